import Foundation
import SourceReading
import Testing

/// `rceval verify`: yes for what is as it was, and the name of whatever is not.
@Suite struct VerifyTests {
    private static let verify = ["verify", "old.json", "--criteria", "criteria.yaml", "--data", "data"]

    /// The small world with a published result in it.
    private func published(_ arguments: [String] = ["score"], _ others: [String: String] = [:]) throws -> Workspace {
        let workspace = try Workspace(Small.with(others))
        let files = ["--criteria", "criteria.yaml", "--data", "data", "--format", "json", "--output", "old.json"]
        let outcome = try workspace.run(arguments + files)
        guard outcome.ending == .exited(0) else { throw Failure(outcome.errors) }
        return workspace
    }

    private func answer(_ workspace: Workspace) throws -> Answer {
        let outcome = try workspace.run(Self.verify + ["--format", "json"])
        let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
        #expect(outcome.ending == .exited(answer.holds ? 0 : 1))
        let text = try workspace.run(Self.verify)
        #expect(text.ending == outcome.ending)
        #expect(text.output.contains(answer.holds ? "The result holds." : "The result does not hold."))
        return answer
    }

    @Test(arguments: [["score"], ["score", "--ledger"], ["rank"], ["score", "--centre", "south"]])
    func whatIsAsItWasHolds(_ arguments: [String]) throws {
        let answer = try answer(try published(arguments))
        #expect(answer.holds && answer.compared > 5)
        #expect(answer.inputs.allSatisfy { $0.state == "same" })
    }

    /// One scorecard taken away, the last or another, of a result for all centres or for some.
    @Test(arguments: [["score"], ["rank"], ["score", "--centre", "south", "--centre", "north"]])
    func aCentreThatIsTakenAwayIsNamed(_ arguments: [String]) throws {
        let workspace = try published(arguments)
        let whole = try #require(
            try JSONSerialization.jsonObject(with: Data(try workspace.read("old.json").utf8)) as? [String: Any])
        let cards = try #require(whole["scorecards"] as? [[String: Any]])
        for centre in ["south", "north"] {
            var result = whole
            result["scorecards"] = cards.filter { $0["centre"] as? String != centre }
            try workspace.write("old.json", try JSONSerialization.data(withJSONObject: result))
            let answer = try answer(workspace)
            #expect(!answer.holds && answer.missingCentres == [centre] && answer.centres == cards.count - 1)
            let text = try workspace.run(Self.verify).output
            #expect(text.contains("The result lacks \(centre == "south" ? "South" : "North") Centre (\(centre))"))
        }
    }

    @Test func aResultForSomeCentresSaysSoAndOthersDoNot() throws {
        let limited = try published(["score", "--centre", "south"])
        #expect(try limited.read("old.json").contains("\"centres\": [\n    \"south\"\n  ],\n  \"scorecards\""))
        #expect(try limited.run(Self.verify).output.contains("Centres: 1 of the 3 on the roster, as the result says."))
        let whole = try published()
        #expect(try !whole.read("old.json").contains("\"centres\""))
        #expect(try whole.run(Self.verify).output.contains("Centres: all 3 on the roster."))
    }

    /// As programs wrote it that did not say which centres a result is for.
    @Test func aLimitedResultThatDoesNotSaySoLacksTheOthers() throws {
        let workspace = try published(["score", "--centre", "south"])
        let text = try workspace.read("old.json")
        try workspace.write("old.json", text.replacing(/\ *"centres": \[[^\]]*\],\n/, with: ""))
        let answer = try answer(workspace)
        #expect(!answer.holds && answer.missingCentres == ["north", "east"])
    }

    /// As programs wrote it that did not name the basis of indicators.
    @Test func aResultWithoutTheBasisOfIndicatorsStillHolds() throws {
        let workspace = try published(["score", "--ledger"])
        let text = try workspace.read("old.json")
        try workspace.write("old.json", text.replacing(/\ *"basis": "own",\n( *"value")/) { "\($0.1)" })
        #expect(try workspace.read("old.json") != text)
        #expect(try answer(workspace).holds)
    }

    @Test func anotherVersionAndTheNoticeAreTold() throws {
        let roster = "notice: All of this is invented.\n" + Small.roster
        let workspace = try published(["score"], ["data/centres.yaml": roster])
        let same = try workspace.run(Self.verify)
        #expect(same.output.contains("Notice: All of this is invented.") && !same.output.contains("Note:"))
        let text = try workspace.read("old.json")
        try workspace.write("old.json", text.replacing(/"version": "[^"]*"/, with: "\"version\": \"0.0.9\""))
        let other = try workspace.run(Self.verify)
        #expect(other.ending == .exited(0))
        #expect(other.output.replacing("\n", with: " ").contains("Note: the result was written by rceval 0.0.9"))
    }

    @Test func theSamplesHold() throws {
        let workspace = try Workspace()
        for period in ["2013-2014", "2015-2018", "2019-2022"] {
            let result = workspace.path("\(period).json")
            let score = try Rceval.run(
                ["score", "--period", period, "--format", "json", "--ledger", "--output", result], in: Rceval.package)
            #expect(score.ending == .exited(0))
            let outcome = try Rceval.run(["verify", result], in: Rceval.package)
            #expect(outcome.ending == .exited(0), "\(outcome.output)")
            #expect(outcome.output.contains("The result holds."))
        }
    }

    /// One byte of each file, where it changes no number.
    @Test(arguments: [
        ("criteria.yaml", "criteria.yaml"), ("form.yaml", "form.yaml"), ("data/centres.yaml", "centres.yaml"),
        ("data/2015/period.yaml", "2015/period.yaml"), ("data/2015/reports/north.yaml", "2015/reports/north.yaml"),
    ])
    func aByteMoreIsTold(_ path: String, _ name: String) throws {
        let workspace = try published()
        try workspace.write(path, try workspace.read(path) + "\n")
        let answer = try answer(workspace)
        // A result names the criteria by their digest a second time.
        #expect(!answer.holds && answer.differences.map(\.path) == (name == "criteria.yaml" ? ["criteria.sha256"] : []))
        #expect(answer.inputs.filter { $0.state != "same" }.map(\.file) == [name])
        #expect(answer.inputs.first { $0.file == name }?.state == "changed")
        #expect(answer.inputs.first { $0.file == name }?.now?.count == 64)
    }

    @Test func aRecordThatChangedIsToldWithItsNumbers() throws {
        let workspace = try published()
        try workspace.write("data/2015/reports/south.yaml", Small.south.replacing("completed", with: "planned"))
        let answer = try answer(workspace)
        #expect(answer.inputs.filter { $0.state == "changed" }.map(\.file) == ["2015/reports/south.yaml"])
        let paths = answer.differences.map(\.path)
        #expect(paths.contains("scorecards[south].points"))
        #expect(paths.contains("scorecards[south].criteria[a].indicators[completed].value"))
        #expect(!paths.contains { $0.contains("[north].points") })
    }

    @Test func aFileThatIsGoneOrCameIsTold() throws {
        let workspace = try published()
        try FileManager.default.removeItem(atPath: workspace.path("data/2015/reports/south.yaml"))
        try workspace.write("data/2015/reports/east.yaml", "centre: east\n")
        let answer = try answer(workspace)
        #expect(answer.inputs.first { $0.file == "2015/reports/south.yaml" }?.state == "missing")
        #expect(answer.inputs.first { $0.file == "2015/reports/east.yaml" }?.state == "added")
        #expect(answer.differences.map(\.path).contains("scorecards[south].status"))
    }

    @Test func withoutTheCriteriaItCannotBeScored() throws {
        let workspace = try published()
        try FileManager.default.removeItem(atPath: workspace.path("criteria.yaml"))
        let outcome = try workspace.run(["verify", "old.json", "--data", "data"])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output.contains("missing"))
        #expect(outcome.output.contains("can't be scored again"))
    }

    @Test func theCriteriaAreFoundByTheirDigest() throws {
        let workspace = try published()
        try workspace.write("Criteria/other.yaml", Small.criteria.replacing("edition: \"1\"", with: "edition: \"3\""))
        try workspace.write("Criteria/renamed.yaml", Small.criteria)
        try workspace.write("Criteria/form.yaml", Small.form)
        try FileManager.default.removeItem(atPath: workspace.path("criteria.yaml"))
        let outcome = try workspace.run(["verify", "old.json", "--data", "data"])
        #expect(outcome.ending == .exited(0), "\(outcome.output)\(outcome.errors)")
    }

    /// Every number of a result, altered in turn, is told by its path and nothing else is.
    @Test func eachNumberThatIsAlteredIsTold() throws {
        let workspace = try published(["score", "--ledger"])
        let lines = try workspace.read("old.json").split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.firstIndex { $0.contains("\"scorecards\"") } ?? 0
        var altered = 0
        for (index, line) in lines.enumerated() where index > start {
            guard let match = line.firstMatch(of: #/": (-?[0-9.]+),?$/#) else { continue }
            var changed = lines.map(String.init)
            changed[index] = String(line).replacing(": \(match.1)", with: ": 1\(match.1)")
            try workspace.write("old.json", changed.joined(separator: "\n"))
            let outcome = try workspace.run(Self.verify + ["--format", "json"])
            let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
            #expect(outcome.ending == .exited(1))
            #expect(answer.differences.map(\.line) == [index + 1], "\(line)")
            #expect(
                answer.differences.first?.given == "1\(match.1)" && answer.differences.first?.found == String(match.1))
            #expect(answer.inputs.allSatisfy { $0.state == "same" })
            altered += 1
        }
        #expect(altered > 20)
    }

    @Test func aTextThatIsAlteredIsToldToo() throws {
        let workspace = try published()
        let text = try workspace.read("old.json")
        try workspace.write("old.json", text.replacing("North Centre", with: "South Centre"))
        #expect(try answer(workspace).differences.map(\.path) == ["scorecards[north].name"])
        try workspace.write(
            "old.json", text.replacing(/"sha256": "[0-9a-f]{8}/, with: "\"sha256\": \"00000000", maxReplacements: 1))
        #expect(try answer(workspace).differences.map(\.path) == ["criteria.sha256"])
    }

    @Test func aFileThatIsNoResultIsToldAtItsPlace() throws {
        let workspace = try published()
        let text = try workspace.read("old.json")
        try workspace.write("old.json", text.replacing("\"format\": 2", with: "\"format\": 9"))
        let other = try workspace.run(Self.verify)
        #expect(other.ending == .exited(1) && other.findings.map(\.code) == ["other-format"])
        try workspace.write("old.json", String(text.dropLast(40)))
        let cut = try workspace.run(Self.verify)
        #expect(cut.ending == .exited(1) && cut.findings.map(\.code) == ["json-syntax"])
    }

    private struct Answer: Decodable {
        var holds: Bool
        var inputs: [Input]
        var compared: Int
        var differences: [Difference]
        var centres: Int
        var missingCentres: [String]

        enum CodingKeys: String, CodingKey {
            case holds, inputs, compared, differences, centres
            case missingCentres = "missing-centres"
        }

        struct Input: Decodable {
            var file, state: String
            var now: String?
        }

        struct Difference: Decodable {
            var path: String
            var line: Int?
            var given, found: String?
        }
    }
}
