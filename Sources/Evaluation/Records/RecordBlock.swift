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
    /// The elements of every list, list by list and record by record.
    public var elements: [Int64] = []
    /// Where in ``elements`` those of a record begin, list by list; behind the last record, where they end.
    public var starts: [Int]

    /// Makes room for records of a collection.
    public init(_ layout: RecordLayout) {
        codes = [Int64](repeating: 0, count: layout.singles * Self.most)
        present = [UInt64](repeating: 0, count: layout.singles)
        starts = [Int](repeating: 0, count: layout.strides.count * (Self.most + 1))
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
        let place = list &* (Self.most &+ 1) &+ row
        return starts[place]..<starts[place &+ 1]
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
