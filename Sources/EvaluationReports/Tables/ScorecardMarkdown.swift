package import Evaluation

/// Scorecards in Markdown, for the record.
package enum ScorecardMarkdown {
    /// A result as a Markdown document: the ranking, then a table for each centre.
    ///
    /// - Parameters:
    ///   - keepsLedger: Whether the records behind each value are named.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`, with the ranking before them.
    package static func document(
        _ evaluated: Evaluated, keepsLedger: Bool, centres: Set<String>? = nil
    ) -> String {
        var text = MarkdownPage.head(evaluated)
        if centres == nil { text += "\n## Ranking\n" + RankingMarkdown.ranking(evaluated) }
        let ranked = Ranked(evaluated.scorecards)
        for card in evaluated.scorecards where centres?.contains(card.centre.id) ?? true {
            let words = ScorecardWords(criteria: evaluated.criteria, card: card, ranked: ranked)
            text += "\n" + CentreMarkdown(words: words, keepsLedger: keepsLedger).text()
        }
        return text
    }
}

/// One centre's scorecard in Markdown.
private struct CentreMarkdown {
    let words: ScorecardWords
    let keepsLedger: Bool
    private var criteria: CriteriaSet { words.criteria }
    private var card: Scorecard { words.card }

    func text() -> String {
        var text = Markdown.heading(2, card.centre.name) + "\n"
        if case .notEvaluated(let reason) = card.status {
            return text + "\(Markdown.text(card.centre.region)) · not evaluated: \(Markdown.text(reason))\n"
        }
        text += Markdown.text(words.summary) + "\n\n" + table().text()
        let notes = words.caps + [words.withoutOverrides, words.adopted, words.legend].compactMap { $0 }
        for note in notes { text += "\n" + Markdown.text(note) + "\n" }
        if keepsLedger { text += ledger() }
        return text
    }

    private func table() -> MarkdownTable {
        var table = MarkdownTable(columns: [
            .init(heading: "Criterion, indicator"), .init(heading: "Value"),
            .init(heading: "Points", isRightAligned: true), .init(heading: "Maximum", isRightAligned: true),
            .init(heading: "Basis"),
        ])
        func add(_ scores: [CriterionScore], _ parent: Combination) {
            for score in scores {
                let criterion = score.criterion
                let title = "\(criterion.path): \(criterion.title)" + ScorecardWords.remarks(on: criterion, in: parent)
                table.rows.append(
                    row(
                        Markdown.bold(title), "", score.points, score.maximum, BasisMark([score], in: criteria),
                        isBold: true))
                if let exclusion = score.exclusion {
                    let last = table.rows.count - 1
                    table.rows[last] = row(
                        Markdown.bold(title), Markdown.text(ExclusionWords.full(exclusion)), nil, nil,
                        BasisMark([score], in: criteria), isBold: true)
                    continue
                }
                add(score.criteria, criterion.combine)
                for part in score.indicators {
                    let words = IndicatorWords(indicator: criteria.indicators[part.indicator], score: part)
                    let weight = criterion.combine.isWeighted ? words.indicator.weight : .one
                    let title = words.indicator.title + (weight == .one ? "" : " (weight \(weight))")
                    let notes = [words.line, words.overridden].compactMap { $0 }.joined(separator: " · ")
                    table.rows.append(
                        row(
                            Markdown.text(title), Markdown.text(notes), part.points,
                            part.isExcluded ? nil : part.maximum,
                            BasisMark([words.indicator.basis]), isBold: false))
                }
            }
        }
        add(card.criteria, criteria.combine)
        let total = "Total" + ScorecardWords.remarks(top: criteria)
        table.rows.append(
            row(
                Markdown.bold(total), "", card.total.points, card.total.maximum,
                BasisMark(card.criteria, in: criteria), isBold: true))
        return table
    }

    private func row(
        _ title: String, _ value: String, _ points: Fraction?, _ maximum: Fraction?, _ mark: BasisMark?, isBold: Bool
    ) -> [String] {
        func number(_ text: String) -> String { isBold ? "**\(text)**" : text }
        return [
            title, value, number(NumberText.points(points)), number(NumberText.points(maximum)),
            mark?.markAndWords ?? "",
        ]
    }

    /// A list of the indicators that read records, with the names of the rows.
    private func ledger() -> String {
        var text = ""
        for score in card.indicators {
            let words = IndicatorWords(indicator: criteria.indicators[score.indicator], score: score)
            guard words.ledger != nil else { continue }
            text += "- \(Markdown.bold(words.indicator.path)): \(Markdown.text(words.indicator.title))\n"
            for line in words.rows { text += "  - \(Markdown.text(line))\n" }
        }
        return text.isEmpty ? "" : "\n### Records behind the values\n\n" + text
    }
}
