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

    /// When a record was whose collection does not place its records in time.
    private init() {}

    /// When a record was whose collection places its records in time.
    ///
    /// - Parameters:
    ///   - first: The day on which it began; `nil` where the record does not say.
    ///   - last: The day on which it ended; `nil` where the record does not say.
    ///   - period: What the days are held against.
    @inline(__always)
    init(from first: Int?, until last: Int?, _ period: EvaluationPeriod) {
        isDated = true
        from = period.from.number
        until = period.until.number
        if let first { (start, hasStart) = (first, true) }
        if let last { (end, hasEnd) = (last, true) } else { end = start }
        touches = hasStart && end >= from && start <= until
    }

    /// When a record of a batch was.
    ///
    /// - Parameters:
    ///   - row: Which record, from 0; the one that is being built may be asked of as well.
    ///   - places: Where the days stand in it.
    init(_ batch: RecordBatch, row: Int, _ places: MeasurementPlan.DatePlaces, _ period: EvaluationPeriod) {
        guard let from = places.from else {
            self.init()
            return
        }
        func day(_ field: Int?) -> Int? {
            guard let field else { return nil }
            let cell = batch[field, row: row]
            return cell.isPresent ? Int(truncatingIfNeeded: cell.code) : nil
        }
        self.init(from: day(from), until: day(places.until), period)
    }

    /// Whether the record counts where nothing is said of a window.
    private(set) var touches = true

    @inline(__always)
    func isIn(_ window: Window) -> Bool {
        if case .touches = window { return touches }
        return reason(window) == nil
    }

    /// Why the record does not count in a window, or `nil` where it does.
    @inline(__always)
    func reason(_ window: Window) -> OutOfWindow? {
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
