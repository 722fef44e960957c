import Foundation
import SourceReading
import Testing

/// `rceval compare`: two periods of the small world, worked by hand.
@Suite struct CompareTests {
    /// A year later north has three completed activities and south one more.
    static let later: [String: String] = [
        "data/2016/period.yaml": "id: \"2016\"\nfrom: 2016-01-01\nuntil: 2016-12-31\n",
        "data/2016/reports/north.yaml": """
        centre: north
        activities:
          - { id: N-2, status: completed, start: 2016-01-02 }
          - { id: N-4, status: completed, start: 2016-03-01 }
          - { id: N-5, status: completed, start: 2016-04-01 }

        """,
        "data/2016/reports/east.yaml": "centre: east\n",
    ]

    /// A data folder that is not there is one fault, whatever is compared.
    @Test func aMissingDataFolderIsToldOnce() throws {
        let workspace = try Workspace(Small.files)
        let outcome = try workspace.run(["compare", "data/2015", "data/2015", "--data", "nowhere"])
        #expect(outcome.findings.count == 1 && outcome.ending == .exited(1), "\(outcome.errors)")
    }

    /// Criteria `a` becomes `b`, its bounds move, and there is a new criterion.
    static let newer = """
        criteria-set: small
        edition: "2"
        title: Small criteria
        record-form: form.yaml
        criteria:
          - id: b
            replaces: a
            title: Activities
            basis: own
            indicators:
              - id: done
                replaces: completed
                title: Completed activities
                measure: { count: activities, where: { status: completed } }
                scale: { bands: { 0: 0, 1: 1, 2: 3 } }
          - id: c
            title: Plans
            basis: own
            comparable: no
            indicators:
              - id: planned
                title: Planned activities
                measure: { count: activities, where: { status: planned } }
                scale: { bands: { 0: 0, 1: 2 } }

        """

    private static let compare = ["compare", "2015", "2016", "--criteria", "criteria.yaml", "--data", "data"]

    private func workspace(_ others: [String: String] = [:]) throws -> Workspace {
        try Workspace(Small.with(Self.later.merging(["newer.yaml": Self.newer]) { $1 }.merging(others) { $1 }))
    }

    private func compared(_ workspace: Workspace, _ arguments: [String]) throws -> ComparedResult {
        let outcome = try workspace.run(arguments + ["--format", "json"])
        guard outcome.ending == .exited(0) else { throw Failure("\(outcome.ending): \(outcome.errors)") }
        return try JSONDecoder().decode(ComparedResult.self, from: Data(outcome.output.utf8))
    }

    @Test func pointsAndRanksThenAndNow() throws {
        let result = try compared(try workspace(), Self.compare)
        #expect(result.sameCriteria)
        #expect(result.centres.map(\.centre) == ["north", "east", "south"])
        let north = result.centres[0]
        #expect(north.old?.points == 1 && north.new?.points == 4)
        #expect(north.change?.points == 3 && north.change?.rank == 0)
        let row = try #require(north.criteria.first?.indicators?.first)
        #expect(row.gained == ["N-4", "N-5"] && row.lost == ["N-1"])
        #expect(north.split?.activities == 3 && north.split?.criteria == 0)
        // East had no report before, and south has none now.
        #expect(result.centres[1].old?.status == "not-evaluated" && result.centres[1].change == nil)
        #expect(result.centres[1].whyNoSplit == "the old result does not evaluate it")
        #expect(result.centres[2].whyNoSplit == "the new result does not evaluate it")
    }

    /// A point more, of a maximum that grew by more.
    @Test func pointsOfOtherMaximaAreHeldAgainstOneAnotherByShare() throws {
        let workspace = try workspace([
            "wider.yaml": Small.criteria.replacing("1: 1, 3: 4", with: "1: 2, 3: 40").replacing(
                "maximum: 4", with: "maximum: 40"),
            "data/2016/reports/north.yaml":
                "centre: north\nactivities: [{ id: N, status: completed, start: 2016-02-01 }]\n",
        ])
        let sides = ["--old-criteria", "criteria.yaml", "--new-criteria", "wider.yaml", "--data", "data"]
        let text = try workspace.run(["compare", "2015", "2016"] + sides).output.replacing("\n", with: " ")
        #expect(text.firstMatch(of: /North Centre +25.0% +5.0% +\u{2212}20.0/) != nil, "\(text)")
        #expect(text.contains("0 gained, 1 lost and 0 stayed"))
        let page = try workspace.run(["report", "--period", "2016", "--data", "data", "--criteria", "criteria.yaml"])
        #expect(page.output.contains("gained points"))
        let markdown = try workspace.run(["compare", "2015", "2016", "--format", "markdown"] + sides).output
        #expect(markdown.contains("1 of 4") && markdown.contains("2 of 40"))
        #expect(markdown.contains("By share of the maximum, "))
        // Where the maxima are the same, points say it all.
        #expect(try !workspace.run(Self.compare).output.contains("different maxima"))
    }

    @Test func aResultComparedWithItselfIsCalledSo() throws {
        let workspace = try workspace()
        let same = try workspace.run(["compare", "2015", "2015", "--criteria", "criteria.yaml", "--data", "data"])
        #expect(same.output.hasPrefix("Comparison of 2015 with itself\n"))
        let rules = ["compare", "--period", "2015", "--old-criteria", "criteria.yaml", "--new-criteria", "newer.yaml"]
        #expect(
            try workspace.run(rules + ["--data", "data"]).output.hasPrefix("Comparison of 2015 by two criteria files\n")
        )
    }

    @Test func aChangeIsSplitBetweenActivitiesAndCriteria() throws {
        let workspace = try workspace()
        let arguments = ["compare", "2015", "2016", "--data", "data"]
        let result = try compared(
            workspace, arguments + ["--old-criteria", "criteria.yaml", "--new-criteria", "newer.yaml"])
        // Two activities earn 1 then, and 3 with 2 for the plan by the newer criteria; three earn 4, and 3.
        let split = try #require(result.centres.first?.split)
        #expect(split.scores == [1, 4, 5, 3])
        #expect(split.activitiesFirst.activities == 3 && split.activitiesFirst.criteria == -1)
        #expect(split.criteriaFirst.activities == -2 && split.criteriaFirst.criteria == 4)
        #expect(split.activities == 0.5 && split.criteria == 1.5)
        #expect(
            result.matching.map { "\($0.old ?? "–") \($0.new ?? "–") \($0.match) \($0.comparable)" } == [
                "a b renamed true", "a.completed b.done renamed true", "– c new false", "– c.planned new false",
            ])
        #expect(result.centres[0].criteria.map(\.change) == [2, nil])
        // A period that names its criteria needs no option.
        try workspace.write(
            "data/2016/period.yaml", (Self.later["data/2016/period.yaml"] ?? "") + "criteria: ../../newer.yaml\n")
        try workspace.write("Criteria/criteria.yaml", Small.criteria)
        try workspace.write("Criteria/form.yaml", Small.form)
        let named = try compared(workspace, arguments)
        #expect(named.centres[0].split?.scores == [1, 4, 5, 3])
    }

    @Test func anEditOfTheRulesIsComparedOnOnePeriod() throws {
        let result = try compared(
            try workspace(),
            [
                "compare", "--period", "2015", "--data", "data", "--old-criteria", "criteria.yaml", "--new-criteria",
                "newer.yaml",
            ])
        let north = result.centres[0]
        #expect(north.change?.points == 4 && north.split?.activities == 0 && north.split?.criteria == 4)
        #expect(north.criteria[0].indicators?.first?.gained == [])
    }

    @Test func aPublishedResultTakesThePlaceOfAPeriod() throws {
        let workspace = try workspace()
        let score = try workspace.run(Small.score + ["--period", "2015", "--format", "json", "--output", "old.json"])
        #expect(score.ending == .exited(0))
        let sides = ["compare", "old.json", "2016", "--data", "data"]
        let arguments = sides + ["--old-criteria", "criteria.yaml", "--new-criteria", "newer.yaml"]
        // The files are at hand as they were, so the change can be split.
        #expect(try compared(workspace, arguments).centres[0].split?.scores == [1, 4, 5, 3])
        #expect(try compared(workspace, arguments).centres[0].criteria[0].indicators?.first?.gained == nil)
        try workspace.write("data/2015/reports/north.yaml", "centre: north\n")
        let changed = try compared(workspace, arguments)
        #expect(changed.centres[0].old?.points == 1)
        #expect(changed.centres[0].split == nil)
        #expect(
            changed.centres[0].whyNoSplit
                == "the files behind old.json are not at hand: 2015/reports/north.yaml is not as it was")
        let text = try workspace.run(arguments)
        #expect(text.output.contains("No split"))
        // By the same criteria, all of the change is what the centres did.
        let same = try compared(workspace, sides + ["--criteria", "criteria.yaml"])
        #expect(same.centres[0].split?.activities == 3)
    }

    @Test func aPublishedResultCanStandOnTheNewSide() throws {
        let workspace = try workspace()
        _ = try workspace.run(
            Small.score + ["--period", "2016", "--format", "json", "--ledger", "--output", "new.json"])
        let result = try compared(
            workspace, ["compare", "2015", "new.json", "--criteria", "criteria.yaml", "--data", "data"])
        #expect(result.centres[0].change?.points == 3)
        #expect(result.centres[0].criteria[0].indicators?.first?.lost == ["N-1"])
    }

    @Test func moreThanTwoAreATrend() throws {
        let workspace = try workspace([
            "data/2017/period.yaml": "id: \"2017\"\nfrom: 2017-01-01\nuntil: 2017-12-31\n",
            "data/2017/reports/north.yaml":
                "centre: north\nactivities: [{ id: N-9, status: completed, start: 2017-02-01 }]\n",
        ])
        let arguments = ["compare", "2015", "2016", "2017", "--criteria", "criteria.yaml", "--data", "data"]
        let outcome = try workspace.run(arguments)
        #expect(outcome.ending == .exited(0))
        #expect(outcome.output.contains("▃█▃"))
        #expect(outcome.output.contains("From 2016 to 2017"))
        let json = try workspace.run(arguments + ["--format", "json", "--centre", "north"])
        let trend = try JSONDecoder().decode(TrendResult.self, from: Data(json.output.utf8))
        #expect(trend.kind == "trend")
        #expect(trend.centres.map(\.centre) == ["north"])
        #expect(trend.centres[0].results.map { $0?.points } == [1, 4, 1])
        #expect(trend.centres[0].change == 0)
        #expect(trend.steps.map { $0.centres[0].change?.points } == [3, -3])
    }

    @Test func centresStandByRankOrByChange() throws {
        let workspace = try workspace(["data/2016/reports/south.yaml": "centre: south\n"])
        let byRank = try compared(workspace, Self.compare)
        #expect(byRank.centres.map(\.centre) == ["north", "south", "east"])
        let byChange = try compared(workspace, Self.compare + ["--sort", "change"])
        #expect(byChange.centres.map { $0.change?.points } == [3, -1, nil])
    }

    // MARK: What bad input gets

    @Test func aPeriodThatThereIsNotIsToldWithThoseThatThereAre() throws {
        let workspace = try workspace()
        for names in [["2015", "2019"], ["2019", "2016"]] {
            let outcome = try workspace.run(["compare"] + names + ["--criteria", "criteria.yaml", "--data", "data"])
            #expect(outcome.ending == .exited(1))
            let finding = try #require(outcome.findings.first)
            #expect(finding.code == "unknown-period" && finding.message.contains("“2019”"))
            #expect(finding.suggestion?.contains("2015 and 2016") == true)
        }
    }

    @Test func aPeriodComparedWithItselfIsAWarningAndZeros() throws {
        let workspace = try workspace()
        let arguments = ["compare", "2015", "2015", "--criteria", "criteria.yaml", "--data", "data"]
        let outcome = try workspace.run(arguments)
        #expect(outcome.ending == .exited(0))
        #expect(outcome.findings.map(\.code) == ["same-twice"])
        #expect(outcome.findings.first?.file == "data/2015/period.yaml")
        let result = try compared(workspace, arguments)
        #expect(result.centres.compactMap(\.change?.points) == [0, 0])
        #expect(result.centres.compactMap(\.split?.activities) == [0, 0])
        #expect(try workspace.run(arguments + ["--strict"]).ending == .exited(1))
    }

    @Test func whatReplacesNothingIsTakenForNew() throws {
        let newer = Self.newer.replacing("replaces: completed", with: "replaces: 1️⃣complete")
        let workspace = try workspace(["newer.yaml": newer])
        let outcome = try workspace.run(
            [
                "compare", "2015", "2016", "--data", "data", "--old-criteria", "criteria.yaml", "--new-criteria",
                "newer.yaml",
            ])
        #expect(outcome.ending == .exited(0))
        let finding = try #require(outcome.findings.first)
        let place = try workspace.mark("1️⃣", in: "newer.yaml")
        #expect(finding.code == "replaces-nothing")
        #expect(finding.place == "newer.yaml:\(place.line):\(place.column)")
    }

    @Test func aResultThatIsNoneIsToldAtItsPlace() throws {
        let workspace = try workspace()
        _ = try workspace.run(Small.score + ["--period", "2015", "--format", "json", "--output", "old.json"])
        let text = try workspace.read("old.json")
        func first(_ text: String) throws -> PrintedFinding? {
            try workspace.write("other.json", text)
            let outcome = try workspace.run([
                "compare", "other.json", "2016", "--criteria", "criteria.yaml", "--data", "data",
            ])
            #expect(outcome.ending == .exited(1) && outcome.output.isEmpty)
            return outcome.findings.first
        }
        let other = try first(text.replacing("\"format\": 2", with: "\"format\": 9"))
        #expect(other?.code == "other-format" && other?.place == "other.json:2:13")
        // Cut short anywhere, it is refused; what is left of it never counts.
        for length in stride(from: 0, to: text.utf8.count - 2, by: 97) {
            let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
            #expect(try first(cut)?.file == "other.json", "\(length) bytes")
        }
        #expect(try first("{ \"format\": 1 }")?.code == "wrong-kind-of-file")
        #expect(try first("centre: north\n")?.code == "wrong-kind-of-file")
        #expect(try first(text.replacing("\"points\": 1", with: "\"points\": \"one\""))?.code == "not-a-number")
        #expect(try first(text.replacing("\"points\": 1", with: "\"points\": one"))?.code == "json-syntax")
        #expect(try first("[1, 2]")?.code == "wrong-type")
        let missing = try workspace.run([
            "compare", "none.json", "2016", "--criteria", "criteria.yaml", "--data", "data",
        ])
        #expect(missing.findings.map(\.code) == ["file-missing"])
    }

    @Test func anUnknownCentreIsTold() throws {
        let outcome = try workspace().run(Self.compare + ["--centre", "norht"])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code) == ["unknown-centre"])
        #expect(outcome.findings.first?.suggestion?.contains("north") == true)
    }

    @Test(arguments: [
        ["compare"], ["compare", "2015"], ["compare", "2015", "2016", "--period", "2015"],
        ["compare", "--period", "2015"],
        ["compare", "2015", "2016", "2015", "--new-criteria", "x.yaml"],
    ])
    func whatIsNotUnderstoodIsSaid(_ arguments: [String]) throws {
        #expect(try workspace().run(arguments).ending == .exited(64))
    }

    @Test func whatOtherCriteriaDoNotKnowHasNoEffectThere() throws {
        let assessment = """
            centre: north
            overrides:
              - { indicator: b.done, points: 9, author: B, reason: r, reference: l }
            ratings:
              - { rating: clear, value: 2, evaluator: A, comment: c, references: [r] }

            """
        let workspace = try workspace(["data/2016/assessments/north.yaml": assessment])
        let arguments = [
            "compare", "2015", "2016", "--data", "data", "--old-criteria", "criteria.yaml", "--new-criteria",
            "newer.yaml",
        ]
        #expect(try compared(workspace, arguments).centres[0].split?.scores == [1, 4, 5, 9])
    }

    private static let onePeriod = [
        "compare", "--period", "2015", "--data", "data", "--old-criteria", "criteria.yaml", "--new-criteria",
        "newer.yaml",
    ]

    /// Both files score the same assessments, of which each knows a part.
    @Test func whatOneOfTwoCriteriaFilesKnowsIsNoSlipOfOnePeriod() throws {
        let assessment = """
            centre: north
            exemptions:
              - { indicator: a.completed, author: B, reason: r, reference: l }
            overrides:
              - { indicator: b.done, points: 2, author: B, reason: r, reference: l }
            comments:
              - { criterion: c, evaluator: A, comment: Clear plans, references: [r] }

            """
        let workspace = try workspace(["data/2015/assessments/north.yaml": assessment])
        let outcome = try workspace.run(Self.onePeriod)
        #expect(outcome.ending == .exited(0) && outcome.errors == "", "\(outcome.errors)")
        let north = try #require(
            try compared(workspace, Self.onePeriod).centres.first { $0.centre == "north" })
        // The older file has nothing else that could be scored; the newer one knows the override alone.
        #expect(north.old?.points == nil && north.new?.points == 4)
    }

    @Test func whatNeitherOfTwoCriteriaFilesKnowsIsASlip() throws {
        let assessment = """
            centre: north
            exemptions:
              - { indicator: a.compleet, author: B, reason: r, reference: l }

            """
        let outcome = try workspace(["data/2015/assessments/north.yaml": assessment]).run(Self.onePeriod)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code).contains("unknown-indicator"))
    }
}

/// What `rceval compare --format json` gave.
struct ComparedResult: Decodable {
    var sameCriteria: Bool
    var matching: [Matched]
    var centres: [Centre]

    enum CodingKeys: String, CodingKey {
        case matching, centres
        case sameCriteria = "same-criteria"
    }

    struct Matched: Decodable {
        var old, new: String?
        var match: String
        var comparable: Bool
    }

    struct Centre: Decodable {
        var centre: String
        var old, new: Card?
        var change: Change?
        var split: Split?
        var whyNoSplit: String?
        var criteria: [Row]

        enum CodingKeys: String, CodingKey {
            case centre, old, new, change, split, criteria
            case whyNoSplit = "why-no-split"
        }
    }

    struct Card: Decodable {
        var status: String
        var points: Decimal?
    }

    struct Change: Decodable {
        var points: Decimal
        var rank: Decimal?
    }

    struct Effects: Decodable {
        var activities, criteria: Decimal
    }

    struct Split: Decodable {
        var oldByOld, newByOld, oldByNew, newByNew: Decimal
        var activitiesFirst, criteriaFirst: Effects
        var activities, criteria: Decimal

        enum CodingKeys: String, CodingKey {
            case activities, criteria
            case oldByOld = "old-records-old-criteria"
            case newByOld = "new-records-old-criteria"
            case oldByNew = "old-records-new-criteria"
            case newByNew = "new-records-new-criteria"
            case activitiesFirst = "activities-first"
            case criteriaFirst = "criteria-first"
        }

        var scores: [Decimal] { [oldByOld, newByOld, oldByNew, newByNew] }
    }

    struct Row: Decodable {
        var old, new: String?
        var change: Decimal?
        var gained, lost: [ResultRow]?
        var indicators: [Row]?
    }
}

/// What `rceval compare --format json` gave for more than two.
struct TrendResult: Decodable {
    var kind: String
    var centres: [Centre]
    var steps: [Step]

    struct Centre: Decodable {
        var centre: String
        var results: [ComparedResult.Card?]
        var change: Decimal?
    }

    struct Step: Decodable {
        var centres: [Moved]
    }

    struct Moved: Decodable {
        var centre: String
        var change: ComparedResult.Change?
    }
}
