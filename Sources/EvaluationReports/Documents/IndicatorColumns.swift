internal import Documents
internal import Evaluation
internal import Wording

/// Scorecards for spreadsheets: a row for each indicator of each centre, and one for each centre that is not evaluated.
///
/// The columns' names are a contract, described in the evaluators' guide; a new column may be added at the end.
struct IndicatorColumns {
    /// One indicator of one centre; neither criterion nor indicator where the centre is not evaluated.
    private struct Row {
        var card: Scorecard
        var criterion: CriterionScore?
        var score: IndicatorScore?
        var indicator: Indicator?
        /// Why the indicator does not count for the centre, for a reason of its own or of what it stands in.
        var exclusion: Exclusion?

        var exemption: Exemption? {
            if case .exempt(let exemption) = exclusion { exemption } else { nil }
        }

        /// The condition that the centre does not meet.
        var because: String? {
            if let exclusion, exemption == nil { ExclusionWords.because(exclusion) } else { nil }
        }
    }

    private let evaluated: Evaluated
    private let rows: [Row]

    init(_ evaluated: Evaluated, _ cards: [Scorecard]) {
        self.evaluated = evaluated
        func rows(_ scores: [CriterionScore], of card: Scorecard, in outer: Exclusion?) -> [Row] {
            scores.flatMap { score in
                let exclusion = score.exclusion ?? outer
                return score.indicators.map {
                    Row(
                        card: card, criterion: score, score: $0, indicator: evaluated.criteria.indicators[$0.indicator],
                        exclusion: $0.exclusion ?? exclusion)
                } + rows(score.criteria, of: card, in: exclusion)
            }
        }
        self.rows = cards.flatMap { card in
            let found = card.isScored ? rows(card.criteria, of: card, in: nil) : []
            return found.isEmpty ? [Row(card: card)] : found
        }
    }

    /// Every column, with two more that name the records behind each value where `keepsLedger`.
    func columns(keepsLedger: Bool) -> [Column] {
        let cards = CardColumns(evaluated, rows.map(\.card))
        return cards.columns + criterion + score + excluded + said + (keepsLedger ? ledger : []) + cards.closing
    }

    private func words(_ name: String, _ value: (Row) -> String?) -> Column { .words(name: name, rows.map(value)) }

    private func numbers(_ name: String, _ value: (Row) -> Fraction?) -> Column {
        .numbers(name: name, rows.map(value))
    }

    private var criterion: [Column] {
        [
            words("criterion") { $0.criterion?.criterion.path },
            words("criterion-title") { $0.criterion?.criterion.title },
            words("criterion-basis") { $0.criterion?.criterion.basis.rawValue },
            numbers("criterion-points") { $0.criterion?.points },
            numbers("criterion-maximum") { $0.criterion?.ownMaximum },
        ]
    }

    private var score: [Column] {
        [
            words("indicator") { $0.indicator?.path }, words("indicator-title") { $0.indicator?.title },
            words("basis") { $0.indicator?.basis.rawValue }, .values(name: "value", rows.map { $0.score?.value }),
            numbers("points") { $0.score?.points }, numbers("maximum") { $0.score?.ownMaximum },
            words("band") { $0.score?.band?.inWords },
            .counts(name: "counted", rows.map { $0.score?.ledger.counted }),
            .counts(name: "left-out", rows.map { $0.score?.ledger.leftOut }),
            .values(name: "next-value", rows.map { $0.score?.next?.value }),
            numbers("next-points") { $0.score?.next?.points },
            .yesNo(name: "overridden", rows.map { $0.score.map { $0.overridden != nil } }),
            numbers("points-without-override") { $0.score?.overridden?.without },
            words("override-author") { $0.score?.overridden?.override.author },
            words("override-reason") { $0.score?.overridden?.override.reason },
            words("override-reference") { $0.score?.overridden?.override.reference },
        ]
    }

    private var excluded: [Column] {
        [
            .yesNo(name: "applies", rows.map { row in row.score.map { _ in row.because == nil } }),
            words("because") { $0.because }, words("exempt-author") { $0.exemption?.author },
            words("exempt-reason") { $0.exemption?.reason }, words("exempt-reference") { $0.exemption?.reference },
        ]
    }

    /// What evaluators rated and noted, how far they agree over all centres, and where to look.
    private var said: [Column] {
        let agreements = RatingAgreement.of(evaluated)
        func evaluators(_ row: Row) -> EvaluatorWords {
            EvaluatorWords(criteria: evaluated.criteria, assessment: evaluated.assessment(of: row.card.centre.id))
        }
        return [
            words("ratings") { row in
                row.score.map { evaluators(row).ratings(behind: [$0]).map(\.short).joined(separator: "; ") }
            },
            words("agreement") { row in
                row.indicator.map { indicator in
                    agreements.filter { indicator.measure.ratings.contains($0.rating) }.map {
                        "\($0.rating): \(AgreementWords.words($0))"
                    }.joined(separator: "; ")
                }
            },
            words("sources-of-information") { $0.criterion?.criterion.sourcesOfInformation.joined(separator: "; ") },
            words("comments") { row in
                row.criterion.map { evaluators(row).comments(on: $0.criterion).map(\.short).joined(separator: "; ") }
            },
        ]
    }

    private var ledger: [Column] {
        func names(_ row: Row, _ name: (Ledger.Row, RowNaming) -> String?) -> String? {
            guard let score = row.score, let indicator = row.indicator else { return nil }
            let naming = RowNaming(indicator.measure, in: evaluated.criteria)
            return score.ledger.rows.compactMap { name($0, naming) }.joined(separator: "; ")
        }
        return [
            words("counted-rows") { row in names(row) { $0.because == nil ? $1($0).quotedText : nil } },
            words("left-out-rows") { row in
                names(row) { row, name in
                    row.because.map { "\(name(row).quotedText): \(RowName.quoted($0.inWords, at: ";\""))" }
                }
            },
        ]
    }
}
