package import Documents
package import Evaluation
internal import Wording

/// Two results side by side: a table of the centres, what became of the criteria, and a page for each centre.
package struct ComparisonDocument {
    let comparison: Comparison
    let centres: Set<String>?
    let namesRecords: Bool

    /// - Parameters:
    ///   - comparison: The centres stand in its order.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    ///   - namesRecords: Whether pages name the records that were gained and lost, or count them.
    package init(_ comparison: Comparison, centres: Set<String>? = nil, namesRecords: Bool) {
        self.comparison = comparison
        self.centres = centres
        self.namesRecords = namesRecords
    }

    private var shown: [CentreComparison] {
        comparison.centres.filter { centres?.contains($0.centre) ?? true }
    }

    /// The whole document.
    package var document: Document {
        let tables = [comparison.old, comparison.new]
        return Document(
            [
                .section(
                    ComparisonWords.title(tables),
                    [Block].head(tables) + ComparisonTable(comparison, shown).blocks + matching + pages)
            ],
            data: Table(ComparisonColumns([comparison], centres: centres).columns))
    }

    /// What became of the criteria from one edition to the next; nothing where they are the same.
    var matching: [Block] {
        guard let matching = ComparisonWords.matching(comparison) else { return [] }
        let items = matching.parts.map { Item(label: $0.word, $0.what) }
        return [.section(ComparisonWords.criteria, [.list(.aligned, items), .lines([Line(matching.others, .faint)])])]
    }

    /// Each centre, rule by rule.
    var pages: [Block] {
        shown.map { centre in
            CentreChange(centre, hasSameRules: comparison.hasSameRules, namesRecords: namesRecords).page
        }
    }
}

/// Several results one after the other: a table of the centres with a small line for each, and what each step did.
package struct TrendDocument {
    let trend: Trend
    let steps: [Comparison]
    let centres: Set<String>?
    let namesRecords: Bool

    /// - Parameters:
    ///   - trend: The centres stand in its order.
    ///   - steps: Its steps, with the centres in the order that programs get.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    ///   - namesRecords: Whether the records that were gained and lost are named.
    package init(_ trend: Trend, steps: [Comparison], centres: Set<String>? = nil, namesRecords: Bool) {
        self.trend = trend
        self.steps = steps
        self.centres = centres
        self.namesRecords = namesRecords
    }

    /// The whole document.
    package var document: Document {
        let shown = trend.centres.filter { centres?.contains($0.centre) ?? true }
        let parts = trend.steps.map { step in
            var ordered = step
            // The centres stand in one order throughout.
            ordered.centres = shown.compactMap { centre in step.centres.first { $0.centre == centre.centre } }
            let document = ComparisonDocument(ordered, namesRecords: namesRecords)
            return Block.section(
                ComparisonWords.title(step),
                ComparisonTable(step, ordered.centres).blocks + document.matching
                    + document.pages.map { Block($0.content, in: .markdown) })
        }
        return Document(
            [
                .section(
                    ComparisonWords.title(trend.tables),
                    [Block].head(trend.tables) + [Block(.table(table(shown))), .lines(notes(shown))] + parts)
            ],
            data: Table(ComparisonColumns(steps, centres: centres).columns))
    }

    private func table(_ centres: [CentreTrend]) -> Table {
        let last = centres.map { $0.cards.last ?? nil }
        let tones = centres.map { centre -> Tone? in
            let isOfOne =
                (centre.cards.first??.total?.maximum).map { $0 == centre.cards.last??.total?.maximum } ?? false
            return isOfOne ? .change(centre.change) : nil
        }
        let results = trend.tables.enumerated().map { index, result in
            Column.numbers(result.period.id, centres.map { $0.cards[index]?.total?.points })
                .marked([], heading: ComparisonNotes.mark(result))
                // Of many results the oldest are left out first.
                .giving((turn: 4 + index, least: 0)).changed { if index + 1 == trend.tables.count { $0.giving = [] } }
        }
        return Table(
            [
                .ranks("Rank", last.map { ($0?.rank, $0?.isTied == true) }),
                .rowHeadings("Centre", centres.map(\.name)).giving((0, 20), (1, 12), (3, 4)),
                Column(
                    .drawing, heading: "Share",
                    cells: centres.map { Cell(.trend($0.cards.map { ($0?.total?.share).map(Proportion.init) })) }
                ).giving((2, 0)),
            ] + results + [.changes("Change", centres.map(\.change)).toned(tones)])
    }

    private func notes(_ centres: [CentreTrend]) -> [Line] {
        let numbers = centres.flatMap { centre in centre.cards.map { $0?.total?.points } + [centre.change] }
        let isRounded = numbers.compactMap(\.self).contains(where: \.isRoundedInText)
        return
            ([ComparisonWords.meaning(trend)] + (isRounded ? [NumberText.roundingWithAdvice] : [])
            + [ComparisonWords.bases(trend)].compactMap(\.self)).map { Line($0, .faint) }
    }
}

extension [Block] {
    /// Which results are compared, by which criteria, and what their data say of themselves.
    static func head(_ tables: [ResultTable]) -> [Block] {
        let results = tables.map { Item(label: $0.period.id, ComparisonWords.result($0), .faint) }
        return [.list(.aligned, results)] + tables.compactMap(\.notice).withoutRepeats.map { Block(.notice($0)) }
    }
}

extension Tone {
    /// A gain or a loss; nothing where nothing moved.
    static func change(_ change: Fraction?) -> Tone? {
        guard let change, !change.isZero else { return nil }
        return change.isNegative ? .bad : .good
    }
}
