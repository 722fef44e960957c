package import BigInt

/// An exact fraction in lowest terms, of any size.
///
/// Scores are fractions from the value to the rank: nothing is rounded until it is printed.
/// Numerators and denominators that fit are kept in machine words.
package struct Fraction: Hashable, Sendable {
    private enum Form: Hashable, Sendable {
        case small(Int64, Int64)
        // Kept elsewhere, so that the many small ones are three words and not ten.
        indirect case large(BigInt, BigInt)
    }

    private var form: Form

    package static let zero = Fraction(0)
    package static let one = Fraction(1)
    private static let most: Int128 = 1 << 62

    package init(_ whole: Int) {
        self.init(reducing: Int128(whole), 1)
    }

    package init(_ decimal: ExactDecimal) {
        let scale = Int64(ExactDecimal.scale)
        if let word = Int64(exactly: decimal.billionths), word % scale == 0 {
            self.init(form: .small(word / scale, 1))
        } else {
            self.init(reducing: decimal.billionths, ExactDecimal.scale)
        }
    }

    /// A fraction of two numbers.
    ///
    /// - Returns: `nil` where the denominator is 0.
    package init?(_ numerator: BigInt, over denominator: BigInt) {
        guard denominator != 0 else { return nil }
        self.init(reducing: numerator, denominator)
    }

    private init(form: Form) { self.form = form }

    private init(reducing numerator: Int128, _ denominator: Int128) {
        if denominator == 1, numerator.magnitude < Self.most.magnitude {
            form = .small(Int64(numerator), 1)
            return
        }
        let divisor = Self.divisor(numerator.magnitude, denominator.magnitude)
        let (top, bottom) = (numerator / divisor, denominator / divisor)
        if top.magnitude < Self.most.magnitude, bottom < Self.most {
            form = .small(Int64(top), Int64(bottom))
        } else {
            form = .large(BigInt(top), BigInt(bottom))
        }
    }

    private init(reducing numerator: BigInt, _ denominator: BigInt) {
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        let (top, bottom) = (sign * numerator / divisor, sign * denominator / divisor)
        if let a = Int64(exactly: top), let b = Int64(exactly: bottom),
            a.magnitude < Self.most.magnitude, b < Self.most
        {
            form = .small(a, b)
        } else {
            form = .large(top, bottom)
        }
    }

    private static func divisor(_ a: UInt128, _ b: UInt128) -> Int128 {
        var (x, y) = (a, b)
        while y > UInt128(UInt64.max) { (x, y) = (y, x % y) }
        // One more step brings both into a machine word, where division is quick.
        guard let small = UInt64(exactly: y), small != 0 else { return x == 0 ? 1 : Int128(x) }
        var (p, q) = (small, UInt64(truncatingIfNeeded: x % y))
        while q != 0 { (p, q) = (q, p % q) }
        return Int128(p)
    }

    package var numerator: BigInt {
        switch form {
        case .small(let top, _): BigInt(top)
        case .large(let top, _): top
        }
    }

    /// Always over 0.
    package var denominator: BigInt {
        switch form {
        case .small(_, let bottom): BigInt(bottom)
        case .large(_, let bottom): bottom
        }
    }

    /// Numerator and denominator, where both are under 2 to the 62.
    var smallParts: (numerator: Int64, denominator: Int64)? {
        guard case .small(let top, let bottom) = form else { return nil }
        return (top, bottom)
    }

    /// The number, where it is whole and fits a machine word.
    var whole: Int64? {
        guard case .small(let top, 1) = form else { return nil }
        return top
    }

    package var isZero: Bool { form == .small(0, 1) }
    package var isNegative: Bool {
        switch form {
        case .small(let top, _): top < 0
        case .large(let top, _): top < 0
        }
    }
}

extension Fraction: Comparable {
    package static func < (a: Fraction, b: Fraction) -> Bool {
        if case .small(let p, let q) = a.form, case .small(let r, let s) = b.form {
            return Int128(p) * Int128(s) < Int128(r) * Int128(q)
        }
        return a.numerator * b.denominator < b.numerator * a.denominator
    }
}

extension Fraction {
    package static func + (a: Fraction, b: Fraction) -> Fraction {
        if case .small(let p, let q) = a.form, case .small(let r, let s) = b.form {
            // Both are under 2 to the 62, so their sum fits a word.
            if q == 1, s == 1, (p + r).magnitude < most.magnitude { return Fraction(form: .small(p + r, 1)) }
            let top = Int128(p) * Int128(s) + Int128(r) * Int128(q)
            return Fraction(reducing: top, Int128(q) * Int128(s))
        }
        return Fraction(
            reducing: a.numerator * b.denominator + b.numerator * a.denominator,
            a.denominator * b.denominator)
    }

    package static prefix func - (a: Fraction) -> Fraction {
        var result = a
        switch a.form {
        case .small(let top, let bottom): result.form = .small(-top, bottom)
        case .large(let top, let bottom): result.form = .large(-top, bottom)
        }
        return result
    }

    package static func - (a: Fraction, b: Fraction) -> Fraction { a + -b }

    package static func * (a: Fraction, b: Fraction) -> Fraction {
        if case .small(let p, let q) = a.form, case .small(let r, let s) = b.form {
            return Fraction(reducing: Int128(p) * Int128(r), Int128(q) * Int128(s))
        }
        return Fraction(
            reducing: a.numerator * b.numerator, a.denominator * b.denominator)
    }

    /// The quotient, or `nil` where the divisor is 0.
    package func divided(by other: Fraction) -> Fraction? {
        if other.isZero { return nil }
        if case .small(let p, let q) = form, case .small(let r, let s) = other.form {
            let (top, bottom) = (Int128(p) * Int128(s), Int128(q) * Int128(r))
            return bottom < 0 ? Fraction(reducing: -top, -bottom) : Fraction(reducing: top, bottom)
        }
        return Fraction(reducing: numerator * other.denominator, denominator * other.numerator)
    }

    package static func += (a: inout Fraction, b: Fraction) { a = a + b }
}

extension Sequence<Fraction> {
    package func total() -> Fraction { reduce(.zero, +) }
}
