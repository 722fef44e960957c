package import Evaluation

/// A column of numbers that all have the same number of decimals, at the most two.
package struct DecimalColumn: Sendable {
    /// How many decimals every number of the column has.
    package let places: Int

    /// - Parameters:
    ///   - numbers: Every number that the column holds.
    ///   - most: How many decimals there are at the most; what has more is rounded.
    package init(_ numbers: [Fraction?], most: Int = NumberText.places) {
        places =
            numbers.compactMap(\.self).map { number in
                let text = number.rounded(places: most)
                return text == "0" && !number.isZero ? most : NumberText.decimals(text)
            }.max() ?? 0
    }

    /// The number; a dash where there is none.
    package func text(_ number: Fraction?) -> String { number.map { NumberText.text($0, places: places) } ?? "–" }

    /// The number with its sign.
    package func signed(_ number: Fraction?) -> String { number.map { NumberText.signed($0, places: places) } ?? "–" }
}

extension NumberText {
    /// How many decimals numbers for people have at the most.
    package static let places = 2

    /// A number with so many decimals. What is not 0 is not said to be: under the last decimal it is “under 0.01”.
    package static func text(_ number: Fraction, places: Int) -> String {
        let rounded = number.rounded(places: places)
        if rounded == "0", !number.isZero {
            return number.isNegative ? "over \u{2212}" + least(places) : "under " + least(places)
        }
        return withTrueMinus(padded(rounded, places))
    }

    /// A change with so many decimals and its sign; none where nothing changed.
    package static func signed(_ number: Fraction, places: Int) -> String {
        let text = text(number, places: places)
        if number.isZero || number.isNegative { return text }
        return text.hasPrefix("under ") ? "under +" + least(places) : "+" + text
    }

    /// `+4`, `−0.5` or `0`, rounded as other numbers are.
    package static func signed(_ number: Fraction) -> String { DecimalColumn([number]).signed(number) }

    /// How many decimals are written.
    package static func decimals(_ text: String) -> Int {
        guard let point = text.firstIndex(of: ".") else { return 0 }
        return text.distance(from: point, to: text.endIndex) - 1
    }

    /// `0.01`: the smallest number over 0 that so many decimals can say.
    private static func least(_ places: Int) -> String {
        places == 0 ? "1" : "0." + String(repeating: "0", count: places - 1) + "1"
    }

    private static func padded(_ text: String, _ places: Int) -> String {
        let missing = places - decimals(text)
        if missing <= 0 { return text }
        return text + (text.contains(".") ? "" : ".") + String(repeating: "0", count: missing)
    }
}
