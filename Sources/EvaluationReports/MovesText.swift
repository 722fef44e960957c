internal import Diagnostics
package import Evaluation
package import Renderers
internal import Wording

extension TextReport {
    /// What moved between two evaluations: ranks and points of each centre that moved, and the
    /// criteria that moved them.
    ///
    /// - Parameters:
    ///   - old: The evaluation before.
    ///   - new: The evaluation now, in the order in which its centres are shown.
    package func moves(from old: Evaluated, to new: Evaluated) -> String {
        var text = ""
        let before = Dictionary(
            old.scorecards.map { ($0.centre.id, $0) }, uniquingKeysWith: { first, _ in first })
        for card in new.scorecards {
            guard let last = before[card.centre.id] else {
                text += TerminalText.safe(card.centre.name) + ": is new on the roster\n"
                continue
            }
            let moved = criteria(last.criteria, card.criteria)
            let isSame =
                moved.isEmpty && last.total == card.total && last.rank == card.rank
                && last.isScored == card.isScored
            if isSame { continue }
            text += style(TerminalText.safe(card.centre.name), .bold) + "\n"
            text +=
                "  \(change("rank", "stays", rank(last), rank(card))), \(change("points", "stay", total(last), total(card)))\n"
            for line in moved { text += "  \(line)\n" }
        }
        let left = old.scorecards.filter { card in !new.scorecards.contains { $0.centre.id == card.centre.id } }
        for card in left { text += TerminalText.safe(card.centre.name) + ": is no longer on the roster\n" }
        return text.isEmpty ? "Nothing moved.\n" : text
    }

    /// `rank 5 → 4`, or `rank stays 4`.
    private func change(_ what: String, _ stays: String, _ old: String, _ new: String) -> String {
        old == new ? "\(what) \(stays) \(new)" : "\(what) \(old) → \(new)"
    }

    private func rank(_ card: Scorecard) -> String { card.rank?.inText ?? "–" }

    private func total(_ card: Scorecard) -> String {
        card.isScored
            ? "\(card.total.points.inText) of \(card.total.maximum.inText)" : "not evaluated"
    }

    /// A line for each criterion at the top whose points moved.
    private func criteria(_ old: [CriterionScore], _ new: [CriterionScore]) -> [String] {
        new.compactMap { score in
            let last = old.first { $0.criterion.id == score.criterion.id }
            guard last?.points != score.points || last?.ownMaximum != score.ownMaximum else { return nil }
            let was = last.map { NumberText.points($0.points) } ?? "–"
            let id = TerminalText.safe(score.criterion.id)
            if let exclusion = score.exclusion { return "\(id): \(was) → \(Excluded(exclusion).inWords)" }
            guard let maximum = score.ownMaximum else { return "\(id): \(was) → unscored" }
            return "\(id): \(was) → \(NumberText.points(score.points)) of \(maximum.inText)"
        }
    }
}
