/// What a measure's value can be, as far as its rule and the record form say.
///
/// What a scale gives beyond is out of reach: a share is never over 1, and a constant stays what it is.
package struct MeasureLimits: Sendable {
    /// What kind of value it is.
    package var type = FieldType.number(atLeast: nil, atMost: nil)
    /// The least that a number can be; `nil` where nothing sets a limit.
    package var least: Fraction?
    /// The most that a number can be; `nil` where nothing sets a limit.
    package var most: Fraction?
    /// Whether there can be no value.
    package var canBeMissing = true
    /// Whether there never is a value.
    package var isAlwaysMissing = false
    /// Whether a number is a whole one.
    package var isWhole = false
    /// Whether a number is a part of something, so that 50% of it is 0.5.
    package var isPart = false

    /// No limits.
    package static let none = MeasureLimits()

    static let count = MeasureLimits(least: .zero, canBeMissing: false, isWhole: true)

    /// Those of a field's value.
    package init(_ type: FieldType, canBeMissing: Bool = true) {
        (self.type, self.canBeMissing) = (type, canBeMissing)
        guard case .number(let least, let most) = type else { return }
        (self.least, self.most) = (least.map { Fraction($0) }, most.map { Fraction($0) })
        isPart = type.isPart
    }

    init(
        least: Fraction? = nil, most: Fraction? = nil, canBeMissing: Bool = true, isWhole: Bool = false,
        isPart: Bool = false
    ) {
        (self.least, self.most, self.canBeMissing) = (least, most, canBeMissing)
        (self.isWhole, self.isPart) = (isWhole, isPart)
    }

    /// Whether a number, where there is one, is the same for every centre.
    var isConstant: Bool { least != nil && least == most }
    /// Whether all centres have the same value, or none has any.
    package var isSameForAll: Bool { isAlwaysMissing || isConstant && !canBeMissing }

    /// Whether a number can be what another is.
    package func allow(_ number: Fraction) -> Bool { (least.map { number >= $0 } ?? true) && reach(number) }

    /// Whether the number can be as high as a bound.
    package func reach(_ bound: Fraction) -> Bool { most.map { bound <= $0 } ?? true }

    static func + (a: MeasureLimits, b: MeasureLimits) -> MeasureLimits {
        func sum(_ a: Fraction?, _ b: Fraction?) -> Fraction? { a.flatMap { a in b.map { a + $0 } } }
        return MeasureLimits(
            least: sum(a.least, b.least), most: sum(a.most, b.most), canBeMissing: a.canBeMissing || b.canBeMissing,
            isWhole: a.isWhole && b.isWhole, isPart: a.isPart && b.isPart)
    }

    static prefix func - (a: MeasureLimits) -> MeasureLimits {
        var negated = a
        (negated.least, negated.most) = (a.most.map { -$0 }, a.least.map { -$0 })
        return negated
    }

    /// Those of a number over another: only one that is always the same leaves limits.
    func over(_ other: MeasureLimits) -> MeasureLimits {
        guard other.isConstant, let divisor = other.least else { return MeasureLimits(isPart: true) }
        if divisor.isZero {
            var missing = MeasureLimits(isPart: true)
            missing.isAlwaysMissing = true
            return missing
        }
        let ends = [least, most].map { $0.flatMap { $0.divided(by: divisor) } }
        return MeasureLimits(
            least: divisor.isNegative ? ends[1] : ends[0], most: divisor.isNegative ? ends[0] : ends[1],
            canBeMissing: canBeMissing || other.canBeMissing, isPart: true)
    }
}

extension FieldType {
    /// Whether its numbers are parts of something, so that 50% of it is 0.5: those from 0 to 1.
    package var isPart: Bool {
        guard case .number(let least?, let most?) = self else { return false }
        return least >= .zero && most == .one
    }
}
