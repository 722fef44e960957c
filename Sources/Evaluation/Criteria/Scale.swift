/// Turns a value into points.
package enum Scale: Sendable {
    /// Lower bounds, rising.
    case bands([Band])
    /// Straight lines between points, with rising values.
    case linear([(value: ExactDecimal, points: ExactDecimal)])
    case perUnit(points: ExactDecimal, atMost: ExactDecimal)
    case texts([(text: String, points: ExactDecimal)])
    /// The points for yes and for no.
    case yesNo(yes: ExactDecimal, no: ExactDecimal)
    /// Days, rising.
    case dates([(day: CalendarDay, points: ExactDecimal)])

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

    /// The highest points that the scale gives.
    package var maximum: ExactDecimal {
        switch self {
        case .bands(let bands): bands.map(\.points).reduce(.zero, max)
        case .linear(let points): points.map(\.points).max() ?? .zero
        case .perUnit(_, let atMost): atMost
        case .texts(let texts): texts.map(\.points).max() ?? .zero
        case .yesNo(let yes, let no): max(yes, no)
        case .dates(let dates): dates.map(\.points).reduce(.zero, max)
        }
    }

    /// The lowest points that the scale gives.
    package var minimum: ExactDecimal {
        switch self {
        case .bands(let bands): bands.map(\.points).reduce(.zero, min)
        case .linear(let points): points.map(\.points).min() ?? .zero
        case .perUnit: .zero
        case .texts(let texts): texts.map(\.points).min() ?? .zero
        case .yesNo(let yes, let no): min(yes, no)
        case .dates(let dates): dates.map(\.points).reduce(.zero, min)
        }
    }

    /// The points of a value, or `nil` where the scale does not list it.
    package func points(_ value: Value) -> Fraction? {
        switch (self, value) {
        case (.bands(let bands), .number(let number)):
            return Fraction(bands.last { Fraction($0.bound) <= number }?.points ?? .zero)
        case (.linear(let points), .number(let number)):
            return Self.interpolate(points, number)
        case (.perUnit(let points, let atMost), .number(let number)):
            return max(.zero, min(Fraction(atMost), number * Fraction(points)))
        case (.texts(let texts), .text(let text)):
            return texts.first { $0.text == text }.map { Fraction($0.points) }
        case (.yesNo(let yes, let no), .yesNo(let value)):
            return Fraction(value ? yes : no)
        case (.dates(let dates), .date(let date)):
            return Fraction(dates.first { date <= $0.day }?.points ?? .zero)
        default:
            return nil
        }
    }

    private static func interpolate(
        _ points: [(value: ExactDecimal, points: ExactDecimal)], _ number: Fraction
    ) -> Fraction {
        guard let first = points.first, let last = points.last else { return .zero }
        if number <= Fraction(first.value) { return Fraction(first.points) }
        if number >= Fraction(last.value) { return Fraction(last.points) }
        for (low, high) in zip(points, points.dropFirst()) where number <= Fraction(high.value) {
            let along = number - Fraction(low.value)
            let width = Fraction(high.value) - Fraction(low.value)
            let rise = Fraction(high.points) - Fraction(low.points)
            return Fraction(low.points) + ((along * rise).divided(by: width) ?? .zero)
        }
        return Fraction(last.points)
    }
}

extension Scale {
    /// The band that a value is in: its label, or its bounds in words.
    package func band(_ value: Value) -> String? {
        switch (self, value) {
        case (.bands(let bands), .number(let number)):
            guard let index = bands.lastIndex(where: { Fraction($0.bound) <= number }) else {
                return bands.first.map { "under \($0.bound)" }
            }
            if let label = bands[index].label { return label }
            let low = bands[index].bound
            guard index + 1 < bands.count else { return "\(low) or more" }
            let isWhole = number.whole != nil
            return Self.between(low, bands[index + 1].bound, isWhole: isWhole)
        case (.linear(let points), .number(let number)):
            guard let first = points.first, let last = points.last else { return nil }
            if number < Fraction(first.value) { return "under \(first.value)" }
            if number >= Fraction(last.value) { return "\(last.value) or more" }
            for (low, high) in zip(points, points.dropFirst()) where number < Fraction(high.value) {
                return "between \(low.value) and \(high.value)"
            }
            return nil
        case (.texts, .text(let text)): return text
        case (.yesNo, .yesNo(let value)): return value ? "yes" : "no"
        case (.dates(let dates), .date(let date)):
            if let day = dates.first(where: { date <= $0.day })?.day { return "by \(day)" }
            return dates.last.map { "after \($0.day)" }
        default: return nil
        }
    }

    private static func between(
        _ low: ExactDecimal, _ high: ExactDecimal, isWhole: Bool
    ) -> String {
        guard isWhole, low.isWhole, high.isWhole else { return "\(low) to under \(high)" }
        let last = ExactDecimal(billionths: high.billionths - ExactDecimal.one.billionths)
        return last == low ? "\(low)" : "\(low) to \(last)"
    }
}
