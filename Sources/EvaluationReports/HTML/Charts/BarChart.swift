internal import Evaluation

/// A bar for each centre: its points, what of them rests on adopted rules, and the maximum.
struct BarChart {
    let chapter: PeriodChapter

    /// The height of a centre's name with its bar.
    private static let row = 42

    func write(to html: inout HTMLWriter) {
        let cards = chapter.scored
        html.drawing(
            chapter.anchor("bars"), "bars", height: cards.count * Self.row, title: "Points of each centre",
            description: "A bar for each centre in order of rank, as long as its share of its maximum. The darker part "
                + "rests on adopted rules. The numbers are in the table below."
        ) { html in
            for (index, card) in cards.enumerated() { bar(&html, card, top: index * Self.row) }
        }
    }

    private func bar(_ html: inout HTMLWriter, _ card: Scorecard, top: Int) {
        let mark = BasisMark(card.criteria, in: chapter.criteria)
        let rank = HTMLText.number(card.rank) + (card.isTied ? "=" : "")
        html.element(.g, [.key(card.centre.id), .number(HTMLText.json(card.total.points))]) { html in
            html.element(.text, [.class("nth"), .set("x", "24"), .size("y", top + 16)], text: rank)
            html.name(card.centre.name, left: 34, top: top, width: 60, baseline: 16)
            html.element(
                .text, [.class("value"), .size("x", "100%"), .size("y", top + 16), .set("dx", "-16")],
                text: HTMLText.number(card.total.points) + " of " + HTMLText.number(card.total.maximum))
            html.drawnMark(mark, x: "100%", y: top + 12)
            let adopted = min(card.adopted.points, card.total.points).divided(by: card.total.maximum) ?? .zero
            box(&html, "track", top, .one)
            box(&html, "other", top, card.total.share)
            box(&html, "adopted", top, adopted)
        }
    }

    private func box(_ html: inout HTMLWriter, _ name: StaticString, _ top: Int, _ share: Fraction) {
        html.empty(
            .rect, [.class(name), .size("y", top + 23), .size("width", HTMLText.along(share)), .set("height", "9")])
    }
}
