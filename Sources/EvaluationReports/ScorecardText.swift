internal import Diagnostics
package import Evaluation
package import Renderers
internal import Wording

extension TextReport {
    /// Scorecards: how each centre came to its points, rule by rule.
    ///
    /// - Parameters:
    ///   - keepsLedger: Whether the rows behind each value are named.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    ///   - hasHeader: Whether criteria, period and notice stand above.
    package func scorecards(
        _ evaluated: Evaluated, keepsLedger: Bool, centres: Set<String>? = nil,
        hasHeader: Bool = true
    ) -> String {
        var pages = hasHeader ? [header(evaluated)] : []
        let ranked = Ranked(evaluated.scorecards)
        let isOne = centres?.count == 1
        for card in evaluated.scorecards where centres?.contains(card.centre.id) ?? true {
            let page = ScorecardPage(
                self, evaluated.criteria, card, among: ranked, keepsLedger: keepsLedger,
                assessment: evaluated.assessment(of: card.centre.id))
            pages.append(page.text() + (isOne ? page.users() : ""))
        }
        let agreement = agreement(evaluated)
        if !agreement.isEmpty { pages.append(agreement) }
        // Below a ranking that says so it is not said again.
        let shown = evaluated.scorecards.filter { centres?.contains($0.centre.id) ?? true }
        let isSaid = !hasHeader && Roundings.areIn(ranking: evaluated.scorecards, of: ranked)
        if !isSaid, Roundings.areIn(scorecards: shown, of: ranked) {
            pages.append(paragraph(NumberText.roundingWithAdvice, ink: .faint))
        }
        return pages.joined(separator: "\n")
    }
}

/// One centre's scorecard as text.
struct ScorecardPage {
    let report: TextReport
    let criteria: CriteriaSet
    let card: Scorecard
    let keepsLedger: Bool
    /// What evaluators and users said, where they did.
    let assessment: Assessment?
    private let column: PointsColumn
    private let ranked: Ranked

    init(
        _ report: TextReport, _ criteria: CriteriaSet, _ card: Scorecard, among ranked: Ranked,
        keepsLedger: Bool, assessment: Assessment? = nil
    ) {
        self.assessment = assessment
        self.report = report
        self.card = card
        self.keepsLedger = keepsLedger
        self.criteria = criteria
        self.ranked = ranked
        column = PointsColumn(card.numbers, limit: report.columns / 5)
    }

    /// The whole scorecard, with a newline at the end.
    func text() -> String {
        var text = report.paragraph(card.centre.name, ink: .bold)
        if case .notEvaluated(let reason) = card.status {
            return text + report.paragraph(card.centre.region, ink: .faint)
                + report.paragraph("Not evaluated: " + reason.inWords, ink: .yellow)
        }
        text += report.paragraph(summary)
        text += rule
        text += card.criteria.map { criterion($0, depth: 0, parent: criteria.combine) }.joined()
        text += rule
        text += row(
            mark: " ", indent: 0, id: nil, title: "Total" + ScorecardWords.remarks(top: criteria),
            points: card.total.points, maximum: card.total.maximum, ink: .bold)
        return text + closing()
    }

    private var rule: String {
        report.style(String(repeating: "─", count: report.columns), .faint) + "\n"
    }

    /// What the page says in words.
    var words: ScorecardWords { ScorecardWords(criteria: criteria, card: card, ranked: ranked) }

    /// Region, rank, points, share and grade.
    var summary: String { words.summary }

    // MARK: Rows

    private func criterion(
        _ score: CriterionScore, depth: Int, parent: Combination
    ) -> String {
        let criterion = score.criterion
        var text = row(
            mark: BasisMark([score], in: criteria)?.basis.mark ?? " ", indent: depth * 2, id: criterion.id,
            title: criterion.title + ScorecardWords.remarks(on: score, in: parent),
            points: score.points, maximum: score.ownMaximum, ink: depth == 0 ? .bold : nil)
        if let exclusion = score.exclusion {
            let lead = String(repeating: " ", count: min(depth * 2 + 3, deepest) + 2)
            return text
                + report.paragraph(ExclusionWords.full(exclusion), first: lead, rest: lead, ink: .yellow)
                + comments(on: score, indent: min(depth * 2 + 3, deepest) + 2)
        }
        for part in score.criteria {
            text += self.criterion(part, depth: depth + 1, parent: criterion.combine)
        }
        let isMixed = Basis.all(of: [score], in: criteria).count > 1
        for part in score.indicators {
            text += indicator(part, of: criterion, isMixed: isMixed, indent: depth * 2 + 3)
        }
        return text + comments(on: score, indent: min(depth * 2 + 3, deepest) + 2)
    }

    private func indicator(
        _ score: IndicatorScore, of criterion: Criterion, isMixed: Bool, indent: Int
    ) -> String {
        let indicator = criteria.indicators[score.indicator]
        let weight = criterion.combine.isWeighted ? indicator.weight : .one
        // Where the bases differ, the criterion shows the one that binds least, and each indicator its own.
        let mark = isMixed ? indicator.basis.mark : " "
        return row(
            mark: mark, indent: indent, id: nil,
            title: indicator.title + (weight == .one ? "" : " (weight \(weight))"),
            points: score.points, maximum: score.ownMaximum, ink: nil)
            + IndicatorNotes(report: report, criteria: criteria, score: score).text(
                indent: min(indent, deepest) + 4, keepsLedger: keepsLedger)
    }

    /// The indent beyond which there would be no room for words.
    var deepest: Int { max(0, (report.columns - column.width) / 3 - 2) }

    /// A part's mark, name and points.
    private func row(
        mark: String, indent: Int, id: String?, title: String, points: Fraction?,
        maximum: Fraction?, ink: Style.Ink?
    ) -> String {
        let room = report.columns - column.width - 2
        var lead = mark + " " + String(repeating: " ", count: min(indent, deepest))
        var title = title
        if let id {
            if id.count + 2 <= room / 4 { lead += id + "  " } else { title = id + " " + title }
        }
        let used = TerminalText.width(lead)
        let lines = report.wrapped(title, room - used)
        let rest = String(repeating: " ", count: used)
        var text = ""
        for (index, line) in lines.enumerated() {
            guard index == 0 else {
                text += rest + report.painted(line, ink) + "\n"
                continue
            }
            text += report.painted(TerminalText.fit(lead + line, room), ink) + "  "
            text +=
                report.painted(column.text(points, maximum), points == nil ? .faint : ink) + "\n"
        }
        return text
    }
}

extension Scorecard {
    /// The points and the maxima of the total and of every part, as a table of the card has them.
    var numbers: [(points: Fraction?, maximum: Fraction?)] {
        func all(_ scores: [CriterionScore]) -> [(points: Fraction?, maximum: Fraction?)] {
            // What does not count for the centre has no numbers.
            scores.filter { !$0.isExcluded }.flatMap { score in
                [(score.points, score.ownMaximum)]
                    + score.indicators.filter { !$0.isExcluded }.map { ($0.points, $0.maximum) } + all(score.criteria)
            }
        }
        return [(total.points, total.maximum)] + all(criteria)
    }
}
