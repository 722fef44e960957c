/// Which values a step of a scale is for.
package enum ScaleStep: Hashable, Sendable {
    /// A band by its label, or the one text that has these points.
    case named(String)
    case yesNo(Bool)
    case bound(ExactDecimal)
    /// A number on a line.
    case number(Fraction)
    case under(ExactDecimal)
    case orMore(ExactDecimal)
    /// Whole numbers, both ends included.
    case to(ExactDecimal, ExactDecimal)
    /// Numbers, the upper end not included.
    case toUnder(ExactDecimal, ExactDecimal)
    /// Numbers on a line between two points.
    case between(ExactDecimal, ExactDecimal)
    case by(CalendarDay)
    case after(CalendarDay)
    /// Days after those that the scale lists.
    case later
    /// What each unit gives.
    case eachUnit
    /// What all units give at the most.
    case atMost
}

extension Scale {
    /// The step that a value is in; `nil` where the scale has none.
    package func band(_ value: Value) -> ScaleStep? {
        switch (self, value) {
        case (.bands(let bands), .number(let number)):
            guard let index = bands.lastIndex(where: { Fraction($0.bound) <= number }) else {
                return bands.first.map { .under($0.bound) }
            }
            if let label = bands[index].label { return .named(label) }
            let low = bands[index].bound
            guard index + 1 < bands.count else { return .orMore(low) }
            return Self.between(low, bands[index + 1].bound, isWhole: number.whole != nil)
        case (.linear(let points), .number(let number)):
            guard let first = points.first, let last = points.last else { return nil }
            if number < Fraction(first.value) { return .under(first.value) }
            if number >= Fraction(last.value) { return .orMore(last.value) }
            for (low, high) in zip(points, points.dropFirst()) where number < Fraction(high.value) {
                return .between(low.value, high.value)
            }
            return nil
        case (.texts, .text(let text)): return .named(text)
        case (.yesNo, .yesNo(let value)): return .yesNo(value)
        case (.dates(let dates), .date(let date)):
            if let day = dates.first(where: { date <= $0.day })?.day { return .by(day) }
            return dates.last.map { .after($0.day) }
        default: return nil
        }
    }

    private static func between(
        _ low: ExactDecimal, _ high: ExactDecimal, isWhole: Bool
    ) -> ScaleStep {
        guard isWhole, low.isWhole, high.isWhole else { return .toUnder(low, high) }
        return .to(low, ExactDecimal(billionths: high.billionths - ExactDecimal.one.billionths))
    }
}
