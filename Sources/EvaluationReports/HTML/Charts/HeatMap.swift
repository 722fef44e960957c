internal import Evaluation

/// A field for each centre and criterion, the darker the more of the maximum was had, with the points in it.
struct HeatMap {
    let chapter: PeriodChapter

    private static let row = 30
    private static let head = 26
    /// The hundredths of the width that names take.
    private static let names = 34

    /// The steps of the shade, from the least on.
    static let steps: [(name: StaticString, words: String)] = [
        ("s0", "none"), ("s1", "under 25%"), ("s2", "under 50%"), ("s3", "under 75%"), ("s4", "under 100%"),
        ("s5", "all"),
    ]

    static func step(_ points: Points) -> StaticString {
        let share = points.share
        if share <= .zero { return "s0" }
        if share >= .one { return "s5" }
        let quarters = share * Fraction(4)
        return quarters < .one ? "s1" : quarters < Fraction(2) ? "s2" : quarters < Fraction(3) ? "s3" : "s4"
    }

    /// The style that gives so many criteria room; where the page is narrower, the drawing scrolls.
    static func width(_ count: Int) -> StaticString {
        switch count {
        case ...8: "scroll"
        case ...16: "scroll wide"
        case ...40: "scroll wider"
        default: "scroll widest"
        }
    }

    func write(to html: inout HTMLWriter) {
        let cards = chapter.scored
        html.drawing(
            chapter.anchor("heat"), "heat", height: Self.head + cards.count * Self.row,
            title: "Points of each centre by criterion",
            description:
                "A row for each centre in order of rank and a column for each criterion. The darker a field, the "
                + "larger the share of the criterion's maximum; the number is the points. The numbers are in a table below."
        ) { html in
            let criteria = chapter.criteria.criteria
            for (index, criterion) in criteria.enumerated() {
                html.element(
                    .text, [.class("head"), .size("x", left(index, half: true)), .set("y", "16")],
                    text: HTMLText.cut(criterion.id, 8))
            }
            for (index, card) in cards.enumerated() { row(&html, card, top: Self.head + index * Self.row) }
        }
    }

    private func row(_ html: inout HTMLWriter, _ card: Scorecard, top: Int) {
        html.name(card.centre.name, top: top, width: Self.names - 1, baseline: 19, most: 30)
        for (index, score) in card.criteria.enumerated() {
            let share = Points(points: score.points ?? .zero, maximum: score.maximum)
            let step = score.points == nil ? "unscored" : Self.step(share)
            let key = HTMLAttribute.key(card.centre.id + "/" + score.criterion.id)
            html.element(.g, [.class(step), key] + number(score.points)) { html in
                html.empty(.rect, [.size("x", left(index)), .size("y", top + 1), .size("width", width)])
                html.element(
                    .text, [.size("x", left(index, half: true)), .size("y", top + 19)],
                    text: HTMLText.number(score.points))
                html.drawnMark(BasisMark([score], in: chapter.criteria), x: left(index + 1), y: top + 8)
            }
        }
    }

    private func number(_ points: Fraction?) -> [HTMLAttribute] {
        points.map { [.number(HTMLText.json($0))] } ?? []
    }

    private var count: Int { max(1, chapter.criteria.criteria.count) }

    /// Where a column begins, or its middle.
    private func left(_ column: Int, half: Bool = false) -> String {
        let halves = Fraction(2 * column + (half ? 1 : 0)).divided(by: Fraction(2 * count)) ?? .zero
        return HTMLText.along(halves, from: Self.names, width: 100 - Self.names)
    }

    private var width: String {
        let share = Fraction(1).divided(by: Fraction(count)) ?? .one
        return (share * Fraction(100 - Self.names) - (Fraction(1).divided(by: Fraction(3)) ?? .zero)).rounded(places: 2)
            + "%"
    }
}
