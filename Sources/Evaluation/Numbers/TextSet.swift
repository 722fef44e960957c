/// A set of texts, held one behind the other in one block of bytes.
package struct TextSet: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// The hash of each text, so that none is read again when the set grows.
    private var hashes: [UInt32] = []
    /// Indices into `ends` plus 1, by hash; 0 is free. A power of two in size.
    private var slots: [UInt32] = []

    package init() {}

    package var count: Int { ends.count }

    /// The text with an index, in the order in which the texts were added.
    package func text(at index: Int) -> ArraySlice<UInt8> {
        bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Adds a text, in UTF-8.
    ///
    /// - Returns: Its index, and whether it was new.
    /// - Complexity: O(n) for n bytes, on average.
    @discardableResult
    package mutating func insert(_ text: borrowing Span<UInt8>) -> (index: Int, isNew: Bool) {
        if (ends.count + 1) * 2 > slots.count { grow() }
        let hash = Self.hash(text)
        let slot = slot(for: text, hash)
        if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
        text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        ends.append(bytes.count)
        hashes.append(hash)
        slots[slot] = UInt32(truncatingIfNeeded: ends.count)
        return (ends.count - 1, true)
    }

    /// The index of a text, or `nil` where the set lacks it.
    package func index(of text: borrowing Span<UInt8>) -> Int? {
        guard !slots.isEmpty else { return nil }
        let found = slots[slot(for: text, Self.hash(text))]
        return found == 0 ? nil : Int(found) - 1
    }

    /// Takes every text out, and keeps the room.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        for index in slots.indices { slots[index] = 0 }
    }

    private func slot(for text: borrowing Span<UInt8>, _ hash: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            let start = index == 0 ? 0 : ends[index - 1]
            if hashes[index] == hash, ends[index] - start == text.count {
                var offset = 0
                while offset < text.count, bytes[start + offset] == text[offset] { offset += 1 }
                if offset == text.count { return slot }
            }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private mutating func grow() {
        let size = max(16, slots.count * 2)
        slots = [UInt32](repeating: 0, count: size)
        for index in hashes.indices {
            var slot = Int(hashes[index]) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(truncatingIfNeeded: index + 1)
        }
    }

    /// Differs from run to run, so that no file can be made to collide.
    private static let seed = UInt64.random(in: .min ... .max)

    private static func hash(_ text: borrowing Span<UInt8>) -> UInt32 {
        UInt32(truncatingIfNeeded: fingerprint(text, 0))
    }

    /// A number of 64 bits by which a text can be told from nearly any other; it differs from run to run.
    ///
    /// - Parameter group: Texts of different groups are different, though they have the same bytes.
    /// - Complexity: O(n) for n bytes.
    package static func fingerprint(_ text: borrowing Span<UInt8>, _ group: UInt64) -> UInt64 {
        var hash = mixed(seed ^ group) ^ UInt64(text.count)
        let bytes = text.bytes
        var index = 0
        while text.count - index >= 8 {
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
            hash = mixed(hash ^ word.littleEndian)
            index += 8
        }
        var word: UInt64 = 0
        while index < text.count {
            word = word << 8 | UInt64(text[index])
            index += 1
        }
        hash = mixed(hash ^ word)
        return hash
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
