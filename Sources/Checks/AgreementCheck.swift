package import Diagnostics
package import Evaluation
internal import Wording

/// Warnings of evaluators who agree too little for their ratings to be relied on.
package enum AgreementCheck {
    /// Looks at each rating of a period that was given for more than one centre: of a single one, nothing
    /// can be told.
    ///
    /// - Parameter folder: The folder of the assessments.
    package static func check(_ result: Evaluated, in folder: String, _ findings: inout Findings) {
        for agreement in RatingAgreement.of(result) {
            let rated = result.evidence.count { evidence in
                evidence.assessment?.ratings.contains { $0.name == agreement.rating } ?? false
            }
            guard rated > 1 else { continue }
            let what = "“\(agreement.rating)” in \(result.period.id)"
            if let why = agreement.whyUnknown {
                findings.report(
                    Finding(
                        .agreementUnknown, at: Location(file: folder),
                        "How far evaluators agree on \(what) can't be told: \(why.inWords)",
                        suggestion: "Let at least two evaluators rate some of the centres, each on their own"))
            } else if agreement.isLow, let alpha = agreement.alpha {
                findings.report(
                    Finding(
                        .lowAgreement, at: Location(file: folder),
                        "Evaluators agree little on \(what): alpha is \(alpha.rounded(places: 2)), from "
                            + "\(Amount.words(agreement.pairs, "pair")) of ratings of \(Amount.words(agreement.centres, "centre"))",
                        suggestion: "Let them talk over what the marks mean, or write it into the instructions"))
            }
        }
    }
}
