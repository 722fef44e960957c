package import Diagnostics

/// The years that an evaluation looks at, both ends included.
package struct EvaluationPeriod: Sendable {
    package var id: String
    package var from: CalendarDay
    package var until: CalendarDay
    package var title: String?
    /// The meeting that considers the evaluation.
    package var meeting: String?
    package var deadlines: [(name: String, day: CalendarDay)]
    /// What the data says of itself, such as that it is invented.
    package var notice: String?
    /// The path of the criteria file that the period is evaluated by, where it names one.
    package var criteria: String?
    /// Where it names it.
    package var criteriaLocation: Location?

    package init(
        id: String, from: CalendarDay, until: CalendarDay, title: String?, meeting: String?,
        deadlines: [(name: String, day: CalendarDay)], notice: String?
    ) {
        self.id = id
        self.from = from
        self.until = until
        self.title = title
        self.meeting = meeting
        self.deadlines = deadlines
        self.notice = notice
    }
}
