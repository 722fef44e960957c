internal import Diagnostics
package import Evaluation

extension ExplanationWords {
    /// `activities 4 × 2 + parties 2 = 10 of 18`.
    package func words(_ whole: AddingUp) -> String {
        let scored = whole.parts.filter { $0.points != nil }
        let unscored = whole.parts.filter { $0.points == nil && !$0.isExcluded }.map(\.id)
        let excluded = whole.parts.filter(\.isExcluded).map(\.id)
        let isWeighted = whole.combine.isWeighted
        let terms = scored.map { part in
            "\(part.id) \(exact(part.points))"
                + (isWeighted && part.weight != .one ? " × \(part.weight)" : "")
        }
        let rest =
            (unscored.isEmpty ? "" : "; unscored: " + unscored.joined(separator: ", "))
            + (excluded.isEmpty ? "" : "; not applying or exempt: " + excluded.joined(separator: ", "))
        if scored.isEmpty { return "unscored" + rest }
        var text: String
        switch whole.combine {
        case .sum: text = terms.joined(separator: " + ")
        case .mean:
            let weights = scored.map { Fraction($0.weight) }.total()
            text = "(" + terms.joined(separator: " + ") + ") ÷ \(exact(weights))"
        case .least: text = "the least of " + terms.joined(separator: ", ")
        case .most: text = "the most of " + terms.joined(separator: ", ")
        case .geometricMean:
            let parts = scored.map { part in
                "\(part.id) \(exact(part.points))" + (part.weight == .one ? "" : " (weight \(part.weight))")
            }
            text = "the geometric mean, to 9 decimals, of " + parts.joined(separator: ", ")
        }
        text += " = \(result(whole.combined)) of \(result(whole.combinedMaximum))"
        if let atMost = whole.atMost {
            text += "; at most \(atMost): \(result(whole.points)) of \(result(whole.maximum))"
        }
        return text + rest
    }

    private func exact(_ number: Fraction?) -> String {
        guard let number else { return "–" }
        return NumberText.withTrueMinus(number.exactDecimal ?? number.fractionText)
    }

    /// A number in full; a fraction with what it is about.
    private func result(_ number: Fraction?) -> String {
        guard let number, number.exactDecimal == nil else { return exact(number) }
        return "\(exact(number)) (≈ \(NumberText.withTrueMinus(number.rounded(places: 2))))"
    }

    /// What a requirement that is not met does to the total; `nil` where it does nothing.
    package func cap(_ explained: ExplainedRequirement) -> String? {
        guard !explained.isMet, case .atMost(let cap) = explained.requirement.otherwise else { return nil }
        return "at most \(cap), as a requirement is not met: \(explained.requirement.title)"
    }

    /// The total, in full.
    package var total: String {
        NumberText.of(explanation.card.total.points, explanation.card.total.maximum, "point") + " in all"
    }

    /// A basis that points rest on.
    package func name(_ share: BasisShare) -> String {
        share.basis.map { "\($0.mark) \($0.rawValue)" } ?? "several bases, not to be told apart"
    }
}
