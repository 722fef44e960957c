/// One value of a record: a number in billionths, a day, a choice's index, 0 or 1, or a text's place.
public struct Cell: Sendable {
    public var code: Int128
    public var isPresent: Bool

    @inlinable public static var empty: Cell { Cell(code: 0, isPresent: false) }

    @inlinable public init(code: Int128, isPresent: Bool = true) {
        self.code = code
        self.isPresent = isPresent
    }

    /// Where a text stands in ``RecordValues/text``.
    var textRange: Range<Int> {
        let start = Int(truncatingIfNeeded: code >> 32)
        return start..<start + Int(truncatingIfNeeded: code & 0xFFFF_FFFF)
    }
}

/// The values of one record, laid out as its collection says; used again for the next record.
public struct RecordValues: Sendable {
    /// Single-valued fields.
    public var singles: [Cell] = []
    /// The elements of every list, list by list; an entry's cells stand together.
    public var elements: [Cell] = []
    /// Where a list's elements begin in `elements`, and how many there are.
    public var lists: [(start: Int, count: Int)] = []
    /// The bytes of the texts that are kept, composed, in UTF-8.
    public var text: [UInt8] = []
    public var strides: [Int] = []

    public init() {}

    /// Empties the record for a collection's next one.
    public mutating func begin(_ layout: RecordLayout) {
        if strides != layout.strides || singles.count != layout.singles {
            strides = layout.strides
            singles = [Cell](repeating: .empty, count: layout.singles)
            lists = [(start: Int, count: Int)](repeating: (0, 0), count: strides.count)
        } else {
            for index in singles.indices { singles[index].isPresent = false }
            for index in lists.indices { lists[index].count = 0 }
        }
        elements.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
    }

    @inlinable
    public mutating func set(_ single: Int, to cell: Cell) { singles[single] = cell }

    /// Begins a list, whose elements are then appended one behind the other.
    @inlinable
    public mutating func beginList(_ list: Int) { lists[list] = (elements.count, 0) }

    /// Appends an element to a list of values.
    @inlinable
    public mutating func append(_ cell: Cell, to list: Int) {
        elements.append(cell)
        lists[list].count += 1
    }

    /// Appends an entry without values to a list of entries.
    @inlinable
    public mutating func appendEntry(to list: Int) {
        for _ in 0..<strides[list] { elements.append(.empty) }
        lists[list].count += 1
    }

    /// Sets a field of the entry that was appended last.
    @inlinable
    public mutating func setInLastEntry(of list: Int, _ field: Int, to cell: Cell) {
        elements[elements.count - strides[list] + field] = cell
    }

    /// Says which elements, among those appended last, a list has.
    @inlinable
    public mutating func setList(_ list: Int, from start: Int, count: Int) {
        lists[list] = (start, count)
    }

    /// The cell of a text whose bytes were appended to ``text``, where it was so long before.
    @inlinable
    public func keptText(from start: Int) -> Cell {
        Cell(code: Int128(start) << 32 | Int128(text.count - start))
    }

    /// Keeps a text, which must be composed, and gives its cell.
    public mutating func keep(_ bytes: borrowing Span<UInt8>) -> Cell {
        let start = text.count
        bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
        return Cell(code: Int128(start) << 32 | Int128(bytes.count))
    }

    /// The text that a cell of a text field holds.
    package func string(of cell: Cell) -> String {
        String(decoding: text[cell.textRange], as: UTF8.self)
    }

    /// The cell of a list's element, or of an entry's field.
    @inlinable @inline(__always)
    public func element(_ list: Int, _ index: Int, _ field: Int) -> Cell {
        elements[lists[list].start + index * strides[list] + field]
    }
}
