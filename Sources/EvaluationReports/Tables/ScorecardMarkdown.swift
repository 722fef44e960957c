package import Evaluation
internal import Documents
internal import Renderers
internal import Wording

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
        if centres == nil {
            text += "\n## Ranking\n\n" + MarkdownRenderer.text(RankingDocument(evaluated).blocks, level: 3)
        }
        let ranked = Ranked(evaluated.scorecards)
        for card in evaluated.scorecards where centres?.contains(card.centre.id) ?? true {
            let words = ScorecardWords(criteria: evaluated.criteria, card: card, ranked: ranked)
            text +=
                "\n"
                + CentreMarkdown(
                    words: words, assessment: evaluated.assessment(of: card.centre.id), keepsLedger: keepsLedger,
                    showsUsers: centres?.count == 1
                ).text()
        }
        text += agreement(evaluated)
        // Below a ranking that says so it is not said again.
        let shown = evaluated.scorecards.filter { centres?.contains($0.centre.id) ?? true }
        let isSaid = centres == nil && Roundings.areIn(ranking: evaluated.scorecards, of: ranked)
        if !isSaid, Roundings.areIn(scorecards: shown, of: ranked) { text += "\n\(NumberText.roundingWithAdvice)\n" }
        return text
    }

    /// How far evaluators agree on each rating; nothing where nothing is rated.
    static func agreement(_ evaluated: Evaluated) -> String {
        let ratings = RatingAgreement.of(evaluated)
        if ratings.isEmpty { return "" }
        let lines = ratings.map { rating in
            let words = Markdown.text(AgreementWords.words(rating))
            return "- \(Markdown.bold(rating.rating)): \(rating.isLow ? "**\(words)**" : words)\n"
        }
        return "\n## How far evaluators agree\n\n" + lines.joined() + "\n\(Markdown.text(AgreementWords.meaning))\n"
    }
}

/// One centre's scorecard in Markdown.
private struct CentreMarkdown {
    let words: ScorecardWords
    let assessment: Assessment?
    let keepsLedger: Bool
    let showsUsers: Bool
    private let points: DecimalColumn
    private let maxima: DecimalColumn
    private var criteria: CriteriaSet { words.criteria }
    private var card: Scorecard { words.card }

    init(words: ScorecardWords, assessment: Assessment?, keepsLedger: Bool, showsUsers: Bool) {
        self.words = words
        self.assessment = assessment
        self.keepsLedger = keepsLedger
        self.showsUsers = showsUsers
        let numbers = words.card.numbers
        points = DecimalColumn(numbers.map(\.points))
        maxima = DecimalColumn(numbers.map(\.maximum))
    }

    func text() -> String {
        var text = Markdown.heading(2, card.centre.name) + "\n"
        if case .notEvaluated(let reason) = card.status {
            return text + "\(Markdown.text(card.centre.region)) · not evaluated: \(Markdown.text(reason.inWords))\n"
        }
        text += Markdown.text(words.summary) + "\n\n" + table().text()
        let notes = words.caps + [words.withoutOverrides, words.adopted, words.legend].compactMap { $0 }
        for note in notes { text += "\n" + Markdown.text(note) + "\n" }
        text += said()
        if keepsLedger { text += ledger() }
        return text + (showsUsers ? users() : "")
    }

    /// Where to look, and what evaluators rated and noted, criterion by criterion.
    private func said() -> String {
        let evaluators = EvaluatorWords(criteria: criteria, assessment: assessment)
        var text = ""
        func add(_ scores: [CriterionScore]) {
            for score in scores {
                let sources = score.criterion.sourcesOfInformation
                let lines =
                    (sources.isEmpty ? [] : ["Sources of information: " + sources.joined(separator: "; ")])
                    + evaluators.all(on: score).map(\.line)
                if !lines.isEmpty {
                    text += "- \(Markdown.bold("\(score.criterion.path): \(score.criterion.title)"))\n"
                    for line in lines { text += "  - \(Markdown.text(line))\n" }
                }
                add(score.criteria)
            }
        }
        add(card.criteria)
        return text.isEmpty ? "" : "\n### Sources and evaluators' comments\n\n" + text
    }

    /// What users of the centre say.
    private func users() -> String {
        guard let users = assessment?.users, !users.isEmpty else { return "" }
        let lines = users.map { user in
            "- \(Markdown.bold(user.party))\n"
                + user.answers.map { "  - \(Markdown.text("\($0.heading): \($0.text)"))\n" }.joined()
        }
        return "\n### What users say (shown, never scored)\n\n" + lines.joined()
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
                let title = "\(criterion.path): \(criterion.title)" + ScorecardWords.remarks(on: score, in: parent)
                table.rows.append(
                    row(
                        Markdown.bold(title), "", score.points, score.ownMaximum, BasisMark([score], in: criteria),
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
                            part.ownMaximum,
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
            title, value, number(self.points.text(points)), number(maxima.text(maximum)),
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
            for line in words.rows(in: criteria) { text += "  - \(Markdown.text(line))\n" }
        }
        return text.isEmpty ? "" : "\n### Records behind the values\n\n" + text
    }
}
