/// One row of a scale as a table.
package struct ScaleRow: Hashable, Sendable {
    /// The values that get these points.
    package var values: ScaleStep
    package var points: Fraction
    /// Whether the value is in this row.
    package var isReached: Bool
}

extension Scale {
    /// The scale as a table, with the row marked that a value is in.
    ///
    /// On a line between points, and by units, the value gets a row of its own.
    ///
    /// - Parameter value: `nil` where it is missing; no row is marked then.
    package func table(_ value: Value?) -> [ScaleRow] {
        func row(_ values: ScaleStep, _ points: ExactDecimal, _ isReached: Bool) -> ScaleRow {
            ScaleRow(values: values, points: Fraction(points), isReached: isReached)
        }
        switch self {
        case .bands(let bands): return table(bands, value)
        case .linear(let points): return table(points, value)
        case .perUnit(let points, let atMost):
            var rows = [row(.eachUnit, points, false), row(.atMost, atMost, false)]
            if case .number(let number)? = value, let got = self.points(.number(number)) {
                rows.append(ScaleRow(values: .number(number), points: got, isReached: true))
            }
            return rows
        case .texts(let texts):
            return texts.map { row(.named($0.text), $0.points, value == .text($0.text)) }
        case .yesNo(let yes, let no):
            return [row(.yesNo(true), yes, value == .yesNo(true)), row(.yesNo(false), no, value == .yesNo(false))]
        case .dates(let dates):
            var date: CalendarDay?
            if case .date(let day) = value { date = day }
            let reached = date.flatMap { date in dates.firstIndex { date <= $0.day } }
            return dates.indices.map { row(.by(dates[$0].day), dates[$0].points, $0 == reached) }
                + [row(.later, .zero, date != nil && reached == nil)]
        }
    }

    private func table(_ bands: [Band], _ value: Value?) -> [ScaleRow] {
        var number: Fraction?
        if case .number(let given) = value { number = given }
        let reached = number.flatMap { number in bands.lastIndex { Fraction($0.bound) <= number } }
        var rows: [ScaleRow] = bands.enumerated().map { index, band in
            ScaleRow(
                values: self.band(.number(Fraction(band.bound))) ?? .bound(band.bound),
                points: Fraction(band.points), isReached: index == reached)
        }
        let isUnder = number != nil && reached == nil
        if let lowest = bands.first, isUnder || lowest.bound > .zero {
            rows.insert(ScaleRow(values: .under(lowest.bound), points: .zero, isReached: isUnder), at: 0)
        }
        return rows
    }

    private func table(_ points: [(value: ExactDecimal, points: ExactDecimal)], _ value: Value?) -> [ScaleRow] {
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
}
