internal import CByteMasks

/// Cuts a table into blocks of whole rows, so that several threads can read it, each its own blocks.
///
/// A row of CSV ends at a line feed before which stands an even number of quotes. That is so in every table without a
/// fault in its quotes; where there is one, the row that has it is whole in its block up to the fault, and so its
/// reader finds it. In JSON Lines, every line feed ends an object.
@safe
package struct RowCutter {
    /// The line on which the next block begins, from 1.
    package private(set) var line: Int
    /// Whether the table could not be cut: a row is longer than a block, or the file can't be read.
    package private(set) var hasFailed = false
    /// What was read behind the last row of the block before.
    private var rest: [UInt8] = []
    private var hasEnded = false
    private let isLines: Bool

    /// Begins to cut.
    ///
    /// - Parameters:
    ///   - line: The line on which the first row begins.
    ///   - isLines: Whether each line is a row, as in JSON Lines.
    package init(line: Int, isLines: Bool = false) {
        self.line = line
        self.isLines = isLines
    }

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
        let (end, lines) = unsafe lastRow(in: UnsafeRawBufferPointer(rebasing: room[..<held]))
        if end == 0 { hasFailed = true }
        unsafe rest.append(contentsOf: room[end..<held])
        line += lines
        return (end, first, lines)
    }

    /// Where the last whole row ends, and how many lines end before.
    private func lastRow(in bytes: UnsafeRawBufferPointer) -> (end: Int, lines: Int) {
        guard let start = bytes.baseAddress else { return (0, 0) }
        let (quote, feed) = (UInt8(0x22), UInt8(0x0A))
        // Goes back to the last line feed before which an even number of quotes stands.
        var isInQuotes = unsafe !isLines && bytemasks_count(start, bytes.count, quote) % 2 == 1
        var end = bytes.count
        while end > 0, unsafe isInQuotes || bytes[end - 1] != feed {
            if unsafe !isLines && bytes[end - 1] == quote { isInQuotes.toggle() }
            end -= 1
        }
        return unsafe (end, bytemasks_count(start, end, feed))
    }
}
