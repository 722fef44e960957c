internal import Evaluation

/// One period: the result in brief, the ranking, the criteria, the regions, and a page for each centre.
struct PeriodSection {
    let chapter: PeriodChapter
    /// The periods that ranks are followed through; none where another part of the page has them.
    let history: [Evaluated]

    func write(to html: inout HTMLWriter) {
        html.section(chapter.anchor("period"), .h2, "Period " + chapter.evaluated.period.id, name: "period-part") {
            html in
            BriefSection(chapter: chapter).write(to: &html)
            if !chapter.scored.isEmpty {
                RankingSection(chapter: chapter).write(to: &html)
                HeatMapSection(chapter: chapter).write(to: &html)
                RegionSection(chapter: chapter).write(to: &html)
            }
            AgreementSection(chapter: chapter).write(to: &html)
            if !history.isEmpty { TrendSection(history: history).write(to: &html) }
            links(&html)
            for card in chapter.pages { CentreSection(chapter: chapter, card: card).write(to: &html) }
        }
    }

    /// The way to each centre's page.
    private func links(_ html: inout HTMLWriter) {
        if chapter.pages.count < 2 { return }
        html.section(chapter.anchor("centres"), .h3, "Centres") { html in
            html.element(.ol, [.class("centres")]) { html in
                for card in chapter.pages { html.item(card.centre.name, chapter.anchor("centre", card.centre.id)) }
            }
        }
    }
}
