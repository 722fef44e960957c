internal import Documents

extension HTMLWriter {
    /// A table of a document, which scrolls by itself where the page is too narrow for it.
    mutating func table(_ name: StaticString, caption: String, _ table: Table) {
        let columns = table.columns(in: .html)
        self.table(name, caption: caption) { html in
            html.columns(
                columns.flatMap { column in
                    let own = [(column.heading ?? "", column.isRightAligned)]
                    return column.kind == .points ? own + [(column.maximumHeading, true)] : own
                })
            html.element(.tbody) { html in
                for row in 0..<table.rowCount {
                    html.element(.tr) { html in
                        for column in columns { html.cell(column.cells[row], of: column.kind) }
                    }
                }
            }
        }
    }

    private mutating func cell(_ cell: Documents.Cell, of kind: Column.Kind) {
        switch cell.shown {
        case .text(let text):
            element(kind == .rowHeading ? .th : .td, kind == .rowHeading ? [.set("scope", "row")] : []) { html in
                guard let link = cell.link else { return html.given(text) }
                html.element(.a, [.link(to: HTMLAnchor(spelled: link))]) { $0.given(text) }
            }
        case .number(let number): self.number(number, cell)
        case .points(let points, let maximum):
            number(points, cell)
            number(maximum, nil)
        case .absent:
            number(nil, nil)
            if kind == .points { number(nil, nil) }
        case .bar, .trend: element(.td) { _ in }
        }
    }

    /// A cell with a number, as programs have it beside it where it is shown otherwise.
    private mutating func number(_ number: Number?, _ cell: Documents.Cell?) {
        element(.td, [.class("n")] + exact(number)) { html in
            html.text((number?.printed ?? "–") + (cell?.isShared == true ? " =" : ""))
            if let mark = cell?.mark { html.mark(mark) }
        }
    }

    private func exact(_ number: Number?) -> [HTMLAttribute] {
        number.map { $0.decimal == $0.printed ? [] : [.number($0.decimal)] } ?? []
    }

    /// The mark of what a number rests on.
    mutating func mark(_ mark: Mark) { element(.abbr, [.meaning(mark.words)], text: mark.sign) }

    /// Words, each as it is to be set off; names that have a place of their own are left out.
    mutating func spans(_ line: Line) {
        for span in line.spans {
            switch span.style {
            case .plain: given(span.text)
            case .strong: element(.b) { $0.given(span.text) }
            case .reference: element(.cite) { $0.given(span.text) }
            case .label: break
            }
        }
    }

    // MARK: Outlines

    /// A table for each whole, with its smallest parts, and one for the total.
    ///
    /// The whole stands in the table's head, which is repeated where the table goes on over a page. Each of so many
    /// tables has one row of heads and one column of them, which are known as such without being told.
    mutating func outline(_ outline: Outline) {
        for entry in outline.entries { self.entry(entry) }
        guard let total = outline.total else { return }
        element(.table, [.class("scores total"), .set("width", "100%")]) { html in
            html.columnWidths(["86%", "14%"])
            html.element(.tbody) { html in
                html.element(.tr) { html in
                    html.element(.th, text: total.title)
                    html.points(.td, total, isStrong: true)
                }
            }
        }
    }

    private mutating func entry(_ entry: Outline.Entry) {
        element(.table, [.class("scores"), .set("width", "100%")]) { html in
            html.columnWidths(["30%", "56%", "14%"])
            html.element(.thead) { $0.element(.tr) { $0.head(entry) } }
            html.element(.tbody) { html in
                for part in entry.parts where !part.isGroup { html.element(.tr) { $0.part(part) } }
                html.said(entry.notes + entry.remarks)
            }
        }
        for part in entry.parts where part.isGroup { self.entry(part) }
    }

    private mutating func head(_ entry: Outline.Entry) {
        element(.th, [.span(2)]) { html in
            html.element(.b, text: entry.path)
            html.text(" ")
            html.given(entry.title)
            html.text(" ")
            html.element(.span, [.class("basis")]) { html in
                if let mark = entry.mark { html.mark(mark) }
                html.text(" ")
                html.given(
                    [entry.mark?.words ?? "", entry.source ?? ""].filter { !$0.isEmpty }.joined(separator: "; "))
            }
        }
        points(.th, entry, isStrong: true)
    }

    /// What a smallest part found, what that earns, and the scale.
    private mutating func part(_ entry: Outline.Entry) {
        element(.th) { $0.given(entry.title) }
        element(.td) { html in
            for (index, note) in entry.notes.filter({ $0.media.contains(.html) }).enumerated() {
                if index == 0 {
                    html.spans(note.line)
                } else {
                    html.element(.p, note.line.tone == .doubtful ? [.class("override")] : []) { $0.spans(note.line) }
                }
            }
        }
        points(.td, entry, isStrong: false)
    }

    /// What is said of a whole, each kind of thing in a row of its own.
    private mutating func said(_ notes: [Outline.Note]) {
        var notes = notes.filter { $0.media.contains(.html) }[...]
        while let label = notes.first?.label {
            let same = notes.prefix { $0.label == label }
            notes = notes.dropFirst(same.count)
            element(.tr, [.class("said")]) { html in
                html.element(.th, text: label)
                html.element(.td, [.span(2)]) { html in
                    for note in same { html.element(.p) { $0.spans(note.line) } }
                }
            }
        }
    }

    /// `4 ◐ of 5`.
    private mutating func points(_ tag: HTMLTag, _ entry: Outline.Entry, isStrong: Bool) {
        guard case .points(let points, let maximum)? = entry.cells.first?.shown else { return }
        element(tag, [.class("n")] + exact(points)) { html in
            let text = points?.printed ?? "–"
            if isStrong { html.element(.b, text: text) } else { html.text(text) }
            if let mark = entry.mark { html.mark(mark) }
            if let maximum { html.text(" of \(maximum.printed)") }
        }
    }
}
