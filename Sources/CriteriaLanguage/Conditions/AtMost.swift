internal import Evaluation

extension TestWord {
    /// A number that is this one or less.
    static let atMost = bound(
        "at-most", "This number or less", ElementTest.atMost, AskedValue.atMost, ValueTest.atMost)
}
