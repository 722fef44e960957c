/// What the values add up to: `sum`; 0 where there are none.
struct Sum: Accumulator {
    private var total = ExactTotal()

    static func limits(of measure: RecordMeasure) -> MeasureLimits {
        // However many there are, none among them, numbers of one sign add up to that sign.
        let field = measure.fieldType.map { MeasureLimits($0) } ?? .none
        return MeasureLimits(
            least: field.least.flatMap { $0.isNegative ? nil : .zero },
            most: field.most.flatMap { $0 > .zero ? nil : .zero }, canBeMissing: false)
    }

    init(_ measure: RecordMeasure) {}

    mutating func add(_ rows: CountedRows) -> [Int] { total.add(rows) }

    mutating func merge(_ other: Sum) -> Bool { total.merge(other.total) }

    func value() -> Value? { .number(total.sum) }
}

/// A sum of billionths that is exact, or says that it can't be.
struct ExactTotal: Sendable {
    private var billionths: Int128 = 0
    private(set) var rows = 0
    /// Whether it was ever so large that, in another order, it could have outgrown what can be held.
    private var isNearLimit = false

    /// A sum under this is not outgrown by those of a few other threads.
    private static let limit = UInt128(1) << 116

    /// Adds values.
    ///
    /// - Returns: The rows with which the sum has outgrown what can be held; they are left out of it.
    mutating func add(_ rows: CountedRows) -> [Int] {
        guard let values = rows.values else { return [] }
        var tooLarge: [Int] = []
        rows.rows.forEach { row in
            let (sum, over) = billionths.addingReportingOverflow(values[row].code)
            if over { tooLarge.append(row) } else { billionths = sum }
            if sum.magnitude >= Self.limit || over { isNearLimit = true }
        }
        self.rows += rows.rows.count
        return tooLarge
    }

    mutating func merge(_ other: ExactTotal) -> Bool {
        isNearLimit = isNearLimit || other.isNearLimit
        let (sum, over) = billionths.addingReportingOverflow(other.billionths)
        billionths = sum
        rows += other.rows
        return !isNearLimit && !over
    }

    var sum: Fraction { Fraction(ExactDecimal(billionths: billionths)) }
}
