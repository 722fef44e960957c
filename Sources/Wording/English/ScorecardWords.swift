package import Evaluation

/// What a scorecard says in words, whatever it is written into.
package struct ScorecardWords: Sendable {
    /// The criteria that the card was scored by.
    package let criteria: CriteriaSet
    /// The card that is put into words.
    package let card: Scorecard
    /// The centres that its rank is among.
    package let ranked: Ranked

    package init(criteria: CriteriaSet, card: Scorecard, ranked: Ranked) {
        self.criteria = criteria
        self.card = card
        self.ranked = ranked
    }

    /// Region, rank, points, share and grade.
    package var summary: String {
        var parts = [card.centre.region]
        if let rank = card.rank {
            let shared = card.isTied ? " (shared)" : ""
            let by = ranked.isByShare ? ", by points over maximum" : ""
            parts.append("rank \(rank.inText)\(shared) of \(ranked.count)\(by)")
        }
        parts.append(NumberText.counted(card.total.points, of: card.total.maximum))
        parts.append(NumberText.percent(card.total.percent, places: ranked.percentPlaces))
        if let grade = card.grade { parts.append(grade) }
        return parts.joined(separator: " · ")
    }

    /// What stands above the parts, their values and their points.
    package static let (partHeading, valueHeading, pointsHeading) = ("Criterion, indicator", "Value", "Points")

    /// What is said of a criterion, by its name in the adopted table.
    package static let (sources, comments, notCounted) = (
        "Sources of information", "Evaluators' comments", "Not counted"
    )

    /// Above what users of the centre say.
    package static let users = "What users say (shown, never scored)"

    /// Above the Parties that users are of.
    package static let party = "Party"

    /// Above where to look, what evaluators said and, with a ledger, the records.
    package static func belowHeading(keepsLedger: Bool) -> String {
        keepsLedger ? "Sources, evaluators' comments and records" : "Sources and evaluators' comments"
    }

    /// Why a centre has no points.
    package static func notEvaluated(_ reason: String) -> String { "Not evaluated: " + reason }

    /// The whole, with what keeps it from being the plain sum of its parts.
    package static func total(of criteria: CriteriaSet) -> String { "Total" + remarks(top: criteria) }

    /// The caps that unmet requirements put on the total.
    package var caps: [String] {
        card.cappedBy.map { title in
            "The total is capped\(cap(title)), because a requirement is not met: " + title
        }
    }

    /// What the total would be without overrides, where there are any.
    package var withoutOverrides: String? {
        card.totalWithoutOverrides.map { without in
            without.points.map { "Without overrides the total is \($0.inText)." }
                ?? "Without overrides the centre is not evaluated."
        }
    }

    private func cap(_ title: String) -> String {
        let caps = Set(
            criteria.requirements.compactMap { requirement -> ExactDecimal? in
                guard requirement.title == title, case .atMost(let cap) = requirement.otherwise
                else { return nil }
                return cap
            })
        guard let cap = caps.first, caps.count == 1 else { return "" }
        return " at \(NumberText.counted(Fraction(cap)))"
    }

    /// The bases of every rule on the card.
    package var bases: Set<Basis> { Basis.all(of: card.criteria, in: criteria) }

    /// How the total divides into what is adopted and what is not.
    package var adopted: String {
        let (total, adopted) = (card.total, card.adopted)
        func of(_ points: Points) -> String {
            "\(points.points.inText) of \(points.maximum.inText)"
        }
        let bases = self.bases
        let others = Basis.allCases.filter { $0 != .adopted && bases.contains($0) }
            .map(\.rawValue).joined(separator: " and ")
        if others.isEmpty { return "Adopted rules: \(of(adopted)); there are no others" }
        let rest = Points(
            points: total.points - adopted.points, maximum: total.maximum - adopted.maximum)
        let alone = adopted == .none ? "none" : of(adopted)
        return "Adopted rules: \(alone); \(others) rules: \(of(rest)) — not adopted by any decision"
    }

    /// What the marks mean that are on the card.
    package var legend: String { Basis.legend(bases) }

    /// What keeps a criterion from being the plain sum of its parts, and that it is unscored, in brackets.
    package static func remarks(on score: CriterionScore, in parent: Combination) -> String {
        let criterion = score.criterion
        return remarks(
            weight: parent.isWeighted ? criterion.weight : .one, combine: criterion.combine,
            atMost: criterion.atMost, isUnscored: score.isUnscored)
    }

    /// What keeps the total from being the plain sum of the criteria, in brackets.
    package static func remarks(top: CriteriaSet) -> String {
        remarks(weight: .one, combine: top.combine, atMost: top.atMost)
    }

    private static func remarks(
        weight: ExactDecimal, combine: Combination, atMost: ExactDecimal?, isUnscored: Bool = false
    ) -> String {
        var remarks: [String] = []
        if weight != .one { remarks.append("weight \(weight)") }
        switch combine {
        case .sum: break
        case .mean: remarks.append("mean of its parts")
        case .least: remarks.append("least of its parts")
        case .most: remarks.append("most of its parts")
        case .geometricMean: remarks.append("geometric mean of its parts")
        }
        if let atMost { remarks.append("at most \(atMost)") }
        if isUnscored { remarks.append("unscored") }
        return remarks.isEmpty ? "" : " (" + remarks.joined(separator: "; ") + ")"
    }
}

extension Basis {
    /// The mark by which a scorecard tells the bases apart.
    package var mark: String {
        switch self {
        case .adopted: "●"
        case .reconstructed: "◐"
        case .own: "○"
        }
    }

    /// What the marks mean of these bases.
    package static func legend(_ bases: Set<Basis>) -> String {
        allCases.filter { bases.contains($0) }.map { "\($0.mark) \($0.rawValue)" }.joined(separator: " · ")
    }

    /// The bases of every rule that scores rest on.
    package static func all(of scores: [CriterionScore], in criteria: CriteriaSet) -> Set<Basis> {
        var bases: Set<Basis> = []
        for score in scores {
            bases.insert(score.criterion.basis)
            for indicator in score.indicators { bases.insert(criteria.indicators[indicator.indicator].basis) }
            bases.formUnion(all(of: score.criteria, in: criteria))
        }
        return bases
    }
}
