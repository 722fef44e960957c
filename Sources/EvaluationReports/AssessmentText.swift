internal import Diagnostics
package import Evaluation
package import Renderers
internal import Wording

extension TextReport {
    /// How far evaluators agree on each rating; nothing where nothing is rated.
    package func agreement(_ evaluated: Evaluated) -> String {
        let ratings = RatingAgreement.of(evaluated)
        if ratings.isEmpty { return "" }
        var text = paragraph("How far evaluators agree", ink: .bold)
        for rating in ratings {
            let lead = rating.rating + "  "
            text += paragraph(
                AgreementWords.words(rating), first: "  " + lead,
                rest: String(repeating: " ", count: TerminalText.width(lead) + 2),
                ink: rating.isLow || rating.alpha == nil ? .yellow : nil)
        }
        return text + paragraph(AgreementWords.meaning, first: "  ", rest: "  ", ink: .faint)
    }
}

extension ScorecardPage {
    /// The last columns of the adopted table: where to look, and what evaluators rated and noted.
    func comments(on score: CriterionScore, indent: Int) -> String {
        let lead = String(repeating: " ", count: indent)
        var text = ""
        if !score.criterion.sourcesOfInformation.isEmpty {
            text += report.paragraph(
                "Sources of information: " + score.criterion.sourcesOfInformation.joined(separator: "; "), first: lead,
                rest: lead, ink: .faint)
        }
        for entry in EvaluatorWords(criteria: criteria, assessment: assessment).all(on: score) {
            text += report.paragraph(entry.line, first: lead, rest: lead)
        }
        return text
    }

    /// What users of the centre say.
    func users() -> String {
        guard let users = assessment?.users, !users.isEmpty else { return "" }
        var text = "\n" + report.paragraph("What users say (shown, never scored)", ink: .bold)
        for user in users {
            text += report.paragraph(user.party, first: "  ", rest: "  ", ink: .bold)
            for answer in user.answers {
                text += report.paragraph("\(answer.heading): \(answer.text)", first: "    ", rest: "      ")
            }
        }
        return text
    }
}
