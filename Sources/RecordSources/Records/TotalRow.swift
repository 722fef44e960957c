internal import Diagnostics
internal import Evaluation
internal import MarkedTables
internal import MarkedText

/// The row under a table in which a spreadsheet adds up the others.
enum TotalRow {
    private static let words: Set<String> = [
        "total", "totals", "grand total", "subtotal", "sum", "sums", "total general", "suma", "somme", "ensemble",
        "totale", "gesamt", "insgesamt", "summe", "gesamtsumme", "gesamtergebnis", "итого", "всего", "合计", "总计",
        "小计", "المجموع", "الإجمالي", "الاجمالي",
    ]

    /// Whether what stands in place of a centre begins such a row.
    static func isOne(_ text: String) -> Bool {
        let bare = CanonicalText.bare(text).drop { $0 == " " }
        let words = bare.split { $0 == " " || $0 == ":" || $0 == "\u{A0}" }
        return Self.words.contains(words.joined(separator: " "))
            || words.first.map { Self.words.contains(String($0)) && words.count < 4 } ?? false
    }
    /// Whether the first cell of a row in which something stands begins such a row.
    static func begins(_ scanner: borrowing TableScanner) -> Bool {
        let first = (0..<scanner.seen).first { !RecordBuilder.isEmpty(scanner.text($0)) }
        return first.map { isOne(scanner.text($0).string) } ?? false
    }

    /// - Parameter message: What is wrong with the row.
    static func finding(_ code: FindingCode, at location: Location, _ message: String) -> Finding {
        Finding(
            code, at: location, "\(message): this looks like a row that adds up the others",
            suggestion: "Delete the row: sums are made from the records")
    }
}
