internal import Diagnostics
internal import Evaluation
internal import Wording

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
