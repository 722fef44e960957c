package import Diagnostics
internal import MarkedText

/// What stands in a file where text should.
package enum OddCharacter: Hashable {
    /// A control character.
    case control(UInt32)
    /// A line end that other editors do not count as one.
    case lineEnd(UInt32)
    /// An escape that stands for a control character.
    case escape(UInt32)
    /// A byte that is no part of any character.
    case notUTF8

    /// The letters that Windows-1252 has from 0x80 on; where it has none, a blank.
    private static let letters = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ")

    /// The letter that was most likely meant.
    private var letter: Character? {
        let value: UInt32
        switch self {
        case .control(let control), .lineEnd(let control): value = control
        case .escape, .notUTF8: return nil
        }
        guard (0x80..<0xA0).contains(value) else { return nil }
        let letter = Self.letters[Int(value) - 0x80]
        return letter == " " ? nil : letter
    }

    /// What is wrong and what to do, in an evaluator's words.
    package var words: (message: String, suggestion: String) {
        switch self {
        case .control(let value):
            if let letter {
                return (
                    "The \(NoText.named(value)) stands here, which is not text: "
                        + "probably “\(letter)” is meant",
                    "Write “\(letter)”, or save the file again: it is in Windows-1252 and was taken for Latin-1"
                )
            }
            return (
                "The \(NoText.named(value)) stands here, which is not text",
                "Delete it; it is invisible in most programs"
            )
        case .lineEnd(let value):
            let name = UnicodeName.name(value)
            return (
                "The character \(UnicodeName.code(value)) (\(name)) stands here, which some programs take for the end of a line"
                    + (letter.map { ": probably “\($0)” is meant" } ?? ""),
                letter.map { "Write “\($0)”, or begin a new line in its place" }
                    ?? "Write a blank, or begin a new line in its place"
            )
        case .escape(let value): return EscapedControl.words(value)
        case .notUTF8:
            return ("The bytes here are not text in UTF-8", "Save the file again with the encoding UTF-8")
        }
    }

    private var kind: String {
        switch self {
        case .control(let value), .lineEnd(let value): UnicodeName.code(value)
        case .escape(let value): "escape \(UnicodeName.code(value))"
        case .notUTF8: "not UTF-8"
        }
    }

    /// The findings of what was met in a file, one for each character.
    package static func report(_ cleaner: TextCleaner?, in file: String, _ findings: inout Findings) {
        for odd in cleaner?.odd ?? [] {
            let (message, suggestion) = odd.character.words
            var finding = Finding(
                .notText, at: Location(file: file, place: odd.places.first), message, suggestion: suggestion,
                kind: odd.character.kind)
            finding.count = odd.count
            finding.again = odd.places.dropFirst().map { Location(file: file, place: $0) }
            findings.report(finding)
        }
    }
}
