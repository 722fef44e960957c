internal import BigInt

/// The one result of the rules that is not exact, rounded half-even to nine decimals.
package enum GeometricMean {
    /// The weighted geometric mean of numbers that are not negative.
    ///
    /// The mean is found between two bounds in fixed-point arithmetic. Where the bounds do not settle
    /// the ninth decimal the precision is doubled; a mean that four thousand bits cannot tell from
    /// the middle between two decimals is that middle, and goes to the even one.
    ///
    /// - Parameter parts: The numbers, none negative, with their weights, all over 0; at least one.
    /// - Returns: The mean as an exact decimal of nine places; 0 where a number is 0.
    package static func of(_ parts: [(value: Fraction, weight: ExactDecimal)]) -> Fraction {
        guard let first = parts.first else { return .zero }
        if parts.contains(where: { $0.value.isZero || $0.value.isNegative }) { return .zero }
        if parts.allSatisfy({ $0.value == first.value }) {
            return billionths(first.value.roundedInteger(places: 9))
        }
        let weights = parts.map { BigInt($0.weight.billionths) }
        let sum = weights.reduce(0, +)
        var precision = 192
        while true {
            let fixed = FixedPoint(bits: precision)
            var logarithm: BigInt = 0
            for (part, weight) in zip(parts, weights) {
                logarithm +=
                    weight * (fixed.log(part.value.numerator) - fixed.log(part.value.denominator))
            }
            let mean = fixed.exp(logarithm / sum)
            // A generous bound on what the truncations above can add up to.
            let slack = (mean >> (precision - 40)) + (BigInt(1) << 40)
            let twice = { (value: BigInt) in (value * 2_000_000_000) >> precision }
            // Counted in half billionths, rounded down: an odd count is in the upper half.
            let (low, high) = (twice(mean - slack), twice(mean + slack))
            let (rounded, other) = ((low + 1) >> 1, (high + 1) >> 1)
            if rounded == other { return billionths(rounded) }
            if precision >= 4096 { return billionths(rounded % 2 == 0 ? rounded : other) }
            precision *= 2
        }
    }

    private static func billionths(_ count: BigInt) -> Fraction {
        Fraction(count, over: 1_000_000_000) ?? .zero
    }
}

/// Logarithms and powers of e in fixed-point arithmetic.
private struct FixedPoint {
    let bits: Int
    let one: BigInt
    let log2: BigInt

    init(bits: Int) {
        self.bits = bits
        one = BigInt(1) << bits
        log2 = Self.twiceArtanh(BigInt(1), BigInt(3), bits)
    }

    /// 2·artanh(a/b), for a/b up to 1/3.
    private static func twiceArtanh(_ a: BigInt, _ b: BigInt, _ bits: Int) -> BigInt {
        let ratio = (a << bits) / b
        let square = (ratio * ratio) >> bits
        var (power, sum, divisor) = (ratio, BigInt(0), 1)
        while power != 0 {
            sum += power / BigInt(divisor)
            power = (power * square) >> bits
            divisor += 2
        }
        return sum * 2
    }

    /// The natural logarithm of a number over 0.
    func log(_ value: BigInt) -> BigInt {
        let exponent = value.bitWidth - 2
        let unit = BigInt(1) << max(0, exponent)
        return log2 * BigInt(max(0, exponent))
            + Self.twiceArtanh(value - unit, value + unit, bits)
    }

    /// e to a power.
    func exp(_ power: BigInt) -> BigInt {
        var (whole, rest) = power.quotientAndRemainder(dividingBy: log2)
        if rest < 0 {
            whole -= 1
            rest += log2
        }
        var (term, sum, index) = (one, one, 1)
        while term != 0 {
            term = ((term * rest) >> bits) / BigInt(index)
            sum += term
            index += 1
        }
        let shift = Int(whole)
        return shift >= 0 ? sum << shift : sum >> -shift
    }
}
