internal import Evaluation

extension MeasureWord {
    /// The mean of the numbers of a field.
    static let mean = MeasureWord(
        .mean, of: .numbers, "Mean of the numbers",
        "A field of a collection. From no records the mean is missing.")
}
