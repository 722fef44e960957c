internal import CByteMasks
public import MarkedText

/// A cell among those of many rows, where it stands in the window, without its quotes.
@usableFromInline
struct BlockCell {
    /// Below zero, as its complement, where a quote is written twice in the cell.
    @usableFromInline var start: Int32
    @usableFromInline var end: Int32
}

/// Many rows at a time, as long as there is nothing odd about them.
///
/// What is odd, a fault among it, is left where it stands: ``TableScanner/nextRow()`` reads it with all its places.
extension TableScanner {
    /// How many rows are divided at once, at the most.
    package static let mostRows = 64
    /// How many cells are kept of them, more or less.
    private static let mostCellsAtOnce = 4096

    /// Divides the next rows into cells, and stays before them.
    ///
    /// - Parameter most: How many rows are wanted, up to ``mostRows``.
    /// - Returns: How many follow that have as many cells as ``mostCells``, and that stand in the window whole. Where
    ///   there are none, the next row needs ``nextRow()``.
    /// - Complexity: O(n) for the n bytes of the rows.
    package mutating func scanBlock(_ most: Int) -> Int {
        let most = min(most, Self.mostRows, max(1, Self.mostCellsAtOnce / max(1, mostCells)))
        if blockCells.count < most * mostCells {
            blockCells = [BlockCell](repeating: BlockCell(start: 0, end: 0), count: most * mostCells)
            rowEnds = [(position: Int, line: Int)](repeating: (0, 0), count: Self.mostRows)
        }
        // What the loop writes is taken out of the scanner, so that it is looked after once and not at each cell.
        var (taken, takenEnds) = ([BlockCell](), [(position: Int, line: Int)]())
        (taken, blockCells) = (blockCells, taken)
        (takenEnds, rowEnds) = (rowEnds, takenEnds)
        defer { (blockCells, rowEnds) = (taken, takenEnds) }
        return divide(most, &taken, &takenEnds)
    }

    private mutating func divide(
        _ most: Int, _ taken: inout [BlockCell], _ takenEnds: inout [(position: Int, line: Int)]
    ) -> Int {
        var cells = taken.mutableSpan
        var ends = takenEnds.mutableSpan
        let (end, separator, columns) = (window.end, separator, mostCells)
        var bits = unsafe MaskedBytes(bytes: window.bytes, end: end, separator: separator, from: position)
        var (start, line, cell, rowEnd) = (position, nextLine, 0, columns)
        var rows = 0
        while rows < most {
            guard let found = bits.next() else { break }
            var (at, byte) = found
            if byte == 0x22 {
                guard at == start, let quoted = bits.closingQuote(&line), cell < rowEnd else { break }
                let first = quoted.isDoubled ? ~(start &+ 1) : start &+ 1
                cells[cell] = BlockCell(
                    start: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: quoted.at))
                // Behind the quote must stand what ends a cell.
                guard let behind = bits.next(), behind.at == quoted.at + 1, behind.byte != 0x22 else { break }
                (at, byte) = behind
            } else {
                if cell >= rowEnd { break }
                cells[cell] = BlockCell(start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: at))
            }
            cell &+= 1
            start = at &+ 1
            if byte == separator { continue }
            guard cell == rowEnd else { break }
            if byte == 0x0D {
                guard let feed = bits.next(), feed.at == start, feed.byte == 0x0A else { break }
                start &+= 1
            }
            line &+= 1
            ends[rows] = (start, line)
            rows &+= 1
            rowEnd &+= columns
        }
        return rows
    }

    /// Goes behind the first rows of the block.
    ///
    /// - Parameter rows: How many rows, none of which is wanted any more.
    package mutating func pass(_ rows: Int) {
        guard rows > 0 else { return }
        move(to: rowEnds[rows - 1].position, line: rowEnds[rows - 1].line)
    }

    /// Whether a quote is written twice in a cell of the block, which therefore does not stand there as it is.
    @inlinable @inline(__always)
    package func isDoubled(_ row: Int, _ column: Int) -> Bool { blockCells[row &* mostCells &+ column].start < 0 }

    /// Where a cell of the block stands in the window; empty where ``isDoubled(_:_:)``.
    @inlinable @inline(__always)
    package func range(_ row: Int, _ column: Int) -> (start: Int, count: Int) {
        let cell = blockCells[row &* mostCells &+ column]
        return cell.start < 0 ? (0, 0) : (Int(cell.start), Int(cell.end &- cell.start))
    }

    /// The text of a cell of the block, valid until rows are read again; empty where ``isDoubled(_:_:)``.
    @inlinable @inline(__always)
    package func text(_ row: Int, _ column: Int) -> ScalarText {
        let (start, count) = range(row, column)
        return window.text(start, start &+ count)
    }

    /// A text that stands in the window.
    @inlinable @inline(__always)
    package func text(from start: Int, count: Int) -> ScalarText { window.text(start, start &+ count) }

    /// The first eight bytes of a text that stands in the window, or as many as it has, as ``ScalarText/key`` has them.
    @inlinable @inline(__always)
    package func word(from start: Int, count: Int) -> UInt64 {
        let word = window.word(start)
        return count >= 8 ? word : word & ((1 << UInt64(truncatingIfNeeded: 8 &* count)) &- 1)
    }

    /// Where semicolons stand in the 64 bytes from a place on.
    @inlinable @inline(__always)
    package func semicolons(from start: Int) -> UInt64 { window.semicolons(start) }
}

/// Goes from one byte to the next at which a reader of rows must stop.
@safe
private struct MaskedBytes {
    private let bytes: UnsafePointer<UInt8>
    private let end: Int
    private let separator: UInt8
    /// What is still to be looked at of 64 bytes, and where those begin.
    private var base: Int
    private var mask: UInt64

    /// Begins to go through bytes.
    ///
    /// - Parameter bytes: What can be looked at, 64 bytes behind the end too.
    @unsafe init(bytes: UnsafeMutablePointer<UInt8>, end: Int, separator: UInt8, from start: Int) {
        unsafe self.bytes = UnsafePointer(bytes)
        self.end = end
        self.separator = separator
        base = start
        mask = unsafe start < end ? bytemasks_table(bytes + start, separator) : 0
    }

    /// The next of those bytes, and where it stands; `nil` where no more can be seen.
    @inline(__always)
    mutating func next() -> (at: Int, byte: UInt8)? {
        while mask == 0 {
            base &+= 64
            if base >= end { return nil }
            mask = unsafe bytemasks_table(bytes + base, separator)
        }
        let at = base &+ mask.trailingZeroBitCount
        if at >= end { return nil }
        mask &= mask &- 1
        return unsafe (at, bytes[at])
    }

    /// Finds the quote that ends a cell.
    ///
    /// - Parameter line: Is raised by the lines that end inside the cell.
    /// - Returns: Where it stands, and whether any quote stands twice before; `nil` where it can't be seen.
    mutating func closingQuote(_ line: inout Int) -> (at: Int, isDoubled: Bool)? {
        var isDoubled = false
        while let (at, byte) = next() {
            if byte == 0x0A { line &+= 1 }
            if byte != 0x22 { continue }
            // What stands behind the end may be looked at, but does not count.
            guard unsafe bytes[at + 1] == 0x22, at + 1 < end else { return (at, isDoubled) }
            isDoubled = true
            _ = next()
        }
        return nil
    }
}
