internal import Evaluation

extension MeasureWord {
    /// One measure less another.
    static let difference = MeasureWord("difference", of: 2, "The first less the second") {
        .difference($0[0], $0[1])
    }
}
