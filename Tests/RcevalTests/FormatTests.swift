import Foundation
import SourceReading
import Testing

/// What JSON of format 2 begins with, and what its rows are; results of format 1 that were published before.
@Suite struct FormatTests {
    private static let folder = Rceval.package + "/Tests/RcevalTests/FormatOne"
    private static let files = ["--criteria", folder + "/criteria.yaml", "--data", folder + "/data"]

    /// The keys at the top of a document, in their order.
    private static func keys(_ text: String) -> [String] {
        text.matches(of: /(?m)^  "([a-z-]+)":/).map { String($0.1) }
    }

    @Test(arguments: [
        (["score"], ["criteria", "period", "inputs", "scorecards", "agreement"]),
        (["rank"], ["criteria", "period", "inputs", "scorecards"]),
        (["score", "--centre", "south"], ["criteria", "period", "inputs", "centres", "scorecards", "agreement"]),
        (["explain", "north"], ["kind", "criteria"]), (["compare", "2015", "2015"], ["kind", "old"]),
        (["compare", "2015", "2015", "2015"], ["kind", "results"]),
        (["verify", folder + "/rank.json"], ["kind", "file"]),
        (["check"], ["kind", "faults"]),
    ])
    func `a document begins with its format, the program and what it is`(_ command: [String], _ more: [String]) throws {
        let outcome = try Rceval.run(command + Self.files + ["--format", "json"], in: Rceval.package)
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("{\n  \"format\": 2,\n  \"engine\": {\n"))
        let keys = Self.keys(outcome.output)
        #expect(Array(keys.prefix(2 + more.count)) == ["format", "engine"] + more)
    }

    /// An identifier is whole, whatever signs are in it; a record without one has its number.
    @Test func rowsAreRecordsAndElements() throws {
        let outcome = try Rceval.run(["score", "--ledger", "--format", "json"] + Self.files, in: Rceval.package)
        let card = try Results(outcome).card("north")
        let indicators = card.criteria?.flatMap { $0.indicators ?? [] } ?? []
        #expect(indicators[0].countedRows == ["A#1", "A", "B; C"])
        #expect(
            indicators[1].countedRows == [
                ResultRow("A#1", element: 1), ResultRow("A#1", element: 2), ResultRow("A", element: 1),
                ResultRow("B; C", element: 1), ResultRow("B; C", element: 2), ResultRow("B; C", element: 3),
            ])
        #expect(indicators[1].leftOutRows == [ResultRow("E", element: 1, because: "it began after the period")])
        let (activities, papers) = ("activities", "papers")
        #expect(
            indicators[2].countedRows == [
                ResultRow("A#1", collection: activities), ResultRow("A", collection: activities),
                ResultRow("B; C", collection: activities), ResultRow(nil, number: 1, collection: papers),
                ResultRow(nil, number: 3, collection: papers),
            ])
        #expect(outcome.output.contains("{\"record\": null, \"number\": 2, \"collection\": \"papers\", \"because\": "))
    }

    /// In one cell, each name can be told from the next.
    @Test func namesInACellAreQuotedWhereASignOfTheListStandsInThem() throws {
        let outcome = try Rceval.run(["score", "--ledger", "--format", "csv"] + Self.files, in: Rceval.package)
        #expect(outcome.output.contains("\"\"\"A#1\"\"; A; \"\"B; C\"\"\""))
        #expect(outcome.output.contains("\"\"\"A#1\"\"#1; \"\"A#1\"\"#2; A#1; \"\"B; C\"\"#1;"))
    }

    @Test(arguments: ["result", "scores", "rank", "south"])
    func aResultOfFormatOneStillHolds(_ name: String) throws {
        let outcome = try Rceval.run(["verify", Self.folder + "/\(name).json"] + Self.files, in: Rceval.package)
        #expect(outcome.ending == .exited(0), "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("The result holds."))
    }

    /// Each number, status and name of a row, altered in turn.
    @Test(arguments: [
        ("\"points\": 8.611111", "\"points\": 8.611112"), ("\"status\": \"scored\"", "\"status\": \"not-evaluated\""),
        ("\"rank\": 2", "\"rank\": 1"), ("\"A#1#2\"", "\"A#1#3\""), ("\"row\": \"D\"", "\"row\": \"X\""),
        ("\"left-out\": 3", "\"left-out\": 2"), ("\"grade\": \"fair\"", "\"grade\": \"weak\""),
        ("\"Two are one.\"", "\"Two are two.\""),
    ])
    func aNumberOfFormatOneThatIsAlteredIsTold(_ old: String, _ new: String) throws {
        let workspace = try Workspace()
        let text = try String(contentsOfFile: Self.folder + "/result.json", encoding: .utf8)
        try #require(text.contains(old))
        try workspace.write("old.json", text.replacing(old, with: new, maxReplacements: 1))
        let outcome = try workspace.run(["verify", "old.json"] + Self.files)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output.contains("these come out otherwise") || outcome.errors.contains("fault"))
    }

    @Test func sentencesOfFormatOneMayBeWordedOtherwise() throws {
        let workspace = try Workspace()
        let text = try String(contentsOfFile: Self.folder + "/result.json", encoding: .utf8)
        try workspace.write("old.json", text.replacing("status is planned, not completed", with: "not completed"))
        let outcome = try workspace.run(["verify", "old.json"] + Self.files)
        #expect(outcome.ending == .exited(0))
        let output = outcome.output.replacing(/\s+/, with: " ")
        #expect(output.contains("Wording: 2 sentences are worded otherwise by this version"))
        #expect(
            output.contains(
                "North Centre, (a) completed: D is left out because “not completed”, now because “status is planned, not completed”"
            ))
        struct Answer: Decodable {
            var holds: Bool
            var differences: [Difference]
            var worded: [Difference]

            enum CodingKeys: String, CodingKey {
                case holds, differences
                case worded = "worded-otherwise"
            }

            struct Difference: Decodable { var path: String }
        }
        let json = try workspace.run(["verify", "old.json", "--format", "json"] + Self.files)
        let answer = try JSONDecoder().decode(Answer.self, from: Data(json.output.utf8))
        #expect(answer.holds && answer.differences.isEmpty)
        #expect(
            answer.worded.first?.path
                == "scorecards[north].criteria[a].indicators[completed].left-out-rows[D].because")
    }

    /// Nothing is read from a name such as `A#1`, so that it is compared as it stands.
    @Test(arguments: ["old.json 2015", "2015 old.json", "old.json new.json"])
    func aResultOfFormatOneIsCompared(_ sides: String) throws {
        let workspace = try Workspace()
        try workspace.write("old.json", try String(contentsOfFile: Self.folder + "/result.json", encoding: .utf8))
        _ = try workspace.run(["score", "--ledger", "--format", "json", "--output", "new.json"] + Self.files)
        let outcome = try workspace.run(
            ["compare"] + sides.split(separator: " ").map(String.init) + ["--format", "json"] + Self.files)
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        let result = try JSONDecoder().decode(ComparedResult.self, from: Data(outcome.output.utf8))
        let rows = result.centres.flatMap(\.criteria).flatMap { $0.indicators ?? [] }
        #expect(rows.count >= 8 && rows.allSatisfy { $0.gained == [] && $0.lost == [] && $0.change == 0 })
    }
}
