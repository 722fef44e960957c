internal import Evaluation

extension MeasureWord {
    /// Whether there is any record, or element of a list in one.
    static let any = MeasureWord(.any, of: .rows, "Is there any record?", "A collection. The value is yes or no.")
}
