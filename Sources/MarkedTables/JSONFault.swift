package import Diagnostics
internal import MarkedText

/// Why a JSON document can't be read on.
public struct JSONFault: Error {
    package enum Kind: Sendable {
        /// What is wrong, and what to do about it.
        case syntax(String, String)
        /// In JSON Lines, a line ends inside an object.
        case severalLines
        case notUTF8, control
        /// An escape stands for a character that is no text.
        case escapedControl(UInt32)
        case tooDeep
        case entryTooLong
        case unreadable
    }

    package var kind: Kind
    package var place: Place?

    /// Whether, in JSON Lines, the lines behind it can be read.
    package var canGoOn: Bool {
        switch kind {
        case .syntax, .tooDeep, .escapedControl: true
        case .severalLines, .notUTF8, .control, .entryTooLong, .unreadable: false
        }
    }

    /// Whether it may be that the document ends too early.
    package var mayBeAnEnd: Bool {
        if case .syntax = kind { true } else { false }
    }

    /// The finding's code.
    package var code: FindingCode {
        switch kind {
        case .syntax, .severalLines: .jsonSyntax
        case .notUTF8, .control, .escapedControl: .notText
        case .tooDeep: .tooDeep
        case .entryTooLong: .entryTooLong
        case .unreadable: .fileUnreadable
        }
    }

    /// What is wrong and what to do, in an evaluator's words.
    package var words: (message: String, suggestion: String) {
        switch kind {
        case .syntax(let message, let suggestion): (message, suggestion)
        case .severalLines: ("An object must stand on one line", "Write the whole of it on one line")
        case .notUTF8: ("The bytes here are not text in UTF-8", "Save the file again with the encoding UTF-8")
        case .control:
            (
                "A control character stands here, which is not text",
                "Delete it; it is invisible in most editors"
            )
        case .escapedControl(let value): EscapedControl.words(value)
        case .tooDeep:
            (
                "Lists or objects stand more than \(JSONStream.deepest) deep in one another",
                "Look for a bracket that is never closed"
            )
        case .entryTooLong:
            (
                "A text is longer than \(JSONStream.longestText >> 20) million characters",
                "Close its quote if that is not closed; otherwise shorten it, and name the document that has it whole"
            )
        case .unreadable: ("The file could not be read to its end", "Try again")
        }
    }
}
