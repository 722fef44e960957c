internal import Diagnostics

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
        var findings = Findings()
        let changed = Scorer(criteria, assuming: [indicator: points]).score(evidence, &findings)
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
    /// What is needed, in words: `2 more records of activities where status is completed`.
    package var needed: String
    /// What it would do to the centre; `nil` where an override stands in the way.
    package var outcome: Outcome?
}

extension NextBand {
    /// What is needed to get there from a value, in words.
    ///
    /// - Parameter whole: How many rows a share is taken of; 0 where that is not known.
    func needed(from value: Value?, _ measure: Measure, in criteria: CriteriaSet, whole: Int) -> String {
        switch self.value {
        case .date(let day): return "by \(day)"
        case .text(let text): return "“\(text)”"
        case .yesNo(let yes): return yes ? "yes" : "no"
        case .number(let bound):
            guard case .number(let now) = value else { return "\(bound.shortText)" }
            let more = bound - now
            let plain = "\(bound.shortText) in place of \(now.shortText)"
            guard case .records(let index) = measure else {
                switch measure {
                case .headerElements, .centreElements: return more.whole != nil ? "\(more.shortText) more" : plain
                default: return plain
                }
            }
            let rule = criteria.recordMeasures[index]
            switch rule.kind {
            case .count, .distinct, .sum: return RuleWords(criteria).more(more, by: rule) ?? plain
            case .share:
                let met = (0...whole).first { Fraction($0) >= now * Fraction(whole) } ?? 0
                let needed = (0...whole).first { Fraction($0) >= bound * Fraction(whole) }
                guard whole > 0, let needed else { return plain }
                return "\(plain), which is \(needed) of the same \(whole) rather than \(met)"
            case .mean, .median, .least, .most, .any: return plain
            }
        }
    }
}
