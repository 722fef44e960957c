/// The smallest or the largest of the values: `least` and `most`; missing where there are none.
struct Extreme: Accumulator {
    let isLeast: Bool
    private var found: Int128?

    init(isLeast: Bool) { self.isLeast = isLeast }

    mutating func add(_ rows: CountedRows) -> [Int] {
        rows.forEachCode { take($0) }
        return []
    }

    mutating func merge(_ other: Extreme) -> Bool {
        if let code = other.found { take(code) }
        return true
    }

    private mutating func take(_ code: Int128) {
        guard let known = found else { return found = code }
        if isLeast ? code < known : code > known { found = code }
    }

    func value() -> Value? { found.map { .number(Fraction(ExactDecimal(billionths: $0))) } }
}
