package import Evaluation
internal import Renderers
internal import Wording

/// How a centre came to its points in Markdown, such as for a reply to the centre.
package enum ExplanationMarkdown {
    /// An explanation as a Markdown document.
    package static func document(_ explanation: Explanation) -> String {
        ExplanationSheet(page: ExplanationPage(report: TextReport(), explanation: explanation)).text()
    }
}

/// The explanation of one centre's points in Markdown, in the words of the text.
private struct ExplanationSheet {
    let page: ExplanationPage
    private var explanation: Explanation { page.explanation }
    private var card: Scorecard { page.card }

    func text() -> String {
        var text = MarkdownPage.head(explanation.evaluated) + "\n" + Markdown.heading(2, card.centre.name) + "\n"
        if case .notEvaluated(let reason) = card.status {
            return text + "Not evaluated: \(Markdown.text(reason.inWords))\n" + requirements()
        }
        let words = ScorecardWords(
            criteria: page.criteria, card: card, ranked: Ranked(explanation.evaluated.scorecards))
        let ties = RankingWords.tieBreaks([card], of: explanation.evaluated)
        text += ([words.summary] + ties).map { Markdown.text($0) + "\n" }.joined(separator: "\n")
        text += requirements() + card.criteria.map { criterion($0) }.joined() + addingUp()
        for note in words.caps + [words.withoutOverrides, words.adopted, words.legend].compactMap(\.self) {
            text += "\n" + Markdown.text(note) + "\n"
        }
        text += ScorecardMarkdown.agreement(explanation.evaluated)
        return text + (Roundings.areIn(explanation: explanation) ? "\n\(NumberText.roundingWithAdviceOfJSON)\n" : "")
    }

    private func requirements() -> String {
        if explanation.requirements.isEmpty || explanation.evidence.header == nil { return "" }
        return "\n### Requirements\n\n"
            + explanation.requirements.map { explained in
                item(
                    explained.isMet ? "met" : "not met",
                    "\(explained.requirement.title) · \(explained.rule) · "
                        + (explained.value.map { "it is " + NumberText.exact($0) } ?? "there is no value"))
            }.joined()
    }

    private func criterion(_ score: CriterionScore) -> String {
        let criterion = score.criterion
        let lead = criterion.path + "."
        guard explanation.indicators.contains(where: { $0.indicator.path.hasPrefix(lead) }) else { return "" }
        var text = "\n" + Markdown.heading(3, "\(criterion.path): \(criterion.title)") + "\n"
        if let exclusion = score.exclusion {
            return text + item("Applies", ExclusionWords.full(exclusion)) + item("Basis", page.basis(score))
        }
        text += item("Points", NumberText.of(score.points, score.maximum) + page.weight(criterion.weight))
        text += item("Basis", page.basis(score))
        if !criterion.sourcesOfInformation.isEmpty {
            text += item("Sources", criterion.sourcesOfInformation.joined(separator: "; "))
        }
        for comment in explanation.comments(on: criterion.path) {
            text += item("Comment", "\(comment.evaluator): \(comment.comment)" + page.references(comment.references))
        }
        text += score.criteria.map { self.criterion($0) }.joined()
        for indicator in explanation.indicators where indicator.criterion.path == criterion.path {
            text += self.indicator(indicator)
        }
        return text
    }

    private func indicator(_ explained: ExplainedIndicator) -> String {
        let (indicator, score) = (explained.indicator, explained.score)
        var text = "\n" + Markdown.heading(4, "\(indicator.path): \(indicator.title)") + "\n"
        text += item("Basis", page.basis(indicator.basis, explained.source, indicator.location))
        text += item("Rule", explained.rule)
        if let exclusion = score.exclusion { return text + item("Applies", ExclusionWords.full(exclusion)) }
        for (part, value) in explained.parts {
            let value = value.map { NumberText.exact($0) } ?? "no value"
            text += "  - \(Markdown.text("(\(part.label)) \(explained.rule(of: part)): \(value)"))\n"
        }
        text += item("Value", page.value(explained))
        text += item("Points", NumberText.of(score.points, score.maximum) + page.weight(indicator.weight))
        for (index, words) in page.overrideWords(explained).enumerated() {
            text += index == 0 ? item("Override", words) : "  - \(Markdown.text(words))\n"
        }
        if let next = page.nextWords(explained) { text += item("Next", next) }
        for rating in explained.ratings { text += item("Rating", page.ratingWords(rating, explained)) }
        for name in indicator.measure.ratings {
            if let agreed = explained.agreement(name) { text += item("Agreed", agreed) }
            for agreement in page.agreements where agreement.rating == name {
                text += item("Agreement", AgreementWords.words(agreement))
            }
        }
        text += ledger(explained)
        var table = MarkdownTable(columns: [.init(heading: "Scale"), .init(heading: "Points", isRightAligned: true)])
        let column = page.column(explained.scale)
        table.rows = explained.scale.map { row in
            let values = row.isReached ? Markdown.bold(row.values.inWords) : Markdown.text(row.values.inWords)
            let points = column.text(row.points)
            return [values, row.isReached ? "**\(points)**" : points]
        }
        return text + (table.rows.isEmpty ? "" : "\n" + table.text())
    }

    /// The records that were counted, and those left out by the reason.
    private func ledger(_ explained: ExplainedIndicator) -> String {
        if explained.indicator.measure.recordMeasures.isEmpty { return "" }
        let ledger = explained.score.ledger
        let rows = LedgerRows(ledger)
        var text = item(
            "Counted", page.amount(rows.counted, ledger.counted) + page.different(explained, rows.counted))
        text += records(rows.counted, explained, indent: "  ")
        text += item("Left out", page.amount(rows.leftOut.flatMap(\.rows), ledger.leftOut))
        for reason in rows.leftOut {
            text += "  - because \(Markdown.text(reason.because))\n"
            text += records(reason.rows, explained, indent: "    ")
        }
        return text
    }

    private func records(_ rows: [Ledger.Row], _ explained: ExplainedIndicator, indent: String) -> String {
        let name = RowNaming(explained.indicator.measure, in: page.criteria)
        return page.grouped(rows).map { group in
            "\(indent)- \(Markdown.bold(name.record(group[0]).text)): \(Markdown.text(page.words(group, explained)))\n"
        }.joined()
    }

    private func addingUp() -> String {
        guard let whole = explanation.addingUp else { return "" }
        var text = "\n### Adding up\n\n"
        func add(_ parts: [AddingUp.Part]) {
            for part in parts {
                guard let whole = part.whole else { continue }
                add(whole.parts.filter { $0.whole != nil })
                text += item(part.path, page.words(whole))
            }
        }
        add(whole.parts)
        return text + item("Total", page.words(whole))
    }

    private func item(_ label: String, _ text: String) -> String {
        "- \(Markdown.bold(label)): \(Markdown.text(text))\n"
    }
}
