internal import Evaluation

extension MeasureWord {
    /// The middle one of the numbers of a field.
    static let median = MeasureWord(
        .median, of: .numbers, "Median of the numbers", "Of an even count, the mean of the middle two.")
}
