/// Scorecards in order of rank.
package enum Ranking {
    /// Ranks scorecards.
    ///
    /// Ranks go by points or, as soon as one ranked centre has an unscored part, by points over
    /// maximum; then by the tie-break's points in turn. What is still equal stays tied.
    ///
    /// - Parameter scorecards: The scorecards in roster order.
    /// - Returns: The scorecards in order of rank, tied ones in roster order; those that are not
    ///   evaluated stand last, in roster order, without a rank.
    package static func ranked(_ scorecards: [Scorecard], by criteria: CriteriaSet) -> [Scorecard] {
        var scored = scorecards.filter(\.isScored)
        let others = scorecards.filter { !$0.isScored }
        let isByShare = scored.contains { !$0.isComplete }
        let keys = scored.map { card in
            [isByShare ? card.total.share : card.total.points]
                + criteria.ranking.tieBreak.map { card.points(at: $0, in: criteria) }
        }
        let order = scored.indices.sorted { a, b in
            for (left, right) in zip(keys[a], keys[b]) where left != right { return left > right }
            return a < b
        }
        var position = 0
        var dense = 0
        while position < order.count {
            var end = position + 1
            while end < order.count, keys[order[end]] == keys[order[position]] { end += 1 }
            dense += 1
            for index in order[position..<end] {
                scored[index].rank = rank(criteria.ranking.ties, position, end, dense)
                scored[index].isTied = end - position > 1
            }
            position = end
        }
        return order.map { scored[$0] } + others
    }

    /// Whether the ranks of scored centres go by points over maximum.
    package static func isByShare(_ scorecards: [Scorecard]) -> Bool {
        scorecards.contains { $0.isScored && !$0.isComplete }
    }

    private static func rank(
        _ ties: RankingRule.Ties, _ first: Int, _ end: Int, _ dense: Int
    ) -> Fraction {
        switch ties {
        case .competition: Fraction(first + 1)
        case .dense: Fraction(dense)
        case .fractional: Fraction(first + 1 + end).divided(by: Fraction(2)) ?? Fraction(first + 1)
        }
    }
}
