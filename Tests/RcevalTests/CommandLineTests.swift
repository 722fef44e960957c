import Foundation
import Glibc
import SourceReading
import Testing

/// The command line: where files are found, where results go, what the exit code says.
@Suite struct CommandLineTests {
    /// The small world as it lies where no file is named.
    private static let usual = [
        "Criteria/small.yaml": Small.criteria, "Criteria/form.yaml": Small.form,
        "Samples/centres.yaml": Small.roster, "Samples/2015/period.yaml": Small.period,
        "Samples/2015/reports/north.yaml": Small.north,
    ]

    // MARK: Which files

    @Test func criteriaAndSamplesHereAreMeantWhereNoneAreNamed() throws {
        let workspace = try Workspace(Self.usual)
        let outcome = try workspace.run(["rank"])
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(outcome.output.contains("North Centre"))
        let named = try workspace.run(["rank", "--criteria", "Criteria/small.yaml", "--data", "Samples"])
        #expect(named.output == outcome.output)
    }

    @Test func aFolderWithARosterIsItsOwnData() throws {
        var files = Self.usual
        for (path, text) in Self.usual where path.hasPrefix("Samples/") {
            files[String(path.dropFirst("Samples/".count))] = text.replacing("North", with: "Nearer")
        }
        let outcome = try Workspace(files).run(["rank"])
        #expect(outcome.output.contains("Nearer Centre"))
    }

    @Test func severalCriteriaFilesLeaveADoubt() throws {
        var files = Self.usual
        files["Criteria/other.yml"] = Small.criteria
        let workspace = try Workspace(files)
        let finding = try #require(try workspace.run(["rank"]).findings.first)
        #expect(finding.code == "file-missing")
        #expect(finding.message.contains("in Criteria: other.yml and small.yaml"))
        #expect(finding.suggestion?.contains("“criteria: ../../Criteria/other.yml”") == true)
        try workspace.write("Criteria/sc-2-9-annex-ii.yaml", Small.criteria)
        #expect(try workspace.run(["rank"]).ending == .exited(0))
    }

    @Test func criteriaAreKnownByTheirKeysInAnyOrder() throws {
        var files = Self.usual
        let lines = Small.criteria.split(separator: "\n", omittingEmptySubsequences: false)
        files["Criteria/small.yaml"] =
            lines[2] + "\n" + lines[..<2].joined(separator: "\n") + "\n"
            + lines[3...].joined(separator: "\n")
        #expect(try Workspace(files).run(["rank"]).ending == .exited(0))
    }

    /// Other criteria would give other points without a word.
    @Test(arguments: ["criteria-st: x\n", "nothing of the kind\n", ""])
    func aFaultInTheUsualCriteriaDoesNotLetOthersTakeTheirPlace(_ text: String) throws {
        var files = Self.usual
        files["Criteria/sc-2-9-annex-ii.yaml"] = text
        let outcome = try Workspace(files).run(["rank"])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.first?.file == "Criteria/sc-2-9-annex-ii.yaml")
    }

    @Test(arguments: [
        ["rank", "--criteria", ""], ["score", "--data", ""], ["rank", "--output", ""],
        ["check", "--criteria", ""], ["check", ""], ["explain", "north", "--data", ""],
        ["schema", "report", "--form", ""], ["init", ""],
    ])
    func anEmptyPathIsNotUnderstood(_ arguments: [String]) throws {
        let outcome = try Workspace(Self.usual).run(arguments)
        #expect(outcome.ending == .exited(64))
        #expect(outcome.errors.contains("names nothing"))
    }

    @Test func anEmptyFolderIsToldWhatIsLacking() throws {
        let outcome = try Workspace().run(["score"])
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code) == ["file-missing", "file-missing"])
        #expect(outcome.errors.contains("--criteria") && outcome.errors.contains("--data"))
    }

    // MARK: Where results go

    @Test func aResultReplacesAFileWhole() throws {
        let workspace = try Workspace(Small.with(["out.txt": String(repeating: "old ", count: 10_000)]))
        let shown = try workspace.run(Small.score)
        let written = try workspace.run(Small.score + ["--output", "out.txt"])
        #expect(written.ending == .exited(0))
        #expect(written.output == "")
        #expect(try workspace.read("out.txt") == shown.output)
        #expect(try partFiles(workspace) == [])
    }

    @Test func afterAFaultTheOldFileStands() throws {
        let workspace = try Workspace(
            Small.with(["out.txt": "old", "criteria.yaml": Small.criteria + "zebra: 1\n"]))
        #expect(try workspace.run(Small.score + ["--output", "out.txt"]).ending == .exited(1))
        #expect(try workspace.read("out.txt") == "old")
    }

    @Test(arguments: ["nowhere/out.txt", "form.yaml/out.txt", "data", "/proc/rceval-out.txt"])
    func aResultThatCannotBeWrittenIsExitCode74(_ output: String) throws {
        let workspace = try Workspace(Small.files)
        let outcome = try workspace.run(Small.score + ["--output", output])
        #expect(outcome.ending == .exited(74))
        #expect(outcome.errors.contains("could not be written: "))
        #expect(outcome.errors.contains(output))
        #expect(try partFiles(workspace) == [])
    }

    @Test func whereTheDiskIsFullTheOldFileStands() throws {
        let workspace = try Workspace(Small.with(["out.json": "old"]))
        // A limit of no blocks at all refuses the first byte, as a full disk does.
        let command =
            "trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\" --output out.json 2>/dev/null"
        let outcome = try Rceval.run(
            ["-c", command, Rceval.binary] + Small.score, in: workspace.folder, program: "/bin/sh")
        #expect(outcome.ending == .exited(74))
        #expect(try workspace.read("out.json") == "old")
        #expect(try partFiles(workspace) == [])
    }

    @Test func aFolderThatMayNotBeWrittenKeepsTheOldFile() throws {
        guard geteuid() != 0 else { return }
        let workspace = try Workspace(Small.with(["out/out.txt": "old"]))
        chmod(workspace.path("out"), 0o500)
        defer { chmod(workspace.path("out"), 0o700) }
        #expect(try workspace.run(Small.score + ["--output", "out/out.txt"]).ending == .exited(74))
        #expect(try workspace.read("out/out.txt") == "old")
    }

    @Test func aPipeIsNotReplacedByAFile() throws {
        let workspace = try Workspace(Small.files)
        mkfifo(workspace.path("pipe"), 0o600)
        // With a reader on the pipe, writing to it does not wait.
        let reader = open(workspace.path("pipe"), O_RDWR | O_NONBLOCK | O_CLOEXEC)
        defer { close(reader) }
        _ = try workspace.run(Small.score + ["--output", "pipe"])
        var status = stat()
        #expect(lstat(workspace.path("pipe"), &status) == 0)
        #expect(status.st_mode & S_IFMT == S_IFIFO, "as /dev/null would be, by an evaluator who may")
    }

    @Test func aLinkIsWrittenThrough() throws {
        let workspace = try Workspace(Small.with(["kept/out.txt": "old"]))
        symlink("kept/out.txt", workspace.path("out.txt"))
        #expect(try workspace.run(Small.score + ["--output", "out.txt"]).ending == .exited(0))
        #expect(try workspace.read("kept/out.txt").contains("North Centre"))
    }

    @Test func aFullDiskBehindTheScreenIsExitCode74() throws {
        let workspace = try Workspace(Small.files)
        let outcome = try Rceval.run(
            ["-c", "exec \"$0\" \"$@\" > /dev/full", Rceval.binary] + Small.score,
            in: workspace.folder, program: "/bin/sh")
        #expect(outcome.ending == .exited(74))
        #expect(outcome.errors.contains("could not be written"))
    }

    @Test(arguments: [Small.score, Small.score + ["--format", "csv"], Small.score + ["--output", "/dev/stdout"]])
    func aPipeThatNobodyReadsIsExitCode74(_ arguments: [String]) throws {
        let workspace = try Workspace(Small.files)
        // The reader has gone by the time that the first byte is written: others could not be written before.
        let script = "{ (while printf x; do :; done) 2>/dev/null; \"$0\" \"$@\"; echo \"code $?\" >&2; } | :"
        let outcome = try Rceval.run(
            ["-c", script, Rceval.binary] + arguments, in: workspace.folder, program: "/bin/sh")
        // Who closed it has seen enough.
        #expect(outcome.errors == "code 74\n")
    }

    @Test func aFileThatMayGrowNoLongerIsExitCode74() throws {
        let workspace = try Workspace(Small.with(["out.json": "old"]))
        let command = "ulimit -f 0; exec \"$0\" \"$@\" --output out.json 2>/dev/null"
        let outcome = try Rceval.run(
            ["-c", command, Rceval.binary] + Small.score, in: workspace.folder, program: "/bin/sh")
        #expect(outcome.ending == .exited(74))
        #expect(try workspace.read("out.json") == "old")
        #expect(try partFiles(workspace) == [])
    }

    @Test func whoMayReadAFileMayReadTheNext() throws {
        let workspace = try Workspace(Small.with(["out.txt": "old"]))
        chmod(workspace.path("out.txt"), 0o640)
        #expect(try workspace.run(Small.score + ["--output", "out.txt"]).ending == .exited(0))
        var status = stat()
        #expect(stat(workspace.path("out.txt"), &status) == 0)
        #expect(status.st_mode & 0o777 == 0o640)
    }

    private func partFiles(_ workspace: Workspace) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: workspace.folder).filter {
            $0.hasSuffix(".part")
        }
    }

    // MARK: What is not understood

    @Test(arguments: [
        ["score", "--criterion", "x"], ["scores"], ["score", "--format", "xml"], ["rank", "--ledger"],
        ["score", "extra"], ["score", "--period"], ["--nothing"],
    ])
    func whatIsNotUnderstoodIsExitCode64(_ arguments: [String]) throws {
        let outcome = try Workspace(Self.usual).run(arguments)
        #expect(outcome.ending == .exited(64))
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("Usage") || outcome.errors.contains("USAGE"))
    }

    @Test(arguments: [["scroe"], ["help", "scroe"], ["help", "scroe", "x"]])
    func theNearestCommandIsNamed(_ arguments: [String]) throws {
        let outcome = try Workspace().run(arguments)
        #expect(outcome.ending == .exited(64))
        #expect(outcome.output == "")
        #expect(outcome.errors.contains("There is no command “scroe”. Did you mean “score”?"))
        #expect(try Workspace().run(["xyzzy"]).errors.contains("The commands are score, rank"))
    }

    @Test(arguments: [["--help"], ["score", "--help"], ["rank", "--help"], ["help", "score"], ["--version"]])
    func helpIsGiven(_ arguments: [String]) throws {
        let outcome = try Workspace().run(arguments)
        #expect(outcome.ending == .exited(0))
        #expect(!outcome.output.isEmpty && outcome.errors == "")
        for line in outcome.output.lines where !line.hasPrefix("USAGE:") {
            #expect(Columns.of(line) <= 80, "\(line)")
        }
    }

    // MARK: Terminals

    private static let coloured: [([String: String], Bool)] = [
        (["TERM": "xterm"], true), (["TERM": "xterm", "NO_COLOR": "1"], false),
        (["TERM": "xterm", "NO_COLOR": ""], true), (["TERM": "dumb"], false), ([:], false),
    ]

    @Test(arguments: coloured)
    func colourIsForTerminalsThatHaveIt(_ environment: [String: String], _ isColoured: Bool) throws {
        let workspace = try Workspace(Small.with(["data/2015/reports/notes.txt": "x"]))
        guard
            let shown = try Rceval.runOnTerminal(
                Small.score, in: workspace.folder, environment: environment)
        else { return }
        #expect(shown.contains("North Centre"))
        #expect(shown.contains("unknown-file"))
        #expect(shown.contains("\u{1B}[") == isColoured)
        let plain = try workspace.run(Small.score, environment: environment)
        #expect(!plain.output.contains("\u{1B}") && !plain.errors.contains("\u{1B}"))
        let uncoloured = shown.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        // On a terminal, what is long is broken at its width.
        func joined(_ text: String) -> String { text.replacing("\n    ", with: " ") }
        #expect(joined(uncoloured) == joined(plain.errors + plain.output))
    }

    @Test func aPipeGetsNoColour() throws {
        let workspace = try Workspace(Small.files)
        let outcome = try Rceval.run(
            ["-c", "\"$0\" \"$@\" | cat", Rceval.binary] + Small.score, in: workspace.folder,
            environment: ["TERM": "xterm-256color"], program: "/bin/sh")
        #expect(outcome.output.contains("North Centre"))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test(arguments: [(UInt16(60), 60), (UInt16(100), 100), (UInt16(200), 100), (UInt16(30), 40)])
    func noLineIsWiderThanTheTerminal(_ columns: UInt16, _ widest: Int) throws {
        let arguments = ["score", "--period", "2015-2018", "--ledger"]
        guard
            let shown = try Rceval.runOnTerminal(
                arguments, in: Rceval.package, columns: columns, environment: [:])
        else { return }
        let width = shown.lines.map { Columns.of($0) }.max()
        #expect(width == widest)
    }

    // MARK: Text that would steer a terminal

    @Test func whatSteersATerminalNeverReachesIt() throws {
        let bad = #"[31m]0;x\u202Ebidi\u2066\u200F\u061C\u2069\r\n\u2028\u0085end"#
        let criteria = """
            criteria-set: small
            edition: "\(bad)"
            title: "Title \(bad)"
            record-form: form.yaml
            requirements:
              - id: r
                title: "Requirement \(bad)"
                measure: { value: budget }
                needs: present
                otherwise: { at-most: 1 }
            criteria:
              - id: a
                title: "Criterion \(bad)"
                basis: own
                indicators:
                  - id: x
                    title: "Indicator \(bad)"
                    measure: { count: activities, where: { title: "Text \(bad)" } }
                    scale: { bands: { 0: { points: 0, label: "Band \(bad)" }, 1: 1 } }
                  - id: y
                    title: Mark
                    measure: { value: mark }
                    scale: { values: { "Mark \(bad)": 1 } }
            grades: { by: percent, bands: { 0: "Grade \(bad)" } }

            """
        let files = Small.with([
            "criteria.yaml": criteria,
            "data/centres.yaml": Small.roster.replacing("North Centre", with: "\"North \(bad)\"")
                .replacing("Polar", with: "\"Polar \(bad)\"") + "notice: \"Notice \(bad)\"\n",
            "data/2015/period.yaml": Small.period + "title: \"Period \(bad)\"\n",
            "data/2015/reports/north.yaml":
                "centre: north\nmark: \"Mark \(bad)\"\nactivities:\n"
                + "  - { id: \"Id \(bad)\", status: completed, start: 2015-01-01, title: \"Other \(bad)\" }\n",
            "data/2015/assessments/north.yaml":
                "centre: north\noverrides:\n  - { indicator: a.x, points: 1, author: \"Author \(bad)\","
                + " reason: \"Reason \(bad)\", reference: \"Reference \(bad)\" }\n",
            "data/2015/reports/south.yaml": "centre: south\n",
        ])
        let workspace = try Workspace(files)
        for arguments in [
            Small.score + ["--ledger"], Small.score + ["--ledger", "--format", "json"],
            ["rank"] + Small.score.dropFirst(),
        ] {
            let outcome = try workspace.run(arguments)
            #expect(outcome.ending == .exited(0), "\(outcome.errors)")
            #expect(outcome.output.contains("bidi"))
            #expect(outcome.output.steering == [], "\(arguments)")
        }
    }

    /// Marks of direction and ends of lines may stand in a text; a control is told before its text is read.
    @Test(arguments: [(#"[31m\u202E\u2066\N\L\r\n"#, 6), (#"\e[31m\u202E\u009B31m\x7f\r\n"#, 3)])
    func whatSteersATerminalNeverReachesItInFindings(_ bad: String, _ least: Int) throws {
        let workspace = try Workspace(
            Small.with([
                "data/2015/reports/north.yaml":
                    "centre: north\nlevel: \"x\(bad)\"\n\"y\(bad)\": 1\nbudget: \"1\(bad)\"\nopen: \"\(bad)z\"\n# \u{202E}\nsubmitted: \u{202E}soon\n",
                "data/2015/reports/\u{1B}[31m\u{202E}.txt": "x",
                "data/2015/reports/new\nline.yaml": "centre: \"\(bad)\"\n",
            ]))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.count >= least)
        #expect(outcome.errors.steering == [])
    }
}

extension String {
    /// The characters that a terminal would obey, but for the ends of lines.
    var steering: [String] {
        unicodeScalars.filter {
            switch $0.value {
            case 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
            default: false
            }
        }.map { "U+" + String($0.value, radix: 16) }
    }
}
