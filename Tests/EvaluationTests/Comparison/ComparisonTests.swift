import Testing
import Wording

@testable import Evaluation

@Suite("A comparison")
struct ComparisonTests {
    @Test("of a result with itself is zero everywhere")
    func withItself() throws {
        var chance = Chance(11)
        for _ in 0..<200 {
            let rules = RandomWorld.rules(&chance)
            let table = try ResultTable.of(Self.reports(&chance), by: rules)
            let comparison = Comparison(old: table, new: table, cross: .notLookedAt)
            for centre in comparison.centres {
                #expect(centre.rows.flatMap(\.all).allSatisfy { $0.change.map(\.isZero) ?? ($0.new?.points == nil) })
                #expect(centre.rows.flatMap(\.all).allSatisfy { ($0.gained ?? []).isEmpty && ($0.lost ?? []).isEmpty })
                guard let change = centre.change else { continue }
                #expect(change == .init(points: .zero, maximum: .zero, percent: .zero, rank: .zero))
                #expect(centre.split?.effects == .init(activities: .zero, criteria: .zero))
            }
        }
    }

    @Test("of A with B is the negative of B with A")
    func isAntisymmetric() throws {
        var chance = Chance(12)
        var compared = 0
        for _ in 0..<200 {
            let sides = Sides(
                old: (Self.reports(&chance), RandomWorld.rules(&chance)),
                new: (Self.reports(&chance), RandomWorld.rules(&chance)))
            let (there, back) = (try sides.comparison(), try sides.swapped.comparison())
            for centre in there.centres {
                let other = try #require(back.centres.first { $0.centre == centre.centre })
                #expect(centre.change?.points == other.change.map { -$0.points })
                #expect(centre.change?.percent == other.change.map { -$0.percent })
                #expect(centre.change?.rank == other.change?.rank.map { -$0 })
                #expect(centre.split?.effects.activities == other.split.map { -$0.effects.activities })
                #expect(centre.split?.effects.criteria == other.split.map { -$0.effects.criteria })
                let mirrored = Dictionary(
                    other.rows.flatMap(\.all).map { (Self.key($0.pairing.new, $0.pairing.old), $0) },
                    uniquingKeysWith: { first, _ in first })
                for row in centre.rows.flatMap(\.all) {
                    let back = try #require(mirrored[Self.key(row.pairing.old, row.pairing.new)])
                    #expect(row.change == back.change.map { -$0 })
                    #expect(row.gained.map { $0.map(\.text).sorted() } == back.lost.map { $0.map(\.text).sorted() })
                    if row.change != nil { compared += 1 }
                }
            }
        }
        #expect(compared > 1000)
    }

    @Test("names the records that an indicator gained and lost")
    func records() throws {
        var rules = Rules()
        let index = rules.indicator("a.n", rules.measure(.count, "activities", where: ["status": "completed"]))
        rules.set.criteria = [rules.criterion("a", .indicators([index]))]
        func report(_ records: KeyValuePairs<String, String>) -> Report {
            Report(activities: records.map { ["id": .text($0), "status": .text($1), "start": "2016-01-01"] })
        }
        let sides = Sides(
            old: ([report(["A": "completed", "B": "completed", "C": "planned"])], rules.set),
            new: ([report(["B": "completed", "C": "completed", "D": "completed"])], rules.set))
        let row = try #require(try sides.comparison().centres[0].rows[0].rows.first)
        #expect(row.gained == [RowName(.identified("C")), RowName(.identified("D"))])
        #expect(row.lost == [RowName(.identified("A"))])
        #expect(row.change == .one)
        let unknown = try sides.comparison(ledger: false).centres[0].rows[0].rows[0]
        #expect(unknown.gained == nil && unknown.lost == nil)
    }

    @Test("gives no split, and says why, where one of the four scores is missing")
    func withoutSplit() throws {
        let rules = Rules.ratings(["x"])
        var strict = Rules()
        let index = strict.indicator("a.y", .rating("y"), missing: .unscored)
        strict.set.criteria = [strict.criterion("a", .indicators([index]))]
        let sides = Sides(
            old: ([.rated(["x": "1"])], rules), new: ([.rated(["x": "1", "y": "2"])], strict.set))
        let centre = try sides.comparison().centres[0]
        #expect(centre.change?.points == .one)
        #expect(centre.split == nil)
        #expect(centre.whyNoSplit?.inWords == "by the new criteria, its old records are not evaluated")
        let back = try sides.swapped.comparison().centres[0]
        #expect(back.whyNoSplit?.inWords == "by the old criteria, its new records are not evaluated")
    }

    @Test("shows a centre that one result does not have, or does not evaluate")
    func oneSide() throws {
        let rules = Rules.ratings(["x"])
        var unscored = rules
        unscored.indicators[0].missing = .unscored
        let sides = Sides(
            old: ([.rated(["x": "1"], "gone"), .rated(["x": "1"], "silent")], rules),
            new: ([.rated([:], "silent"), .rated(["x": "1"], "fresh")], unscored))
        let centres = try sides.comparison().centres
        #expect(centres.map(\.centre) == ["fresh", "silent", "gone"])
        #expect(
            centres.map(\.whyNoSplit?.inWords) == [
                "it is not in the old result", "the new result does not evaluate it", "it is not in the new result",
            ])
        #expect(centres.allSatisfy { $0.change == nil && $0.split == nil })
        #expect(centres[0].old == nil && centres[2].new == nil)
    }

    @Test("sorts by what centres gained, those without a change last")
    func sorted() throws {
        func reports(_ values: [String?]) -> [Report] {
            values.enumerated().map { Report.rated($1.map { ["x": $0] } ?? [:], "c\($0)") }
        }
        var rules = Rules.ratings(["x"])
        rules.indicators[0].missing = .unscored
        let sides = Sides(
            old: (reports(["1", "5", "2", nil]), rules), new: (reports(["2", "4", "5", "9"]), rules))
        let comparison = try sides.comparison()
        #expect(comparison.centres.map(\.centre) == ["c3", "c2", "c1", "c0"])
        #expect(comparison.sortedByChange().centres.map(\.centre) == ["c2", "c0", "c1", "c3"])
    }

    private static func reports(_ chance: inout Chance) -> [Report] {
        ["north", "south", "east"].map { id in
            var report = RandomWorld.report(&chance)
            report.centre = World.centre(id)
            return report
        }
    }

    private static func key(_ old: RulePart?, _ new: RulePart?) -> String {
        "\(old?.path ?? "–") \(new?.path ?? "–")"
    }
}
