internal import Evaluation

extension MeasureWord {
    /// One measure over another.
    static let ratio = MeasureWord(
        "ratio", of: 2, "The first over the second", "Missing where the second is 0."
    ) { .ratio($0[0], $0[1]) }
}
