package import Diagnostics

/// What a centre's files say for a period, measured.
package struct CentreEvidence: Sendable {
    package var centre: Centre
    package var period: EvaluationPeriod
    /// The report's header, or `nil` where the centre has no report.
    package var header: HeaderValues?
    package var measurements: ReportMeasurements?
    package var assessment: Assessment?
    /// Where the report is, for faults that a missing value is.
    package var location: Location

    package init(
        centre: Centre, period: EvaluationPeriod, header: HeaderValues?, measurements: ReportMeasurements?,
        assessment: Assessment?, location: Location
    ) {
        self.centre = centre
        self.period = period
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
    ///   - problems: Gets what in the records can't be scored: texts that a scale does not list, and
    ///     values that may not be missing.
    package func score(_ evidence: CentreEvidence, _ problems: inout [ScoringProblem]) -> Scorecard {
        guard let measured = measured(evidence) else {
            return .notEvaluated(evidence.centre, .noReport)
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
        var scoring = CentreScoring(
            scorer: self, measured: measured, exclusions: Exclusions(criteria, evidence, measured.header))
        let parts = criteria.criteria.map { scoring.combine($0, isInExcluded: false) }
        problems += scoring.problems
        if !refused.isEmpty {
            return .notEvaluated(evidence.centre, .requirementsNotMet(refused))
        }
        let whole = criteria.combine.combine(parts.map(\.part), atMost: criteria.atMost)
        guard var points = whole.points, !whole.maximum.isZero else {
            return .notEvaluated(evidence.centre, whole.points == nil ? .nothingScored : .maximumIsZero)
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
            criteria: parts.map(\.score), isComplete: scoring.isComplete)
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
}

/// The values of one centre's measures.
struct Measured {
    let criteria: CriteriaSet
    let evidence: CentreEvidence
    let header: HeaderValues
    let measurements: ReportMeasurements

    func isMet(_ requirement: Requirement) -> Bool {
        let value = value(requirement.measure, requirement.agree)
        switch requirement.needs {
        case .present: return value != nil
        case .missing: return value == nil
        case .test(let tests): return tests.allSatisfy { holds($0, value) }
        }
    }

    private func holds(_ test: ValueTest, _ value: Value?) -> Bool {
        switch (test, value) {
        case (.inPeriod, .date(let day)): evidence.period.from <= day && day <= evidence.period.until
        case (.inList(let list, _), let value?): values(of: list).contains(value)
        default: test.holds(value)
        }
    }

    private func values(of list: ListReference) -> [Value] {
        switch list {
        case .header(let index): header.entries[index]?.values ?? []
        case .centre(let field): evidence.centre.values.entries[field.rawValue]?.values ?? []
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
