extension RecordMeasure {
    /// What the measure's value can be.
    fileprivate var limits: MeasureLimits { kind.accumulator.limits(of: self) }
}

extension Measure {
    /// What the measure's value can be.
    package func limits(in criteria: CriteriaSet) -> MeasureLimits {
        switch self {
        case .records(let index): criteria.recordMeasures[index].limits
        case .header(let index):
            MeasureLimits(
                criteria.form.header[index].type, canBeMissing: !criteria.form.header[index].isRequired)
        case .centre(let field): MeasureLimits(field.type, canBeMissing: !field.isRequired)
        case .headerElements, .centreElements: .count
        case .rating: .none
        case .constant(let number):
            MeasureLimits(
                least: Fraction(number), most: Fraction(number), canBeMissing: false, isWhole: number.isWhole)
        case .total(let parts):
            parts.dropFirst().reduce(parts.first?.limits(in: criteria) ?? .none) { $0 + $1.limits(in: criteria) }
        case .difference(let first, let second): first.limits(in: criteria) + -second.limits(in: criteria)
        case .ratio(let first, let second): first.limits(in: criteria).over(second.limits(in: criteria))
        }
    }
}
