internal import Evaluation
internal import Wording

/// The ranking: bars, and the table that they stand for.
struct RankingSection {
    let chapter: PeriodChapter

    private var bases: Set<Basis> {
        chapter.scored.reduce(into: Set()) { $0.formUnion(Basis.all(of: $1.criteria, in: chapter.criteria)) }
    }

    func write(to html: inout HTMLWriter) {
        html.section(chapter.anchor("ranking"), .h3, "Ranking") { html in
            html.element(.figure) { html in
                BarChart(chapter: chapter).write(to: &html)
                html.element(.figcaption) { html in
                    let hasAdopted = RankingWords.hasAdopted(chapter.scored)
                    let others = Basis.allCases.filter { $0 != .adopted && bases.contains($0) }
                    if hasAdopted { html.key("k-adopted", "points that rest on adopted rules", [.adopted]) }
                    if !others.isEmpty {
                        html.key("k-other", hasAdopted ? "points that rest on others" : "points", others)
                    }
                    html.key("k-track", "up to the maximum")
                }
            }
            table(&html)
            let isRounded = Roundings.areIn(scorecards: chapter.cards, of: chapter.ranked)
            let rounding = isRounded ? [NumberText.rounding] : []
            for note in RankingWords.notes(chapter.scored, of: chapter.evaluated, rounding: nil) + rounding {
                html.element(.p, [.class("note")]) { $0.given(note) }
            }
        }
    }

    /// What is looked for first stands first, where a telephone shows it.
    private func table(_ html: inout HTMLWriter) {
        let cards = chapter.scored
        let ranks = DecimalColumn(cards.map(\.rank))
        let points = DecimalColumn(cards.map(\.total.points))
        let maxima = DecimalColumn(cards.map(\.total.maximum))
        let hasAdopted = RankingWords.hasAdopted(cards)
        let hasGrades = chapter.criteria.grades != nil
        let hasRegions = cards.contains { !$0.centre.region.isEmpty }
        var columns = [("Rank", true), ("Centre", false), ("Points", true), ("Maximum", true), ("Share", true)]
        if hasAdopted { columns += [("Adopted", true), ("of", true)] }
        if hasGrades { columns.append(("Grade", false)) }
        if hasRegions { columns.append(("Region", false)) }
        html.table("ranking", caption: "Ranking, period \(chapter.evaluated.period.id)") { html in
            html.columns(columns)
            html.element(.tbody) { html in
                for card in cards {
                    let mark = BasisMark(card.criteria, in: chapter.criteria)
                    html.element(.tr) { html in
                        html.cell(rankOf: card, mark, column: ranks)
                        html.element(.th, [.set("scope", "row")]) { html in
                            if !chapter.hasPage(card.centre.id) { return html.given(card.centre.name) }
                            html.element(.a, [.link(to: chapter.anchor("centre", card.centre.id))]) {
                                $0.given(card.centre.name)
                            }
                        }
                        html.cell(card.total.points, mark, column: points)
                        html.cell(card.total.maximum, nil, column: maxima)
                        html.cell(percent: chapter.percent(card), of: card, mark)
                        if hasAdopted { adopted(&html, card) }
                        if hasGrades { html.element(.td) { $0.given(card.grade ?? "–") } }
                        if hasRegions { html.element(.td) { $0.given(card.centre.region) } }
                    }
                }
            }
        }
    }

    /// What rests on adopted rules; a dash where nothing does.
    private func adopted(_ html: inout HTMLWriter, _ card: Scorecard) {
        let cards = chapter.scored.filter { $0.adopted != .none }
        let isKnown = card.adopted != .none
        html.cell(
            isKnown ? card.adopted.points : nil, isKnown ? BasisMark([.adopted]) : nil,
            column: DecimalColumn(cards.map(\.adopted.points)))
        html.cell(isKnown ? card.adopted.maximum : nil, nil, column: DecimalColumn(cards.map(\.adopted.maximum)))
    }
}

extension HTMLWriter {
    /// What a colour means.
    mutating func key(_ name: StaticString, _ text: String, _ bases: [Basis] = []) {
        element(.span, [.class("key")]) { html in
            html.element(.svg, [.class(name), .set("aria-hidden", "true"), .set("width", "14"), .set("height", "12")]) {
                $0.empty(.rect, [.set("width", "14"), .set("height", "12"), .set("rx", "2")])
            }
            html.element(.span) { html in
                html.text(text)
                for basis in bases { html.mark(BasisMark([basis])) }
            }
        }
    }
}
