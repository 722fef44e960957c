internal import Evaluation

extension TestWord {
    /// A number that is this one or more.
    static let atLeast = bound(
        "at-least", "This number or more", ElementTest.atLeast, AskedValue.atLeast, ValueTest.atLeast)
}
