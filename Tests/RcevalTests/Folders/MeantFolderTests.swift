import SourceReading
import Testing

/// The folder of a period, or what is in it, named where the data folder is wanted; and paths in place of a period's id.
@Suite struct MeantFolderTests {
    private static let commands = [
        ["score"], ["rank", "--format", "json"], ["explain", "north"], ["status"], ["check"], ["report"],
        ["convert", "--to", "csv", "--output", "new"], ["template", "new"],
    ]

    private func workspace() throws -> Workspace {
        try Workspace(Small.with(["data/2016/period.yaml": Small.period.replacing("2015", with: "2016")]))
    }

    /// The command that is offered, which ends the line behind “Write:”.
    private func offered(_ outcome: Outcome) -> [String] {
        let line = outcome.errors.split(separator: "\n").first { $0.contains("Write: ") } ?? ""
        return line.split(separator: " ").map(String.init).drop { $0 != "rceval" }.dropFirst().map { $0 }
    }

    /// Every command gives the one that was meant, and that one works.
    @Test(arguments: commands, ["data/2015", "data/2015/", "data/2015/reports", "data/2015/reports/north.yaml"])
    func thePeriodsFolderIsNoDataFolder(_ command: [String], _ named: String) throws {
        let workspace = try workspace()
        let outcome = try workspace.run(command + ["--criteria", "criteria.yaml", "--data", named])
        #expect(outcome.ending == .exited(64) && outcome.output.isEmpty)
        let words = offered(outcome)
        #expect(words == command + ["--criteria", "criteria.yaml", "--data", "data", "--period", "2015"])
        #expect(try workspace.run(words).ending == .exited(0))
    }

    /// Where every period is asked for, or no option may follow, none is added there.
    @Test func noPeriodIsNamedWhereNoneCanBe() throws {
        let workspace = try workspace()
        let named = ["--criteria", "criteria.yaml", "--data", "data/2015"]
        let all = try workspace.run(["report", "--all-periods"] + named)
        #expect(offered(all) == ["report", "--all-periods", "--criteria", "criteria.yaml", "--data", "data"])
        let behind = try workspace.run(["explain"] + named + ["--", "north"])
        #expect(
            offered(behind)
                == ["explain", "--criteria", "criteria.yaml", "--data", "data", "--period", "2015", "--", "north"])
        // Files to check are named without a folder.
        let file = try workspace.run(["check", "data/2015/reports/north.yaml", "--data", "data/2015"])
        #expect(file.ending == .exited(64) && file.errors.contains("leave out one or the other"), "\(file.errors)")
        let rules = try workspace.run(["compare", "--new-criteria", "criteria.yaml"] + named)
        #expect(offered(rules).suffix(2) == ["--period", "2015"])
        for outcome in [all, behind, rules] { #expect(try workspace.run(offered(outcome)).ending == .exited(0)) }
    }

    @Test(arguments: ["--data", "--data="])
    func theRosterIsNoDataFolder(_ option: String) throws {
        let workspace = try workspace()
        let named = option == "--data" ? [option, "data/centres.yaml"] : [option + "data/centres.yaml"]
        let outcome = try workspace.run(["compare", "2015", "2016", "--criteria", "criteria.yaml"] + named)
        #expect(outcome.errors.contains("It is the roster, and the data folder is “data”"), "\(outcome.errors)")
        // What is compared is named already.
        #expect(!offered(outcome).contains("--period"))
        #expect(try workspace.run(offered(outcome)).ending == .exited(0))
    }

    /// Who stands in a period's folder is told the way up, with and without the option.
    @Test func insideAPeriodsFolder() throws {
        let workspace = try workspace()
        let plain = try Rceval.run(["score", "--criteria", "../../criteria.yaml"], in: workspace.path("data/2015"))
        #expect(plain.findings.first?.suggestion == "You are inside a data folder: write --data ..")
        let here = try Rceval.run(["rank", "--data", "."], in: workspace.path("data/2015"))
        #expect(offered(here) == ["rank", "--data", "..", "--period", "2015"], "\(here.errors)")
    }

    /// What is offered can be typed as it stands, whatever the folder is called.
    @Test(arguments: [("my data", "'my data'"), ("it's", "'it'\\''s'"), ("$(a)", "'$(a)'"), ("-d", "./-d"), ("d", "d")])
    func aFolderIsOfferedAsTheShellTakesIt(_ name: String, _ word: String) throws {
        let workspace = try workspace()
        try workspace.write("\(name)/centres.yaml", Small.roster)
        try workspace.write("\(name)/2015/period.yaml", Small.period)
        let outcome = try workspace.run([
            "score", "--criteria", "criteria.yaml", "--data", "data", "--period=\(name)/2015",
        ])
        #expect(
            outcome.findings.first?.suggestion
                == "Name the data folder with --data \(word), and the period by its id, “2015”", "\(outcome.errors)")
    }

    /// A folder with periods but without a roster, or beside the periods, is what it was taken for.
    @Test func otherFoldersAreTakenAsTheyAreNamed() throws {
        let workspace = try workspace()
        try workspace.write("data/old/2010/period.yaml", Small.period.replacing("2015", with: "2010"))
        try workspace.write("data/notes/a.txt", "a")
        for folder in ["data/old", "data/notes"] {
            let outcome = try workspace.run(["score", "--criteria", "criteria.yaml", "--data", folder])
            #expect(outcome.ending == .exited(1), "\(outcome.errors)")
            #expect(outcome.findings.contains { $0.code == "file-missing" })
        }
    }

    @Test(arguments: [
        (["score", "--data", "data", "--period", "data/2015"], "A period is named by its id: write “2015”"),
        (["score", "--data", "data", "--period", "2015/"], "A period is named by its id: write “2015”"),
        (["report", "--data", "data", "--period", "data/2015"], "A period is named by its id: write “2015”"),
        (["convert", "--data", "data", "--to", "csv", "--output", "n", "--period", "data/2015"], "write “2015”"),
        (["template", "--data", "data", "--period", "data/2015", "n"], "write “2015”"),
        (["compare", "--data", "data", "data/2015/", "2016"], "A period is named by its id: write “2015”"),
        (["status", "--data", "other", "--period", "data/2015"], "with --data data, and the period by its id, “2015”"),
        (["status", "--data", "data", "--period", "data/2017"], "Did you mean “2015”?"),
        (["status", "--data", "other", "--period", "2015"], "The folder holds none"),
    ])
    func aPathIsNoPeriodsId(_ arguments: [String], _ advice: String) throws {
        let workspace = try workspace()
        try workspace.write("other/centres.yaml", Small.roster)
        let command = arguments[0] == "template" ? arguments : arguments + ["--criteria", "criteria.yaml"]
        let outcome = try workspace.run(arguments[0] == "template" ? arguments : command)
        let found = outcome.findings.filter { $0.code == "unknown-period" }
        #expect(found.count == 1 && found.first?.suggestion?.contains(advice) == true, "\(outcome.errors)")
        #expect(outcome.ending == .exited(1))
    }
}
