import Testing
import Wording

@testable import Evaluation

@Suite("A combination")
struct CombinationTests {
    /// Parts, points of maximum and weight, and what they come to.
    @Test(
        "of indicators is worked out over points and maxima alike",
        arguments: [
            (.sum, [.points("1", of: "4"), .points("2.5", of: "3")], "3.5", "7"),
            (
                .sum, [.points("1", of: "4", weight: "2"), .points("2.5", of: "3", weight: "0.1")],
                "2.25", "8.3"
            ),
            (.sum, [.points("-2", of: "4"), .points("1", of: "1")], "-1", "5"),
            (.mean, [.points("1", of: "4"), .points("2", of: "3")], "1.5", "3.5"),
            (.mean, [.points("1", of: "4", weight: "2"), .points("2", of: "3")], "4/3", "11/3"),
            (
                .mean,
                [.points("1", of: "4", weight: "0.001"), .points("2", of: "3", weight: "0.002")],
                "5/3", "10/3"
            ),
            (.least, [.points("1", of: "4"), .points("2", of: "3")], "1", "3"),
            (.most, [.points("1", of: "4"), .points("2", of: "3")], "2", "4"),
            (
                .least, [.points("2", of: "3"), .points("2", of: "8"), .points("-1", of: "5")],
                "-1", "3"
            ),
            (.geometricMean, [.points("4", of: "9"), .points("9", of: "16")], "6", "12"),
            (
                .geometricMean,
                [.points("2", of: "4", weight: "3"), .points("32", of: "64", weight: "1")], "4", "8"
            ),
            (.geometricMean, [.points("0", of: "4"), .points("9", of: "9")], "0", "6"),
            (
                .geometricMean, [.points("2", of: "2"), .points("1", of: "3")], "1.414213562",
                "2.449489743"
            ),
            (.sum, [.points("3", of: "3")], "3", "3"),
            (.mean, [.points("3", of: "4", weight: "2.75")], "3", "4"),
            (.geometricMean, [.points("3", of: "4", weight: "2.75")], "3", "4"),
        ] as [(Combination, [Tree], String, String)])
    func indicators(combine: Combination, parts: [Tree], points: String, maximum: String) throws {
        let card = try Rules.of([.criterion("a", parts, combine)]).card()
        #expect(card.criteria[0].points == World.number(points))
        #expect(card.criteria[0].maximum == World.number(maximum))
        #expect(card.total == .of(points, maximum))
        #expect(card.isComplete)
        // The same at the top, over criteria of one indicator each.
        let trees = parts.enumerated().map { index, part -> Tree in
            guard case .indicator(_, let points, let maximum, let weight, _) = part else {
                return part
            }
            return .criterion(
                "c\(index)", [.indicator("i", points: points, maximum: maximum)], weight: weight)
        }
        #expect(try Rules.of(trees, combine).card().total == .of(points, maximum))
    }

    @Test(
        "leaves out what is unscored, of the points and of the maximum",
        arguments: [
            (.sum, [.points("1", of: "4"), .unscored("u", of: "100")], "1", "4"),
            (
                .sum, [.points("1", of: "4", weight: "3"), .unscored("u", of: "100", weight: "5")],
                "3", "12"
            ),
            (
                .mean, [.points("1", of: "4"), .unscored("u", of: "100"), .points("3", of: "5")],
                "2", "4.5"
            ),
            (.mean, [.points("1", of: "4"), .unscored("u", of: "100", weight: "9")], "1", "4"),
            (.least, [.points("3", of: "4"), .unscored("u", of: "1")], "3", "4"),
            (.most, [.points("3", of: "4"), .unscored("u", of: "100")], "3", "4"),
            (
                .geometricMean,
                [.points("4", of: "9"), .unscored("u", of: "100"), .points("9", of: "16")], "6",
                "12"
            ),
        ] as [(Combination, [Tree], String, String)])
    func unscored(combine: Combination, parts: [Tree], points: String, maximum: String) throws {
        let card = try Rules.of([.criterion("a", parts, combine)]).card()
        #expect(card.total == .of(points, maximum))
        #expect(!card.isComplete)
    }

    @Test("of nothing that is scored is unscored itself", arguments: Combination.allCases)
    func nothing(combine: Combination) throws {
        let card = try Rules.of([
            .criterion("a", [.unscored("i", of: "5"), .unscored("j", of: "3")], combine),
            .criterion("b", [.points("2", of: "4")]),
        ]).card()
        #expect(card.criteria[0].points == nil)
        #expect(card.total == .of("2", "4"))
        #expect(card.isScored)
        #expect(card.points(at: "a", in: Rules.of([]).set) == .zero)
    }

    @Test("of criteria none of which is scored leaves the centre without a score")
    func nothingAtAll() throws {
        let card = try Rules.of([
            .criterion("a", [.unscored("i", of: "5")]), .criterion("b", [.unscored("i", of: "5")]),
        ]).card()
        #expect(!card.isScored)
        guard case .notEvaluated(let reason) = card.status else { return }
        #expect(reason.inWords == "nothing in its report could be scored")
        #expect(card.total == .none)
        #expect(card.criteria.isEmpty)
    }

    @Test("is capped on points and maximum, before its own weight")
    func caps() throws {
        let parts: [Tree] = [.points("5", of: "6", id: "i"), .points("3", of: "4", id: "j")]
        let one = try Rules.of([.criterion("a", parts, weight: "2", atMost: "7")]).card()
        #expect(one.criteria[0].points == Fraction(7))
        #expect(one.criteria[0].maximum == Fraction(7))
        #expect(one.total == .of("14", "14"))
        let over = try Rules.of([.criterion("a", parts, atMost: "9")]).card()
        #expect(over.total == .of("8", "9"))
        let none = try Rules.of([.criterion("a", parts, atMost: "11")]).card()
        #expect(none.total == .of("8", "10"))
        let top = try Rules.of([.criterion("a", parts), .criterion("b", parts)], atMost: "12.5")
            .card()
        #expect(top.total == .of("12.5", "12.5"))
        let penalty = try Rules.of([.criterion("a", [.points("-3", of: "4")], atMost: "1")]).card()
        #expect(penalty.total == .of("-3", "1"))
    }

    @Test("goes through criteria of criteria, caps and weights at every level")
    func nested() throws {
        let rules = Rules.of([
            .criterion(
                "a",
                [
                    .criterion(
                        "x", [.points("3", of: "4", id: "i"), .points("4", of: "4", id: "j")], .sum,
                        weight: "0.5", atMost: "6"),
                    .criterion(
                        "y", [.points("2", of: "8", id: "i"), .points("8", of: "8", id: "j")],
                        .geometricMean, weight: "2"),
                    .criterion("z", [.criterion("deep", [.points("1", of: "9")], .most)], .least),
                ], .sum, weight: "3", atMost: "20"),
            .criterion("b", [.points("1", of: "2", weight: "4")], .mean),
        ])
        // x: 6 of 6, half of it 3; y: 4 of 8, twice it 8 of 16; z: 1 of 9. a: 12 of 28, capped 12 of 20.
        let card = try rules.card()
        #expect(card.criteria[0].criteria.map(\.points) == [Fraction(6), Fraction(4), Fraction(1)])
        #expect(
            card.criteria[0].criteria.map(\.maximum) == [Fraction(6), Fraction(8), Fraction(9)])
        #expect(card.criteria[0].points == Fraction(12))
        #expect(card.criteria[0].maximum == Fraction(20))
        #expect(card.total == .of("37", "62"))
        #expect(rules.set.reachableMaximum == Fraction(62))
        #expect(rules.set.reachableMaximum(rules.set.criteria[0]) == Fraction(20))
        #expect(card.points(at: "a.z.deep.i", in: rules.set) == Fraction(1))
        #expect(card.points(at: "a.x", in: rules.set) == Fraction(6))
        #expect(card.points(at: "nowhere", in: rules.set) == .zero)
    }

    @Test("gives a geometric mean that goes on as a decimal of nine places")
    func geometricGoesOn() throws {
        let two: Tree = .criterion(
            "g", [.points("2", of: "2", id: "i"), .points("1", of: "2", id: "j")], .geometricMean)
        #expect(try Rules.of([two, two], .sum).card().total.points == World.number("2.828427124"))
        #expect(
            try Rules.of([two, .criterion("h", [.points("1", of: "1")])], .geometricMean).card()
                .total.points == World.number("1.189207115"))
    }

    @Test("reaches what its parts reach, though they are unscored")
    func reachable() {
        let rules = Rules.of([
            .criterion(
                "a", [.unscored("i", of: "5", weight: "2"), .points("1", of: "3", id: "j")],
                atMost: "12"), .criterion("b", [.unscored("i", of: "4")]),
        ])
        #expect(rules.set.reachableMaximum == Fraction(16))
    }

    @Test("is not evaluated where the maximum is 0", arguments: ["-2", "0"])
    func zeroMaximum(points: String) throws {
        let card = try Rules.of([.criterion("a", [.points(points, of: "0"), .unscored("j", of: "4")])]).card()
        #expect(!card.isScored)
        guard case .notEvaluated(let reason) = card.status else { return }
        #expect(reason.inWords == "nothing in its report could be scored: the maximum of what is scored in it is 0")
        #expect(Points.of("-2", "0").share == .zero)
        #expect(Points.of("-2", "0").percent == .zero)
        #expect(Points.of("1", "3").percent == World.number("100/3"))
    }
}

@Suite("An agreement between evaluators")
struct AgreementTests {
    @Test(
        "is the median, the mean, the least or the most of their ratings",
        arguments: [
            (["2"], "2", "2", "2", "2"), (["1", "2"], "1.5", "1.5", "1", "2"),
            (["3", "1", "2"], "2", "2", "1", "3"),
            (["1", "1", "4"], "1", "2", "1", "4"), (["4", "0", "1", "0"], "0.5", "1.25", "0", "4"),
            (["1", "1", "0"], "1", "2/3", "0", "1"),
            (["-1", "0.5", "10", "2"], "1.25", "2.875", "-1", "10"),
            (["2", "2", "2"], "2", "2", "2", "2"),
        ] as [([String], String, String, String, String)])
    func agreed(ratings: [String], median: String, mean: String, least: String, most: String) throws {
        for (agree, expected) in [
            (Agreement.median, median), (.mean, mean), (.least, least), (.most, most),
        ] {
            #expect(agree.agreed(ratings.map { World.number($0) }) == World.number(expected))
            var rules = Rules()
            rules.indicator("a.i", .rating("r"), .perUnit("0", atMost: "9"), agree: agree)
            rules.set.criteria = [rules.criterion("a", .indicators([0]))]
            // Ratings of another name have no say.
            let report = Report(ratings: ratings.map { ("r", $0) } + [("s", "100"), ("R", "-100")])
            #expect(try report.scored(by: rules.set).indicators[0].value == .exactly(expected))
        }
    }

    @Test("is missing where nobody gave a rating", arguments: Agreement.allCases)
    func nobody(agree: Agreement) throws {
        #expect(agree.agreed([]) == nil)
        #expect(try Report(ratings: [("s", "1")]).value { _ in .rating("r") } == nil)
    }

    @Test("comes before what is worked out from it")
    func inside() throws {
        var rules = Rules()
        rules.indicator(
            "a.i", .ratio(.rating("r"), .rating("s")), .perUnit("1", atMost: "9"), agree: .most)
        rules.set.criteria = [rules.criterion("a", .indicators([0]))]
        let report = Report(ratings: [("r", "1"), ("r", "6"), ("s", "2"), ("s", "1")])
        #expect(try report.scored(by: rules.set).indicators[0].value == .exactly("3"))
    }
}
