package import Evaluation
internal import Wording

/// The ranking in Markdown, for the record.
package enum RankingMarkdown {
    /// A result as a Markdown document.
    ///
    /// - Parameter centres: The identifiers of the centres that are wanted; all where `nil`.
    package static func document(_ evaluated: Evaluated, centres: Set<String>? = nil) -> String {
        MarkdownPage.head(evaluated) + ranking(evaluated, centres: centres)
    }

    /// The table of ranked centres, what a reader must know of it, and the centres that are not evaluated.
    static func ranking(_ evaluated: Evaluated, centres: Set<String>? = nil) -> String {
        let wanted = evaluated.scorecards.filter { centres?.contains($0.centre.id) ?? true }
        let scored = wanted.filter(\.isScored)
        let ranked = Ranked(evaluated.scorecards)
        var text = ""
        if !scored.isEmpty {
            text += "\n" + table(scored, evaluated.criteria, ranked).text()
            let bases = scored.reduce(into: Set()) { $0.formUnion(Basis.all(of: $1.criteria, in: evaluated.criteria)) }
            let notes = RankingWords.notes(scored, of: evaluated).map { Markdown.text($0) } + [Basis.legend(bases)]
            text += "\n" + notes.map { "\($0)\n" }.joined(separator: "\n")
        }
        for card in wanted {
            guard case .notEvaluated(let reason) = card.status else { continue }
            text += "\n\(Markdown.bold(card.centre.name)): not evaluated, \(Markdown.text(reason.inWords))\n"
        }
        return text
    }

    private static func table(_ cards: [Scorecard], _ criteria: CriteriaSet, _ ranked: Ranked) -> MarkdownTable {
        var table = MarkdownTable(columns: [
            .init(heading: "Rank", isRightAligned: true), .init(heading: "Centre"), .init(heading: "Region"),
            .init(heading: "Points", isRightAligned: true), .init(heading: "Maximum", isRightAligned: true),
            .init(heading: "%", isRightAligned: true),
        ])
        let hasAdopted = RankingWords.hasAdopted(cards)
        if hasAdopted {
            table.columns += ["Adopted points", "Adopted maximum"].map { .init(heading: $0, isRightAligned: true) }
        }
        let hasGrades = criteria.grades != nil
        if hasGrades { table.columns.append(.init(heading: "Grade")) }
        let ranks = DecimalColumn(cards.map(\.rank))
        let points = DecimalColumn(cards.map(\.total.points))
        let maxima = DecimalColumn(cards.map(\.total.maximum))
        let adopted = DecimalColumn(cards.filter { $0.adopted != .none }.map(\.adopted.points))
        let adoptedMaxima = DecimalColumn(cards.filter { $0.adopted != .none }.map(\.adopted.maximum))
        table.rows = cards.map { card in
            let mark = Basis.least(card.criteria, in: criteria)?.besideNumber ?? ""
            var row = [
                ranks.text(card.rank) + (card.isTied ? " =" : "") + mark, Markdown.text(card.centre.name),
                Markdown.text(card.centre.region), points.text(card.total.points) + mark,
                maxima.text(card.total.maximum),
                NumberText.percent(card.total.percent, places: ranked.percentPlaces) + mark,
            ]
            if hasAdopted {
                let isKnown = card.adopted != .none
                row += [
                    adopted.text(isKnown ? card.adopted.points : nil),
                    adoptedMaxima.text(isKnown ? card.adopted.maximum : nil),
                ]
            }
            if hasGrades { row.append(Markdown.text(card.grade ?? "–")) }
            return row
        }
        return table
    }
}
