internal import Evaluation
internal import Grammar

/// The schema of results: what `score --format json` and `rank --format json` write.
///
/// Keys that a later version adds are accepted, as programs that read results should accept them.
enum ResultSchema {
    static let schema = JSONSchema.mapping(
        head + [
            .may("centres", .list(of: text), "Centres", "Those that the result is for, where it is not for all."),
            .must("scorecards", .list(of: .reference("scorecard")), "Scorecards", "In order of rank."),
            .may("agreement", .list(of: agreement), "How far evaluators agree on each rating"),
        ], isClosed: false
    ).with(
        "definitions",
        .object([
            ("scorecard", scorecard.value), ("criterion", criterion.value), ("indicator", indicator.value),
        ]))

    // MARK: Values

    static let text = JSONSchema("type", .text("string"))
    static let textOrNull = JSONSchema("type", .texts(["string", "null"]))
    static let number = JSONSchema("type", .text("number"))
    static let numberOrNull = JSONSchema("type", .texts(["number", "null"]))
    static let count = JSONSchema("type", .text("integer")).with("minimum", .number("0"))
    private static let position = JSONSchema("type", .text("integer")).with("minimum", .number("1"))
    static let yesNo = JSONSchema("type", .text("boolean"))
    static let day = text.with("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
    static let digest = text.with("pattern", .text("^[0-9a-f]{64}$"))
    static let fraction = text.with("pattern", .text("^-?[0-9]+/[0-9]+$"))
    static let value = JSONSchema("type", .texts(["number", "string", "boolean", "null"]))

    static func object(_ keys: [SchemaKey]) -> JSONSchema { .mapping(keys, isClosed: false) }

    static func orNull(_ schema: JSONSchema) -> JSONSchema {
        .any(of: [schema, JSONSchema("type", .text("null"))])
    }

    /// A number, and beside it the fraction that it was rounded from.
    static func exact(_ name: String, _ schema: JSONSchema, _ title: String, _ description: String? = nil)
        -> [SchemaKey]
    {
        [
            .must(name, schema, title, description),
            .may(name + "-exact", fraction, "The same as a fraction, where it has no finite decimal"),
        ]
    }

    // MARK: The head

    static let format = SchemaKey.must(
        "format", JSONSchema("const", .number(String(ResultVersion.newest.rawValue))), "Version of the format")

    static let engine = SchemaKey.must(
        "engine", object([.must("name", text, "Name"), .must("version", text, "Version")]), "The program")

    static let criteria = SchemaKey.must(
        "criteria",
        object([
            .must("set", text, "Name of the criteria"), .must("edition", text, "Edition"),
            .must("title", text, "Title"),
            .must("sha256", digest, "Digest of the criteria file"),
        ]), "The criteria")

    static let period = SchemaKey.must(
        "period",
        object([.must("id", text, "Identifier"), .must("from", day, "First day"), .must("until", day, "Last day")]),
        "The period")

    static let files: [SchemaKey] = [
        .may("notice", text, "What the data says of itself"),
        .must(
            "inputs", .list(of: object([.must("file", text, "File"), .must("sha256", digest, "Digest")])),
            "The files that the result rests on", "By their paths in the criteria's folder or the data folder."),
    ]

    private static let head: [SchemaKey] =
        [format, engine, criteria, period] + files

    // MARK: Scorecards

    /// A centre's status, points and rank.
    static let card: [SchemaKey] =
        [
            .must("status", .word([("scored", ""), ("not-evaluated", "")]), "Status"),
            .may("reason", text, "Why the centre is not evaluated"),
        ] + exact("points", numberOrNull, "Points") + exact("maximum", numberOrNull, "Maximum")
        + exact("percent", numberOrNull, "Points in hundredths of the maximum")
        + [.must("grade", textOrNull, "Grade")]

    static let rank: [SchemaKey] =
        exact("rank", numberOrNull, "Rank") + [.must("tied", yesNo, "Whether the rank is shared")]

    private static let scorecard = object(
        [.must("centre", text, "Centre"), .must("name", text, "Name"), .must("region", text, "Region")] + card
            + [
                .must(
                    "adopted", orNull(object(exact("points", number, "Points") + exact("maximum", number, "Maximum"))),
                    "What rests on adopted rules")
            ] + rank + [
                .may("criteria", .list(of: .reference("criterion")), "Criteria", "None where not evaluated.")
            ]
            + exact(
                "points-without-overrides", numberOrNull, "Points without overrides", "null where not evaluated then"
            ).map {
                SchemaKey(name: $0.name, schema: $0.schema, isRequired: false)
            } + [.may("users", .list(of: user), "What users say", "Shown, never scored.")])

    static let basis = JSONSchema.word(Basis.allCases.map { ($0.rawValue, "") })

    private static let parts: [SchemaKey] =
        exact("points", numberOrNull, "Points", "null where unscored")
        + exact(
            "maximum", numberOrNull, "Maximum",
            "null where it does not apply or is exempt, or where nothing in a criterion is scored")

    /// Why a part does not count for the centre.
    private static let exclusion: [SchemaKey] = [
        .may("applies", yesNo, "no where it belongs to other centres"),
        .may("because", text, "Which centres it belongs to"),
        .may(
            "exempt",
            object([
                .must("author", text, "Author"), .must("reason", text, "Reason"), .must("reference", text, "Reference"),
            ]), "Who has taken it out of the centre's points and maximum"),
    ]

    private static let editions: [SchemaKey] = [
        .may("replaces", text, "What it was in the edition before"),
        .may("comparable", yesNo, "Whether it is compared with the edition before"),
    ]

    private static let criterion = object(
        [
            .must("id", text, "Identifier"), .must("title", text, "Title"),
            .must("basis", basis, "Basis", "The criterion's own; an indicator in it may have another."),
        ] + parts + exclusion + [
            .may("criteria", .list(of: .reference("criterion")), "Criteria within"),
            .may("indicators", .list(of: .reference("indicator")), "Indicators"),
            .may("sources-of-information", .list(of: text), "Sources of information"),
            .may("comments", .list(of: comment), "Evaluators' comments"),
        ] + editions
    ).with("oneOf", [.has("indicators"), .has("criteria")])

    private static let indicator = object(
        [.must("id", text, "Identifier"), .must("title", text, "Title"), .may("basis", basis, "Basis")]
            + exact("value", value, "Value", "null where missing") + parts + [
                .must("band", textOrNull, "Band"), .must("counted", count, "How many rows were counted"),
                .must("left-out", count, "How many rows were left out"),
                .may("counted-rows", .list(of: object(row)), "The rows that were counted"),
                .may(
                    "left-out-rows", .list(of: object(row + [.must("because", text, "Because")])),
                    "The rows that were left out"),
                .must(
                    "next",
                    orNull(
                        object(exact("value", value, "What it must reach") + exact("points", number, "Points more"))),
                    "What would earn more"),
                .may("overridden", overridden, "The override in force"),
            ] + exclusion + editions)

    /// A row of a ledger.
    static let row: [SchemaKey] = [
        .must("record", textOrNull, "The record's identifier", "null where it has none."),
        .may("number", position, "Its place in its collection", "From 1, where it has no identifier."),
        .may("collection", text, "Its collection", "Where the measure reads several."),
        .may("element", position, "Which element of a list of the record", "From 1, where rows are elements."),
    ]

    private static let overridden = object(
        exact("points", numberOrNull, "Points without it") + [
            .must("author", text, "Author"), .must("reason", text, "Reason"), .must("reference", text, "Reference"),
        ])

    private static let comment = object([
        .must("evaluator", text, "Evaluator"), .must("comment", text, "Comment"),
        .must("references", .list(of: text), "References"),
    ])

    private static let user = object(
        [.must("party", text, "Party")] + UserEvidence.headings.map { .may($0, text, $0) })

    private static let agreement = object(
        [
            .must("rating", text, "Rating"), .must("indicators", .list(of: text), "Indicators that rest on it"),
            .must("centres", count, "Centres with at least two ratings"), .must("ratings", count, "Ratings of them"),
            .must("pairs", count, "Pairs of ratings of one centre"),
        ] + exact("alpha", numberOrNull, "Krippendorff's alpha, ordinal") + [
            .may("why-unknown", text, "Why there is no alpha"), .must("low", yesNo, "Whether it is under 0.667"),
        ])
}
