package import Diagnostics

/// Why a table can't be read on, or a row of it can't.
public struct TableFault: Error {
    package enum Kind: Sendable {
        /// A quote that is opened and never closed.
        case openQuote
        /// Something stands behind a closing quote.
        case behindQuote
        /// A quote stands in the middle of a cell without quotes.
        case strayQuote
        /// A carriage return without a line feed.
        case loneReturn
        /// The bytes are not text in UTF-8, or a control character.
        case notUTF8, control
        case rowTooLong
        case unreadable
    }

    package var kind: Kind
    /// Where, or `nil` where the whole file is meant.
    package var place: Place?

    /// Whether the rows behind it can be read.
    package var canGoOn: Bool {
        switch kind {
        case .behindQuote, .strayQuote, .loneReturn: true
        case .openQuote, .notUTF8, .control, .rowTooLong, .unreadable: false
        }
    }
}

extension TableFault {
    /// The finding's code.
    package var code: FindingCode {
        switch kind {
        case .openQuote, .behindQuote, .strayQuote, .loneReturn: .tableSyntax
        case .notUTF8, .control: .notText
        case .rowTooLong: .entryTooLong
        case .unreadable: .fileUnreadable
        }
    }

    /// What is wrong and what to do, in an evaluator's words.
    package var words: (message: String, suggestion: String) {
        switch kind {
        case .openQuote: ("A quote is opened here and never closed", "Close it, or write it twice")
        case .behindQuote:
            (
                "Something stands behind the closing quote of a cell",
                "A quote inside a quoted cell is written twice: \"the \"\"green\"\" office\""
            )
        case .strayQuote:
            (
                "A quote stands inside a cell that does not begin with one",
                "Put the whole cell in quotes, and write the quote twice: \"the \"\"green\"\" office\""
            )
        case .loneReturn:
            (
                "A line ends with a carriage return alone",
                "Save the table again as CSV in UTF-8, with the line ends of Windows or Linux"
            )
        case .notUTF8:
            ("The bytes here are not text in UTF-8", "Save the table again as CSV with the encoding UTF-8")
        case .control:
            (
                "A control character stands here, which is not text",
                "Delete it; it is invisible in most programs"
            )
        case .rowTooLong:
            (
                "A row is longer than \(TableScanner.longestRow >> 20) million characters",
                "Close its quote if that is not closed; otherwise shorten it, and name the document that has it whole"
            )
        case .unreadable: ("The file could not be read to its end", "Try again")
        }
    }
}
