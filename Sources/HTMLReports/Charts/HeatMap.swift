internal import Evaluation
internal import Wording

/// A table with a field for each centre and criterion, the darker the more of the maximum was had, with the points in it.
struct HeatMap {
    let chapter: PeriodChapter

    /// The steps of the shade, from the least on.
    static let steps: [(name: StaticString, words: String)] = [
        ("s0", "none"), ("s1", "under 25%"), ("s2", "under 50%"), ("s3", "under 75%"), ("s4", "under 100%"),
        ("s5", "all"),
    ]

    private static func step(_ points: Points) -> StaticString {
        let share = points.share
        if share <= .zero { return "s0" }
        if share >= .one { return "s5" }
        let quarters = share * Fraction(4)
        return quarters < .one ? "s1" : quarters < Fraction(2) ? "s2" : quarters < Fraction(3) ? "s3" : "s4"
    }

    func write(to html: inout HTMLWriter) {
        let criteria = chapter.criteria.criteria
        let columns = criteria.indices.map { index in DecimalColumn(chapter.scored.map { $0.criteria[index].points }) }
        html.table("heat", caption: "Points of each centre by criterion, period \(chapter.evaluated.period.id)") {
            html in
            html.element(.thead) { html in
                html.element(.tr) { html in
                    html.element(.th, [.set("scope", "col")], text: "Centre")
                    for criterion in criteria {
                        html.element(.th, [.set("scope", "col"), .class("n")]) { html in
                            html.given(criterion.id)
                            html.text(" of \(chapter.criteria.reachableMaximum(criterion).inText)")
                        }
                    }
                }
            }
            html.element(.tbody) { html in
                for card in chapter.scored {
                    html.element(.tr) { html in
                        html.element(.th, [.set("scope", "row")]) { $0.given(card.centre.name) }
                        for (score, column) in zip(card.criteria, columns) { field(&html, card, score, column) }
                    }
                }
            }
        }
    }

    private func field(
        _ html: inout HTMLWriter, _ card: Scorecard, _ score: CriterionScore, _ column: DecimalColumn
    ) {
        let share = Points(points: score.points ?? .zero, maximum: score.maximum)
        let step: StaticString =
            score.points != nil ? Self.step(share) : score.isWhollyExcluded ? "excluded" : "unscored"
        let number = score.points.map { [HTMLAttribute.number(HTMLText.json($0))] } ?? []
        html.element(.td, [.class(step), .key(card.centre.id + "/" + score.criterion.id)] + number) { html in
            html.text(column.text(score.points))
            html.mark(BasisMark([score], in: chapter.criteria))
        }
    }
}
