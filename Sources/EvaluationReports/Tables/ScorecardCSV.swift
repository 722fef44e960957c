package import Evaluation
internal import Wording

/// Scorecards as a table for spreadsheets: a row for each indicator of each centre.
///
/// A centre that is not evaluated has one row, without criterion and indicator. The columns' names are a
/// contract, described in the evaluators' guide; a new column may be added at the end.
package enum ScorecardCSV {
    /// A result as comma-separated values.
    ///
    /// - Parameters:
    ///   - keepsLedger: Whether two more columns name the records behind each value.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    package static func document(
        _ evaluated: Evaluated, keepsLedger: Bool, centres: Set<String>? = nil
    ) -> String {
        let cards = evaluated.scorecards.filter { centres?.contains($0.centre.id) ?? true }
        let agreements = RatingAgreement.of(evaluated)
        func ofCard(_ columns: [CSVColumn<CardRow>]) -> [CSVColumn<IndicatorRow>] {
            columns.map { column in CSVColumn(name: column.name) { column.cell($0.card) } }
        }
        let columns =
            ofCard(CardColumns.columns) + CriterionColumns.columns + IndicatorColumns.columns
            + IndicatorColumns.agreement(agreements) + CriterionColumns.said
            + (keepsLedger ? IndicatorColumns.ledger : []) + ofCard(CardColumns.closing)
        return CSVTable.text(columns, cards.flatMap { rows(CardRow(evaluated: evaluated, card: $0)) })
    }

    /// A row for each indicator, in the order of the criteria.
    private static func rows(_ card: CardRow) -> [IndicatorRow] {
        func rows(_ scores: [CriterionScore], in outer: Exclusion?) -> [IndicatorRow] {
            scores.flatMap { score in
                let exclusion = score.exclusion ?? outer
                return score.indicators.map {
                    IndicatorRow(card: card, criterion: score, score: $0, exclusion: $0.exclusion ?? exclusion)
                } + rows(score.criteria, in: exclusion)
            }
        }
        let found = card.card.isScored ? rows(card.card.criteria, in: nil) : []
        return found.isEmpty ? [IndicatorRow(card: card, criterion: nil, score: nil)] : found
    }
}

/// One indicator of one centre; neither criterion nor indicator where the centre is not evaluated.
struct IndicatorRow {
    var card: CardRow
    var criterion: CriterionScore?
    var score: IndicatorScore?
    /// Why the indicator does not count for the centre, for a reason of its own or of what it stands in.
    var exclusion: Exclusion?

    var exemption: Exemption? {
        if case .exempt(let exemption) = exclusion { exemption } else { nil }
    }

    /// The condition that the centre does not meet.
    var because: String? {
        if let exclusion, exemption == nil { ExclusionWords.because(exclusion) } else { nil }
    }

    var evaluators: EvaluatorWords {
        EvaluatorWords(
            criteria: card.evaluated.criteria, assessment: card.evaluated.assessment(of: card.card.centre.id))
    }

    var indicator: Indicator? { score.map { card.evaluated.criteria.indicators[$0.indicator] } }

    /// What names the rows of the indicator's ledger.
    var ledger: (name: RowNaming, rows: [Ledger.Row])? {
        guard let score, let indicator else { return nil }
        return (RowNaming(indicator.measure, in: card.evaluated.criteria), score.ledger.rows)
    }
}

private enum CriterionColumns {
    typealias Column = CSVColumn<IndicatorRow>

    static let columns: [Column] = [
        Column.text("criterion") { $0.criterion?.criterion.path },
        Column.text("criterion-title") { $0.criterion?.criterion.title },
        Column.text("criterion-basis") { $0.criterion?.criterion.basis.rawValue },
        Column.number("criterion-points") { $0.criterion?.points },
        Column.number("criterion-maximum") { $0.criterion?.ownMaximum },
    ].flatMap { $0 }

    /// Where to look, and what evaluators noted.
    static let said: [Column] = [
        Column.text("sources-of-information") { row in
            row.criterion.map { $0.criterion.sourcesOfInformation.joined(separator: "; ") }
        },
        Column.text("comments") { row in
            row.criterion.map { score in
                row.evaluators.comments(on: score.criterion).map(\.short).joined(separator: "; ")
            }
        },
    ].flatMap { $0 }
}

private enum IndicatorColumns {
    typealias Column = CSVColumn<IndicatorRow>

    static let columns: [Column] = [
        Column.text("indicator") { $0.indicator?.path },
        Column.text("indicator-title") { $0.indicator?.title },
        Column.text("basis") { $0.indicator?.basis.rawValue },
        Column.value("value") { $0.score?.value },
        Column.number("points") { $0.score?.points },
        Column.number("maximum") { $0.score?.ownMaximum },
        Column.text("band") { $0.score?.band?.inWords },
        Column.count("counted") { $0.score?.ledger.counted },
        Column.count("left-out") { $0.score?.ledger.leftOut },
        Column.value("next-value") { $0.score?.next?.value },
        Column.number("next-points") { $0.score?.next?.points },
        Column.yesNo("overridden") { $0.score.map { $0.overridden != nil } },
        Column.number("points-without-override") { $0.score?.overridden?.without },
        Column.text("override-author") { $0.score?.overridden?.override.author },
        Column.text("override-reason") { $0.score?.overridden?.override.reason },
        Column.text("override-reference") { $0.score?.overridden?.override.reference },
        Column.yesNo("applies") { row in row.score.map { _ in row.because == nil } },
        Column.text("because") { $0.because },
        Column.text("exempt-author") { $0.exemption?.author },
        Column.text("exempt-reason") { $0.exemption?.reason },
        Column.text("exempt-reference") { $0.exemption?.reference },
    ].flatMap { $0 }

    /// What evaluators rated, and how far they agree over all centres.
    static func agreement(_ agreements: [RatingAgreement]) -> [Column] {
        [
            Column.text("ratings") { row in
                row.score.map { row.evaluators.ratings(behind: [$0]).map(\.short).joined(separator: "; ") }
            },
            Column.text("agreement") { row in
                row.indicator.map { indicator in
                    agreements.filter { indicator.measure.ratings.contains($0.rating) }.map {
                        "\($0.rating): \(AgreementWords.words($0))"
                    }.joined(separator: "; ")
                }
            },
        ].flatMap { $0 }
    }

    static let ledger: [Column] = [
        Column.text("counted-rows") { row in
            row.ledger.map { name, rows in
                rows.filter { $0.because == nil }.map { name($0).quotedText }.joined(separator: "; ")
            }
        },
        Column.text("left-out-rows") { row in
            row.ledger.map { name, rows in
                rows.compactMap { row in
                    row.because.map { "\(name(row).quotedText): \(RowName.quoted($0.inWords, at: ";\""))" }
                }.joined(separator: "; ")
            }
        },
    ].flatMap { $0 }
}
