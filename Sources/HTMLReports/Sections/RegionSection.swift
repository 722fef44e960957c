internal import Evaluation
internal import Wording

/// The centres by UN region.
struct RegionSection {
    let chapter: PeriodChapter

    /// The regions in the order in which their first centre is ranked, with their centres.
    private var regions: [(name: String, cards: [Scorecard])] {
        var regions: [(name: String, cards: [Scorecard])] = []
        for card in chapter.scored {
            if let index = regions.firstIndex(where: { $0.name == card.centre.region }) {
                regions[index].cards.append(card)
            } else {
                regions.append((card.centre.region, [card]))
            }
        }
        return regions
    }

    func write(to html: inout HTMLWriter) {
        let regions = self.regions
        // One region, or none that is named, says nothing.
        if regions.count < 2 { return }
        html.section(chapter.anchor("regions"), .h3, "By region") { html in
            html.element(
                .p, [.class("note")],
                text: "The regions that centres serve overlap, so what they reach is not added up across centres.")
            html.table("regions", caption: "Centres by region, period \(chapter.evaluated.period.id)") { html in
                html.columns([
                    ("Region", false), ("Centre", false), ("Rank", true), ("Points", true), ("Share", true),
                    ("0 to 100%", false),
                ])
                let points = DecimalColumn(chapter.scored.map(\.total.points))
                for region in regions {
                    html.element(.tbody) { html in
                        for (index, card) in region.cards.enumerated() {
                            row(&html, card, points, region: index == 0 ? region : nil)
                        }
                    }
                }
            }
        }
    }

    private func row(
        _ html: inout HTMLWriter, _ card: Scorecard, _ points: DecimalColumn,
        region: (name: String, cards: [Scorecard])?
    ) {
        let mark = BasisMark(card.criteria, in: chapter.criteria)
        html.element(.tr) { html in
            if let region {
                html.element(.th, [.set("scope", "rowgroup"), .rows(region.cards.count)]) { $0.given(region.name) }
            }
            html.element(.th, [.set("scope", "row")]) { $0.given(card.centre.name) }
            html.cell(rankOf: card, mark)
            html.cell(card.total.points, mark, column: points)
            html.cell(percent: chapter.percent(card), of: card, mark)
            html.element(.td, [.class("dot")]) { ShareDot(card: card).write(to: &$0) }
        }
    }
}
