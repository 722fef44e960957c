import Diagnostics
import Testing
import Wording

@testable import Evaluation

/// SC-2/9 annex II, criteria (a) and (b), as the page on criteria files gives them.
@Suite("The adopted methodology")
struct MethodologyTests {
    private static let rules: Rules = {
        var rules = Rules()
        let counted: Given = ["status": "completed", "conventions": "stockholm"]
        let areas = rules.measure(.distinct, "activities.stages")
        let activities = rules.measure(.count, "activities", where: counted)
        let parties = rules.measure(.distinct, "activities.parties", where: counted)
        rules.indicator(
            "a.areas", areas, .bands(["0": "0", "1": "1", "2": "2", "3": "4"]), basis: .adopted)
        rules.indicator(
            "b.activities", activities,
            .bands(["0": "0", "1": "1", "6": "2", "11": "4", "16": "8"]), basis: .adopted)
        rules.indicator(
            "b.parties", parties, .bands(["0": "0", "1": "1", "6": "2"]), basis: .adopted)
        rules.set.criteria = [
            rules.criterion("a", .indicators([0]), basis: .adopted),
            rules.criterion("b", .indicators([1, 2]), basis: .adopted),
        ]
        rules.require("An activity report was submitted", rules.header("submitted"), .present)
        rules.set.ranking.tieBreak = ["b", "a"]
        return rules
    }()

    /// A number of completed activities under the Stockholm Convention, beside others that do not count.
    private func report(_ count: Int) -> Report {
        let activities: [Given] = (0..<count).map { number in
            [
                "id": .text("A\(number)"), "status": "completed",
                "conventions": ["basel", "stockholm"], "start": "2016-01-01",
            ]
        }
        return Report(
            header: ["submitted": "2018-12-20"],
            activities: activities + [
                [
                    "id": "planned", "status": "planned", "conventions": "stockholm",
                    "start": "2016-01-01", "parties": "KEN",
                ],
                [
                    "id": "basel", "status": "completed", "conventions": "basel",
                    "start": "2016-01-01", "parties": "KEN",
                ],
                [
                    "id": "early", "status": "completed", "conventions": "stockholm",
                    "start": "2014-01-01", "end": "2014-12-31", "parties": "KEN",
                ],
                ["id": "empty", "status": "completed", "start": "2016-01-01", "parties": "KEN"],
            ])
    }

    @Test("can reach fourteen points, all adopted")
    func maximum() throws {
        #expect(Self.rules.set.reachableMaximum == Fraction(14))
        let card = try report(0).scored(by: Self.rules.set)
        #expect(card.total == .of("0", "14"))
        #expect(card.adopted == card.total)
    }

    @Test(
        "gives 1, 2, 4 and 8 points for 1, 6, 11 and 16 completed activities",
        arguments: [
            (0, "0", "0"), (1, "1", "1 to 5"), (2, "1", "1 to 5"), (5, "1", "1 to 5"),
            (6, "2", "6 to 10"), (10, "2", "6 to 10"),
            (11, "4", "11 to 15"), (15, "4", "11 to 15"), (16, "8", "16 or more"),
            (17, "8", "16 or more"), (100, "8", "16 or more"),
        ] as [(Int, String, String)])
    func activities(count: Int, points: String, band: String) throws {
        let card = try report(count).scored(by: Self.rules.set)
        let score = card.indicators[1]
        #expect(score.value == .exactly("\(count)"))
        #expect(score.points == World.number(points))
        #expect(score.band?.inWords == band)
        #expect(score.maximum == Fraction(8))
        #expect(score.ledger.counted == count)
        #expect(score.ledger.leftOut == 4)
        #expect(card.total == .of(points, "14"))
    }

    @Test(
        "gives 1 and 2 points for 1 and 6 Parties, each counted once",
        arguments: [(0, "0"), (1, "1"), (2, "1"), (5, "1"), (6, "2"), (7, "2")] as [(Int, String)])
    func parties(count: Int, points: String) throws {
        // Twice over, so that the same Party in two activities is one; a form with seven Parties.
        var rules = Self.rules
        let names = (1...7).map { "P\($0)" }
        var choices = World.form.choices
        let added = names.map { choices.index(adding: $0) }
        rules.set.form.choices = choices
        let form = World.form.collections[0]
        var measurer = ReportMeasurer(
            MeasurementPlan(rules.set, period: World.period), centre: World.centre,
            header: World.header(["submitted": "2018-12-20"]),
            keepsLedger: false)
        guard let field = form.index(of: "parties"), case .values(let list) = form.places[field]
        else {
            Issue.record("no parties")
            return
        }
        var batch = RecordBatch(form.layout)
        for number in 1...2 {
            World.build(
                [
                    "id": .text("\(number)"), "status": "completed", "conventions": "stockholm",
                    "start": "2016-01-01",
                ], in: &batch, form)
            for party in added.prefix(count) { batch.append(Cell(code: Int128(party)), to: list) }
            batch.commit(number: number, at: Place(line: number, column: 1))
        }
        #expect(measurer.add(batch, collection: 0).isEmpty)
        let measurements = measurer.finish()
        #expect(measurements.values[2] == .exactly("\(count)"))
        #expect(rules.set.indicators[2].scale.points(.exactly("\(count)")) == World.number(points))
    }

    @Test(
        "gives 1, 2 and 4 points for examples in 1, 2 and 3 areas, in whatever activities they stand",
        arguments: [
            ([], "0"), ([["identified"]], "1"), ([["documented"], ["documented"]], "1"),
            ([["identified", "documented"]], "2"),
            ([["identified"], ["implemented"]], "2"),
            ([["identified", "documented", "implemented"]], "4"),
            ([["identified"], ["documented"], ["implemented"]], "4"), ([[], []], "0"),
        ] as [([[String]], String)])
    func areas(stages: [[String]], points: String) throws {
        let activities: [Given] = stages.enumerated().map { number, areas in
            // Planned activities are examples too: (a) has no condition.
            [
                "id": .text("\(number)"), "status": "planned",
                "stages": .list(areas.map { .text($0) }), "start": "2018-12-31",
            ]
        }
        let card = try Report(header: ["submitted": "2018-12-20"], activities: activities).scored(
            by: Self.rules.set)
        #expect(card.criteria[0].points == World.number(points))
        #expect(card.total == .of(points, "14"))
    }

    @Test("gives the best centre everything, and says what another must reach")
    func whole() throws {
        var best = report(16)
        best.activities.append([
            "id": "Z", "status": "completed", "conventions": "stockholm", "start": "2016-01-01",
            "stages": ["identified", "documented", "implemented"],
            "parties": ["KEN", "UGA", "TZA", "RWA", "CHN"],
        ])
        let card = try best.scored(by: Self.rules.set)
        // Four for (a), eight and one for (b): five Parties are one fewer than six.
        #expect(card.total == .of("13", "14"))
        // The form lists no sixth Party, so nothing is promised for one.
        #expect(card.indicators.map(\.next) == [nil, nil, nil])
        let first = try report(1).scored(by: Self.rules.set)
        #expect(first.indicators[1].next == NextBand(value: .exactly("6"), points: .one))
    }

    @Test("does not evaluate a centre that submitted no report")
    func noReport() throws {
        let card = try Report(activities: report(16).activities).scored(by: Self.rules.set)
        guard case .notEvaluated(let reason) = card.status else {
            Issue.record("scored")
            return
        }
        #expect(reason.inWords == "requirement not met: An activity report was submitted")
    }
}
