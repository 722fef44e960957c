internal import CByteMasks

/// Cuts a table into blocks of whole rows, so that several threads can read it, each its own blocks.
///
/// A row ends at a line feed before which stands an even number of quotes. That is so in every table without a
/// fault in its quotes; where there is one, the row that has it is whole in its block up to the fault, and so its
/// reader finds it.
@safe
package struct RowCutter {
    /// The line on which the next block begins, from 1.
    package private(set) var line: Int
    /// Whether the table could not be cut: a row is longer than a block, or the file can't be read.
    package private(set) var hasFailed = false
    /// What was read behind the last row of the block before.
    private var rest: [UInt8] = []
    private var hasEnded = false

    /// Begins to cut.
    ///
    /// - Parameter line: The line on which the first row begins.
    package init(line: Int) { self.line = line }

    /// Fills a buffer with rows.
    ///
    /// - Parameters:
    ///   - room: The buffer, which must be a good deal longer than any row.
    ///   - reading: Gives the file's next bytes.
    /// - Returns: How many bytes the rows have, 0 at the end or after a failure; the line on which they begin; and
    ///   how many lines they have, which of the last rows nobody needs to know.
    /// - Complexity: O(n) for n bytes.
    package mutating func fill(
        _ room: UnsafeMutableRawBufferPointer, reading: TextWindow.Reading
    ) -> (count: Int, line: Int, lines: Int) {
        guard !hasEnded, !hasFailed, rest.count < room.count else {
            if !hasEnded { hasFailed = true }
            return (0, line, 0)
        }
        unsafe room.copyBytes(from: rest)
        var held = rest.count
        rest.removeAll(keepingCapacity: true)
        while held < room.count {
            let count = unsafe reading(UnsafeMutableRawBufferPointer(rebasing: room[held...]))
            if count < 0 { hasFailed = true }
            if count == 0 { hasEnded = true }
            if count <= 0 { break }
            held += count
        }
        if hasFailed { return (0, line, 0) }
        let first = line
        if hasEnded { return (held, first, 0) }
        let (end, lines) = unsafe Self.lastRow(in: UnsafeRawBufferPointer(rebasing: room[..<held]))
        if end == 0 { hasFailed = true }
        unsafe rest.append(contentsOf: room[end..<held])
        line += lines
        return (end, first, lines)
    }

    /// Where the last whole row ends, and how many lines end before.
    private static func lastRow(in bytes: UnsafeRawBufferPointer) -> (end: Int, lines: Int) {
        var (end, linesAtEnd, lines) = (0, 0, 0)
        // All ones behind an odd number of quotes.
        var inQuotes: UInt64 = 0
        var block = [UInt8](repeating: 0, count: 64)
        var base = 0
        while base < bytes.count {
            let count = min(64, bytes.count - base)
            var (quotes, feeds): (UInt64, UInt64)
            if count == 64, let start = bytes.baseAddress {
                unsafe (quotes, feeds) = (bytemasks_quotes(start + base), bytemasks_lines(start + base))
            } else {
                for index in 0..<count { block[index] = unsafe bytes[base + index] }
                for index in count..<64 { block[index] = 0 }
                (quotes, feeds) = unsafe block.withUnsafeBytes { block in
                    guard let start = block.baseAddress else { return (0, 0) }
                    return unsafe (bytemasks_quotes(start), bytemasks_lines(start))
                }
            }
            // Each bit becomes the sum of those up to it.
            if quotes != 0 {
                for shift in [1, 2, 4, 8, 16, 32] as [UInt64] { quotes ^= quotes << shift }
            }
            quotes ^= inQuotes
            inQuotes = quotes >> 63 == 0 ? 0 : ~0
            if feeds != 0 {
                let ends = feeds & ~quotes
                if ends != 0 {
                    let bit = 63 - ends.leadingZeroBitCount
                    end = base + bit + 1
                    linesAtEnd = lines + (feeds & (~0 >> UInt64(63 - bit))).nonzeroBitCount
                }
                lines += feeds.nonzeroBitCount
            }
            base += 64
        }
        return (end, linesAtEnd)
    }
}
