import Diagnostics
import Testing

@Suite("Text on a terminal")
struct TerminalTextTests {
    @Test(
        "takes as many columns as a terminal gives it",
        arguments: [
            ("", 0), ("abc", 3), ("a b", 3), ("中文", 4), ("中a文", 5), ("e\u{301}", 1), ("é", 1),
            ("\u{E01}\u{E34}", 1), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ＡＢ", 4),
            ("ﾊﾝ", 2), ("🌍", 2), ("🚀🚀", 4), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("❤\u{FE0F}", 2), ("a\u{200B}b", 2),
            ("“…” – —", 7), ("Ελλάδα", 6), ("Кения", 5), ("。", 2), ("ひらカナ", 8), ("\u{20000}", 2),
        ] as [(String, Int)])
    func widths(text: String, columns: Int) {
        #expect(TerminalText.width(text) == columns)
    }

    @Test(
        "gives two columns to emoji outside the picture blocks",
        arguments: ["✅", "❌", "⭐", "⌚", "☕", "⚡", "🟢", "🆗", "🀄", "🇰🇪"])
    func emojiElsewhere(text: String) {
        #expect(TerminalText.width(text) == 2)
    }

    @Test("never passes anything that steers a terminal or turns the direction of writing")
    func everyScalarIsSafe() {
        var passed: [UInt32] = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = TerminalText.safe("a" + String(Character(scalar)) + "b")
            for found in text.unicodeScalars {
                let category = found.properties.generalCategory
                if category == .control || category == .lineSeparator
                    || category == .paragraphSeparator || found.properties.isBidiControl
                {
                    passed.append(value)
                }
            }
        }
        #expect(passed == [])
    }

    @Test(
        "is left as it is where nothing in it is dangerous, and made harmless where something is",
        arguments: [
            ("Kenya – 中文 e\u{301} 👩‍👧", "Kenya – 中文 e\u{301} 👩‍👧"), ("a\tb", "a b"), ("a\r\nb", "a  b"),
            ("\u{1B}[31mred", "\u{FFFD}[31mred"), ("\u{9B}31m", "\u{FFFD}31m"),
            ("a\u{202E}b\u{202C}", "a\u{FFFD}b\u{FFFD}"), ("\u{FEFF}id", "id"),
            ("a\u{85}b", "a\u{FFFD}b"),
            ("a\u{0}b", "a\u{FFFD}b"), ("a\u{7F}", "a\u{FFFD}"),
        ] as [(String, String)])
    func safe(text: String, expected: String) {
        #expect(Array(TerminalText.safe(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(
        "is cut with an ellipsis only where it is too wide",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("中文字", 6, "中文字"),
            ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("中文字", 2, "…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
        ] as [(String, Int, String)])
    func cut(text: String, columns: Int, expected: String) {
        #expect(TerminalText.cut(text, columns) == expected)
    }

    @Test(
        "is padded or cut to exactly the columns there are",
        arguments: [
            ("ab", 4, false, "ab  "), ("ab", 4, true, "  ab"), ("中文", 5, false, "中文 "),
            ("中文字", 4, false, "中… "), ("中文字", 4, true, " 中…"), ("abcd", 3, true, "ab…"),
        ] as [(String, Int, Bool, String)])
    func fit(text: String, columns: Int, right: Bool, expected: String) {
        #expect(TerminalText.fit(text, columns, rightAligned: right) == expected)
    }

    @Test(
        "is broken at spaces, and inside words only where a word is wider than a line",
        arguments: [
            ("", 10, [""]), ("one two three", 7, ["one two", "three"]),
            ("one two", 6, ["one", "two"]),
            ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefg", 4, ["a bc", "defg"]),
            ("中文字符", 5, ["中文", "字符"]), ("  a   b  ", 5, ["a b"]),
            ("ab cdefgh", 3, ["ab", "cde", "fgh"]),
        ] as [(String, Int, [String])])
    func wrap(text: String, columns: Int, expected: [String]) {
        #expect(TerminalText.wrap(text, columns) == expected)
    }

    private static let pieces = [
        "a", "B", "7", " ", " ", "-", "中", "文", "。", "e\u{301}", "n\u{303}\u{323}", "🌍", "👩‍👩‍👧", "é",
        "ﾊ", "Ж",
    ]

    @Test(
        "never stands wider than it may, and loses nothing when it is wrapped", arguments: 1...200)
    func randomTexts(seed: Int) {
        var chance = Chance(UInt64(seed))
        let count = Int.random(in: 0...60, using: &chance)
        let text = (0..<count).map { _ in Self.pieces.randomElement(using: &chance) ?? "" }.joined()
        for columns in 2...24 {
            #expect(TerminalText.width(TerminalText.cut(text, columns)) <= columns)
            #expect(TerminalText.width(TerminalText.fit(text, columns)) == columns)
            #expect(
                TerminalText.width(TerminalText.fit(text, columns, rightAligned: true)) == columns)
            let lines = TerminalText.wrap(text, columns)
            #expect(lines.allSatisfy { TerminalText.width($0) <= columns })
            #expect(
                lines.joined().filter { $0 != " " } == text.filter { $0 != " " },
                "wrapped to \(columns) columns")
        }
        #expect(TerminalText.cut(text, TerminalText.width(text)) == text)
    }
}
