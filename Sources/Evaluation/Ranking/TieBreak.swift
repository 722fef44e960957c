/// Two centres that are equal by what ranks go by, and that a tie-break tells apart.
package struct TieBreak: Sendable {
    /// The centre that stands before the other.
    package var first: Scorecard
    package var second: Scorecard
    /// The path of the criterion or indicator that decides.
    package var path: String
    package var firstPoints: Fraction
    package var secondPoints: Fraction
}

extension Ranking {
    /// Where tie-breaks decide, in order of rank: each two centres that stand one after the other.
    ///
    /// - Parameter scorecards: Every ranked scorecard, in order of rank.
    package static func tieBreaks(_ scorecards: [Scorecard], by criteria: CriteriaSet) -> [TieBreak] {
        let scored = scorecards.filter(\.isScored)
        let isByShare = isByShare(scored)
        return zip(scored, scored.dropFirst()).compactMap { first, second in
            let isEqual =
                isByShare ? first.total.share == second.total.share : first.total.points == second.total.points
            guard isEqual else { return nil }
            for path in criteria.ranking.tieBreak {
                let (left, right) = (first.points(at: path, in: criteria), second.points(at: path, in: criteria))
                if left == right { continue }
                return TieBreak(first: first, second: second, path: path, firstPoints: left, secondPoints: right)
            }
            return nil
        }
    }
}
