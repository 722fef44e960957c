/// The values of up to 64 records of a collection, field by field, so that one bit stands for each record.
///
/// What is asked of a field is asked of all records at once, and what several measures ask is worked out once.
/// No texts are kept, and no entries.
package struct RecordBlock: Sendable {
    /// How many records a block can hold.
    @inlinable package static var most: Int { 64 }

    /// How many records there are.
    package var count = 0
    /// Single values, field by field, with room for ``most`` each: what ``Cell/code`` holds, where 64 bits can.
    package var codes: [Int64]
    /// By field, which records have a value.
    package var present: [UInt64]
    /// The elements of every list, list by list and record by record; behind ``elementCount`` of them, only room.
    package var elements: [Int64] = []
    /// How many elements there are.
    package var elementCount = 0
    /// Where in ``elements`` those of a record begin and end, list by list, with room for ``most`` records each.
    package var starts: [Int]
    package var ends: [Int]

    /// Makes room for records of a collection.
    ///
    /// - Parameter layout: Where its fields stand in a record.
    package init(_ layout: RecordLayout) {
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

    /// Makes room for elements.
    ///
    /// - Parameter more: How many may come.
    @inlinable
    package mutating func needElements(_ more: Int) {
        guard elements.count < elementCount + more else { return }
        elements += [Int64](repeating: 0, count: max(more, elements.count, Self.most))
    }

    /// Appends a record.
    ///
    /// - Parameter record: A record of the collection, whose texts and entries nobody asks for.
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
    @inlinable @inline(__always) package var all: UInt64 { Self.first(count) }

    /// Bits for the first records.
    @inlinable @inline(__always)
    package static func first(_ count: Int) -> UInt64 {
        count >= most ? .max : (1 << UInt64(truncatingIfNeeded: count)) &- 1
    }

    /// The elements of a record's list.
    @inlinable @inline(__always)
    package func elements(_ list: Int, _ row: Int) -> Range<Int> {
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
    package func rows(withElementsOf list: Int) -> UInt64 { rows(ofList: list) { _ in true } }

    /// One record by itself, for what can't be asked of many at once.
    ///
    /// - Parameters:
    ///   - row: Which record.
    ///   - layout: The collection's layout.
    ///   - record: Becomes the record, without texts and entries.
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
