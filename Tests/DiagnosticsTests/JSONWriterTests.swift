import Diagnostics
import Testing

/// What is written as JSON, byte by byte.
@Suite struct JSONWriterTests {
    /// A text as RFC 8259 writes it, with what would steer a terminal escaped, one character after the other.
    private static func quoted(_ text: String) -> String {
        let short: [Unicode.Scalar: String] = [
            "\"": "\\\"", "\\": "\\\\", "\u{8}": "\\b", "\u{C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
        ]
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case _ where short[scalar] != nil: written += short[scalar] ?? ""
            case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C:
                let digits = String(scalar.value, radix: 16)
                written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }

    @Test(arguments: 0...0xFF)
    func `a character is written the same wherever it stands`(_ code: Int) throws {
        let scalar = try #require(Unicode.Scalar(UInt32(code)))
        var wrong: [String] = []
        for length in 0..<19 {
            for place in 0...length {
                let text =
                    String(repeating: "~", count: place) + String(Character(scalar))
                    + String(repeating: " ", count: length - place)
                let line = JSONWriter.line { $0.text("k", text) }
                if line != "{\"k\": \(Self.quoted(text))}\n" { wrong.append(line) }
            }
        }
        #expect(wrong == [])
    }

    @Test func `random texts are written as the standard says`() {
        var chance = Chance(17)
        let alphabet: [Character] = [
            "a", "Z", " ", "~", "!", "#", "[", "]", "\"", "\\", "\n", "\u{1}", "\u{7F}", "é", "\u{2028}", "字", "🙂",
        ]
        for _ in 0..<5000 {
            let text = String(
                (0..<Int.random(in: 0...40, using: &chance)).map { _ in
                    alphabet[Int.random(in: 0..<alphabet.count, using: &chance)]
                })
            #expect(JSONWriter.line { $0.text("k", text) } == "{\"k\": \(Self.quoted(text))}\n")
        }
    }

    @Test func `what lies deep is indented as deep`() {
        func nest(_ json: inout JSONWriter, _ depth: Int) {
            json.object("in") { json in
                json.yesNo("last", depth == 0)
                if depth > 0 { nest(&json, depth - 1) }
            }
        }
        let depth = 60
        var expected = "{\n"
        for level in 1...depth + 1 {
            let margin = String(repeating: "  ", count: level)
            expected += margin + "\"in\": {\n" + margin + "  \"last\": \(level == depth + 1)"
            expected += level == depth + 1 ? "\n" : ",\n"
        }
        for level in (0...depth + 1).reversed() { expected += String(repeating: "  ", count: level) + "}\n" }
        #expect(JSONWriter.document { nest(&$0, depth) } == expected)
    }

    @Test(arguments: [0, 1, 1000, 32_760, 32_768, 40_000, 100_000, 300_000])
    func `a document is whole however long it is`(_ length: Int) {
        let long = String(repeating: "x", count: length)
        let document = JSONWriter.document { json in
            json.list("texts") { json in
                for _ in 0..<50 { json.text(nil, "short") }
                json.text(nil, long)
                for _ in 0..<5000 { json.number(nil, "7") }
            }
        }
        let short = String(repeating: "    \"short\",\n", count: 50)
        let numbers = String(repeating: ",\n    7", count: 5000)
        #expect(document == "{\n  \"texts\": [\n\(short)    \"\(long)\"\(numbers)\n  ]\n}\n")
    }
}
