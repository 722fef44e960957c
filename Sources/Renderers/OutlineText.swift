internal import Diagnostics
internal import Documents

/// An outline for a terminal: a title a line, wrapped beside its numbers, and below it what is said of it.
struct OutlineText {
    let renderer: TextRenderer
    let outline: Outline
    private let widths: [Int]
    private let points: [PointsText]
    /// The columns that marks take at the most.
    private let marks: Int

    private typealias Entry = Outline.Entry

    init(renderer: TextRenderer, outline: Outline) {
        self.renderer = renderer
        self.outline = outline
        let entries = outline.entries.flatMap(\.all) + [outline.total].compactMap(\.self)
        let points = outline.numberHeadings.indices.map { column in
            PointsText(entries.map { $0.cells[column] }, limit: renderer.columns / 5)
        }
        self.points = points
        widths = outline.numberHeadings.enumerated().map { column, heading in
            let cells = entries.map { TerminalText.width(Self.text($0.cells[column], points[column])) }
            return cells.reduce(outline.numberHeadings.count > 1 ? TerminalText.width(heading) : 1, max)
        }
        marks = entries.compactMap(\.mark).filter(\.isTold).map { TerminalText.width($0.sign) }.reduce(1, max)
    }

    /// The columns for marks and titles.
    private var room: Int { renderer.columns - widths.reduce(0) { $0 + $1 + 2 } }

    /// Whether there is no room beside the numbers, which then stand on a line of their own.
    private var isNarrow: Bool { room < renderer.columns / 3 }

    /// The indent beyond which there would be no room for words.
    private var deepest: Int { max(0, ((isNarrow ? renderer.columns : room) + 2) / 3 - 2) }

    func text() -> String {
        let total = outline.total.map { renderer.rule + row($0, indent: 0, ink: .bold) }
        let rows = outline.entries.map { entry($0, depth: 0) }.joined()
        let closing = outline.closing.map { renderer.paragraph($0.text, ink: $0.tone?.ink) }.joined()
        return (total == nil ? heading : renderer.rule) + rows + (total ?? "") + (closing.isEmpty ? "" : "\n" + closing)
    }

    private var heading: String {
        if outline.numberHeadings.count < 2 { return "" }
        let numbers = zip(outline.numberHeadings, widths).map { TerminalText.fit($0, $1, rightAligned: true) }
        return TextRenderer.blank(max(0, room)) + numbers.map { "  " + renderer.painted($0, .faint) }.joined() + "\n"
    }

    private func entry(_ entry: Entry, depth: Int) -> String {
        let indent = depth * 2 + (entry.isGroup ? 0 : 1)
        let inner = marks + 1 + min(depth * 2 + (entry.isGroup ? 3 : 1), deepest) + (entry.isGroup ? 0 : 2)
        return row(entry, indent: indent, ink: depth == 0 ? .bold : nil) + notes(entry.notes, inner)
            + entry.parts.map { self.entry($0, depth: depth + 1) }.joined() + notes(entry.remarks, inner)
    }

    private func notes(_ notes: [Outline.Note], _ indent: Int) -> String {
        let lead = TextRenderer.blank(indent)
        return notes.filter { $0.media.contains(.text) }.map { note in
            renderer.paragraph(note.line.text, first: lead, rest: lead, ink: note.line.tone?.ink)
        }.joined()
    }

    /// An entry's mark, name and numbers.
    private func row(_ entry: Entry, indent: Int, ink: Style.Ink?) -> String {
        let room = isNarrow ? renderer.columns : self.room
        let mark = entry.mark.flatMap { $0.isTold ? $0.sign : nil } ?? ""
        var lead = TerminalText.fit(mark, marks) + " " + TextRenderer.blank(min(indent, deepest))
        var title = entry.title
        if let id = entry.id {
            if id.count + 2 <= room / 4 { lead += id + "  " } else { title = id + " " + title }
        }
        let used = TerminalText.width(lead)
        let numbers = zip(zip(entry.cells, points), widths).map { cell, width in
            let text = TerminalText.fit(Self.text(cell.0, cell.1), width, rightAligned: true)
            return "  " + renderer.painted(text, cell.0.tone?.ink ?? (cell.0.isEmpty ? .faint : ink))
        }.joined()
        var text = ""
        for (index, line) in renderer.wrapped(title, room - used).enumerated() {
            guard index == 0 else {
                text += TextRenderer.blank(used) + renderer.painted(line, ink) + "\n"
                continue
            }
            text += renderer.painted(isNarrow ? lead + line : TerminalText.fit(lead + line, room), ink)
            text += isNarrow ? "\n" : numbers + "\n"
        }
        return text + (isNarrow ? TextRenderer.blank(max(0, self.room)) + numbers + "\n" : "")
    }

    private static func text(_ cell: Cell, _ points: PointsText) -> String {
        switch cell.shown {
        case .absent, .bar, .trend: "–"
        case .text(let text): TerminalText.safe(text)
        case .number(let number): number.printed
        case .points(let own, let maximum): points.text(own, maximum)
        }
    }
}

extension Cell {
    /// Whether it has no number.
    fileprivate var isEmpty: Bool {
        switch shown {
        case .absent, .points(nil, _): true
        default: false
        }
    }
}
