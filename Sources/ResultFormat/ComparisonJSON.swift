internal import Diagnostics
package import Evaluation
package import Grammar
internal import Wording

/// Comparisons and trends as JSON, by the same rules as scorecards: what `compare --format json` writes.
package enum ComparisonJSON {
    /// A comparison as a JSON document, with a newline at the end.
    package static func document(
        _ comparison: Comparison, engine: (name: String, version: String), centres: Set<String>? = nil
    ) -> String {
        let shown = comparison.centres.filter { centres?.contains($0.centre) ?? true }
        return self.comparison.document((comparison, engine, shown))
    }

    /// A trend as a JSON document, with a newline at the end.
    package static func document(
        _ trend: Trend, engine: (name: String, version: String), centres: Set<String>? = nil
    ) -> String {
        let shown = trend.centres.filter { centres?.contains($0.centre) ?? true }
        return self.trend.document((trend, engine, shown))
    }

    /// The schema of both.
    package static var schema: JSONSchema {
        JSONSchema.any(of: [comparison.schema, trend.schema]).with(
            "definitions",
            .object([
                ("result", result.schema.value), ("card", card.schema.value), ("pairing", pairing.schema.value),
                ("row", row.schema.value), ("split", split.schema.value), ("change", change.schema.value),
            ]))
    }

    // MARK: Results and rules

    private static let result = ObjectFormat<ResultTable>(
        "a result",
        Head.rules { (RulesName($0.rules), $0.period) } + [Head.notice { $0.notice }, Head.inputs { $0.inputs }])

    private static let card = ObjectFormat<ResultCard>("a card", (Card.status + Card.rank).map { $0.of { Card($0) } })

    private static let cardOrNull = Format.reference("card", card).orNull

    private static let pair: [Member<Pairing>] = [
        .must("old", .textOrNull, "Path in the old criteria") { $0.old?.path },
        .must("new", .textOrNull, "Path in the new criteria") { $0.new?.path },
        .must("title", .text, "Title") { ($0.new ?? $0.old)?.title ?? "" },
        .must(
            "match",
            .word([
                ("same", "by the same identifier"), ("renamed", "by replaces"), ("new", "only new"),
                ("dropped", "only old"),
            ]), "How it was matched"
        ) { $0.match.rawValue },
        .must("comparable", .yesNo, "Whether it is compared") { $0.isComparable },
    ]

    private static let pairing = ObjectFormat<Pairing>("a pairing", pair)

    private static let matching: [Member<Comparison>] = [
        .must("same-criteria", .yesNo, "Whether both go by one criteria file") { $0.hasSameRules },
        .must("matching", .list(of: .reference("pairing", pairing)), "How criteria and indicators were matched") {
            $0.matching.pairings.flatMap(\.all)
        },
    ]

    // MARK: Centres

    private static let moved: [Member<CentreComparison>] = [
        .must("change", Format.reference("change", change).orNull, "New less old") { $0.change },
        .must("split", Format.reference("split", split).orNull, "What activities and criteria did") { $0.split },
        .may("why-no-split", .textOrNull, "Why there is no split") {
            $0.split == nil ? .some($0.whyNoSplit?.inWords) : nil
        },
    ]

    private static let change = ObjectFormat<CentreComparison.Change>(
        "a change",
        [
            .exact("points", "Points", orNull: false) { $0.points },
            .exact("maximum", "Maximum", orNull: false) { $0.maximum },
            .exact("percent", "Percent", orNull: false) { $0.percent },
            .exact("rank", "Rank, under 0 where the centre rose") { $0.rank },
        ])

    private static let effects: [Member<ChangeSplit.Effects>] = [
        .exact("activities", "What activities did", orNull: false) { $0.activities },
        .exact("criteria", "What criteria did", orNull: false) { $0.criteria },
    ]

    private static let split: ObjectFormat<ChangeSplit> = {
        let order = Format.object(ObjectFormat("the effects", effects))
        let scores: [Member<ChangeSplit>] = [
            .exact("old-records-old-criteria", "Old records by old criteria", orNull: false) { $0.oldByOld },
            .exact("new-records-old-criteria", "New records by old criteria", orNull: false) { $0.newByOld },
            .exact("old-records-new-criteria", "Old records by new criteria", orNull: false) { $0.oldByNew },
            .exact("new-records-new-criteria", "New records by new criteria", orNull: false) { $0.newByNew },
            .must("activities-first", order, "Activities change first") { $0.activitiesFirst },
            .must("criteria-first", order, "Criteria change first") { $0.criteriaFirst },
        ]
        return ObjectFormat("a split", scores + effects.map { $0.of { $0.effects } })
    }()

    private static let centre = ObjectFormat<CentreComparison>(
        "a centre",
        Card.centre.map { $0.of { ($0.centre, $0.name, $0.region) } } + [
            .must("old", cardOrNull, "Then") { $0.old }, .must("new", cardOrNull, "Now") { $0.new },
        ] + moved + [.must("criteria", .list(of: .reference("row", row)), "Criteria") { $0.rows }])

    private static let row: ObjectFormat<RowComparison> = {
        let rows = Format.list(of: .reference("row", row))
        let basis: [Member<RowComparison>] = [
            .may("basis-then", Format.basis.orNull, "Basis of an indicator then") {
                $0.isIndicator ? .some($0.pairing.old?.basis) : nil
            },
            .may("basis-now", Format.basis.orNull, "Basis of an indicator now") {
                $0.isIndicator ? .some($0.pairing.new?.basis) : nil
            },
            .value("value-then", "Value then") { (row: RowComparison) in row.old?.value }.only(where: \.isIndicator),
            .value("value-now", "Value now") { (row: RowComparison) in row.new?.value }.only(where: \.isIndicator),
        ]
        let points: [Member<RowComparison>] = [
            .exact("points-then", "Points then") { $0.old?.points },
            .exact("maximum-then", "Maximum then") { $0.old?.maximum },
            .exact("points-now", "Points now") { $0.new?.points },
            .exact("maximum-now", "Maximum now") { $0.new?.maximum },
            .exact("change", "New less old, where it is compared") { $0.change },
        ]
        let parts: [Member<RowComparison>] = [
            .may("criteria", rows, "Criteria within") { $0.isIndicator || $0.isOfIndicators ? nil : $0.rows },
            .may("indicators", rows, "Indicators") { !$0.isIndicator && $0.isOfIndicators ? $0.rows : nil },
            .may("gained", Row.names.orNull, "Rows counted now and not then") {
                $0.isIndicator ? .some($0.gained) : nil
            },
            .may("lost", Row.names.orNull, "Rows counted then and not now") { $0.isIndicator ? .some($0.lost) : nil },
        ]
        return ObjectFormat("a row", pair.map { $0.of { $0.pairing } } + basis + points + parts)
    }()

    // MARK: Documents

    private static let comparison = ObjectFormat<
        (comparison: Comparison, engine: Head.Engine, centres: [CentreComparison])
    >(
        "a comparison",
        Head.begin("comparison") { $0.engine } + [
            .must("old", .reference("result", result), "The old result") { $0.comparison.old },
            .must("new", .reference("result", result), "The new result") { $0.comparison.new },
        ] + matching.map { $0.of { $0.comparison } } + [
            .must("centres", .list(of: .object(centre)), "Centres") { $0.centres }
        ])

    private static let trend = ObjectFormat<(trend: Trend, engine: Head.Engine, centres: [CentreTrend])>(
        "a trend",
        Head.begin("trend") { $0.engine } + [
            .must("results", .list(of: .reference("result", result), atLeast: 3), "The results") { $0.trend.tables },
            .must("centres", .list(of: .object(centreTrend)), "Centres") { $0.centres },
            .must("steps", .list(of: .object(step)), "Each result with the one after it") { written in
                written.trend.steps.map { step in
                    let centres = written.centres.compactMap { shown in
                        step.centres.first { $0.centre == shown.centre }
                    }
                    return (step, centres)
                }
            },
        ])

    private static let centreTrend = ObjectFormat<CentreTrend>(
        "a centre",
        Card.centre.map { $0.of { ($0.centre, $0.name, $0.region) } } + [
            .must("results", .list(of: cardOrNull), "The centre in each result") { $0.cards },
            .exact("change", "Last points less first") { $0.change },
        ])

    private static let step = ObjectFormat<(comparison: Comparison, centres: [CentreComparison])>(
        "a step",
        [
            .must("old", .text, "From") { $0.comparison.old.period.id },
            .must("new", .text, "To") { $0.comparison.new.period.id },
        ] + matching.map { $0.of { $0.comparison } } + [
            .must(
                "centres",
                .list(of: .object(ObjectFormat("a centre", [.must("centre", .text, "Centre") { $0.centre }] + moved))),
                "Centres"
            ) { $0.centres }
        ])
}

extension RowComparison {
    fileprivate var isIndicator: Bool { (pairing.new ?? pairing.old)?.isIndicator ?? false }
    fileprivate var isOfIndicators: Bool { rows.contains(where: \.isIndicator) }
}
