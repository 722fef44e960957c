/// A set of codes, as cells hold them: choices' indices in a few words, anything else by itself.
struct CodeSet: Sendable {
    /// Codes from here on are not counted as small.
    private static let large: Int128 = 4096

    /// A bit for each small code, as far as there are any.
    private var small: [UInt64] = []
    private var others: Set<Int128> = []

    init() {}

    var count: Int { small.reduce(others.count) { $0 + $1.nonzeroBitCount } }

    mutating func insert(_ code: Int128) {
        guard code >= 0, code < Self.large else {
            others.insert(code)
            return
        }
        let (word, bit) = Self.place(code)
        if word >= small.count { small += [UInt64](repeating: 0, count: word + 1 - small.count) }
        small[word] |= bit
    }

    func contains(_ code: Int128) -> Bool {
        guard code >= 0, code < Self.large else { return others.contains(code) }
        let (word, bit) = Self.place(code)
        return word < small.count && small[word] & bit != 0
    }

    mutating func formUnion(_ other: CodeSet) {
        if other.small.count > small.count {
            small += [UInt64](repeating: 0, count: other.small.count - small.count)
        }
        for word in other.small.indices { small[word] |= other.small[word] }
        others.formUnion(other.others)
    }

    private static func place(_ code: Int128) -> (word: Int, bit: UInt64) {
        let code = Int(truncatingIfNeeded: code)
        return (code >> 6, 1 &<< UInt64(truncatingIfNeeded: code & 63))
    }
}
