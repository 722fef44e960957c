package import BigInt

extension Fraction {
    /// The number in full, where it has a finite decimal: `8.25`; otherwise `nil`.
    package var exactDecimal: String? {
        if let whole { return String(whole) }
        var rest = denominator
        var (twos, fives) = (0, 0)
        while rest % 2 == 0 {
            rest /= 2
            twos += 1
        }
        while rest % 5 == 0 {
            rest /= 5
            fives += 1
        }
        guard rest == 1 else { return nil }
        let places = max(twos, fives)
        let digits = numerator * BigInt(10).power(places) / denominator
        return Self.decimal(digits, places: places)
    }

    /// The number rounded half-even to so many decimals, without zeros at the end.
    package func rounded(places: Int) -> String {
        Self.decimal(roundedInteger(places: places), places: places)
    }

    /// The number times 10 to the `places`, rounded half-even.
    package func roundedInteger(places: Int) -> BigInt {
        let scaled = numerator * BigInt(10).power(places)
        var (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
        if remainder < 0 {
            quotient -= 1
            remainder += denominator
        }
        let twice = remainder * 2
        if twice > denominator || (twice == denominator && quotient % 2 != 0) { quotient += 1 }
        return quotient
    }

    /// `7/3`, or `7` where it is whole.
    package var fractionText: String {
        denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
    }

    private static func decimal(_ digits: BigInt, places: Int) -> String {
        let isNegative = digits < 0
        var text = String(digits.magnitude)
        if places > 0 {
            if text.count <= places {
                text = String(repeating: "0", count: places + 1 - text.count) + text
            }
            let split = text.index(text.endIndex, offsetBy: -places)
            var decimals = text[split...]
            while decimals.last == "0" { decimals.removeLast() }
            text = String(text[..<split]) + (decimals.isEmpty ? "" : "." + decimals)
        }
        return isNegative && text != "0" ? "-" + text : text
    }

    /// The number for a person: in full where that is short, otherwise rounded to two decimals.
    package var shortText: String {
        if let exact = exactDecimal, exact.count <= 12 || denominator == 1 { return exact }
        return rounded(places: 2)
    }
}
