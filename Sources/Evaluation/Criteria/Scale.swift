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
