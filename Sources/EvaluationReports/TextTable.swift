internal import Diagnostics

/// A table whose columns give way, in a set order, until it is narrow enough.
struct TextTable {
    struct Column {
        var heading: String
        var isRightAligned = false
        /// The width where there is room; the widest cell's where nothing is said.
        var width: Int?
        /// Whether the column is left out sooner than cut, as a column of numbers is.
        var isWhole = false
    }

    struct Cell {
        /// The cell's text for a column of a width.
        var text: (_ width: Int) -> String
        var ink: Style.Ink?

        init(_ text: String, _ ink: Style.Ink? = nil) {
            self.text = { _ in text }
            self.ink = ink
        }

        init(ink: Style.Ink?, text: @escaping (_ width: Int) -> String) {
            self.text = text
            self.ink = ink
        }
    }

    var columns: [Column]
    /// Which column gives way in turn, and down to which width; at 0 it is left out.
    var givesWay: [(column: Int, least: Int)]
    var rows: [[Cell]] = []

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
