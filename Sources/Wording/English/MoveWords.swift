package import Evaluation

/// What moved between two evaluations, in words.
package enum MoveWords {
    /// Where nothing did.
    package static let nothing = "Nothing moved."

    /// A centre that was not on the roster.
    package static func isNew(_ centre: Centre) -> String { "\(centre.name): is new on the roster" }

    /// A centre that the roster has no longer.
    package static func isGone(_ centre: Centre) -> String { "\(centre.name): is no longer on the roster" }

    /// What moved of a centre: its rank and its points, then the criteria that moved them; nothing where nothing did.
    package static func lines(from last: Scorecard, to card: Scorecard) -> [String] {
        let moved = criteria(last.criteria, card.criteria)
        let isSame =
            moved.isEmpty && last.total == card.total && last.rank == card.rank && last.isScored == card.isScored
        if isSame { return [] }
        return [
            "\(change("rank", "stays", rank(last), rank(card))), \(change("points", "stay", total(last), total(card)))"
        ] + moved
    }

    /// `rank 5 → 4`, or `rank stays 4`.
    private static func change(_ what: String, _ stays: String, _ old: String, _ new: String) -> String {
        old == new ? "\(what) \(stays) \(new)" : "\(what) \(old) → \(new)"
    }

    private static func rank(_ card: Scorecard) -> String { card.rank?.inText ?? "–" }

    private static func total(_ card: Scorecard) -> String {
        card.isScored
            ? "\(card.total.points.inText) of \(card.total.maximum.inText)" : "not evaluated"
    }

    /// A line for each criterion at the top whose points moved.
    private static func criteria(_ old: [CriterionScore], _ new: [CriterionScore]) -> [String] {
        new.compactMap { score in
            let last = old.first { $0.criterion.id == score.criterion.id }
            guard last?.points != score.points || last?.ownMaximum != score.ownMaximum else { return nil }
            let was = last.map { NumberText.points($0.points) } ?? "–"
            let id = score.criterion.id
            if let exclusion = score.exclusion { return "\(id): \(was) → \(Excluded(exclusion).inWords)" }
            guard let maximum = score.ownMaximum else { return "\(id): \(was) → unscored" }
            return "\(id): \(was) → \(NumberText.points(score.points)) of \(maximum.inText)"
        }
    }
}
