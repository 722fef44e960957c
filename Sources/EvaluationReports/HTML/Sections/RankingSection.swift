internal import Evaluation

/// The ranking: bars, and the table that they stand for.
struct RankingSection {
    let chapter: PeriodChapter

    func write(to html: inout HTMLWriter) {
        html.section(chapter.anchor("ranking"), .h3, "Ranking") { html in
            html.element(.figure) { html in
                BarChart(chapter: chapter).write(to: &html)
                html.element(.figcaption) { html in
                    html.key("k-adopted", "points that rest on adopted rules", [.adopted])
                    html.key("k-other", "points that rest on others", [.reconstructed, .own])
                    html.key("k-track", "up to the maximum")
                }
            }
            table(&html)
            for note in RankingWords.notes(chapter.scored, of: chapter.evaluated) {
                html.element(.p, [.class("note")]) { $0.given(note) }
            }
        }
    }

    private func table(_ html: inout HTMLWriter) {
        let cards = chapter.scored
        let points = DecimalColumn(cards.map(\.total.points))
        let adopted = DecimalColumn(cards.map(\.adopted.points))
        let hasGrades = chapter.criteria.grades != nil
        var columns = [
            ("Rank", true), ("Centre", false), ("Region", false), ("Points", true), ("Maximum", true), ("Share", true),
            ("Adopted", true), ("of", true),
        ]
        if hasGrades { columns.append(("Grade", false)) }
        html.table("ranking", caption: "Ranking, period \(chapter.evaluated.period.id)") { html in
            html.columns(columns)
            html.element(.tbody) { html in
                for card in cards {
                    let mark = BasisMark(card.criteria, in: chapter.criteria)
                    html.element(.tr) { html in
                        html.cell(rankOf: card, mark)
                        html.element(.th, [.set("scope", "row")]) { html in
                            if !chapter.hasPage(card.centre.id) { return html.given(card.centre.name) }
                            html.element(.a, [.link(to: chapter.anchor("centre", card.centre.id))]) {
                                $0.given(card.centre.name)
                            }
                        }
                        html.element(.td) { $0.given(card.centre.region) }
                        html.cell(card.total.points, mark, column: points)
                        html.cell(card.total.maximum, nil)
                        html.cell(percent: chapter.percent(card), of: card, mark)
                        let isKnown = card.adopted != .none
                        html.cell(
                            isKnown ? card.adopted.points : nil, isKnown ? BasisMark([.adopted]) : nil, column: adopted)
                        html.cell(isKnown ? card.adopted.maximum : nil, nil)
                        if hasGrades { html.element(.td) { $0.given(card.grade ?? "–") } }
                    }
                }
            }
        }
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
