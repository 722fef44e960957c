package import Evaluation

/// The mark of what a number rests on, and its words for those who do not see it.
package struct BasisMark: Sendable {
    /// The basis that binds least, of those that have a part in the number.
    package let basis: Basis
    package let words: String
    /// Whether only some of the number rests on the basis.
    package let isInPart: Bool

    /// - Parameter bases: Those of every rule that has a part in the number.
    package init?(_ bases: Set<Basis>) {
        guard let least = Basis.allCases.last(where: { bases.contains($0) }) else { return nil }
        basis = least
        isInPart = bases.count > 1
        words = isInPart ? "in part \(least.rawValue)" : least.rawValue
    }

    package init?(_ scores: [CriterionScore], in criteria: CriteriaSet) {
        self.init(Basis.all(of: scores, in: criteria))
    }

    /// Of a criterion in whatever it is compared with; `nil` where a published result does not name its basis.
    package init?(_ part: RulePart?) {
        self.init(Set(part?.all.compactMap(\.basis) ?? []))
    }

    /// Of a criterion by its rules alone, whatever anybody's score.
    package init?(_ criterion: Criterion, in criteria: CriteriaSet) {
        self.init(RulePart(criterion, in: criteria))
    }

    /// `in part on reconstructed rules`.
    package var onRules: String { (isInPart ? "in part " : "") + "on \(basis.rawValue) rules" }

    /// `◐ in part reconstructed`.
    package var markAndWords: String { "\(basis.mark) \(words)" }
}
