/// What part of the rows meets a condition: `share`; missing where there are no rows.
struct Share: Accumulator {
    private var rows = 0
    private var met = 0

    static func limits(of measure: RecordMeasure) -> MeasureLimits {
        MeasureLimits(least: .zero, most: .one, isPart: true)
    }

    init(_ measure: RecordMeasure) {}

    mutating func add(_ rows: CountedRows) -> [Int] {
        self.rows += rows.rows.count
        met += rows.met.count
        return []
    }

    mutating func merge(_ other: Share) -> Bool {
        rows += other.rows
        met += other.met
        return true
    }

    func value() -> Value? { Fraction(met).divided(by: Fraction(rows)).map { .number($0) } }
}
