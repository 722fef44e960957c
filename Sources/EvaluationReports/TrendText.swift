internal import Diagnostics
package import Evaluation
package import Renderers
internal import Wording

extension TextReport {
    /// Several results one after the other: a table of the centres with a small line for each, and what
    /// each step did.
    ///
    /// - Parameters:
    ///   - trend: The centres stand in its order.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    package func trend(_ trend: Trend, centres: Set<String>? = nil) -> String {
        let shown = trend.centres.filter { centres?.contains($0.centre) ?? true }
        var text = heading(trend.tables) + "\n" + table(trend, shown)
        for step in trend.steps {
            text += "\n" + paragraph("From \(step.old.period.id) to \(step.new.period.id)", ink: .bold) + "\n"
            var ordered = step
            // The centres stand in one order throughout.
            ordered.centres = shown.compactMap { centre in step.centres.first { $0.centre == centre.centre } }
            text += ComparisonTable(report: self, comparison: step, centres: ordered.centres).text()
            text += matching(step)
        }
        return text
    }

    private func table(_ trend: Trend, _ centres: [CentreTrend]) -> String {
        var table = TextTable(
            columns: [.init(heading: "Rank ", isRightAligned: true), .init(heading: "Centre")],
            givesWay: [(1, 20), (1, 12), (2, 0), (1, 4)])
        table.columns.append(.init(heading: "Share", isWhole: true))
        table.columns += trend.tables.map { result in
            let mark = BasisMark(Set(result.rules.parts.flatMap(\.all).compactMap(\.basis)))
            return .init(heading: result.period.id + (mark?.basis.besideNumber ?? ""), isRightAligned: true)
        }
        table.columns.append(.init(heading: "Change", isRightAligned: true))
        // Of many results the oldest are left out first.
        for column in 3..<max(3, table.columns.count - 2) { table.givesWay.append((column, 0)) }
        let lasts = DecimalColumn(centres.map { $0.cards.last??.rank })
        let points = trend.tables.indices.map { index in
            DecimalColumn(centres.map { $0.cards[index]?.total?.points })
        }
        let changes = DecimalColumn(centres.map(\.change))
        table.rows = centres.map { centre in
            let last = centre.cards.last ?? nil
            let rank = lasts.text(last?.rank) + (last?.isTied == true ? "=" : " ")
            var row: [TextTable.Cell] = [
                .init(rank), .init(TerminalText.safe(centre.name), .bold),
                .init(NumberText.trend(centre.cards.map { $0?.total?.share }), .blue),
            ]
            row += zip(centre.cards, points).map { .init($1.text($0?.total?.points)) }
            let isOfOne = (centre.cards.first??.total?.maximum).map { $0 == last?.total?.maximum } ?? false
            let ink: Style.Ink? = centre.change.flatMap {
                !isOfOne || $0.isZero ? nil : $0.isNegative ? .red : .green
            }
            row.append(.init(changes.signed(centre.change), ink))
            return row
        }
        var notes = [
            "Change is from the first result to the last. The small lines are points over maximum."
                + (trend.steps.contains(where: \.hasOtherMaxima)
                    ? " Not all points are of one maximum; each step below gives the shares." : "")
        ]
        let bases = Set(trend.tables.flatMap(\.rules.parts).flatMap(\.all).compactMap(\.basis))
        let numbers = centres.flatMap { centre in centre.cards.map { $0?.total?.points } + [centre.change] }
        if numbers.compactMap(\.self).contains(where: \.isRoundedInText) {
            notes.append(NumberText.roundingWithAdvice)
        }
        if !bases.isEmpty {
            notes.append(
                "Points rest on rules that are " + Basis.legend(bases)
                    + "; a heading has the mark of those that bind least.")
        }
        return table.text(style, width: columns) + "\n" + notes.map { paragraph($0, ink: .faint) }.joined()
    }
}
