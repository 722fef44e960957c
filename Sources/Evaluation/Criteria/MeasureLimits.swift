/// What a measure's number can be at the least and at the most, as far as its rule says.
///
/// What a scale gives beyond them is out of reach: a share is never over 1, and a constant stays what it is.
package struct MeasureLimits: Hashable, Sendable {
    /// `nil` where the rule sets no limit.
    package var least: Fraction?
    /// `nil` where the rule sets no limit.
    package var most: Fraction?

    /// No limits.
    package static let none = MeasureLimits()

    package init(least: Fraction? = nil, most: Fraction? = nil) {
        self.least = least
        self.most = most
    }

    /// Those of a field's number, as the record form has them.
    package init(_ type: FieldType) {
        guard case .number(let least, let most) = type else {
            self = .none
            return
        }
        self.init(least: least.map { Fraction($0) }, most: most.map { Fraction($0) })
    }

    /// Whether the number can be as high as a bound.
    package func reach(_ bound: Fraction) -> Bool { most.map { bound <= $0 } ?? true }

    fileprivate static func + (a: MeasureLimits, b: MeasureLimits) -> MeasureLimits {
        MeasureLimits(least: sum(a.least, b.least), most: sum(a.most, b.most))
    }

    fileprivate static func - (a: MeasureLimits, b: MeasureLimits) -> MeasureLimits {
        a + MeasureLimits(least: b.most.map { -$0 }, most: b.least.map { -$0 })
    }

    private static func sum(_ a: Fraction?, _ b: Fraction?) -> Fraction? {
        guard let a, let b else { return nil }
        return a + b
    }

    /// Those of a number over one that is always the same.
    fileprivate func divided(by divisor: Fraction) -> MeasureLimits {
        let (low, high) = (least.flatMap { $0.divided(by: divisor) }, most.flatMap { $0.divided(by: divisor) })
        return divisor.isNegative ? MeasureLimits(least: high, most: low) : MeasureLimits(least: low, most: high)
    }
}

extension RecordMeasure.Kind {
    /// What a measure of the kind can be.
    ///
    /// - Parameter type: The type of the field that it reads, where it reads one.
    package func limits(of type: FieldType?) -> MeasureLimits {
        switch self {
        case .any: return .none
        case .count: return MeasureLimits(least: .zero)
        case .share: return MeasureLimits(least: .zero, most: .one)
        case .distinct:
            var most: Fraction?
            if case .choice(let choices) = type { most = Fraction(choices.indices.count) }
            if case .yesNo = type { most = Fraction(2) }
            return MeasureLimits(least: .zero, most: most)
        case .sum:
            // However many there are, numbers of one sign add up to that sign.
            let field = type.map { MeasureLimits($0) } ?? .none
            return MeasureLimits(
                least: field.least.flatMap { $0.isNegative ? nil : .zero },
                most: field.most.flatMap { $0 > .zero ? nil : .zero })
        case .mean, .median, .least, .most: return type.map { MeasureLimits($0) } ?? .none
        }
    }
}

extension Measure {
    /// What the measure's number can be.
    package func limits(in criteria: CriteriaSet) -> MeasureLimits {
        switch self {
        case .records(let index):
            let measure = criteria.recordMeasures[index]
            return measure.kind.limits(of: measure.fieldType)
        case .header(let index): return MeasureLimits(criteria.form.header[index].type)
        case .headerElements, .centreElements: return MeasureLimits(least: .zero)
        case .centre, .rating: return .none
        case .constant(let number): return MeasureLimits(least: Fraction(number), most: Fraction(number))
        case .total(let parts):
            return parts.map { $0.limits(in: criteria) }.reduce(MeasureLimits(least: .zero, most: .zero), +)
        case .difference(let first, let second): return first.limits(in: criteria) - second.limits(in: criteria)
        case .ratio(let first, let second):
            let divisor = second.limits(in: criteria)
            guard let least = divisor.least, least == divisor.most, !least.isZero else { return .none }
            return first.limits(in: criteria).divided(by: least)
        }
    }
}
