package import Evaluation

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
                + "\(Markdown.text(table.rules.set)), edition \(Markdown.text(table.rules.edition)) (SHA-256 `\(table.rules.sha256)`)"
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
        func points(_ card: ResultCard?) -> String {
            card?.total.map { "\($0.points.inText) of \($0.maximum.inText)" } ?? "–"
        }
        var table = MarkdownTable(
            columns: [.init(heading: "Centre")]
                + [
                    "Rank then", "Rank now", "Points then" + beside(step.old), "Points now" + beside(step.new),
                    "Change",
                    "Share then", "Share now", "By activities", "By criteria",
                ].map { .init(heading: $0, isRightAligned: true) })
        table.rows = centres.map { centre in
            [
                Markdown.text(centre.name), number(centre.old?.rank), number(centre.new?.rank),
                points(centre.old), points(centre.new), signed(centre.change?.points), share(centre.old),
                share(centre.new),
                signed(centre.split?.effects.activities), signed(centre.split?.effects.criteria),
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
        text += "\n\(ComparisonWords.rounding)\n"
        for centre in centres where centre.split == nil {
            guard let why = centre.whyNoSplit else { continue }
            text += "\n\(Markdown.bold(centre.name)) has no split: \(Markdown.text(why)).\n"
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
        func add(_ rows: [RowComparison]) {
            for row in rows {
                let part = row.pairing.new ?? row.pairing.old
                let title = "\(part?.path ?? ""): \(part?.title ?? "")" + remark(row.pairing)
                let isIndicator = part?.isIndicator ?? false
                let change = row.pairing.isComparable ? signed(row.change) : "not comparable"
                var cells = [
                    isIndicator ? Markdown.text(title) : Markdown.bold(title), points(row.old), points(row.new), change,
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

    private static func points(_ score: PartScore?) -> String {
        if let excluded = score?.excluded { return excluded.rawValue }
        return score.map { "\($0.points?.inText ?? "–") of \($0.maximum.inText)" } ?? "–"
    }

    private static func number(_ number: Fraction?) -> String { number?.inText ?? "–" }

    private static func signed(_ number: Fraction?) -> String { number.map { NumberText.signed($0) } ?? "–" }
}
