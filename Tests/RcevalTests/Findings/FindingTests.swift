import Diagnostics
import Foundation
import Glibc
import SourceReading
import Testing

/// Each fault that a file can have is found at its place, underlined there, and told in words.
@Suite struct FindingTests {
    @Test(arguments: CriteriaFaults.keys + CriteriaFaults.requirements)
    func faultsOfCriteria(_ fault: FaultCase) throws { try fault.check() }

    @Test(arguments: PartFaults.conditions + PartFaults.exemptions + PartFaults.intentions)
    func faultsOfPartsOfSomeCentres(_ fault: FaultCase) throws { try fault.check() }

    @Test(arguments: PartFaults.warnings)
    func warningsOfPartsOfSomeCentres(_ warning: FaultCase) throws {
        try warning.check(exits: 0)
        var strict = warning
        strict.arguments.append("--strict")
        try strict.check(exits: 1)
    }

    @Test(arguments: RuleFaults.measures + RuleFaults.conditions + RuleFaults.scales)
    func faultsOfRules(_ fault: FaultCase) throws { try fault.check() }

    @Test(arguments: RuleFaults.warnings + RecordFaults.ratings)
    func warningsDoNotKeepFromScoring(_ warning: FaultCase) throws {
        try warning.check(exits: 0)
    }

    @Test(arguments: RuleFaults.warnings + RecordFaults.ratings)
    func warningsAreFaultsUnderStrict(_ warning: FaultCase) throws {
        var strict = warning
        strict.arguments.append("--strict")
        try strict.check(exits: 1)
    }

    @Test(arguments: RecordFaults.forms + RecordFaults.choices + RecordFaults.rosters)
    func faultsOfFormsAndRosters(_ fault: FaultCase) throws { try fault.check() }

    @Test(arguments: RecordFaults.reports + RecordFaults.assessments)
    func faultsOfReportsAndAssessments(_ fault: FaultCase) throws { try fault.check() }

    @Test(arguments: RecordFaults.dates + RecordFaults.numbers)
    func datesAndNumbersThatAreNone(_ fault: FaultCase) throws { try fault.check() }

    @Test(arguments: FileFaults.missing + FileFaults.kinds + FileFaults.yaml)
    func faultsOfWholeFiles(_ fault: FaultCase) throws { try fault.check() }

    @Test(arguments: TableFaults.columns + TableFaults.rows + TableFaults.cells + TableFaults.several)
    func faultsOfTables(_ fault: FaultCase) throws { try fault.check() }

    @Test(arguments: [TableFaults.short, TableFaults.points, TableFaults.bars, TableFaults.near])
    func warningsOfTables(_ warning: FaultCase) throws { try warning.check(exits: 0) }

    @Test(arguments: JSONFaults.syntax + JSONFaults.lines)
    func faultsOfJSON(_ fault: FaultCase) throws { try fault.check() }

    @Test(arguments: AdviceFaults.numbers + AdviceFaults.lines + AdviceFaults.words)
    func adviceForWhatPeopleWrite(_ fault: FaultCase) throws { try fault.check() }

    @Test(arguments: AdviceFaults.tables + AdviceFaults.results)
    func adviceForFilesOfOtherPrograms(_ fault: FaultCase) throws { try fault.check() }

    /// The codes that these tests provoke, one way or another.
    private static let provoked = Set(
        [
            PartFaults.exemptions, PartFaults.warnings,
            CriteriaFaults.keys, CriteriaFaults.requirements, RuleFaults.measures,
            RuleFaults.conditions, RuleFaults.scales, RuleFaults.warnings, RecordFaults.forms,
            RecordFaults.rosters, RecordFaults.reports, RecordFaults.dates, RecordFaults.numbers,
            RecordFaults.assessments, RecordFaults.ratings, FileFaults.missing, FileFaults.kinds, FileFaults.yaml,
            JSONFaults.syntax, TableFaults.columns, TableFaults.rows, TableFaults.cells, TableFaults.several,
            [TableFaults.short, TableFaults.points, TableFaults.bars, TableFaults.near],
        ].joined().flatMap { $0.expected.map(\.code) }
    ).union(["not-text", "entry-too-long", "file-too-large"])  // HostileFileTests
        .union(["file-unreadable"])  // FindingPrintTests
        .union(["separates-nobody", "band-not-reached", "same-activity"])  // CheckTests
        .union(["joint-with-unknown", "not-among-choices"])  // CheckTests
        .union(["periods-overlap", "later-first"])  // PeriodDaysTests
        .union(["unknown-country"])  // RosterTextsTests
        .union(["already-there"])  // InitTests
        .union(["cannot-convert", "path-not-moved"])  // ConvertTests
        .union(["not-written"])  // OutputTests
        .union(["other-format", "replaces-nothing", "same-twice"])  // CompareTests
        .union(["outside-folder"])  // HostileResultTests
        .union(["agreement-unknown", "low-agreement"])  // AssessmentTests

    @Test(arguments: FindingCode.allCases)
    func everyCodeIsProvoked(_ code: FindingCode) {
        #expect(Self.provoked.contains(code.rawValue))
    }
}

/// What is particular about how findings are printed.
@Suite struct FindingPrintTests {
    @Test func aWholeFindingReadsAsItShould() throws {
        let files = Small.with([
            "criteria.yaml": Small.criteria.replacing(
                "{ status: completed }", with: "{ status: completed, satus: planned }")
        ])
        let outcome = try Workspace(files).run(Small.score)
        #expect(
            outcome.errors == """
                criteria.yaml:14:67: fault: The record form has no field “satus” here [unknown-field]
                  14 |         measure: { count: activities, where: { status: completed, satus:…
                     |                                                                   ^^^^^
                  → Did you mean “status”?
                1 fault; nothing was scored

                """)
    }

    @Test func whatIsGivenTwiceShowsWhereItWasFirst() throws {
        let records = "activities:\n  - id: N-1\n    status: planned\n    id: N-2\n    status: planned"
        let outcome = try Workspace(Small.with(["data/2015/reports/north.yaml": Small.report(records)])).run(
            Small.score)
        let finding = try #require(outcome.findings.first, "\(outcome.errors)")
        #expect(outcome.findings.count == 1)
        #expect(finding.notes.map(\.message) == ["the record above begins here"])
        #expect(finding.notes.first?.line == 3 && finding.notes.first?.column == 5)
    }

    /// A file that is not there is named by another: that is the place to look at.
    @Test(arguments: [
        ("criteria.yaml", Small.criteria.replacing("form.yaml", with: "1️⃣from.yaml"), "from.yaml", Small.score),
        (
            "data/2015/period.yaml", Small.period + "criteria: 1️⃣../../rules.yaml\n", "rules.yaml",
            ["score", "--data", "data"]
        ),
    ])
    func aMissingFileIsNotedWhereItIsNamed(
        _ file: String, _ text: String, _ missing: String, _ arguments: [String]
    ) throws {
        let workspace = try Workspace(Small.with([file: text]))
        let finding = try #require(try workspace.run(arguments).findings.first)
        let place = try workspace.mark("1️⃣", in: file)
        #expect(finding.code == "file-missing" && finding.file == missing)
        let note = try #require(finding.notes.first)
        #expect(note.file == file && note.line == place.line && note.column == place.column)
    }

    @Test func oneCharacterOfAMillionMarksIsCut() throws {
        let level = "a" + String(repeating: "\u{301}", count: 1_000_000)
        let files = Small.with(["data/2015/reports/north.yaml": "centre: north\nlevel: \(level)\n"])
        let outcome = try Workspace(files).run(Small.score)
        #expect(outcome.findings.map(\.code) == ["unknown-choice"])
        #expect(outcome.errors.utf8.count < 5000)
    }

    @Test func aScaleIsReadEvenWhereItsMeasureHasAFault() throws {
        try FaultCase(
            "a fault in a measure, in its scale, and in the maximum",
            [
                "criteria.yaml": """
                criteria-set: small
                edition: "1"
                title: Small criteria
                record-form: form.yaml
                maximum: 1️⃣9
                criteria:
                  - id: a
                    title: Activities
                    basis: own
                    indicators:
                      - id: first
                        title: First
                        measure: { count: 2️⃣activites }
                        scale: { bands: { 0: 0, 1: 2 } }
                  - id: b
                    title: Documents
                    basis: own
                    maximum: 4
                    indicators:
                      - id: first
                        title: First
                        measure: { value: 3️⃣opne }
                        scale: { values: { yes: 1, 4️⃣yes: 2 } }

                """
            ],
            .init("unknown-collection", "2️⃣", in: "criteria.yaml", underlined: "activites", says: "“activites”"),
            .init("unknown-field", "3️⃣", in: "criteria.yaml", underlined: "opne", says: "“opne”"),
            .init("bound-twice", "4️⃣", in: "criteria.yaml", underlined: "yes", says: "given twice")
        ).check()
        try FaultCase(
            "a fault in a measure and in the maximum",
            [
                "criteria.yaml": Small.criteria.replacing("status: completed }", with: "2️⃣stauts: completed }")
                    .replacing("maximum: 4\ncriteria", with: "maximum: 1️⃣5\ncriteria")
            ],
            .init("maximum-wrong", "1️⃣", in: "criteria.yaml", underlined: "5", says: "can reach 4"),
            .init("unknown-field", "2️⃣", in: "criteria.yaml", underlined: "stauts", says: "“stauts”")
        ).check()
    }

    @Test func reportsAreReadEvenWhereTheCriteriaHaveAFault() throws {
        let north = "data/2015/reports/north.yaml"
        let given = "data/2015/assessments/north.yaml"
        let files = Small.with([
            "criteria.yaml": Small.criteria.replacing("count: activities", with: "count: activites"),
            north: Small.north.replacing("2015-06-01", with: "2015-06-31"),
            given: "centre: nroth\noverrides: [{ indicator: a.x, points: 1, author: A, reason: b, reference: c }]\n",
        ])
        let workspace = try Workspace(files)
        let codes = ["unknown-collection", "unknown-centre", "not-a-date"]
        #expect(Set(try workspace.run(Small.score).findings.map(\.code)) == Set(codes))
        let one = try workspace.run(["check", north, "--criteria", "criteria.yaml"])
        #expect(
            Set(one.output.matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) })
                == ["unknown-collection", "not-a-date"])
    }

    @Test func fiveFaultsOfOneFileAreFoundInOneRun() throws {
        let file = "criteria.yaml"
        try FaultCase(
            "five faults",
            [
                file: Small.criteria(
                    """
                    - id: a
                      title: A
                      basis: 1️⃣onw
                      indicators:
                        - id: x
                          title: X
                          measure: { count: 2️⃣activity-list }
                          scale: { bands: { 0: 0, 1: 1 } }
                        - id: 3️⃣x
                          title: Y
                          measure: { count: activities }
                          scale: { bands: { 0: 0, 1: 1, 4️⃣1: 2 } }
                    """) + "5️⃣rankin: { ties: dense }\n"
            ],
            .init("unknown-choice", "1️⃣", in: file), .init("unknown-collection", "2️⃣", in: file),
            .init("duplicate-id", "3️⃣", in: file), .init("bound-twice", "4️⃣", in: file),
            .init("unknown-key", "5️⃣", in: file)
        ).check()
    }

    @Test func faultsAfterAFaultAreFoundToo() throws {
        let file = "criteria.yaml"
        try FaultCase(
            "a measure without a kind, behind another fault",
            [
                file: Small.criteria(
                    """
                    - id: 1️⃣a b
                      title: A
                      basis: own
                      indicators:
                        - id: x
                          title: X
                          measure: 2️⃣{ where: { status: completed } }
                          \(Small.bands)
                    """)
            ], .init("not-an-identifier", "1️⃣", in: file), .init("measure-malformed", "2️⃣", in: file)
        ).check()
    }

    @Test func aReportLacksItsCentreBesideOtherFaults() throws {
        let file = "data/2015/reports/north.yaml"
        try FaultCase(
            "no centre, and a bad number", [file: "mark: a\nbudget: 1️⃣x\n"],
            .init("missing-key", nil, in: file + ":1:1"), .init("not-a-number", "1️⃣", in: file)
        ).check()
    }

    @Test func faultsOfSeveralFilesAreFoundInOneRun() throws {
        let (north, south) = ("data/2015/reports/north.yaml", "data/2015/reports/south.yaml")
        try FaultCase(
            "two reports",
            [
                north: Small.record("usd: 1️⃣1e3\nstart: 2️⃣2015-02-30"),
                south: "centre: south\n1️⃣submited: 2015-01-01\nopen: 2️⃣maybe\n",
            ],
            .init("not-a-number", "1️⃣", in: north), .init("not-a-date", "2️⃣", in: north),
            .init("unknown-key", "1️⃣", in: south), .init("not-yes-no", "2️⃣", in: south)
        ).check()
        try FaultCase(
            "criteria and a roster",
            [
                "criteria.yaml": Small.criteria + "1️⃣gardes: 1\n",
                "data/centres.yaml": Small.roster.replacing("region: Orient", with: "1️⃣regoin: Orient, region: x"),
            ],
            .init("unknown-key", "1️⃣", in: "criteria.yaml"),
            .init("unknown-key", "1️⃣", in: "data/centres.yaml")
        ).check()
    }

    @Test func aHundredFindingsOfAFileAreShownAndTheRestCounted() throws {
        let lines = (1...250).map { "field-\($0)-of-mine: 1\n" }.joined()
        let files = Small.with(["data/2015/reports/north.yaml": "centre: north\n" + lines])
        let outcome = try Workspace(files).run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.count == 100)
        #expect(outcome.errors.contains("data/2015/reports/north.yaml: and 150 more findings\n"))
        #expect(outcome.errors.hasSuffix("250 faults; nothing was scored\n"))
    }

    @Test func notesSayWhereSomethingWasFirstGiven() throws {
        let workspace = try Workspace(
            Small.with(["criteria.yaml": Small.criteria.replacing("edition", with: "1️⃣edition") + "edition: x\n"]))
        let note = try #require(try workspace.run(Small.score).findings.first?.notes.first)
        let first = try workspace.mark("1️⃣", in: "criteria.yaml")
        #expect(note.message == "first given here")
        #expect((note.line, note.column) == (first.line, first.column))
        #expect(note.excerpt?.underlined == "edition")
    }

    @Test(arguments: [
        Named("wide characters", "東京都"), Named("combining marks", "e\u{301}e\u{301}e\u{301}"),
        Named("characters outside the first plane", "𐍈𐍈 😀"), Named("a tab", "\"a\tb\tc\""),
        Named("a long line", "long ".times(50)), Named("a very long line", "long ".times(20_000)),
    ])
    func theMarksStandUnderThePlaceBehind(_ text: Named<String>) throws {
        let name = text.testDescription
        let file = "data/2015/reports/north.yaml"
        let fault = FaultCase(
            name, [file: "{ centre: north, mark: \(text.value), open: 1️⃣maybe }\n"],
            .init("not-yes-no", "1️⃣", in: file, underlined: "maybe"))
        let workspace = try Workspace(Small.with(fault.files))
        let outcome = try workspace.run(Small.score)
        fault.check(outcome, in: workspace)
        for line in outcome.errors.split(separator: "\n").dropFirst().prefix(2) {
            #expect(Columns.of(line) <= 80, "\(name)")
        }
    }

    @Test(arguments: [
        ("LF", "\n"), ("CRLF", "\r\n"), ("CR", "\r"),
    ])
    func theLineShownIsTheLineNamed(_ name: String, _ end: String) throws {
        let file = "data/2015/reports/north.yaml"
        let workspace = try Workspace(Small.with([:]))
        try workspace.write(
            file, Data("# one\(end)# two\(end)centre: north\(end)open: maybe\(end)".utf8))
        let finding = try #require(try workspace.run(Small.score).findings.first)
        #expect(finding.code == "not-yes-no")
        #expect((finding.line, finding.column) == (4, 7))
        #expect(finding.excerpt?.text == "open: maybe")
        #expect(finding.excerpt?.underlined == "maybe")
    }

    @Test func aByteOrderMarkDoesNotMoveThePlace() throws {
        let file = "data/2015/reports/north.yaml"
        let workspace = try Workspace(Small.with([file: "\u{FEFF}open: maybe\ncentre: north\n"]))
        let finding = try #require(try workspace.run(Small.score).findings.first)
        #expect((finding.line, finding.column) == (1, 7))
        #expect(finding.excerpt?.underlined == "maybe")
    }

    @Test func aLongFaultyTextIsNotPrintedInFull() throws {
        let long = String(repeating: "9", count: 400_000)
        for text in ["\(long)x", "1,\(long)", "1 \(long)"] {
            let files = Small.with(["data/2015/reports/north.yaml": Small.record("usd: \(text)")])
            let outcome = try Workspace(files).run(Small.score)
            #expect(outcome.findings.first?.code == "not-a-number")
            #expect(outcome.errors.utf8.count < 4000)
        }
        let files = Small.with(["data/2015/reports/north.yaml": Small.report("level: \(long)")])
        let outcome = try Workspace(files).run(Small.score)
        #expect(outcome.findings.first?.code == "unknown-choice")
        #expect(outcome.errors.utf8.count < 4000)
    }

    @Test func aFileThatMayNotBeReadIsNamed() throws {
        let workspace = try Workspace(Small.with([:]))
        guard geteuid() != 0 else { return }
        chmod(workspace.path("form.yaml"), 0)
        let finding = try #require(try workspace.run(Small.score).findings.first)
        #expect(finding.code == "file-unreadable")
        #expect(finding.file == "form.yaml")
    }

    @Test func aLinkToItselfIsNamed() throws {
        let workspace = try Workspace(Small.with(["form.yaml": ""]))
        symlink("form.yaml", workspace.path("form.yaml"))
        let finding = try #require(try workspace.run(Small.score).findings.first)
        #expect(finding.code == "file-unreadable")
        #expect(finding.message.contains("a link that leads back to itself"))
    }

    @Test(arguments: ["criteria.yaml", "form.yaml", "data/centres.yaml", "data/2015/reports/north.yaml"])
    func aPipeIsRefusedAndNotWaitedFor(_ file: String) throws {
        let workspace = try Workspace(Small.with([file: ""]))
        mkfifo(workspace.path(file), 0o600)
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.first?.code == "not-a-file")
        #expect(outcome.findings.first?.file == file)
    }
}
