import Foundation
import SourceReading
import Testing

/// Records are told by their identifiers, and never by what is read from a text.
@Suite struct RowNameTests {
    private static func report(_ ids: [String]) -> String {
        "centre: north\nactivities:\n"
            + ids.map { "  - { id: \"\($0)\", status: completed, start: 2016-03-01, parties: [x, y] }\n" }.joined()
    }

    private func workspace(_ ids: [String], _ criteria: String = Small.criteria) throws -> Workspace {
        try Workspace(
            Small.with(CompareTests.later).merging([
                "data/2016/reports/north.yaml": Self.report(ids), "criteria.yaml": criteria,
            ]) { $1 })
    }

    private static let compare = [
        "compare", "2015", "2016", "--criteria", "criteria.yaml", "--data", "data", "--centre", "north",
    ]

    @Test func recordsNamedLikeElementsAreNotJoined() throws {
        let workspace = try workspace(["A#1", "A#2"])
        let text = try workspace.run(Self.compare).output
        #expect(text.contains("gained: A#1, A#2") && !text.contains("A (2)"), "\(text)")
        let json = try workspace.run(Self.compare + ["--format", "json"])
        let result = try JSONDecoder().decode(ComparedResult.self, from: Data(json.output.utf8))
        #expect(result.centres[0].criteria[0].indicators?[0].gained == ["A#1", "A#2"])
        let csv = try workspace.run(Self.compare + ["--format", "csv"])
        #expect(csv.output.contains("\"\"\"A#1\"\"; \"\"A#2\"\"\""))
    }

    @Test func elementsOfOneRecordAre() throws {
        let criteria = Small.criteria.replacing(
            "{ count: activities, where: { status: completed } }", with: "{ count: activities.parties }")
        let workspace = try workspace(["A#1", "A"], criteria)
        let text = try workspace.run(Self.compare).output
        #expect(text.contains("gained: A#1 (2), A (2)"), "\(text)")
        let csv = try workspace.run(Self.compare + ["--format", "csv"])
        #expect(csv.output.contains("\"\"\"A#1\"\"#1; \"\"A#1\"\"#2; A#1; A#2\""))
    }

    /// A measure of two collections, in both of which a record is called A.
    private static func twoCollections() throws -> Workspace {
        let papers = "papers:\n    identified-by: id\n    dated: { from: day }\n    fields:\n      id: { type: text }\n"
        let report = "centre: north\nactivities: [{ id: A, status: completed, start: 2016-03-01 }]\n"
        return try Workspace(
            Small.with(CompareTests.later).merging([
                "form.yaml": Small.form.replacing("papers:\n    dated: { from: day }\n    fields:\n", with: papers),
                "criteria.yaml": Small.criteria.replacing(
                    "{ count: activities, where: { status: completed } }",
                    with: "{ total: [{ count: activities }, { count: papers }] }"),
                "data/2016/reports/north.yaml": report
                    + "papers: [{ id: A, day: 2016-04-01 }, { id: a/b, day: 2015-01-01 }]\n",
            ]) { $1 })
    }

    @Test(arguments: [
        (["score", "--ledger"], "text", "counted: activities/A, papers/A"),
        (["score", "--ledger"], "markdown", "counted: activities/A, papers/A"),
        (["score", "--ledger"], "csv", "\"activities/A; papers/A\","),
        (["score", "--ledger"], "csv", "\"papers/\"\"a/b\"\": "),
        (["explain", "north"], "text", "    papers/A"), (["explain", "north"], "markdown", "**papers/A**"),
        (["report"], "html", "<b>papers/A</b>"), (["report"], "html", "activities/A, papers/A"),
    ])
    func `records of several collections are named with theirs`(
        _ command: [String], _ format: String, _ says: String
    ) throws {
        let workspace = try Self.twoCollections()
        let outcome = try workspace.run(
            command + ["--period", "2016", "--criteria", "criteria.yaml", "--data", "data"]
                + (format == "html" ? [] : ["--format", format]))
        #expect(outcome.output.contains(says), "\(outcome.output) \(outcome.errors)")
    }

    @Test(arguments: [("text", "gained: activities/A, papers/A"), ("csv", ",\"activities/A; papers/A\",")])
    func `a comparison names them so, too`(_ format: String, _ says: String) throws {
        let outcome = try Self.twoCollections().run(Self.compare + ["--format", format])
        #expect(outcome.output.contains(says), "\(outcome.output) \(outcome.errors)")
    }
}
