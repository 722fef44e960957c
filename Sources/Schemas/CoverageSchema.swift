internal import Grammar

/// The schema of what came in for a period: what `status --format json` writes.
enum CoverageSchema {
    private typealias Result = ResultSchema

    static let schema = JSONSchema.mapping(
        [
            Result.format, Result.engine, .must("kind", JSONSchema("const", .text("status")), "Kind"),
            Result.criteria, Result.period, .may("notice", Result.text, "What the data says of itself"),
            .may("centres-shown", .list(of: Result.text), "The centres that are shown, where not all are"),
            .must("centres", .list(of: centre), "Centres", "In the roster's order."),
            .must("unknown-files", .list(of: Result.text), "Files in the data folder that nothing reads"),
            .must("missing", .list(of: missing), "What is missing"),
        ], isClosed: false)

    private static let centre = Result.object([
        .must("centre", Result.text, "Centre"), .must("name", Result.text, "Name"),
        .must("files", .list(of: Result.text), "The files that hold its report"),
        .must("records", .table(of: Result.count), "How many records each collection has"),
        .must(
            "submitted",
            .list(
                of: Result.object([
                    .must("name", Result.text, "What was submitted"), .must("on", Result.orNull(Result.day), "When"),
                    .must("due", Result.orNull(Result.day), "When it was due"),
                    .must("days-late", Result.orNull(Result.count), "How many days after that"),
                ])), "When it submitted what the header has a day for"),
        .must("outside-period", Result.count, "Records before or behind the period"),
        .must("without-evidence", Result.orNull(Result.count), "Records that name no evidence"),
        .must(
            "ratings",
            Result.object([
                .must("given", .list(of: Result.text), "Given"), .must("asked", .list(of: Result.text), "Asked for"),
            ]), "Ratings, of those that the criteria ask for"),
    ])

    private static let missing = Result.object([
        .must("centre", Result.text, "Centre"),
        .must(
            "what",
            .word([
                ("report", "its report"), ("submitted", "the day on which something was submitted"),
                ("rating", "a rating"),
            ]), "What is missing"),
        .must("name", Result.textOrNull, "Which"),
    ])
}
