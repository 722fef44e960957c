import BigInt
import Evaluation
import Testing

@Suite("A fraction")
struct FractionTests {
    /// Random fractions, small, at the edge of machine words, and huge.
    static func random(_ chance: inout Chance) -> Fraction {
        func magnitude() -> BigInt {
            switch Int.random(in: 0...4, using: &chance) {
            case 0: BigInt(Int.random(in: 0...12, using: &chance))
            case 1: BigInt(Int.random(in: 0...1_000_000, using: &chance))
            case 2: BigInt(1) << 62 + BigInt(Int.random(in: -2...2, using: &chance))
            case 3: BigInt(Int.random(in: 0...Int.max, using: &chance))
            default: BigInt(BigUInt.randomInteger(withMaximumWidth: 300, using: &chance))
            }
        }
        let sign: BigInt = Bool.random(using: &chance) ? 1 : -1
        return Fraction(sign * magnitude(), over: magnitude() + 1) ?? .zero
    }

    @Test("obeys the laws of arithmetic", arguments: 1...60)
    func laws(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        for _ in 0..<3 {
            let (a, b, c) = (Self.random(&chance), Self.random(&chance), Self.random(&chance))
            #expect(a + b == b + a)
            #expect((a + b) + c == a + (b + c))
            #expect(a * b == b * a)
            #expect((a * b) * c == a * (b * c))
            #expect(a * (b + c) == a * b + a * c)
            #expect(a + .zero == a)
            #expect(a * .one == a)
            #expect(a - a == .zero)
            #expect((a - b) + b == a)
            #expect(-(-a) == a)
            #expect((a * .zero).isZero)
            if !b.isZero { #expect(try #require(a.divided(by: b)) * b == a) }
            #expect([a, b, c].total() == a + b + c)
            #expect((a + b).hashValue == (b + a).hashValue)
        }
    }

    @Test(
        "is in lowest terms over a denominator over 0, and equal to what it was made from",
        arguments: 1...80)
    func lowestTerms(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        let (a, b) = (Self.random(&chance), Self.random(&chance))
        for fraction in [a, b, a + b, a * b, a - b] {
            #expect(fraction.denominator > 0)
            #expect(fraction.numerator.greatestCommonDivisor(with: fraction.denominator) == 1)
        }
        let factor = BigInt(Int.random(in: 1...Int.max, using: &chance))
        #expect(try #require(Fraction(a.numerator * factor, over: a.denominator * factor)) == a)
        #expect(try #require(Fraction(a.numerator * -factor, over: a.denominator * -factor)) == a)
    }

    @Test("is less than another where its cross product is", arguments: 1...80)
    func order(seed: Int) {
        var chance = Chance(UInt64(seed))
        let (a, b) = (Self.random(&chance), Self.random(&chance))
        #expect((a < b) == (a.numerator * b.denominator < b.numerator * a.denominator))
        #expect((a < b) != (b <= a))
        #expect(!(a < a))
        #expect(a.isNegative == (a < .zero))
        #expect(a.isZero == (a == .zero))
    }

    @Test("has no quotient by 0")
    func byZero() {
        #expect(Fraction(1).divided(by: .zero) == nil)
        #expect(Fraction(1, over: 0) == nil)
        #expect(Fraction.zero.divided(by: Fraction(3)) == .zero)
    }

    @Test(
        "holds whole numbers to the ends of their range",
        arguments: [Int.min, Int.min + 1, -1, 0, 1, 1 << 62, Int.max] as [Int])
    func ends(number: Int) {
        #expect(Fraction(number).numerator == BigInt(number))
        #expect((Fraction(number) + .one).numerator == BigInt(number) + 1)
        #expect((-Fraction(number)).numerator == -BigInt(number))
        #expect((Fraction(number) * Fraction(number)).numerator == BigInt(number) * BigInt(number))
    }

    @Test(
        "holds every exact decimal",
        arguments: [Int128.min, Int128.min + 1, -1_500_000_000, 0, 1, 250_000_000, Int128.max]
            as [Int128])
    func decimals(billionths: Int128) throws {
        let fraction = Fraction(ExactDecimal(billionths: billionths))
        #expect(fraction == Fraction(try #require(BigInt(String(billionths))), over: 1_000_000_000))
    }
}

@Suite("A fraction in print")
struct FractionTextTests {
    static func fraction(_ top: Int, _ bottom: Int) throws -> Fraction {
        try #require(Fraction(BigInt(top), over: BigInt(bottom)))
    }

    @Test(
        "is a decimal in full where it has one",
        arguments: [
            (0, 1, "0"), (7, 1, "7"), (-7, 1, "-7"), (33, 4, "8.25"), (-1, 8, "-0.125"),
            (1, 1024, "0.0009765625"),
            (3, 5, "0.6"), (1, 80, "0.0125"), (100, 1, "100"), (7, 3, nil), (1, 6, nil),
            (22, 7, nil), (1, 30, nil),
        ] as [(Int, Int, String?)])
    func exact(top: Int, bottom: Int, text: String?) throws {
        #expect(try Self.fraction(top, bottom).exactDecimal == text)
    }

    @Test(
        "is rounded half-even, on both sides of 0",
        arguments: [
            (1, 2, 0, "0"), (3, 2, 0, "2"), (5, 2, 0, "2"), (7, 2, 0, "4"), (-1, 2, 0, "0"),
            (-3, 2, 0, "-2"),
            (-5, 2, 0, "-2"), (-7, 2, 0, "-4"), (1, 8, 2, "0.12"), (3, 8, 2, "0.38"),
            (-1, 8, 2, "-0.12"),
            (-3, 8, 2, "-0.38"), (7, 3, 6, "2.333333"), (8, 3, 6, "2.666667"),
            (-7, 3, 6, "-2.333333"),
            (-8, 3, 6, "-2.666667"), (1, 3, 0, "0"), (2, 3, 0, "1"), (999_999, 1_000_000, 2, "1"),
            (-999_999, 1_000_000, 2, "-1"), (1, 1000, 2, "0"), (-1, 1000, 2, "0"), (12, 1, 2, "12"),
            (125, 1000, 2, "0.12"), (135, 1000, 2, "0.14"), (1_000_001, 2_000_000, 0, "1"),
            (21, 2, 1, "10.5"),
        ] as [(Int, Int, Int, String)])
    func rounded(top: Int, bottom: Int, places: Int, text: String) throws {
        #expect(try Self.fraction(top, bottom).rounded(places: places) == text)
    }

    @Test("is rounded to the nearest, and at a tie to the even", arguments: 1...100)
    func randomRounding(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        let fraction = FractionTests.random(&chance)
        let places = Int.random(in: 0...9, using: &chance)
        let rounded = fraction.roundedInteger(places: places)
        // |rounded − fraction·10^places|·2 ≤ 1, and even where it is 1.
        let scaled = fraction.numerator * BigInt(10).power(places)
        let twice = ((rounded * fraction.denominator - scaled) * 2).magnitude
        #expect(twice <= fraction.denominator.magnitude)
        if twice == fraction.denominator.magnitude { #expect(rounded % 2 == 0) }
    }

    @Test(
        "is written as a fraction where it is not whole",
        arguments: [
            (7, 3, "7/3"), (-7, 3, "-7/3"), (14, 6, "7/3"), (7, 1, "7"), (0, 5, "0"),
            (-14, 7, "-2"), (1, 2, "1/2"),
        ] as [(Int, Int, String)])
    func text(top: Int, bottom: Int, text: String) throws {
        #expect(try Self.fraction(top, bottom).fractionText == text)
    }

    @Test(
        "is short for a person: in full where that is short, otherwise to two decimals, and never as 0",
        arguments: [
            (33, 4, "8.25"), (7, 3, "2.33"), (-7, 3, "-2.33"), (1, 1024, "0.0009765625"),
            (1, 1_048_576, "0.000001"), (1, 300, "0.003"),
            (123_456_789_012_345, 1, "123456789012345"), (1_234_567_890_123, 1000, "1234567890.12"),
            (200, 3, "66.67"),
        ] as [(Int, Int, String)])
    func short(top: Int, bottom: Int, text: String) throws {
        #expect(try Self.fraction(top, bottom).shortText == text)
    }
}
