internal import Evaluation

/// What evaluators said of a criterion, gave as ratings, and set by hand.
struct CommentsCell {
    let criteria: CriteriaSet
    let score: CriterionScore
    let assessment: Assessment?

    func write(to html: inout HTMLWriter) {
        var isEmpty = true
        for part in score.indicators {
            guard let overridden = part.overridden else { continue }
            let override = overridden.override
            let without = overridden.without.map { NumberText.counted($0) } ?? "unscored"
            let words =
                "sets \(override.indicator) to \(NumberText.counted(Fraction(override.points))), without it \(without): "
            entry(&html, override.author, words + override.reason, [override.reference], isOverride: true)
            isEmpty = false
        }
        let names = Set(score.indicators.flatMap { criteria.indicators[$0.indicator].measure.ratings })
        for rating in assessment?.ratings ?? [] where names.contains(rating.name) {
            let comment = rating.comment.map { ": " + $0 } ?? ""
            entry(&html, rating.evaluator, "rates \(rating.name) \(rating.value)" + comment, rating.references)
            isEmpty = false
        }
        for comment in assessment?.comments ?? [] where comment.criterion == score.criterion.path {
            entry(&html, comment.evaluator, comment.comment, comment.references)
            isEmpty = false
        }
        if isEmpty { html.element(.span, [.class("none")], text: "none") }
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
