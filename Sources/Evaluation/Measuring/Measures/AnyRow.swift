/// Whether there is a row: `any`.
struct AnyRow: Accumulator {
    private var isThere = false

    static func limits(of measure: RecordMeasure) -> MeasureLimits { MeasureLimits(.yesNo, canBeMissing: false) }

    init(_ measure: RecordMeasure) {}

    mutating func add(_ rows: CountedRows) -> [Int] {
        isThere = isThere || !rows.rows.isEmpty
        return []
    }

    mutating func merge(_ other: AnyRow) -> Bool {
        isThere = isThere || other.isThere
        return true
    }

    func value() -> Value? { .yesNo(isThere) }
}
