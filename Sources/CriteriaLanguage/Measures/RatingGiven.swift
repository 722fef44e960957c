internal import Evaluation
internal import Grammar
internal import SourceReading

extension MeasureWord {
    /// What evaluators gave under a name.
    static let rating = MeasureWord(
        .may(
            "rating", .identifier, as: "the rating's name", "What evaluators gave",
            "The rating's name in the assessments.")
    ) { reader, _, keys in reader.text("rating", of: keys).map { .rating($0) } }
}
