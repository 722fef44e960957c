/// When a record was, against a period.
struct RecordDates: Sendable {
    /// Whether the collection places its records in time.
    private var isDated = false
    private var start = Int.min
    private var end = Int.min
    private var hasStart = false
    private var hasEnd = false
    private var from = 0
    private var until = 0

    @inline(__always)
    init(
        _ record: borrowing RecordValues, _ places: MeasurementPlan.DatePlaces,
        _ period: EvaluationPeriod
    ) {
        guard places.from >= 0 else { return }
        isDated = true
        from = period.from.number
        until = period.until.number
        let first = record.singles[places.from]
        hasStart = first.isPresent
        if hasStart { start = Int(truncatingIfNeeded: first.code) }
        if places.until >= 0 {
            let last = record.singles[places.until]
            hasEnd = last.isPresent
            if hasEnd { end = Int(truncatingIfNeeded: last.code) }
        }
        if !hasEnd { end = start }
        touches = hasStart && end >= from && start <= until
    }

    /// Whether the record counts where nothing is said of a window.
    private(set) var touches = true

    /// Why a record does not count in a window.
    enum Reason: String {
        case noEnd = "it has no end date"
        case noStart = "it has no start date"
        case endedBefore = "it ended before the period"
        case endedAfter = "it ended after the period"
        case beganBefore = "it began before the period"
        case beganAfter = "it began after the period"
    }

    @inline(__always)
    func isIn(_ window: Window) -> Bool {
        if case .touches = window { return touches }
        return reason(window) == nil
    }

    /// Why the record does not count in a window, or `nil` where it does.
    @inline(__always)
    func reason(_ window: Window) -> Reason? {
        guard isDated else { return nil }
        switch window {
        case .any: return nil
        case .ends:
            if !hasEnd { return .noEnd }
            return end < from ? .endedBefore : end > until ? .endedAfter : nil
        case .touches:
            if !hasStart { return .noStart }
            return end < from ? .endedBefore : start > until ? .beganAfter : nil
        case .starts:
            if !hasStart { return .noStart }
            return start < from ? .beganBefore : start > until ? .beganAfter : nil
        case .within:
            if !hasStart { return .noStart }
            return start < from ? .beganBefore : end > until ? .endedAfter : nil
        }
    }
}
