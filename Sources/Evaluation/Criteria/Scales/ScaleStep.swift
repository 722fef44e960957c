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
