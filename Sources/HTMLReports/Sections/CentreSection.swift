internal import Evaluation
internal import EvaluationReports
internal import Wording

/// A centre's page: its result, the table of the methodology, what changed, what users say, and the ledger.
struct CentreSection {
    let chapter: PeriodChapter
    let card: Scorecard

    private var evidence: CentreEvidence? {
        chapter.evaluated.evidence.first { $0.centre.id == card.centre.id }
    }

    func write(to html: inout HTMLWriter) {
        let anchor = chapter.anchor("centre", card.centre.id)
        html.section(anchor, .h3, card.centre.name, name: "centre") { html in
            html.element(.p, [.class("place")]) { html in
                for text in [card.centre.region] + place where !text.isEmpty {
                    html.given(text)
                    html.text(" · ")
                }
                html.text("period ")
                html.given(chapter.evaluated.period.id)
            }
            if let notice = chapter.evaluated.notice {
                html.element(.p, [.class("notice small")]) { $0.given(notice) }
            }
            switch card.status {
            case .notEvaluated(let reason):
                html.element(.p, [.class("alert")]) { html in
                    html.text("Not evaluated: ")
                    html.given(reason.inWords)
                }
            case .scored:
                figures(&html)
                notes(&html)
                html.outline(
                    CentreScorecard(chapter.evaluated, card, among: chapter.ranked, keepsLedger: false).outline)
            }
            if let change = chapter.change?.centres.first(where: { $0.centre == card.centre.id }),
                let whole = chapter.change
            {
                ChangeSection(comparison: whole, centre: change, anchor: chapter.anchor("change", card.centre.id))
                    .write(to: &html)
            }
            UsersSection(
                users: evidence?.assessment?.users ?? [], form: chapter.criteria.form,
                anchor: chapter.anchor("users", card.centre.id)
            )
            .write(to: &html)
            if card.isScored, let evidence {
                LedgerSection(criteria: chapter.criteria, card: card, evidence: evidence).write(to: &html)
            }
        }
    }

    /// The host, where the roster names it.
    private var place: [String] {
        card.centre.values.entries[CentreField.host.rawValue]?.values.map(\.inWords) ?? []
    }

    private func figures(_ html: inout HTMLWriter) {
        let mark = BasisMark(card.criteria, in: chapter.criteria)
        html.element(.dl, [.class("tiles")]) { html in
            let shared = card.isTied ? ", shared" : ""
            html.tile("Rank", HTMLText.number(card.rank), of: "of \(chapter.ranked.count)\(shared)", mark)
            html.tile(
                "Points", HTMLText.number(card.total.points), of: "of \(HTMLText.number(card.total.maximum))", mark)
            html.tile("Share", chapter.percent(card), of: card.grade.map { HTMLText.cut($0, 40) } ?? "", mark)
            if card.adopted != .none {
                html.tile(
                    "On adopted rules", HTMLText.number(card.adopted.points),
                    of: "of \(HTMLText.number(card.adopted.maximum))",
                    BasisMark([.adopted]))
            }
        }
    }

    private func notes(_ html: inout HTMLWriter) {
        let words = ScorecardWords(criteria: chapter.criteria, card: card, ranked: chapter.ranked)
        for note in words.caps + [words.withoutOverrides].compactMap({ $0 }) {
            html.element(.p, [.class("alert")]) { $0.given(note) }
        }
        html.element(.p, [.class("note")]) { $0.given(words.adopted) }
        let hasRatings = evidence?.assessment.map { !$0.ratings.isEmpty } ?? false
        if hasRatings, let doubt = AgreementSection.doubt(chapter.agreements) {
            html.element(.p, [.class("note")]) { $0.given(doubt) }
        }
    }
}
