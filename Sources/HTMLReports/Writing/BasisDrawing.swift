internal import Evaluation
internal import Wording

extension HTMLWriter {
    /// The mark of what a number rests on.
    mutating func mark(_ mark: BasisMark?) {
        guard let mark else { return }
        element(.abbr, [.meaning(mark.words)], text: mark.basis.mark)
    }
}
