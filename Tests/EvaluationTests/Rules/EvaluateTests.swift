import Diagnostics
import Testing

@testable import Evaluation

/// A whole evaluation, of values made here: no file, no reader.
@Suite struct EvaluateTests {
    /// Points for completed activities, and a rating that must be there.
    private static let rules: Rules = {
        var rules = Rules()
        let count = rules.measure(.count, "activities", where: ["status": "completed"])
        let counted = rules.indicator("a.done", count, .perUnit("2", atMost: "10"))
        let rated = rules.indicator("b.rated", .rating("quality"), .perUnit("1", atMost: "5"), missing: .error)
        rules.set.criteria = [
            rules.criterion("a", .indicators([counted])), rules.criterion("b", .indicators([rated])),
        ]
        return rules
    }()

    private static func report(
        _ centre: String, done: Int, quality: String?, overrides: [(indicator: String, points: String)] = []
    ) -> Report {
        var report = Report(centre: World.centre(centre))
        report.activities = (0..<done).map { _ in ["status": "completed", "start": "2016-01-01"] }
        report.activities.append(["status": "planned", "start": "2016-01-01"])
        report.ratings = quality.map { [(name: "quality", value: $0)] } ?? []
        report.overrides = overrides
        return report
    }

    private static func evaluate(_ reports: [Report]) throws -> Evaluated {
        let set = rules.set
        return Evaluation.evaluate(set, World.period, try reports.map { try $0.evidence(by: set) })
    }

    @Test func `every centre is scored and ranked`() throws {
        let result = try Self.evaluate([
            Self.report("north", done: 1, quality: "3"), Self.report("south", done: 4, quality: "1"),
            Self.report("east", done: 2, quality: "1"),
        ])
        let shown = result.scorecards.map { card in
            "\(card.centre.id) \(card.total.points.rounded(places: 0)) \(card.rank?.rounded(places: 0) ?? "–")"
        }
        #expect(shown == ["south 9 1", "north 5 2", "east 5 2"])
        #expect(result.problems.isEmpty && result.evidence.map(\.centre.id) == ["north", "south", "east"])
        // What files say is for others to add.
        #expect(result.inputs.isEmpty && result.criteriaDigest.isEmpty && result.notice == nil)
    }

    @Test func `what can't be scored is told as a value, centre by centre`() throws {
        let result = try Self.evaluate([
            Self.report("north", done: 1, quality: nil), Self.report("south", done: 1, quality: "1"),
            Self.report("east", done: 1, quality: nil),
        ])
        let missing = result.problems.compactMap { problem in
            if case .missingValue(let indicator, at: let location) = problem {
                "\(indicator.path) \(location.file)"
            } else {
                nil
            }
        }
        #expect(missing == ["b.rated test.yaml", "b.rated test.yaml"] && result.problems.count == 2)
    }

    @Test func `a total is told without overrides where there are some, and the rank goes by the total with them`()
        throws
    {
        let result = try Self.evaluate([
            Self.report("north", done: 1, quality: "3", overrides: [("a.done", "10")]),
            Self.report("south", done: 4, quality: "1"),
        ])
        #expect(result.scorecards.map(\.centre.id) == ["north", "south"])
        #expect(result.scorecards.map(\.totalWithoutOverrides) == [WithoutOverrides(points: World.number("5")), nil])
        #expect(result.scorecards[0].total.points == World.number("13"))
    }

    @Test func `nothing is kept from one evaluation to the next`() throws {
        let reports = [Self.report("north", done: 1, quality: "3"), Self.report("south", done: 4, quality: nil)]
        _ = try Self.evaluate([Self.report("north", done: 5, quality: nil)])
        let (once, again) = (try Self.evaluate(reports), try Self.evaluate(reports))
        #expect(once.scorecards.map(\.total) == again.scorecards.map(\.total))
        #expect(once.problems.count == 1 && again.problems.count == 1)
    }
}
