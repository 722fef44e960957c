internal import Evaluation
internal import MarkedText

/// A text to be found: its first and its last eight bytes as numbers, its length, and where its
/// bytes stand.
private struct SoughtText {
    var key: UInt64
    var tail: UInt64
    var count: Int
    var start: Int

    init(_ text: some BidirectionalCollection<UInt8>, at start: Int) {
        func word(_ bytes: some BidirectionalCollection<UInt8>) -> UInt64 {
            bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        key = word(text.prefix(8))
        tail = text.count > 8 ? word(text.suffix(8)) : 0
        count = text.count
        self.start = start
    }

    @inline(__always)
    func matches(
        _ text: ScalarText, _ textKey: (bytes: UInt64, count: Int), _ bytes: [UInt8]
    ) -> Bool {
        key == textKey.bytes && count == textKey.count
            && (count <= 8
                || tail == text.tail
                    && (count <= 16 || text.matches(bytes, in: start..<start + count)))
    }
}

/// Names of fields, found by their bytes.
struct FieldNames {
    let names: [String]
    private var sought: [SoughtText] = []
    private var bytes: [UInt8] = []

    init(_ names: [String]) {
        self.names = names
        for name in names {
            sought.append(SoughtText(name.utf8, at: bytes.count))
            bytes += name.utf8
        }
    }

    var count: Int { names.count }

    /// Whether a text is the name with an index, which may be one too many.
    @inline(__always)
    func isName(_ index: Int, _ text: ScalarText, _ key: (bytes: UInt64, count: Int)) -> Bool {
        index < sought.count && sought[index].matches(text, key, bytes)
    }

    /// The index of a name, or -1. A field that is left out puts the next name a little behind the
    /// one that is expected.
    @inline(__always)
    func index(of text: ScalarText, expected: Int = 0) -> Int {
        let key = text.key
        if expected < sought.count {
            for index in expected..<sought.count where sought[index].matches(text, key, bytes) {
                return index
            }
        }
        for index in sought.indices where sought[index].matches(text, key, bytes) { return index }
        return lookalike(text)
    }

    /// Equal is what looks equal, which String's own comparison knows.
    @inline(never)
    private func lookalike(_ text: ScalarText) -> Int {
        text.isASCII ? -1 : names.firstIndex(of: text.string) ?? -1
    }
}

/// The choices of a field, found by their bytes.
struct ChoiceFinder {
    /// A choice, by hash.
    private struct Slot {
        var text: SoughtText
        /// The choice's index in the form's table; -1 where the slot is free.
        var index: Int
    }

    private var slots: [Slot]
    private var bytes: [UInt8] = []
    private let mask: Int

    init(_ list: ChoiceList, _ table: ChoiceTable) {
        var size = 8
        while size < 2 * list.indices.count { size *= 2 }
        slots = [Slot](repeating: Slot(text: SoughtText([], at: 0), index: -1), count: size)
        mask = size - 1
        for index in list.indices {
            let text = table.bytes(index)
            let sought = SoughtText(text, at: bytes.count)
            bytes += text
            var slot = Self.hash((sought.key, sought.count)) & mask
            while slots[slot].index >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Slot(text: sought, index: index)
        }
    }

    @inline(__always)
    private static func hash(_ key: (bytes: UInt64, count: Int)) -> Int {
        let mixed = key.bytes ^ UInt64(truncatingIfNeeded: key.count)
        return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }

    /// The choice's index in the form's table, or -1.
    @inline(__always)
    func index(of text: ScalarText) -> Int {
        let key = text.key
        var slot = Self.hash(key) & mask
        while slots[slot].index >= 0 {
            if slots[slot].text.matches(text, key, bytes) { return slots[slot].index }
            slot = (slot + 1) & mask
        }
        return -1
    }
}
