package import Evaluation

/// Why a part of the criteria does not count for a centre, whatever it is written into.
package enum ExclusionWords {
    /// `does not apply`, or `exempt`.
    package static func short(_ exclusion: Exclusion) -> String {
        switch exclusion {
        case .doesNotApply: "does not apply"
        case .exempt: "exempt"
        }
    }

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
        func words(_ path: String, _ exclusion: Exclusion) -> String {
            switch exclusion {
            case .doesNotApply: "\(path) does not apply"
            case .exempt(let exemption): "\(path) is exempt, by \(exemption.author)"
            }
        }
        func all(_ scores: [CriterionScore]) -> [String] {
            scores.flatMap { score -> [String] in
                if let exclusion = score.exclusion { return [words(score.criterion.path, exclusion)] }
                let own = score.indicators.compactMap { part in
                    part.exclusion.map { words(set.indicators[part.indicator].path, $0) }
                }
                return own + all(score.criteria)
            }
        }
        let found = all(card.criteria)
        return found.isEmpty ? nil : found.joined(separator: "; ")
    }

    /// The paths of the parts that do not count for a centre, by why; what stands in one is not named again.
    package static func paths(of card: Scorecard, in set: CriteriaSet) -> (doNotApply: [String], exempt: [String]) {
        var paths: (doNotApply: [String], exempt: [String]) = ([], [])
        func add(_ path: String, _ exclusion: Exclusion) {
            switch exclusion {
            case .doesNotApply: paths.doNotApply.append(path)
            case .exempt: paths.exempt.append(path)
            }
        }
        func add(_ scores: [CriterionScore]) {
            for score in scores {
                if let exclusion = score.exclusion {
                    add(score.criterion.path, exclusion)
                    continue
                }
                for part in score.indicators {
                    if let exclusion = part.exclusion { add(set.indicators[part.indicator].path, exclusion) }
                }
                add(score.criteria)
            }
        }
        add(card.criteria)
        return paths
    }

    /// `only where centre.region is Africa`, or why a part is exempt.
    package static func because(_ exclusion: Exclusion) -> String {
        switch exclusion {
        case .doesNotApply(let condition): "only where \(RuleWords.condition(condition) ?? "nothing is asked")"
        case .exempt(let exemption): exemption.reason
        }
    }
}
