import Foundation
import SourceReading
import Testing

/// By which criteria a period is scored where nobody names any: those that lie nearest to the data.
@Suite struct WhoseCriteriaTests {
    /// Criteria whose title says where they lie.
    private static func criteria(_ title: String) -> String {
        Small.criteria.replacing("title: Small criteria", with: "title: \"\(title)\"")
    }

    /// The small data in `there/set/data`, with criteria in some of the places where they are looked for.
    private static func world(_ places: [String], _ others: [String: String] = [:]) throws -> Workspace {
        var files = others
        for (name, text) in Small.files where name.hasPrefix("data/") { files["there/set/" + name] = text }
        for place in places {
            files[place + "/rules.yaml"] = criteria(place)
            files[place + "/form.yaml"] = Small.form
        }
        return try Workspace(files)
    }

    private static let places = ["there/set/data/Criteria", "there/set/Criteria", "there/Criteria", "Criteria"]

    /// Which criteria the result names.
    private static func title(_ outcome: Outcome) throws -> String {
        struct Named: Decodable {
            struct Criteria: Decodable { var title: String }
            var criteria: Criteria
        }
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        return try JSONDecoder().decode(Named.self, from: Data(outcome.output.utf8)).criteria.title
    }

    @Test(arguments: 0..<4)
    func theNearestFolderDecides(_ first: Int) throws {
        let workspace = try Self.world(Array(Self.places[first...]))
        for command in ["rank", "score"] {
            let outcome = try workspace.run([command, "--data", "there/set/data", "--format", "json"])
            #expect(try Self.title(outcome) == Self.places[first])
        }
    }

    /// From inside the data folder, and from a folder beside it, the same criteria are found.
    @Test(arguments: [("there/set/data", "."), ("there/set", "data"), ("there", "set/data")])
    func whereOneStandsMakesNoDifference(_ standing: String, _ data: String) throws {
        let workspace = try Self.world(["there/set/Criteria", "Criteria"])
        let outcome = try Rceval.run(["rank", "--data", data, "--format", "json"], in: workspace.path(standing))
        #expect(try Self.title(outcome) == "there/set/Criteria")
    }

    @Test func thePeriodsOwnAndThoseOfTheCommandComeBefore() throws {
        let workspace = try Self.world(
            Self.places,
            [
                "own/form.yaml": Small.form, "own/rules.yaml": Self.criteria("own"), "named/form.yaml": Small.form,
                "named/rules.yaml": Self.criteria("named"),
            ])
        try workspace.write(
            "there/set/data/2015/period.yaml", Small.period + "criteria: ../../../../own/rules.yaml\n")
        let rank = ["rank", "--data", "there/set/data", "--format", "json"]
        #expect(try Self.title(workspace.run(rank)) == "own")
        #expect(try Self.title(workspace.run(rank + ["--criteria", "named/rules.yaml"])) == "named")
    }

    /// The file with the decision's name is meant though there are others, with either ending.
    @Test(arguments: ["sc-2-9-annex-ii.yaml", "sc-2-9-annex-ii.yml"])
    func theFileOfTheDecisionIsMeant(_ name: String) throws {
        let workspace = try Self.world(["there/Criteria"], ["there/Criteria/\(name)": Self.criteria("meant")])
        #expect(try Self.title(workspace.run(["rank", "--data", "there/set/data", "--format", "json"])) == "meant")
    }

    /// Several criteria files are a fault of the period that names none, and the advice is for its own file, and can
    /// be followed as it stands. Criteria further away do not take their place.
    @Test func severalLeaveADoubtThatThePeriodMustSettle() throws {
        let second = "there/Criteria/other.yaml"
        let workspace = try Self.world(["there/Criteria", "Criteria"], [second: Self.criteria("other")])
        let outcome = try workspace.run(["rank", "--data", "there/set/data"])
        #expect(outcome.ending == .exited(1))
        let finding = try #require(outcome.findings.first)
        #expect(outcome.findings.map(\.code) == ["file-missing"])
        #expect(finding.place == "there/set/data/2015/period.yaml")
        #expect(finding.message.contains("other.yaml and rules.yaml"))
        #expect(finding.suggestion?.contains("“criteria: ../../../Criteria/other.yaml”") == true)
        #expect(!outcome.errors.contains("--criteria"))
        try workspace.write(
            "there/set/data/2015/period.yaml", Small.period + "criteria: ../../../Criteria/other.yaml\n")
        #expect(try Self.title(workspace.run(["rank", "--data", "there/set/data", "--format", "json"])) == "other")
    }

    /// Each period is told by itself, in every command that reads several.
    @Test(arguments: [["check"], ["compare", "2015", "2016"], ["convert", "--to", "json", "--output", "out"]])
    func eachPeriodIsToldByItself(_ command: [String]) throws {
        let workspace = try Self.world(
            ["there/Criteria"],
            [
                "there/Criteria/other.yaml": Self.criteria("other"),
                "there/set/data/2016/period.yaml": Small.period.replacing("2015", with: "2016"),
            ])
        let outcome = try workspace.run(command + ["--data", "there/set/data"])
        #expect(outcome.ending == .exited(1))
        let found = PrintedFinding.all(in: command == ["check"] ? outcome.output : outcome.errors)
        #expect(
            found.map(\.place) == ["there/set/data/2015/period.yaml", "there/set/data/2016/period.yaml"],
            "\(outcome.output)\(outcome.errors)")
    }

    @Test(arguments: [
        [String: String](), ["there/set/Criteria/readme.txt": "None yet."],
    ])
    func noneAreAFaultThoughOthersLieFurtherAway(_ files: [String: String]) throws {
        let workspace = try Self.world(files.isEmpty ? [] : ["there/Criteria"], files)
        let outcome = try workspace.run(["rank", "--data", "there/set/data"])
        #expect(outcome.ending == .exited(1))
        let place = files.isEmpty ? "Criteria" : "there/set/Criteria"
        #expect(outcome.findings.map(\.code) == ["file-missing"] && outcome.findings.first?.place == place)
    }

    /// Each side of a comparison goes by its own criteria.
    @Test func eachSideOfAComparisonGoesByItsOwn() throws {
        let workspace = try Self.world(
            ["there/set/Criteria", "Criteria"],
            [
                "own/form.yaml": Small.form, "own/rules.yaml": Self.criteria("own"),
                "there/set/data/2016/period.yaml": Small.period.replacing("2015", with: "2016")
                    + "criteria: ../../../../own/rules.yaml\n",
            ])
        let outcome = try workspace.run(["compare", "2015", "2016", "--data", "there/set/data", "--format", "json"])
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(outcome.output.contains("\"there/set/Criteria\"") && outcome.output.contains("\"own\""))
    }

    /// A result that was published with its criteria is verified by those, wherever one stands.
    @Test(arguments: ["published/rules.yaml", "published/Criteria/rules.yaml"])
    func verifyLooksBesideTheResultFirst(_ kept: String) throws {
        let folder = FilePathText.folder(of: kept)
        let workspace = try Self.world(
            ["there/set/Criteria"], [kept: Self.criteria("kept"), folder + "/form.yaml": Small.form])
        let data = ["--data", "there/set/data"]
        let score = ["score", "--criteria", kept, "--format", "json", "--output", "published/result.json"]
        #expect(try workspace.run(score + data).ending == .exited(0))
        let outcome = try workspace.run(["verify", "published/result.json"] + data)
        #expect(outcome.ending == .exited(0), "\(outcome.output)\(outcome.errors)")
    }

    @Test func verifyFindsTheCriteriaAboveTheData() throws {
        let workspace = try Self.world(["there/set/Criteria", "Criteria"])
        let data = ["--data", "there/set/data"]
        let score = ["score", "--format", "json", "--output", "result.json"]
        #expect(try workspace.run(score + data).ending == .exited(0))
        let outcome = try workspace.run(["verify", "result.json"] + data)
        #expect(outcome.ending == .exited(0), "\(outcome.output)\(outcome.errors)")
    }

    /// Tables for a period have the columns of the form that its criteria name.
    @Test(arguments: [["--data", "there/set/data"], ["--data", "there/set/data", "--period", "2015"]])
    func templatesGoByTheCriteriaOfThePeriod(_ options: [String]) throws {
        let workspace = try Self.world(["there/set/Criteria", "Criteria"])
        try workspace.write(
            "Criteria/form.yaml", Small.form.replacing("usd: { type: number }", with: "eur: { type: number }"))
        let outcome = try workspace.run(["template", "new"] + options)
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(try workspace.read("new/activities.funding.csv") == "centre,id,source,usd\n")
    }

    @Test func oneReportIsCheckedByTheCriteriaOfItsOwnData() throws {
        let workspace = try Self.world(["there/set/Criteria", "Criteria"])
        try workspace.write(
            "Criteria/form.yaml", Small.form.replacing("mark: { type: text }", with: "mrak: { type: text }"))
        try workspace.write("there/set/data/2015/reports/north.yaml", Small.report("mark: a"))
        let outcome = try workspace.run(["check", "there/set/data/2015/reports/north.yaml"])
        #expect(outcome.ending == .exited(0), "\(outcome.output)")
    }
}

/// Paths of tests, taken apart.
enum FilePathText {
    static func folder(of path: String) -> String {
        path.split(separator: "/").dropLast().joined(separator: "/")
    }
}
