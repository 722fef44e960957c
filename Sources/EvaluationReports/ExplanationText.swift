internal import Diagnostics
package import Evaluation
package import Renderers
internal import Wording

extension TextReport {
    /// How a centre came to its points: the ledger in full, rule by rule, and the adding-up.
    package func explanation(_ explanation: Explanation) -> String {
        ExplanationPage(report: self, explanation: explanation).text()
    }
}

/// The explanation of one centre's points as text.
struct ExplanationPage {
    let report: TextReport
    let explanation: Explanation
    /// How far evaluators agree on each rating, over all centres: computed once, since every indicator asks.
    let agreements: [RatingAgreement]

    init(report: TextReport, explanation: Explanation) {
        self.report = report
        self.explanation = explanation
        agreements = RatingAgreement.of(explanation.evaluated)
    }

    var criteria: CriteriaSet { explanation.evaluated.criteria }
    var card: Scorecard { explanation.card }

    /// The whole page, with a newline at the end.
    func text() -> String {
        var text = report.header(explanation.evaluated) + "\n"
        text += report.paragraph(card.centre.name, ink: .bold)
        guard case .scored = card.status else {
            if case .notEvaluated(let reason) = card.status {
                text += report.paragraph(card.centre.region, ink: .faint)
                text += report.paragraph("Not evaluated: " + reason.inWords, ink: .yellow)
            }
            return text + requirements()
        }
        let page = ScorecardPage(
            report, criteria, card, among: Ranked(explanation.evaluated.scorecards), keepsLedger: false,
            assessment: explanation.evidence.assessment)
        text += report.paragraph(page.summary)
        for tie in RankingWords.tieBreaks([card], of: explanation.evaluated) { text += report.paragraph(tie) }
        text += requirements()
        text += card.criteria.map { criterion($0) }.joined()
        text += addingUp()
        text += bases()
        text += page.closing() + page.users()
        let agreement = report.agreement(explanation.evaluated)
        text += agreement.isEmpty ? "" : "\n" + agreement
        guard Roundings.areIn(explanation: explanation) else { return text }
        return text + "\n" + report.paragraph(NumberText.roundingWithAdviceOfJSON, ink: .faint)
    }

    // MARK: Requirements

    private func requirements() -> String {
        if explanation.requirements.isEmpty || explanation.evidence.header == nil { return "" }
        var text = heading("Requirements")
        for explained in explanation.requirements {
            let requirement = explained.requirement
            text += line(explained.isMet ? "met" : "not met", requirement.title, explained.isMet ? nil : .yellow)
            text += line("", explained.rule + " · " + place(requirement.location), .faint)
            text += line("", explained.value.map { "it is " + NumberText.exact($0) } ?? "there is no value")
            if explained.isMet { continue }
            switch requirement.otherwise {
            case .notEvaluated: text += line("", "so the centre is not evaluated", .yellow)
            case .atMost(let cap):
                text += line("", "so the total is at most \(NumberText.counted(Fraction(cap)))", .yellow)
            }
        }
        return text
    }

    // MARK: Criteria

    /// A criterion with those of its indicators that were asked for; nothing where none was.
    private func criterion(_ score: CriterionScore) -> String {
        let criterion = score.criterion
        let lead = criterion.path + "."
        guard explanation.indicators.contains(where: { $0.indicator.path.hasPrefix(lead) }) else { return "" }
        var text = heading(criterion.title, path: criterion.path)
        if let exclusion = score.exclusion { return text + self.exclusion(exclusion) + line("Basis", basis(score)) }
        text += line("Points", NumberText.of(score.points, score.maximum) + weight(criterion.weight), .bold)
        text += line("Basis", basis(score))
        if !criterion.sourcesOfInformation.isEmpty {
            text += line("Sources", criterion.sourcesOfInformation.joined(separator: "; "))
        }
        for comment in explanation.comments(on: criterion.path) {
            text += line(
                "Comment",
                "\(comment.evaluator): \(comment.comment)" + references(comment.references))
        }
        text += score.criteria.map { self.criterion($0) }.joined()
        for indicator in explanation.indicators where indicator.criterion.path == criterion.path {
            text += "\n" + self.indicator(indicator)
        }
        return text
    }

    func weight(_ weight: ExactDecimal) -> String { weight == .one ? "" : ", weight \(weight)" }

    /// What a criterion's points rest on; where its indicators bind less than it does, both are said.
    func basis(_ score: CriterionScore) -> String {
        let criterion = score.criterion
        let own = basis(criterion.basis, criterion.source, criterion.location)
        guard let mark = BasisMark([score], in: criteria), mark.basis != criterion.basis else { return own }
        return "\(mark.markAndWords); the criterion itself: \(own)"
    }

    /// The basis, the decision and the line of the criteria file.
    func basis(_ basis: Basis, _ source: [String], _ location: Location) -> String {
        ([basis.mark + " " + basis.rawValue] + source + [place(location)]).joined(separator: " · ")
    }

    func references(_ references: [String]) -> String {
        references.isEmpty ? "" : " (" + references.joined(separator: "; ") + ")"
    }

    // MARK: Lines

    /// `sc-2-9-annex-ii.yaml:53`.
    func place(_ location: Location) -> String {
        explanation.evaluated.name(ofFile: location.file) + (location.place.map { ":\($0.line)" } ?? "")
    }

    /// A heading under a rule across the page.
    func heading(_ title: String, path: String = "") -> String {
        "\n" + report.style(String(repeating: "─", count: report.columns), .faint) + "\n" + named(path, title)
    }

    /// A criterion's or indicator's path and title.
    func named(_ path: String, _ title: String) -> String {
        let lead = path.isEmpty ? "" : path + "  "
        if lead.count > report.columns / 2 {
            return report.paragraph(path, ink: .bold) + report.paragraph(title, ink: .bold)
        }
        return report.paragraph(
            title, first: lead, rest: String(repeating: " ", count: lead.count), ink: .bold)
    }

    /// The columns that labels take.
    static let labels = 12

    /// A label, and a text that is wrapped beside it.
    func line(_ label: String, _ text: String, _ ink: Style.Ink? = nil) -> String {
        let lines = report.wrapped(text, report.columns - Self.labels)
        let blank = String(repeating: " ", count: Self.labels)
        let isBeside = !label.isEmpty && TerminalText.width(label) < Self.labels - 2
        var result = ""
        if !isBeside, !label.isEmpty {
            result = report.paragraph(label, first: "  ", rest: "  ", ink: .faint)
        }
        for (index, line) in lines.enumerated() {
            let lead =
                index == 0 && isBeside
                ? report.style("  " + TerminalText.fit(label, Self.labels - 2), .faint) : blank
            result += lead + report.painted(line, ink) + "\n"
        }
        return result
    }
}
