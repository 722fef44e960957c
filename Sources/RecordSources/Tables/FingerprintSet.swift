internal import Evaluation

/// Fingerprints of texts: it says for certain that a text is new, and otherwise that it has probably been seen.
///
/// Texts that differ in a last digit alone share eight bytes, since identifiers mostly count up. A million that do so
/// take about 1.5 MiB, and a million others 10 to 13. What may be a repeat is looked up in the files again. With a
/// `Set` of the same fingerprints in its place, a score of a million records in CSV takes 4.5 MiB more, 34.7 in place of
/// 30.2, and the same time.
struct FingerprintSet {
    /// How many of a fingerprint's lowest bits say how the text ends: one for each digit, and one for all else. The
    /// others are those of a hash of what stands before the digit.
    private static let endings: UInt64 = 11

    /// The fingerprint of a text.
    ///
    /// - Parameter group: Texts of different groups are different, though they have the same bytes.
    /// - Complexity: O(n) for n bytes.
    @inline(__always)
    static func fingerprint(_ text: borrowing Span<UInt8>, _ group: Int) -> UInt64 {
        let last = text.isEmpty ? 0 : text[text.count - 1]
        let digit = last >= 0x30 && last <= 0x39 ? UInt64(last - 0x30) : nil
        let hash = TextSet.fingerprint(
            text.extracting(first: digit == nil ? text.count : text.count - 1), UInt64(truncatingIfNeeded: group))
        return hash & ~(1 << endings - 1) | 1 << (digit ?? endings - 1)
    }

    /// Fingerprints in 256 parts by their first byte, so that growing moves little at a time.
    private var parts = [Part](repeating: Part(), count: 256)

    private struct Part {
        var count = 0
        /// Fingerprints by hash, each with the bits of all that have the same hash; 0 is free.
        var slots: [UInt64] = []

        /// Where a fingerprint is or would be looked for first.
        @inline(__always)
        static func slot(_ fingerprint: UInt64, _ size: Int) -> Int {
            let bits = fingerprint >> FingerprintSet.endings & 0xFFFF_FFFF
            return Int(truncatingIfNeeded: (bits &* UInt64(truncatingIfNeeded: size)) >> 32)
        }

        /// What stands where a fingerprint is looked for first.
        @inline(__always)
        func first(_ fingerprint: UInt64) -> UInt64 {
            slots.isEmpty ? 0 : slots[Self.slot(fingerprint, slots.count)]
        }

        @inline(__always)
        mutating func insert(_ fingerprint: UInt64, _ sizes: Sizes) -> Bool {
            if count * 5 >= slots.count * 4 { grow(sizes) }
            let size = slots.count
            var slot = Self.slot(fingerprint, size)
            while slots[slot] != 0 {
                if (slots[slot] ^ fingerprint) >> FingerprintSet.endings == 0 {
                    let ending = fingerprint & (1 << FingerprintSet.endings - 1)
                    let isNew = slots[slot] & ending == 0
                    slots[slot] |= fingerprint
                    return isNew
                }
                slot += 1
                if slot == size { slot = 0 }
            }
            slots[slot] = fingerprint
            count += 1
            return true
        }

        @inline(never)
        private mutating func grow(_ sizes: Sizes) {
            let old = slots
            let size = old.isEmpty ? sizes.first : max(sizes.second, old.count + old.count * 3 / 8)
            slots = [UInt64](repeating: 0, count: size)
            for fingerprint in old where fingerprint != 0 {
                var slot = Self.slot(fingerprint, size)
                while slots[slot] != 0 {
                    slot += 1
                    if slot == size { slot = 0 }
                }
                slots[slot] = fingerprint
            }
        }
    }

    /// How large a part is at first, and how large it is at least once it has grown.
    private struct Sizes {
        var (first, second) = (16, 16)
    }

    private var sizes = Sizes()
    /// Keeps the compiler from leaving out the look at the slots before they are searched.
    private var looked: UInt64 = 0

    /// Says how many texts are expected, so that the parts need grow once at the most; more may come.
    mutating func expect(_ count: Int) {
        /// A part's size for so many hashes, of which the parts have a little more or less.
        func size(_ count: Int) -> Int {
            let mean = Double(count) / Double(parts.count)
            return Int((mean + 4 * mean.squareRoot()) * 1.25) + 16
        }
        let count = max(0, min(count, 1 << 22))
        // At first there is room for texts that count up, ten to a hash, and then for any others.
        sizes.first = max(sizes.first, size(count / 8))
        sizes.second = max(sizes.second, size(count))
    }

    /// Adds many fingerprints.
    ///
    /// - Returns: Those that are not new.
    /// - Complexity: O(n) for n of them, on average.
    mutating func insert(_ prints: [UInt64]) -> [UInt64] {
        // Slots lie all over the memory. To look at all of them first lets the processor fetch many at a time.
        for print in prints { looked ^= parts[Self.part(of: print)].first(print) }
        return prints.filter { !insert($0) }
    }

    /// Adds a fingerprint.
    ///
    /// - Returns: Whether it is new; a text with a new fingerprint has not been added before.
    /// - Complexity: O(1) on average.
    @inline(__always)
    private mutating func insert(_ fingerprint: UInt64) -> Bool {
        parts[Self.part(of: fingerprint)].insert(fingerprint, sizes)
    }

    @inline(__always)
    private static func part(of fingerprint: UInt64) -> Int { Int(truncatingIfNeeded: fingerprint >> 56) }
}
