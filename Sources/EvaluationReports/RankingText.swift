internal import Diagnostics
package import Evaluation
internal import Wording

extension TextReport {
    /// The ranking: the centres in order of rank, and those that are not evaluated below.
    ///
    /// - Parameters:
    ///   - hasHeader: Whether criteria, period and notice stand above.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    package func ranking(_ evaluated: Evaluated, centres: Set<String>? = nil, hasHeader: Bool = true) -> String {
        let wanted = evaluated.scorecards.filter { centres?.contains($0.centre.id) ?? true }
        let scored = wanted.filter(\.isScored)
        var text = hasHeader ? header(evaluated) : ""
        if !scored.isEmpty {
            if hasHeader { text += "\n" }
            text += table(scored, evaluated.criteria).text(style, width: columns)
            text += notes(scored, of: evaluated)
        }
        text += notEvaluated(wanted, isFirst: text.isEmpty)
        return text
    }

    private func table(_ cards: [Scorecard], _ criteria: CriteriaSet) -> TextTable {
        let points = PointsColumn(
            cards.map { ($0.total.points, $0.total.maximum) }, limit: columns / 5)
        let adopted = PointsColumn(
            cards.map { ($0.adopted.points, $0.adopted.maximum) }, limit: columns / 5)
        let ranks = DecimalColumn(cards.map(\.rank))
        let places = NumberText.percentPlaces(cards.map(\.total.percent))
        let hasAdopted = RankingWords.hasAdopted(cards)
        let mark = mark(of: cards, in: criteria)?.basis.besideNumber ?? ""
        var table = TextTable(
            columns: [
                .init(heading: "Rank ", isRightAligned: true), .init(heading: "Centre"),
                .init(heading: "Points" + mark, isRightAligned: true),
                .init(heading: "%", isRightAligned: true), .init(heading: "Share", width: 20, isWhole: true),
                .init(heading: hasAdopted ? "Adopted" : "", isRightAligned: true),
            ],
            // A name says more than a bar, whose number stands before it.
            givesWay: [
                (4, 8), (4, 0), (1, 24), (6, 8), (1, 12), (5, 0), (6, 0), (3, 0), (2, 8), (1, 4),
            ])
        table.columns.append(.init(heading: criteria.grades == nil ? "" : "Grade"))
        table.rows = cards.map { card in
            let rank = ranks.text(card.rank) + (card.isTied ? "=" : " ")
            let subtotal = card.adopted == .none ? "–" : adopted.text(card.adopted.points, card.adopted.maximum)
            return [
                .init(rank), .init(TerminalText.safe(card.centre.name), .bold),
                .init(points.text(card.total.points, card.total.maximum)),
                .init(NumberText.percent(card.total.percent, places: places)),
                .init(ink: .blue) { NumberText.bar(card.total.share, width: $0) },
                .init(hasAdopted ? subtotal : "", .faint),
                .init(
                    criteria.grades == nil ? "" : TerminalText.safe(card.grade ?? "–"),
                    ink(ofGrade: card.grade, in: criteria)),
            ]
        }
        return table
    }

    /// What the points of all these centres rest on.
    private func mark(of cards: [Scorecard], in criteria: CriteriaSet) -> BasisMark? {
        BasisMark(cards.flatMap(\.criteria), in: criteria)
    }

    /// What a reader must know of the table.
    private func notes(_ cards: [Scorecard], of evaluated: Evaluated) -> String {
        var sentences = RankingWords.notes(cards, of: evaluated)
        if let mark = mark(of: cards, in: evaluated.criteria), mark.basis != .adopted {
            sentences.append("\(mark.basis.mark) Points, shares and ranks rest \(mark.onRules).")
        }
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
                reason.inWords, first: first,
                rest: String(repeating: " ", count: TerminalText.width(first)))
        }
        return text
    }
}
