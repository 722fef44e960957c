internal import Documents
internal import Evaluation
internal import Wording

/// Comparisons for spreadsheets, one after the other: a row for each indicator of each centre, for each two results.
///
/// A centre that neither result evaluates has one row, without criterion and indicator. The columns' names are a
/// contract, described in the evaluators' guide; a new column may be added at the end.
struct ComparisonColumns {
    /// One indicator of one centre in two results; neither criterion nor indicator where neither evaluates the centre.
    private struct Row {
        var comparison: Comparison
        var centre: CentreComparison
        var criterion: RowComparison?
        var indicator: RowComparison?
    }

    private let rows: [Row]

    /// - Parameters:
    ///   - steps: Each result with the one after it.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    init(_ steps: [Comparison], centres: Set<String>?) {
        rows = steps.flatMap { step in
            step.centres.filter { centres?.contains($0.centre) ?? true }.flatMap { Self.rows(step, $0) }
        }
    }

    /// A row for each indicator, in the order of the criteria.
    private static func rows(_ step: Comparison, _ centre: CentreComparison) -> [Row] {
        func rows(_ parts: [RowComparison], in parent: RowComparison?) -> [Row] {
            parts.flatMap { part -> [Row] in
                let isIndicator = (part.pairing.new ?? part.pairing.old)?.isIndicator ?? false
                if !isIndicator { return rows(part.rows, in: part) }
                return [Row(comparison: step, centre: centre, criterion: parent, indicator: part)]
            }
        }
        let found = rows(centre.rows, in: nil)
        return found.isEmpty ? [Row(comparison: step, centre: centre)] : found
    }

    var columns: [Column] { whole + parts + results }

    private func words(_ name: String, _ value: (Row) -> String?) -> Column { .words(name: name, rows.map(value)) }

    private func numbers(_ name: String, _ value: (Row) -> Fraction?) -> Column {
        .numbers(name: name, rows.map(value))
    }

    /// By what the results are told apart from others, behind everything else.
    private var results: [Column] {
        [
            words("old-criteria-set") { $0.comparison.old.rules.set },
            words("old-criteria-edition") { $0.comparison.old.rules.edition },
            words("new-criteria-set") { $0.comparison.new.rules.set },
            words("new-criteria-edition") { $0.comparison.new.rules.edition },
            words("notice") { row in
                let notices = [row.comparison.old.notice, row.comparison.new.notice].compactMap(\.self).withoutRepeats
                return notices.isEmpty ? nil : notices.joined(separator: " ")
            },
            words("old-criteria-file") { CriteriaName($0.comparison.old).fileWords },
            words("new-criteria-file") { CriteriaName($0.comparison.new).fileWords },
            words("old-criteria-sha256") { $0.comparison.old.rules.sha256 },
            words("new-criteria-sha256") { $0.comparison.new.rules.sha256 },
        ]
    }

    /// What a reader looks for first: the centre, its ranks and its points.
    private var whole: [Column] {
        [
            words("centre") { $0.centre.centre },
            words("name") { $0.centre.name },
            words("old-period") { $0.comparison.old.period.id },
            words("new-period") { $0.comparison.new.period.id },
            numbers("rank-then") { $0.centre.old?.rank },
            numbers("rank-now") { $0.centre.new?.rank },
            numbers("rank-change") { $0.centre.change?.rank },
            numbers("total-points-then") { $0.centre.old?.total?.points },
            numbers("total-maximum-then") { $0.centre.old?.total?.maximum },
            numbers("total-points-now") { $0.centre.new?.total?.points },
            numbers("total-maximum-now") { $0.centre.new?.total?.maximum },
            numbers("total-change") { $0.centre.change?.points },
            numbers("change-by-activities") { $0.centre.split?.effects.activities },
            numbers("change-by-criteria") { $0.centre.split?.effects.criteria },
            words("why-no-split") { $0.centre.split == nil ? $0.centre.whyNoSplit?.inWords : nil },
            words("region") { $0.centre.region },
            words("status-then") { Self.status($0.centre.old) },
            words("status-now") { Self.status($0.centre.new) },
        ]
    }

    private var parts: [Column] {
        [
            words("old-criterion") { $0.criterion?.pairing.old?.path },
            words("new-criterion") { $0.criterion?.pairing.new?.path },
            words("criterion-title") { ($0.criterion?.pairing).flatMap { $0.new ?? $0.old }?.title },
            numbers("criterion-points-then") { $0.criterion?.old?.points },
            numbers("criterion-points-now") { $0.criterion?.new?.points },
            numbers("criterion-change") { $0.criterion?.change },
            words("old-indicator") { $0.indicator?.pairing.old?.path },
            words("new-indicator") { $0.indicator?.pairing.new?.path },
            words("indicator-title") { ($0.indicator?.pairing).flatMap { $0.new ?? $0.old }?.title },
            words("basis-then") { $0.indicator?.pairing.old?.basis?.rawValue },
            words("basis-now") { $0.indicator?.pairing.new?.basis?.rawValue },
            words("match") { $0.indicator?.pairing.match.rawValue },
            .yesNo(name: "comparable", rows.map { $0.indicator?.pairing.isComparable }),
            .values(name: "value-then", rows.map { $0.indicator?.old?.value }),
            .values(name: "value-now", rows.map { $0.indicator?.new?.value }),
            numbers("points-then") { $0.indicator?.old?.points },
            numbers("maximum-then") { $0.indicator?.old?.maximum },
            numbers("points-now") { $0.indicator?.new?.points },
            numbers("maximum-now") { $0.indicator?.new?.maximum },
            numbers("change") { $0.indicator?.change },
            words("gained") { $0.indicator?.gained?.map(\.quotedText).joined(separator: "; ") },
            words("lost") { $0.indicator?.lost?.map(\.quotedText).joined(separator: "; ") },
        ]
    }

    private static func status(_ card: ResultCard?) -> String {
        guard let card else { return "not-there" }
        return card.total == nil ? "not-evaluated" : "scored"
    }
}
