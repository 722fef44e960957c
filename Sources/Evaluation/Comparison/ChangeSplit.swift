/// How a change of a centre's points divides into what its activities did and what the criteria did.
///
/// It rests on four scores: the records of either period, by the criteria of either side. Records are all
/// that the period's files say of the centre: its report, and what evaluators gave. There are two ways
/// from the old score to the new one, by the records first or by the criteria first; each effect is the
/// mean of what it is in the two, its Shapley value. The two add up to the change, without remainder.
package struct ChangeSplit: Hashable, Sendable {
    /// Old records by the old criteria.
    package var oldByOld: Fraction
    /// New records by the old criteria.
    package var newByOld: Fraction
    /// Old records by the new criteria.
    package var oldByNew: Fraction
    /// New records by the new criteria.
    package var newByNew: Fraction

    package init(oldByOld: Fraction, newByOld: Fraction, oldByNew: Fraction, newByNew: Fraction) {
        self.oldByOld = oldByOld
        self.newByOld = newByOld
        self.oldByNew = oldByNew
        self.newByNew = newByNew
    }

    /// What activities and criteria do in one order.
    package struct Effects: Hashable, Sendable {
        package var activities: Fraction
        package var criteria: Fraction
    }

    /// The records change first, and are then scored by the new criteria.
    package var activitiesFirst: Effects {
        Effects(activities: newByOld - oldByOld, criteria: newByNew - newByOld)
    }

    /// The criteria change first, and the new records follow.
    package var criteriaFirst: Effects {
        Effects(activities: newByNew - oldByNew, criteria: oldByNew - oldByOld)
    }

    /// The mean of the two orders.
    package var effects: Effects {
        Effects(
            activities: Self.mean(activitiesFirst.activities, criteriaFirst.activities),
            criteria: Self.mean(activitiesFirst.criteria, criteriaFirst.criteria))
    }

    /// The new score less the old one.
    package var change: Fraction { newByNew - oldByOld }

    private static let half = Fraction(ExactDecimal(billionths: ExactDecimal.scale / 2))

    private static func mean(_ a: Fraction, _ b: Fraction) -> Fraction { (a + b) * half }
}
