/// Numbers in any order, of which only the different ones are kept, with how often each came.
///
/// Reports have few different numbers for their size: what is kept of a million participants' counts
/// is a few hundred.
package struct CountedNumbers: Sendable {
    /// How many numbers wait, at least, before they are sorted in.
    private static let fewest = 1024

    /// In the order of size.
    private var values: [Int128] = []
    private var counts: [Int] = []
    private var waiting: [Int128] = []

    package init() {}

    /// Adds a number.
    ///
    /// - Complexity: O(log n) for n numbers, on average.
    package mutating func insert(_ number: Int128) {
        waiting.append(number)
        // As many wait as are kept, so that each is moved only a few times.
        if waiting.count >= Self.fewest, waiting.count >= values.count { sortIn() }
    }

    /// The number with a place in the order of size, from 0; `nil` behind the last.
    package mutating func number(at place: Int) -> Int128? {
        sortIn()
        var passed = 0
        for (value, count) in zip(values, counts) {
            passed += count
            if place < passed { return value }
        }
        return nil
    }

    /// Adds all the numbers of another.
    ///
    /// - Complexity: O(n) for n different numbers in both, and O(m log m) for m that wait to be sorted in.
    package mutating func merge(_ other: CountedNumbers) {
        var other = other
        other.sortIn()
        sortIn()
        var (merged, mergedCounts) = ([Int128](), [Int]())
        var (mine, theirs) = (0, 0)
        while mine < values.count || theirs < other.values.count {
            if theirs == other.values.count || (mine < values.count && values[mine] < other.values[theirs]) {
                merged.append(values[mine])
                mergedCounts.append(counts[mine])
                mine += 1
            } else if mine == values.count || other.values[theirs] < values[mine] {
                merged.append(other.values[theirs])
                mergedCounts.append(other.counts[theirs])
                theirs += 1
            } else {
                merged.append(values[mine])
                mergedCounts.append(counts[mine] + other.counts[theirs])
                (mine, theirs) = (mine + 1, theirs + 1)
            }
        }
        (values, counts) = (merged, mergedCounts)
    }

    private mutating func sortIn() {
        guard !waiting.isEmpty else { return }
        waiting.sort()
        var (merged, mergedCounts, kept) = ([Int128](), [Int](), 0)
        func append(_ value: Int128, _ count: Int) {
            if merged.last == value {
                mergedCounts[mergedCounts.count - 1] += count
            } else {
                merged.append(value)
                mergedCounts.append(count)
            }
        }
        for number in waiting {
            while kept < values.count, values[kept] <= number {
                append(values[kept], counts[kept])
                kept += 1
            }
            append(number, 1)
        }
        while kept < values.count {
            append(values[kept], counts[kept])
            kept += 1
        }
        (values, counts) = (merged, mergedCounts)
        waiting.removeAll(keepingCapacity: true)
    }
}
