/// A lower bound, from which on a number has so many points.
package struct Band: Sendable {
    package var bound: ExactDecimal
    package var points: ExactDecimal
    package var label: String?

    package init(bound: ExactDecimal, points: ExactDecimal, label: String?) {
        self.bound = bound
        self.points = points
        self.label = label
    }
}

/// Lower bounds, rising: `bands`. Under the lowest there are 0 points.
package struct Bands: ScaleRule {
    package let bands: [Band]

    package var namedPoints: [ExactDecimal] { [.zero] + bands.map(\.points) }

    package var term: RuleTerm {
        .keys([
            "bands": .bag(
                bands.map { .list([.number($0.bound), .number($0.points), $0.label.map { .text($0) } ?? .nothing]) })
        ])
    }

    private func index(_ number: Fraction) -> Int? { bands.lastIndex { Fraction($0.bound) <= number } }

    package func points(_ value: Value) -> Fraction? {
        guard case .number(let number) = value else { return nil }
        return Fraction(index(number).map { bands[$0].points } ?? .zero)
    }

    package func step(of value: Value) -> ScaleStep? {
        guard case .number(let number) = value else { return nil }
        guard let index = index(number) else { return bands.first.map { .under($0.bound) } }
        if let label = bands[index].label { return .named(label) }
        let low = bands[index].bound
        guard index + 1 < bands.count else { return .orMore(low) }
        let high = bands[index + 1].bound
        guard number.whole != nil, low.isWhole, high.isWhole else { return .toUnder(low, high) }
        return .to(low, ExactDecimal(billionths: high.billionths - ExactDecimal.one.billionths))
    }

    package func table(_ value: Value?) -> [ScaleRow] {
        var number: Fraction?
        if case .number(let given) = value { number = given }
        let reached = number.flatMap { index($0) }
        var rows: [ScaleRow] = bands.enumerated().map { index, band in
            ScaleRow(
                values: step(of: .number(Fraction(band.bound))) ?? .bound(band.bound),
                points: Fraction(band.points), isReached: index == reached)
        }
        let isUnder = number != nil && reached == nil
        if let lowest = bands.first, isUnder || lowest.bound > .zero {
            rows.insert(ScaleRow(values: .under(lowest.bound), points: .zero, isReached: isUnder), at: 0)
        }
        return rows
    }

    package func further(than value: Value, within limits: MeasureLimits) -> [(value: Value, points: Fraction)] {
        guard case .number(let number) = value else { return [] }
        return bands.filter { Fraction($0.bound) > number && limits.reach(Fraction($0.bound)) }
            .map { (.number(Fraction($0.bound)), Fraction($0.points)) }
    }

    package func turnings(within limits: MeasureLimits) -> [Fraction] {
        // Under the lowest bound there are 0 points, if anything can be there.
        let under = limits.least == nil ? bands.first.map { [Fraction($0.bound) - .one] } ?? [] : []
        return under + bands.map { Fraction($0.bound) }
    }
}
