/// The smallest of the values: `least`; missing where there are none.
struct Least: Accumulator {
    private var found: Int128?

    init(_ measure: RecordMeasure) {}

    mutating func add(_ rows: CountedRows) -> [Int] {
        rows.forEachCode { code in if found.map({ code < $0 }) ?? true { found = code } }
        return []
    }

    mutating func merge(_ other: Least) -> Bool {
        if let code = other.found, found.map({ code < $0 }) ?? true { found = code }
        return true
    }

    func value() -> Value? { found.map { .number(Fraction(ExactDecimal(billionths: $0))) } }
}
