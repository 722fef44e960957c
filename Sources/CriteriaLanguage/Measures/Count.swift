internal import Evaluation

extension MeasureWord {
    /// How many records there are, or elements of a list in them.
    static let count = MeasureWord(
        .count, of: .rows, "How many records", "A collection, such as activities, or a list in its records.")
}
