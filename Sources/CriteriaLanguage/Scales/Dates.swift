internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading

extension ScaleWord {
    /// Points by last days.
    static let dates = ScaleWord(
        key: .may(
            "dates", .table(keys: .dateKey, of: .number, atLeast: 1), "Points by last days",
            "The points of the first of these days on or before which the date falls; later, none."),
        suits: \.isDay, assumed: MeasureLimits(.date)
    ) { reader, node, _ in reader.dates(node) }
}

extension CriteriaReader {
    fileprivate mutating func dates(_ node: Node) -> Scale? {
        let days = rising(node, "the dates") { reader, entry in
            reader.date(entry.key, entry.keyPlace, "a date of the scale")
        }
        var dates: [(day: CalendarDay, points: ExactDecimal)] = []
        for (day, value) in days {
            if let points = number(value, "the points until \(day)") { dates.append((day, points)) }
        }
        return dates.isEmpty ? nil : .dates(dates)
    }
}
