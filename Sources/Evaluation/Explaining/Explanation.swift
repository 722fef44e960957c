package import Diagnostics

/// How one centre came to its points: everything that a person needs to check them by hand.
package struct Explanation: Sendable {
    package var evaluated: Evaluated
    package var card: Scorecard
    package var evidence: CentreEvidence
    /// The indicators that were asked for, in the order of the criteria; none where the centre is not
    /// evaluated.
    package var indicators: [ExplainedIndicator]
    package var requirements: [ExplainedRequirement]
    /// How many centres have a rank.
    package var rankedCount: Int
    /// From the indicators to the total, before any requirement's cap; `nil` where nothing is scored.
    package var addingUp: AddingUp?
    /// How the total divides by basis.
    package var bases: [BasisShare]
    /// Where each record stands among those measured.
    private var places: [RecordPlace: Int] = [:]

    /// Explains a centre's points.
    ///
    /// - Parameters:
    ///   - evaluated: A result with its ledger.
    ///   - centre: The centre's identifier.
    ///   - path: The path of an indicator, or of a criterion for everything below it; `nil` for all.
    /// - Returns: `nil` where there is no such centre, or no such criterion or indicator.
    package init?(_ evaluated: Evaluated, centre: String, path: String? = nil) {
        let criteria = evaluated.criteria
        guard let card = evaluated.scorecards.first(where: { $0.centre.id == centre }),
            let evidence = evaluated.evidence.first(where: { $0.centre.id == centre }),
            path.map({ criteria.paths.contains($0) }) ?? true
        else { return nil }
        self.evaluated = evaluated
        self.card = card
        self.evidence = evidence
        rankedCount = evaluated.scorecards.count(where: \.isScored)
        let scorer = Scorer(criteria)
        requirements = criteria.requirements.map { requirement in
            ExplainedRequirement(
                requirement: requirement, criteria: criteria,
                value: scorer.value(requirement.measure, requirement.agree, of: evidence),
                isMet: scorer.isMet(requirement, by: evidence))
        }
        addingUp = card.isScored ? AddingUp(card, by: criteria) : nil
        bases = BasisShare.of(card, evidence, by: criteria)
        indicators = []
        for (index, record) in (evidence.measurements?.records ?? []).enumerated() {
            places[RecordPlace(collection: record.collection, number: record.number)] = index
        }
        func explain(_ scores: [CriterionScore]) {
            for score in scores {
                for indicator in score.indicators {
                    let named = criteria.indicators[indicator.indicator].path
                    guard path.map({ named == $0 || named.hasPrefix($0 + ".") }) ?? true else { continue }
                    indicators.append(
                        ExplainedIndicator(indicator, in: score.criterion, evidence, evaluated, scorer))
                }
                explain(score.criteria)
            }
        }
        if card.isScored { explain(card.criteria) }
    }

    /// What evaluators said of a criterion.
    package func comments(on path: String) -> [Comment] {
        evidence.assessment?.comments.filter { $0.criterion == path } ?? []
    }

    /// The record that a ledger's row is of.
    package func record(_ row: Ledger.Row) -> RecordSummary? {
        places[RecordPlace(collection: row.collection, number: row.record)].flatMap {
            evidence.measurements?.records[$0]
        }
    }

    private struct RecordPlace: Hashable {
        var collection: Int
        var number: Int
    }
}

/// A requirement, and whether the centre meets it.
package struct ExplainedRequirement: Sendable {
    /// What is asked of every centre.
    package var requirement: Requirement
    /// The criteria that it stands in.
    package var criteria: CriteriaSet
    /// What the centre gives for it; `nil` where that is missing.
    package var value: Value?
    /// Whether that is enough.
    package var isMet: Bool
}

/// How one indicator came to its points.
package struct ExplainedIndicator: Sendable {
    /// The criterion that it stands in.
    package var criterion: Criterion
    package var indicator: Indicator
    /// What it came to for the centre.
    package var score: IndicatorScore
    /// The whole set that both stand in.
    package var criteria: CriteriaSet
    /// What the rule is put together from, with what each part comes to for this centre.
    package var parts: [(part: Measure.Part, value: Value?)]
    /// The steps of its scale, with the one that the value reaches.
    package var scale: [ScaleRow]
    /// What would earn more points; `nil` where nothing does, or none can be told.
    package var next: NextStep?
    /// What the measure's number can be.
    package var limits: MeasureLimits
    /// What the centre would come to without this indicator's override, where one is in force.
    package var withoutOverride: Outcome?
    /// The ratings behind the value, in the order of the assessment.
    package var ratings: [Rating]
    /// Where the report, or the roster, gives what the value is taken from.
    package var given: Location?
    /// For a share: how many rows it is taken of.
    package var whole: Int?

    init(
        _ score: IndicatorScore, in criterion: Criterion, _ evidence: CentreEvidence,
        _ evaluated: Evaluated, _ scorer: Scorer
    ) {
        let criteria = evaluated.criteria
        let indicator = criteria.indicators[score.indicator]
        let centre = evidence.centre.id
        self.criteria = criteria
        self.criterion = criterion
        self.indicator = indicator
        self.score = score
        parts = indicator.measure.parts.map { part in
            (part, scorer.value(part.measure, indicator.agree, of: evidence))
        }
        scale = indicator.scale.table(score.value)
        limits = indicator.measure.limits(in: criteria)
        if case .records(let index) = indicator.measure, criteria.recordMeasures[index].kind == .share {
            whole = score.ledger.counted + score.ledger.rows.count(where: \.isInWhole)
        }
        if let band = score.next {
            let needed = band.needed(
                from: score.value, indicator.measure, in: criteria, whole: whole ?? 0)
            let points = (score.points ?? .zero) + band.points
            next = NextStep(
                value: band.value, points: band.points, needed: needed,
                outcome: score.overridden == nil
                    ? evaluated.outcome(of: centre, assuming: points, for: score.indicator) : nil)
        }
        if let overridden = score.overridden {
            withoutOverride = evaluated.outcome(of: centre, assuming: overridden.without, for: score.indicator)
        }
        let names = indicator.measure.ratings
        ratings = evidence.assessment?.ratings.filter { names.contains($0.name) } ?? []
        switch indicator.measure {
        case .header(let index), .headerElements(let index):
            given = evidence.header?.entries[index]?.location
        case .centre(let field), .centreElements(let field):
            given = evidence.centre.values.entries[field.rawValue]?.location
        default: break
        }
    }

    /// Where the rule stands in a decision: the indicator's own source, or its criterion's.
    package var source: [String] { indicator.source.isEmpty ? criterion.source : indicator.source }

    /// The ledger's label of the part that counts by a measure: `1`; `nil` where there is but one.
    package func label(ofMeasure index: Int) -> String? {
        indicator.measure.parts.first { part in
            if case .records(index) = part.measure { return true }
            return false
        }?.label
    }

    /// What evaluators gave under a rating's name.
    package func ratings(_ name: String) -> [Fraction] {
        ratings.filter { $0.name == name }.map { Fraction($0.value) }
    }
}

extension CriteriaSet {
    /// The path of every criterion and indicator, in the order of the file.
    package var paths: [String] {
        func paths(_ criteria: [Criterion]) -> [String] {
            criteria.flatMap { criterion -> [String] in
                switch criterion.parts {
                case .criteria(let members): [criterion.path] + paths(members)
                case .indicators(let indices): [criterion.path] + indices.map { indicators[$0].path }
                }
            }
        }
        return paths(criteria)
    }
}
