internal import Evaluation

/// The mark of what a number rests on, and its words for those who do not see it.
struct BasisMark {
    /// The basis that binds least, of those that have a part in the number.
    let basis: Basis
    let words: String
    /// Whether only some of the number rests on the basis.
    let isInPart: Bool

    /// - Parameter bases: Those of every rule that has a part in the number.
    init?(_ bases: Set<Basis>) {
        guard let least = Basis.allCases.last(where: { bases.contains($0) }) else { return nil }
        basis = least
        isInPart = bases.count > 1
        words = isInPart ? "in part \(least.rawValue)" : least.rawValue
    }

    init?(_ scores: [CriterionScore], in criteria: CriteriaSet) {
        self.init(Basis.all(of: scores, in: criteria))
    }

    /// Of a criterion in whatever it is compared with; `nil` where a published result does not name its basis.
    init?(_ part: RulePart?) {
        self.init(Set(part?.all.compactMap(\.basis) ?? []))
    }

    /// Of a criterion by its rules alone, whatever anybody's score.
    init?(_ criterion: Criterion, in criteria: CriteriaSet) {
        self.init(RulePart(criterion, in: criteria))
    }

    /// `in part on reconstructed rules`.
    var onRules: String { (isInPart ? "in part " : "") + "on \(basis.rawValue) rules" }

    /// `◐ in part reconstructed`.
    var markAndWords: String { "\(basis.mark) \(words)" }
}
