/// The values of up to 64 records of a collection, field by field, so that one bit stands for each record.
///
/// What is asked of a field is asked of all records at once, and what several measures ask is worked out once.
/// No texts are kept, and no entries.
public struct RecordBlock: Sendable {
    /// How many records a block can hold.
    @inlinable public static var most: Int { 64 }

    /// How many records there are.
    public var count = 0
    /// Single values, field by field, with room for ``most`` each: what ``Cell/code`` holds, where 64 bits can.
    public var codes: [Int64]
    /// By field, which records have a value.
    public var present: [UInt64]
    /// The elements of every list, list by list and record by record; behind ``elementCount`` of them, only room.
    public var elements: [Int64] = []
    public var elementCount = 0
    /// Where in ``elements`` those of a record begin and end, list by list, with room for ``most`` records each.
    public var starts: [Int]
    public var ends: [Int]

    /// Makes room for records of a collection.
    public init(_ layout: RecordLayout) {
        codes = [Int64](repeating: 0, count: layout.singles * Self.most)
        present = [UInt64](repeating: 0, count: layout.singles)
        starts = [Int](repeating: 0, count: layout.strides.count * Self.most)
        ends = starts
    }

    /// Takes all records out.
    mutating func removeAll() {
        count = 0
        for field in present.indices { present[field] = 0 }
        elementCount = 0
    }

    /// Makes room for more elements.
    @inlinable
    public mutating func needElements(_ more: Int) {
        guard elements.count < elementCount + more else { return }
        elements += [Int64](repeating: 0, count: max(more, elements.count, Self.most))
    }

    /// Appends a record without texts and entries that matter.
    ///
    /// - Returns: Whether it could be done: there may be no room, or a number that 64 bits can't hold.
    mutating func append(_ record: borrowing RecordValues) -> Bool {
        guard count < Self.most else { return false }
        if take(record) {
            count &+= 1
            return true
        }
        for field in present.indices { present[field] &= all }
        return false
    }

    private mutating func take(_ record: borrowing RecordValues) -> Bool {
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: count)
        let singles = record.singles.span
        for field in singles.indices where singles[field].isPresent {
            guard let code = Int64(exactly: singles[field].code) else { return false }
            codes[field &* Self.most &+ count] = code
            present[field] |= bit
        }
        let values = record.elements.span
        for list in record.lists.indices {
            let place = list &* Self.most &+ count
            starts[place] = elementCount
            let (start, number) = record.lists[list]
            needElements(number)
            for index in start..<start &+ number {
                guard let code = Int64(exactly: values[index].code) else { return false }
                elements[elementCount] = code
                elementCount &+= 1
            }
            ends[place] = elementCount
        }
        return true
    }

    /// A bit for each record.
    @inlinable public var all: UInt64 { Self.first(count) }

    /// Bits for the first records.
    @inlinable public static func first(_ count: Int) -> UInt64 {
        count >= most ? .max : (1 << UInt64(truncatingIfNeeded: count)) &- 1
    }

    /// The elements of a record's list.
    @inlinable @inline(__always)
    public func elements(_ list: Int, _ row: Int) -> Range<Int> {
        let place = list &* Self.most &+ row
        return starts[place]..<ends[place]
    }

    /// Which records have a value between two.
    func rows(_ field: Int, from least: Int64, to most: Int64) -> UInt64 {
        let codes = codes.span.extracting(field * Self.most..<(field + 1) * Self.most)
        var (rows, row) = (UInt64(0), UInt64(0))
        for index in codes.indices {
            rows |= (codes[index] >= least && codes[index] <= most ? 1 : 0) &<< row
            row &+= 1
        }
        return rows & present[field]
    }

    /// Which records have an element for which a condition holds.
    func rows(ofList list: Int, where holds: (Int64) -> Bool) -> UInt64 {
        var rows: UInt64 = 0
        let elements = elements.span
        for row in 0..<count {
            for index in self.elements(list, row) where holds(elements[index]) {
                rows |= 1 &<< UInt64(truncatingIfNeeded: row)
                break
            }
        }
        return rows
    }

    /// Which records have any element in a list.
    public func rows(withElementsOf list: Int) -> UInt64 { rows(ofList: list) { _ in true } }

    /// One record by itself, for what can't be asked of many at once.
    func copy(_ row: Int, _ layout: RecordLayout, to record: inout RecordValues) {
        record.begin(layout)
        for field in 0..<layout.singles where present[field] & 1 << UInt64(row) != 0 {
            record.set(field, to: Cell(code: Int128(codes[field * Self.most + row])))
        }
        for list in layout.strides.indices {
            record.beginList(list)
            for index in elements(list, row) { record.append(Cell(code: Int128(elements[index])), to: list) }
        }
    }
}

extension UInt64 {
    /// Runs a function for the place of each bit that is set, the lowest first.
    @inlinable @inline(__always)
    package func forEachBit<E: Error>(_ body: (Int) throws(E) -> Void) throws(E) {
        var left = self
        while left != 0 {
            try body(left.trailingZeroBitCount)
            left &= left &- 1
        }
    }
}
