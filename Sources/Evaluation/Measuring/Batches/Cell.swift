/// One value of a record: a number in billionths, a day, a choice's index, 0 or 1, or a text's place.
public struct Cell: Sendable {
    public var code: Int128
    public var isPresent: Bool

    @inlinable public static var empty: Cell { Cell(code: 0, isPresent: false) }

    @inlinable public init(code: Int128, isPresent: Bool = true) {
        self.code = code
        self.isPresent = isPresent
    }

    /// The cell of a text.
    ///
    /// - Parameters:
    ///   - start: Where it begins in ``RecordBatch/text``.
    ///   - count: How many bytes it has, fewer than 2³².
    @inlinable public init(textFrom start: Int, count: Int) {
        self.init(code: Int128(start) << 32 | Int128(count))
    }

    /// Where a text stands in ``RecordBatch/text``.
    @inlinable public var textRange: Range<Int> {
        let start = Int(truncatingIfNeeded: code >> 32)
        return start..<start + Int(truncatingIfNeeded: code & 0xFFFF_FFFF)
    }
}
