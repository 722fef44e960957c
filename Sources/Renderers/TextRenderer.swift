package import Diagnostics
package import Documents

/// Documents for a terminal.
///
/// No line is wider than the width that is given, from 24 columns on. Whatever comes from a file is
/// made safe to print.
package struct TextRenderer {
    /// Colour, or none.
    package var style: Style
    /// The columns there are.
    package var width: Int

    package init(style: Style = .plain, width: Int = 80) {
        self.style = style
        self.width = width
    }

    /// The columns that lines are made for.
    package var columns: Int { max(24, width) }

    /// A document as text, with a newline at the end.
    package func text(_ document: Document) -> String { text(document.blocks) }

    /// The blocks, with an empty line between those that do not go on from what stands above.
    private func text(_ blocks: [Block], behindHeading: Bool = false) -> String {
        var text = ""
        var last: Block.Content?
        for block in blocks where block.media.contains(.text) {
            let own = self.text(block.content)
            if own.isEmpty { continue }
            if let last {
                text += Self.isParted(last, block.content) ? "\n" : ""
            } else if behindHeading, case .table = block.content {
                text += "\n"
            }
            text += own
            last = block.content
        }
        return text
    }

    private static func isParted(_ first: Block.Content, _ second: Block.Content) -> Bool {
        switch (first, second) {
        case (_, .list), (.list, .lines): false
        default: true
        }
    }

    private func text(_ content: Block.Content) -> String {
        switch content {
        case .section(let section):
            let isTitled = section.titleMedia.contains(.text)
            let inner = text(section.blocks, behindHeading: isTitled)
            return (section.isPage ? rule : "") + (isTitled ? paragraph(section.title, ink: .bold) : "") + inner
        case .lines(let lines): return lines.map { paragraph($0.text, ink: $0.tone?.ink) }.joined()
        case .notice(let notice):
            return paragraph("Notice: " + notice, first: "▌ ", rest: "▌ ", ink: .boldYellow)
        case .list(let list): return text(list)
        case .table(let table): return text(table)
        }
    }

    // MARK: Lists

    private func text(_ list: List) -> String {
        switch list.style {
        case .plain: return list.items.map { plain($0, indent: 2) }.joined()
        case .aligned:
            let labels = list.items.map { TerminalText.safe($0.label ?? "") }
            let width = min(labels.map { TerminalText.width($0) }.max() ?? 0, columns / 2 - 4)
            return zip(list.items, labels).map { item, label in
                let first = "  " + TerminalText.fit(label, width) + "  "
                return paragraph(
                    item.line.text, first: first, rest: String(repeating: " ", count: TerminalText.width(first)),
                    ink: item.line.tone?.ink)
            }.joined()
        }
    }

    private func plain(_ item: Item, indent: Int) -> String {
        let lead = String(repeating: " ", count: indent)
        return paragraph(
            [item.label, item.line.text].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": "), first: lead,
            rest: lead + (item.items.isEmpty ? "  " : ""), ink: item.line.tone?.ink)
            + item.items.map { plain($0, indent: indent + 2) }.joined()
    }

    // MARK: Lines

    /// A line across the page.
    package var rule: String { style(String(repeating: "─", count: columns), .faint) + "\n" }

    /// A text wrapped into lines, each with a newline at the end.
    ///
    /// - Parameters:
    ///   - text: Made safe here.
    ///   - first: What stands before the first line.
    ///   - rest: What stands before the others.
    package func paragraph(
        _ text: String, first: String = "", rest: String = "", ink: Style.Ink? = nil
    ) -> String {
        let lines = wrapped(text, columns - max(TerminalText.width(first), TerminalText.width(rest)))
        var result = ""
        for (index, line) in lines.enumerated() {
            result += painted(index == 0 ? first + line : rest + line, ink) + "\n"
        }
        return result
    }

    /// The lines of a text, made safe, each of at most so many columns.
    package func wrapped(_ text: String, _ width: Int) -> [String] {
        TerminalText.wrap(TerminalText.safe(text), max(4, width))
    }

    /// The text in an ink, or as it is.
    package func painted(_ text: String, _ ink: Style.Ink?) -> String {
        guard let ink else { return text }
        return style(text, ink)
    }
}

extension Tone {
    package var ink: Style.Ink {
        switch self {
        case .strong: .bold
        case .faint: .faint
        case .good: .green
        case .bad: .red
        case .doubtful: .yellow
        }
    }
}
