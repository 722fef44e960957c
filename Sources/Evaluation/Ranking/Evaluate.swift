/// Scores and ranks every centre: a pure function of rules, period and evidence, which opens no file and knows no clock.
///
/// What the result says of its files is for who read them to add: ``Evaluated/inputs``, ``Evaluated/criteriaDigest``
/// and what data and rules say of themselves.
///
/// - Parameters:
///   - criteria: The rules.
///   - period: The period that the evidence is of.
///   - evidence: What was measured of every centre on the roster, in the roster's order.
/// - Returns: The scorecards in order of rank, and what of the evidence can't be scored or has no effect.
/// - Complexity: O(n log n) for n centres.
package func evaluate(
    _ criteria: CriteriaSet, _ period: EvaluationPeriod, _ evidence: [CentreEvidence]
) -> Evaluated {
    let scorer = Scorer(criteria)
    let plain = Scorer(criteria, usesOverrides: false)
    var problems: [ScoringProblem] = []
    let cards = evidence.map { evidence in
        var card = scorer.score(evidence, &problems)
        if card.hasOverrides {
            var ignored: [ScoringProblem] = []
            let without = plain.score(evidence, &ignored)
            card.totalWithoutOverrides = WithoutOverrides(points: without.isScored ? without.total.points : nil)
        }
        return card
    }
    return Evaluated(
        criteria: criteria, period: period, scorecards: Ranking.ranked(cards, by: criteria), evidence: evidence,
        problems: problems)
}
