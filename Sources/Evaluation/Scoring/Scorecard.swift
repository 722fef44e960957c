/// Points of a maximum.
package struct Points: Hashable, Sendable {
    package var points: Fraction
    package var maximum: Fraction

    package init(points: Fraction, maximum: Fraction) {
        self.points = points
        self.maximum = maximum
    }

    package static let none = Points(points: .zero, maximum: .zero)

    /// Points over maximum; 0 where the maximum is 0.
    package var share: Fraction { points.divided(by: maximum) ?? .zero }

    /// The share in hundredths.
    package var percent: Fraction { share * Fraction(100) }
}

/// What one indicator gives.
package struct IndicatorScore: Sendable {
    /// The indicator's index in ``CriteriaSet/indicators``.
    package var indicator: Int
    package var value: Value?
    /// `nil` where the indicator is unscored.
    package var points: Fraction?
    package var maximum: Fraction
    package var band: ScaleStep?
    package var next: NextBand?
    package var ledger: Ledger
    package var overridden: Overridden?
    /// Why it does not count for the centre, for a reason of its own.
    package var exclusion: Exclusion?
    /// Whether it does not count for the centre, for a reason of its own or of what it stands in: there is no value then.
    package var isExcluded = false
    /// What it could give; `nil` where it does not count for the centre.
    package var ownMaximum: Fraction? { isExcluded ? nil : maximum }

    /// An override that is in force, and the points without it.
    package struct Overridden: Sendable {
        package var without: Fraction?
        package var override: Override
    }
}

/// What one criterion gives.
package struct CriterionScore: Sendable {
    package var criterion: Criterion
    /// `nil` where nothing in the criterion is scored.
    package var points: Fraction?
    package var maximum: Fraction
    /// What rests on adopted rules alone.
    package var adopted: Points
    package var criteria: [CriterionScore]
    package var indicators: [IndicatorScore]
    /// Why it does not count for the centre, for a reason of its own.
    package var exclusion: Exclusion?
    /// Whether it does not count for the centre, for a reason of its own or of what it stands in.
    package var isExcluded = false
    /// Whether nothing of it counts for the centre: neither it nor any part of it.
    package var isWhollyExcluded: Bool {
        isExcluded || indicators.allSatisfy(\.isExcluded) && criteria.allSatisfy(\.isWhollyExcluded)
    }
    /// Whether something of it counts for the centre, and nothing of that is scored.
    package var isUnscored: Bool { points == nil && !isWhollyExcluded }
    /// What is scored in it could give; `nil` where nothing is, since unscored parts leave the maximum.
    package var ownMaximum: Fraction? { points == nil ? nil : maximum }
}

/// What a total comes to where nobody's override has effect.
package struct WithoutOverrides: Hashable, Sendable {
    /// `nil` where the centre is not evaluated then.
    package var points: Fraction?

    package init(points: Fraction?) { self.points = points }
}

/// Why a centre is not evaluated.
package enum NotEvaluated: Hashable, Sendable {
    case noReport
    /// By the titles of the requirements.
    case requirementsNotMet([String])
    case nothingScored
    /// What is scored can give nothing.
    case maximumIsZero
    /// As a published result says it.
    case asWritten(String)
}

/// One centre's result for one period.
package struct Scorecard: Sendable {
    package enum Status: Sendable {
        case scored
        case notEvaluated(reason: NotEvaluated)
    }

    package var centre: Centre
    package var status: Status
    package var total: Points
    /// What it comes to without any override, where one is in force.
    package var totalWithoutOverrides: WithoutOverrides?
    /// The caps that a failed requirement put on the total.
    package var cappedBy: [String]
    package var grade: String?
    package var adopted: Points
    package var rank: Fraction?
    package var isTied: Bool
    package var criteria: [CriterionScore]
    /// Whether every indicator is scored.
    package var isComplete: Bool

    package var isScored: Bool {
        if case .scored = status { return true }
        return false
    }

    static func notEvaluated(_ centre: Centre, _ reason: NotEvaluated) -> Scorecard {
        Scorecard(
            centre: centre, status: .notEvaluated(reason: reason), total: .none,
            totalWithoutOverrides: nil, cappedBy: [], grade: nil, adopted: .none, rank: nil,
            isTied: false, criteria: [], isComplete: false)
    }

    /// The points of a criterion or indicator by its path; 0 where it is unscored.
    package func points(at path: String, in set: CriteriaSet) -> Fraction {
        func find(_ criteria: [CriterionScore]) -> Fraction? {
            for score in criteria {
                if score.criterion.path == path { return score.points ?? .zero }
                for indicator in score.indicators
                where set.indicators[indicator.indicator].path == path {
                    return indicator.points ?? .zero
                }
                if let found = find(score.criteria) { return found }
            }
            return nil
        }
        return find(criteria) ?? .zero
    }

    /// Every indicator's score, in the order of the criteria.
    package var indicators: [IndicatorScore] {
        func all(_ criteria: [CriterionScore]) -> [IndicatorScore] {
            criteria.flatMap { $0.indicators + all($0.criteria) }
        }
        return all(criteria)
    }

    /// Whether a named person has set points in the place of any indicator's own.
    package var hasOverrides: Bool {
        func anyOf(_ criteria: [CriterionScore]) -> Bool {
            criteria.contains { $0.indicators.contains { $0.overridden != nil } || anyOf($0.criteria) }
        }
        return anyOf(criteria)
    }
}
