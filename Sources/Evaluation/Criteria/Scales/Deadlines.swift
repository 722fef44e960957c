/// Points for what came by a day, the days rising: `dates`. What came later has 0.
package struct Deadlines: ScaleRule {
    package let dates: [(day: CalendarDay, points: ExactDecimal)]

    package var namedPoints: [ExactDecimal] { [.zero] + dates.map(\.points) }

    package var term: RuleTerm {
        .keys(["dates": .bag(dates.map { .list([.text($0.day.description), .number($0.points)]) })])
    }

    private func index(_ date: CalendarDay) -> Int? { dates.firstIndex { date <= $0.day } }

    package func points(_ value: Value) -> Fraction? {
        guard case .date(let date) = value else { return nil }
        return Fraction(index(date).map { dates[$0].points } ?? .zero)
    }

    package func step(of value: Value) -> ScaleStep? {
        guard case .date(let date) = value else { return nil }
        if let index = index(date) { return .by(dates[index].day) }
        return dates.last.map { .after($0.day) }
    }

    package func table(_ value: Value?) -> [ScaleRow] {
        var date: CalendarDay?
        if case .date(let day) = value { date = day }
        let reached = date.flatMap { index($0) }
        return dates.enumerated().map { index, entry in
            ScaleRow(values: .by(entry.day), points: Fraction(entry.points), isReached: index == reached)
        } + [ScaleRow(values: .later, points: .zero, isReached: date != nil && reached == nil)]
    }

    package func further(than value: Value, within limits: MeasureLimits) -> [(value: Value, points: Fraction)] {
        guard case .date(let date) = value else { return [] }
        return dates.reversed().filter { $0.day < date }.map { (.date($0.day), Fraction($0.points)) }
    }
}
