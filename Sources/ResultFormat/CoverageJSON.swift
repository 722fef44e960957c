internal import Diagnostics
package import Evaluation
package import Grammar

/// What came in for a period, as JSON: what `status --format json` writes.
package enum CoverageJSON {
    /// The document, with a newline at the end.
    ///
    /// - Parameters:
    ///   - engine: The program's name and version.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    package static func document(
        _ coverage: Coverage, engine: (name: String, version: String), centres: Set<String>? = nil
    ) -> String { status.document(Written(coverage: coverage, engine: engine, centres: centres)) }

    /// The schema of what came in.
    package static var schema: JSONSchema { status.schema }

    private struct Written {
        var coverage: Coverage
        var engine: Head.Engine
        var centres: Set<String>?
    }

    private static let status = ObjectFormat<Written>(
        "a status",
        Head.begin("status") { $0.engine }
            + Head.rules {
                (RulesName($0.coverage.criteria, $0.coverage.criteriaDigest), .init($0.coverage.period))
            } + [
                Head.notice { $0.coverage.notice },
                .may("centres-shown", .list(of: .text), "The centres that are shown, where not all are") {
                    $0.centres?.sorted()
                },
                .must("centres", .list(of: .object(centre)), "Centres", "In the roster's order.") { written in
                    written.coverage.centres.map { ($0, written.coverage.collections) }
                },
                .must("unknown-files", .list(of: .text), "Files in the data folder that nothing reads") {
                    $0.coverage.unknownFiles
                },
                .must("missing", .list(of: .object(missing)), "What is missing") { $0.coverage.missing },
            ])

    private static let centre = ObjectFormat<(centre: CentreCoverage, collections: [String])>(
        "a centre",
        [
            .must("centre", .text, "Centre") { $0.centre.centre.id },
            .must("name", .text, "Name") { $0.centre.centre.name },
            .must("files", .list(of: .text), "The files that hold its report") { $0.centre.files },
            .must("records", counts, "How many records each collection has") {
                Array(zip($0.collections, $0.centre.records))
            },
            .must("submitted", .list(of: .object(submission)), "When it submitted what the header has a day for") {
                $0.centre.submissions
            },
            .must("outside-period", .count, "Records before or behind the period") { $0.centre.outsidePeriod },
            .must("without-evidence", Format.count.orNull, "Records that name no evidence") {
                $0.centre.withoutEvidence
            },
            .must("ratings", .object(ratings), "Ratings, of those that the criteria ask for") { $0.centre.ratings },
        ])

    private static let counts = Format<[(String, Int)]>(.own, .table(of: Format.count.schema)) { counts, key, json in
        json.object(key) { json in for (name, count) in counts { json.number(name, String(count)) } }
    }

    private static let submission = ObjectFormat<CentreCoverage.Submission>(
        "a submission",
        [
            .must("name", .text, "What was submitted") { $0.name },
            .must("on", Format.day.orNull, "When") { $0.day },
            .must("due", Format.day.orNull, "When it was due") { $0.due },
            .must("days-late", Format.count.orNull, "How many days after that") { $0.daysLate },
        ])

    private static let ratings = ObjectFormat<CentreCoverage.Ratings>(
        "the ratings",
        [
            .must("given", .list(of: .text), "Given") { $0.given },
            .must("asked", .list(of: .text), "Asked for") { $0.asked },
        ])

    private static let missing = ObjectFormat<Coverage.Missing>(
        "what is missing",
        [
            .must("centre", .text, "Centre") { $0.centre },
            .must(
                "what",
                .word([
                    ("report", "its report"), ("submitted", "the day on which something was submitted"),
                    ("rating", "a rating"),
                ]), "What is missing"
            ) { $0.kind.rawValue },
            .must("name", .textOrNull, "Which") { $0.name },
        ])
}
