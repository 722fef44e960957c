internal import Evaluation

/// What a reader must know of a ranking, whatever it is written into.
enum RankingWords {
    /// The sentences below a ranking.
    ///
    /// - Parameters:
    ///   - cards: The cards that are shown.
    ///   - evaluated: The result, with every centre that they are ranked among.
    static func notes(_ cards: [Scorecard], of evaluated: Evaluated) -> [String] {
        var sentences: [String] = []
        if cards.contains(where: \.isTied) { sentences.append("= marks a shared rank.") }
        if Ranking.isByShare(evaluated.scorecards) {
            let isExcluded = evaluated.scorecards.flatMap(\.indicators).contains(where: \.isExcluded)
            let parts = isExcluded ? "parts that are unscored, exempt or do not apply" : "unscored parts"
            sentences.append("Some centres have \(parts), so all are ranked by points over maximum.")
        }
        sentences += cards.compactMap { card in
            ExclusionWords.parts(of: card, in: evaluated.criteria).map { "\(card.centre.name): \($0)." }
        }
        sentences += tieBreaks(cards, of: evaluated)
        for card in cards {
            guard let without = card.totalWithoutOverrides else { continue }
            let other = without.points?.inText ?? "not evaluated"
            sentences.append("\(card.centre.name): \(card.total.points.inText), without overrides \(other).")
        }
        if hasAdopted(cards) { sentences.append("“Adopted” is what rests on rules that a decision adopts.") }
        if cards.flatMap({ [$0.total.points, $0.adopted.points] }).contains(where: \.isRoundedInText) {
            sentences.append(NumberText.rounding)
        }
        return sentences
    }

    /// Where a tie-break decides between one of the cards and another centre.
    static func tieBreaks(_ cards: [Scorecard], of evaluated: Evaluated) -> [String] {
        let shown = Set(cards.map(\.centre.id))
        let equal = Ranking.isByShare(evaluated.scorecards) ? "an equal share" : "equal points"
        return Ranking.tieBreaks(evaluated.scorecards, by: evaluated.criteria).filter {
            shown.contains($0.first.centre.id) || shown.contains($0.second.centre.id)
        }.map { tie in
            "\(tie.first.centre.name) stands before \(tie.second.centre.name), which has \(equal): told apart by "
                + "\(tie.path), \(tie.firstPoints.inText) against \(tie.secondPoints.inText)."
        }
    }

    /// Whether any of the points rest on adopted rules.
    static func hasAdopted(_ cards: [Scorecard]) -> Bool { cards.contains { $0.adopted != .none } }
}
