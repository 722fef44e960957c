internal import Diagnostics
package import Evaluation

/// Why parts of the criteria are in no points: which of the three reasons occur among some centres.
package struct UncountedParts: Sendable {
    private var isUnscored = false
    private var isExempt = false
    private var isOfOthers = false

    /// What occurs among the centres of an evaluation that are scored.
    package init(_ cards: [Scorecard]) {
        func add(_ criteria: [CriterionScore], in outer: Exclusion?) {
            for score in criteria {
                let exclusion = score.exclusion ?? outer
                for part in score.indicators { add(part.exclusion ?? exclusion, part.points) }
                add(score.criteria, in: exclusion)
            }
        }
        func add(_ exclusion: Exclusion?, _ points: Fraction?) {
            switch exclusion {
            case .doesNotApply?: isOfOthers = true
            case .exempt?: isExempt = true
            case nil: isUnscored = isUnscored || points == nil
            }
        }
        for card in cards where card.isScored { add(card.criteria, in: nil) }
    }

    /// What occurs among some centres of a result that is compared; nothing where the result names no parts.
    package init(_ cards: [ResultCard], of table: ResultTable) {
        let paths = table.rules.parts.flatMap(\.all).filter(\.isIndicator).map(\.path)
        for card in cards where card.total != nil {
            for score in paths.compactMap({ card.scores[$0] }) {
                switch score.excluded {
                case .doesNotApply?: isOfOthers = true
                case .exempt?: isExempt = true
                case nil: isUnscored = isUnscored || score.points == nil
                }
            }
        }
    }

    /// `are unscored, exempt or do not apply`, as far as it occurs; `nil` where nothing does.
    private var predicate: String? {
        let states = (isUnscored ? ["unscored"] : []) + (isExempt ? ["exempt"] : [])
        let words = states + (isOfOthers ? ["do not apply"] : [])
        if words.isEmpty { return nil }
        return (states.isEmpty ? "" : "are ") + words.inProse("or")
    }

    /// Why all centres of a result are ranked by shares.
    package var ranking: String {
        let rest = ", so all are ranked by points over maximum."
        guard let predicate else { return "Not all centres have one maximum" + rest }
        let isPlain = isUnscored && !isExempt && !isOfOthers
        return "Some centres have " + (isPlain ? "unscored parts" : "parts that \(predicate)") + rest
    }

    /// Where a maximum is less than the largest: `less where parts are unscored`.
    package var less: String { predicate.map { "less where parts \($0)" } ?? "less for some" }
}
