package import Evaluation

/// What evaluators rated and said of a criterion, whatever it is written into.
package struct EvaluatorWords: Sendable {
    /// What one of them gave.
    package struct Entry {
        /// Who gave it.
        package var evaluator: String
        /// A comment, or a rating with its comment.
        package var words: String
        /// What it rests on, such as pages of a report.
        package var references: [String]

        /// `A: strong regional demand (report p. 9)`.
        package var short: String { "\(evaluator)\(separator)\(words)\(inBrackets)" }

        /// Whether the words are of a rating, and go on from the name.
        package var isRating = false

        /// What stands between the name and the words.
        package var separator: String { isRating ? " " : ": " }

        /// What it rests on, behind the words.
        package var inBrackets: String { references.isEmpty ? "" : " (" + references.joined(separator: "; ") + ")" }
    }

    /// The criteria that were rated and commented on.
    package let criteria: CriteriaSet
    /// What the evaluators gave for the centre; `nil` where there is nothing.
    package let assessment: Assessment?

    package init(criteria: CriteriaSet, assessment: Assessment?) {
        self.criteria = criteria
        self.assessment = assessment
    }

    /// What evaluators said of a criterion as a whole.
    package func comments(on criterion: Criterion) -> [Entry] {
        (assessment?.comments ?? []).filter { $0.criterion == criterion.path }.map {
            Entry(evaluator: $0.evaluator, words: $0.comment, references: $0.references)
        }
    }

    /// What they rated that the indicators rest on: `rates transparency 2: accounts are published`.
    package func ratings(behind indicators: [IndicatorScore]) -> [Entry] {
        let names = Set(indicators.flatMap { criteria.indicators[$0.indicator].measure.ratings })
        return (assessment?.ratings ?? []).filter { names.contains($0.name) }.map { rating in
            Entry(
                evaluator: rating.evaluator,
                words: "rates \(rating.name) \(rating.value)" + (rating.comment.map { ": " + $0 } ?? ""),
                references: rating.references, isRating: true)
        }
    }

    /// The ratings behind a criterion's own indicators, then what was said of it.
    package func all(on score: CriterionScore) -> [Entry] {
        ratings(behind: score.indicators) + comments(on: score.criterion)
    }
}
