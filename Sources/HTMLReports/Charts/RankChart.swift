internal import Evaluation

/// A line for each centre through its ranks, period by period; the first rank is at the top.
struct RankChart {
    /// In the order of their ends.
    let history: [Evaluated]

    /// A centre with its scored card in each period.
    struct Centre {
        var id: String
        var name: String
        var cards: [Scorecard?]
    }

    private static let row = 28
    /// The hundredths of the width where the first period stands, and how far the last is from it.
    private static let (from, width) = (4, 92)

    /// In order of the last rank; those that the last period does not rank come behind.
    var centres: [Centre] {
        var ids: [(id: String, name: String)] = []
        for result in history.reversed() {
            for card in result.scorecards where card.isScored && !ids.contains(where: { $0.id == card.centre.id }) {
                ids.append((card.centre.id, card.centre.name))
            }
        }
        return ids.map { id, name in
            Centre(
                id: id, name: name,
                cards: history.map { result in result.scorecards.first { $0.centre.id == id && $0.isScored } })
        }
    }

    /// The drawing, the periods above it, and beside it the centres in the order of the last period.
    func write(to html: inout HTMLWriter) {
        let centres = self.centres
        // Centres that share a rank stand under each other, in the order in which they are listed.
        let rows = history.map { result in
            Dictionary(
                result.scorecards.filter(\.isScored).enumerated().map { ($0.element.centre.id, $0.offset) },
                uniquingKeysWith: { first, _ in first })
        }
        html.element(.div, [.class("ranks"), .id(HTMLAnchor("ranks"))]) { html in
            html.element(.div) { html in
                html.element(.p, [.class("periods")]) { html in
                    for result in history {
                        html.element(.span) { $0.given(result.period.id) }
                        html.text(" ")
                    }
                }
                html.drawing("lines", height: (rows.map(\.count).max() ?? 0) * Self.row) { html in
                    // Those that kept their rank lie under those that moved.
                    for centre in centres.filter({ !hasMoved($0) }) + centres.filter({ hasMoved($0) }) {
                        line(&html, centre, rows)
                    }
                }
            }
            names(&html)
        }
    }

    private func names(_ html: inout HTMLWriter) {
        html.element(.ul) { html in
            for card in history.last?.scorecards.filter(\.isScored) ?? [] {
                html.element(.li) { html in
                    html.element(
                        .span, [.class("nth")], text: HTMLText.number(card.rank) + (card.isTied ? "=" : ""))
                    html.text(" ")
                    html.name(card.centre.name)
                }
            }
        }
    }

    private func line(_ html: inout HTMLWriter, _ centre: Centre, _ rows: [[String: Int]]) {
        let points = history.indices.map { index in rows[index][centre.id].map { $0 * Self.row + Self.row / 2 } }
        html.element(.g, [.class(direction(centre))]) { html in
            for index in history.indices.dropFirst() {
                guard let before = points[index - 1], let after = points[index] else { continue }
                html.empty(
                    .line,
                    [.size("x1", x(index - 1)), .size("x2", x(index)), .size("y1", before), .size("y2", after)])
            }
            for index in history.indices {
                guard let y = points[index], let rank = centre.cards[index]?.rank else { continue }
                html.empty(
                    .circle,
                    [
                        .key(centre.id + "/" + history[index].period.id), .number(HTMLText.json(rank)),
                        .size("cx", x(index)), .size("cy", y), .set("r", "6"),
                    ])
            }
        }
    }

    private func x(_ index: Int) -> String {
        let share = Fraction(index).divided(by: Fraction(max(1, history.count - 1))) ?? .zero
        return HTMLText.along(share, from: Self.from, width: Self.width)
    }

    /// The rank in the last period less that in the first; `nil` where one of the two has none.
    private func change(_ centre: Centre) -> Fraction? {
        guard let first = centre.cards.first??.rank, let last = centre.cards.last??.rank else { return nil }
        return last - first
    }

    private func hasMoved(_ centre: Centre) -> Bool { change(centre).map { !$0.isZero } ?? false }

    private func direction(_ centre: Centre) -> StaticString {
        guard hasMoved(centre), let change = change(centre) else { return "kept" }
        return change.isNegative ? "rose" : "fell"
    }
}
