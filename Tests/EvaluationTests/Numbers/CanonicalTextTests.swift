import Evaluation
import Testing

@Suite("Canonical text")
struct CanonicalTextTests {
    @Test(
        "is the same for texts that look the same",
        arguments: [
            ("é", "e\u{301}", true), ("Å", "\u{212B}", true), ("Å", "A\u{30A}", true),
            ("Ω", "\u{2126}", true),
            ("각", "\u{1100}\u{1161}\u{11A8}", true), ("ệ", "e\u{302}\u{323}", true),
            ("ệ", "e\u{323}\u{302}", true),
            ("abc", "abc", true), ("é", "e", false), ("a", "A", false), ("ﬁ", "fi", false),
            ("²", "2", false),
            ("Α", "A", false), ("ё", "е\u{308}", true), ("", "", true), ("㎏", "kg", false),
        ] as [(String, String, Bool)])
    func equality(one: String, other: String, isSame: Bool) {
        #expect((CanonicalText.bytes(one) == CanonicalText.bytes(other)) == isSame)
        let (a, b) = (CanonicalText.composed(one), CanonicalText.composed(other))
        #expect(Array(a.unicodeScalars) == Array(b.unicodeScalars) || !isSame)
    }

    @Test("is composed")
    func composed() {
        #expect(Array(CanonicalText.composed("e\u{301}").utf8) == [0xC3, 0xA9])
        #expect(Array(CanonicalText.composed("\u{212B}").utf8) == [0xC3, 0x85])
        #expect(Array(CanonicalText.composed("plain").utf8) == Array("plain".utf8))
    }

    @Test(
        "folds case as Unicode does",
        arguments: [
            ("ABC", "abc", true), ("STRASSE", "straße", true), ("ß", "SS", true),
            ("ΟΔΟΣ", "οδος", true),
            ("ΟΔΟΣ", "οδοσ", true), ("ς", "σ", true), ("ﬁn", "FIN", true), ("ﬃ", "FFI", true),
            ("É", "e\u{301}", true),
            ("ÀÉÎ", "àéî", true), ("ЖЁ", "жё", true), ("İ", "i\u{307}", true), ("İ", "i", false),
            ("I", "i", true),
            ("ı", "i", false), ("ı", "I", false), ("Ǆ", "ǅ", true), ("ǆ", "ǅ", true),
            ("K", "\u{212A}", true),
            ("ŉ", "ʼN", true), ("a", "b", false), ("é", "E", false), ("ﬀ", "ff", true),
            ("ΐ", "Ϊ\u{301}", true),
            ("\u{1F88}", "\u{1F80}", true), ("Ꭰ", "\u{AB70}", true), ("և", "ԵՒ", true),
        ] as [(String, String, Bool)])
    func folding(one: String, other: String, isSame: Bool) {
        #expect((CanonicalText.folded(one) == CanonicalText.folded(other)) == isSame)
    }

    @Test("folds the capital sharp s like the small one", arguments: ["ß", "ss", "SS", "Ss"])
    func capitalSharpS(other: String) {
        #expect(CanonicalText.folded("ẞ") == CanonicalText.folded(other))
    }

    @Test(
        "folds every character and its own cases alike, and changes nothing when it is done again")
    func everyCharacter() {
        var wrong: [UInt32] = []
        for value in UInt32(0)...0x1FFFF {
            // The dotless i folds to itself; the capital sharp s has a test of its own.
            guard let scalar = Unicode.Scalar(value), value != 0x131, value != 0x1E9E else {
                continue
            }
            let text = String(Character(scalar))
            let folded = CanonicalText.folded(text)
            let lower = CanonicalText.folded(scalar.properties.lowercaseMapping)
            let upper = CanonicalText.folded(scalar.properties.uppercaseMapping)
            let again = CanonicalText.folded(folded)
            if folded != lower || folded != upper || folded != again { wrong.append(value) }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(20).map { String($0, radix: 16) })")
    }

    @Test(
        "holds a part where it stands anywhere in it",
        arguments: [
            ("abc", "", true), ("", "", true), ("", "a", false), ("abc", "abc", true),
            ("abc", "bc", true),
            ("abc", "abcd", false), ("aab", "ab", true), ("aaab", "aab", true),
            ("abab", "ba", true), ("abc", "ac", false),
            ("Größe", "öß", true),
        ] as [(String, String, Bool)])
    func holds(text: String, part: String, isHeld: Bool) {
        #expect(CanonicalText.holds(Array(text.utf8), Array(part.utf8)) == isHeld)
    }
}
