/// How many rows there are: `count`.
struct Count: Accumulator {
    private var rows = 0

    static func limits(of measure: RecordMeasure) -> MeasureLimits { .count }

    init(_ measure: RecordMeasure) {}

    mutating func add(_ rows: CountedRows) -> [Int] {
        self.rows += rows.rows.count
        return []
    }

    mutating func merge(_ other: Count) -> Bool {
        rows += other.rows
        return true
    }

    func value() -> Value? { .number(Fraction(rows)) }
}
