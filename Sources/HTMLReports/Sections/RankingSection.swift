internal import Documents
internal import Evaluation
internal import EvaluationReports
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

    private func table(_ html: inout HTMLWriter) {
        var table = Table(CardColumns(chapter.evaluated, chapter.scored).columns)
        for column in table.columns.indices where table.columns[column].kind == .rowHeading {
            for (row, card) in chapter.scored.enumerated() where chapter.hasPage(card.centre.id) {
                table.columns[column].cells[row].link = chapter.anchor("centre", card.centre.id).id
            }
        }
        html.table("ranking", caption: "Ranking, period \(chapter.evaluated.period.id)", table)
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
