package import Diagnostics
package import Documents

/// Documents for a terminal.
///
/// No line is wider than the width that is given, from 24 columns on. Whatever comes from a file is
/// made safe to print.
package struct TextRenderer {
    /// Colour, or none.
    let style: Style
    /// The columns there are.
    let width: Int

    package init(style: Style = .plain, width: Int = 80) {
        self.style = style
        self.width = width
    }

    /// The columns that lines are made for.
    var columns: Int { max(24, width) }

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
        case (_, .list), (.list, .lines), (_, .outline): false
        default: true
        }
    }

    private func text(_ content: Block.Content) -> String {
        switch content {
        case .section(let section):
            let isTitled = section.titleMedia.contains(.text)
            let inner = text(section.blocks, behindHeading: isTitled)
            return (section.isPage ? rule : "") + (isTitled ? heading(section) : "") + inner
        case .lines(let lines): return lines.map { paragraph($0.text, ink: $0.tone?.ink) }.joined()
        case .notice(let notice):
            return paragraph("Notice: " + notice, first: "▌ ", rest: "▌ ", ink: .boldYellow)
        case .list(let list): return text(list, indent: 2)
        case .table(let table): return text(table)
        case .tiles(let tiles): return tiles.map { paragraph($0.text) }.joined()
        case .outline(let outline): return OutlineText(renderer: self, outline: outline).text()
        }
    }

    private func heading(_ section: Section) -> String {
        let lead = section.label.map { $0 + "  " } ?? ""
        if lead.count > columns / 2 {
            return paragraph(section.label ?? "", ink: .bold) + paragraph(section.title, ink: .bold)
        }
        return paragraph(section.title, first: lead, rest: Self.blank(lead.count), ink: .bold)
    }

    /// So many blanks.
    static func blank(_ width: Int) -> String { String(repeating: " ", count: width) }

    // MARK: Lines

    /// A line across the page.
    var rule: String { style(String(repeating: "─", count: columns), .faint) + "\n" }

    /// A text wrapped into lines, each with a newline at the end.
    ///
    /// - Parameters:
    ///   - text: Made safe here.
    ///   - first: What stands before the first line.
    ///   - rest: What stands before the others.
    func paragraph(
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
    func wrapped(_ text: String, _ width: Int) -> [String] {
        TerminalText.wrap(TerminalText.safe(text), max(4, width))
    }

    /// The text in an ink, or as it is.
    func painted(_ text: String, _ ink: Style.Ink?) -> String {
        guard let ink else { return text }
        return style(text, ink)
    }
}

extension Tone {
    var ink: Style.Ink {
        switch self {
        case .strong: .bold
        case .faint: .faint
        case .good: .green
        case .bad: .red
        case .doubtful: .yellow
        }
    }
}

extension TextRenderer {
    /// A line of blocks, one for each share of the maximum; a point where there is none.
    static func trend(_ shares: [Proportion?]) -> String {
        let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        return shares.map { $0.map { blocks[min(7, $0.parts(8))] } ?? "·" }.joined()
    }
}
