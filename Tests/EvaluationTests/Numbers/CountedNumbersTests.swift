import Evaluation
import Testing

@Suite("Counted numbers")
struct CountedNumbersTests {
    @Test("stand in the order of size, however many there are and however few differ", arguments: 1...30)
    func againstSorting(seed: Int) {
        var chance = Chance(UInt64(seed))
        var (counted, plain) = (CountedNumbers(), [Int128]())
        let widest = [3, 50, 5000, 1 << 40][seed % 4]
        for _ in 0..<Int.random(in: 0...6000, using: &chance) {
            let number = Int128(Int.random(in: -widest...widest, using: &chance))
            let scale: Int128 = seed % 3 == 0 ? 1_000_000_000 : 1
            counted.insert(number * scale)
            plain.append(number * scale)
            // Asking in between changes nothing.
            if plain.count % 1999 == 0 { #expect(counted.number(at: 0) == plain.min()) }
        }
        plain.sort()
        for place in stride(from: 0, to: plain.count, by: 97) {
            #expect(counted.number(at: place) == plain[place])
        }
        #expect(counted.number(at: plain.count - 1) == plain.last)
        #expect(counted.number(at: plain.count) == nil)
    }
}
