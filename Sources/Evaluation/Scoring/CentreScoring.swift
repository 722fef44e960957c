internal import Diagnostics

/// Scores the parts of the criteria for one centre, one after the other.
struct CentreScoring {
    let scorer: Scorer
    let measured: Measured
    let exclusions: Exclusions
    /// Whether every indicator so far is scored.
    private(set) var isComplete = true
    /// What in the records can't be scored, and what has no effect.
    private(set) var problems: [ScoringProblem] = []

    init(scorer: Scorer, measured: Measured, exclusions: Exclusions) {
        self.scorer = scorer
        self.measured = measured
        self.exclusions = exclusions
    }

    /// Scores a criterion with all that is in it.
    ///
    /// - Parameter isInExcluded: Whether what it stands in does not count for the centre.
    mutating func combine(_ criterion: Criterion, isInExcluded: Bool) -> (score: CriterionScore, part: Part) {
        let exclusion = exclusions.own(criterion.path)
        let isExcluded = isInExcluded || exclusion != nil
        reportExemption(of: criterion.path)
        var parts: [Part] = []
        var criteria: [CriterionScore] = []
        var indicators: [IndicatorScore] = []
        switch criterion.parts {
        case .criteria(let members):
            for member in members {
                let (score, part) = combine(member, isInExcluded: isExcluded)
                criteria.append(score)
                parts.append(part)
            }
        case .indicators(let indices):
            for index in indices {
                let score = score(index, isInExcluded: isExcluded)
                if score.points == nil { isComplete = false }
                indicators.append(score)
                parts.append(part(score))
            }
        }
        let whole = criterion.combine.combine(
            parts, atMost: criterion.atMost, isAdoptedRule: criterion.basis == scorer.basis)
        let score = CriterionScore(
            criterion: criterion, points: whole.points, maximum: whole.maximum,
            adopted: whole.adopted, criteria: criteria, indicators: indicators, exclusion: exclusion,
            isExcluded: isExcluded)
        let part = Part(
            points: whole.points, maximum: whole.maximum, adopted: whole.adopted,
            isAdopted: whole.isAdopted, weight: criterion.weight,
            isExcluded: score.isWhollyExcluded)
        return (score, part)
    }

    private func part(_ score: IndicatorScore) -> Part {
        let indicator = scorer.criteria.indicators[score.indicator]
        let isAdopted = indicator.basis == scorer.basis
        let points = Points(points: score.points ?? .zero, maximum: score.maximum)
        return Part(
            points: score.points, maximum: score.maximum,
            adopted: isAdopted && score.points != nil ? points : .none,
            isAdopted: isAdopted, weight: indicator.weight, isExcluded: score.isExcluded)
    }

    // MARK: Indicators

    private mutating func score(_ index: Int, isInExcluded: Bool) -> IndicatorScore {
        let indicator = scorer.criteria.indicators[index]
        let exclusion = exclusions.own(indicator.path)
        reportExemption(of: indicator.path)
        let override = measured.evidence.assessment?.overrides.last {
            $0.indicator == indicator.path
        }
        if isInExcluded || exclusion != nil {
            if let override, let rule = condition(above: indicator.path) {
                problems.append(.overrideWithoutEffect(of: indicator.path, at: override.location, rule))
            }
            return IndicatorScore(
                indicator: index, value: nil, points: nil, maximum: .zero, band: nil, next: nil, ledger: Ledger(),
                overridden: nil, exclusion: exclusion, isExcluded: true)
        }
        let value = measured.value(indicator.measure, indicator.agree)
        var score = IndicatorScore(
            indicator: index, value: value, points: nil,
            maximum: Fraction(indicator.scale.maximum), band: nil, next: nil,
            ledger: measured.measurements.ledgers[index], overridden: nil)
        if let value {
            score.points = indicator.scale.points(value)
            score.band = indicator.scale.step(of: value)
            score.next = indicator.scale.next(after: value, within: indicator.measure.limits(in: scorer.criteria))
            if score.points == nil { problems.append(notListed(value, indicator)) }
        } else {
            switch indicator.missing {
            case .zero: score.points = .zero
            case .unscored: break
            case .error where override == nil:
                problems.append(.missingValue(indicator, at: measured.evidence.location))
            // Points that a named person has set stand in for the value.
            case .error: break
            }
        }
        if scorer.usesOverrides, let override {
            score.overridden = .init(without: score.points, override: override)
            score.points = Fraction(override.points)
        }
        if let points = scorer.assumed[index] { score.points = points }
        return score
    }

    private func notListed(_ value: Value, _ indicator: Indicator) -> ScoringProblem {
        var text = ""
        if case .text(let found) = value { text = found }
        return .notListed(text, indicator, at: measured.location(of: indicator.measure))
    }

    // MARK: What has no effect

    /// The condition that keeps a part, or what it stands in, from belonging to the centre.
    private func condition(above path: String) -> AppliesWhen? {
        var rest = path[...]
        while true {
            if let rule = exclusions.condition(String(rest)) { return rule }
            guard let point = rest.lastIndex(of: ".") else { return nil }
            rest = rest[..<point]
        }
    }

    /// Warns of an exemption of a part that does not belong to the centre anyway.
    private mutating func reportExemption(of path: String) {
        guard let exemption = exclusions.exemption(path), let rule = condition(above: path) else { return }
        problems.append(.exemptionWithoutEffect(of: path, at: exemption.location, rule))
    }
}
