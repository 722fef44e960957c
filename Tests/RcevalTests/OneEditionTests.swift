import Foundation
import SourceReading
import Testing

/// Criteria that are the same, or mean the same, on both sides of a comparison: nothing replaces anything.
@Suite struct OneEditionTests {
    /// A new `a`, and criterion `b` that was `a`.
    private static let moved = CompareTests.newer.replacing("- id: c\n", with: "- id: a\n")
    private static let compare = ["compare", "2015", "2016", "--data", "data"]

    private func workspace(_ others: [String: String] = [:]) throws -> Workspace {
        let files = CompareTests.later.merging(["moved.yaml": Self.moved]) { $1 }
        return try Workspace(Small.with(files.merging(others) { $1 }))
    }

    private struct Answer: Decodable {
        var sameCriteria: Bool
        var matching: [Match]

        enum CodingKeys: String, CodingKey {
            case matching
            case sameCriteria = "same-criteria"
        }

        struct Match: Decodable {
            var old, new: String?
            var match: String
        }
    }

    private func answer(_ workspace: Workspace, _ arguments: [String]) throws -> Answer {
        let outcome = try workspace.run(arguments + ["--format", "json"])
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(!outcome.findings.contains { $0.code == "replaces-nothing" })
        return try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
    }

    private static func isItself(_ answer: Answer) -> Bool {
        answer.matching.count == 4 && answer.matching.allSatisfy { $0.match == "same" && $0.old == $0.new }
    }

    @Test func oneFileOnBothSides() throws {
        let answer = try answer(try workspace(), Self.compare + ["--criteria", "moved.yaml"])
        #expect(answer.sameCriteria && Self.isItself(answer), "\(answer)")
    }

    /// Comments, the order of keys and bands, the spelling of numbers, and what the set is called do not count.
    @Test func twoFilesThatMeanTheSame() throws {
        let copy =
            "# A copy.\n"
            + Self.moved
            .replacing("edition: \"2\"", with: "edition: \"3\"").replacing(
                "title: Small criteria", with: "title: Others"
            )
            .replacing("bands: { 0: 0, 1: 1, 2: 3 }", with: "bands: { 2.0: 3, 1: 1.00, 0: 0 }")
            .replacing("criteria-set: small", with: "criteria-set: other\ncombine: sum")
        let answer = try answer(
            try workspace(["copy.yaml": copy]),
            Self.compare + ["--old-criteria", "moved.yaml", "--new-criteria", "copy.yaml"])
        #expect(answer.sameCriteria && Self.isItself(answer), "\(answer)")
    }

    @Test func aCopyWithOneWeightChanged() throws {
        let copy = Self.moved.replacing("edition: \"2\"", with: "edition: \"3\"")
            .replacing("- id: b\n", with: "- id: b\n    weight: 2\n")
        let workspace = try workspace(["copy.yaml": copy])
        for sides in [["moved.yaml", "copy.yaml"], ["copy.yaml", "moved.yaml"]] {
            let answer = try answer(
                workspace, Self.compare + ["--old-criteria", sides[0], "--new-criteria", sides[1]])
            #expect(!answer.sameCriteria && Self.isItself(answer), "\(answer)")
        }
    }

    /// A published result, and its own period after a record was added.
    @Test(arguments: [true, false]) func aPublishedResultAndItsOwnPeriod(_ hasCriteria: Bool) throws {
        let workspace = try workspace()
        let files = ["--criteria", "moved.yaml", "--data", "data"]
        _ = try workspace.run(["score", "--period", "2016", "--format", "json", "--output", "old.json"] + files)
        var criteria = "moved.yaml"
        if !hasCriteria {
            // The same rules under another name, and with a line more.
            try workspace.write("later.yaml", Self.moved + "# later\n")
            try FileManager.default.removeItem(atPath: workspace.path("moved.yaml"))
            criteria = "later.yaml"
        }
        let report = "data/2016/reports/north.yaml"
        try workspace.write(
            report, try workspace.read(report) + "  - { id: N-9, status: completed, start: 2016-05-01 }\n")
        let arguments = ["compare", "old.json", "2016", "--criteria", criteria, "--data", "data"]
        let answer = try answer(workspace, arguments)
        #expect(answer.sameCriteria == hasCriteria && Self.isItself(answer), "\(answer)")
        let text = try workspace.run(arguments).output
        #expect(!text.contains("dropped") && !text.contains("renamed"), "\(text)")
    }
}
