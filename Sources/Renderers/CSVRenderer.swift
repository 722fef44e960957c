package import Documents

/// Documents as comma-separated values after RFC 4180, for spreadsheets and for programs.
///
/// The text begins with a byte-order mark, by which spreadsheets know UTF-8; lines end in CR LF. Texts stand in
/// quotes and numbers do not. A text that a spreadsheet would take for a formula gets an apostrophe before it.
package enum CSVRenderer {
    /// The document's table for spreadsheets: the columns' names, then a line a row.
    package static func text(_ document: Document) -> String {
        let columns = (document.data?.columns ?? []).flatMap(written)
        var text = "\u{FEFF}" + columns.map(\.name).joined(separator: ",") + "\r\n"
        for row in 0..<(document.data?.rowCount ?? 0) {
            text += columns.map { $0.cells[row] }.joined(separator: ",") + "\r\n"
        }
        return text
    }

    private typealias Written = (name: String, cells: [String])

    /// A column as it is written, with those beside it: the maxima of its points, and the fractions of its numbers.
    private static func written(_ column: Column) -> [Written] {
        guard let name = column.name else { return [] }
        if column.kind != .points {
            let cells = column.cells.map { cell in
                if case .text(let text) = cell.content { quoted(text) } else { number(cell.content)?.decimal ?? "" }
            }
            return [(name, cells)]
                + (column.hasFractions ? [fractions(name, column.cells.map { number($0.content) })] : [])
        }
        let points = column.cells.map { number($0.content) }
        let maxima = column.cells.map { cell -> Number? in
            if case .points(_, let maximum) = cell.content { maximum } else { nil }
        }
        return [
            (name, points.map { $0?.decimal ?? "" }), fractions(name, points),
            (column.maximumName, maxima.map { $0?.decimal ?? "" }), fractions(column.maximumName, maxima),
        ]
    }

    private static func number(_ content: Cell.Content) -> Number? {
        switch content {
        case .number(let number): number
        case .points(let points, _): points
        case .absent, .text, .bar, .trend: nil
        }
    }

    private static func fractions(_ name: String, _ numbers: [Number?]) -> Written {
        (name + "-exact", numbers.map { $0?.fraction.map(quoted) ?? "" })
    }

    private static func quoted(_ text: String) -> String {
        "\"" + safe(text).replacing("\"", with: "\"\"") + "\""
    }

    /// A text that no spreadsheet takes for a formula, with line feeds alone between its lines, a space for a tab,
    /// and without control characters.
    ///
    /// An apostrophe is put before a sign that begins the text, whatever white space stands before it, or that
    /// stands behind a semicolon, which parts cells where the comma is for decimals.
    static func safe(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        var (isLead, followsSeparator, followsReturn) = (true, false, false)
        for scalar in value.unicodeScalars {
            defer { followsReturn = scalar == "\r" }
            if scalar == "\n", followsReturn { continue }
            if formulaSigns.contains(scalar), isLead || followsSeparator {
                // A lead of white space stays behind the apostrophe.
                result.insert("'", at: isLead ? result.startIndex : result.endIndex)
                isLead = false
            }
            if !scalar.properties.isWhitespace, scalar.properties.generalCategory != .format { isLead = false }
            followsSeparator = scalar == ";"
            switch scalar {
            case "\r": result.append("\n")
            case "\t": result.append(" ")
            case "\0"..<"\n", "\u{B}"..<" ", "\u{7F}"..<"\u{A0}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// What begins a formula, as written in the West and, in full width, in East Asia.
    private static let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
