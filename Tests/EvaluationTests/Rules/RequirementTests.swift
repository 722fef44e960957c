import Diagnostics
import Testing
import Wording

@testable import Evaluation

@Suite("A requirement")
struct RequirementTests {
    /// Eight points of ten, under requirements.
    private func card(_ report: Report = Report(), _ add: (inout Rules) -> Void) throws -> Scorecard {
        var rules = Rules.of([.criterion("a", [.points("8", of: "10")])])
        add(&rules)
        return try report.scored(by: rules.set)
    }

    private func reason(_ card: Scorecard) -> String? {
        guard case .notEvaluated(let reason) = card.status else { return nil }
        return reason.inWords
    }

    @Test("that is met changes nothing")
    func met() throws {
        let card = try card(Report(header: ["submitted": "2018-12-20"])) {
            $0.require("A report", $0.header("submitted"), .present)
            $0.require("No plan", $0.header("plan"), .missing, otherwise: .atMost(.one))
            $0.require(
                "In time", $0.header("submitted"), .test([.until(World.day("2018-12-31"))]),
                otherwise: .atMost(.one))
        }
        #expect(card.total == .of("8", "10"))
        #expect(card.cappedBy.isEmpty)
        #expect(card.isScored)
    }

    @Test("that fails leaves the centre without a score, and says why")
    func refused() throws {
        let card = try card {
            $0.require("A report was submitted", $0.header("submitted"), .present)
        }
        #expect(reason(card) == "requirement not met: A report was submitted")
        #expect(card.total == .none)
        #expect(card.criteria.isEmpty)
        #expect(card.grade == nil)
    }

    @Test(
        "that fails with a cap lowers the points and leaves the maximum",
        arguments: [("5", "5"), ("8", "8"), ("9", "8"), ("0", "0")] as [(String, String)])
    func capped(cap: String, points: String) throws {
        let card = try card {
            $0.require(
                "In time", $0.header("submitted"), .present, otherwise: .atMost(World.decimal(cap)))
        }
        #expect(card.total == .of(points, "10"))
        #expect(card.cappedBy == ["In time"])
        #expect(card.isScored)
    }

    @Test(
        "with the lowest cap holds, in whatever order they stand",
        arguments: [["3", "6"], ["6", "3"], ["6", "3", "7"]])
    func lowestCap(caps: [String]) throws {
        let card = try card { rules in
            for cap in caps {
                rules.require(
                    cap, rules.header("plan"), .present, otherwise: .atMost(World.decimal(cap)))
            }
        }
        #expect(card.total == .of("3", "10"))
        #expect(card.cappedBy == caps)
    }

    @Test("that leaves a centre without a score beats every cap", arguments: [true, false])
    func refusalBeatsCaps(capFirst: Bool) throws {
        let card = try card { rules in
            if capFirst {
                rules.require("cap", rules.header("plan"), .present, otherwise: .atMost(.one))
            }
            rules.require("first", rules.header("submitted"), .present)
            rules.require("second", rules.header("budget"), .present)
            if !capFirst {
                rules.require("cap", rules.header("plan"), .present, otherwise: .atMost(.one))
            }
        }
        #expect(reason(card) == "requirement not met: first; second")
    }

    @Test("does not raise points that are lower")
    func negativePoints() throws {
        var rules = Rules.of([.criterion("a", [.points("-3", of: "10")])])
        rules.require("cap", rules.header("plan"), .present, otherwise: .atMost(ExactDecimal(2)))
        #expect(try Report().scored(by: rules.set).total == .of("-3", "10"))
    }

    @Test(
        "tests its value",
        arguments: [
            ("5", ["at-least": "5"], true), ("4", ["at-least": "5"], false),
            (nil, ["at-least": "0"], false), (nil, ["is": "missing"], true),
            ("5", ["at-least": "1", "at-most": "4"], false), ("5", ["4", "5"], true),
            ("0", ["is": "present"], true),
        ] as [(String?, Given, Bool)])
    func tests(budget: String?, needs: Given, isMet: Bool) throws {
        let header: Given = budget.map { ["budget": .text($0)] } ?? [:]
        let card = try card(Report(header: header)) {
            $0.require("r", $0.header("budget"), .test(Conditions.valueTests(needs)))
        }
        #expect(card.isScored == isMet)
    }

    @Test("may ask for a count of records")
    func ofRecords() throws {
        let activities: [Given] = [
            ["id": "1", "start": "2015-01-01"], ["id": "2", "start": "2014-01-01"],
        ]
        for (least, isMet) in [("1", true), ("2", false)] {
            let card = try card(Report(activities: activities)) { rules in
                let count = rules.measure(.count, "activities")
                rules.require("r", count, .test([.atLeast(World.number(least))]))
            }
            #expect(card.isScored == isMet)
        }
    }

    @Test("may ask for what the evaluators agree on")
    func ofRatings() throws {
        let report = Report(ratings: [("honest", "1"), ("honest", "4")])
        for (least, isMet) in [("2.5", true), ("2.6", false)] {
            let card = try card(report) {
                $0.require("r", .rating("honest"), .test([.atLeast(World.number(least))]))
            }
            #expect(card.isScored == isMet)
        }
    }

    @Test("needs a report: a centre without one is not evaluated")
    func noReport() {
        var problems: [ScoringProblem] = []
        let rules = Rules.of([.criterion("a", [.points("8", of: "10")])])
        let evidence = CentreEvidence(
            centre: World.centre, period: World.period, header: nil, measurements: nil, assessment: nil,
            location: World.here)
        let card = Scorer(rules.set).score(evidence, &problems)
        #expect(reason(card) == "no report")
        #expect(problems.isEmpty)
    }
}

@Suite("A grade")
struct GradeTests {
    private static let bands: [(bound: ExactDecimal, grade: String)] = [
        (ExactDecimal(0), "weak"), (ExactDecimal(40), "fair"),
        (World.decimal("66.666666667"), "good"), (ExactDecimal(80), "excellent"),
    ]

    @Test(
        "by percent goes by points over maximum, unrounded",
        arguments: [
            ("0", "10", "weak"), ("3.9999", "10", "weak"), ("4", "10", "fair"), ("2", "3", "fair"),
            ("6.7", "10", "good"), ("7.9", "10", "good"),
            ("8", "10", "excellent"), ("10", "10", "excellent"), ("-1", "10", nil),
            // Nothing could be scored.
            ("0", "0", nil),
        ] as [(String, String, String?)])
    func byPercent(points: String, maximum: String, grade: String?) throws {
        var rules = Rules.of([.criterion("a", [.points(points, of: maximum)])])
        rules.set.grades = Grades(by: .percent, bands: Self.bands)
        #expect(try rules.card().grade == grade)
    }

    @Test(
        "by points goes by points",
        arguments: [
            ("39.9", "weak"), ("40", "fair"), ("80", "excellent"), ("79.999999999", "good"),
        ] as [(String, String)])
    func byPoints(points: String, grade: String) throws {
        var rules = Rules.of([.criterion("a", [.points(points, of: "1000")])])
        rules.set.grades = Grades(by: .points, bands: Self.bands)
        #expect(try rules.card().grade == grade)
    }

    @Test("goes by what is left after a cap, and by the maximum of what is scored")
    func afterCaps() throws {
        var rules = Rules.of([
            .criterion("a", [.points("9", of: "10", id: "i"), .unscored("j", of: "90")])
        ])
        rules.set.grades = Grades(by: .percent, bands: Self.bands)
        #expect(try rules.card().grade == "excellent")
        rules.require("cap", rules.header("plan"), .present, otherwise: .atMost(ExactDecimal(5)))
        #expect(try rules.card().grade == "fair")
    }

    @Test("is none where there are no grades")
    func none() throws {
        #expect(try Rules.of([.criterion("a", [.points("9", of: "10")])]).card().grade == nil)
    }
}
