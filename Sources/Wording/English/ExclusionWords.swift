package import Evaluation

/// Why a part of the criteria does not count for a centre, whatever it is written into.
package enum ExclusionWords {
    /// `Does not apply: only where centre.region is Africa`, or who took the part out, why, and on what evidence.
    package static func full(_ exclusion: Exclusion) -> String {
        switch exclusion {
        case .doesNotApply: "Does not apply: \(because(exclusion))"
        case .exempt(let exemption):
            "Exempt, by \(exemption.author) · reason: \(exemption.reason) · reference: \(exemption.reference)"
        }
    }

    /// The parts that do not count for a centre: `b does not apply; a.money is exempt, by B`; `nil` where all count.
    package static func parts(of card: Scorecard, in set: CriteriaSet) -> String? {
        let words = excluded(card.criteria, in: set).map { path, exclusion in
            switch exclusion {
            case .doesNotApply: "\(path) does not apply"
            case .exempt(let exemption): "\(path) is exempt, by \(exemption.author)"
            }
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    /// The paths of the parts that do not count for a centre, by why; what stands in one is not named again.
    package static func paths(of card: Scorecard, in set: CriteriaSet) -> (doNotApply: [String], exempt: [String]) {
        let excluded = excluded(card.criteria, in: set).map { (path: $0.path, why: Excluded($0.exclusion)) }
        return (
            doNotApply: excluded.filter { $0.why == .doesNotApply }.map(\.path),
            exempt: excluded.filter { $0.why == .exempt }.map(\.path)
        )
    }

    /// The parts that do not count, by their paths; what stands in one is not named again.
    private static func excluded(
        _ scores: [CriterionScore], in set: CriteriaSet
    ) -> [(path: String, exclusion: Exclusion)] {
        scores.flatMap { score in
            if let exclusion = score.exclusion { return [(path: score.criterion.path, exclusion: exclusion)] }
            let own = score.indicators.compactMap { part in
                part.exclusion.map { (path: set.indicators[part.indicator].path, exclusion: $0) }
            }
            return own + excluded(score.criteria, in: set)
        }
    }

    /// `only where centre.region is Africa`, or why a part is exempt.
    package static func because(_ exclusion: Exclusion) -> String {
        switch exclusion {
        case .doesNotApply(let condition): "only where \(RuleWords.condition(condition) ?? "nothing is asked")"
        case .exempt(let exemption): exemption.reason
        }
    }
}
