internal import Diagnostics
package import Evaluation

extension Fraction {
    /// The number as people's tables and sentences have it: with two decimals at the most, and with the true minus.
    /// Programs get the hyphen-minus, and all of the number, in JSON and CSV.
    package var inText: String { DecimalColumn([self]).text(self) }

    /// Whether ``inText`` is rounded.
    package var isRoundedInText: Bool { exactDecimal != rounded(places: NumberText.places) }
}

/// Numbers as a person reads them.
package enum NumberText {
    /// Digits with the true minus before them where a number is under 0.
    package static func withTrueMinus(_ digits: String) -> String {
        digits.hasPrefix("-") ? "\u{2212}" + digits.dropFirst() : digits
    }

    /// What a reader must know where a number is rounded.
    package static let rounding =
        "Numbers with more decimals than are shown are rounded, each by itself, so they may not add up to the last digit."

    /// The same, with where the numbers stand in full.
    package static let roundingWithAdvice = rounding + " CSV and JSON give them exactly."

    /// The same under an explanation, which is no CSV.
    package static let roundingWithAdviceOfJSON = rounding + " JSON gives them exactly."

    /// The points, or a dash where there are none.
    package static func points(_ points: Fraction?) -> String { points?.inText ?? "–" }

    /// `+4 points`.
    package static func more(_ points: Fraction) -> String { Amount.words(signed(points), "point") }

    /// `4 points`.
    package static func counted(_ points: Fraction) -> String { Amount.words(points.inText, "point") }

    /// `24 of 33 points`, `0 of 1 point`.
    package static func counted(_ points: Fraction, of maximum: Fraction) -> String {
        "\(points.inText) of \(counted(maximum))"
    }

    /// A value in a table: a number with two decimals at the most, all others as the file has them.
    package static func value(_ value: Value) -> String {
        if case .number(let number) = value { return number.inText }
        return value.inWords
    }

    /// One decimal where that tells unequal shares apart, and none from 0 that is not; otherwise two.
    package static func percentPlaces(_ percents: [Fraction]) -> Int {
        let rounded = percents.map { $0.rounded(places: 1) }
        let isClear = zip(percents, rounded).allSatisfy { $0.isZero || $1 != "0" }
        return isClear && Set(rounded).count == Set(percents).count ? 1 : places
    }

    /// `75.0%`, always with so many decimals.
    package static func percent(_ percent: Fraction, places: Int) -> String { text(percent, places: places) + "%" }
}
