import Foundation
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
}
