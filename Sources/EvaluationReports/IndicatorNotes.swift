internal import Diagnostics
internal import Evaluation
internal import Renderers
internal import Wording

/// What stands under an indicator's points: its value, its ledger, and who overrode it.
struct IndicatorNotes {
    let report: TextReport
    let words: IndicatorWords
    let criteria: CriteriaSet

    init(report: TextReport, criteria: CriteriaSet, score: IndicatorScore) {
        (self.report, self.criteria) = (report, criteria)
        words = IndicatorWords(indicator: criteria.indicators[score.indicator], score: score)
    }

    /// The notes, indented, each with a newline at the end.
    func text(indent: Int, keepsLedger: Bool) -> String {
        let isMissing = words.score.value == nil || words.score.points == nil
        var text = note(words.line, indent, isMissing ? .yellow : .faint)
        if let overridden = words.overridden { text += note(overridden, indent, .yellow) }
        if keepsLedger {
            for line in words.rows(in: criteria) { text += note(line, indent, .faint) }
        }
        return text
    }

    private func note(_ text: String, _ indent: Int, _ ink: Style.Ink) -> String {
        let lead = String(repeating: " ", count: indent)
        return report.paragraph(text, first: lead, rest: lead, ink: ink)
    }
}
