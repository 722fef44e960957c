internal import Diagnostics
internal import Documents
internal import Evaluation
internal import EvaluationReports
internal import Wording

/// How far evaluators agree on each rating, over all centres: whether conclusions from the ratings are reliable.
struct AgreementSection {
    let chapter: PeriodChapter

    func write(to html: inout HTMLWriter) {
        let ratings = chapter.agreements
        if ratings.isEmpty { return }
        html.section(chapter.anchor("agreement"), .h3, AgreementWords.title) { html in
            html.element(.p, [.class("note")], text: AgreementWords.meaning)
            html.table(
                "agreement", caption: "Agreement on each rating, period \(chapter.evaluated.period.id)",
                Table.agreement(ratings))
        }
    }

    /// What a centre's page says where its ratings are not reliable; nothing where they are.
    static func doubt(_ ratings: [RatingAgreement]) -> String? {
        let low = ratings.filter(\.isLow).map { agreement in
            "\(agreement.rating) (alpha \(agreement.alpha?.inText ?? "unknown"))"
        }
        if low.isEmpty { return nil }
        return
            "Evaluators agree little on \(low.inProse("and", most: .max)): conclusions from these ratings are not reliable."
    }
}
