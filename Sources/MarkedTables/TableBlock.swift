public import MarkedText

/// Many rows at a time, as long as there is nothing odd about them.
///
/// What is odd, a fault among it, is left where it stands: ``TableScanner/nextRow()`` reads it with all its places.
extension TableScanner {
    /// How many rows are divided at once, at the most.
    public static var mostRows: Int { 64 }
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
        window.clearCells(capacity: mostCells * most)
        window.clearScratch()
        rowEnds.removeAll(keepingCapacity: true)
        let (end, separator, last) = (window.end, separator, mostCells - 1)
        var (base, mask) = (position, UInt64(0))
        if base < end { mask = window.tableMask(base, separator) }
        var (start, column, line) = (position, 0, nextLine)
        while rowEnds.count < most {
            while mask == 0 {
                base += 64
                if base >= end { return endBlock() }
                mask = window.tableMask(base, separator)
            }
            var at = base + mask.trailingZeroBitCount
            if at >= end { return endBlock() }
            mask &= mask &- 1
            var byte = window[at]
            if byte == 0x22 {
                guard at == start, let found = closingQuote(&base, &mask, end, &line) else { return endBlock() }
                // Behind the quote must stand what ends a cell.
                at = found.at + 1
                guard at < end else { return endBlock() }
                byte = window[at]
                if mask == 0 || base + mask.trailingZeroBitCount != at {
                    // What ends the cell is the first of the next 64 bytes.
                    base += 64
                    guard mask == 0, base == at else { return endBlock() }
                    mask = window.tableMask(base, separator)
                }
                guard byte == separator || byte == 0x0A || byte == 0x0D, column <= last else { return endBlock() }
                mask &= mask &- 1
                var cell = TableCell(start + 1, found.at, isQuoted: true)
                if found.isDoubled { undouble(&cell) }
                window.appendCell(cell)
            } else {
                guard column <= last else { return endBlock() }
                window.appendCell(TableCell(start, at, isQuoted: false))
            }
            start = at + 1
            if byte == separator {
                column += 1
                continue
            }
            guard column == last else { return endBlock() }
            if byte == 0x0D {
                guard start < end, window[start] == 0x0A else { return endBlock() }
                if mask != 0, base + mask.trailingZeroBitCount == start {
                    mask &= mask &- 1
                } else {
                    // The line feed is the first of the next 64 bytes.
                    base += 64
                    mask = window.tableMask(base, separator)
                    mask &= mask &- 1
                }
                start += 1
            }
            line += 1
            column = 0
            rowEnds.append((start, line))
        }
        return endBlock()
    }

    /// Finds the quote that ends a cell.
    ///
    /// - Parameters:
    ///   - base: Where 64 bytes begin.
    ///   - mask: What is still to be looked at of them.
    ///   - line: Is raised by the lines that end inside the cell.
    /// - Returns: Where it stands, and whether any quote stands twice before; `nil` where it can't be seen.
    private func closingQuote(
        _ base: inout Int, _ mask: inout UInt64, _ end: Int, _ line: inout Int
    ) -> (at: Int, isDoubled: Bool)? {
        var (isDoubled, skipped) = (false, -1)
        while true {
            while mask == 0 {
                base += 64
                if base >= end { return nil }
                mask = window.tableMask(base, separator)
            }
            let at = base + mask.trailingZeroBitCount
            if at >= end { return nil }
            mask &= mask &- 1
            if at == skipped { continue }
            let byte = window[at]
            if byte == 0x0A { line += 1 }
            if byte != 0x22 { continue }
            if at + 1 >= end { return nil }
            guard window[at + 1] == 0x22 else { return (at, isDoubled) }
            (isDoubled, skipped) = (true, at + 1)
        }
    }

    private mutating func endBlock() -> Int {
        window.keepCells(rowEnds.count * mostCells)
        return rowEnds.count
    }

    /// Goes behind the first rows of the block.
    package mutating func pass(_ rows: Int) {
        guard rows > 0 else { return }
        move(to: rowEnds[rows - 1].position, line: rowEnds[rows - 1].line)
    }

    /// The text of a cell of the block, valid until rows are read again.
    @inlinable @inline(__always)
    public func text(_ row: Int, _ column: Int) -> ScalarText {
        textOf(window.cell(row &* mostCells &+ column))
    }
}
