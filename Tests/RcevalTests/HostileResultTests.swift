import Foundation
import SourceReading
import Testing

/// Published results that somebody has tampered with, or that are large.
@Suite struct HostileResultTests {
    private static let files = ["--criteria", "criteria.yaml", "--data", "data"]
    private static let verify = ["verify", "old.json"] + files

    private func published(_ arguments: [String] = ["score"]) throws -> Workspace {
        let workspace = try Workspace(Small.files)
        let outcome = try workspace.run(arguments + Self.files + ["--format", "json", "--output", "old.json"])
        guard outcome.ending == .exited(0) else { throw Failure(outcome.errors) }
        return workspace
    }

    /// A name that leads elsewhere is told at its place, and no digest of what lies there is given.
    @Test(arguments: [
        "../secret", "2015/../../secret", "/etc/passwd", "2015/./period.yaml", "2015//period.yaml", "..",
    ])
    func aNameThatLeavesTheFolderIsAFault(_ name: String) throws {
        let workspace = try published()
        try workspace.write("secret", "nobody knows")
        let text = try workspace.read("old.json")
        try workspace.write("old.json", text.replacing("2015/period.yaml", with: name))
        for arguments in [Self.verify, ["compare", "old.json", "2015"] + Self.files] {
            let outcome = try workspace.run(arguments)
            #expect(outcome.ending == .exited(1) && outcome.output.isEmpty)
            let line =
                1 + text.prefix(upTo: try #require(text.range(of: "2015/period.yaml")).lowerBound).count { $0 == "\n" }
            #expect(
                outcome.findings.map(\.code) == ["outside-folder"]
                    && outcome.findings.first?.place == "old.json:\(line):15")
        }
    }

    @Test func aPeriodThatLeavesTheFolderIsAFault() throws {
        let workspace = try published()
        let text = try workspace.read("old.json")
        try workspace.write("old.json", text.replacing("\"id\": \"2015\"", with: "\"id\": \"../data/2015\""))
        #expect(try workspace.run(Self.verify).findings.map(\.code) == ["outside-folder"])
    }

    /// A link that stays in the folder is as good as the file; one that leads out of it is not opened.
    @Test(arguments: [("../../../secret.yaml", false), ("south.yaml", true)])
    func aLinkThatLeavesTheFolderIsAFault(_ target: String, _ isInside: Bool) throws {
        let workspace = try published()
        let report = "data/2015/reports/north.yaml"
        try workspace.write("secret.yaml", Small.north)
        if isInside {
            try workspace.write("data/2015/reports/south.yaml", Small.north.replacing("north", with: "south"))
        }
        try FileManager.default.removeItem(atPath: workspace.path(report))
        try FileManager.default.createSymbolicLink(atPath: workspace.path(report), withDestinationPath: target)
        let outcome = try workspace.run(Self.verify + ["--format", "json"])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.contains { $0.code == "outside-folder" } == !isInside)
        #expect(outcome.output.contains("\"state\": \"outside\"") == !isInside)
        #expect(outcome.output.contains("\"scored\": true") == isInside || isInside)
    }

    /// A form that does not lie beside the criteria is named by its last name, and found by the criteria.
    @Test func aFormElsewhereIsNoNameThatLeads() throws {
        let criteria = Small.criteria.replacing("form.yaml", with: "../forms/form.yaml")
        let workspace = try Workspace(
            Small.with([
                "criteria.yaml": "", "form.yaml": "", "rules/criteria.yaml": criteria, "forms/form.yaml": Small.form,
            ]))
        let files = ["--criteria", "rules/criteria.yaml", "--data", "data"]
        _ = try workspace.run(["score", "--format", "json", "--output", "old.json"] + files)
        #expect(try !workspace.read("old.json").contains(".."))
        let outcome = try workspace.run(["verify", "old.json"] + files)
        #expect(outcome.ending == .exited(0), "\(outcome.output)\(outcome.errors)")
        try workspace.write("forms/form.yaml", Small.form + "# later\n")
        let changed = try workspace.run(["verify", "old.json"] + files)
        #expect(changed.ending == .exited(1) && changed.output.contains("changed"))
    }

    @Test func aLargeResultIsRead() throws {
        let workspace = try published()
        let text = try workspace.read("old.json")
        try workspace.write("old.json", text.replacing("\n", with: "\n" + " ".times(400_000), maxReplacements: 50))
        let outcome = try workspace.run(Self.verify)
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
    }

    @Test func everyKeyThatIsGivenTwiceIsTold() throws {
        let workspace = try published()
        let text = try workspace.read("old.json")
        let twice = text.replacing("\"next\": {", with: "\"band\": \"x\",\n\"next\": {")
            .replacing("\"format\": 2,", with: "\"format\": 2, \"format\": 2,")
        try workspace.write("old.json", twice)
        let outcome = try workspace.run(Self.verify)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.count > 1 && outcome.findings.allSatisfy { $0.code == "duplicate-key" })
    }

    @Test(arguments: ["[", "{\"a\":"])
    func depthIsAFault(_ bracket: String) throws {
        let workspace = try published()
        try workspace.write("old.json", bracket.times(200_000))
        let outcome = try workspace.run(Self.verify)
        #expect(outcome.ending == .exited(1) && outcome.findings.map(\.code) == ["too-deep"])
    }

    /// Makes a file as large as the file system takes it, which is found by halving, and gives the size.
    private static func grow(_ path: String) -> Int {
        if truncate(path, off_t.max) == 0 { return Int(off_t.max) }
        var (taken, refused) = (0, Int(off_t.max))
        while refused - taken > 1 {
            let middle = taken + (refused - taken) / 2
            if truncate(path, off_t(middle)) == 0 { taken = middle } else { refused = middle }
        }
        return truncate(path, off_t(taken)) == 0 ? taken : 0
    }

    /// Two sparse files that say they are as large as the file system lets them be; `SizeTests` adds up the largest numbers.
    @Test func sizesThatAddUpToTooMuch() throws {
        let workspace = try Workspace(Small.with(["data/2015/reports/south.yaml": ""]))
        for name in ["data/2015/reports/east.yaml", "data/2015/reports/south.yaml"] {
            try workspace.write(name, "centre: north\n")
            #expect(Self.grow(workspace.path(name)) > Int(Int32.max))
        }
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1) && !outcome.findings.isEmpty)
    }
}
