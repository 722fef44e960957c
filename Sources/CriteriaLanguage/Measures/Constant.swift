internal import Evaluation
internal import Grammar
internal import SourceReading

extension MeasureWord {
    /// A number that is the same for every centre.
    static let constant = MeasureWord(
        .may("constant", .number, as: "the constant", "A number that is the same for every centre")
    ) { reader, _, keys in reader.number("constant", of: keys).map { .constant($0) } }
}
