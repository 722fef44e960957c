internal import Evaluation

extension MeasureWord {
    /// Measures added up.
    static let total = MeasureWord("total", of: nil, "All of them together") { .total($0) }
}
