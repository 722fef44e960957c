internal import Diagnostics
internal import Evaluation
internal import SourceReading

/// A test that stands in a value, as people say it: `not district`, `>= 20`.
enum WrittenTest {
    private static let negations = ["not ", "!= ", "<> ", "≠ ", "!=", "<>", "≠", "!"]
    /// Signs, the words for numbers and for days, and how many days further the first or the last day then is.
    private static let comparisons: [(sign: String, number: String, day: String, further: Int)] = [
        (">=", "at-least", "from", 0), ("=>", "at-least", "from", 0), ("≥", "at-least", "from", 0),
        ("<=", "at-most", "until", 0), ("=<", "at-most", "until", 0), ("≤", "at-most", "until", 0),
        (">", "more-than", "from", 1), ("<", "less-than", "until", -1),
    ]

    /// How a value that is a test has to be written; `nil` where it is none.
    ///
    /// - Parameters:
    ///   - name: The field that it stands beside.
    ///   - isBesideNot: Whether “not” stands beside the field already.
    ///   - isValue: Whether a text is a value of the field.
    static func suggestion(
        _ text: String, of name: String, _ type: FieldType, isBesideNot: Bool, _ isValue: (String) -> Bool
    ) -> String? {
        if isValue(text) { return nil }
        for negation in negations where text.lowercased().hasPrefix(negation) {
            let rest = String(text.dropFirst(negation.count)).trimmed
            guard isValue(rest) else { continue }
            let inner = "not: { \(name): \(rest) }"
            return "Write “\(isBesideNot ? "all-of: [{ \(inner) }]" : inner)” in its place; it holds where "
                + "“\(name)” is empty, too"
        }
        for comparison in comparisons where text.hasPrefix(comparison.sign) {
            let rest = String(text.dropFirst(comparison.sign.count)).trimmed
            guard isValue(rest) else { continue }
            switch type {
            case .number: return "Write “\(name): { \(comparison.number): \(rest) }”"
            case .date:
                guard let day = CalendarDay(parsing: Array(rest.utf8).span) else { continue }
                let bound = CalendarDay(number: day.number + comparison.further)
                return "Write “\(name): { \(comparison.day): \(bound) }”"
            default: continue
            }
        }
        return nil
    }
}
