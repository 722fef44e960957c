package import Diagnostics

/// What a field of the header holds, and what a measure gives.
package enum Value: Hashable, Sendable {
    case number(Fraction)
    case date(CalendarDay)
    case text(String)
    case yesNo(Bool)
}

/// The single values and lists of a report's header, or of a centre on the roster.
package struct HeaderValues: Sendable {
    /// A field's values: at most one where the form says single; empty where there is nothing.
    package struct Entry: Sendable {
        package var values: [Value]
        package var location: Location
        /// Whether something stands there that is no value, of which was told.
        package var isFaulty: Bool

        package init(values: [Value], location: Location, isFaulty: Bool = false) {
            self.values = values
            self.location = location
            self.isFaulty = isFaulty
        }
    }

    /// By the field's index in the form's header, or in ``CentreField``'s order.
    package var entries: [Entry?]

    package init(count: Int) { entries = [Entry?](repeating: nil, count: count) }

    /// Whether a field has nothing, not even something with a fault.
    package func lacks(_ index: Int) -> Bool {
        entries[index].map { $0.values.isEmpty && !$0.isFaulty } ?? true
    }
}
