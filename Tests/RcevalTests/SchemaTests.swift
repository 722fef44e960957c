// The committed schemas are what the command prints. After a change that is meant, write them anew:
//
//     RCEVAL_RECORD=1 swift test --disable-xctest --filter RcevalTests.SchemaTests
//
import Foundation
import SourceReading
import Testing

/// `rceval schema`, and the schemas in `Criteria/schemas`.
@Suite struct SchemaTests {
    static let kinds = [
        "criteria", "record-form", "report", "roster", "period", "assessment", "codes", "result", "comparison",
        "status",
    ]

    private static let isRecording =
        ProcessInfo.processInfo.environment["RCEVAL_RECORD"].map { $0 != "0" } ?? false

    private static func arguments(_ kind: String) -> [String] {
        ["schema", kind] + (kind == "criteria" ? ["--form", "Criteria/activity-report.yaml"] : [])
    }

    @Test(arguments: kinds)
    func aCommittedSchemaIsWhatTheCommandPrints(_ kind: String) throws {
        let outcome = try Rceval.run(Self.arguments(kind), in: Rceval.package)
        try #require(outcome.ending == .exited(0), "\(outcome.errors)")
        let url = URL(fileURLWithPath: Rceval.package + "/Criteria/schemas/\(kind).schema.json")
        if Self.isRecording { try Data(outcome.output.utf8).write(to: url) }
        let committed = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        #expect(committed == outcome.output, "Criteria/schemas/\(kind).schema.json is not up to date")
    }

    @Test(arguments: kinds)
    func aSchemaIsJSON(_ kind: String) throws {
        let outcome = try Rceval.run(Self.arguments(kind), in: Rceval.package)
        let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        #expect((schema as? [String: Any])?["title"] is String)
    }

    @Test func aReportsSchemaHasTheFieldsAndChoicesOfTheForm() throws {
        let workspace = try Workspace(Small.files)
        let outcome = try workspace.run(["schema", "report", "--form", "form.yaml"])
        #expect(outcome.ending == .exited(0))
        for word in ["\"submitted\"", "\"activities\"", "\"funding\"", "\"ongoing\"", "\"maximum\": 1000000"] {
            #expect(outcome.output.contains(word), "\(word)")
        }
    }

    @Test func withoutAFormTheOneOfTheCriteriaIsMeant() throws {
        let workspace = try Workspace(["Criteria/c.yaml": Small.criteria, "Criteria/form.yaml": Small.form])
        let named = try workspace.run(["schema", "report", "--form", "Criteria/form.yaml"])
        let outcome = try workspace.run(["schema", "report"])
        #expect(outcome.ending == .exited(0))
        #expect(outcome.output == named.output)
    }

    @Test func aSchemaIsWrittenToAFile() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(["schema", "roster", "--output", "roster.json"])
        #expect(outcome.ending == .exited(0))
        #expect(outcome.output == "")
        let printed = try workspace.run(["schema", "roster"])
        #expect(try workspace.read("roster.json") == printed.output)
    }

    @Test func aFormWithAFaultGivesNoSchema() throws {
        let workspace = try Workspace(["form.yaml": Small.form.replacing("type: date", with: "type: day")])
        let outcome = try workspace.run(["schema", "report", "--form", "form.yaml"])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output == "")
        #expect(outcome.findings.contains { $0.code == "unknown-choice" })
    }

    @Test func withoutAnyCriteriaAReportHasNoSchema() throws {
        let outcome = try Workspace().run(["schema", "report"])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code) == ["file-missing"])
    }

    @Test(arguments: ["roster", "period", "assessment", "record-form"])
    func onlyReportsAndCriteriaGoByAForm(_ kind: String) throws {
        let outcome = try Workspace().run(["schema", kind, "--form", "form.yaml"])
        #expect(outcome.ending == .exited(64))
    }
}
