import Diagnostics
import MarkedText
import MarkedYAML
import Testing

@Suite("What is not YAML")
struct SyntaxTests {
    /// A slip, its line and column, and a word of the message that it must get.
    @Test(
        "is named in plain words, at its place",
        arguments: [
            ("a: b: c\n", 1, 5, "A colon stands where none can be"),
            ("a: 1\n  b: 2\n", 2, 4, "A colon stands where none can be"),
            ("title: Re: report\n", 1, 10, "A colon stands where none can be"),
            ("a: @here\n", 1, 4, "can't begin with this character"),
            ("a: `x`\n", 1, 4, "can't begin with this character"),
            ("a: %5\n", 1, 4, "can't begin with this character"),
            ("a:\n\tb: 1\n", 2, 1, "can't begin with this character"),
            ("a: 1\nb\nc: 2\n", 3, 1, "A colon is missing"),
            ("a: [1, 2\nb: 3\n", 2, 2, "closing bracket"),
            ("a: [1 2: 3\n", 2, 1, "closing bracket"),
            ("a: {x: 1\n", 2, 1, "closing bracket"),
            ("a: [1, 2}\n", 1, 9, "closing bracket"),
            ("a: 1\n- b\n", 2, 1, "A key is expected here"),
            ("a: \"x\" y\n", 1, 8, "A key is expected here"),
            ("a: 1\n]\n", 2, 1, "A key is expected here"),
            ("- a\nb: c\n", 2, 1, "- …"),
            ("a: - b\n", 1, 4, "A list or mapping can't begin here"),
            ("a: \"never closed\nb: 2\n", 3, 1, "never closed"),
            ("a: 'it''s\n", 2, 1, "never closed"),
            ("a: \"x\n---\n", 2, 1, "never closed"),
            ("a: \"\\q\"\n", 1, 5, "backslash"),
            ("path: \"C:\\Users\"\n", 1, 12, "backslash"),
            ("a: \"\\xZZ\"\n", 1, 7, "backslash"),
            ("a: \"\\ud800\"\n", 1, 7, "half of a character"),
            ("title: *important*\n", 1, 18, "“&” or “*”"),
            ("title: & Co\n", 1, 9, "“&” or “*”"),
            ("glob: *.pdf\n", 1, 8, "“&” or “*”"),
            ("a: ]\n", 1, 4, "A value is expected here"),
            ("a: [1, , 2]\n", 1, 8, "A value is expected here"),
            ("a: }\n", 1, 4, "A value is expected here"),
            ("[1]\n[2]\n", 2, 1, "behind the end of the data"),
            ("a: |0\n  x\n", 1, 5, "indent"),
            ("a: |x\n  y\n", 1, 5, "indent"),
            ("a: |\n   \t\n  x\n", 2, 4, "indent"),
            ("a: ? b\n", 1, 4, "can't begin here"),
        ] as [(String, Int, Int, String)])
    func slips(yaml: String, line: Int, column: Int, says: String) throws {
        let found = try #require(fault(yaml))
        #expect(found.code == .yamlSyntax)
        #expect(
            found.words.message.contains(says) || found.words.suggestion.contains(says),
            "\(found.words)")
        #expect(!found.words.message.contains("This is not YAML"), "\(found.words.message)")
        #expect(found.place?.line == line, "\(String(describing: found.place))")
        #expect(found.place?.column == column, "\(String(describing: found.place))")
    }

    @Test(
        "is placed at the column that it means",
        arguments: [
            ("a: b: c\n", 1, 5), ("a: @here\n", 1, 4), ("a: [1, 2}\n", 1, 9), ("中: 文: c\n", 1, 5),
            ("a: \"x\" y\n", 1, 8), ("- a\nb: c\n", 2, 1), ("a: - b\n", 1, 4), ("a: ]\n", 1, 4),
        ] as [(String, Int, Int)])
    func columns(yaml: String, line: Int, column: Int) throws {
        let place = try #require(fault(yaml)?.place)
        #expect([place.line, place.column] == [line, column])
    }

    @Test("says where the part began that is never closed")
    func opened() throws {
        let found = try #require(fault("a: 1\nb: \"never closed\nc: 3\n"))
        guard case .syntax(_, let opened) = found.kind else { throw PlaceTests.Unexpected() }
        let place = try #require(opened)
        #expect([place.line, place.column] == [2, 4])
        let list = try #require(fault("a: 1\nb: [1,\n  2,\nc: 3\n"))
        guard case .syntax(_, let bracket) = list.kind else { throw PlaceTests.Unexpected() }
        let at = try #require(bracket)
        #expect([at.line, at.column] == [2, 4])
    }

    @Test("always gets a sentence without a full stop, and a cure", arguments: 1...300)
    func randomSlips(seed: Int) {
        var chance = Chance(UInt64(seed))
        let pieces = [
            "a", ": ", "- ", "\n", "\n  ", "[", "]", "{", "}", ", ", "\"", "'", "&x ", "*x", "|\n",
            "> ", "# ", "? ",
            "!t ", "%", "@", "\\", "\t", "---\n", "...\n", "中", "~",
        ]
        let count = Int.random(in: 1...25, using: &chance)
        let text = (0..<count).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
        let whole = fault(text)
        let bits = fault(text, atOnce: 1)
        #expect(whole?.code == bits?.code)
        #expect(whole?.place == bits?.place)
        guard let found = whole else { return }
        let (message, suggestion) = found.words
        #expect(!message.isEmpty && !suggestion.isEmpty)
        #expect(!message.hasSuffix(".") && !suggestion.hasSuffix("."))
        if let place = found.place {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(place.line >= 1 && place.line <= lines + 1 && place.column >= 1)
        }
    }
}
