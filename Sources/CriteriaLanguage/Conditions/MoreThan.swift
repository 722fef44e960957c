internal import Evaluation

extension TestWord {
    /// More than this number.
    static let moreThan = bound(
        "more-than", "More than this number", ElementTest.moreThan, AskedValue.moreThan, ValueTest.moreThan)
}
