/// What a centre would come to if something were otherwise.
package struct Outcome: Hashable, Sendable {
    /// `nil` where it would not be evaluated.
    package var total: Points?
    /// The rank among all the centres, the others being as they are; `nil` where it would have none.
    package var rank: Fraction?
    package var isTied: Bool
}

extension Evaluated {
    /// A centre's total and rank if an indicator had other points, and all else were as it is.
    ///
    /// - Parameters:
    ///   - centre: The centre's identifier.
    ///   - points: The points that the indicator is taken to have; `nil` for unscored.
    ///   - indicator: The indicator's index.
    /// - Returns: `nil` for a centre that is not on the roster.
    package func outcome(of centre: String, assuming points: Fraction?, for indicator: Int) -> Outcome? {
        guard let evidence = evidence.first(where: { $0.centre.id == centre }) else { return nil }
        var ignored: [ScoringProblem] = []
        let changed = Scorer(criteria, assuming: [indicator: points]).score(evidence, &ignored)
        var cards: [String: Scorecard] = [:]
        for card in scorecards { cards[card.centre.id] = card }
        cards[centre] = changed
        let ranked = Ranking.ranked(self.evidence.compactMap { cards[$0.centre.id] }, by: criteria)
        return ranked.first { $0.centre.id == centre }.map {
            Outcome(total: $0.isScored ? $0.total : nil, rank: $0.rank, isTied: $0.isTied)
        }
    }
}

/// What would earn an indicator more points.
package struct NextStep: Sendable {
    /// What the value must reach.
    package var value: Value
    /// How many points more the indicator would get.
    package var points: Fraction
    /// What the centre lacks of that value.
    package var needed: Needed
    /// What it would do to the centre; `nil` where an override stands in the way.
    package var outcome: Outcome?

    /// What is needed for it.
    package enum Needed: Sendable {
        case value(Value)
        /// A number in the place of the one there is.
        case number(Fraction, now: Fraction)
        /// More of what a field lists.
        case moreListed(Fraction)
        /// More of what a measure counts, or adds up.
        case more(Fraction, RecordMeasure)
        /// A share in the place of the one there is: so many rows of the whole, where so many are met now.
        case share(Fraction, now: Fraction, rows: Int, met: Int, whole: Int)
    }
}

extension NextBand {
    /// What is needed to get there from a value.
    ///
    /// - Parameter whole: How many rows a share is taken of; 0 where that is not known.
    func needed(from value: Value?, _ measure: Measure, in criteria: CriteriaSet, whole: Int) -> NextStep.Needed {
        guard case .number(let bound) = self.value, case .number(let now)? = value else { return .value(self.value) }
        let more = bound - now
        let plain = NextStep.Needed.number(bound, now: now)
        switch measure {
        case .headerElements, .centreElements: return more.whole == nil ? plain : .moreListed(more)
        case .records(let index):
            let rule = criteria.recordMeasures[index]
            switch rule.kind {
            case .count, .distinct: return more.whole == nil ? plain : .more(more, rule)
            case .sum: return more.exactDecimal == nil ? plain : .more(more, rule)
            case .share:
                let met = (0...whole).first { Fraction($0) >= now * Fraction(whole) } ?? 0
                let needed = (0...whole).first { Fraction($0) >= bound * Fraction(whole) }
                guard whole > 0, let needed else { return plain }
                return .share(bound, now: now, rows: needed, met: met, whole: whole)
            default: return plain
            }
        default: return plain
        }
    }
}
