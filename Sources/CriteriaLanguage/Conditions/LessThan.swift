internal import Evaluation

extension TestWord {
    /// Less than this number.
    static let lessThan = bound(
        "less-than", "Less than this number", ElementTest.lessThan, AskedValue.lessThan, ValueTest.lessThan)
}
