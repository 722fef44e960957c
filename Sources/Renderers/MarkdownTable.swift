internal import Diagnostics

/// Texts from files in Markdown, as GitHub shows it.
enum Markdown {
    /// A text that stands for itself: no mark-up, no link and no HTML comes of it, and it stays on one line.
    static func text(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var last: [Unicode.Scalar] = []
        for scalar in TerminalText.safe(text).unicodeScalars {
            let isLink = (scalar == "." && last == ["w", "w", "w"]) || (scalar == "/" && last.last == ":")
            if marks.contains(scalar) || isLink { result.append("\\") }
            result.append(scalar)
            last = last.suffix(2) + [scalar]
        }
        return String(result)
    }

    /// What begins or ends mark-up within a line.
    private static let marks: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$", "#", "!",
    ]

    /// A text in bold.
    static func bold(_ text: String) -> String {
        let inner = self.text(text)
        return inner.allSatisfy(\.isWhitespace) ? inner : "**\(inner.trimmed)**"
    }

    static func heading(_ level: Int, _ text: String) -> String {
        String(repeating: "#", count: level) + " " + self.text(text).trimmed + "\n"
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate var trimmed: Substring {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return self[first...last]
    }
}

/// A table in Markdown, its columns padded so that it reads well as it stands.
struct MarkdownTable {
    struct Column {
        var heading: String
        var isRightAligned = false
    }

    var columns: [Column]
    /// The cells are Markdown already.
    var rows: [[String]] = []

    /// The table's lines.
    func text() -> String {
        let widths = columns.indices.map { column in
            min(
                Self.widest,
                rows.map { TerminalText.width($0[column]) }
                    .reduce(max(3, TerminalText.width(columns[column].heading)), max))
        }
        let rules = zip(columns, widths).map { column, width in
            column.isRightAligned
                ? String(repeating: "-", count: width - 1) + ":" : String(repeating: "-", count: width)
        }
        return line(columns.map(\.heading), widths) + line(rules, widths) + rows.map { line($0, widths) }.joined()
    }

    /// Cells that are wider stand out of their column.
    private static let widest = 60

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        let padded = cells.indices.map { index in
            let padding = String(repeating: " ", count: max(0, widths[index] - TerminalText.width(cells[index])))
            return columns[index].isRightAligned ? padding + cells[index] : cells[index] + padding
        }
        return "| " + padded.joined(separator: " | ") + " |\n"
    }
}
