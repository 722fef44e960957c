package import Documents

/// Documents in Markdown, as GitHub shows it, for minutes and records.
package enum MarkdownRenderer {
    /// A document in Markdown, with a newline at the end.
    package static func text(_ document: Document) -> String { text(document.blocks, level: 1) }

    /// The blocks, with an empty line between them.
    package static func text(_ blocks: [Block], level: Int) -> String {
        blocks.filter { $0.media.contains(.markdown) }.map { text($0.content, level: level) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    private static func text(_ content: Block.Content, level: Int) -> String {
        switch content {
        case .section(let section):
            if !section.titleMedia.contains(.markdown) { return text(section.blocks, level: level) }
            return Markdown.heading(min(level, 6), section.title) + "\n" + text(section.blocks, level: level + 1)
        case .lines(let lines): return lines.map { Markdown.text($0.text) + "\n" }.joined(separator: "\n")
        case .notice(let notice): return "> **Notice:** \(Markdown.text(notice))\n"
        case .list(let list): return list.items.map { text($0, indent: "") }.joined()
        case .table(let table): return text(table)
        }
    }

    private static func text(_ item: Item, indent: String) -> String {
        let label = item.label.map { Markdown.bold($0) }
        let words = [label, item.line.text.isEmpty ? nil : Markdown.text(item.line.text)].compactMap(\.self)
        return indent + "- " + words.joined(separator: ": ") + "\n"
            + item.items.map { text($0, indent: indent + "  ") }.joined()
    }

    private static func text(_ table: Table) -> String {
        let columns = table.columns(in: .markdown).flatMap(columns)
        var text = MarkdownTable(columns: columns.map { $0.column })
        text.rows = (0..<table.rowCount).map { row in columns.map { $0.cells[row] } }
        return text.text()
    }

    private typealias Written = (column: MarkdownTable.Column, cells: [String])

    /// A column, and beside it one for the maxima of its points.
    private static func columns(_ column: Column) -> [Written] {
        func head(_ heading: String?) -> MarkdownTable.Column {
            .init(heading: Markdown.text(heading ?? ""), isRightAligned: column.isRightAligned)
        }
        let own = (head(column.heading), column.cells.map { self.text($0) })
        if column.kind != .points { return [own] }
        let maxima = column.cells.map { cell in
            if case .points(_, let maximum?) = cell.shown { maximum.printed } else { "–" }
        }
        return [own, (head(column.maximumHeading), maxima)]
    }

    private static func text(_ cell: Cell) -> String {
        let mark = cell.mark.map { $0.isTold ? " " + $0.sign : "" } ?? ""
        switch cell.shown {
        case .absent, .points(nil, _), .bar, .trend: return "–"
        case .text(let text): return Markdown.text(text) + mark
        case .number(let number), .points(let number?, _):
            return number.printed + (cell.isShared ? " =" : "") + mark
        }
    }
}
