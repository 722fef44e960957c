package import Diagnostics

/// What a centre's files say for a period, measured.
package struct CentreEvidence: Sendable {
    package var centre: Centre
    /// The report's header, or `nil` where the centre has no report.
    package var header: HeaderValues?
    package var measurements: ReportMeasurements?
    package var assessment: Assessment?
    /// Where the report is, for faults that a missing value is.
    package var location: Location

    package init(
        centre: Centre, header: HeaderValues?, measurements: ReportMeasurements?,
        assessment: Assessment?, location: Location
    ) {
        self.centre = centre
        self.header = header
        self.measurements = measurements
        self.assessment = assessment
        self.location = location
    }
}

/// Scores centres: a pure function of the criteria and of what was measured.
package struct Scorer {
    package let criteria: CriteriaSet
    /// Whether overrides have effect.
    package let usesOverrides: Bool
    /// Points that indicators, by index, are taken to have, whatever their values and overrides;
    /// `nil` for unscored.
    package let assumed: [Int: Fraction?]
    /// The basis whose points ``Scorecard/adopted`` holds.
    package let basis: Basis

    package init(
        _ criteria: CriteriaSet, usesOverrides: Bool = true, assuming assumed: [Int: Fraction?] = [:],
        basis: Basis = .adopted
    ) {
        self.criteria = criteria
        self.usesOverrides = usesOverrides
        self.assumed = assumed
        self.basis = basis
    }

    /// Scores one centre, without a rank.
    ///
    /// - Parameters:
    ///   - evidence: What was measured of the centre.
    ///   - findings: Gets what in the records can't be scored: texts that a scale does not list, and
    ///     values that may not be missing.
    package func score(_ evidence: CentreEvidence, _ findings: inout Findings) -> Scorecard {
        guard let measured = measured(evidence) else {
            return .notEvaluated(evidence.centre, "no report")
        }
        var cap: Fraction?
        var cappedBy: [String] = []
        var refused: [String] = []
        for requirement in criteria.requirements where !measured.isMet(requirement) {
            switch requirement.otherwise {
            case .notEvaluated: refused.append(requirement.title)
            case .atMost(let most):
                cap = min(cap ?? Fraction(most), Fraction(most))
                cappedBy.append(requirement.title)
            }
        }
        let scores = criteria.indicators.indices.map { score($0, measured, &findings) }
        if !refused.isEmpty {
            return .notEvaluated(
                evidence.centre, "requirement not met: " + refused.joined(separator: "; "))
        }
        let parts = criteria.criteria.map { combine($0, scores) }
        let whole = criteria.combine.combine(parts.map(\.part), atMost: criteria.atMost)
        guard var points = whole.points else {
            return .notEvaluated(evidence.centre, "nothing in its report could be scored")
        }
        var adopted = whole.adopted
        if let cap {
            points = min(points, cap)
            adopted.points = min(adopted.points, cap)
        }
        let total = Points(points: points, maximum: whole.maximum)
        return Scorecard(
            centre: evidence.centre, status: .scored, total: total, totalWithoutOverrides: nil,
            cappedBy: cappedBy, grade: grade(total), adopted: adopted, rank: nil, isTied: false,
            criteria: parts.map(\.score), isComplete: scores.allSatisfy { $0.points != nil })
    }

    /// What a measure gives for a centre; `nil` where it is missing, or there is no report.
    package func value(_ measure: Measure, _ agree: Agreement, of evidence: CentreEvidence) -> Value? {
        measured(evidence)?.value(measure, agree)
    }

    /// Whether a centre meets a requirement.
    package func isMet(_ requirement: Requirement, by evidence: CentreEvidence) -> Bool {
        measured(evidence)?.isMet(requirement) ?? false
    }

    private func measured(_ evidence: CentreEvidence) -> Measured? {
        guard let header = evidence.header, let measurements = evidence.measurements else { return nil }
        return Measured(criteria: criteria, evidence: evidence, header: header, measurements: measurements)
    }

    private func grade(_ total: Points) -> String? {
        guard let grades = criteria.grades else { return nil }
        return grades.grade(grades.by == .percent ? total.percent : total.points)
    }

    private func score(
        _ index: Int, _ measured: Measured, _ findings: inout Findings
    ) -> IndicatorScore {
        let indicator = criteria.indicators[index]
        let value = measured.value(indicator.measure, indicator.agree)
        let override = measured.evidence.assessment?.overrides.last {
            $0.indicator == indicator.path
        }
        var score = IndicatorScore(
            indicator: index, value: value, points: nil,
            maximum: Fraction(indicator.scale.maximum), band: nil, next: nil,
            ledger: measured.measurements.ledgers[index], overridden: nil)
        if let value {
            score.points = indicator.scale.points(value)
            score.band = indicator.scale.band(value)
            score.next = indicator.scale.next(after: value)
            if score.points == nil { findings.report(notListed(value, indicator, measured)) }
        } else {
            switch indicator.missing {
            case .zero: score.points = .zero
            case .unscored: break
            case .error where override == nil:
                findings.report(
                    Finding(
                        .missingValue, at: measured.evidence.location,
                        "“\(indicator.title)” (\(indicator.path)) has no value for this centre, "
                            + "and the criteria say that this is an error",
                        suggestion: "Give the field it is measured from, or change “missing:”",
                        notes: [.init("the indicator", at: indicator.location)]))
            // Points that a named person has set stand in for the value.
            case .error: break
            }
        }
        if usesOverrides, let override {
            score.overridden = .init(without: score.points, override: override)
            score.points = Fraction(override.points)
        }
        if let points = assumed[index] { score.points = points }
        return score
    }

    private func notListed(
        _ value: Value, _ indicator: Indicator, _ measured: Measured
    ) -> Finding {
        var text = ""
        if case .text(let found) = value { text = found }
        var listed: [String] = []
        if case .texts(let texts) = indicator.scale { listed = texts.map(\.text) }
        let nearest = NearestWord.to(text, among: listed).map { "Did you mean “\($0)”? " } ?? ""
        return Finding(
            .valueNotListed, at: measured.location(of: indicator.measure),
            "“\(text)” is not one of the values that “\(indicator.title)” gives points for",
            suggestion: nearest + "Listed are \(listed.inProse("and"))",
            notes: [.init("the scale", at: indicator.location)])
    }

    private func combine(
        _ criterion: Criterion, _ scores: [IndicatorScore]
    ) -> (score: CriterionScore, part: Part) {
        var parts: [Part] = []
        var criteria: [CriterionScore] = []
        var indicators: [IndicatorScore] = []
        switch criterion.parts {
        case .criteria(let members):
            for member in members {
                let (score, part) = combine(member, scores)
                criteria.append(score)
                parts.append(part)
            }
        case .indicators(let indices):
            for index in indices {
                let score = scores[index]
                indicators.append(score)
                let indicator = self.criteria.indicators[index]
                let isAdopted = indicator.basis == basis
                let points = Points(points: score.points ?? .zero, maximum: score.maximum)
                parts.append(
                    Part(
                        points: score.points, maximum: score.maximum,
                        adopted: isAdopted && score.points != nil ? points : .none,
                        isAdopted: isAdopted, weight: indicator.weight))
            }
        }
        let whole = criterion.combine.combine(
            parts, atMost: criterion.atMost, isAdoptedRule: criterion.basis == basis)
        let score = CriterionScore(
            criterion: criterion, points: whole.points, maximum: whole.maximum,
            adopted: whole.adopted, criteria: criteria, indicators: indicators)
        let part = Part(
            points: whole.points, maximum: whole.maximum, adopted: whole.adopted,
            isAdopted: whole.isAdopted, weight: criterion.weight)
        return (score, part)
    }
}

/// The values of one centre's measures.
private struct Measured {
    let criteria: CriteriaSet
    let evidence: CentreEvidence
    let header: HeaderValues
    let measurements: ReportMeasurements

    func isMet(_ requirement: Requirement) -> Bool {
        let value = value(requirement.measure, requirement.agree)
        switch requirement.needs {
        case .present: return value != nil
        case .missing: return value == nil
        case .test(let tests): return tests.allSatisfy { $0.holds(value) }
        }
    }

    func value(_ measure: Measure, _ agree: Agreement) -> Value? {
        func number(_ measure: Measure) -> Fraction? {
            guard case .number(let number) = value(measure, agree) else { return nil }
            return number
        }
        switch measure {
        case .records(let index): return measurements.values[index]
        case .header(let index): return header.entries[index]?.values.first
        case .centre(let field): return evidence.centre.values.entries[field.rawValue]?.values.first
        case .headerElements(let index):
            return .number(Fraction(header.entries[index]?.values.count ?? 0))
        case .centreElements(let field):
            let list = evidence.centre.values.entries[field.rawValue]
            return .number(Fraction(list?.values.count ?? 0))
        case .rating(let name):
            let ratings = (evidence.assessment?.ratings ?? []).filter { $0.name == name }
            return agree.agreed(ratings.map { Fraction($0.value) }).map { .number($0) }
        case .ratio(let first, let second):
            guard let a = number(first), let b = number(second) else { return nil }
            return a.divided(by: b).map { .number($0) }
        case .total(let parts):
            var sum = Fraction.zero
            for part in parts {
                guard let amount = number(part) else { return nil }
                sum += amount
            }
            return .number(sum)
        case .difference(let first, let second):
            guard let a = number(first), let b = number(second) else { return nil }
            return .number(a - b)
        case .constant(let constant): return .number(Fraction(constant))
        }
    }

    func location(of measure: Measure) -> Location {
        switch measure {
        case .header(let index): header.entries[index]?.location ?? evidence.location
        case .centre(let field):
            evidence.centre.values.entries[field.rawValue]?.location ?? evidence.centre.location
        default: evidence.location
        }
    }
}

extension Agreement {
    /// The one value that stands for several evaluators' ratings; `nil` where there are none.
    package func agreed(_ ratings: [Fraction]) -> Fraction? {
        guard !ratings.isEmpty else { return nil }
        let sorted = ratings.sorted()
        let middle = sorted.count / 2
        switch self {
        case .least: return sorted.first
        case .most: return sorted.last
        case .mean: return ratings.total().divided(by: Fraction(ratings.count))
        case .median:
            if sorted.count % 2 == 1 { return sorted[middle] }
            return (sorted[middle - 1] + sorted[middle]).divided(by: Fraction(2))
        }
    }
}
