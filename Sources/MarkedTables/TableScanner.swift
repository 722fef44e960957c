public import Diagnostics
public import MarkedText

/// The rows of a table, as RFC 4180 has them, one at a time with the place of every cell, or many at a time.
///
/// Lines end with a line feed, with a carriage return before it or without. A cell may stand in
/// quotes, in which a quote is written twice and lines may end. The last line may lack its end.
public struct TableScanner: ~Copyable {
    /// How many bytes a row may have: longer ones would fill the memory.
    package static let longestRow = 8 << 20

    @usableFromInline var window: TextWindow
    /// The byte that stands between two cells.
    public var separator: UInt8
    /// Whether that is a semicolon, as where decimals have a comma.
    public var isBySemicolons: Bool { separator == 0x3B }
    /// How many cells of the row can be seen: no more than ``mostCells``.
    @inlinable public var seen: Int {
        @inline(__always) get { window.cellCount }
    }

    /// How many cells the row has.
    public private(set) var count = 0
    /// The first cell beyond ``mostCells`` that holds something, and which one it is.
    public private(set) var surplus: (cell: TableCell, index: Int)?
    /// How many cells of a row are wanted.
    public var mostCells = 4096
    /// The line on which the row begins, from 1.
    public private(set) var line = 1

    /// Where the row begins, and where the next one does.
    private var rowStart = 0
    private(set) var position = 0
    private(set) var nextLine = 1
    /// What is still to be looked at of 64 bytes, and where those begin.
    private var mask: UInt64 = 0
    private var base = -1
    private var hasBegun = false
    private var hasSlid = false
    private var placed: (offset: Int, line: Int, column: Int)?
    /// Whether a row is only tried, so that a fault leaves the place where it is.
    private var isTrying = false

    /// Begins to read a table.
    ///
    /// - Parameters:
    ///   - separator: What stands between two cells; it may be changed before any row is read again.
    ///   - isPart: Whether the bytes are part of a file, so that no mark stands before them.
    ///   - reading: Gives the bytes.
    package init(
        separator: UInt8 = 0x2C, isPart: Bool = false, reading: @escaping TextWindow.Reading
    ) {
        window = unsafe TextWindow(reading: reading)
        self.separator = separator
        hasBegun = isPart
    }

    /// The bytes that stand before the next row, and its line; `nil` once the first bytes of the file are gone.
    package var next: (before: [UInt8], line: Int)? {
        if hasSlid { return nil }
        var before: [UInt8] = []
        window.text(0, position).append(to: &before)
        return (before, nextLine)
    }

    /// Goes on to the next row.
    ///
    /// - Returns: Whether there is one.
    /// - Throws: ``TableFault``. Where reading can go on, the next call gives the row behind.
    /// - Complexity: O(n) for the n bytes of the row.
    public mutating func nextRow() throws(TableFault) -> Bool {
        placed = nil
        if !hasBegun { begin() }
        while true {
            rowStart = position
            line = nextLine
            switch try scanRow() {
            case .row: return true
            case .end: return false
            case .needsMore:
                if window.end - rowStart > Self.longestRow { throw fault(.rowTooLong, rowStart, goesOn: false) }
                if rowStart > 0 { hasSlid = true }
                window.slide(to: rowStart)
                (position, base, mask) = (0, -1, 0)
            }
        }
    }

    /// Reads the first row that is not blank, as the separator divides it that suits it best.
    ///
    /// - Parameters:
    ///   - separators: Those that are tried, in this order.
    ///   - score: How well the row's cells suit a table. The highest wins; of equals the one that makes the most
    ///     cells, where it is only one, and otherwise the first.
    /// - Returns: Whether there is such a row.
    /// - Throws: ``TableFault`` where it is a row by no separator.
    package mutating func readHeader(
        separators: [UInt8], score: (borrowing TableScanner) -> Int
    ) throws(TableFault) -> Bool {
        while true {
            var tried: [(separator: UInt8, score: Int, cells: Int)] = []
            var (first, isBlank) = (TableFault?.none, false)
            for separator in separators {
                self.separator = separator
                isTrying = true
                defer { isTrying = false }
                do throws(TableFault) {
                    guard try nextRow() else { return false }
                    isBlank = isBlank || isBlankRow
                    tried.append((separator, score(self), count))
                } catch {
                    if first == nil { first = error }
                }
                (position, nextLine, base, mask) = (rowStart, line, -1, 0)
            }
            let highest = tried.map(\.score).max()
            let equals = tried.filter { $0.score == highest }
            let mostCells = equals.map(\.cells).max()
            let fullest = equals.filter { $0.cells == mostCells }
            guard let best = fullest.count == 1 ? fullest.first : equals.first else {
                if let first { throw first }
                return false
            }
            separator = best.separator
            if try !nextRow() { return false }
            if !isBlank || best.score > 0 { return true }
        }
    }

    private mutating func begin() {
        hasBegun = true
        window.begin()
        if window.hasMark { position = 3 }
    }

    private enum Scanned { case row, end, needsMore }

    /// Divides the row that begins at ``position`` into cells.
    private mutating func scanRow() throws(TableFault) -> Scanned {
        count = 0
        surplus = nil
        window.clearCells(capacity: mostCells)
        window.clearScratch()
        let (end, separator) = (window.end, separator)
        var (base, mask) = (base, mask)
        if base < 0 || base + 64 <= position {
            base = position
            mask = window.tableMask(base, separator)
        }
        var start = position
        // Where the cell ends that stood in quotes; -1 for a cell without.
        var quoteEnd = -1
        var isDoubled = false
        var lines = 0
        while true {
            while mask == 0 {
                base += 64
                if base >= end { break }
                mask = window.tableMask(base, separator)
            }
            let at = mask == 0 ? end : base + mask.trailingZeroBitCount
            if at >= end {
                guard let stop = window.stop else { return .needsMore }
                guard stop == .end else { throw stopped(stop) }
                if quoteEnd >= 0, quoteEnd + 1 != end { throw fault(.behindQuote, quoteEnd + 1) }
                if start == end, count == 0, quoteEnd < 0 { return .end }
                add(start, end, quoteEnd, isDoubled)
                (position, self.base, self.mask) = (end, base, 0)
                nextLine = line + lines
                return .row
            }
            mask &= mask &- 1
            let byte = window[at]
            if byte != 0x22 {
                if quoteEnd >= 0, quoteEnd + 1 != at { throw fault(.behindQuote, quoteEnd + 1) }
                if byte == separator {
                    add(start, at, quoteEnd, isDoubled)
                    start = at + 1
                    (quoteEnd, isDoubled) = (-1, false)
                    continue
                }
                var next = at + 1
                if byte == 0x0D {
                    if next == end {
                        if window.stop == nil { return .needsMore }
                        throw fault(.loneReturn, at)
                    }
                    guard window[next] == 0x0A else { throw fault(.loneReturn, at) }
                    next += 1
                    if mask != 0, base + mask.trailingZeroBitCount == at + 1 { mask &= mask &- 1 }
                }
                add(start, at, quoteEnd, isDoubled)
                (position, self.base, self.mask) = (next, base, mask)
                nextLine = line + lines + 1
                return .row
            }
            // A quote, which must be the first byte of its cell.
            if quoteEnd >= 0 { throw fault(.behindQuote, quoteEnd + 1) }
            if at != start { throw fault(.strayQuote, at) }
            var skipped = -1
            while true {
                while mask == 0 {
                    base += 64
                    if base >= end { break }
                    mask = window.tableMask(base, separator)
                }
                let quote = mask == 0 ? end : base + mask.trailingZeroBitCount
                if quote >= end {
                    guard let stop = window.stop else { return .needsMore }
                    guard stop == .end else { throw stopped(stop) }
                    throw fault(.openQuote, at, goesOn: false)
                }
                mask &= mask &- 1
                if quote == skipped { continue }
                let byte = window[quote]
                if byte == 0x0A { lines += 1 }
                if byte != 0x22 { continue }
                if quote + 1 == end {
                    if window.stop == nil { return .needsMore }
                } else if window[quote + 1] == 0x22 {
                    isDoubled = true
                    skipped = quote + 1
                    continue
                }
                quoteEnd = quote
                break
            }
        }
    }

    @inline(__always)
    private mutating func add(_ start: Int, _ end: Int, _ quoteEnd: Int, _ isDoubled: Bool) {
        if count < mostCells {
            if quoteEnd < 0 {
                window.appendCell(TableCell(start, end, isQuoted: false))
            } else {
                var cell = TableCell(start + 1, quoteEnd, isQuoted: true)
                if isDoubled { undouble(&cell) }
                window.appendCell(cell)
            }
        } else if surplus == nil, end > start, !isBlank(start, end) {
            surplus = (TableCell(start, end, isQuoted: false), count)
        }
        count += 1
    }

    @inline(never)
    private mutating func undouble(_ cell: inout TableCell) {
        let range = window.undouble(Int(cell.start), Int(cell.end))
        cell.scratch = Int32(truncatingIfNeeded: range.lowerBound)
        cell.scratchEnd = Int32(truncatingIfNeeded: range.upperBound)
    }

    private func isBlank(_ start: Int, _ end: Int) -> Bool {
        for index in start..<end where window[index] != 0x20 && window[index] != 0x09 { return false }
        return true
    }

    /// Whether no cell of the row holds anything but blanks.
    public var isBlankRow: Bool {
        guard surplus == nil else { return false }
        for index in 0..<seen {
            let cell = window.cell(index)
            if !isBlank(Int(cell.start), Int(cell.end)) { return false }
        }
        return true
    }

    /// The text of a cell, valid until the next row.
    @inlinable @inline(__always)
    public func text(_ index: Int) -> ScalarText {
        textOf(window.cell(index))
    }

    @inlinable @inline(__always)
    func textOf(_ cell: TableCell) -> ScalarText {
        cell.scratch < 0
            ? window.text(Int(cell.start), Int(cell.end))
            : window.scratchText(Int(cell.scratch), Int(cell.scratchEnd))
    }
}

// Places and faults.
extension TableScanner {
    /// How many rows a file of so many bytes seems to have, by the part of it that can be seen.
    package func rows(ofBytes size: Int) -> Int {
        guard window.end > 0 else { return 0 }
        let lines = window.lines()
        // The size may be as large as a number can be, and a little more once it has been rounded.
        return window.stop == nil ? Int(min(Double(size) / Double(window.end) * Double(lines), 0x1p62)) : lines
    }

    /// Where the row begins.
    public var place: Place { Place(line: line, column: 1) }

    /// Where a cell stands, or a part of it.
    ///
    /// - Parameters:
    ///   - index: The cell's number from 0; one that the row lacks stands at the row's end.
    ///   - part: Which bytes of its text are meant; all where nothing is said.
    /// - Complexity: O(n) for the n bytes from the place that was asked for last, or from the row's
    ///   beginning where that lies behind.
    package mutating func place(ofCell index: Int, _ part: Range<Int>? = nil) -> Place {
        guard index < seen else {
            guard seen > 0 else { return place }
            let last = window.cell(seen - 1)
            let end = Int(last.end) + (last.isQuoted ? 1 : 0)
            return place(end, end)
        }
        return place(of: window.cell(index), part)
    }

    /// Where a cell stands.
    package mutating func place(of cell: TableCell, _ part: Range<Int>? = nil) -> Place {
        let (start, end) = (Int(cell.start), Int(cell.end))
        if let part, cell.scratch < 0 {
            return place(start + part.lowerBound, start + part.upperBound)
        }
        let quote = cell.isQuoted ? 1 : 0
        return place(start - quote, end + quote)
    }

    /// How much of a text is marked, more than any screen shows of a line.
    private static let longestMark = 256

    private mutating func place(_ start: Int, _ end: Int) -> Place {
        var (line, column, index) = (line, 1, rowStart)
        if let placed, placed.offset <= start { (index, line, column) = (placed.offset, placed.line, placed.column) }
        // A line that ends inside the row stands in quotes.
        var lineStart = index
        for offset in index..<start where window[offset] == 0x0A {
            (line, column, lineStart) = (line + 1, 1, offset + 1)
        }
        column += window.scalars(lineStart, start)
        placed = (start, line, column)
        var stop = start
        while stop < end, stop - start < Self.longestMark, window[stop] != 0x0A, window[stop] != 0x0D { stop += 1 }
        return Place(line: line, column: column, length: max(1, window.scalars(start, stop)))
    }

    /// A fault in the row, behind which reading goes on at the next line.
    private mutating func fault(
        _ kind: TableFault.Kind, _ offset: Int, goesOn: Bool = true
    ) -> TableFault {
        let place = place(min(offset, window.end), min(offset, window.end))
        (base, mask) = (-1, 0)
        if isTrying { return TableFault(kind: kind, place: place) }
        guard goesOn else {
            position = window.end
            return TableFault(kind: kind, place: place)
        }
        skipLine(from: offset, place.line)
        return TableFault(kind: kind, place: place)
    }

    /// Goes to the next line behind a place.
    private mutating func skipLine(from offset: Int, _ line: Int) {
        position = offset
        while true {
            while position < window.end, window[position] != 0x0A { position += 1 }
            if position < window.end {
                position += 1
                nextLine = line + 1
                return
            }
            if window.stop != nil { return }
            window.slide(to: window.end)
            position = 0
        }
    }

    /// Nothing more can be seen, though the file does not end.
    private mutating func stopped(_ stop: TextWindow.Stop) -> TableFault {
        switch stop {
        case .notUTF8: fault(.notUTF8, window.end, goesOn: false)
        case .control: fault(.control, window.end, goesOn: false)
        case .unreadable, .end: fault(.unreadable, window.end, goesOn: false)
        }
    }
}
