/// How parts become a whole, step by step, so that a person can check it by hand.
package struct AddingUp: Sendable {
    /// What is combined: points × weight.
    package struct Part: Sendable {
        /// The path of the criterion or indicator.
        package var path: String
        package var id: String
        package var title: String
        package var basis: Basis
        /// `nil` where the part is unscored, and so leaves the whole.
        package var points: Fraction?
        package var maximum: Fraction
        package var weight: ExactDecimal
        /// How the part came to its points, for a criterion.
        package var whole: AddingUp?
        /// Whether the part does not belong to the centre, or is exempt.
        package var isExcluded = false
        /// `nil` where it does not count for the centre, and for a criterion in which nothing is scored.
        package var ownMaximum: Fraction? { isExcluded || whole != nil && points == nil ? nil : maximum }
    }

    package var combine: Combination
    package var parts: [Part]
    /// What the parts come to before a cap.
    package var combined: Fraction?
    package var combinedMaximum: Fraction
    /// The cap that the criteria put on the whole.
    package var atMost: ExactDecimal?
    package var points: Fraction?
    package var maximum: Fraction

    /// Adds up a scored centre's card, from the indicators to the total before any requirement's cap.
    package init(_ card: Scorecard, by set: CriteriaSet) {
        self.init(set.combine, card.criteria.map { Self.part($0, set) }, atMost: set.atMost)
    }

    private init(_ combine: Combination, _ parts: [Part], atMost: ExactDecimal?) {
        self.combine = combine
        self.parts = parts
        self.atMost = atMost
        let members = parts.map {
            Evaluation.Part(
                points: $0.points, maximum: $0.maximum, adopted: .none, isAdopted: false, weight: $0.weight,
                isExcluded: $0.isExcluded)
        }
        let plain = combine.combine(members, atMost: nil)
        let capped = combine.combine(members, atMost: atMost)
        (combined, combinedMaximum) = (plain.points, plain.maximum)
        (points, maximum) = (capped.points, capped.maximum)
    }

    private static func part(_ score: CriterionScore, _ set: CriteriaSet) -> Part {
        let criterion = score.criterion
        let indicators = score.indicators.map { score in
            let indicator = set.indicators[score.indicator]
            return Part(
                path: indicator.path, id: indicator.id, title: indicator.title, basis: indicator.basis,
                points: score.points, maximum: score.maximum, weight: indicator.weight, isExcluded: score.isExcluded)
        }
        let whole = AddingUp(
            criterion.combine, score.criteria.map { part($0, set) } + indicators, atMost: criterion.atMost)
        return Part(
            path: criterion.path, id: criterion.id, title: criterion.title, basis: criterion.basis,
            points: score.points, maximum: score.maximum, weight: criterion.weight, whole: whole,
            isExcluded: score.isExcluded)
    }
}
