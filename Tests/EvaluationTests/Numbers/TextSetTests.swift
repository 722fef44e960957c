import Evaluation
import Testing

@Suite("A set of texts")
struct TextSetTests {
    private func random(_ chance: inout Chance) -> String {
        let letters = "abß中🌍"
        let count = Int.random(in: 0...Int.random(in: 0...20, using: &chance), using: &chance)
        return String((0..<count).map { _ in letters.randomElement(using: &chance) ?? "a" })
    }

    @Test("holds each text once, and finds it again", arguments: 1...40)
    func againstSwift(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        var texts = TextSet()
        var known: [String: Int] = [:]
        for _ in 0..<1500 {
            let text = random(&chance)
            let bytes = Array(text.utf8)
            #expect(texts.index(of: bytes.span) == known[text])
            let (index, isNew) = texts.insert(bytes.span)
            #expect(isNew == (known[text] == nil))
            #expect(index == known[text] ?? known.count)
            known[text] = index
            #expect(texts.count == known.count)
        }
        for (text, index) in known { #expect(texts.text(at: index).elementsEqual(text.utf8)) }
    }

    @Test("is empty after everything is taken out, and can be used again")
    func removeAll() {
        var texts = TextSet()
        for number in 0..<100 {
            let bytes = Array("text \(number)".utf8)
            texts.insert(bytes.span)
        }
        texts.removeAll()
        #expect(texts.count == 0)
        let bytes = Array("text 7".utf8)
        #expect(texts.index(of: bytes.span) == nil)
        #expect(texts.insert(bytes.span) == (0, true))
        #expect(texts.insert(bytes.span) == (0, false))
    }

    @Test("tells texts apart that differ by length or by a byte that is 0")
    func zeros() {
        var texts = TextSet()
        for count in 0...40 {
            let bytes = [UInt8](repeating: 0, count: count)
            #expect(texts.insert(bytes.span) == (count, true))
        }
        #expect(texts.count == 41)
    }

    @Test("finds nothing in an empty set")
    func empty() {
        let bytes: [UInt8] = [1]
        #expect(TextSet().index(of: bytes.span) == nil)
    }
}
