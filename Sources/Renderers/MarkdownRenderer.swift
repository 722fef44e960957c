package import Documents

/// Documents in Markdown, as GitHub shows it, for minutes and records.
package enum MarkdownRenderer {
    /// A document in Markdown, with a newline at the end.
    package static func text(_ document: Document) -> String { text(document.blocks, level: 1) }

    /// The blocks, with an empty line between them.
    private static func text(_ blocks: [Block], level: Int) -> String {
        blocks.filter { $0.media.contains(.markdown) }.map { text($0.content, level: level) }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }

    private static func text(_ content: Block.Content, level: Int) -> String {
        switch content {
        case .section(let section):
            if !section.titleMedia.contains(.markdown) { return text(section.blocks, level: level) }
            let title = [section.label, section.title].compactMap(\.self).joined(separator: ": ")
            return Markdown.heading(min(level, 6), title) + "\n" + text(section.blocks, level: level + 1)
        case .lines(let lines): return lines.map { Markdown.text($0.text) + "\n" }.joined(separator: "\n")
        case .notice(let notice): return "> **Notice:** \(Markdown.text(notice))\n"
        case .list(let list): return text(list, indent: "")
        case .table(let table): return text(table)
        case .tiles(let tiles): return tiles.map { "- \(Markdown.text($0.text))\n" }.joined()
        case .outline(let outline): return text(outline, level: level)
        }
    }

    private static func text(_ list: List, indent: String) -> String {
        list.items.map { item in
            let isStep = list.style == .steps
            let label = item.label.map { isStep && item.line.tone == nil ? Markdown.text($0) : Markdown.bold($0) }
            let line =
                item.label == nil && item.line.tone == .strong
                ? Markdown.bold(item.line.text) : Markdown.text(item.line.text)
            let words = [label, line.isEmpty ? nil : line].compactMap(\.self)
            return indent + "- " + words.joined(separator: isStep ? " → " : ": ") + "\n"
                + (item.list.map { text($0, indent: indent + "  ") } ?? "")
        }.joined()
    }

    // MARK: Outlines

    /// A table, and below it what it has no room for.
    private static func text(_ outline: Outline, level: Int) -> String {
        let entries = outline.entries.flatMap(\.all)
        var table = MarkdownTable(
            columns: [.init(heading: outline.heading), .init(heading: outline.besideHeading)]
                + outline.numberHeadings.map { .init(heading: $0, isRightAligned: true) } + [.init(heading: "Basis")])
        table.rows = (entries + [outline.total].compactMap(\.self)).map { entry in
            func bold(_ text: String) -> String { entry.isGroup ? "**\(text)**" : text }
            let notes = notes(entry).filter { !$0.isBelow }.map { Markdown.text($0.line.text) }
            return [
                entry.isGroup ? Markdown.bold(title(entry)) : Markdown.text(title(entry)),
                notes.joined(separator: " · "),
            ]
                + entry.cells.map { bold(ofMaximum($0)) } + [entry.mark?.legend ?? ""]
        }
        let below = entries.compactMap { entry in
            let lines = notes(entry).filter(\.isBelow).map { "  - \(Markdown.text($0.line.text))\n" }
            return lines.isEmpty ? nil : "- \(Markdown.bold(title(entry)))\n" + lines.joined()
        }
        let closing = text([.lines(outline.closing)], level: level)
        return [
            table.text(), closing,
            below.isEmpty ? "" : Markdown.heading(min(level, 6), outline.belowHeading) + "\n" + below.joined(),
        ].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// `4 of 8`; what it rests on stands in a column of its own.
    private static func ofMaximum(_ cell: Cell) -> String {
        var cell = cell
        cell.mark = nil
        guard case .points(let points, let maximum?) = cell.shown else { return text(cell) }
        return (points?.printed ?? "–") + " of " + maximum.printed
    }

    private static func title(_ entry: Outline.Entry) -> String {
        entry.path.isEmpty ? entry.title : "\(entry.path): \(entry.title)"
    }

    private static func notes(_ entry: Outline.Entry) -> [Outline.Note] {
        (entry.notes + entry.remarks).filter { $0.media.contains(.markdown) }
    }

    // MARK: Tables

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
        // A mark stands at the heading where no number has one.
        let isMarked = column.cells.contains { $0.mark != nil }
        let mark = column.mark.map { $0.isTold && !isMarked ? " " + $0.sign : "" } ?? ""
        let own = (head(column.heading.map { $0 + mark }), column.cells.map { self.text($0) })
        if column.kind != .points { return [own] }
        let maxima = column.cells.map { cell in
            if case .points(_, let maximum?) = cell.shown { maximum.printed } else { "–" }
        }
        return [own, (head(column.maximumHeading), maxima)]
    }

    private static func text(_ cell: Cell) -> String {
        let mark = cell.mark.map { $0.isTold ? " " + $0.sign : "" } ?? ""
        switch cell.shown {
        case .absent, .points(nil, _), .bar: return "–"
        case .trend(let shares): return TextRenderer.trend(shares)
        case .text(let text): return Markdown.text(text) + mark
        case .number(let number), .points(let number?, _):
            return number.printed + (cell.isShared ? " =" : "") + mark
        }
    }
}
