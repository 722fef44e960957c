internal import Diagnostics
internal import Evaluation
internal import Wording

/// How far evaluators agree on each rating, over all centres: whether conclusions from the ratings are reliable.
struct AgreementSection {
    let chapter: PeriodChapter

    func write(to html: inout HTMLWriter) {
        let ratings = chapter.agreements
        if ratings.isEmpty { return }
        html.section(chapter.anchor("agreement"), .h3, "How far evaluators agree") { html in
            html.element(.p, [.class("note")], text: AgreementWords.meaning)
            html.table("agreement", caption: "Agreement on each rating, period \(chapter.evaluated.period.id)") {
                html in
                html.columns([
                    ("Rating", false), ("Alpha", true), ("Agreement", false), ("Pairs of ratings", true),
                    ("Centres", true),
                    ("Behind", false),
                ])
                let alphas = DecimalColumn(ratings.map(\.alpha))
                html.element(.tbody) { html in
                    for rating in ratings {
                        html.element(.tr) { html in
                            html.element(.th, [.set("scope", "row")]) { $0.given(rating.rating) }
                            html.cell(rating.alpha, nil, column: alphas)
                            html.element(.td) { $0.text(rating.isLow ? "low" : rating.whyUnknown?.inWords ?? "enough") }
                            html.element(.td, [.class("n")], text: String(rating.pairs))
                            html.element(.td, [.class("n")], text: String(rating.centres))
                            html.element(.td, text: rating.indicators.joined(separator: ", "))
                        }
                    }
                }
            }
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
