internal import Evaluation

/// Criterion by centre: where points were had, and where not.
struct HeatMapSection {
    let chapter: PeriodChapter

    func write(to html: inout HTMLWriter) {
        html.section(chapter.anchor("criteria"), .h3, "Criterion by centre") { html in
            html.element(.figure) { html in
                html.element(
                    .div,
                    [
                        .class(HeatMap.width(chapter.criteria.criteria.count)), .set("tabindex", "0"),
                        .set("role", "group"), .label("Criterion by centre, drawing"),
                    ]
                ) { HeatMap(chapter: chapter).write(to: &$0) }
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
            html.element(.details) { html in
                html.element(.summary, text: "The numbers as a table")
                table(&html)
            }
        }
    }

    private func table(_ html: inout HTMLWriter) {
        let criteria = chapter.criteria.criteria
        html.table("numbers", caption: "Points of each centre by criterion") { html in
            html.element(.thead) { html in
                html.element(.tr) { html in
                    html.element(.th, [.set("scope", "col")], text: "Centre")
                    for criterion in criteria {
                        html.element(.th, [.set("scope", "col"), .class("n")]) { html in
                            html.given(criterion.id)
                            html.text(" of \(chapter.criteria.reachableMaximum(criterion).shortText)")
                        }
                    }
                }
            }
            html.element(.tbody) { html in
                for card in chapter.scored {
                    html.element(.tr) { html in
                        html.element(.th, [.set("scope", "row")]) { $0.given(card.centre.name) }
                        for score in card.criteria {
                            html.cell(score.points, BasisMark([score], in: chapter.criteria))
                        }
                    }
                }
            }
        }
    }
}
