internal import Evaluation

/// What evaluators rated and said of a criterion, whatever it is written into.
struct EvaluatorWords {
    /// What one of them gave.
    struct Entry {
        var evaluator: String
        var words: String
        var references: [String]

        /// `Evaluator A: strong regional demand (report p. 9)`.
        var line: String { "Evaluator \(evaluator)\(separator)\(words)\(inBrackets)" }

        /// `A: strong regional demand (report p. 9)`.
        var short: String { "\(evaluator)\(separator)\(words)\(inBrackets)" }

        /// Whether the words are of a rating, and go on from the name.
        var isRating = false

        private var separator: String { isRating ? " " : ": " }

        private var inBrackets: String { references.isEmpty ? "" : " (" + references.joined(separator: "; ") + ")" }
    }

    let criteria: CriteriaSet
    let assessment: Assessment?

    /// What evaluators said of a criterion as a whole.
    func comments(on criterion: Criterion) -> [Entry] {
        (assessment?.comments ?? []).filter { $0.criterion == criterion.path }.map {
            Entry(evaluator: $0.evaluator, words: $0.comment, references: $0.references)
        }
    }

    /// What they rated that the indicators rest on: `rates transparency 2: accounts are published`.
    func ratings(behind indicators: [IndicatorScore]) -> [Entry] {
        let names = Set(indicators.flatMap { criteria.indicators[$0.indicator].measure.ratings })
        return (assessment?.ratings ?? []).filter { names.contains($0.name) }.map { rating in
            Entry(
                evaluator: rating.evaluator,
                words: "rates \(rating.name) \(rating.value)" + (rating.comment.map { ": " + $0 } ?? ""),
                references: rating.references, isRating: true)
        }
    }

    /// The ratings behind a criterion's own indicators, then what was said of it.
    func all(on score: CriterionScore) -> [Entry] {
        ratings(behind: score.indicators) + comments(on: score.criterion)
    }
}
