internal import Diagnostics
package import Evaluation

/// What a reader must know of a ranking, whatever it is written into.
package enum RankingWords {
    /// The sentences below a ranking.
    ///
    /// - Parameters:
    ///   - cards: The cards that are shown.
    ///   - evaluated: The result, with every centre that they are ranked among.
    ///   - rounding: What is said where a number of the ranking is rounded; nothing where `nil`.
    package static func notes(
        _ cards: [Scorecard], of evaluated: Evaluated, rounding: String? = NumberText.roundingWithAdvice
    ) -> [String] {
        var sentences: [String] = []
        if cards.contains(where: \.isTied) { sentences.append("= marks a shared rank.") }
        if Ranking.isByShare(evaluated.scorecards) {
            sentences.append(UncountedParts(evaluated.scorecards).ranking)
        }
        sentences += cards.compactMap { card in
            ExclusionWords.parts(of: card, in: evaluated.criteria).map { "\(card.centre.name): \($0)." }
        }
        sentences += smallerMaxima(cards, of: evaluated)
        sentences += tieBreaks(cards, of: evaluated)
        for card in cards {
            guard let without = card.totalWithoutOverrides else { continue }
            let other = without.points?.inText ?? "not evaluated"
            sentences.append("\(card.centre.name): \(card.total.points.inText), without overrides \(other).")
        }
        if hasAdopted(cards) { sentences.append("“Adopted” is what rests on rules that a decision adopts.") }
        if let rounding, Roundings.areIn(ranking: cards, of: Ranked(evaluated.scorecards)) {
            sentences.append(rounding)
        }
        return sentences
    }

    /// Whose maximum is smaller than the others', and why; those for whom it is so for the same reason stand together.
    package static func smallerMaxima(_ cards: [Scorecard], of evaluated: Evaluated) -> [String] {
        struct Group: Hashable {
            var maximum: Fraction
            var reasons: [String]
        }
        guard let most = evaluated.scorecards.filter(\.isScored).map(\.total.maximum).max() else { return [] }
        var groups: [(group: Group, centres: [String])] = []
        for card in cards where card.isScored && card.total.maximum < most {
            let group = Group(maximum: card.total.maximum, reasons: reasons(card, in: evaluated.criteria))
            if let index = groups.firstIndex(where: { $0.group == group }) {
                groups[index].centres.append(card.centre.name)
            } else {
                groups.append((group, [card.centre.name]))
            }
        }
        return groups.map { group, centres in
            let lead =
                "\(centres.inProse("and", most: .max)): of \(group.maximum.inText) and not of "
                + NumberText.counted(most)
            if group.reasons.isEmpty { return lead + "." }
            return lead + ", because of " + group.reasons.inProse("and") + "."
        }
    }

    /// Why a centre's maximum is smaller: each reason that there is, with its parts.
    private static func reasons(_ card: Scorecard, in criteria: CriteriaSet) -> [String] {
        let excluded = ExclusionWords.paths(of: card, in: criteria)
        return [
            ("what is not scored", card.criteria.flatMap { unscored($0, in: criteria) }),
            ("what does not apply", excluded.doNotApply), ("what is exempt", excluded.exempt),
        ].compactMap { words, parts in parts.isEmpty ? nil : "\(words) (\(parts.joined(separator: "; ")))" }
    }

    /// What of a criterion is not scored though it counts for the centre, each with why.
    private static func unscored(_ score: CriterionScore, in criteria: CriteriaSet) -> [String] {
        let own = score.indicators.filter { !$0.isExcluded }.compactMap { part -> String? in
            let indicator = criteria.indicators[part.indicator]
            return IndicatorWords(indicator: indicator, score: part).whyUnscored.map { "\(indicator.path): \($0)" }
        }
        return own + score.criteria.flatMap { unscored($0, in: criteria) }
    }

    /// Where a tie-break decides between one of the cards and another centre.
    package static func tieBreaks(_ cards: [Scorecard], of evaluated: Evaluated) -> [String] {
        let shown = Set(cards.map(\.centre.id))
        let equal = Ranking.isByShare(evaluated.scorecards) ? "an equal share" : "equal points"
        return Ranking.tieBreaks(evaluated.scorecards, by: evaluated.criteria).filter {
            shown.contains($0.first.centre.id) || shown.contains($0.second.centre.id)
        }.map { tie in
            "\(tie.first.centre.name) stands before \(tie.second.centre.name), which has \(equal): told apart by "
                + "\(tie.path), \(tie.firstPoints.inText) against \(tie.secondPoints.inText)."
        }
    }

    /// What the marks beside numbers say, where not all of them rest on adopted rules.
    package static func rest(_ mark: BasisMark) -> String {
        "\(mark.basis.mark) Points, shares and ranks rest \(mark.onRules)."
    }

    /// Above the whole.
    package static let title = "Ranking"

    /// Above the centres that could not be evaluated.
    package static let notEvaluated = "Not evaluated"

    /// Whether any of the points rest on adopted rules.
    package static func hasAdopted(_ cards: [Scorecard]) -> Bool { cards.contains { $0.adopted != .none } }
}
