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

    private var slots: [Slot] = []
    private var bytes: [UInt8] = []
    private var mask = 0
    /// What the hash is made with: where one can be found, no two choices have the same slot.
    private var factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    init(_ list: ChoiceList, _ table: ChoiceTable) {
        var choices: [Slot] = []
        for index in list.indices {
            let text = table.bytes(index)
            choices.append(Slot(text: SoughtText(text, at: bytes.count), index: index))
            bytes += text
        }
        var size = 8
        while size < 2 * choices.count { size *= 2 }
        // Not where choices are long, begin alike and have the same length: those have the same slot by any factor.
        for attempt in 0..<64 {
            let room = size << min(3, attempt / 16)
            if place(choices, room, apart: true) { return }
            factor = factor &* 0xD129_0D3B_3F84_1F6B | 1
        }
        _ = place(choices, size, apart: false)
    }

    /// Puts the choices into their slots.
    ///
    /// - Returns: Whether it is done; not, where two should be `apart` and have the same slot.
    private mutating func place(_ choices: [Slot], _ size: Int, apart: Bool) -> Bool {
        slots = [Slot](repeating: Slot(text: SoughtText([], at: 0), index: -1), count: size)
        mask = size - 1
        for choice in choices {
            var slot = hash(choice.text.key, choice.text.count)
            if apart, slots[slot].index >= 0 { return false }
            while slots[slot].index >= 0 { slot = (slot + 1) & mask }
            slots[slot] = choice
        }
        return true
    }

    @inline(__always)
    private func hash(_ word: UInt64, _ count: Int) -> Int {
        let mixed = word ^ UInt64(truncatingIfNeeded: count)
        return Int(truncatingIfNeeded: (mixed &* factor) >> 40) & mask
    }

    /// The choice's index in the form's table, or -1.
    @inline(__always)
    func index(of text: ScalarText) -> Int {
        let key = text.key
        return index(key.bytes, key.count) { text }
    }

    /// The index in the form's table of a choice whose first bytes are known, or -1.
    ///
    /// - Parameters:
    ///   - word: The first eight bytes of the text, as ``ScalarText/key`` has them.
    ///   - count: How many bytes it has.
    ///   - text: The text; asked for only where it has more than eight bytes.
    @inline(__always)
    func index(_ word: UInt64, _ count: Int, _ text: () -> ScalarText) -> Int {
        var slot = hash(word, count)
        while slots[slot].index >= 0 {
            let sought = slots[slot].text
            if sought.key == word, sought.count == count, count <= 8 || sought.matches(text(), (word, count), bytes) {
                return slots[slot].index
            }
            slot = (slot + 1) & mask
        }
        return -1
    }
}
