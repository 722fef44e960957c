internal import Evaluation
internal import Wording

/// A cell of a table for spreadsheets.
enum CSVCell {
    case empty
    /// Kept from being taken for a formula, and always in quotes.
    case text(String)
    /// Digits that a spreadsheet takes for a number, never in quotes.
    case number(String)
}

/// A column of a table for spreadsheets: its name, and what a row has in it.
struct CSVColumn<Row>: Sendable {
    var name: String
    var cell: @Sendable (Row) -> CSVCell

    static func text(_ name: String, _ value: @escaping @Sendable (Row) -> String?) -> [CSVColumn] {
        [CSVColumn(name: name) { value($0).map { .text($0) } ?? .empty }]
    }

    static func count(_ name: String, _ value: @escaping @Sendable (Row) -> Int?) -> [CSVColumn] {
        [CSVColumn(name: name) { value($0).map { .number(String($0)) } ?? .empty }]
    }

    static func yesNo(_ name: String, _ value: @escaping @Sendable (Row) -> Bool?) -> [CSVColumn] {
        text(name) { value($0).map { $0 ? "yes" : "no" } }
    }

    /// A number, and beside it a column for the exact fraction where the number had to be rounded.
    static func number(_ name: String, _ value: @escaping @Sendable (Row) -> Fraction?) -> [CSVColumn] {
        self.value(name) { value($0).map { .number($0) } }
    }

    /// A value of any type, and beside it a column for the exact fraction where it had to be rounded.
    static func value(_ name: String, _ value: @escaping @Sendable (Row) -> Value?) -> [CSVColumn] {
        [
            CSVColumn(name: name) { row in
                switch value(row) {
                case .number(let number): .number(number.exactDecimal ?? number.rounded(places: 6))
                case .some(let other): .text(other.inWords)
                case nil: .empty
                }
            },
            CSVColumn(name: name + "-exact") { row in
                guard case .number(let number) = value(row), number.exactDecimal == nil else { return .empty }
                return .text("\(number.numerator) ÷ \(number.denominator)")
            },
        ]
    }
}

/// Comma-separated values after RFC 4180, for spreadsheets and for programs.
///
/// The text begins with a byte-order mark, by which spreadsheets know UTF-8; lines end in CR LF. Texts stand in
/// quotes and numbers do not. A text that a spreadsheet would take for a formula gets an apostrophe before it.
enum CSVTable {
    /// The whole table: the columns' names, then a line a row.
    static func text<Row>(_ columns: [CSVColumn<Row>], _ rows: [Row]) -> String {
        var text = "\u{FEFF}" + columns.map(\.name).joined(separator: ",") + "\r\n"
        for row in rows {
            for (index, column) in columns.enumerated() {
                if index > 0 { text += "," }
                switch column.cell(row) {
                case .empty: break
                case .number(let digits): text += digits
                case .text(let value): text += "\"" + safe(value).replacing("\"", with: "\"\"") + "\""
                }
            }
            text += "\r\n"
        }
        return text
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
