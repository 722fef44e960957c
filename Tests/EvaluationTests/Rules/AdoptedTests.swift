import Testing

@testable import Evaluation

@Suite("The adopted subtotal")
struct AdoptedTests {
    /// Trees, how they are combined, and the subtotal that rests on adopted rules.
    @Test(
        "holds what rests on adopted rules alone",
        arguments: [
            // Everything, nothing.
            (
                [.criterion("a", [.points("3", of: "4", basis: .adopted)], basis: .adopted)], .sum,
                "3", "4"
            ),
            (
                [
                    .criterion(
                        "a", [.points("3", of: "4", basis: .reconstructed)], basis: .reconstructed)
                ], .sum, "0", "0"
            ),
            ([.criterion("a", [.points("3", of: "4")])], .sum, "0", "0"),
            // A sum of both, with weights.
            (
                [
                    .criterion("a", [.points("3", of: "4", basis: .adopted)], basis: .adopted),
                    .criterion("b", [.points("5", of: "6", basis: .own)]),
                    .criterion(
                        "c", [.points("1", of: "2", weight: "3", basis: .adopted)], weight: "2",
                        basis: .adopted),
                ], .sum, "9", "16"
            ),
            // Both in one criterion.
            (
                [
                    .criterion(
                        "a",
                        [
                            .points("3", of: "4", basis: .adopted, id: "i"),
                            .points("5", of: "6", basis: .reconstructed, id: "j"),
                        ], basis: .adopted)
                ],
                .sum, "3", "4"
            ),
            // A mean: what the adopted parts add to it, weighed over all.
            (
                [
                    .criterion(
                        "a",
                        [
                            .points("3", of: "4", basis: .adopted, id: "i"),
                            .points("5", of: "6", basis: .own, id: "j"),
                        ], .mean, basis: .adopted)
                ],
                .sum, "1.5", "2"
            ),
            (
                [
                    .criterion(
                        "a",
                        [
                            .points("3", of: "4", weight: "3", basis: .adopted, id: "i"),
                            .points("5", of: "6", basis: .own, id: "j"),
                        ], .mean, basis: .adopted)
                ],
                .sum, "2.25", "3"
            ),
            // A mean of nothing but adopted parts is adopted as it is.
            (
                [
                    .criterion(
                        "a",
                        [
                            .points("3", of: "4", basis: .adopted, id: "i"),
                            .points("5", of: "6", basis: .adopted, id: "j"),
                        ], .mean, basis: .adopted)
                ],
                .sum, "4", "5"
            ),
            // The same at the top.
            (
                [
                    .criterion("a", [.points("3", of: "4", basis: .adopted)], basis: .adopted),
                    .criterion("b", [.points("5", of: "6")]),
                ], .mean, "1.5", "2"
            ),
            // Unscored parts leave both.
            (
                [
                    .criterion(
                        "a",
                        [
                            .points("3", of: "4", basis: .adopted, id: "i"),
                            .unscored("j", of: "9", basis: .adopted),
                        ], basis: .adopted)
                ], .sum,
                "3", "4"
            ),
            (
                [
                    .criterion(
                        "a", [.points("3", of: "4"), .unscored("j", of: "9", basis: .adopted)],
                        basis: .adopted)
                ], .sum, "0", "0"
            ),
        ] as [([Tree], Combination, String, String)])
    func subtotals(trees: [Tree], combine: Combination, points: String, maximum: String) throws {
        #expect(try Rules.of(trees, combine).card().adopted == .of(points, maximum))
    }

    @Test(
        "of a least, a most or a geometric mean of mixed parts is nothing",
        arguments: [Combination.least, .most, .geometricMean])
    func inseparable(combine: Combination) throws {
        let mixed: [Tree] = [
            .points("3", of: "4", basis: .adopted, id: "i"),
            .points("5", of: "6", basis: .own, id: "j"),
        ]
        #expect(
            try Rules.of([.criterion("a", mixed, combine, basis: .adopted)]).card().adopted == .none
        )
        let pure: [Tree] = [
            .points("4", of: "9", basis: .adopted, id: "i"),
            .points("9", of: "16", basis: .adopted, id: "j"),
        ]
        let card = try Rules.of([.criterion("a", pure, combine, basis: .adopted)]).card()
        #expect(card.adopted == card.total)
        #expect(card.adopted != .none)
    }

    @Test("is capped like the whole")
    func caps() throws {
        let mixed: [Tree] = [
            .points("5", of: "6", basis: .adopted, id: "i"),
            .points("5", of: "6", basis: .own, id: "j"),
        ]
        #expect(
            try Rules.of([.criterion("a", mixed, atMost: "4", basis: .adopted)]).card().adopted
                == .of("4", "4"))
        #expect(
            try Rules.of([.criterion("a", mixed, atMost: "8", basis: .adopted)]).card().adopted
                == .of("5", "6"))
        var rules = Rules.of([.criterion("a", mixed, basis: .adopted)])
        rules.require("cap", rules.header("plan"), .present, otherwise: .atMost(ExactDecimal(3)))
        let card = try rules.card()
        #expect(card.total == .of("3", "12"))
        #expect(card.adopted == .of("3", "6"))
    }

    @Test("is known of each criterion")
    func criteria() throws {
        let card = try Rules.of([
            .criterion(
                "a",
                [
                    .criterion(
                        "x", [.points("1", of: "2", basis: .adopted)], weight: "5", basis: .adopted),
                    .criterion(
                        "y", [.points("1", of: "2", basis: .reconstructed)], basis: .reconstructed),
                ], basis: .adopted)
        ]).card()
        #expect(card.criteria[0].criteria.map(\.adopted) == [.of("1", "2"), .none])
        #expect(card.criteria[0].adopted == .of("5", "10"))
        #expect(card.adopted == .of("5", "10"))
    }
}

@Suite("An override")
struct OverrideTests {
    private static let rules = Rules.of([
        .criterion("a", [.points("3", of: "4", id: "i"), .unscored("u", of: "5")]),
        .criterion("b", [.points("1", of: "2")]),
    ])

    @Test("takes the place of an indicator's points, and keeps what they were")
    func points() throws {
        let card = try Report(overrides: [("a.i", "1.5")]).scored(by: Self.rules.set)
        #expect(card.total == .of("2.5", "6"))
        let score = card.indicators[0]
        #expect(score.points == World.number("1.5"))
        #expect(score.overridden?.without == Fraction(3))
        #expect(score.overridden?.override.author == "B")
        #expect(card.indicators[1].overridden == nil)
    }

    @Test("scores what was unscored")
    func unscored() throws {
        let card = try Report(overrides: [("a.u", "5")]).scored(by: Self.rules.set)
        #expect(card.total == .of("9", "11"))
        #expect(card.isComplete)
        #expect(card.indicators[1].overridden != nil)
        #expect(card.indicators[1].overridden?.without == nil)
    }

    @Test(
        "may give more than the scale, or a penalty",
        arguments: [("9", "10"), ("-2", "-1"), ("0", "1")] as [(String, String)])
    func outside(points: String, total: String) throws {
        let card = try Report(overrides: [("a.i", points)]).scored(by: Self.rules.set)
        #expect(card.total == .of(total, "6"))
    }

    @Test("has no effect where overrides are not used, or where it names another indicator")
    func without() throws {
        let card = try Report(overrides: [("a.i", "0")]).scored(
            by: Self.rules.set, usesOverrides: false)
        #expect(card.total == .of("4", "6"))
        #expect(card.indicators[0].overridden == nil)
        #expect(
            try Report(overrides: [("a", "0"), ("i", "0")]).scored(by: Self.rules.set).total
                == .of("4", "6"))
    }
}
