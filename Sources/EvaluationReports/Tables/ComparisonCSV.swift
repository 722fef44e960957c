package import Evaluation
internal import Wording

/// A comparison as a table for spreadsheets: a row for each indicator of each centre, for each two results.
///
/// A centre that neither result evaluates has one row, without criterion and indicator. The columns' names are a
/// contract, described in the evaluators' guide; a new column may be added at the end.
package enum ComparisonCSV {
    /// Comparisons as comma-separated values, one after the other.
    ///
    /// - Parameters:
    ///   - steps: Each result with the one after it.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    package static func document(_ steps: [Comparison], centres: Set<String>? = nil) -> String {
        let rows = steps.flatMap { step in
            step.centres.filter { centres?.contains($0.centre) ?? true }.flatMap { self.rows(step, $0) }
        }
        return CSVTable.text(ChangeColumns.columns, rows)
    }

    /// A row for each indicator, in the order of the criteria.
    private static func rows(_ step: Comparison, _ centre: CentreComparison) -> [ChangeRow] {
        func rows(_ parts: [RowComparison], in parent: RowComparison?) -> [ChangeRow] {
            parts.flatMap { part -> [ChangeRow] in
                let isIndicator = (part.pairing.new ?? part.pairing.old)?.isIndicator ?? false
                if !isIndicator { return rows(part.rows, in: part) }
                return [ChangeRow(comparison: step, centre: centre, criterion: parent, indicator: part)]
            }
        }
        let found = rows(centre.rows, in: nil)
        return found.isEmpty
            ? [ChangeRow(comparison: step, centre: centre, criterion: nil, indicator: nil)] : found
    }
}

/// One indicator of one centre in two results; neither criterion nor indicator where neither evaluates the centre.
private struct ChangeRow {
    var comparison: Comparison
    var centre: CentreComparison
    var criterion: RowComparison?
    var indicator: RowComparison?
}

private enum ChangeColumns {
    typealias Column = CSVColumn<ChangeRow>

    static let columns: [Column] = (whole + parts + results).flatMap { $0 }

    /// By what the results are told apart from others, behind everything else.
    private static let results: [[Column]] = [
        Column.text("old-criteria-set") { $0.comparison.old.rules.set },
        Column.text("old-criteria-edition") { $0.comparison.old.rules.edition },
        Column.text("new-criteria-set") { $0.comparison.new.rules.set },
        Column.text("new-criteria-edition") { $0.comparison.new.rules.edition },
        Column.text("notice") {
            let notices = [$0.comparison.old.notice, $0.comparison.new.notice].compactMap(\.self).withoutRepeats
            return notices.isEmpty ? nil : notices.joined(separator: " ")
        },
        Column.text("old-criteria-file") { CriteriaName($0.comparison.old).fileWords },
        Column.text("new-criteria-file") { CriteriaName($0.comparison.new).fileWords },
        Column.text("old-criteria-sha256") { $0.comparison.old.rules.sha256 },
        Column.text("new-criteria-sha256") { $0.comparison.new.rules.sha256 },
    ]

    /// What a reader looks for first: the centre, its ranks and its points.
    private static let whole: [[Column]] = [
        Column.text("centre") { $0.centre.centre },
        Column.text("name") { $0.centre.name },
        Column.text("old-period") { $0.comparison.old.period.id },
        Column.text("new-period") { $0.comparison.new.period.id },
        Column.number("rank-then") { $0.centre.old?.rank },
        Column.number("rank-now") { $0.centre.new?.rank },
        Column.number("rank-change") { $0.centre.change?.rank },
        Column.number("total-points-then") { $0.centre.old?.total?.points },
        Column.number("total-maximum-then") { $0.centre.old?.total?.maximum },
        Column.number("total-points-now") { $0.centre.new?.total?.points },
        Column.number("total-maximum-now") { $0.centre.new?.total?.maximum },
        Column.number("total-change") { $0.centre.change?.points },
        Column.number("change-by-activities") { $0.centre.split?.effects.activities },
        Column.number("change-by-criteria") { $0.centre.split?.effects.criteria },
        Column.text("why-no-split") { $0.centre.split == nil ? $0.centre.whyNoSplit?.inWords : nil },
        Column.text("region") { $0.centre.region },
        Column.text("status-then") { status($0.centre.old) },
        Column.text("status-now") { status($0.centre.new) },
    ]

    private static let parts: [[Column]] = [
        Column.text("old-criterion") { $0.criterion?.pairing.old?.path },
        Column.text("new-criterion") { $0.criterion?.pairing.new?.path },
        Column.text("criterion-title") { ($0.criterion?.pairing).flatMap { $0.new ?? $0.old }?.title },
        Column.number("criterion-points-then") { $0.criterion?.old?.points },
        Column.number("criterion-points-now") { $0.criterion?.new?.points },
        Column.number("criterion-change") { $0.criterion?.change },
        Column.text("old-indicator") { $0.indicator?.pairing.old?.path },
        Column.text("new-indicator") { $0.indicator?.pairing.new?.path },
        Column.text("indicator-title") { ($0.indicator?.pairing).flatMap { $0.new ?? $0.old }?.title },
        Column.text("basis-then") { $0.indicator?.pairing.old?.basis?.rawValue },
        Column.text("basis-now") { $0.indicator?.pairing.new?.basis?.rawValue },
        Column.text("match") { $0.indicator?.pairing.match.rawValue },
        Column.yesNo("comparable") { $0.indicator?.pairing.isComparable },
        Column.value("value-then") { $0.indicator?.old?.value },
        Column.value("value-now") { $0.indicator?.new?.value },
        Column.number("points-then") { $0.indicator?.old?.points },
        Column.number("maximum-then") { $0.indicator?.old?.maximum },
        Column.number("points-now") { $0.indicator?.new?.points },
        Column.number("maximum-now") { $0.indicator?.new?.maximum },
        Column.number("change") { $0.indicator?.change },
        Column.text("gained") { $0.indicator?.gained?.map(\.quotedText).joined(separator: "; ") },
        Column.text("lost") { $0.indicator?.lost?.map(\.quotedText).joined(separator: "; ") },
    ]

    @Sendable private static func status(_ card: ResultCard?) -> String {
        guard let card else { return "not-there" }
        return card.total == nil ? "not-evaluated" : "scored"
    }
}
