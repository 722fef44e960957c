import Testing

@testable import Evaluation

@Suite("What criteria mean")
struct CriteriaMeaningTests {
    private static func rules(_ change: (inout Rules) -> Void = { _ in }) -> CriteriaSet {
        var rules = Rules()
        let count = rules.indicator(
            "a.count", rules.measure(.count, "activities", where: ["status": "completed"]),
            .bands([
                .init(bound: .zero, points: .zero, label: nil), .init(bound: .one, points: .one, label: nil),
            ]))
        let care = rules.indicator("a.care", .rating("care"))
        rules.set.criteria = [rules.criterion("a", .indicators([count, care]))]
        rules.require("report", rules.measure(.any, "activities"), .present)
        change(&rules)
        return rules.set
    }

    @Test("is the same whatever the set is called, and in whatever order its parts stand")
    func same() {
        let plain = CriteriaMeaning(Self.rules())
        #expect(
            plain
                == CriteriaMeaning(
                    Self.rules { rules in
                        (rules.set.id, rules.set.edition, rules.set.title) = ("other", "9", "Other")
                        rules.set.source = ["SC-2/9"]
                        rules.set.criteria[0].parts = .indicators([1, 0])
                        rules.set.criteria[0].instructions = "Look."
                        rules.set.criteria[0].sourcesOfInformation = ["reports"]
                        rules.set.criteria[0].replaces = Predecessor(name: "b", location: World.here)
                        rules.set.indicators[0].replaces = Predecessor(name: "n", location: World.here)
                        rules.set.indicators[0].instructions = "Count."
                        // No rating is read here.
                        rules.set.indicators[0].agree = .most
                        if let bands = (rules.set.indicators[0].scale.rule as? Bands)?.bands {
                            rules.set.indicators[0].scale = .bands(bands.reversed())
                        }
                    }))
    }

    @Test("differs by everything that changes a number, a status, a basis, a title or a label")
    func different() {
        let plain = CriteriaMeaning(Self.rules())
        let changes: [(inout Rules) -> Void] = [
            { $0.set.criteria[0].weight = World.decimal("2") }, { $0.set.criteria[0].atMost = .one },
            { $0.set.criteria[0].combine = .mean }, { $0.set.criteria[0].title = "Other" },
            { $0.set.criteria[0].basis = .reconstructed }, { $0.set.indicators[0].weight = World.decimal("0.5") },
            { $0.set.indicators[0].missing = .unscored }, { $0.set.indicators[1].agree = .most },
            { $0.set.indicators[0].title = "Other" }, { $0.set.indicators[0].basis = .reconstructed },
            { $0.set.indicators[1].measure = .rating("other") },
            { $0.set.indicators[0].measure = $0.measure(.count, "activities", where: ["status": "planned"]) },
            { $0.set.indicators[0].measure = $0.measure(.count, "activities") },
            { $0.set.indicators[0].measure = $0.measure(.any, "activities", where: ["status": "completed"]) },
            {
                $0.set.indicators[0].measure = $0.measure(
                    .count, "activities", where: ["status": "completed"], window: .ends)
            },
            {
                $0.set.indicators[0].scale = .bands([
                    .init(bound: .zero, points: .zero, label: nil), .init(bound: .one, points: .one, label: "some"),
                ])
            },
            { $0.set.indicators[1].scale = .linear([(.zero, .zero), (.one, .one)]) },
            { $0.set.combine = .least }, { $0.set.atMost = .one }, { $0.set.ranking.ties = .dense },
            { $0.set.ranking.tieBreak = ["a"] },
            { $0.set.grades = Grades(by: .percent, bands: [(bound: .zero, grade: "weak")]) },
            { $0.set.requirements[0].otherwise = .atMost(.one) }, { $0.set.requirements[0].needs = .missing },
            { $0.set.requirements = [] }, { $0.set.criteria[0].parts = .indicators([0]) },
        ]
        for (index, change) in changes.enumerated() {
            #expect(CriteriaMeaning(Self.rules(change)) != plain, "change \(index)")
        }
    }
}
