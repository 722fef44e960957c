internal import Diagnostics
internal import Evaluation
internal import Wording

/// Words and numbers as the page shows them.
enum HTMLText {
    /// A text of one line that is cut where it would take more room than there is.
    static func cut(_ text: String, _ width: Int) -> String {
        TerminalText.cut(String(text.prefix(4 * width).map { $0.isNewline ? " " : $0 }), width)
    }

    /// A number as people read it, as in text and in Markdown; a dash where there is none.
    static func number(_ number: Fraction?) -> String { number?.inText ?? "–" }

    /// A number as results in JSON give it.
    static func json(_ number: Fraction) -> String { number.exactDecimal ?? number.rounded(places: 6) }

    /// A change with its sign; the minus is the true one.
    static func signed(_ number: Fraction) -> String {
        NumberText.signed(number)
    }

    /// A place along a drawing's width, in hundredths of it.
    ///
    /// - Parameters:
    ///   - share: From 0 to 1; what lies outside is taken for the nearer end.
    ///   - from: Where 0 is, in hundredths.
    ///   - width: How far 1 is from it.
    static func along(_ share: Fraction, from: Int = 0, width: Int = 100) -> String {
        let within = max(.zero, min(.one, share))
        return (Fraction(from) + within * Fraction(width)).rounded(places: 2) + "%"
    }
}
