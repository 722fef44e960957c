internal import Diagnostics
internal import Evaluation

extension ScorecardPage {
    /// What stands under the total: caps, overrides, what is adopted, and what the marks mean.
    func closing() -> String {
        var text = "\n"
        for title in card.cappedBy {
            text += report.paragraph(
                "The total is capped\(cap(title)), because a requirement is not met: " + title,
                ink: .yellow)
        }
        if let without = card.totalWithoutOverrides {
            text += report.paragraph("Without overrides the total is \(without.shortText).")
        }
        let bases = self.bases
        text += report.paragraph(adopted(bases))
        let legend = Basis.allCases.filter { bases.contains($0) }.map {
            "\($0.mark) \($0.rawValue)"
        }
        return text + report.paragraph(legend.joined(separator: " · "), ink: .faint)
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
    private var bases: Set<Basis> {
        var bases: Set<Basis> = []
        func collect(_ scores: [CriterionScore]) {
            for score in scores {
                bases.insert(score.criterion.basis)
                for indicator in score.indicators {
                    bases.insert(criteria.indicators[indicator.indicator].basis)
                }
                collect(score.criteria)
            }
        }
        collect(card.criteria)
        return bases
    }

    /// How the total divides into what is adopted and what is not.
    private func adopted(_ bases: Set<Basis>) -> String {
        let (total, adopted) = (card.total, card.adopted)
        func of(_ points: Points) -> String {
            "\(points.points.shortText) of \(points.maximum.shortText)"
        }
        let others = Basis.allCases.filter { $0 != .adopted && bases.contains($0) }
            .map(\.rawValue).joined(separator: " and ")
        if others.isEmpty { return "Adopted rules: \(of(adopted)); there are no others" }
        let rest = Points(
            points: total.points - adopted.points, maximum: total.maximum - adopted.maximum)
        let alone = adopted == .none ? "none" : of(adopted)
        return "Adopted rules: \(alone); \(others) rules: \(of(rest)) — not adopted by any decision"
    }
}

extension Basis {
    /// The mark by which a scorecard tells the bases apart.
    var mark: String {
        switch self {
        case .adopted: "●"
        case .reconstructed: "◐"
        case .own: "○"
        }
    }
}
