/// Which rows of a batch are meant, a bit for each: of its records, or of the elements of one of its lists.
struct Mask: Equatable, Sendable {
    /// The bits of the first 64 rows, behind which those of further rows follow. A batch has no more records than that,
    /// so that only the elements of lists ever need a second word.
    private var first: UInt64
    private var rest: [UInt64]

    /// All of so many rows.
    init(all count: Int) {
        first = Self.word(count)
        rest = count <= 64 ? [] : stride(from: 64, to: count, by: 64).map { Self.word(count - $0) }
    }

    /// None of so many rows.
    init(noneOf count: Int) {
        first = 0
        rest = count <= 64 ? [] : [UInt64](repeating: 0, count: (count - 1) / 64)
    }

    private static func word(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 << UInt64(max(0, count))) &- 1 }

    /// Whether a row is meant.
    subscript(row: Int) -> Bool {
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: row & 63)
        return (row < 64 ? first : rest[row >> 6 &- 1]) & bit != 0
    }

    /// Means a row, too.
    mutating func insert(_ row: Int) {
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: row & 63)
        if row < 64 { first |= bit } else { rest[row >> 6 &- 1] |= bit }
    }

    /// How many rows are meant.
    var count: Int { rest.reduce(first.nonzeroBitCount) { $0 + $1.nonzeroBitCount } }

    var isEmpty: Bool { first == 0 && rest.allSatisfy { $0 == 0 } }

    /// Runs a function for each row that is meant, in their order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        Self.forEach(first, 0, body)
        for index in rest.indices { Self.forEach(rest[index], (index &+ 1) &* 64, body) }
    }

    @inline(__always)
    private static func forEach(_ word: UInt64, _ start: Int, _ body: (Int) -> Void) {
        var left = word
        while left != 0 {
            body(start &+ left.trailingZeroBitCount)
            left &= left &- 1
        }
    }

    /// Those of the rows for which a condition holds.
    @inline(__always)
    func filter(_ holds: (Int) -> Bool) -> Mask {
        var passed = self
        passed.first = Self.filter(first, 0, holds)
        for index in rest.indices { passed.rest[index] = Self.filter(rest[index], (index &+ 1) &* 64, holds) }
        return passed
    }

    @inline(__always)
    private static func filter(_ word: UInt64, _ start: Int, _ holds: (Int) -> Bool) -> UInt64 {
        var (left, passed) = (word, word)
        while left != 0 {
            let bit = left.trailingZeroBitCount
            if !holds(start &+ bit) { passed &= ~(1 &<< UInt64(truncatingIfNeeded: bit)) }
            left &= left &- 1
        }
        return passed
    }

    /// The rows that two masks of the same batch both mean.
    static func & (a: Mask, b: Mask) -> Mask { a.joined(b) { $0 & $1 } }

    static func | (a: Mask, b: Mask) -> Mask { a.joined(b) { $0 | $1 } }

    /// The rows that the first means and the second does not.
    static func - (a: Mask, b: Mask) -> Mask { a.joined(b) { $0 & ~$1 } }

    @inline(__always)
    private func joined(_ other: Mask, _ join: (UInt64, UInt64) -> UInt64) -> Mask {
        var joined = self
        joined.first = join(first, other.first)
        for index in rest.indices { joined.rest[index] = join(rest[index], other.rest[index]) }
        return joined
    }

    /// The bits of up to 64 rows, as a column of records keeps them.
    init(bits: UInt64) { (first, rest) = (bits, []) }
}
