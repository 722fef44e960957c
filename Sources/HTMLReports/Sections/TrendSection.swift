internal import Documents
internal import Evaluation
internal import EvaluationReports
internal import Wording

/// The ranks of the centres over several periods.
struct TrendSection {
    /// In the order of their ends.
    let history: [Evaluated]

    static let anchor = HTMLAnchor("trend")

    func write(to html: inout HTMLWriter) {
        html.section(Self.anchor, .h3, "Ranks over the periods") { html in
            html.element(.figure) { html in
                RankChart(history: history).write(to: &html)
                html.element(.figcaption) { html in
                    html.lineKey("rose", "rose from the first period to the last")
                    html.lineKey("fell", "fell")
                    html.lineKey("kept", "kept its rank, or is not in both")
                }
            }
            table(&html)
            if Set(history.map(\.criteriaDigest)).count > 1 {
                html.element(
                    .p, [.class("note")],
                    text: "Not all periods go by the same criteria; the change of each centre says what they did.")
            }
        }
    }

    private func table(_ html: inout HTMLWriter) {
        let centres = RankChart(history: history).centres
        let periods = history.indices.reversed().flatMap { index in
            let cards = centres.map { $0.cards[index] }
            let marks = cards.map { card in card.flatMap { BasisMark($0.criteria, in: history[index].criteria) } }
            let period = history[index].period.id
            return [
                Column.ranks("Rank \(period)", cards.map { ($0?.rank, $0?.isTied == true) }).marked(marks),
                Column.numbers("Points \(period)", cards.map { $0?.total.points }).marked(marks),
            ]
        }
        html.table(
            "trend", caption: "Rank and points of each centre by period, the latest first",
            Table([.rowHeadings("Centre", centres.map(\.name))] + periods))
    }
}

extension HTMLWriter {
    /// What a line means.
    mutating func lineKey(_ name: StaticString, _ text: String) {
        element(.span, [.class("key")]) { html in
            html.element(
                .svg, [.class("ranks"), .set("aria-hidden", "true"), .set("width", "26"), .set("height", "12")]
            ) {
                $0.empty(
                    .line,
                    [.class(name), .set("x1", "1"), .set("x2", "25"), .set("y1", "6"), .set("y2", "6")])
            }
            html.text(text)
        }
    }
}
