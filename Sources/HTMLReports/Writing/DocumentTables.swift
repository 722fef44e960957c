internal import Documents

extension HTMLWriter {
    /// Parts of a document, the sections in them one level down.
    mutating func blocks(_ blocks: [Block], of name: StaticString, caption: String) {
        for block in blocks where block.media.contains(.html) {
            switch block.content {
            case .section(let section):
                element(.h4) { $0.given(section.title) }
                self.blocks(section.blocks, of: name, caption: caption)
            case .lines(let lines): for line in lines { self.line(line) }
            case .notice(let notice): element(.p, [.class("notice small")]) { $0.given(notice) }
            case .list(let list):
                element(.ul) { html in
                    for item in list.items { html.element(.li) { $0.given(item.text) } }
                }
            case .tiles(let tiles):
                if tiles.isEmpty { continue }
                element(.dl, [.class("tiles")]) { html in
                    for tile in tiles { html.tile(tile) }
                }
            case .table(let table): self.table(name, caption: caption, table)
            case .outline(let outline):
                changes(outline, name, caption: caption)
                for line in outline.closing { self.line(line) }
            }
        }
    }

    /// A number with its name.
    private mutating func tile(_ tile: Tile) {
        element(.div) { html in
            html.element(.dt, text: tile.name)
            html.element(.dd) { html in
                html.element(.b, text: tile.number)
                if let mark = tile.mark { html.mark(mark) }
                if !tile.rest.isEmpty { html.element(.span) { $0.text(" " + tile.rest) } }
            }
        }
    }

    private mutating func line(_ line: Line) {
        let style: [HTMLAttribute]
        switch line.tone {
        case .doubtful: style = [.class("alert")]
        case .faint: style = [.class("note")]
        default: style = []
        }
        element(.p, style) { html in
            if line.tone == .strong { html.element(.strong) { $0.given(line.text) } } else { html.given(line.text) }
        }
    }

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

    /// An outline of several numbers: one table of the wholes.
    private mutating func changes(_ outline: Outline, _ name: StaticString, caption: String) {
        table(name, caption: caption) { html in
            html.columns([(outline.heading, false)] + outline.numberHeadings.map { ($0, true) })
            html.element(.tbody) { html in
                for entry in outline.entries {
                    html.element(.tr) { html in
                        html.element(.th, [.set("scope", "row")]) { html in
                            html.element(.b, text: entry.path)
                            html.given(" " + entry.title)
                            for note in entry.notes where note.media.contains(.html) && !note.isBelow {
                                html.element(.p, [.class("note")]) { $0.spans(note.line) }
                            }
                        }
                        for cell in entry.cells { html.change(cell) }
                    }
                }
            }
        }
    }

    private mutating func change(_ cell: Documents.Cell) {
        switch cell.shown {
        case .text(let text): element(.td, [.class("n")], text: text)
        case .number(let number): self.number(number, cell)
        case .points(let points, let maximum?):
            element(.td, [.class("n")] + exact(points)) { html in
                html.text(points?.printed ?? "–")
                if let mark = cell.mark { html.mark(mark) }
                html.text(" of \(maximum.printed)")
            }
        default: number(nil, nil)
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
