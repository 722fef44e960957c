internal import Evaluation

/// A line for each region with a dot for each of its centres, from none of the points to all.
struct RegionChart {
    let chapter: PeriodChapter
    let regions: [(name: String, cards: [Scorecard])]

    private static let row = 52
    private static let foot = 22

    func write(to html: inout HTMLWriter) {
        html.drawing(
            chapter.anchor("dots"), "dots", height: regions.count * Self.row + Self.foot,
            title: "Share of the points, by region",
            description:
                "A line for each region from 0 to 100 per cent of the maximum, with a dot for each of its centres. "
                + "The numbers are in the table below."
        ) { html in
            let bottom = regions.count * Self.row
            for quarter in 0...4 {
                let x = place(Fraction(quarter).divided(by: Fraction(4)) ?? .zero)
                html.empty(
                    .line,
                    [
                        .class("tick"), .size("x1", x), .size("x2", x), .set("y1", "22"), .size("y2", bottom),
                    ])
                html.element(
                    .text,
                    [.class("axis"), .size("x", x), .size("y", bottom + 16), .set("text-anchor", anchor(quarter))],
                    text: "\(quarter * 25)%")
            }
            for (index, region) in regions.enumerated() { self.row(&html, region, top: index * Self.row) }
        }
    }

    private func row(_ html: inout HTMLWriter, _ region: (name: String, cards: [Scorecard]), top: Int) {
        html.element(.text, [.set("x", "0"), .size("y", top + 16)], text: HTMLText.cut(region.name, 42))
        html.empty(
            .line,
            [
                .class("base"), .size("x1", place(.zero)), .size("x2", place(.one)), .size("y1", top + 34),
                .size("y2", top + 34),
            ])
        for card in region.cards {
            html.element(
                .circle,
                [
                    .key(card.centre.id), .number(HTMLText.json(card.total.percent)),
                    .size("cx", place(card.total.share)),
                    .size("cy", top + 34), .set("r", "7"),
                ]
            ) { html in
                html.element(.title, text: HTMLText.cut(card.centre.name, 60) + ", " + chapter.percent(card))
            }
        }
    }

    private func place(_ share: Fraction) -> String { HTMLText.along(share) }

    private func anchor(_ quarter: Int) -> StaticString {
        switch quarter {
        case 0: "start"
        case 4: "end"
        default: "middle"
        }
    }
}
