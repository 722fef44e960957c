internal import Evaluation

extension MeasureWord {
    /// The most of the numbers of a field.
    static let most = MeasureWord(
        .most, of: .numbers, "Most of the numbers", "A field of a collection. From no records it is missing.")
}
