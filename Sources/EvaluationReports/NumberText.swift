internal import Diagnostics
internal import Evaluation

/// `24.5 / 33` down a column, with the points and the maxima aligned to the right.
struct PointsColumn {
    private var pointsWidth = 1
    private var maximumWidth = 1

    /// A column that holds all of these.
    ///
    /// - Parameter limit: The columns that the points, and the maxima, may take at the most.
    init(_ cells: [(points: Fraction?, maximum: Fraction)], limit: Int) {
        for cell in cells {
            pointsWidth = max(pointsWidth, NumberText.points(cell.points).count)
            maximumWidth = max(maximumWidth, cell.maximum.inText.count)
        }
        pointsWidth = min(pointsWidth, max(1, limit))
        maximumWidth = min(maximumWidth, max(1, limit))
    }

    var width: Int { pointsWidth + 3 + maximumWidth }

    /// - Parameters:
    ///   - points: `nil` for what is unscored.
    ///   - maximum: `nil` for what does not count for the centre.
    func text(_ points: Fraction?, _ maximum: Fraction?) -> String {
        TerminalText.fit(NumberText.points(points), pointsWidth, rightAligned: true) + " / "
            + TerminalText.fit(NumberText.points(maximum), maximumWidth, rightAligned: true)
    }
}

extension Fraction {
    /// The number as people's tables and sentences have it: in full where that is short, otherwise rounded to two
    /// decimals, and with the true minus. Programs get the hyphen-minus, in JSON and CSV.
    var inText: String { NumberText.withTrueMinus(shortText) }

    /// Whether ``inText`` is rounded.
    var isRoundedInText: Bool { exactDecimal != shortText }
}

/// Numbers as a person reads them.
enum NumberText {
    /// Digits with the true minus before them where a number is under 0.
    static func withTrueMinus(_ digits: String) -> String {
        digits.hasPrefix("-") ? "\u{2212}" + digits.dropFirst() : digits
    }

    /// What a reader must know where a number is rounded.
    static let rounding =
        "Numbers that have no short decimal are rounded to two decimals; “explain”, CSV and JSON give them exactly."

    /// The points, or a dash where there are none.
    static func points(_ points: Fraction?) -> String { points?.inText ?? "–" }

    /// `+4 points`.
    static func more(_ points: Fraction) -> String {
        "+\(points.inText) \(points == .one ? "point" : "points")"
    }

    /// `4 points`.
    static func counted(_ points: Fraction) -> String {
        "\(points.inText) \(points == .one ? "point" : "points")"
    }

    /// As many decimals as tell unequal shares apart, from one to four.
    static func percentPlaces(_ percents: [Fraction]) -> Int {
        let different = Set(percents).count
        for places in 1..<4
        where Set(percents.map { $0.rounded(places: places) }).count == different {
            return places
        }
        return percents.isEmpty ? 1 : 4
    }

    /// `75.0%`, always with so many decimals.
    static func percent(_ percent: Fraction, places: Int) -> String {
        let text = withTrueMinus(percent.rounded(places: places))
        guard let point = text.firstIndex(of: ".") else {
            return text + "." + String(repeating: "0", count: places) + "%"
        }
        let decimals = text.distance(from: point, to: text.endIndex) - 1
        return text + String(repeating: "0", count: max(0, places - decimals)) + "%"
    }

    /// A share as a bar of eighths of a column; anything over 0 shows.
    static func bar(_ share: Fraction, width: Int) -> String {
        let within = max(.zero, min(.one, share))
        var eighths = Int((within * Fraction(width * 8)).rounded(places: 0)) ?? 0
        if eighths == 0, !within.isZero { eighths = 1 }
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
}
