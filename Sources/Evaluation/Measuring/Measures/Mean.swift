/// The sum of the values over their number: `mean`; missing where there are none.
struct Mean: Accumulator {
    private var total = ExactTotal()

    init(_ measure: RecordMeasure) {}

    mutating func add(_ rows: CountedRows) -> [Int] { total.add(rows) }

    mutating func merge(_ other: Mean) -> Bool { total.merge(other.total) }

    func value() -> Value? { total.sum.divided(by: Fraction(total.rows)).map { .number($0) } }
}
