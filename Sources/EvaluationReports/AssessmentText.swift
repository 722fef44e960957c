internal import Diagnostics
package import Evaluation

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

/// Agreement in words, whatever it is written into.
enum AgreementWords {
    static let meaning =
        "Alpha (Krippendorff's, for ranks) is 1 where all evaluators agree, and 0 where they agree no more than by chance. "
        + "Under \(RatingAgreement.least.shortText) it is low: conclusions from the ratings are not reliable."

    /// `alpha 0.44, low; 18 pairs of ratings of 15 centres`.
    static func words(_ agreement: RatingAgreement) -> String {
        let pairs = Amount.words(agreement.pairs, "pair") + " of ratings"
        let centres = Amount.words(agreement.centres, "centre")
        guard let alpha = agreement.alpha else { return "alpha unknown: \(agreement.whyUnknown ?? "") (\(pairs))" }
        return "alpha \(alpha.inText)\(agreement.isLow ? ", low" : ""); \(pairs) of \(centres)"
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
