internal import Evaluation

/// Fingerprints of texts, eight bytes each: it says for certain that a text is new, and otherwise that
/// it has probably been seen.
///
/// A million identifiers take about 13 MiB. What may be a repeat is looked up in the files again.
struct FingerprintSet {
    /// Fingerprints in 256 parts by their first byte, so that growing moves little at a time.
    private var parts = [Part](repeating: Part(), count: 256)

    private struct Part {
        var count = 0
        /// Fingerprints by hash; 0 is free.
        var slots: [UInt64] = []

        /// Where a fingerprint is or would be looked for first.
        @inline(__always)
        static func slot(_ fingerprint: UInt64, _ size: Int) -> Int {
            let bits = fingerprint & 0xFFFF_FFFF
            return Int(truncatingIfNeeded: (bits &* UInt64(truncatingIfNeeded: size)) >> 32)
        }

        /// What stands where a fingerprint is looked for first.
        @inline(__always)
        func first(_ fingerprint: UInt64) -> UInt64 {
            slots.isEmpty ? 0 : slots[Self.slot(fingerprint, slots.count)]
        }

        @inline(__always)
        mutating func insert(_ fingerprint: UInt64, _ least: Int) -> Bool {
            if count * 5 >= slots.count * 4 { grow(least) }
            let size = slots.count
            var slot = Self.slot(fingerprint, size)
            while slots[slot] != 0 {
                if slots[slot] == fingerprint { return false }
                slot += 1
                if slot == size { slot = 0 }
            }
            slots[slot] = fingerprint
            count += 1
            return true
        }

        @inline(never)
        private mutating func grow(_ least: Int) {
            let old = slots
            let size = max(least, old.count + old.count * 3 / 8)
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

    /// How large a part is at first.
    private var least = 16
    /// Keeps the compiler from leaving out the look at the slots before they are searched.
    private var looked: UInt64 = 0

    /// Says how many fingerprints are expected, so that the parts need not grow; more may come.
    mutating func expect(_ count: Int) {
        // The parts differ a little in size.
        let mean = Double(max(0, min(count, 1 << 22)) / parts.count)
        least = max(least, Int((mean + 4 * mean.squareRoot()) * 1.25) + 16)
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
        parts[Self.part(of: fingerprint)].insert(fingerprint == 0 ? 1 : fingerprint, least)
    }
    @inline(__always)
    private static func part(of fingerprint: UInt64) -> Int { Int(truncatingIfNeeded: fingerprint >> 56) }
}
