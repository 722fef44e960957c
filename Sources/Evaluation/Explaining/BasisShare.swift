/// The points of a total that rest on rules of one basis.
package struct BasisShare: Sendable {
    /// `nil` for points that cannot be told apart by basis, such as those of a geometric mean over
    /// rules of several bases.
    package var basis: Basis?
    package var points: Points
    /// The paths of the indicators that rest on it; those that are unscored or do not count give no points.
    package var indicators: [String]

    /// How a scored centre's total divides by basis; the shares add up to the total.
    ///
    /// A share is what the scorecard gives as adopted, reckoned for each basis in turn. Where a cap makes
    /// them more than the total, adopted points are counted first, then reconstructed, then own ones.
    package static func of(_ card: Scorecard, _ evidence: CentreEvidence, by set: CriteriaSet) -> [BasisShare] {
        guard card.isScored else { return [] }
        var ignored: [ScoringProblem] = []
        let scored = Set(card.indicators.filter { !$0.isExcluded && $0.points != nil }.map(\.indicator))
        var shares = Basis.allCases.compactMap { basis -> BasisShare? in
            let indices = set.indicators.indices.filter { set.indicators[$0].basis == basis && scored.contains($0) }
            if indices.isEmpty { return nil }
            let points = Scorer(set, basis: basis).score(evidence, &ignored).adopted
            return BasisShare(basis: basis, points: points, indicators: indices.map { set.indicators[$0].path })
        }
        let points = fitted(shares.map(\.points.points), into: card.total.points)
        let maxima = fitted(shares.map(\.points.maximum), into: card.total.maximum)
        for index in shares.indices {
            shares[index].points = Points(points: points.parts[index], maximum: maxima.parts[index])
        }
        if !points.rest.isZero || !maxima.rest.isZero {
            shares.append(
                BasisShare(
                    basis: nil, points: Points(points: points.rest, maximum: maxima.rest), indicators: []))
        }
        return shares
    }

    /// The amounts, cut in turn to what is left of a whole where they outgrow it, and what remains.
    private static func fitted(
        _ amounts: [Fraction], into whole: Fraction
    ) -> (parts: [Fraction], rest: Fraction) {
        guard amounts.total() > whole else { return (amounts, whole - amounts.total()) }
        var left = whole
        let parts = amounts.map { amount in
            let part = min(amount, left)
            left = left - part
            return part
        }
        return (parts, left)
    }
}
