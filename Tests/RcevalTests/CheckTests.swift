import Foundation
import Glibc
import SourceReading
import Testing

/// `rceval check`: every file that a score would read, without a score.
@Suite struct CheckTests {
    private static let check = ["check", "--criteria", "criteria.yaml", "--data", "data"]
    private static let north = "data/2015/reports/north.yaml"

    /// A second period, in which the centres come to other bands than in the first.
    private static let second = [
        "data/2016/period.yaml": Small.period.replacing("2015", with: "2016"),
        "data/2016/reports/north.yaml": Small.north.replacing("2015", with: "2016")
            .replacing("planned", with: "completed"),
        "data/2016/reports/south.yaml": "centre: south\n",
    ]

    @Test func filesWithoutFaultsAreCounted() throws {
        let outcome = try Workspace(Small.with(Self.second)).run(Self.check)
        #expect(outcome.ending == .exited(0))
        #expect(
            outcome.output
                == "9 files: no faults\n2015: 3 centres, 2 reports; ratings missing for 0\n2016: 3 centres, 2 reports; ratings missing for 0\n"
        )
        #expect(outcome.errors == "")
    }

    @Test func faultsOfEveryPeriodAreFoundInOneRun() throws {
        var files = Small.with(Self.second)
        files["data/2016/reports/south.yaml"] = "centre: south\nopen: maybe\n"
        files[Self.north] = Small.record("usd: 1e3\nstart: 2015-02-30")
        let workspace = try Workspace(files)
        let outcome = try workspace.run(Self.check)
        #expect(outcome.ending == .exited(1))
        let findings = PrintedFinding.all(in: outcome.output)
        #expect(findings.map(\.code) == ["not-a-number", "not-a-date", "not-yes-no"])
        #expect(outcome.output.hasSuffix("9 files: 3 faults\n"))
        let scored = try workspace.run(Small.score + ["--period", "2015"])
        #expect(scored.findings.map(\.description) == findings.prefix(2).map(\.description))
    }

    @Test(arguments: [
        ("criteria.yaml", Small.criteria + "1️⃣zebra: 1\n", "unknown-key"),
        ("form.yaml", Small.form.replacing("open: { type: yes-no", with: "open: { type: 1️⃣yesno"), "unknown-choice"),
        ("data/centres.yaml", Small.roster.replacing("id: east", with: "id: 1️⃣south"), "duplicate-id"),
        ("data/2015/period.yaml", Small.period.replacing("2015-12-31", with: "1️⃣2014-12-31"), "end-before-start"),
        ("data/2015/reports/north.yaml", "centre: 1️⃣noth\n", "unknown-centre"),
        ("data/2015/assessments/north.yaml", "centre: north\n1️⃣rating: x\n", "unknown-key"),
        // By its keys it might be codes with their names; by its place it is a roster.
        ("data/centres.yaml", "1️⃣notice: Invented\n", "wrong-kind-of-file"),
    ])
    func oneFileIsChecked(_ file: String, _ text: String, _ code: String) throws {
        let workspace = try Workspace(Small.with([file: text]))
        let outcome = try workspace.run(["check", file, "--criteria", "criteria.yaml"])
        let place = try workspace.mark("1️⃣", in: file)
        #expect(outcome.ending == .exited(1))
        let found = PrintedFinding.all(in: outcome.output).map { "\($0.place) \($0.code)" }
        #expect(found == ["\(file):\(place.line):\(place.column) \(code)"], "\(outcome.output)")
    }

    @Test(arguments: [
        (["data"], 9, ["not-yes-no", "not-a-number"]), (["."], 11, ["not-yes-no", "not-a-number"]),
        (["data/2015"], 6, ["not-a-number"]), (["--data", "data", "--period", "2015"], 6, ["not-a-number"]),
        (["--data", "data", "--period", "2016"], 6, ["not-yes-no"]), (["data/2016/"], 6, ["not-yes-no"]),
        (["--data", "data", "--period", "2017"], 3, ["unknown-period"]),
    ])
    func aPeriodOrADataFolderIsCheckedAsAScoreWouldReadIt(
        _ arguments: [String], _ count: Int, _ codes: [String]
    ) throws {
        var files = Small.with(Self.second)
        files["data/2016/reports/south.yaml"] = "centre: south\nopen: maybe\n"
        files[Self.north] = Small.record("usd: 1e3")
        let outcome = try Workspace(files).run(["check", "--criteria", "criteria.yaml"] + arguments)
        #expect(outcome.ending == .exited(1))
        let found = PrintedFinding.all(in: outcome.output).map(\.code)
        #expect(Set(found) == Set(codes), "\(outcome.output)")
        #expect(outcome.output.lines.contains { $0.hasPrefix("\(count) files: ") }, "\(outcome.output)")
    }

    @Test func whatTheResultsShowIsToldOfADataFolder() throws {
        let south = "centre: south\nactivities:\n  - { id: N-1, status: completed, start: 2015-03-01 }\n"
        let workspace = try Workspace(Small.with(["data/2015/reports/south.yaml": south]))
        let whole = try workspace.run(Self.check)
        let outcome = try workspace.run(["check", "data", "--criteria", "criteria.yaml"])
        #expect(outcome.output == whole.output && outcome.output.contains("[same-activity]"))
    }

    @Test(arguments: [["--data", "data"], ["--period", "2015"]])
    func aPathAndADataFolderExcludeEachOther(_ more: [String]) throws {
        let outcome = try Workspace(Small.files).run(["check", "criteria.yaml"] + more)
        #expect(outcome.ending == .exited(64))
        #expect(outcome.errors.contains("\(more[0]) is for checking without a path"))
    }

    /// Two links would make a number of paths that grows with two to the depth.
    @Test func linksThatLeadInACircleAreFollowedOnce() throws {
        let workspace = try Workspace(Small.files)
        for name in ["a", "b"] { symlink(".", workspace.path("data/2015/reports/\(name)")) }
        let outcome = try workspace.run(
            ["check", "data/2015/reports", "--criteria", "criteria.yaml"])
        #expect(outcome.ending == .exited(0))
        let found = PrintedFinding.all(in: outcome.output)
        #expect(found.map(\.code) == ["unknown-file", "unknown-file"])
        #expect(outcome.output.hasSuffix("2 files: no faults, 2 warnings\n"), "\(outcome.output)")
    }

    /// A file is the same file from whichever folder it is named.
    @Test(arguments: [
        ("data/2015/reports", "north.yaml", "../../../"), ("data/2015/reports", "./north.yaml", "../../../"),
        ("data/2015", "reports/north.yaml", "../../"), ("data", "2015/reports/north.yaml", "../"),
        ("data/2015/assessments", "../reports/north.yaml", "../../../"), ("elsewhere", "link/north.yaml", "../"),
        ("elsewhere", "../data/2015/reports/north.yaml", "../"), ("data/2015/reports", ".", "../../../"),
        ("data/2015", "reports", "../../"),
    ])
    func aReportIsCheckedByItsRosterWhereverItIsNamed(_ folder: String, _ path: String, _ top: String) throws {
        let workspace = try Workspace(
            Small.with([Self.north: "centre: noth\n", "data/2015/assessments/south.yaml": "centre: south\n"]))
        mkdir(workspace.path("elsewhere"), 0o700)
        symlink("../data/2015/reports", workspace.path("elsewhere/link"))
        let outcome = try Rceval.run(
            ["check", path, "--criteria", top + "criteria.yaml"], in: workspace.path(folder))
        #expect(outcome.ending == .exited(1), "\(outcome.output)")
        let found = PrintedFinding.all(in: outcome.output)
        #expect(found.map(\.code) == ["unknown-centre"])
        let shown = path.hasSuffix(".yaml") ? path : path == "." ? "north.yaml" : path + "/north.yaml"
        #expect(found.first?.file == shown)
    }

    @Test(arguments: [("data/2015", ".", "../../"), ("data/2015/reports", "..", "../../../"), ("data", "2015", "../")])
    func aPeriodIsCheckedFromWithin(_ folder: String, _ path: String, _ top: String) throws {
        let workspace = try Workspace(Small.files)
        let outcome = try Rceval.run(["check", path, "--criteria", top + "criteria.yaml"], in: workspace.path(folder))
        #expect(outcome.ending == .exited(0))
        let found = PrintedFinding.all(in: outcome.output)
        #expect(Set(found.map(\.code)).isSubset(of: ["separates-nobody", "band-not-reached"]), "\(outcome.output)")
        #expect(outcome.output.lines.contains { $0.hasPrefix("6 files: no faults") })
        let file = try Rceval.run(["check", "period.yaml"], in: workspace.path("data/2015"))
        #expect(file.output == "1 file: no faults\n", "\(file.output)")
    }

    /// A hundred findings of a file are kept; those beyond them are warnings or faults as they were.
    @Test func theFindingsOfOneTableAreCountedApartFromThoseOfAnother() throws {
        let rows = (0..<150).map { "north,N-\($0),planned\n" }.joined()
        let workspace = try Workspace(
            Small.with([
                "data/2015/reports/north.yaml": "",
                "data/2015/activities.csv": "centre,id,status,start\n" + rows,
                "data/2015/activities.funding.csv": "centre,id,source,usd\nnorth,N-1,GEF,many\n",
            ]))
        let table = try workspace.run(["check", "data/2015/activities.csv", "--criteria", "criteria.yaml"])
        #expect(table.ending == .exited(0))
        #expect(table.output.hasSuffix("1 file: no faults, 150 warnings\n"), "\(table.output.suffix(200))")
        let entries = try workspace.run(["check", "data/2015/activities.funding.csv", "--criteria", "criteria.yaml"])
        #expect(entries.ending == .exited(1))
        #expect(entries.output.hasSuffix("1 file: 1 fault\n"), "\(entries.output.suffix(200))")
        let whole = try workspace.run(Self.check)
        #expect(whole.output.contains("1 fault, 150 warnings"), "\(whole.output.suffix(200))")
    }

    /// A name that is not text names no file that could be opened by it.
    @Test func aNameThatIsNotInUTF8IsToldAsSuch() throws {
        let workspace = try Workspace(Small.files)
        for (name, text) in [("s\u{FC}d.yaml", "centre: east\n"), ("s\u{FC}d.txt", "x")] {
            let bytes = name.unicodeScalars.map { CChar(bitPattern: UInt8($0.value)) }
            let path = workspace.path("data/2015/reports/").utf8.map { CChar(bitPattern: $0) } + bytes + [0]
            let file = open(path, O_WRONLY | O_CREAT, 0o600)
            _ = write(file, text, text.utf8.count)
            close(file)
        }
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(Set(outcome.findings.map(\.code)) == ["file-unreadable", "unknown-file"], "\(outcome.errors)")
        #expect(outcome.findings.allSatisfy { $0.message.contains("not in UTF-8") })
    }

    @Test func whatIsNotReadIsToldWhatIs() throws {
        let workspace = try Workspace(
            Small.with(["data/2015/assessments/notes.txt": "x", "data/2015/reports/notes.txt": "x"]))
        let found = try workspace.run(Small.score).findings
        #expect(
            found.compactMap(\.suggestion) == [
                "Reports end in .yaml, .yml or .json", "Assessments end in .yaml, .yml or .json",
            ])
    }

    @Test func anIndicatorThatSeparatesNobodyIsAWarning() throws {
        let files = Small.with(Self.second).merging([
            "criteria.yaml": Small.criteria.replacing("status: completed", with: "status: ongoing")
        ]) { $1 }
        let workspace = try Workspace(files)
        let outcome = try workspace.run(Self.check)
        let findings = PrintedFinding.all(in: outcome.output)
        #expect(outcome.ending == .exited(0))
        #expect(findings.first?.code == "separates-nobody")
        #expect(findings.first?.place == "criteria.yaml:12:9")
        #expect(findings.first?.message.contains("“a.completed”") == true)
        #expect(try workspace.run(Self.check + ["--strict"]).ending == .exited(1))
        #expect(try workspace.run(Small.score).errors == "")
    }

    /// The same identifier, or the same title on the same day, in the reports of two centres.
    @Test(arguments: [
        ("{ id: J-1, status: planned }", "1️⃣{ id: J-1, status: planned }"),
        (
            "{ id: N-9, status: planned, title: Bilingual Course, start: 2015-03-01 }",
            "1️⃣{ id: S-9, status: planned, title: BILINGUAL COURSE, start: 2015-03-01 }"
        ),
    ])
    func theSameActivityInTwoReportsIsAWarning(_ north: String, _ south: String) throws {
        let workspace = try Workspace(
            Small.with([
                Self.north: "centre: north\nactivities:\n  - \(north)\n",
                "data/2015/reports/south.yaml": "centre: south\nactivities:\n  - \(south)\n",
            ]))
        let outcome = try workspace.run(Self.check)
        let found = PrintedFinding.all(in: outcome.output).filter { $0.code == "same-activity" }
        let place = try workspace.mark("1️⃣", in: "data/2015/reports/south.yaml")
        #expect(outcome.ending == .exited(0))
        #expect(
            found.map(\.place) == [
                "\(Self.north):3:5", "data/2015/reports/south.yaml:\(place.line):\(place.column)",
            ])
        #expect(found.first?.message.contains("south") == true)
    }

    private static let jointForm = Small.form.replacing(
        "ready: { type: yes-no }", with: "joint-with: { type: text, many: yes }")

    private static let jointCriteria = Small.criteria.replacing(
        "{ count: activities, where: { status: completed } }", with: "{ distinct: activities.joint-with }")

    /// A name that is no other centre counts as one, whichever command counts it, and whichever file it stands in.
    @Test(
        arguments: [("[south]", nil), ("[1️⃣Suoth]", "Did you mean “south”?"), ("[south, 1️⃣north]", "Take it out")],
        [true, false])
    func whoAnActivityIsJointWithIsOnTheRoster(_ given: (String, String?), _ isAsked: Bool) throws {
        let (names, advice) = given
        let workspace = try Workspace(
            Small.with([
                "form.yaml": Self.jointForm, "criteria.yaml": isAsked ? Self.jointCriteria : Small.criteria,
                "data/2016/period.yaml": Small.period.replacing("2015", with: "2016"),
                Self.north: "centre: north\nactivities:\n  - { id: J-1, status: planned, joint-with: \(names) }\n",
            ]))
        for command in [
            ["check"], ["score"], ["rank"], ["status"], ["explain", "north"], ["report"], ["compare", "2015", "2016"],
            ["check", "--period", "2015", "--jobs", "2"],
        ] {
            let isOfPeriod = ["score", "rank", "status", "explain"].contains(command[0])
            let outcome = try workspace.run(
                command + (isOfPeriod ? ["--period", "2015"] : []) + ["--criteria", "criteria.yaml", "--data", "data"])
            let printed = command[0] == "check" ? outcome.output : outcome.errors
            let found = PrintedFinding.all(in: printed).filter { $0.code == "joint-with-unknown" }
            #expect(outcome.ending == .exited(0))
            #expect(found.count == (advice == nil ? 0 : 1), "\(command): \(printed)")
            guard let mark = try? workspace.mark("1️⃣", in: Self.north) else { continue }
            #expect(found.first?.place == "\(Self.north):\(mark.line):\(mark.column)")
            #expect(found.first?.suggestion?.contains(advice ?? "-") == true)
        }
    }

    /// In tables the centre of a row may stand behind its names, and donors are no centres.
    @Test(arguments: ["csv", "jsonl"])
    func namesThatAreNoCentresAreOneWarning(_ ending: String) throws {
        let donors = ["GEF", "WORLDBANK", "UNDP", "UNEP"]
        let rows = donors.enumerated().map { index, donor in
            ending == "csv"
                ? "J-\(index),planned,\(donor);south,\(index % 2 == 0 ? "north" : "east")\n"
                : "{\"id\": \"J-\(index)\", \"status\": \"planned\", \"joint-with\": [\"\(donor)\", \"south\"], "
                    + "\"centre\": \"\(index % 2 == 0 ? "north" : "east")\"}\n"
        }
        let workspace = try Workspace(
            Small.with([
                "form.yaml": Self.jointForm, "criteria.yaml": Self.jointCriteria, Self.north: "",
                "data/2015/activities.\(ending)": (ending == "csv" ? "id,status,joint-with,centre\n" : "")
                    + rows.joined(),
            ]))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.findings.map(\.code) == ["joint-with-unknown"], "\(outcome.errors)")
        #expect(outcome.findings.first?.message.contains("“joint-with” names “GEF”") == true)
        #expect(outcome.errors.contains("4 times in all"), "\(outcome.errors)")
        let check = try workspace.run(
            ["check", "--criteria", "criteria.yaml", "data/2015/activities.\(ending)"])
        #expect(PrintedFinding.all(in: check.output).map(\.code) == ["joint-with-unknown"], "\(check.output)")
    }

    /// A misspelt code among those that a centre serves takes points from it, and no record shows it.
    @Test(arguments: [("[NO, SE]", 0), ("[NO, ES]", 1), ("[no, sweden]", 2)])
    func whatACentreServesIsAmongTheChoices(_ served: String, _ count: Int) throws {
        var files = Small.with(
            [
                "form.yaml": Small.form.replacing(
                    "parties: { type: text, many: yes }",
                    with: "parties: { type: choice, choices: [NO, SE, DK], many: yes }"),
                "criteria.yaml": Small.indicator(
                    "measure: { count: activities.parties, where: { parties: { in: centre.parties-served } } }\n\(Small.bands)"
                ),
                "data/centres.yaml": Small.roster.replacing("[NO, SE]", with: served),
            ].merging(Self.second) { mine, _ in mine })
        files[Self.north] = "centre: north\n"
        let outcome = try Workspace(files).run(Self.check)
        let found = PrintedFinding.all(in: outcome.output).filter { $0.code == "not-among-choices" }
        #expect(outcome.ending == .exited(0), "\(outcome.output)")
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.place.hasPrefix("data/centres.yaml:") })
    }

    @Test func whatCouldNotBeCheckedIsSaid() throws {
        let outcome = try Workspace(Small.with(["form.yaml": ""])).run(Self.check)
        #expect(outcome.output.contains("not checked: whether the rules in criteria.yaml fit"))
        #expect(outcome.output.contains("not checked: the reports and assessments of 2015"))
    }

    /// Both say that they did it together: nothing to warn of. One alone says so: the other is named.
    @Test(arguments: [("[south]", "[north]", 0), ("[south]", "[]", 1), ("[]", "[north]", 1)])
    func aJointActivityIsOne(_ northSays: String, _ southSays: String, _ count: Int) throws {
        let form = Small.form.replacing(
            "ready: { type: yes-no }", with: "joint-with: { type: text, many: yes }")
        func report(_ centre: String, _ others: String) -> String {
            "centre: \(centre)\nactivities:\n  - { id: J-1, status: planned, joint-with: \(others) }\n"
        }
        let outcome = try Workspace(
            Small.with([
                "form.yaml": form, Self.north: report("north", northSays),
                "data/2015/reports/south.yaml": report("south", southSays),
            ])
        ).run(Self.check)
        let found = PrintedFinding.all(in: outcome.output).filter { $0.code == "same-activity" }
        #expect(found.count == count)
    }

    /// Each other centre is named once, in a list as YAML has it.
    @Test func theOtherCentresOfAnActivityAreNamedOnce() throws {
        func report(_ centre: String, _ count: Int) -> String {
            "centre: \(centre)\nactivities:\n"
                + (1...count).map {
                    "  - { id: \(centre)-\($0), status: planned, title: Course, start: 2015-03-01 }\n"
                }.joined()
        }
        let outcome = try Workspace(
            Small.with([
                Self.north: report("north", 1), "data/2015/reports/south.yaml": report("south", 3),
                "data/2015/reports/east.yaml": report("east", 2),
            ])
        ).run(Self.check)
        let found = PrintedFinding.all(in: outcome.output).filter { $0.code == "same-activity" }
        let north = try #require(found.first { $0.file == Self.north })
        #expect(found.count == 6)
        #expect(north.message.contains("in the report of south and east too"))
        #expect(north.suggestion?.contains("“joint-with: [south, east]”") == true)
    }

    @Test func thousandsOfRecordsOfOneTitleAreFoundInTime() throws {
        func report(_ centre: String) -> String {
            "centre: \(centre)\nactivities:\n"
                + (1...4000).map {
                    "  - { id: \(centre)-\($0), status: planned, title: Course, start: 2015-01-01 }\n"
                }.joined()
        }
        let workspace = try Workspace(
            Small.with([Self.north: report("north"), "data/2015/reports/south.yaml": report("south")]))
        let outcome = try workspace.run(Self.check)
        #expect(outcome.ending == .exited(0))
        #expect(outcome.output.contains("\(Self.north): and 3900 more findings"))
    }

    @Test(arguments: [("result.json", "result.json"), ("my result.json", "'my result.json'")])
    func aPublishedResultIsSentToTheCommandThatChecksIt(_ name: String, _ word: String) throws {
        let workspace = try Workspace(Small.files)
        _ = try workspace.run(Small.score + ["--format", "json", "--output", name])
        let outcome = try workspace.run(["check", name, "--criteria", "criteria.yaml"])
        let found = PrintedFinding.all(in: outcome.output)
        #expect(outcome.ending == .exited(1))
        #expect(found.map(\.code) == ["wrong-kind-of-file"])
        #expect(found.first?.message.contains("a published result") == true)
        #expect(found.first?.suggestion?.contains("“rceval verify \(word)”") == true)
    }

    /// A file without a key that tells its kind may hold codes and names, and nothing but those.
    @Test func aMappingThatIsNotFlatHoldsNoCodes() throws {
        let workspace = try Workspace(
            Small.with(["odd.yaml": "a: b\nc: [d]\ne: { f: g }\n", "codes.yaml": "NO: Norway\nSE: Sweden\n"]))
        let odd = try workspace.run(["check", "odd.yaml", "--criteria", "criteria.yaml"])
        #expect(PrintedFinding.all(in: odd.output).map(\.code) == ["wrong-kind-of-file"])
        #expect(PrintedFinding.all(in: odd.output).first?.place == "odd.yaml:2:1")
        #expect(try workspace.run(["check", "codes.yaml", "--criteria", "criteria.yaml"]).ending == .exited(0))
    }

    @Test func manyActivitiesInTwoReportsAreFoundInTime() throws {
        func report(_ centre: String) -> String {
            "centre: \(centre)\nactivities:\n"
                + (1...1000).map { "  - { id: J-\($0), status: planned, start: 2015-01-01 }\n" }.joined()
        }
        let workspace = try Workspace(
            Small.with([Self.north: report("north"), "data/2015/reports/south.yaml": report("south")]))
        let outcome = try workspace.run(Self.check)
        #expect(outcome.ending == .exited(0))
        #expect(outcome.output.contains("\(Self.north): and 900 more findings"))
    }

    @Test func aBandThatNobodyIsInIsAWarning() throws {
        let files = Small.with(Self.second).merging([
            "criteria.yaml": Small.criteria.replacing("maximum: 4", with: "maximum: 5")
                .replacing("3: 4", with: "3: 4, 50: 5")
        ]) { $1 }
        let findings = PrintedFinding.all(in: try Workspace(files).run(Self.check).output)
        #expect(findings.map(\.code) == ["band-not-reached"])
        #expect(findings.first?.message.contains("from 50") == true)
    }

    @Test func findingsAsJSONHaveTheSamePlaces() throws {
        struct Document: Decodable {
            var format: Int
            var faults: Int
            var findings: [Finding]
            struct Finding: Decodable {
                var file: String
                var line: Int
                var column: Int
                var length: Int
                var code: String
                var text: String
                var suggestion: String?
            }
        }
        let text = "centre: north\nlevel: 1️⃣hgih\n"
        let workspace = try Workspace(Small.with([Self.north: text]))
        let outcome = try workspace.run(Self.check + ["--format", "json"])
        #expect(outcome.ending == .exited(1))
        let document = try JSONDecoder().decode(Document.self, from: Data(outcome.output.utf8))
        #expect(document.format == 2 && document.faults == 1)
        let finding = try #require(document.findings.first)
        #expect(finding.file == Self.north)
        #expect((finding.line, finding.column, finding.length) == (2, 8, 4))
        #expect(finding.code == "unknown-choice")
        #expect(finding.text == "level: hgih")
        #expect(finding.suggestion?.contains("“high”") == true)
    }

    @Test func aLargeReportThatScoresIsNoFault() throws {
        let records = (1...5).map {
            "  - { id: N-\($0), status: completed, start: 2015-01-01, title: \"\("x".times(4_000_000))\" }\n"
        }
        let workspace = try Workspace(
            Small.with([Self.north: "centre: north\nactivities:\n" + records.joined()]))
        #expect(try workspace.run(Small.score).ending == .exited(0))
        let outcome = try workspace.run(["check", Self.north, "--criteria", "criteria.yaml"])
        #expect(outcome.output == "1 file: no faults\n")
    }
}
