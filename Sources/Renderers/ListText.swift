internal import Diagnostics
internal import Documents

extension TextRenderer {
    /// The columns that the labels of facts take.
    private static let labels = 12

    /// A list, with what stands below its items.
    ///
    /// - Parameter indent: The columns before each item.
    func text(_ list: List, indent: Int) -> String {
        switch list.style {
        case .plain:
            list.items.map { item in
                paragraph(
                    item.text, first: Self.blank(indent), rest: Self.blank(indent + (item.list == nil ? 2 : 0)),
                    ink: item.line.tone?.ink) + below(item, indent + 2)
            }.joined()
        case .aligned: aligned(list.items, indent)
        case .facts: list.items.map(fact).joined()
        case .steps: steps(list.items, label: "")
        }
    }

    private func below(_ item: Item, _ indent: Int) -> String { item.list.map { text($0, indent: indent) } ?? "" }

    /// The labels in a column of their own; one that is too wide for it stands above its text.
    private func aligned(_ items: [Item], _ indent: Int) -> String {
        let labels = items.compactMap(\.label).map { TerminalText.safe($0) }
        let width = min(labels.map { TerminalText.width($0) }.max() ?? 0, columns / 2 - 4)
        return items.map { item in
            var first = Self.blank(indent)
            var rest = first
            var text = ""
            if let label = item.label.map({ TerminalText.safe($0) }) {
                rest = Self.blank(indent + width + 2)
                if TerminalText.width(label) > width {
                    text = paragraph(label, first: first, rest: first)
                    first = rest
                } else {
                    first += TerminalText.fit(label, width) + "  "
                }
            }
            return text + paragraph(item.line.text, first: first, rest: rest, ink: item.line.tone?.ink)
                + below(item, rest.count)
        }.joined()
    }

    /// A label, and a text that is wrapped beside it.
    private func fact(_ item: Item) -> String {
        let label = item.label ?? ""
        let blank = Self.blank(Self.labels)
        let isBeside = !label.isEmpty && TerminalText.width(label) < Self.labels - 2
        let beside = isBeside ? style("  " + TerminalText.fit(label, Self.labels - 2), .faint) : blank
        if let list = item.list, list.style == .steps { return steps(list.items, label: beside) }
        var text = !isBeside && !label.isEmpty ? paragraph(label, first: "  ", rest: "  ", ink: .faint) : ""
        for (index, line) in wrapped(item.line.text, columns - Self.labels).enumerated() {
            text += (index == 0 ? beside : blank) + painted(line, item.line.tone?.ink) + "\n"
        }
        return text + (item.list.map { $0.style == .facts ? self.text($0, indent: 0) : self.text($0, indent: 4) } ?? "")
    }

    /// A scale as a small table, the row marked that the value is in.
    private func steps(_ items: [Item], label: String) -> String {
        let values = items.map { TerminalText.safe($0.label ?? "") }
        let room = max(4, columns - Self.labels - 2)
        let pointsWidth = min(items.map(\.line.text.count).max() ?? 1, room / 3)
        let valuesWidth = min(values.map { TerminalText.width($0) }.max() ?? 1, room - pointsWidth - 2)
        return zip(items, values).enumerated().map { index, row in
            let (item, value) = row
            let cells =
                (item.line.tone == nil ? "  " : "▶ ") + TerminalText.fit(value, valuesWidth) + "  "
                + TerminalText.fit(item.line.text, pointsWidth, rightAligned: true)
            return (index == 0 ? label : Self.blank(Self.labels)) + painted(cells, item.line.tone?.ink) + "\n"
        }.joined()
    }
}
