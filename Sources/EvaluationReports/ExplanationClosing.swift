internal import Diagnostics
internal import Evaluation
internal import Renderers
internal import Wording

extension ExplanationPage {
    /// Criterion by criterion to the total, so that a person can check every step.
    func addingUp() -> String {
        guard let whole = explanation.addingUp else { return "" }
        var text = heading("Adding up")
        func add(_ parts: [AddingUp.Part]) {
            for part in parts {
                guard let whole = part.whole else { continue }
                add(whole.parts.filter { $0.whole != nil })
                text += line(part.path, words(whole))
            }
        }
        add(whole.parts)
        text += line("Total", words(whole))
        for explained in explanation.requirements where !explained.isMet {
            guard case .atMost(let cap) = explained.requirement.otherwise else { continue }
            text += line("", "at most \(cap), as a requirement is not met: \(explained.requirement.title)", .yellow)
        }
        text += line("", NumberText.of(card.total.points, card.total.maximum, "point") + " in all", .bold)
        return text
    }

    /// `activities 4 × 2 + parties 2 = 10 of 18`.
    func words(_ whole: AddingUp) -> String {
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

    /// Which points rest on which basis.
    func bases() -> String {
        if explanation.bases.isEmpty { return "" }
        var text = heading("What the points rest on")
        for share in explanation.bases {
            let name = share.basis.map { "\($0.mark) \($0.rawValue)" } ?? "several bases, not to be told apart"
            text += report.paragraph(
                name + ": " + NumberText.of(share.points.points, share.points.maximum, "point"),
                first: "  ", rest: "  ")
            if share.indicators.isEmpty { continue }
            text += report.paragraph(
                share.indicators.joined(separator: ", "), first: "    ", rest: "    ", ink: .faint)
        }
        return text
    }
}
