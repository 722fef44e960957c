internal import Evaluation
internal import Grammar

/// The schema of comparisons and trends: what `compare --format json` writes.
enum ComparisonSchema {
    private typealias Result = ResultSchema

    static let schema = JSONSchema.any(of: [comparison, trend]).with(
        "definitions",
        .object([
            ("result", result.value), ("card", card.value), ("pairing", pairing.value), ("row", row.value),
            ("split", split.value), ("change", change.value),
        ]))

    private static func kind(_ word: String) -> [SchemaKey] {
        [
            Result.format, Result.engine, .must("kind", JSONSchema("const", .text(word)), "Kind"),
        ]
    }

    private static let matching: [SchemaKey] = [
        .must("same-criteria", Result.yesNo, "Whether both go by one criteria file"),
        .must("matching", .list(of: .reference("pairing")), "How criteria and indicators were matched"),
    ]

    private static let centre: [SchemaKey] = [
        .must("centre", Result.text, "Centre"), .must("name", Result.text, "Name"),
        .must("region", Result.text, "Region"),
    ]

    private static let moved: [SchemaKey] = [
        .must("change", Result.orNull(.reference("change")), "New less old"),
        .must("split", Result.orNull(.reference("split")), "What activities and criteria did"),
        .may("why-no-split", Result.textOrNull, "Why there is no split"),
    ]

    private static let comparison = Result.object(
        kind("comparison") + [
            .must("old", .reference("result"), "The old result"), .must("new", .reference("result"), "The new result"),
        ] + matching + [
            .must(
                "centres",
                .list(
                    of: Result.object(
                        centre + [
                            .must("old", Result.orNull(.reference("card")), "Then"),
                            .must("new", Result.orNull(.reference("card")), "Now"),
                        ] + moved + [.must("criteria", .list(of: .reference("row")), "Criteria")])), "Centres")
        ])

    private static let trend = Result.object(
        kind("trend") + [
            .must("results", .list(of: .reference("result"), atLeast: 3), "The results"),
            .must(
                "centres",
                .list(
                    of: Result.object(
                        centre + [
                            .must(
                                "results", .list(of: Result.orNull(.reference("card"))), "The centre in each result")
                        ] + Result.exact("change", Result.numberOrNull, "Last points less first"))), "Centres"),
            .must(
                "steps",
                .list(
                    of: Result.object(
                        [.must("old", Result.text, "From"), .must("new", Result.text, "To")] + matching + [
                            .must(
                                "centres",
                                .list(of: Result.object([.must("centre", Result.text, "Centre")] + moved)), "Centres")
                        ])), "Each result with the one after it"),
        ])

    private static let result = Result.object([Result.criteria, Result.period] + Result.files)

    private static let card = Result.object(Result.card + Result.rank)

    private static let pair: [SchemaKey] = [
        .must("old", Result.textOrNull, "Path in the old criteria"),
        .must("new", Result.textOrNull, "Path in the new criteria"), .must("title", Result.text, "Title"),
        .must(
            "match",
            .word([
                ("same", "by the same identifier"), ("renamed", "by replaces"), ("new", "only new"),
                ("dropped", "only old"),
            ]), "How it was matched"),
        .must("comparable", Result.yesNo, "Whether it is compared"),
    ]

    private static let pairing = Result.object(pair)

    private static let row = Result.object(
        pair
            + [
                .may("basis-then", Result.orNull(Result.basis), "Basis of an indicator then"),
                .may("basis-now", Result.orNull(Result.basis), "Basis of an indicator now"),
            ]
            + (Result.exact("value-then", Result.value, "Value then")
            + Result.exact("value-now", Result.value, "Value now"))
            .map { SchemaKey(name: $0.name, schema: $0.schema, isRequired: false) }
            + Result.exact("points-then", Result.numberOrNull, "Points then")
            + Result.exact("maximum-then", Result.numberOrNull, "Maximum then")
            + Result.exact("points-now", Result.numberOrNull, "Points now")
            + Result.exact("maximum-now", Result.numberOrNull, "Maximum now")
            + Result.exact("change", Result.numberOrNull, "New less old, where it is compared")
            + [
                .may("criteria", .list(of: .reference("row")), "Criteria within"),
                .may("indicators", .list(of: .reference("row")), "Indicators"),
                .may("gained", Result.orNull(.list(of: Result.object(Result.row))), "Rows counted now and not then"),
                .may("lost", Result.orNull(.list(of: Result.object(Result.row))), "Rows counted then and not now"),
            ])

    private static let effects =
        Result.exact("activities", Result.number, "What activities did")
        + Result.exact("criteria", Result.number, "What criteria did")

    private static let split = Result.object(
        Result.exact("old-records-old-criteria", Result.number, "Old records by old criteria")
            + Result.exact("new-records-old-criteria", Result.number, "New records by old criteria")
            + Result.exact("old-records-new-criteria", Result.number, "Old records by new criteria")
            + Result.exact("new-records-new-criteria", Result.number, "New records by new criteria")
            + [
                .must("activities-first", Result.object(effects), "Activities change first"),
                .must("criteria-first", Result.object(effects), "Criteria change first"),
            ] + effects)

    private static let change = Result.object(
        Result.exact("points", Result.number, "Points") + Result.exact("maximum", Result.number, "Maximum")
            + Result.exact("percent", Result.number, "Percent")
            + Result.exact("rank", Result.numberOrNull, "Rank, under 0 where the centre rose"))
}
