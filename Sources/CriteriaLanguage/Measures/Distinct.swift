internal import Evaluation

extension MeasureWord {
    /// How many different values a field has.
    static let distinct = MeasureWord(
        .distinct, of: .values, "How many different values", "A field of a collection, such as activities.parties.")
}
