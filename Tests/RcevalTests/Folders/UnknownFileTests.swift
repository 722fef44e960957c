import Foundation
import SourceReading
import Testing

/// What lies in a data folder and is read by nothing is told, with the place where it belongs.
@Suite struct UnknownFileTests {
    private static let results = ["--criteria", "criteria.yaml", "--data", "data"]

    /// What is told stands in the way of a strict run alone.
    @Test func aStrayFileIsAFaultUnderStrict() throws {
        let workspace = try Workspace(Small.with(["data/Thumbs.db": "x"]))
        #expect(try workspace.run(["rank"] + Self.results).ending == .exited(0))
        #expect(try workspace.run(["rank", "--strict"] + Self.results).ending == .exited(1))
    }

    /// What a person or another program keeps there for itself is no part of the data.
    @Test func whatIsNoPartOfTheDataIsPassedOver() throws {
        var others: [String: String] = [:]
        for folder in ["data/", "data/2015/", "data/2015/reports/", "data/2015/assessments/"] {
            for name in [
                ".DS_Store", "~$activities.xlsx", "README", "README.md", "Readme.txt", "LICENSE", "LICENSE.txt",
            ] {
                others[folder + name] = "x"
            }
        }
        others["data/Criteria/rules.yaml"] = Small.criteria
        others["data/Criteria/form.yaml"] = Small.form
        others["data/Criteria/notes.doc"] = "x"
        others["data/2015/assessments/north.yaml"] = "centre: north\n"
        let workspace = try Workspace(Small.with(others))
        for command in [["rank", "--strict"], ["check"]] {
            let outcome = try workspace.run(command + ["--data", "data"])
            #expect(outcome.ending == .exited(0) && outcome.findings.isEmpty, "\(outcome.errors)")
            #expect(!outcome.output.contains("unknown-file"), "\(outcome.output)")
        }
    }

    /// Every result may be written among the data, and is known again.
    @Test func ownResultsArePassedOver() throws {
        let workspace = try Workspace(
            Small.with(["data/2016/period.yaml": Small.period.replacing("2015", with: "2016")]))
        try FileManager.default.createDirectory(
            atPath: workspace.path("data/2015/reports/empty"), withIntermediateDirectories: true)
        var count = 0
        for folder in ["data", "data/2015", "data/2015/reports", "data/out", "data/2015/out", "data/2015/reports/out"] {
            try FileManager.default.createDirectory(
                atPath: workspace.path(folder), withIntermediateDirectories: true)
            for (ending, format) in [("txt", "text"), ("md", "markdown"), ("csv", "csv"), ("json", "json")] {
                // Among reports, what ends in .json is read as one.
                if folder.hasSuffix("reports"), ending == "json" { continue }
                for (name, command) in [
                    ("rank", ["rank"]), ("score", ["score", "--ledger"]), ("compare", ["compare", "2015", "2016"]),
                    ("status", ["status"]), ("explain", ["explain", "north"]),
                ] where name != "explain" || format != "csv" {
                    let target = ["--format", format, "--output", "\(folder)/\(name).\(ending)"]
                    let outcome = try workspace.run(command + Self.results + target)
                    #expect(outcome.ending == .exited(0), "\(outcome.errors)")
                    count += 1
                }
            }
            let report = ["report", "--output", "\(folder)/report.html"] + Self.results
            #expect(try workspace.run(report).ending == .exited(0))
        }
        let outcome = try workspace.run(["rank", "--period", "2015", "--strict"] + Self.results)
        #expect(outcome.ending == .exited(0) && outcome.findings.isEmpty && count == 109, "\(outcome.errors)")
    }

    /// A result among the data is written anew as often as one likes; what a result is made from never is.
    @Test(arguments: ["csv", "json", "txt", "md", "html"])
    func aResultAmongTheDataIsWrittenAgain(_ ending: String) throws {
        let workspace = try Workspace(
            Small.with(["data/Criteria/rules.yaml": Small.criteria, "data/Criteria/form.yaml": Small.form]))
        let commands = ending == "html" ? ["report"] : ["rank", "score", "status"]
        for command in commands {
            for folder in ["data", "data/2015"] where command != "score" || ending != "csv" || folder == "data" {
                let target = ["--output", "\(folder)/result.\(ending)"]
                for _ in 1...2 {
                    let outcome = try workspace.run([command, "--data", "data"] + target)
                    #expect(outcome.ending == .exited(0) && outcome.findings.isEmpty, "\(outcome.errors)")
                }
            }
            let inputs = ["data/centres.yaml", "data/2015/period.yaml", "data/2015/reports/north.yaml"]
            for input in inputs + ["data/Criteria/rules.yaml", "data/Criteria/form.yaml"] {
                let before = try workspace.read(input)
                let outcome = try workspace.run([command, "--data", "data", "--output", input])
                #expect(outcome.ending != .exited(0), "\(outcome.errors)")
                #expect(outcome.findings.map(\.code) == ["already-there"], "\(outcome.errors)")
                #expect(try workspace.read(input) == before)
            }
        }
    }

    /// What one period goes by is no stray file where another is evaluated.
    @Test func whatAnotherPeriodReadsIsNotTold() throws {
        let workspace = try Workspace(
            Small.with([
                "data/rules.yaml": Small.criteria, "data/form.yaml": Small.form,
                "data/2016/period.yaml": Small.period.replacing("2015", with: "2016") + "criteria: ../rules.yaml\n",
                "data/2016/notes.txt": "of another period",
            ]))
        let outcome = try workspace.run(["rank", "--period", "2015"] + Self.results)
        #expect(outcome.ending == .exited(0) && outcome.findings.isEmpty, "\(outcome.errors)")
        let sides = ["compare", "--period", "2015", "--data", "data"]
        let criteria = ["--old-criteria", "criteria.yaml", "--new-criteria", "data/rules.yaml"]
        let compared = try workspace.run(sides + criteria)
        #expect(!compared.findings.map(\.code).contains("unknown-file"), "\(compared.errors)")
    }

    /// Files without end are counted, and the first of them named.
    @Test func manyFilesAreCounted() throws {
        let workspace = try Workspace(Small.files)
        for number in 0..<3000 { try workspace.write("data/2015/reports/scan-\(number).jpeg", "x") }
        let outcome = try workspace.run(["rank"] + Self.results)
        #expect(outcome.ending == .exited(0))
        #expect(outcome.findings.count == 21)
        #expect(outcome.findings.last?.place == "data/2015/reports")
        #expect(outcome.findings.last?.message.contains("2980 more files") == true)
    }

    /// Both endings of YAML are read, and give the same result.
    @Test func bothEndingsAreRead() throws {
        var files = Small.with(["data/2015/assessments/north.yaml": "centre: north\n"])
        files["criteria.yaml"] = Small.criteria.replacing("form.yaml", with: "form.yml")
        let first = try Workspace(Small.with(["data/2015/assessments/north.yaml": "centre: north\n"]))
        var other: [String: String] = [:]
        for (name, text) in files { other[name.replacing(".yaml", with: ".yml")] = text }
        let workspace = try Workspace(other)
        let options = ["--criteria", "criteria.yml", "--data", "data"]
        for command in ["rank", "score"] {
            let outcome = try workspace.run([command] + options)
            #expect(outcome.ending == .exited(0) && outcome.findings.isEmpty, "\(outcome.errors)")
            let lines = { (text: String) in text.split(separator: "\n").filter { !$0.contains(".y") } }
            #expect(lines(outcome.output) == lines(try first.run([command] + Self.results).output))
        }
        #expect(try workspace.run(["check"] + options).ending == .exited(0))
        #expect(try workspace.run(["check", "data/2015/reports/north.yml"] + options.prefix(2)).ending == .exited(0))
        #expect(try workspace.run(["score", "--format", "json", "--output", "r.json"] + options).ending == .exited(0))
        let verified = try workspace.run(["verify", "r.json"] + options)
        #expect(verified.ending == .exited(0), "\(verified.output)\(verified.errors)")
        #expect(try workspace.run(["convert", "--to", "csv", "--output", "out"] + options).ending == .exited(0))
        #expect(try workspace.run(["rank", "--criteria", "criteria.yml", "--data", "out"]).ending == .exited(0))
        // A folder in which one stands is a data folder by its roster, with either ending.
        let standing = try Rceval.run(["rank", "--criteria", "../criteria.yml"], in: workspace.path("data"))
        #expect(standing.ending == .exited(0), "\(standing.errors)")
    }

    @Test(arguments: [
        "data/centres.yml", "data/2015/period.yml", "data/2015/reports/north.yml", "data/2015/assessments/south.yml",
    ])
    func bothEndingsOfOneNameAreAFault(_ name: String) throws {
        let twin = name.replacing(".yml", with: ".yaml")
        let text = Small.files[twin] ?? "centre: south\n"
        let workspace = try Workspace(Small.with([twin: text, name: text]))
        for command in [["rank"], ["check"], ["convert", "--to", "json", "--output", "out"]] {
            let outcome = try workspace.run(command + Self.results)
            let found = PrintedFinding.all(in: outcome.errors + outcome.output)
            #expect(outcome.ending == .exited(1))
            #expect(found.filter { $0.code == "same-name" }.map(\.place) == [name], "\(outcome.errors)")
        }
    }

    /// A table is read whether its ending is in capitals or not, so that two of one name can't both count.
    @Test(arguments: [
        ("data/2015/activities.CSV", "data/2015/activities.csv", "centre,id,status\nnorth,N-7,planned\n"),
        (
            "data/2015/activities.JSONL", "data/2015/activities.jsonl",
            "{\"centre\": \"north\", \"id\": \"N-7\", \"status\": \"planned\"}\n"
        ),
        ("data/2015/activities.funding.Csv", "data/2015/activities.funding.csv", "centre,id,source\nnorth,N-1,a\n"),
        ("data/2015/header.CSV", "data/2015/header.csv", "centre,mark\neast,a\n"),
        ("data/2015/reports/east.YAML", "data/2015/reports/east.yaml", "centre: east\n"),
        ("data/2015/reports/east.YML", "data/2015/reports/east.yaml", "centre: east\n"),
        ("data/2015/reports/east.JSON", "data/2015/reports/east.json", "{\"centre\": \"east\"}\n"),
    ])
    func anEndingInCapitalsBesideOneInSmallLettersIsAFault(_ first: String, _ second: String, _ text: String) throws {
        let workspace = try Workspace(Small.with([first: text, second: text]))
        for command in [["rank"], ["check"], ["convert", "--to", "json", "--output", "out"]] {
            let outcome = try workspace.run(command + Self.results)
            let found = PrintedFinding.all(in: outcome.errors + outcome.output)
            #expect(outcome.ending == .exited(1))
            #expect(found.filter { $0.code == "same-name" }.map(\.place) == [second], "\(outcome.errors)")
        }
    }

    /// Results are read by nothing, whatever they are called.
    @Test func resultsWhoseEndingsDifferInCapitalsAreNoFault() throws {
        let workspace = try Workspace(Small.files)
        for name in ["rank.CSV", "rank.csv"] {
            let outcome = try workspace.run(["rank", "--strict", "--output", "data/2015/\(name)"] + Self.results)
            #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        }
        let outcome = try workspace.run(["rank", "--strict"] + Self.results)
        #expect(outcome.ending == .exited(0) && outcome.findings.isEmpty, "\(outcome.errors)")
    }

    @Test func bothEndingsOfTheUsualCriteriaAreAFault() throws {
        let workspace = try Workspace(
            Small.with([
                "Criteria/sc-2-9-annex-ii.yaml": Small.criteria, "Criteria/sc-2-9-annex-ii.yml": Small.criteria,
                "Criteria/form.yaml": Small.form,
            ]))
        let outcome = try workspace.run(["rank", "--data", "data"])
        #expect(outcome.ending == .exited(1) && outcome.findings.map(\.code) == ["file-missing"])
    }
}
