package import Evaluation

/// What a comparison says in words, whatever it is written into.
package enum ComparisonWords {
    /// The marks of what a part rests on then and now, once where they are one: `●→○`.
    package static func marks(_ pairing: Pairing) -> String? {
        let marks = bases(pairing).map(\.basis.mark)
        return marks.isEmpty ? nil : marks.joined(separator: "→")
    }

    /// The same in words: `● adopted → ○ own`.
    package static func basisWords(_ pairing: Pairing) -> String {
        bases(pairing).map(\.markAndWords).joined(separator: " → ")
    }

    private static func bases(_ pairing: Pairing) -> [BasisMark] {
        let (old, new) = (BasisMark(pairing.old), BasisMark(pairing.new))
        guard let old, let new else { return [old, new].compactMap(\.self) }
        return old.basis == new.basis && old.words == new.words ? [new] : [old, new]
    }

    /// How many centres gained, lost, and stayed where they were: by points or, where a maximum differs, by points
    /// over maximum.
    package static func counts(_ comparison: Comparison, _ centres: [CentreComparison]) -> (
        gained: Int, lost: Int, same: Int
    ) {
        let changes = centres.compactMap { centre in
            centre.change.map { comparison.hasOtherMaxima ? $0.percent : $0.points }
        }
        let (gained, lost) = (changes.count { $0 > .zero }, changes.count { $0 < .zero })
        return (gained, lost, changes.count - gained - lost)
    }
}

extension Comparison {
    /// Whether any centre's points are of another maximum now than then.
    package var hasOtherMaxima: Bool { centres.contains { $0.change.map { !$0.maximum.isZero } ?? false } }
}

extension CentreComparison.Change {
    /// What may be called a gain or a loss: the change of points or, where the maxima differ, of the share.
    package var comparable: Fraction { maximum.isZero ? points : percent }
}
