public import CByteMasks
public import MarkedText

/// A cell where it stands in the window, without its quotes.
public struct TableCell: Sendable {
    public var start: Int32
    public var end: Int32
    public var isQuoted: Bool
    /// Where its text stands among those that were put together; -1 where it stands as it is.
    @usableFromInline var scratch: Int32
    @usableFromInline var scratchEnd: Int32

    @inline(__always)
    init(_ start: Int, _ end: Int, isQuoted: Bool) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.isQuoted = isQuoted
        (scratch, scratchEnd) = (-1, -1)
    }
}

/// The part of a text file that is being read: one block of memory, and what may be seen of it.
///
/// This file, the one that divides many rows at once, and ``RowCutter`` are all of the target that touches
/// pointers. Every byte that can be seen is part of a whole character of UTF-8 and no control character but a tab
/// or a line's end. Behind the last byte that is held stand zeros, so that 64 bytes can be looked at from any place.
@safe
public struct TextWindow: ~Copyable {
    /// Fills a buffer with the file's next bytes and returns how many; 0 at its end, less on failure.
    package typealias Reading = (UnsafeMutableRawBufferPointer) -> Int

    /// Why nothing more is to be seen.
    package enum Stop: Sendable {
        /// The file ends here.
        case end
        /// What follows is not text in UTF-8, or is a control character.
        case notUTF8, control
        /// The file could not be read on.
        case unreadable
    }

    /// How many bytes are read at once.
    private static let block = 1 << 17
    private static let padding = 64

    @usableFromInline var bytes: UnsafeMutablePointer<UInt8>
    /// How many bytes can be seen.
    public private(set) var end = 0
    /// Why there are no more behind ``end``; `nil` where more can be read.
    package private(set) var stop: Stop?
    private var capacity: Int
    /// How many bytes are held: more than can be seen where a character is not whole yet.
    private var held = 0
    @usableFromInline var scratch: UnsafeMutablePointer<UInt8>
    private var scratchCapacity = 0
    @usableFromInline var scratchCount = 0
    /// The cells of a row.
    @usableFromInline var cells: UnsafeMutablePointer<TableCell>
    private var cellCapacity = 0
    @usableFromInline var cellCount = 0
    private let reading: Reading

    package init(reading: @escaping Reading) {
        unsafe self.reading = reading
        capacity = Self.block
        unsafe bytes = .allocate(capacity: Self.block + Self.padding)
        unsafe scratch = .allocate(capacity: 1)
        unsafe cells = .allocate(capacity: 1)
        unsafe bytes.initialize(repeating: 0, count: Self.padding)
    }

    deinit {
        unsafe bytes.deallocate()
        unsafe scratch.deallocate()
        unsafe cells.deallocate()
    }

    /// A byte that can be seen.
    @inlinable
    public subscript(index: Int) -> UInt8 {
        @inline(__always) get {
            precondition(index >= 0 && index < end)
            return unsafe bytes[index]
        }
    }

    /// Where, in the 64 bytes from a place on, a cell or a row ends or a quote stands.
    @inlinable @inline(__always)
    func tableMask(_ start: Int, _ separator: UInt8) -> UInt64 {
        precondition(start >= 0 && start <= end)
        return unsafe bytemasks_table(bytes + start, separator)
    }

    /// Where, in the 64 bytes from a place on, a quote, a backslash or a control character stands.
    @inlinable @inline(__always)
    func stringMask(_ start: Int) -> UInt64 {
        precondition(start >= 0 && start <= end)
        return unsafe bytemasks_string(bytes + start)
    }

    /// A text that can be seen.
    @inlinable @inline(__always)
    public func text(_ start: Int, _ end: Int) -> ScalarText {
        precondition(start >= 0 && start <= end && end <= self.end)
        return unsafe ScalarText(start: UnsafePointer(bytes + start), count: end &- start)
    }

    /// How many characters stand between two places.
    func scalars(_ start: Int, _ end: Int) -> Int {
        precondition(start >= 0 && start <= end && end <= self.end)
        var (count, index) = (0, start)
        while index + 64 <= end {
            count += unsafe bytemasks_scalars(bytes + index).nonzeroBitCount
            index += 64
        }
        if index < end {
            let mask = unsafe bytemasks_scalars(bytes + index)
            count += (mask & (UInt64(1) << UInt64(end - index) - 1)).nonzeroBitCount
        }
        return count
    }

    /// How many lines end in what can be seen.
    func lines() -> Int { unsafe bytemasks_count(bytes, end, 0x0A) }

    /// Whether the file begins with a byte-order mark.
    var hasMark: Bool {
        end >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF
    }
}

// The cells of a row.
extension TextWindow {
    /// Forgets the row's cells, and makes room for so many.
    @inline(__always)
    mutating func clearCells(capacity: Int) {
        cellCount = 0
        if cellCapacity < capacity { reserveCells(capacity) }
    }

    @inline(never)
    private mutating func reserveCells(_ capacity: Int) {
        unsafe cells.deallocate()
        unsafe cells = .allocate(capacity: capacity)
        cellCapacity = capacity
    }

    @inline(__always)
    mutating func appendCell(_ cell: TableCell) {
        precondition(cellCount < cellCapacity)
        unsafe cells[cellCount] = cell
        cellCount &+= 1
    }

    /// A cell by its number from 0.
    @inlinable @inline(__always)
    func cell(_ index: Int) -> TableCell {
        precondition(index >= 0 && index < cellCount)
        return unsafe cells[index]
    }
}

// Reading on.
extension TextWindow {
    /// Reads as far as is needed to tell whether the file begins with a mark.
    mutating func begin() {
        while end < 3, stop == nil { slide(to: 0) }
    }

    /// Reads on. What stood at a place stands at the beginning afterwards, and what came before is gone.
    ///
    /// - Parameter start: The first byte that is still needed.
    /// - Complexity: O(n) for the bytes that are kept and those that are read.
    mutating func slide(to start: Int) {
        precondition(start >= 0 && start <= end)
        guard stop == nil else { return }
        let kept = held - start
        if kept > capacity / 2 {
            grow(from: start, kept)
        } else if start > 0 {
            unsafe bytes.update(from: bytes + start, count: kept)
        }
        held = kept
        end -= start
        let room = unsafe UnsafeMutableRawBufferPointer(start: bytes + held, count: capacity - held)
        let count = unsafe reading(room)
        if count > 0 { held += min(count, capacity - held) }
        check(isLast: count <= 0)
        if count < 0, stop == .end { stop = .unreadable }
        unsafe (bytes + held).update(repeating: 0, count: Self.padding)
    }

    private mutating func grow(from start: Int, _ kept: Int) {
        let larger = capacity * 2
        let block = UnsafeMutablePointer<UInt8>.allocate(capacity: larger + Self.padding)
        unsafe block.update(from: bytes + start, count: kept)
        unsafe bytes.deallocate()
        unsafe bytes = block
        capacity = larger
    }

    /// Looks at the bytes that are new, up to the first that is no text.
    private mutating func check(isLast: Bool) {
        var index = end
        while index < held {
            // 64 bytes at once, as long as they are plain; what stands behind the last is passed over.
            if held - index >= 64, unsafe bytemasks_odd(bytes + index) == 0 {
                index += 64
                continue
            }
            let stop = min(held, index + 64)
            while index < stop {
                let length = characterLength(index)
                if length > 0 {
                    index += length
                } else {
                    end = index
                    if length == Self.cut, !isLast { return }
                    self.stop = length == Self.control ? .control : .notUTF8
                    return
                }
            }
        }
        end = index
        if isLast { self.stop = .end }
    }

    private static let (wrong, cut, control) = (0, -1, -2)

    /// How many bytes the character has that begins at a place; at most 0 where there is none.
    private func characterLength(_ index: Int) -> Int {
        let first = unsafe bytes[index]
        if first < 0x80 {
            if first >= 0x20, first != 0x7F { return 1 }
            return first == 0x0A || first == 0x0D || first == 0x09 ? 1 : Self.control
        }
        let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
        if length == 0 { return Self.wrong }
        for offset in 1..<length {
            if index + offset >= held { return Self.cut }
            let byte = unsafe bytes[index + offset]
            let least: UInt8 = offset > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
            let most: UInt8 = offset > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
            if byte < least || byte > most { return Self.wrong }
            // The controls of Latin 1, but for the next line.
            if first == 0xC2, byte < 0xA0, byte != 0x85 { return Self.control }
        }
        return length
    }
}

// Texts that can't be shown where they stand, because they are written otherwise.
extension TextWindow {
    /// Forgets the texts that were put together.
    @inlinable
    mutating func clearScratch() { scratchCount = 0 }

    /// Makes room for texts of as many bytes as the window holds.
    private mutating func needScratch() {
        guard scratchCapacity < capacity else { return }
        // Nothing points into it: a row's texts are put together only once the row is whole.
        let block = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        unsafe block.update(from: scratch, count: scratchCount)
        unsafe scratch.deallocate()
        unsafe scratch = block
        scratchCapacity = capacity
    }

    /// Puts a text together in which each doubled quote stands for one.
    ///
    /// - Returns: Where it stands among the texts that were put together.
    mutating func undouble(_ start: Int, _ end: Int) -> Range<Int> {
        precondition(start >= 0 && start <= end && end <= self.end)
        needScratch()
        let first = scratchCount
        var index = start
        while index < end, scratchCount < scratchCapacity {
            let byte = unsafe bytes[index]
            unsafe scratch[scratchCount] = byte
            scratchCount += 1
            index += byte == 0x22 ? 2 : 1
        }
        return first..<scratchCount
    }

    /// Appends bytes that can be seen to the text that is being put together.
    mutating func put(_ start: Int, _ end: Int) {
        precondition(start >= 0 && start <= end && end <= self.end)
        needScratch()
        let count = min(end - start, scratchCapacity - scratchCount)
        unsafe (scratch + scratchCount).update(from: bytes + start, count: count)
        scratchCount += count
    }

    /// Appends a character to the text that is being put together.
    mutating func put(_ scalar: Unicode.Scalar) {
        needScratch()
        for byte in UTF8.encode(scalar) ?? .init() where scratchCount < scratchCapacity {
            unsafe scratch[scratchCount] = byte
            scratchCount += 1
        }
    }

    /// A text that was put together.
    @inlinable @inline(__always)
    public func scratchText(_ start: Int, _ end: Int) -> ScalarText {
        precondition(start >= 0 && start <= end && end <= scratchCount)
        return unsafe ScalarText(start: UnsafePointer(scratch + start), count: end &- start)
    }
}
