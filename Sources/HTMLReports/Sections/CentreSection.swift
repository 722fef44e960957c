internal import Documents
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
                html.blocks([Block(.tiles(figures))], of: "", caption: "")
                notes(&html)
                html.outline(scorecard.outline)
            }
            if let whole = chapter.change, let change = whole.centres.first(where: { $0.centre == card.centre.id }) {
                let change = CentreChange(change, hasSameRules: whole.hasSameRules, namesRecords: false)
                html.section(chapter.anchor("change", card.centre.id), .h4, ComparisonWords.since(whole.old)) { html in
                    html.blocks(
                        change.blocks, of: "changes",
                        caption: "Points by criterion, \(whole.old.period.id) and \(whole.new.period.id)")
                }
            }
            html.blocks(scorecard.users, of: "users", caption: "Shown, and not scored.")
            if card.isScored, let evidence {
                LedgerSection(criteria: chapter.criteria, card: card, evidence: evidence).write(to: &html)
            }
        }
    }

    /// The host, where the roster names it.
    private var place: [String] {
        card.centre.values.entries[CentreField.host.rawValue]?.values.map(\.inWords) ?? []
    }

    private var scorecard: CentreScorecard {
        CentreScorecard(chapter.evaluated, card, among: chapter.ranked, keepsLedger: false)
    }

    private var figures: [Tile] {
        let mark = Mark(BasisMark(card.criteria, in: chapter.criteria))
        let shared = card.isTied ? ", shared" : ""
        let figures = [
            Tile("Rank", HTMLText.number(card.rank), "of \(chapter.ranked.count)\(shared)", mark: mark),
            Tile("Points", card.total.points.inText, "of \(card.total.maximum.inText)", mark: mark),
            Tile("Share", chapter.percent(card), card.grade.map { HTMLText.cut($0, 40) } ?? "", mark: mark),
        ]
        if card.adopted == .none { return figures }
        return figures + [
            Tile(
                "On adopted rules", card.adopted.points.inText, "of \(card.adopted.maximum.inText)",
                mark: Mark(BasisMark([.adopted])))
        ]
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
