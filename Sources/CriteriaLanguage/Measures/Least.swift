internal import Evaluation

extension MeasureWord {
    /// The least of the numbers of a field.
    static let least = MeasureWord(
        .least, of: .numbers, "Least of the numbers", "A field of a collection. From no records it is missing.")
}
