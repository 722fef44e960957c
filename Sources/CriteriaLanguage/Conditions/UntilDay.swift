internal import Evaluation

extension TestWord {
    /// A day that is this one or earlier.
    static let until = bound(
        "until", "This day or earlier", ElementTest.atMost, AskedValue.until, ValueTest.until)
}
