internal import Diagnostics
internal import Documents

/// A table whose columns give way, in a set order, until it is narrow enough.
private struct TextTable {
    struct Column {
        var heading: String
        var isRightAligned: Bool
        /// The width where there is room; the widest cell's where nothing is said.
        var width: Int?
        /// Whether the column is left out sooner than cut, as a column of numbers is.
        var isWhole: Bool
    }

    struct Cell {
        /// The cell's text for a column of a width.
        var text: (_ width: Int) -> String
        var ink: Style.Ink?

        init(_ text: String, _ ink: Style.Ink? = nil) { self.init(ink: ink) { _ in text } }

        init(ink: Style.Ink?, text: @escaping (_ width: Int) -> String) {
            self.text = text
            self.ink = ink
        }
    }

    var columns: [Column]
    /// Which column gives way in turn, and down to which width; at 0 it is left out.
    var givesWay: [(column: Int, least: Int)]
    var rows: [[Cell]]

    private static let gap = 2

    /// The table's lines, a heading and the rows, none wider than `width`.
    func text(_ style: Style, width: Int) -> String {
        let widths = layout(width)
        let headings = columns.map { Cell($0.heading, .faint) }
        return ([headings] + rows).map { line($0, widths, style) + "\n" }.joined()
    }

    private func layout(_ available: Int) -> [Int] {
        var widths = columns.indices.map { column in
            columns[column].width
                ?? rows.map { TerminalText.width($0[column].text(.max)) }
                .reduce(TerminalText.width(columns[column].heading), max)
        }
        for step in givesWay {
            let used = widths.filter { $0 > 0 }.map { $0 + Self.gap }.reduce(-Self.gap, +)
            let excess = used - available
            if excess <= 0 { break }
            // A number is whole or not there at all.
            let isWhole = columns[step.column].isRightAligned || columns[step.column].isWhole
            let left = isWhole && step.least == 0 ? 0 : widths[step.column] - excess
            widths[step.column] = min(widths[step.column], max(step.least, left))
        }
        return widths
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ style: Style) -> String {
        let last = widths.lastIndex { $0 > 0 }
        var line = ""
        for (index, cell) in cells.enumerated() where widths[index] > 0 {
            let text = TerminalText.cut(cell.text(widths[index]), widths[index])
            let padding = String(
                repeating: " ", count: max(0, widths[index] - TerminalText.width(text)))
            let inked = cell.ink.map { style(text, $0) } ?? text
            if columns[index].isRightAligned {
                line += padding + inked
            } else {
                line += inked + (index == last ? "" : padding)
            }
            if index != last { line += String(repeating: " ", count: Self.gap) }
        }
        return line
    }
}

extension TextRenderer {
    /// A table of a document, of whose columns the least needed give way.
    func text(_ table: Table) -> String {
        let shown = table.columns(in: .text)
        let turns = shown.enumerated().flatMap { index, column in
            column.giving.map { (turn: $0.turn, column: index, least: $0.least) }
        }
        let columns = shown.map(cells)
        return TextTable(
            columns: shown.map(heading), givesWay: turns.sorted { $0.turn < $1.turn }.map { ($0.column, $0.least) },
            rows: (0..<table.rowCount).map { row in columns.map { $0[row] } }
        ).text(style, width: self.columns)
    }

    private func heading(_ column: Column) -> TextTable.Column {
        let mark = column.mark.map { $0.isTold ? " " + $0.sign : "" } ?? ""
        return TextTable.Column(
            heading: (column.heading ?? "") + mark + (column.kind == .ranks ? " " : ""),
            isRightAligned: column.isRightAligned, width: column.width, isWhole: column.kind == .drawing)
    }

    private func cells(_ column: Column) -> [TextTable.Cell] {
        let points = PointsText(column.cells, limit: columns / 5)
        return column.cells.map { cell in
            let ink = cell.tone?.ink ?? (column.kind == .rowHeading ? .bold : nil)
            switch cell.shown {
            case .absent: return .init("–" + (column.kind == .ranks ? " " : ""), ink)
            case .text(let text): return .init(TerminalText.safe(text), ink)
            case .number(let number):
                return .init(number.printed + (column.kind == .ranks ? cell.isShared ? "=" : " " : ""), ink)
            case .points(let own, let maximum): return .init(points.text(own, maximum), ink)
            case .bar(let share): return .init(ink: ink ?? .blue) { Self.bar(share, width: $0) }
            case .trend(let shares): return .init(TextRenderer.trend(shares), ink ?? .blue)
            }
        }
    }

    /// A share as a bar of eighths of a column; anything over 0 shows.
    private static func bar(_ share: Proportion, width: Int) -> String {
        let eighths = share.isZero ? 0 : max(1, share.parts(width * 8))
        let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
    }
}

/// `24.5 / 33` down a column, with the points and the maxima aligned to the right.
struct PointsText {
    private var pointsWidth = 1
    private var maximumWidth = 1

    /// Room for all points of some cells.
    ///
    /// - Parameter limit: The columns that the points, and the maxima, may take at the most.
    init(_ cells: [Cell], limit: Int) {
        for case .points(let points, let maximum) in cells.map(\.shown) {
            pointsWidth = max(pointsWidth, Self.text(points).count)
            maximumWidth = max(maximumWidth, Self.text(maximum).count)
        }
        pointsWidth = min(pointsWidth, max(1, limit))
        maximumWidth = min(maximumWidth, max(1, limit))
    }

    var width: Int { pointsWidth + 3 + maximumWidth }

    func text(_ points: Number?, _ maximum: Number?) -> String {
        TerminalText.fit(Self.text(points), pointsWidth, rightAligned: true) + " / "
            + TerminalText.fit(Self.text(maximum), maximumWidth, rightAligned: true)
    }

    private static func text(_ number: Number?) -> String { number?.printed ?? "–" }
}
