/// The largest of the values: `most`; missing where there are none.
struct Most: Accumulator {
    private var found: Int128?

    init(_ measure: RecordMeasure) {}

    mutating func add(_ rows: CountedRows) -> [Int] {
        rows.forEachCode { code in if found.map({ code > $0 }) ?? true { found = code } }
        return []
    }

    mutating func merge(_ other: Most) -> Bool {
        if let code = other.found, found.map({ code > $0 }) ?? true { found = code }
        return true
    }

    func value() -> Value? { found.map { .number(Fraction(ExactDecimal(billionths: $0))) } }
}
