internal import Evaluation
internal import Wording

/// A bar for each centre: its points, what of them rests on adopted rules, and the maximum.
struct BarChart {
    let chapter: PeriodChapter

    func write(to html: inout HTMLWriter) {
        html.element(.ul, [.class("bars"), .id(chapter.anchor("bars"))]) { html in
            for card in chapter.scored { bar(&html, card) }
        }
    }

    private func bar(_ html: inout HTMLWriter, _ card: Scorecard) {
        html.element(.li, [.key(card.centre.id), .number(HTMLText.json(card.total.points))]) { html in
            html.element(.span, [.class("nth")], text: HTMLText.number(card.rank) + (card.isTied ? "=" : ""))
            html.text(" ")
            html.name(card.centre.name)
            html.element(.span, [.class("value")]) { html in
                html.text(HTMLText.number(card.total.points) + " of " + HTMLText.number(card.total.maximum))
                html.mark(BasisMark(card.criteria, in: chapter.criteria))
            }
            let adopted = min(card.adopted.points, card.total.points).divided(by: card.total.maximum) ?? .zero
            html.drawing("bar", height: 9) { html in
                box(&html, "track", .one)
                box(&html, "other", card.total.share)
                box(&html, "adopted", adopted)
            }
        }
    }

    private func box(_ html: inout HTMLWriter, _ name: StaticString, _ share: Fraction) {
        html.empty(.rect, [.class(name), .size("width", HTMLText.along(share)), .set("height", "9")])
    }
}
