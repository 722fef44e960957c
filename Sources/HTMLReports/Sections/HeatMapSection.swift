internal import Evaluation
internal import Wording

/// Criterion by centre: where points were had, and where not.
struct HeatMapSection {
    let chapter: PeriodChapter

    func write(to html: inout HTMLWriter) {
        html.section(chapter.anchor("criteria"), .h3, "Criterion by centre") { html in
            html.element(.figure) { html in
                HeatMap(chapter: chapter).write(to: &html)
                html.element(.figcaption) { html in
                    html.text("Share of the criterion's maximum: ")
                    for step in HeatMap.steps { html.key(step.name, step.words) }
                }
            }
            html.element(.dl, [.class("criteria")]) { html in
                for criterion in chapter.criteria.criteria {
                    html.element(.div) { html in
                        html.element(.dt) { $0.given(criterion.id) }
                        html.element(.dd) { html in
                            html.given(criterion.title)
                            html.text(" ")
                            html.mark(BasisMark(criterion, in: chapter.criteria))
                        }
                    }
                }
            }
        }
    }
}
