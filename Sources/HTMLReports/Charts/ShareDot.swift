internal import Evaluation

/// A dot on a line from none of the points to all, in the row of the centre that it is of.
struct ShareDot {
    let card: Scorecard

    func write(to html: inout HTMLWriter) {
        html.drawing("dots", height: 18) { html in
            let middle = place(Fraction(1).divided(by: Fraction(2)) ?? .zero)
            html.empty(
                .line, [.class("tick"), .size("x1", middle), .size("x2", middle), .set("y1", "2"), .set("y2", "16")])
            html.empty(
                .line,
                [
                    .class("base"), .size("x1", place(.zero)), .size("x2", place(.one)), .set("y1", "9"),
                    .set("y2", "9"),
                ])
            html.empty(
                .circle,
                [
                    .key(card.centre.id), .number(HTMLText.json(card.total.percent)),
                    .size("cx", place(card.total.share)), .set("cy", "9"), .set("r", "5"),
                ])
        }
    }

    /// Within the room that half a dot needs at either end.
    private func place(_ share: Fraction) -> String { HTMLText.along(share, from: 6, width: 88) }
}
