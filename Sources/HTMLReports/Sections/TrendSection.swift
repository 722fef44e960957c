internal import Evaluation
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
        html.table("trend", caption: "Rank and points of each centre by period, the latest first") { html in
            html.element(.thead) { html in
                html.element(.tr) { html in
                    html.element(.th, [.set("scope", "col")], text: "Centre")
                    for result in history.reversed() {
                        html.element(.th, [.set("scope", "col"), .class("n")]) { $0.given("Rank \(result.period.id)") }
                        html.element(.th, [.set("scope", "col"), .class("n")]) {
                            $0.given("Points \(result.period.id)")
                        }
                    }
                }
            }
            let columns = history.indices.map { index in
                DecimalColumn(centres.map { $0.cards[index]?.total.points })
            }
            html.element(.tbody) { html in
                for centre in centres {
                    html.element(.tr) { html in
                        html.element(.th, [.set("scope", "row")]) { $0.given(centre.name) }
                        for ((result, card), column) in zip(zip(history, centre.cards), columns).reversed() {
                            let mark = card.flatMap { BasisMark($0.criteria, in: result.criteria) }
                            if let card {
                                html.cell(rankOf: card, mark)
                            } else {
                                html.element(.td, [.class("n")], text: "–")
                            }
                            html.cell(card?.total.points, mark, column: column)
                        }
                    }
                }
            }
        }
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
