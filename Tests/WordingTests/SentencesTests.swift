import Foundation
import Testing

@Suite("The model")
struct SentencesTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    @Test("holds no sentences: reasons, states and next steps are values, which Wording puts into words")
    func evaluation() throws {
        let folder = Self.sources.appending(path: "Evaluation")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        #expect(files.count > 30)
        for file in files {
            let sentences = Self.sentences(try String(contentsOf: file, encoding: .utf8))
            #expect(sentences.isEmpty, "\(file.lastPathComponent)")
        }
    }

    @Test(
        "is searched for texts of several words, in comments as little as in what texts take in",
        arguments: [
            ("let a = \"no report\"", ["no report"]),
            ("case doesNotApply = \"does not apply\" // because", ["does not apply"]),
            ("\"\"\"\nNothing is asked\n\"\"\"", ["Nothing is asked"]),
            ("let a = \"\\(name) is given\"", ["\\ is given"]),
            ("let a = \"\\(b(\"(\")) or \\(c)\"", ["\\ or \\"]),
            ("let a = \"by \\(day)\"", ["by \\"]),
            ("let a = \"\\(b(\"not this\"))\"", ["not this"]),
            ("/// It says \"no report\" here.\nlet a = \"at-least\" + \", \" + \"\\\"\"", []),
            ("let a = \"geometric-mean\", b = \"\\(c d)\", e = \"/ \\(c)\" /* \"x y\" */", []),
        ] as [(String, [String])])
    func search(source: String, expected: [String]) {
        #expect(Self.sentences(source) == expected)
    }

    /// The texts of a source that have a blank between two words, with a backslash for each value that they take in.
    private static func sentences(_ source: String) -> [String] {
        var scanner = LiteralScanner(source)
        scanner.scanCode(untilClosed: false)
        return scanner.literals.filter { text in
            let words = text.split { $0.isWhitespace }.map { $0.contains { $0.isLetter || $0 == "\\" } }
            return text.contains { $0.isLetter } && zip(words, words.dropFirst()).contains { $0 && $1 }
        }
    }
}

/// Finds the texts in a source of Swift.
private struct LiteralScanner {
    private var rest: Substring
    private(set) var literals: [String] = []

    init(_ source: String) { rest = source[...] }

    /// Goes over code, up to the bracket that closes it or to the end.
    mutating func scanCode(untilClosed: Bool) {
        var depth = 0
        while let next = rest.first {
            if rest.hasPrefix("//") {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("/*") {
                while !rest.isEmpty, !rest.hasPrefix("*/") { rest.removeFirst() }
                rest = rest.dropFirst(2)
            } else if next == "\"" {
                scanText()
            } else {
                rest.removeFirst()
                if next == "(" { depth += 1 }
                if next == ")" {
                    if untilClosed, depth == 0 { return }
                    depth -= 1
                }
            }
        }
    }

    private mutating func scanText() {
        let quote = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        rest = rest.dropFirst(quote.count)
        var text = ""
        while !rest.isEmpty, !rest.hasPrefix(quote) {
            if rest.hasPrefix("\\(") {
                rest = rest.dropFirst(2)
                scanCode(untilClosed: true)
                text += "\\"
            } else if rest.hasPrefix("\\") {
                rest = rest.dropFirst(2)
            } else {
                text.append(rest.removeFirst())
            }
        }
        rest = rest.dropFirst(quote.count)
        literals.append(quote.count == 3 ? text.trimmingCharacters(in: .whitespacesAndNewlines) : text)
    }
}
