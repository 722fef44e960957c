internal import Evaluation
internal import Wording

/// What evaluators set by hand, gave as ratings, and said of a criterion.
struct CommentsCell {
    let criteria: CriteriaSet
    let score: CriterionScore
    let said: [EvaluatorWords.Entry]

    /// Whether nobody said anything.
    var isEmpty: Bool { said.isEmpty && !score.indicators.contains { $0.overridden != nil } }

    func write(to html: inout HTMLWriter) {
        for part in score.indicators {
            guard let overridden = part.overridden else { continue }
            let override = overridden.override
            let without = overridden.without.map { NumberText.counted($0) } ?? "unscored"
            let words =
                "sets \(override.indicator) to \(NumberText.counted(Fraction(override.points))), without it \(without): "
            entry(&html, override.author, words + override.reason, [override.reference], isOverride: true)
        }
        for said in said { entry(&html, said.evaluator, said.words, said.references) }
    }

    private func entry(
        _ html: inout HTMLWriter, _ author: String, _ text: String, _ references: [String], isOverride: Bool = false
    ) {
        html.element(.p, isOverride ? [.class("override")] : []) { html in
            html.element(.b) { $0.given(author) }
            html.text(" ")
            html.given(text)
            if references.isEmpty { return }
            html.text(" ")
            html.element(.cite) { html in
                html.text("(")
                html.given(references.joined(separator: "; "))
                html.text(")")
            }
        }
    }
}
