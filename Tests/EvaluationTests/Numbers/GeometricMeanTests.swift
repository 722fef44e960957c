import BigInt
import Evaluation
import Testing

@Suite("The geometric mean")
struct GeometricMeanTests {
    private func decimal(_ text: String) throws -> ExactDecimal { try ExactDecimal(parsing: text) }

    /// The mean of numbers, written as decimals, with their weights.
    private func mean(_ parts: [(String, String)]) throws -> String {
        let numbers = try parts.map { (value: Fraction(try decimal($0)), weight: try decimal($1)) }
        return try #require(GeometricMean.of(numbers).exactDecimal)
    }

    @Test(
        "of equal weights is the root of the product",
        arguments: [
            (["4", "9"], "6"), (["9", "4"], "6"), (["1", "1"], "1"), (["2", "8"], "4"),
            (["1", "2", "4"], "2"),
            (["2", "3"], "2.449489743"), (["2", "1"], "1.414213562"),
            (["1", "2", "3"], "1.817120593"),
            (["0.5", "2"], "1"), (["1", "10", "100", "1000"], "31.622776602"),
            (["0.25", "0.16"], "0.2"), (["5"], "5"),
            (["0.000000001", "0.000000001"], "0.000000001"), (["0.000000001", "1"], "0.000031623"),
            (["1000000000000000000", "1"], "1000000000"), (["3", "3", "3"], "3"),
            (["12.5", "0.5"], "2.5"),
        ] as [([String], String)])
    func equalWeights(numbers: [String], expected: String) throws {
        #expect(try mean(numbers.map { ($0, "1") }) == expected)
    }

    @Test(
        "weighs each part by its weight",
        arguments: [
            ([("4", "1"), ("9", "1")], "6"), ([("4", "2.75"), ("9", "2.75")], "6"),
            ([("2", "3"), ("32", "1")], "4"),
            ([("2", "0.75"), ("32", "0.25")], "4"), ([("16", "0.001"), ("1", "0.003")], "2"),
            ([("1", "0.001"), ("4", "0.001")], "2"), ([("8", "2"), ("1", "1")], "4"),
            ([("2", "1"), ("1", "2")], "1.25992105"),
            ([("10", "0.001"), ("1", "0.999")], "1.002305238"),
            ([("3", "1000000"), ("5", "1000000")], "3.872983346"),
            ([("4", "0.000000001"), ("9", "0.000000001")], "6"),
        ] as [([(String, String)], String)])
    func weights(parts: [(String, String)], expected: String) throws {
        #expect(try mean(parts) == expected)
    }

    @Test(
        "is 0 where a part is 0, whatever the others are",
        arguments: [["0", "9"], ["9", "0"], ["0"], ["1", "0", "1000000"]] as [[String]])
    func zero(numbers: [String]) throws {
        #expect(try mean(numbers.map { ($0, "1") }) == "0")
        #expect(try mean(numbers.map { ($0, $0 == "0" ? "0.001" : "2.75") }) == "0")
    }

    /// Numbers of ten decimals that end in 5, and where half-even takes them.
    @Test(
        "of one part, or of equal parts, is rounded half-even to nine decimals",
        arguments: [
            (10_000_000_005, "1"), (10_000_000_015, "1.000000002"), (10_000_000_025, "1.000000002"),
            (10_000_000_035, "1.000000004"), (5, "0"), (15, "0.000000002"),
            (10_000_000_006, "1.000000001"),
            (10_000_000_004, "1"), (99_999_999_995, "10"),
        ] as [(Int, String)])
    func singleTies(tenBillionths: Int, expected: String) throws {
        let value = try #require(Fraction(BigInt(tenBillionths), over: 10_000_000_000))
        for count in 1...3 {
            let parts = (1...count).map { (value: value, weight: ExactDecimal($0)) }
            #expect(GeometricMean.of(parts).exactDecimal == expected)
        }
    }

    /// Reaches the last precision, which takes half a minute without optimisation: one case is enough there.
    @Test(
        "that is a rational tie goes to the even neighbour",
        arguments: [(10_000_000_005, "1"), (10_000_000_015, "1.000000002")].prefix(isDebugBuild ? 1 : 2))
    func rationalTies(tenBillionths: Int, expected: String) throws {
        let middle = try #require(Fraction(BigInt(tenBillionths), over: 10_000_000_000))
        let (three, third) = (Fraction(3), try #require(Fraction(1, over: 3)))
        let pair = [middle * three, middle * third].map { (value: $0, weight: ExactDecimal.one) }
        #expect(GeometricMean.of(pair).exactDecimal == expected)
    }

    @Test("of fractions is as exact as of decimals")
    func fractions() throws {
        let (a, b) = (try #require(Fraction(4, over: 3)), try #require(Fraction(1, over: 3)))
        #expect(GeometricMean.of([(a, .one), (b, .one)]).exactDecimal == "0.666666667")
        let (c, d) = (try #require(Fraction(2, over: 3)), try #require(Fraction(3, over: 2)))
        #expect(GeometricMean.of([(c, .one), (d, .one)]).exactDecimal == "1")
    }

    @Test("stays exact for numbers of hundreds of digits")
    func huge() throws {
        let (top, bottom) = (BigInt(10).power(200), BigInt(10).power(199))
        let (a, b) = (try #require(Fraction(top, over: 1)), try #require(Fraction(1, over: bottom)))
        #expect(GeometricMean.of([(a, .one), (b, .one)]).exactDecimal == "3.16227766")
        #expect(
            GeometricMean.of([(a, .one), (.one, .one)]) == Fraction(BigInt(10).power(100), over: 1))
        #expect(GeometricMean.of([(b, .one), (.one, .one)]) == .zero)
    }

    /// `m` is the nearest count of billionths exactly where (2m−1)^N ≤ (2·10⁹)^N·Π v^w ≤ (2m+1)^N,
    /// which whole numbers settle.
    @Test("is the nearest nine decimals, as whole-number arithmetic has it", arguments: 1...150)
    func nearest(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        let count = Int.random(in: 2...4, using: &chance)
        let unit = [1, 4, 1000].randomElement(using: &chance) ?? 1
        let weights = (0..<count).map { _ in Int.random(in: 1...6, using: &chance) }
        let values = try (0..<count).map { _ in
            let top = BigInt(Int.random(in: 1...100_000, using: &chance))
            return try #require(
                Fraction(top, over: [1, 3, 4, 7, 1000, 99_999].randomElement(using: &chance) ?? 1))
        }
        let parts = zip(values, weights).map {
            (value: $0, weight: ExactDecimal(billionths: Int128($1) * 1_000_000_000 / Int128(unit)))
        }
        let result = GeometricMean.of(parts)
        let billionths = result * Fraction(1_000_000_000)
        #expect(billionths.denominator == 1)
        let m = billionths.numerator
        let power = weights.reduce(0, +)
        var (top, bottom) = (BigInt(2_000_000_000).power(power), BigInt(1))
        for (value, weight) in zip(values, weights) {
            top *= value.numerator.power(weight)
            bottom *= value.denominator.power(weight)
        }
        #expect((m * 2 - 1).power(power) * bottom <= top)
        #expect(top <= (m * 2 + 1).power(power) * bottom)
    }

    @Test("lies between the least and the most of its parts", arguments: 1...50)
    func between(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        let parts = (0..<Int.random(in: 1...5, using: &chance)).map { _ in
            (
                value: Fraction(
                    ExactDecimal(billionths: Int128(Int.random(in: 1...Int.max, using: &chance)))),
                weight: ExactDecimal(
                    billionths: Int128(Int.random(in: 1...5_000_000_000, using: &chance)))
            )
        }
        let mean = GeometricMean.of(parts)
        let values = parts.map(\.value)
        #expect(try mean >= #require(values.min()) && mean <= #require(values.max()))
    }
}

/// Whether the tests were built without optimisation.
private var isDebugBuild: Bool {
    var isDebug = false
    assert(
        {
            isDebug = true
            return true
        }())
    return isDebug
}
