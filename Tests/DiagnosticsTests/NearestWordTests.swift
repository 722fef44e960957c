import Diagnostics
import Testing

@Suite("The nearest word")
struct NearestWordTests {
    private static let words = [
        "count", "distinct", "sum", "mean", "median", "least", "most", "at-least",
    ]

    @Test(
        "is the one that a person most likely meant",
        arguments: [
            ("coutn", "count"), ("cout", "count"), ("countt", "count"), ("cound", "count"),
            ("DISTINCT", "distinct"), ("distnct", "distinct"), ("disctint", "distinct"),
            ("meen", "mean"),
            ("meadian", "median"), ("atleast", "at-least"), ("at_least", "at-least"),
            ("som", "sum"),
        ] as [(String, String)])
    func near(written: String, meant: String) {
        #expect(NearestWord.to(written, among: Self.words) == meant)
    }

    @Test(
        "is not offered where a third of the letters would have to change",
        arguments: ["", "xyz", "weight", "co", "s", "average", "criteria", "中文"])
    func far(written: String) {
        #expect(NearestWord.to(written, among: Self.words) == nil)
    }

    @Test("counts one change in three letters as near, and two as far")
    func limits() {
        #expect(NearestWord.to("abc", among: ["abd"]) == "abd")
        #expect(NearestWord.to("abc", among: ["ade"]) == nil)
        #expect(NearestWord.to("abcdef", among: ["abcdxy"]) == "abcdxy")
        #expect(NearestWord.to("abcdef", among: ["abcxyz"]) == nil)
    }

    @Test("is the first of equals")
    func ties() {
        #expect(NearestWord.to("bat", among: ["cat", "hat"]) == "cat")
        #expect(NearestWord.to("bat", among: ["hat", "cat"]) == "hat")
        #expect(NearestWord.to("bat", among: ["hat", "bat", "cat"]) == "bat")
    }

    @Test("takes two neighbours that are swapped for one slip")
    func swaps() {
        #expect(NearestWord.to("ba", among: ["ab"]) == "ab")
        #expect(NearestWord.to("ca", among: ["ab"]) == nil)
    }

    @Test("passes over words that are too long to compare")
    func long() {
        let long = String(repeating: "a", count: 64)
        #expect(NearestWord.to(long, among: [long]) == long)
        #expect(NearestWord.to(long + "a", among: [long, long + "a"]) == nil)
        #expect(NearestWord.to(long, among: [long + "a"]) == nil)
    }

    @Test("never fails, whatever is compared", arguments: 1...50)
    func randomWords(seed: Int) {
        var chance = Chance(UInt64(seed))
        func word() -> String {
            let count = Int.random(in: 0...6, using: &chance)
            return String((0..<count).map { _ in "abcß中".randomElement(using: &chance) ?? "a" })
        }
        let words = (0..<8).map { _ in word() }
        let written = word()
        let found = NearestWord.to(written, among: words)
        if !written.isEmpty, words.contains(written) { #expect(found == written) }
        if let found { #expect(words.contains(found)) }
    }
}

@Suite("Words in prose")
struct ProseTests {
    @Test(
        "stand with commas and one conjunction",
        arguments: [
            ([], "nothing"), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"),
        ] as [([String], String)])
    func or(words: [String], expected: String) {
        #expect(words.inProse() == expected)
    }

    @Test("say how many more there are")
    func more() {
        #expect(
            (1...12).map(String.init).inProse("and") == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 12")
        #expect(
            (1...14).map(String.init).inProse("and")
                == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more")
        #expect(["a", "b", "c"].inProse("and", most: 1) == "a and 2 more")
    }
}
