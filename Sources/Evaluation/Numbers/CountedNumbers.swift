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
    /// How often whole numbers came that are small, as most are.
    private var small: [Int] = []
    /// Numbers under this are small.
    private static let large: Int64 = 1024

    package init() {}

    /// Adds a number that is counted in billionths.
    ///
    /// - Complexity: O(1) for small whole numbers, otherwise O(log n) for n numbers, on average.
    package mutating func insert(_ number: Int128) {
        if let short = Int64(exactly: number) {
            let (whole, rest) = short.quotientAndRemainder(dividingBy: Int64(ExactDecimal.scale))
            if rest == 0, whole >= 0, whole < Self.large {
                if whole >= small.count { growSmall(Int(whole)) }
                small[Int(whole)] &+= 1
                return
            }
        }
        waiting.append(number)
        // As many wait as are kept, so that each is moved only a few times.
        if waiting.count >= Self.fewest, waiting.count >= values.count { sortIn() }
    }

    /// Makes room for a small number, twice as much as is needed up to ``large``.
    @inline(never)
    private mutating func growSmall(_ number: Int) {
        var size = 32
        while size <= number { size *= 2 }
        small += [Int](repeating: 0, count: size - small.count)
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
        merge(other.values, other.counts)
    }

    private mutating func sortIn() {
        if !small.isEmpty {
            let given = small.indices.filter { small[$0] > 0 }
            merge(given.map { Int128($0) * ExactDecimal.scale }, given.map { small[$0] })
            small = []
        }
        guard !waiting.isEmpty else { return }
        waiting.sort()
        var (different, often) = ([Int128](), [Int]())
        for number in waiting {
            if different.last == number {
                often[often.count - 1] += 1
            } else {
                different.append(number)
                often.append(1)
            }
        }
        waiting.removeAll(keepingCapacity: true)
        merge(different, often)
    }

    /// Adds different numbers, in the order of size, that each came so often.
    private mutating func merge(_ others: [Int128], _ othersCounts: [Int]) {
        var (merged, mergedCounts) = ([Int128](), [Int]())
        var (mine, theirs) = (0, 0)
        while mine < values.count || theirs < others.count {
            let isMine = theirs == others.count || (mine < values.count && values[mine] <= others[theirs])
            let isTheirs = mine == values.count || (theirs < others.count && others[theirs] <= values[mine])
            merged.append(isMine ? values[mine] : others[theirs])
            mergedCounts.append((isMine ? counts[mine] : 0) + (isTheirs ? othersCounts[theirs] : 0))
            if isMine { mine += 1 }
            if isTheirs { theirs += 1 }
        }
        (values, counts) = (merged, mergedCounts)
    }
}
