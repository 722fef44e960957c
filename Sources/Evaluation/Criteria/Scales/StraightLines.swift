/// Straight lines between points, with rising values: `linear`. Beyond the ends, points stay as they are there.
package struct StraightLines: ScaleRule {
    package let points: [(value: ExactDecimal, points: ExactDecimal)]

    package var namedPoints: [ExactDecimal] { points.map(\.points) }

    package var term: RuleTerm {
        .keys(["linear": .bag(points.map { .list([.number($0.value), .number($0.points)]) })])
    }

    package func points(_ value: Value) -> Fraction? {
        guard case .number(let number) = value else { return nil }
        guard let first = points.first, let last = points.last else { return .zero }
        if number <= Fraction(first.value) { return Fraction(first.points) }
        for (low, high) in zip(points, points.dropFirst()) where number <= Fraction(high.value) {
            let along = number - Fraction(low.value)
            let width = Fraction(high.value) - Fraction(low.value)
            let rise = Fraction(high.points) - Fraction(low.points)
            return Fraction(low.points) + ((along * rise).divided(by: width) ?? .zero)
        }
        return Fraction(last.points)
    }

    package func step(of value: Value) -> ScaleStep? {
        guard case .number(let number) = value, let first = points.first, let last = points.last else { return nil }
        if number < Fraction(first.value) { return .under(first.value) }
        if number >= Fraction(last.value) { return .orMore(last.value) }
        for (low, high) in zip(points, points.dropFirst()) where number < Fraction(high.value) {
            return .between(low.value, high.value)
        }
        return nil
    }

    package func table(_ value: Value?) -> [ScaleRow] {
        var number: Fraction?
        if case .number(let given) = value { number = given }
        var rows: [ScaleRow] = points.map { point in
            ScaleRow(
                values: .bound(point.value), points: Fraction(point.points),
                isReached: number == Fraction(point.value))
        }
        if let value, let number, let got = self.points(value), !rows.contains(where: \.isReached) {
            let index = points.firstIndex { Fraction($0.value) > number } ?? points.count
            rows.insert(ScaleRow(values: .number(number), points: got, isReached: true), at: index)
        }
        return rows
    }

    package func further(than value: Value, within limits: MeasureLimits) -> [(value: Value, points: Fraction)] {
        guard case .number(let number) = value else { return [] }
        return points.filter { Fraction($0.value) > number }.compactMap { point in
            // As far up the line as the number can get.
            let bound = Fraction(point.value)
            let reached = Value.number(limits.most.map { min($0, bound) } ?? bound)
            return self.points(reached).map { (reached, $0) }
        }
    }

    package func turnings(within limits: MeasureLimits) -> [Fraction] { points.map { Fraction($0.value) } }
}
