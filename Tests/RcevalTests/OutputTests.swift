import Foundation
import Glibc
import SourceReading
import Testing

/// Where results go, and what they never take the place of.
@Suite struct OutputTests {
    private static func files() -> [String: String] {
        Small.with(["data/2015/assessments/north.yaml": "centre: north\n"])
    }

    // MARK: What was read stays

    @Test(arguments: [
        ["score"], ["rank"], ["explain", "north"], ["check"], ["report"],
        ["compare", "--period", "2015", "--new-criteria", "criteria.yaml"],
    ])
    func `a result takes the place of no file that it was made from`(_ command: [String]) throws {
        let workspace = try Workspace(Self.files())
        for file in Self.files().keys.sorted() {
            let arguments = command + ["--criteria", "criteria.yaml", "--data", "data", "--output", file]
            let outcome = try workspace.run(arguments)
            #expect(outcome.ending == .exited(64), "\(arguments)")
            #expect(outcome.findings.map(\.code).last == "already-there", "\(outcome.errors)")
            #expect(outcome.findings.last?.file == file)
            #expect(outcome.errors.contains("Name another file with --output"))
            #expect(try workspace.read(file) == Self.files()[file])
        }
    }

    @Test func `a file that was read is known by another path, too`() throws {
        let workspace = try Workspace(Small.files)
        symlink("criteria.yaml", workspace.path("link.yaml"))
        link(workspace.path("criteria.yaml"), workspace.path("hard.yaml"))
        for path in ["./data/../criteria.yaml", "link.yaml", "hard.yaml", workspace.path("criteria.yaml")] {
            #expect(try workspace.run(Small.score + ["--output", path]).ending == .exited(64), "\(path)")
        }
        #expect(try workspace.read("criteria.yaml") == Small.criteria)
    }

    @Test func `a published result is not replaced by what is said of it`() throws {
        let workspace = try Workspace(Small.files)
        _ = try workspace.run(Small.score + ["--format", "json", "--output", "published.json"])
        let published = try workspace.read("published.json")
        let files = ["--criteria", "criteria.yaml", "--data", "data"]
        for command in [["verify", "published.json"], ["compare", "published.json", "2015"]] {
            let outcome = try workspace.run(command + files + ["--output", "published.json"])
            #expect(outcome.ending == .exited(64), "\(outcome.errors)")
            #expect(try workspace.read("published.json") == published)
        }
    }

    @Test func `a schema takes the place of a schema alone`() throws {
        let workspace = try Workspace(Small.with(["empty.json": " "]))
        try workspace.write("empty.json", Data())
        let refused = try workspace.run(["schema", "criteria", "--output", "criteria.yaml"])
        #expect(refused.ending == .exited(64))
        #expect(refused.findings.map(\.code) == ["already-there"])
        #expect(try workspace.read("criteria.yaml") == Small.criteria)
        for file in ["new.json", "new.json", "empty.json"] {
            let outcome = try workspace.run(["schema", "roster", "--output", file])
            #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        }
        #expect(try workspace.read("new.json") == workspace.read("empty.json"))
    }

    // MARK: Which file is meant

    @Test(arguments: [
        ["convert", "--to", "csv", "--output", ""], ["template", ""], ["template", "new", "--form", ""],
        ["report", "--output", ""], ["report", "--data", ""], ["compare", "2014", "2015", "--output", ""],
        ["compare", "2014", ""], ["compare", "2014", "2015", "--old-criteria", ""], ["verify", ""],
        ["verify", "x.json", "--criteria", ""], ["check", "--output", ""],
    ])
    func `an empty path is not understood by any command`(_ arguments: [String]) throws {
        let workspace = try Workspace(Small.files)
        let outcome = try workspace.run(arguments)
        #expect(outcome.ending == .exited(64))
        #expect(outcome.errors.contains("names nothing"))
    }

    @Test func `a hyphen is standard output`() throws {
        let workspace = try Workspace(Small.files)
        let files = ["--criteria", "criteria.yaml", "--data", "data", "--output", "-"]
        for command in [["score"], ["rank"], ["explain", "north"], ["check"], ["report"]] {
            let outcome = try workspace.run(command + files)
            #expect(outcome.ending == .exited(0), "\(outcome.errors)")
            #expect(!outcome.output.isEmpty)
        }
        let folder = try workspace.run(["convert", "--to", "csv"] + files)
        #expect(folder.ending == .exited(64))
        #expect(!FileManager.default.fileExists(atPath: workspace.path("-")))
    }

    @Test func `a link to what is not there yet stays a link`() throws {
        let workspace = try Workspace(Small.with(["there/kept.txt": "kept"]))
        symlink("there/out.txt", workspace.path("out.txt"))
        symlink("round.txt", workspace.path("round.txt"))
        #expect(try workspace.run(Small.score + ["--output", "out.txt"]).ending == .exited(0))
        #expect(try workspace.read("there/out.txt").contains("North Centre"))
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: workspace.path("out.txt"))
        #expect(target == "there/out.txt")
        let round = try workspace.run(Small.score + ["--output", "round.txt"])
        #expect(round.ending == .exited(74))
        #expect(round.findings.map(\.code) == ["not-written"])
        #expect(round.errors.contains("Take the link away"))
    }

    // MARK: What could not be written

    @Test(arguments: [("data", "a folder has this name"), ("nowhere/out.txt", "make it first")])
    func `a result that could not be written is told as a finding`(_ output: String, _ advice: String) throws {
        let outcome = try Workspace(Small.files).run(Small.score + ["--output", output])
        #expect(outcome.ending == .exited(74))
        #expect(outcome.findings.map(\.code) == ["not-written"])
        #expect(outcome.findings.first?.file == output)
        #expect(outcome.findings.first?.suggestion?.contains(advice) == true, "\(outcome.errors)")
    }

    @Test func `tables that are there already are told as a finding`() throws {
        let workspace = try Workspace(Small.with(["new/papers.csv": "mine", "new/other.csv": "mine"]))
        let outcome = try workspace.run(["template", "--form", "form.yaml", "new"])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code) == ["already-there"])
        #expect(outcome.findings.first?.file == "new/papers.csv")
        #expect(try FormsTests.files(workspace.path("new")).keys.sorted() == ["other.csv", "papers.csv"])
        #expect(try workspace.read("new/papers.csv") == "mine")
    }

    // MARK: What is interrupted

    /// Interrupts a command as soon as something new is in the folder.
    private func interrupt(_ arguments: [String], by signal: String, in workspace: Workspace) throws -> Outcome {
        // Whoever runs the tests may have the signals ignored, which the command would do, too.
        let script = """
            shopt -s dotglob nullglob; before=(*)
            /usr/bin/env --default-signal=INT,TERM "$0" "$@" >/dev/null & child=$!
            while now=(*); [ "${now[*]}" = "${before[*]}" ] && kill -0 $child 2>/dev/null; do :; done
            kill -\(signal) $child; wait $child; echo "code $?"
            """
        return try Rceval.run(
            ["-c", script, Rceval.binary] + arguments, in: workspace.folder, program: "/bin/bash")
    }

    @Test(arguments: [("TERM", 143), ("INT", 130)])
    func `an interrupted conversion leaves nothing behind`(_ signal: String, _ code: Int) throws {
        // A machine may have made all files before it comes to the signal: then there is too little to do.
        for count in [2_000, 10_000, 50_000] {
            if try isInterrupted(by: signal, code, whileMaking: count) { return }
        }
        Issue.record("the conversion was over before the signal came, whatever it had to do")
    }

    /// Whether a conversion into a file a centre was interrupted, and not over before; it must leave nothing behind then.
    private func isInterrupted(by signal: String, _ code: Int, whileMaking count: Int) throws -> Bool {
        var files = Small.with(["data/2015/reports/north.yaml": "", "data/2015/reports/south.yaml": ""])
        let ids = (0..<count).map { "c\($0)" }
        files["data/centres.yaml"] =
            "centres:\n" + ids.map { "  - { id: \($0), name: C, country: NOR, region: Polar }\n" }.joined()
        files["data/2015/header.csv"] = "centre,mark\n" + ids.map { "\($0),x\n" }.joined()
        let workspace = try Workspace(files)
        let before = try FileManager.default.contentsOfDirectory(atPath: workspace.folder).sorted()
        let arguments = ["convert", "--to", "yaml", "--output", "out", "--criteria", "criteria.yaml", "--data", "data"]
        let outcome = try interrupt(arguments, by: signal, in: workspace)
        if outcome.output.hasSuffix("code 0\n") { return false }
        #expect(outcome.output.hasSuffix("code \(code)\n"), "\(outcome.output) \(outcome.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.folder).sorted() == before)
        return true
    }
}
