package import Evaluation
internal import Renderers
internal import Wording

/// A comparison in Markdown, for the record.
package enum ComparisonMarkdown {
    /// Comparisons as a Markdown document: for each two results what changed, centre by centre, then rule by rule.
    ///
    /// - Parameters:
    ///   - steps: Each result with the one after it.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    ///   - namesRecords: Whether the records that were gained and lost are named.
    package static func document(
        _ steps: [Comparison], centres: Set<String>? = nil, namesRecords: Bool = false
    ) -> String {
        steps.map { step in
            let shown = step.centres.filter { centres?.contains($0.centre) ?? true }
            return head(step) + "\n" + table(step, shown).text() + notes(step, shown)
                + shown.filter { !$0.rows.isEmpty }.map { centre($0, step, namesRecords: namesRecords) }.joined()
        }.joined(separator: "\n")
    }

    private static func head(_ step: Comparison) -> String {
        func name(_ table: ResultTable) -> String {
            "\(Markdown.text(table.period.id)), from \(table.period.from) to \(table.period.until), by "
                + Markdown.text(CriteriaName(table).inWords)
        }
        var text = Markdown.heading(1, "\(step.old.period.id) and \(step.new.period.id) compared") + "\n"
        text += "- Then: \(name(step.old))\n- Now: \(name(step.new))\n"
        for notice in [step.old.notice, step.new.notice].compactMap(\.self).withoutRepeats {
            text += "\n> **Notice:** \(Markdown.text(notice))\n"
        }
        return text
    }

    // MARK: Centres

    private static func table(_ step: Comparison, _ centres: [CentreComparison]) -> MarkdownTable {
        func beside(_ result: ResultTable) -> String {
            BasisMark(Set(result.rules.parts.flatMap(\.all).compactMap(\.basis)))?.basis.besideNumber ?? ""
        }
        let cards = centres.flatMap { [$0.old, $0.new] }
        let places = NumberText.percentPlaces(cards.compactMap { $0?.total?.percent })
        func share(_ card: ResultCard?) -> String {
            card?.total.map { NumberText.percent($0.percent, places: places) } ?? "–"
        }
        func column(_ number: (CentreComparison) -> Fraction?) -> DecimalColumn { DecimalColumn(centres.map(number)) }
        func points(_ card: ResultCard?, _ points: DecimalColumn, _ maxima: DecimalColumn) -> String {
            card?.total.map { "\(points.text($0.points)) of \(maxima.text($0.maximum))" } ?? "–"
        }
        let ranks = (old: column { $0.old?.rank }, new: column { $0.new?.rank })
        let totals = (old: column { $0.old?.total?.points }, new: column { $0.new?.total?.points })
        let maxima = (old: column { $0.old?.total?.maximum }, new: column { $0.new?.total?.maximum })
        let changes = column { $0.change?.points }
        let effects = (
            activities: column { $0.split?.effects.activities }, criteria: column { $0.split?.effects.criteria }
        )
        var table = MarkdownTable(
            columns: [.init(heading: "Centre")]
                + [
                    "Rank then", "Rank now", "Points then" + beside(step.old), "Points now" + beside(step.new),
                    "Change",
                    "Share then", "Share now", "By activities", "By criteria",
                ].map { .init(heading: $0, isRightAligned: true) })
        table.rows = centres.map { centre in
            [
                Markdown.text(centre.name), ranks.old.text(centre.old?.rank), ranks.new.text(centre.new?.rank),
                points(centre.old, totals.old, maxima.old), points(centre.new, totals.new, maxima.new),
                changes.signed(centre.change?.points), share(centre.old), share(centre.new),
                effects.activities.signed(centre.split?.effects.activities),
                effects.criteria.signed(centre.split?.effects.criteria),
            ]
        }
        return table
    }

    private static func notes(_ step: Comparison, _ centres: [CentreComparison]) -> String {
        var text = "\n"
        if step.hasSameRules {
            text += "Both results go by the same criteria, so the whole change is what the records say.\n"
        } else {
            text += "“By activities” and “by criteria” are the means of two orders, and add up to the change.\n"
        }
        if step.hasOtherMaxima {
            text +=
                "\nPoints of different maxima can't be held against one another; compare the shares of the maximum.\n"
        }
        let percents = centres.flatMap { [$0.old, $0.new] }.compactMap { $0?.total?.percent }
        if Roundings.areIn(comparison: centres) || Roundings.areIn(rows: centres)
            || Roundings.areIn(percents: percents, places: NumberText.percentPlaces(percents))
        {
            text += "\n\(NumberText.roundingWithAdvice)\n"
        }
        for centre in centres where centre.split == nil {
            guard let why = centre.whyNoSplit else { continue }
            text += "\n\(Markdown.bold(centre.name)) has no split: \(Markdown.text(why.inWords)).\n"
        }
        let bases = Set((step.old.rules.parts + step.new.rules.parts).flatMap(\.all).compactMap(\.basis))
        return text + (bases.isEmpty ? "" : "\n\(Basis.legend(bases))\n")
    }

    // MARK: Rules

    private static func centre(_ centre: CentreComparison, _ step: Comparison, namesRecords: Bool) -> String {
        var table = MarkdownTable(columns: [
            .init(heading: "Criterion, indicator"), .init(heading: "Then", isRightAligned: true),
            .init(heading: "Now", isRightAligned: true), .init(heading: "Change", isRightAligned: true),
            .init(heading: "Basis"),
        ])
        if namesRecords { table.columns += [.init(heading: "Gained"), .init(heading: "Lost")] }
        let columns = CellColumns(centre.rows.flatMap(\.all))
        func add(_ rows: [RowComparison]) {
            for row in rows {
                let part = row.pairing.new ?? row.pairing.old
                let title = "\(part?.path ?? ""): \(part?.title ?? "")" + remark(row.pairing)
                let isIndicator = part?.isIndicator ?? false
                let change = row.pairing.isComparable ? columns.changes.signed(row.change) : "not comparable"
                var cells = [
                    isIndicator ? Markdown.text(title) : Markdown.bold(title), cell(columns.then(row, of: " of ")),
                    cell(columns.now(row, of: " of ")), change,
                    ComparisonWords.basisWords(row.pairing),
                ]
                if namesRecords {
                    cells += [row.gained, row.lost].map { Markdown.text($0?.map(\.text).joined(separator: ", ") ?? "") }
                }
                table.rows.append(cells)
                add(row.rows)
            }
        }
        add(centre.rows)
        return "\n" + Markdown.heading(2, centre.name) + "\n" + table.text()
    }

    private static func remark(_ pairing: Pairing) -> String {
        switch pairing.match {
        case .same: ""
        case .renamed: " (was \(pairing.old?.path ?? "another"))"
        case .new: " (new)"
        case .dropped: " (no longer there)"
        }
    }

    private static func cell(_ text: String) -> String { text.isEmpty ? "–" : text }
}
