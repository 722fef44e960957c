/// Some of the fields of a record or of an entry, by their indices.
struct SeenFields {
    private var first: UInt64 = 0
    private var others: [Bool] = []

    init(count: Int) {
        if count > 64 { others = [Bool](repeating: false, count: count) }
    }

    func contains(_ index: Int) -> Bool {
        index < 64 ? first & (UInt64(1) << UInt64(index)) != 0 : others[index]
    }

    /// Takes a field in.
    ///
    /// - Returns: Whether it was not there before.
    @inline(__always) @discardableResult
    mutating func insert(_ index: Int) -> Bool {
        if index < 64 {
            let bit = UInt64(1) << UInt64(index)
            if first & bit != 0 { return false }
            first |= bit
            return true
        }
        return insertOther(index)
    }

    @inline(never)
    private mutating func insertOther(_ index: Int) -> Bool {
        if others[index] { return false }
        others[index] = true
        return true
    }
}
