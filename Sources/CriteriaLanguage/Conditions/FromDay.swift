internal import Evaluation

extension TestWord {
    /// A day that is this one or later.
    static let from = bound(
        "from", "This day or later", ElementTest.atLeast, AskedValue.from, ValueTest.from)
}
