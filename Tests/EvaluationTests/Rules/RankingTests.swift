import Testing

@testable import Evaluation

@Suite("A ranking")
struct RankingTests {
    /// Criteria a, of 10, and b, of 10, by ratings; a centre without a rating is unscored there.
    private func rules(_ ties: RankingRule.Ties, _ tieBreak: [String] = []) -> Rules {
        var rules = Rules()
        for name in ["a", "b"] {
            let index = rules.indicator(
                "\(name).i", .rating(name), .perUnit("1", atMost: "10"), missing: .unscored)
            rules.set.criteria.append(rules.criterion(name, .indicators([index])))
        }
        rules.set.ranking.ties = ties
        rules.set.ranking.tieBreak = tieBreak
        return rules
    }

    /// `id rank`, with `=` where the rank is shared and `–` where there is none.
    private func ranked(_ centres: [(id: String, a: String?, b: String?)], _ rules: Rules) throws
        -> [String]
    {
        let cards = try centres.map { centre in
            var ratings: [(name: String, value: String)] = []
            if let a = centre.a { ratings.append(("a", a)) }
            if let b = centre.b { ratings.append(("b", b)) }
            return try Report(ratings: ratings, centre: World.centre(centre.id)).scored(
                by: rules.set)
        }
        return Ranking.ranked(cards, by: rules.set).map {
            "\($0.centre.id) \($0.rank?.rounded(places: 2) ?? "–")\($0.isTied ? "=" : "")"
        }
    }

    @Test(
        "gives tied centres the ranks of its rule, in roster order",
        arguments: [
            (.competition, ["q 1", "p 2=", "r 2=", "s 4"]),
            (.dense, ["q 1", "p 2=", "r 2=", "s 3"]),
            (.fractional, ["q 1", "p 2.5=", "r 2.5=", "s 4"]),
        ] as [(RankingRule.Ties, [String])])
    func ties(rule: RankingRule.Ties, expected: [String]) throws {
        let centres: [(String, String?, String?)] = [
            ("p", "3", "2"), ("q", "5", "5"), ("r", "2", "3"), ("s", "1", "0"),
        ]
        #expect(try ranked(centres, rules(rule)) == expected)
    }

    @Test(
        "gives all centres one rank where all are equal",
        arguments: [
            (.competition, "1"), (.dense, "1"), (.fractional, "2"),
        ] as [(RankingRule.Ties, String)])
    func allEqual(rule: RankingRule.Ties, rank: String) throws {
        let centres: [(String, String?, String?)] = [
            ("p", "1", "1"), ("q", "0", "2"), ("r", "2", "0"),
        ]
        #expect(try ranked(centres, rules(rule)) == ["p \(rank)=", "q \(rank)=", "r \(rank)="])
    }

    @Test("shares the mean of the places under fractional ties")
    func fractional() throws {
        let centres: [(String, String?, String?)] = [
            ("p", "1", "1"), ("q", "0", "2"), ("r", "9", "9"), ("s", "2", "0"), ("t", "1", "1"),
            ("u", "0", "0"),
        ]
        #expect(
            try ranked(centres, rules(.fractional)) == [
                "r 1", "p 3.5=", "q 3.5=", "s 3.5=", "t 3.5=", "u 6",
            ])
        #expect(
            try ranked(centres, rules(.competition)) == [
                "r 1", "p 2=", "q 2=", "s 2=", "t 2=", "u 6",
            ])
        #expect(
            try ranked(centres, rules(.dense)) == ["r 1", "p 2=", "q 2=", "s 2=", "t 2=", "u 3"])
    }

    @Test("compares the criteria of its tie-break in turn, and leaves tied what is still equal")
    func tieBreak() throws {
        let centres: [(String, String?, String?)] = [
            ("p", "2", "3"), ("q", "3", "2"), ("r", "5", "0"), ("s", "3", "2"),
        ]
        #expect(try ranked(centres, rules(.competition, ["b"])) == ["p 1", "q 2=", "s 2=", "r 4"])
        #expect(try ranked(centres, rules(.competition, ["a"])) == ["r 1", "q 2=", "s 2=", "p 4"])
        #expect(
            try ranked(centres, rules(.competition, ["b.i"])) == ["p 1", "q 2=", "s 2=", "r 4"])
        #expect(try ranked(centres, rules(.competition)) == ["p 1=", "q 1=", "r 1=", "s 1="])
    }

    @Test("goes by points over maximum as soon as one ranked centre has an unscored part")
    func byShare() throws {
        // By points: p 12, q 11, r 8. By share: r 8 of 10, p 12 of 20, q 11 of 20.
        let whole: [(String, String?, String?)] = [("q", "6", "5"), ("p", "6", "6")]
        #expect(try ranked(whole, rules(.competition)) == ["p 1", "q 2"])
        let part: [(String, String?, String?)] = whole + [("r", "8", nil)]
        #expect(try ranked(part, rules(.competition)) == ["r 1", "p 2", "q 3"])
        // Equal shares of different maxima are a tie.
        let equal: [(String, String?, String?)] = [("q", "6", "4"), ("p", nil, "5")]
        #expect(try ranked(equal, rules(.competition)) == ["q 1=", "p 1="])
    }

    @Test("breaks ties by points, what is unscored as 0, even where it goes by share")
    func tieBreakUnscored() throws {
        let centres: [(String, String?, String?)] = [
            ("p", nil, "5"), ("q", "5", "5"), ("r", "5", nil),
        ]
        #expect(try ranked(centres, rules(.competition, ["b"])) == ["p 1=", "q 1=", "r 3"])
        #expect(try ranked(centres, rules(.competition, ["b", "a"])) == ["q 1", "p 2", "r 3"])
        #expect(try ranked(centres, rules(.competition, ["a", "b"])) == ["q 1", "r 2", "p 3"])
    }

    @Test("puts centres that are not evaluated last, in roster order, without a rank")
    func notEvaluated() throws {
        let centres: [(String, String?, String?)] = [
            ("x", nil, nil), ("p", "1", "1"), ("w", nil, nil), ("q", "2", "2"),
        ]
        #expect(try ranked(centres, rules(.competition)) == ["q 1", "p 2", "x –", "w –"])
        let none: [(String, String?, String?)] = [("x", nil, nil), ("w", nil, nil)]
        #expect(try ranked(none, rules(.fractional)) == ["x –", "w –"])
        #expect(try ranked([], rules(.dense)) == [])
    }

    @Test("is over unrounded values")
    func unrounded() throws {
        let centres: [(String, String?, String?)] = [
            ("p", "3.333333333", "0"), ("q", "3.333333334", "0"),
        ]
        #expect(try ranked(centres, rules(.competition)) == ["q 1", "p 2"])
    }

    @Test("goes by share only for a ranked centre that has an unscored part")
    func unrankedDoesNotCount() throws {
        // x is not evaluated: it has no say in how the others are ranked.
        let cards = try [("p", "9", "9"), ("x", nil, nil)].map {
            (id: String, a: String?, b: String?) in
            let ratings = [a.map { (name: "a", value: $0) }, b.map { (name: "b", value: $0) }]
                .compactMap { $0 }
            return try Report(ratings: ratings, centre: World.centre(id)).scored(
                by: rules(.competition).set)
        }
        #expect(!Ranking.isByShare(cards))
    }

    @Test("gives each centre the rank that counting gives it", arguments: 1...60)
    func randomCentres(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        let centres = (0..<15).map { index in
            (
                id: "c\(index)", a: "\(Int.random(in: 0...4, using: &chance))",
                b: "\(Int.random(in: 0...4, using: &chance))"
            )
        }
        let points = centres.map { (Int($0.a) ?? 0) + (Int($0.b) ?? 0) }
        let competition = try ranked(centres.map { ($0.id, $0.a, $0.b) }, rules(.competition))
        let dense = try ranked(centres.map { ($0.id, $0.a, $0.b) }, rules(.dense))
        let fractional = try ranked(centres.map { ($0.id, $0.a, $0.b) }, rules(.fractional))
        let order = centres.indices.sorted { (-points[$0], $0) < (-points[$1], $1) }
        for (place, index) in order.enumerated() {
            let (above, equal) = (
                points.count { $0 > points[index] }, points.count { $0 == points[index] }
            )
            let mark = equal > 1 ? "=" : ""
            let id = centres[index].id
            #expect(competition[place] == "\(id) \(above + 1)\(mark)")
            #expect(
                dense[place]
                    == "\(id) \(Set(points.filter { $0 > points[index] }).count + 1)\(mark)")
            let twice = 2 * above + equal + 1
            #expect(fractional[place] == "\(id) \(twice / 2)\(twice % 2 == 0 ? "" : ".5")\(mark)")
        }
    }
}
