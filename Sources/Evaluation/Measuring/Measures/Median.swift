/// The value in the middle of all, in the order of size, or the mean of the two there: `median`; missing where there
/// are none.
struct Median: Accumulator {
    private var numbers = CountedNumbers()
    private var rows = 0

    init(_ measure: RecordMeasure) {}

    mutating func add(_ rows: CountedRows) -> [Int] {
        rows.forEachCode { numbers.insert($0) }
        self.rows += rows.rows.count
        return []
    }

    mutating func merge(_ other: Median) -> Bool {
        numbers.merge(other.numbers)
        rows += other.rows
        return true
    }

    func value() -> Value? {
        var ordered = numbers
        func number(at place: Int) -> Fraction? {
            ordered.number(at: place).map { Fraction(ExactDecimal(billionths: $0)) }
        }
        guard let upper = number(at: rows / 2) else { return nil }
        guard rows % 2 == 0, let lower = number(at: rows / 2 - 1) else { return .number(upper) }
        return (lower + upper).divided(by: Fraction(2)).map { .number($0) }
    }
}
