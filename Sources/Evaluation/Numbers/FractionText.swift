package import BigInt

extension Fraction {
    /// The number in full, where it has a finite decimal: `8.25`; otherwise `nil`.
    package var exactDecimal: String? {
        if let small = smallParts, let text = Self.exactDecimal(small) { return text.isEmpty ? nil : text }
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
        if let small = smallParts, places <= Self.placesInWords {
            return Self.decimal(Self.rounded(small, places), places: places)
        }
        return roundedOfAnySize(places: places)
    }

    private func roundedOfAnySize(places: Int) -> String {
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
        if let (top, bottom) = smallParts { return bottom == 1 ? String(top) : "\(top)/\(bottom)" }
        return denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
    }

    /// Reads a decimal or a fraction of whole numbers, as results have them: `8.25`, `-7/3`.
    ///
    /// - Parameter text: Without an exponent, and of at most 4,000 digits.
    /// - Returns: `nil` for anything else.
    package init?(parsing text: String) {
        guard text.utf8.count <= 4000 else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2 {
            guard let top = Self.whole(parts[0]), let bottom = Self.whole(parts[1]), bottom > 0 else { return nil }
            self.init(top, over: bottom)
            return
        }
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, let digits = Self.whole(halves.joined()[...]) else { return nil }
        if halves.count == 2, halves[1].isEmpty || !halves[0].contains(where: \.isNumber) { return nil }
        self.init(digits, over: BigInt(10).power(halves.count == 2 ? halves[1].utf8.count : 0))
    }

    /// Digits, and a sign before them.
    private static func whole(_ text: Substring) -> BigInt? {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return BigInt(String(digits)).map { text.hasPrefix("-") ? -$0 : $0 }
    }

    private static func decimal(_ digits: BigInt, places: Int) -> String {
        decimal(String(digits.magnitude), isNegative: digits < 0, places: places)
    }

    /// Digits with the point before the last `places` of them, without zeros at the end.
    private static func decimal(_ digits: String, isNegative: Bool, places: Int) -> String {
        var digits = Array(digits.utf8)
        let missing = places + 1 - digits.count
        if missing > 0 { digits.insert(contentsOf: repeatElement(0x30, count: missing), at: 0) }
        let point = digits.count - places
        while digits.count > point, digits.last == 0x30 { digits.removeLast() }
        var text = String(decoding: digits[..<point], as: UTF8.self)
        if digits.count > point { text += "." + String(decoding: digits[point...], as: UTF8.self) }
        return isNegative && text != "0" ? "-" + text : text
    }

    /// How many places 128 bits hold beside a numerator of 62.
    private static let placesInWords = 18

    private static func power(_ exponent: Int) -> Int128 {
        (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
    }

    /// A decimal by machine words: empty where there is no finite one, `nil` where it needs more places.
    private static func exactDecimal(_ small: (numerator: Int64, denominator: Int64)) -> String? {
        if small.denominator == 1 { return String(small.numerator) }
        var (rest, twos, fives) = (small.denominator, 0, 0)
        while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
        while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
        if rest != 1 { return "" }
        let places = max(twos, fives)
        guard places <= placesInWords else { return nil }
        return decimal(Int128(small.numerator) * power(places) / Int128(small.denominator), places: places)
    }

    /// Numerator times 10 to the `places` over denominator, rounded half-even.
    private static func rounded(_ small: (numerator: Int64, denominator: Int64), _ places: Int) -> Int128 {
        let scaled = Int128(small.numerator) * power(places)
        let divisor = Int128(small.denominator)
        var (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
        if remainder < 0 { (quotient, remainder) = (quotient - 1, remainder + divisor) }
        let twice = remainder * 2
        return twice > divisor || (twice == divisor && quotient % 2 != 0) ? quotient + 1 : quotient
    }

    private static func decimal(_ digits: Int128, places: Int) -> String {
        let magnitude = digits.magnitude
        let text = UInt64(exactly: magnitude).map { String($0) } ?? String(magnitude)
        return decimal(text, isNegative: digits < 0, places: places)
    }

    /// The number for a person: in full where that is short, otherwise rounded to two decimals, or to the first that
    /// is not 0.
    package var shortText: String {
        if let exact = exactDecimal, exact.count <= 12 || denominator == 1 { return exact }
        return (2...Self.placesInWords).lazy.map { self.rounded(places: $0) }.first { $0 != "0" } ?? fractionText
    }
}
