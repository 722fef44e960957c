/// How many different values there are: `distinct`. Texts that look equal are one.
struct Distinct: Accumulator {
    private let isText: Bool
    private var codes = CodeSet()
    private var texts = TextSet()

    static func limits(of measure: RecordMeasure) -> MeasureLimits {
        var limits = MeasureLimits.count
        if case .choice(let choices) = measure.fieldType { limits.most = Fraction(choices.indices.count) }
        if case .yesNo = measure.fieldType { limits.most = Fraction(2) }
        return limits
    }

    init(_ measure: RecordMeasure) { isText = measure.fieldType?.isText ?? false }

    mutating func add(_ rows: CountedRows) -> [Int] {
        if isText, let values = rows.values {
            rows.rows.forEach { row in
                texts.insert(values.batch.text.span.extracting(values[row].textRange))
            }
        } else {
            rows.forEachCode { codes.insert($0) }
        }
        return []
    }

    mutating func merge(_ other: Distinct) -> Bool {
        codes.formUnion(other.codes)
        for text in 0..<other.texts.count { texts.insert(other.texts.text(at: text).span) }
        return true
    }

    func value() -> Value? { .number(Fraction(codes.count + texts.count)) }
}
