import Testing

@testable import Evaluation

@Suite("The split of a change")
struct ChangeSplitTests {
    /// The four scores, and what the two orders and their mean come to; worked by hand.
    struct Worked: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var old: CriteriaSet
        var new: CriteriaSet
        var before: [(x: String, y: String)]
        var scores: [String]
        var activitiesFirst: [String]
        var criteriaFirst: [String]
        var effects: [String]

        init(
            _ name: String, _ old: CriteriaSet, _ new: CriteriaSet, from: (String, String), to: (String, String),
            scores: [String], activitiesFirst: [String], criteriaFirst: [String], effects: [String]
        ) {
            testDescription = name
            (self.old, self.new, self.scores) = (old, new, scores)
            before = [(x: from.0, y: from.1), (x: to.0, y: to.1)]
            (self.activitiesFirst, self.criteriaFirst, self.effects) = (activitiesFirst, criteriaFirst, effects)
        }
    }

    private static let sum = Rules.ratings(["x", "y"])

    static let worked: [Worked] = [
        // 1 + 4 and 3 + 5; with x counted twice 2 + 4 and 6 + 5.
        Worked(
            "a weight in a sum", sum, Rules.ratings(["x", "y"], weights: ["2", "1"]), from: ("1", "4"), to: ("3", "5"),
            scores: ["5", "8", "6", "11"], activitiesFirst: ["3", "3"], criteriaFirst: ["5", "1"],
            effects: ["4", "2"]),
        Worked(
            "the least becomes the most", Rules.ratings(["x", "y"], .least), Rules.ratings(["x", "y"], .most),
            from: ("1", "4"), to: ("3", "5"), scores: ["1", "3", "4", "5"], activitiesFirst: ["2", "2"],
            criteriaFirst: ["1", "3"], effects: ["1.5", "2.5"]),
        // √(4·9) = 6, √(16·9) = 12; 4 + 9, 16 + 9.
        Worked(
            "a geometric mean becomes a sum", Rules.ratings(["x", "y"], .geometricMean), sum,
            from: ("4", "9"), to: ("16", "9"), scores: ["6", "12", "13", "25"], activitiesFirst: ["6", "13"],
            criteriaFirst: ["12", "7"], effects: ["9", "10"]),
        Worked(
            "a cap is lifted", Rules.ratings(["x", "y"], atMost: "10"), sum, from: ("4", "9"), to: ("16", "9"),
            scores: ["10", "10", "13", "25"], activitiesFirst: ["0", "15"], criteriaFirst: ["12", "3"],
            effects: ["6", "9"]),
        // (1 + 2 · 4) / 3 = 3; (3 + 10) / 3; 2.5; 4.
        Worked(
            "weights of a mean", Rules.ratings(["x", "y"], .mean, weights: ["1", "2"]),
            Rules.ratings(["x", "y"], .mean), from: ("1", "4"), to: ("3", "5"),
            scores: ["3", "13/3", "2.5", "4"], activitiesFirst: ["4/3", "-1/3"], criteriaFirst: ["1.5", "-0.5"],
            effects: ["17/12", "-5/12"]),
        Worked(
            "an indicator is dropped", sum, Rules.ratings(["x"]), from: ("1", "4"), to: ("3", "5"),
            scores: ["5", "8", "1", "3"], activitiesFirst: ["3", "-5"], criteriaFirst: ["2", "-4"],
            effects: ["2.5", "-4.5"]),
    ]

    @Test("is what a person works out", arguments: worked)
    func isWorkedOut(_ example: Worked) throws {
        let reports = example.before.map { Report.rated(["x": $0.x, "y": $0.y]) }
        let sides = Sides(old: ([reports[0]], example.old), new: ([reports[1]], example.new))
        let split = try #require(try sides.comparison().centres[0].split)
        let numbers = { (texts: [String]) in texts.map { World.number($0) } }
        #expect([split.oldByOld, split.newByOld, split.oldByNew, split.newByNew] == numbers(example.scores))
        #expect([split.activitiesFirst.activities, split.activitiesFirst.criteria] == numbers(example.activitiesFirst))
        #expect([split.criteriaFirst.activities, split.criteriaFirst.criteria] == numbers(example.criteriaFirst))
        #expect([split.effects.activities, split.effects.criteria] == numbers(example.effects))
    }

    @Test("adds up to the change, exactly, ten thousand times")
    func addsUp() throws {
        // Each of these reports is scored by each of these criteria once; pairs are drawn from them.
        var chance = Chance(4)
        let rules = (0..<40).map { number in
            var rules = RandomWorld.rules(&chance)
            rules.edition = "\(number)"
            return rules
        }
        let reports = (0..<40).map { _ in RandomWorld.report(&chance) }
        let tables = try rules.map { rules in
            try reports.enumerated().map { number, report in
                try ResultTable.of([report], by: rules, period: "\(number)", ledger: false)
            }
        }
        var (split, moved, mixed, unequal) = (0, 0, 0, 0)
        var wrong: [String] = []
        for _ in 0..<10_000 {
            let (old, new) = (Int.random(in: 0..<40, using: &chance), Int.random(in: 0..<40, using: &chance))
            let (before, after) = (Int.random(in: 0..<40, using: &chance), Int.random(in: 0..<40, using: &chance))
            let centre = Comparison(
                old: tables[old][before], new: tables[new][after],
                cross: .known(oldByNew: tables[new][before].totals, newByOld: tables[old][after].totals)
            ).centres[0]
            guard let change = centre.change?.points, let found = centre.split else { continue }
            let orders = [found.effects, found.activitiesFirst, found.criteriaFirst]
            if orders.contains(where: { $0.activities + $0.criteria != change }) {
                wrong.append("criteria \(old) and \(new), reports \(before) and \(after)")
            }
            split += 1
            if !change.isZero { moved += 1 }
            if !found.effects.activities.isZero, !found.effects.criteria.isZero { mixed += 1 }
            if found.activitiesFirst != found.criteriaFirst { unequal += 1 }
        }
        #expect(wrong.isEmpty)
        // Nothing would be shown by pairs in which nothing happens.
        #expect(split > 9000 && moved > 8000 && mixed > 6000 && unequal > 4000, "\(split) \(moved) \(mixed) \(unequal)")
    }
}

/// Criteria and reports of whatever kind.
enum RandomWorld {
    static func rules(_ chance: inout Chance) -> CriteriaSet {
        var rules = Rules()
        let count = Int.random(in: 1...3, using: &chance)
        for number in 0..<count {
            let id = "c\(number)"
            var indices: [Int] = []
            let combine = Combination.allCases.randomElement(using: &chance) ?? .sum
            for place in 0..<Int.random(in: 1...3, using: &chance) {
                let measure: Measure =
                    switch Int.random(in: 0...3, using: &chance) {
                    case 0: rules.measure(.count, "activities", where: ["status": "completed"])
                    case 1: rules.measure(.sum, "activities.participants")
                    case 2: .rating("x")
                    default: rules.measure(.distinct, "activities.parties")
                    }
                indices.append(
                    rules.indicator(
                        "\(id).i\(place)", measure, scale(&chance),
                        missing: Bool.random(using: &chance) ? .zero : .unscored,
                        weight: combine.isWeighted ? ["1", "2", "0.3"].randomElement(using: &chance) ?? "1" : "1"))
            }
            rules.set.criteria.append(
                rules.criterion(
                    id, .indicators(indices), combine,
                    atMost: Bool.random(using: &chance) ? "\(Int.random(in: 2...6, using: &chance))" : nil))
        }
        rules.set.combine = [.sum, .mean, .most, .geometricMean].randomElement(using: &chance) ?? .sum
        return rules.set
    }

    private static func scale(_ chance: inout Chance) -> Scale {
        let low = Int.random(in: 0...2, using: &chance)
        switch Int.random(in: 0...2, using: &chance) {
        case 0: return .bands(["0": "\(low)", "1": "\(low + 1)", "3": "\(low + 4)"])
        case 1: return .linear(["0": "0", "\(3 + low)": "5"])
        default: return .perUnit("0.7", atMost: "\(low + 3)")
        }
    }

    static func report(_ chance: inout Chance) -> Report {
        var report = Report()
        for number in 0..<Int.random(in: 0...4, using: &chance) {
            report.activities.append([
                "id": .text("A\(number)"), "start": "2016-01-01",
                "status": .text(Bool.random(using: &chance) ? "completed" : "planned"),
                "participants": .text("\(Int.random(in: 0...3, using: &chance))"),
                "parties": .list([.text(["KEN", "UGA", "TZA"].randomElement(using: &chance) ?? "KEN")]),
            ])
        }
        for _ in 0..<Int.random(in: 0...2, using: &chance) {
            report.ratings.append((name: "x", value: "\(Int.random(in: 0...4, using: &chance))"))
        }
        return report
    }
}
