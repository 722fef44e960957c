/// So many points for each unit, from 0 up to a most: `per-unit`.
package struct PerUnit: ScaleRule {
    package let points: ExactDecimal
    package let atMost: ExactDecimal

    package var namedPoints: [ExactDecimal] { [atMost] }
    package var minimum: ExactDecimal { .zero }

    package var term: RuleTerm { .keys(["per-unit": .list([.number(points), .number(atMost)])]) }

    package func points(_ value: Value) -> Fraction? {
        guard case .number(let number) = value else { return nil }
        return max(.zero, min(Fraction(atMost), number * Fraction(points)))
    }

    package func step(of value: Value) -> ScaleStep? { nil }

    package func table(_ value: Value?) -> [ScaleRow] {
        var rows = [
            ScaleRow(values: .eachUnit, points: Fraction(points), isReached: false),
            ScaleRow(values: .atMost, points: Fraction(atMost), isReached: false),
        ]
        if case .number(let number)? = value, let got = points(.number(number)) {
            rows.append(ScaleRow(values: .number(number), points: got, isReached: true))
        }
        return rows
    }

    package func further(than value: Value, within limits: MeasureLimits) -> [(value: Value, points: Fraction)] {
        guard case .number = value, let needed = Fraction(atMost).divided(by: Fraction(points)) else { return [] }
        // As many units as there can be.
        let reached = Value.number(limits.most.map { min($0, needed) } ?? needed)
        return points(reached).map { [(reached, $0)] } ?? []
    }
}
