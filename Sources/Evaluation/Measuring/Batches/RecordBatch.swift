package import Diagnostics

/// Up to 64 records of a collection, field by field: a column for each single value, and for each list the elements of
/// all records, one behind the other.
///
/// A record is built in the row behind the last one, and belongs to the batch once it is committed. What is asked of a
/// field is then asked of all records at once.
public struct RecordBatch: Sendable {
    /// How many records a batch can hold: as many as a word has bits.
    @inlinable public static var capacity: Int { 64 }

    /// The elements of one list of all records.
    public struct List: Sendable {
        /// How many cells an element has: 1, or an entry's fields.
        public let stride: Int
        /// The cells of one element behind those of the other.
        public var cells: [Cell] = []
        /// By element, which record it belongs to.
        public var rows: [UInt8] = []
        /// By record that is committed, where its elements end.
        public var ends: [Int] = []

        @usableFromInline init(stride: Int) { self.stride = stride }
    }

    /// How many records are committed.
    public private(set) var count = 0
    /// What ``Cell/code`` holds of single values, field by field, with room for ``capacity`` records each.
    public var codes: [Int128]
    /// By field, which records have a value.
    public var present: [UInt64]
    public var lists: [List]
    /// The bytes of the texts that are kept, composed, in UTF-8.
    public var text: [UInt8] = []
    private var committedText = 0
    /// By record, which of its collection it is, from 1, and where it stands.
    package private(set) var numbers: [Int] = []
    package private(set) var places: [Place] = []
    /// By record, whose it is, by a number that the reader gives.
    package private(set) var owners: [Int] = []

    /// Makes room for records of a collection.
    ///
    /// - Parameter layout: Where its fields stand in a record.
    package init(_ layout: RecordLayout) {
        codes = [Int128](repeating: 0, count: layout.singles * Self.capacity)
        present = [UInt64](repeating: 0, count: layout.singles)
        lists = layout.strides.map { List(stride: $0) }
    }

    /// Holds nothing, and has no fields.
    package init() { self.init(RecordLayout()) }

    /// Whether it is time to measure the records: there is no more room, or what they hold is large.
    package var isFull: Bool {
        count == Self.capacity || text.count > 1 << 18 || lists.contains { $0.cells.count > 1 << 14 }
    }

    // MARK: The record that is being built

    /// Begins a record, in place of one that was begun and not committed; there must be room for it.
    public mutating func begin() {
        precondition(count < Self.capacity)
        let committed: UInt64 = (1 << UInt64(count)) &- 1
        for field in present.indices { present[field] &= committed }
        for list in lists.indices {
            let end = lists[list].ends.last ?? 0
            let more = lists[list].rows.count - end
            if more > 0 {
                lists[list].rows.removeLast(more)
                lists[list].cells.removeLast(more * lists[list].stride)
            }
        }
        if text.count > committedText { text.removeLast(text.count - committedText) }
    }

    /// Sets a single value of the record.
    @inlinable @inline(__always)
    public mutating func set(_ single: Int, to cell: Cell) {
        codes[single &* Self.capacity &+ count] = cell.code
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: count)
        present[single] = cell.isPresent ? present[single] | bit : present[single] & ~bit
    }

    /// A single value of the record.
    @inlinable @inline(__always)
    public subscript(single: Int) -> Cell { self[single, row: count] }

    /// Appends an element to a list of values of the record.
    @inlinable @inline(__always)
    public mutating func append(_ cell: Cell, to list: Int) {
        lists[list].cells.append(cell)
        lists[list].rows.append(UInt8(truncatingIfNeeded: count))
    }

    /// Appends an entry without values to a list of entries of the record.
    @inlinable
    public mutating func appendEntry(to list: Int) {
        for _ in 0..<lists[list].stride { lists[list].cells.append(.empty) }
        lists[list].rows.append(UInt8(truncatingIfNeeded: count))
    }

    /// A field of the entry that was appended last.
    @inlinable
    public subscript(lastEntryOf list: Int, field: Int) -> Cell {
        get { lists[list].cells[lists[list].cells.count - lists[list].stride + field] }
        set { lists[list].cells[lists[list].cells.count - lists[list].stride + field] = newValue }
    }

    /// Whether a list of the record has any elements.
    @inlinable
    public func hasElements(_ list: Int) -> Bool { lists[list].rows.count > (lists[list].ends.last ?? 0) }

    /// The cell of a text whose bytes were appended to ``text``, where it was so long before.
    @inlinable
    public func keptText(from start: Int) -> Cell { Cell(textFrom: start, count: text.count - start) }

    /// Keeps a text, which must be composed, and gives its cell.
    public mutating func keep(_ bytes: borrowing Span<UInt8>) -> Cell {
        let start = text.count
        bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
        return keptText(from: start)
    }

    /// Takes the record into the batch, which must not be full.
    ///
    /// - Parameters:
    ///   - number: Which record of its collection and report it is, from 1.
    ///   - place: Where it stands.
    ///   - owner: Whose it is, where the batch holds records of several reports.
    package mutating func commit(number: Int, at place: Place, owner: Int = 0) {
        for list in lists.indices { lists[list].ends.append(lists[list].rows.count) }
        committedText = text.count
        numbers.append(number)
        places.append(place)
        owners.append(owner)
        count += 1
    }

    /// Takes all records out, and keeps the room.
    package mutating func removeAll() {
        count = 0
        for field in present.indices { present[field] = 0 }
        for list in lists.indices {
            lists[list].cells.removeAll(keepingCapacity: true)
            lists[list].rows.removeAll(keepingCapacity: true)
            lists[list].ends.removeAll(keepingCapacity: true)
        }
        text.removeAll(keepingCapacity: true)
        committedText = 0
        numbers.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        owners.removeAll(keepingCapacity: true)
    }

    // MARK: What is in it

    /// A single value of a record, by its row, from 0.
    @inlinable @inline(__always)
    public subscript(single: Int, row row: Int) -> Cell {
        Cell(
            code: codes[single &* Self.capacity &+ row],
            isPresent: present[single] & 1 &<< UInt64(truncatingIfNeeded: row) != 0)
    }

    /// Which elements of a list a record has; the one that is being built, too.
    package func elements(_ list: Int, row: Int) -> Range<Int> {
        let ends = lists[list].ends
        return (row == 0 ? 0 : ends[row - 1])..<(row < ends.count ? ends[row] : lists[list].rows.count)
    }

    /// A field of an element, or the element itself.
    @inline(__always)
    package func element(_ list: Int, _ element: Int, _ field: Int) -> Cell {
        lists[list].cells[element &* lists[list].stride &+ field]
    }

    /// The text that a cell of a text field holds.
    package func string(of cell: Cell) -> String { String(decoding: text[cell.textRange], as: UTF8.self) }
}

// Rows are records, or elements of one of their lists.
extension RecordBatch {
    /// All records that are committed, or all elements of a list of theirs.
    func all(_ list: Int?) -> Mask { Mask(all: list.map { lists[$0].ends.last ?? 0 } ?? count) }

    /// The elements of a list that belong to some records.
    func elements(_ list: Int, of records: Mask) -> Mask {
        if records == all(nil) { return all(list) }
        let rows = lists[list].rows
        return all(list).filter { records[Int(rows[$0])] }
    }

    /// The records that have some of the elements of a list.
    func records(of elements: Mask, in list: Int) -> Mask {
        var records = Mask(noneOf: count)
        elements.forEach { records.insert(Int(lists[list].rows[$0])) }
        return records
    }

    /// The values of a field, for rows that are records or elements of a list; `nil` where a row has several of them.
    func column(_ field: FieldPlace, rows list: Int?) -> Column? {
        switch field {
        case .single(let single): Column(batch: self, field: single, list: list, isOfElement: false)
        case .values(let other): other == list ? Column(batch: self, field: 0, list: list, isOfElement: true) : nil
        case .entry(let other, let field):
            other == list ? Column(batch: self, field: field, list: list, isOfElement: true) : nil
        case .entries: nil
        }
    }
}

/// The values of one field of a batch, one for each row.
struct Column {
    let batch: RecordBatch
    fileprivate let field: Int
    /// The list whose elements are the rows; `nil` where records are.
    let list: Int?
    /// Whether the value is the element's, and not the record's.
    fileprivate let isOfElement: Bool

    subscript(row: Int) -> Cell {
        guard let list else { return batch[field, row: row] }
        return isOfElement
            ? batch.element(list, row, field) : batch[field, row: Int(batch.lists[list].rows[row])]
    }

    /// Those of some rows that have a value.
    func present(_ rows: Mask) -> Mask {
        list == nil ? rows & Mask(bits: batch.present[field]) : rows.filter { self[$0].isPresent }
    }

    /// The bytes of a text.
    func text(_ cell: Cell) -> ArraySlice<UInt8> { batch.text[cell.textRange] }
}
