import Foundation
import SourceReading
import Testing

/// `rceval init`.
@Suite struct InitTests {
    private static func contents(_ workspace: Workspace) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: workspace.folder).sorted()
    }

    @Test(arguments: [".", "new", "new folder", "it's"])
    func aNewFolderIsScoredAtOnce(_ name: String) throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(["init", name])
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(outcome.errors == "")
        #expect(outcome.output.contains("rceval score"))
        let scored = try Rceval.run(["score", "--strict"], in: workspace.path(name))
        #expect(scored.ending == .exited(0), "\(scored.errors)")
        #expect(scored.errors == "")
        #expect(scored.output.contains("nvented"))
    }

    @Test func theCommandsThatItPrintsWork() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(["init", "it's new"])
        let lines = outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        let change = try #require(lines.first { $0.hasPrefix("cd ") })
        let shell = try Rceval.run(["-c", change + " && ls centres.yaml"], in: workspace.folder, program: "/bin/sh")
        #expect(shell.output == "centres.yaml\n")
    }

    @Test func everyFileSaysThatItIsInventedAndNamesItsSchema() throws {
        let workspace = try Workspace()
        _ = try workspace.run(["init", "new"])
        let files = try Self.contents(workspace).filter { $0.hasSuffix(".yaml") && !$0.hasSuffix("parties.yaml") }
        #expect(files.count == 6)
        for file in files {
            let lines = try workspace.read(file).split(separator: "\n")
            #expect(lines[0].contains("An invented example"), "\(file)")
            let schema = try #require(lines[1].split(separator: "$schema=").last)
            let folder = (file as NSString).deletingLastPathComponent
            #expect(FileManager.default.fileExists(atPath: workspace.path(folder + "/" + schema)), "\(file)")
        }
    }

    @Test(arguments: ["file.txt", ".hidden", "Criteria/criteria.yaml"])
    func aFolderThatHoldsSomethingIsLeftAlone(_ file: String) throws {
        let workspace = try Workspace(["new/\(file)": "mine"])
        let before = try Self.contents(workspace)
        let outcome = try workspace.run(["init", "new"])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.output == "")
        #expect(outcome.findings.map(\.code) == ["already-there"])
        let first = file.prefix { $0 != "/" }
        #expect(outcome.findings.first?.message.hasSuffix("it holds \(first)") == true, "\(outcome.errors)")
        #expect(try Self.contents(workspace) == before)
        #expect(try workspace.read("new/\(file)") == "mine")
    }

    /// The first five names are enough to see which folder it is.
    @Test func whatStandsInAFullFolderIsNamed() throws {
        let files = Dictionary(uniqueKeysWithValues: (1...7).map { ("full/\($0).txt", "x") })
        let workspace = try Workspace(Small.with(files))
        for command in [
            ["init", "full"],
            ["convert", "--to", "csv", "--output", "full", "--criteria", "criteria.yaml", "--data", "data"],
        ] {
            let outcome = try workspace.run(command)
            #expect(outcome.ending == .exited(1) && outcome.findings.map(\.code) == ["already-there"])
            #expect(outcome.findings.first?.message.contains("is not empty") == true, "\(outcome.errors)")
            #expect(outcome.findings.first?.message.contains("1.txt, 2.txt, 3.txt") == true, "\(outcome.errors)")
        }
    }

    @Test func aFileOfThatNameIsLeftAlone() throws {
        let workspace = try Workspace(["new": "mine"])
        let outcome = try workspace.run(["init", "new"])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code) == ["not-a-folder"])
        #expect(try workspace.read("new") == "mine")
    }

    @Test func aFolderThatCannotBeMadeLeavesNothingBehind() throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(["init", "missing/new"])
        #expect(outcome.ending == .exited(74))
        #expect(outcome.errors.contains("nothing was left behind"))
        #expect(try Self.contents(workspace).isEmpty)
    }

    @Test func whatWasMadeIsRemovedWhereItCannotBeFinished() throws {
        let workspace = try Workspace()
        // No file may be larger than 4 blocks of 512 bytes, which the first one is.
        let limited = try Rceval.run(
            ["-c", "trap '' XFSZ; ulimit -f 4; exec \"$0\" init new", Rceval.binary],
            in: workspace.folder, program: "/bin/sh")
        #expect(limited.ending == .exited(74), "\(limited.errors)")
        #expect(try Self.contents(workspace).isEmpty)
    }
}
