internal import Diagnostics
package import Evaluation

extension TextReport {
    /// The ranking: the centres in order of rank, and those that are not evaluated below.
    ///
    /// - Parameter hasHeader: Whether criteria, period and notice stand above.
    package func ranking(_ evaluated: Evaluated, hasHeader: Bool = true) -> String {
        let scored = evaluated.scorecards.filter(\.isScored)
        var text = hasHeader ? header(evaluated) : ""
        if !scored.isEmpty {
            if hasHeader { text += "\n" }
            text += table(scored, evaluated.criteria).text(style, width: columns)
            text += notes(evaluated)
        }
        text += notEvaluated(evaluated.scorecards, isFirst: text.isEmpty)
        return text
    }

    private func table(_ cards: [Scorecard], _ criteria: CriteriaSet) -> TextTable {
        let points = PointsColumn(
            cards.map { ($0.total.points, $0.total.maximum) }, limit: columns / 5)
        let adopted = PointsColumn(
            cards.map { ($0.adopted.points, $0.adopted.maximum) }, limit: columns / 5)
        let places = NumberText.percentPlaces(cards.map(\.total.percent))
        var table = TextTable(
            columns: [
                .init(heading: "Rank ", isRightAligned: true), .init(heading: "Centre"),
                .init(heading: "Points", isRightAligned: true),
                .init(heading: "%", isRightAligned: true), .init(heading: "", width: 20),
                .init(heading: "Adopted", isRightAligned: true),
            ],
            givesWay: [
                (4, 8), (1, 24), (4, 0), (6, 8), (1, 12), (5, 0), (6, 0), (3, 0), (2, 8), (1, 4),
            ])
        table.columns.append(.init(heading: criteria.grades == nil ? "" : "Grade"))
        table.rows = cards.map { card in
            let rank = (card.rank?.shortText ?? "–") + (card.isTied ? "=" : " ")
            return [
                .init(rank), .init(TerminalText.safe(card.centre.name), .bold),
                .init(points.text(card.total.points, card.total.maximum)),
                .init(NumberText.percent(card.total.percent, places: places)),
                .init(ink: .blue) { NumberText.bar(card.total.share, width: $0) },
                .init(
                    card.adopted == .none
                        ? "–" : adopted.text(card.adopted.points, card.adopted.maximum), .faint),
                .init(
                    criteria.grades == nil ? "" : TerminalText.safe(card.grade ?? "–"),
                    ink(ofGrade: card.grade, in: criteria)),
            ]
        }
        return table
    }

    /// What a reader must know of the table.
    private func notes(_ evaluated: Evaluated) -> String {
        let cards = evaluated.scorecards
        var sentences: [String] = []
        if cards.contains(where: \.isTied) { sentences.append("= marks a shared rank.") }
        if Ranking.isByShare(cards) {
            sentences.append(
                "Some centres have unscored parts, so all are ranked by points over maximum.")
        }
        sentences.append("“Adopted” is what rests on rules that a decision adopts.")
        return "\n" + sentences.map { paragraph($0, ink: .faint) }.joined()
    }

    private func notEvaluated(_ cards: [Scorecard], isFirst: Bool) -> String {
        let names = cards.filter { !$0.isScored }.map { TerminalText.safe($0.centre.name) }
        guard let widest = names.map({ TerminalText.width($0) }).max() else { return "" }
        let name = min(widest, columns / 2 - 4)
        var text = (isFirst ? "" : "\n") + style("Not evaluated", .bold) + "\n"
        for card in cards {
            guard case .notEvaluated(let reason) = card.status else { continue }
            let first = "  " + TerminalText.fit(TerminalText.safe(card.centre.name), name) + "  "
            text += paragraph(
                reason, first: first,
                rest: String(repeating: " ", count: TerminalText.width(first)))
        }
        return text
    }
}
