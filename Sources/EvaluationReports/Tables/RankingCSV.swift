package import Evaluation
internal import Wording

/// The ranking as a table for spreadsheets: a row for each centre.
///
/// The columns are those with which each row of ``ScorecardCSV`` begins, then what the total rests on.
package enum RankingCSV {
    /// A result as comma-separated values.
    ///
    /// - Parameter centres: The identifiers of the centres that are wanted; all where `nil`.
    package static func document(_ evaluated: Evaluated, centres: Set<String>? = nil) -> String {
        let cards = evaluated.scorecards.filter { centres?.contains($0.centre.id) ?? true }
        return CSVTable.text(
            CardColumns.columns + CardColumns.basis + CardColumns.closing,
            cards.map { CardRow(evaluated: evaluated, card: $0) })
    }
}

/// One centre's scorecard in its evaluation.
struct CardRow {
    var evaluated: Evaluated
    var card: Scorecard

    /// The card where the centre is evaluated.
    var scored: Scorecard? { card.isScored ? card : nil }
}

/// What every table says of a centre as a whole.
enum CardColumns {
    typealias Column = CSVColumn<CardRow>

    /// What a reader looks for first: the centre, its rank and its points.
    static let columns: [Column] = [
        Column.text("centre") { $0.card.centre.id },
        Column.text("name") { $0.card.centre.name },
        Column.number("rank") { $0.scored?.rank },
        Column.yesNo("tied") { $0.scored?.isTied },
        Column.number("total-points") { $0.scored?.total.points },
        Column.number("total-maximum") { $0.scored?.total.maximum },
        Column.number("total-percent") { $0.scored?.total.percent },
        Column.text("grade") { $0.scored?.grade },
        Column.number("adopted-points") { $0.scored?.adopted.points },
        Column.number("adopted-maximum") { $0.scored?.adopted.maximum },
        Column.number("total-points-without-overrides") { $0.scored?.totalWithoutOverrides?.points },
        Column.text("region") { $0.card.centre.region },
        Column.text("status") { $0.card.isScored ? "scored" : "not-evaluated" },
        Column.text("reason") { row in
            guard case .notEvaluated(let reason) = row.card.status else { return nil }
            return reason.inWords
        },
    ].flatMap { $0 }

    /// By what the result is told apart from others, behind everything else.
    static let closing: [Column] = [
        Column.text("period") { $0.evaluated.period.id },
        Column.text("criteria-set") { $0.evaluated.criteria.id },
        Column.text("criteria-edition") { $0.evaluated.criteria.edition },
        Column.text("notice") { $0.evaluated.notice },
        Column.text("criteria-file") { CriteriaName($0.evaluated).fileWords },
        Column.text("criteria-sha256") { $0.evaluated.criteriaDigest },
    ].flatMap { $0 }

    /// The basis that binds least of all that the total rests on, which the rows of scorecards say rule by rule.
    static let basis: [Column] = Column.text("total-basis") { row in
        row.scored.flatMap { Basis.least($0.criteria, in: row.evaluated.criteria)?.rawValue }
    }
}
