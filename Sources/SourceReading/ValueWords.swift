package import Diagnostics
internal import Evaluation

extension NumberFault {
    /// What is wrong with a text that is no number, and what to do.
    ///
    /// - Parameter isPart: Whether it is a part of something, so that 50% of it is 0.5.
    package func words(_ text: String, isPart: Bool = false) -> (FindingCode, message: String, suggestion: String) {
        if isPart, let (message, suggestion) = BoundWords.percent(text) { return (.notANumber, message, suggestion) }
        if let found = Self.quotedOrMarked(text) { return found }
        switch self {
        case .notANumber:
            return (.notANumber, "“\(text)” is not a number", "Write digits only, such as 1250.5")
        case .exponent:
            return (
                .notANumber, "“\(text)” has an exponent",
                "Write the number in full\(Self.inFull(text).map { ": \($0)" } ?? ", such as 1200000")"
            )
        case .separator, .decimalComma:
            if let plain = Self.withoutDecimalComma(text) {
                return (
                    .notANumber, "“\(text)” has a decimal comma",
                    "Write a point in its place, and no separators: \(plain)"
                )
            }
            let suggestion: String
            switch Self.withoutThousands(text).map({ ($0, nil) }) ?? Self.withoutSeparators(text) {
            case (let plain?, nil): suggestion = "Write the digits without them: \(plain)"
            case (let plain?, let decimal?):
                suggestion = "Write \(plain), or \(decimal) where the comma is a decimal comma"
            default: suggestion = "Write the digits without them, such as 1250000"
            }
            return (.notANumber, "“\(text)” has separators between its digits", suggestion)
        case .unit:
            return (
                .notANumber, "“\(text)” has something behind the number",
                "Write the number alone; the field's title names the unit"
            )
        case .pointWithoutDigits:
            return (.notANumber, "“\(text)” lacks digits beside its point", "Write digits on both sides, such as 0.5")
        case .tooLarge:
            return (
                .numberTooLarge, "The number has more digits than can be held exactly",
                "At most 29 digits before the point are held"
            )
        case .tooPrecise:
            return (
                .numberTooLarge, "“\(text)” has more decimals than can be held exactly",
                "At most \(ExactDecimal.placesHeld) decimals are held"
            )
        }
    }

    /// What a text's signs tell, whatever the rule is that it breaks first.
    private static func quotedOrMarked(_ text: String) -> (FindingCode, message: String, suggestion: String)? {
        if let inner = CurlyQuotes.inside(text) {
            return (.notANumber, CurlyQuotes.message(inner), "Write the number without them")
        }
        if text.hasSuffix("%") {
            let (message, written) = ("“\(text)” has a per cent sign", String(text.dropLast()).trimmed)
            guard let (number, part) = BoundWords.ofHundred(text) else {
                return (.notANumber, message, "Write the number alone, in digits, instead of \(written)")
            }
            return (.notANumber, message, "Write the number alone: \(number), or \(part) where the whole is 1")
        }
        if let decimal = fraction(text) {
            return (.notANumber, "“\(text)” is written as a fraction", "Write it as a decimal number: \(decimal)")
        }
        // 1,25E+03: the comma stands before the exponent, and is not what must be told first.
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        if parts.count == 2, text.contains(","), withoutDecimalComma(String(parts[0])) != nil,
            isDigits(parts[1].drop { $0 == "+" || $0 == "-" })
        {
            return (
                .notANumber, "“\(text)” has an exponent and a decimal comma",
                "Write the number in full, with a point where it has decimals, such as 1250.5"
            )
        }
        return nil
    }

    /// A number with an exponent, without it; `nil` where it can't be held.
    private static func inFull(_ text: String) -> String? {
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        guard parts.count == 2, let mantissa = try? ExactDecimal(parsing: String(parts[0])),
            let power = Int(parts[1]), (-28...28).contains(power)
        else { return nil }
        let factor = (0..<abs(power)).reduce(Fraction.one) { factor, _ in factor * Fraction(10) }
        let value = power < 0 ? Fraction(mantissa).divided(by: factor) : Fraction(mantissa) * factor
        guard let exact = value?.exactDecimal, (try? ExactDecimal(parsing: exact)) != nil else { return nil }
        return exact
    }

    /// A fraction such as 1/2 or ½ as a decimal number, rounded to what can be held; `nil` where the text is none.
    private static func fraction(_ text: String) -> String? {
        if let one = ["½": "0.5", "¼": "0.25", "¾": "0.75"][text] { return one }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard parts.count == 2, let above = try? ExactDecimal(parsing: parts[0]),
            let below = try? ExactDecimal(parsing: parts[1]),
            let fraction = Fraction(above).divided(by: Fraction(below))
        else { return nil }
        guard let exact = fraction.exactDecimal, (try? ExactDecimal(parsing: exact)) != nil else {
            return fraction.rounded(places: 9)
        }
        return exact
    }

    /// A number that has one comma, with a point in its place and without separators; `nil` where the comma may as
    /// well separate thousands, or the text is something else.
    static func withoutDecimalComma(_ text: String) -> String? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, isDigits(parts[1]) else { return nil }
        let sign = parts[0].prefix { $0 == "-" || $0 == "+" }
        let groups = parts[0].dropFirst(sign.count).split(omittingEmptySubsequences: false) { $0.isSeparator }
        guard sign.count < 2, groups.allSatisfy({ isDigits($0) }), groups.count > 1 || parts[1].count != 3 else {
            return nil
        }
        return sign + groups.joined() + "." + parts[1]
    }

    /// A number with a decimal point, without the other separators before it: 1,250.50; `nil` where it is none.
    private static func withoutThousands(_ text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, isDigits(parts[1]), parts[0].contains(where: { $0 == "," || $0.isSeparator }),
            let whole = withoutSeparators(String(parts[0])).plain
        else { return nil }
        return whole + "." + parts[1]
    }

    /// A number without the separators between its digits, and what it is where its one comma is a decimal comma.
    private static func withoutSeparators(_ text: String) -> (plain: String?, decimal: String?) {
        let sign = text.prefix { $0 == "-" || $0 == "+" }
        let groups = text.dropFirst(sign.count).split(omittingEmptySubsequences: false) { $0 == "," || $0.isSeparator }
        // After the first, separators stand between groups of three digits; others, such as 1.2.3, are no number.
        guard sign.count < 2, let first = groups.first, (1...3).contains(first.count), isDigits(first),
            groups.dropFirst().allSatisfy({ $0.count == 3 && isDigits($0) })
        else { return (nil, nil) }
        let isOneComma = groups.count == 2 && text.contains(",")
        return (sign + groups.joined(), isOneComma ? text.replacing(",", with: ".") : nil)
    }

    private static func isDigits(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

extension Character {
    /// Whether some write the character between groups of digits.
    fileprivate var isSeparator: Bool { isWhitespace || self == "." || self == "'" || self == "’" || self == "_" }
}

/// Bounds as they stand in tables of prose, and how these files write them.
package enum BoundWords {
    /// What is wrong with a bound; `nil` where nothing particular is.
    ///
    /// - Parameter isPart: Whether it is compared with a part of something, as a share is, of which 50% is 0.5.
    package static func words(_ text: String, isPart: Bool) -> (message: String, suggestion: String)? {
        if let colon = text.firstIndex(of: ":"), isNumber(text[..<colon]) {
            let rest = text[text.index(after: colon)...]
            return ("a blank is missing behind the colon of “\(text)”", "Write “\(text[..<colon]): \(rest)”")
        }
        for divider in [" to ", "–", "—", "-", "…", ".."] {
            guard let range = text.dropFirst().firstRange(of: divider) else { continue }
            let (lower, upper) = (text[..<range.lowerBound], text[range.upperBound...])
            guard isNumber(lower), isNumber(upper) else { continue }
            let end = String(lower).trimmed
            return ("“\(text)” is a range", "Write only its lower end, \(end): a band goes up to the next one")
        }
        return isPart ? percent(text) : nil
    }

    /// What is wrong with a number in per cent of something; `nil` where it is none.
    package static func percent(_ text: String) -> (message: String, suggestion: String)? {
        guard let (_, part) = ofHundred(text) else { return nil }
        return (
            "“\(text)” has a per cent sign, and the whole, 100%, is 1 here",
            "Write it as a part of 1: \(part), as a quarter is 0.25"
        )
    }

    /// A number in per cent without its sign, and as a part of 1.
    static func ofHundred(_ text: String) -> (number: String, part: ExactDecimal)? {
        guard text.hasSuffix("%") else { return nil }
        let written = String(text.dropLast()).trimmed
        let plain = NumberFault.withoutDecimalComma(written) ?? written
        guard let number = try? ExactDecimal(parsing: plain) else { return nil }
        return (plain, ExactDecimal(billionths: number.billionths / 100))
    }

    private static func isNumber(_ text: Substring) -> Bool {
        let text = String(text).trimmed
        return (try? ExactDecimal(parsing: text.hasSuffix("%") ? String(text.dropLast()) : text)) != nil
    }
}
