internal import Evaluation

extension MeasureWord {
    /// The numbers of a field added up.
    static let sum = MeasureWord(
        .sum, of: .numbers, "Sum of the numbers", "A field of a collection, such as activities.participants.")
}
