internal import Diagnostics
internal import Evaluation

/// `24.5 / 33` down a column, with the points and the maxima aligned to the right.
struct PointsColumn {
    private var pointsWidth = 1
    private var maximumWidth = 1
    private let points: DecimalColumn
    private let maxima: DecimalColumn

    /// A column that holds all of these.
    ///
    /// - Parameter limit: The columns that the points, and the maxima, may take at the most.
    init(_ cells: [(points: Fraction?, maximum: Fraction?)], limit: Int) {
        points = DecimalColumn(cells.map(\.points))
        maxima = DecimalColumn(cells.map(\.maximum))
        for cell in cells {
            pointsWidth = max(pointsWidth, points.text(cell.points).count)
            maximumWidth = max(maximumWidth, maxima.text(cell.maximum).count)
        }
        pointsWidth = min(pointsWidth, max(1, limit))
        maximumWidth = min(maximumWidth, max(1, limit))
    }

    var width: Int { pointsWidth + 3 + maximumWidth }

    /// - Parameters:
    ///   - points: `nil` for what is unscored.
    ///   - maximum: `nil` for what does not count for the centre, and a criterion in which nothing is scored.
    func text(_ points: Fraction?, _ maximum: Fraction?) -> String {
        TerminalText.fit(self.points.text(points), pointsWidth, rightAligned: true) + " / "
            + TerminalText.fit(maxima.text(maximum), maximumWidth, rightAligned: true)
    }
}

extension Fraction {
    /// The number as people's tables and sentences have it: with two decimals at the most, and with the true minus.
    /// Programs get the hyphen-minus, and all of the number, in JSON and CSV.
    var inText: String { DecimalColumn([self]).text(self) }

    /// Whether ``inText`` is rounded.
    var isRoundedInText: Bool { exactDecimal != rounded(places: NumberText.places) }
}

/// Numbers as a person reads them.
enum NumberText {
    /// Digits with the true minus before them where a number is under 0.
    static func withTrueMinus(_ digits: String) -> String {
        digits.hasPrefix("-") ? "\u{2212}" + digits.dropFirst() : digits
    }

    /// What a reader must know where a number is rounded.
    static let rounding =
        "Numbers with more decimals than are shown are rounded, each by itself, so they may not add up to the last digit."

    /// The same, with where the numbers stand in full.
    static let roundingWithAdvice = rounding + " CSV and JSON give them exactly."

    /// The same under an explanation, which is no CSV.
    static let roundingWithAdviceOfJSON = rounding + " JSON gives them exactly."

    /// The points, or a dash where there are none.
    static func points(_ points: Fraction?) -> String { points?.inText ?? "–" }

    /// `+4 points`.
    static func more(_ points: Fraction) -> String { Amount.words(signed(points), "point") }

    /// `4 points`.
    static func counted(_ points: Fraction) -> String { Amount.words(points.inText, "point") }

    /// `24 of 33 points`, `0 of 1 point`.
    static func counted(_ points: Fraction, of maximum: Fraction) -> String {
        "\(points.inText) of \(counted(maximum))"
    }

    /// A value in a table: a number with two decimals at the most, all others as the file has them.
    static func value(_ value: Value) -> String {
        if case .number(let number) = value { return number.inText }
        return value.inWords
    }

    /// One decimal where that tells unequal shares apart, and none from 0 that is not; otherwise two.
    static func percentPlaces(_ percents: [Fraction]) -> Int {
        let rounded = percents.map { $0.rounded(places: 1) }
        let isClear = zip(percents, rounded).allSatisfy { $0.isZero || $1 != "0" }
        return isClear && Set(rounded).count == Set(percents).count ? 1 : places
    }

    /// `75.0%`, always with so many decimals.
    static func percent(_ percent: Fraction, places: Int) -> String { text(percent, places: places) + "%" }

    /// A share as a bar of eighths of a column; anything over 0 shows.
    static func bar(_ share: Fraction, width: Int) -> String {
        let within = max(.zero, min(.one, share))
        var eighths = Int((within * Fraction(width * 8)).rounded(places: 0)) ?? 0
        if eighths == 0, !within.isZero { eighths = 1 }
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
}
