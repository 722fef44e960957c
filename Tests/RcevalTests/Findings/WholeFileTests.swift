import Foundation
import SourceReading
import Testing

/// A fault hides no other: all that can be read is read, and what can't is said.
@Suite struct WholeFileTests {
    private static let north = "data/2015/reports/north.yaml"
    private static let south = "data/2015/reports/south.yaml"
    private static let none = [north: "", south: ""]

    private func run(
        _ files: [String: String], _ arguments: [String] = Small.score
    ) throws -> Outcome {
        try Workspace(Small.with(Self.none.merging(files) { _, new in new })).run(arguments)
    }

    /// The same four faults in each form of the data: two control characters, two dates of which one is not in the
    /// calendar, and a centre that is not on the roster.
    private static let forms: [(file: String, text: String)] = [
        (
            "data/2015/activities.csv",
            """
            centre,id,status,title,start
            north,A,planned,Ple\u{9A}evica,2015-01-01
            north,B,planned,Ri\u{9A}ana,31/12/2015
            nobody,C,planned,x,2015-02-30

            """
        ),
        (
            "data/2015/activities.jsonl",
            """
            {"centre": "north", "id": "A", "status": "planned", "title": "Ple\u{9A}evica", "start": "2015-01-01"}
            {"centre": "north", "id": "B", "status": "planned", "title": "Ri\u{9A}ana", "start": "31/12/2015"}
            {"centre": "nobody", "id": "C", "status": "planned", "title": "x", "start": "2015-02-30"}

            """
        ),
        (
            "data/2015/reports/other.json",
            """
            {"centre": "nobody", "activities": [
            {"id": "A", "status": "planned", "title": "Ple\u{9A}evica", "start": "2015-01-01"},
            {"id": "B", "status": "planned", "title": "Ri\u{9A}ana", "start": "31/12/2015"},
            {"id": "C", "status": "planned", "title": "x", "start": "2015-02-30"}]}

            """
        ),
        (
            "data/2015/reports/other.yaml",
            """
            centre: nobody
            activities:
              - { id: A, status: planned, title: Ple\u{9A}evica, start: 2015-01-01 }
              - { id: B, status: planned, title: Ri\u{9A}ana, start: 31/12/2015 }
              - { id: C, status: planned, title: x, start: 2015-02-30 }

            """
        ),
    ]

    @Test(arguments: forms)
    func whatIsNoTextHidesNothing(_ file: String, _ text: String) throws {
        let outcome = try run([file: text])
        let codes = outcome.findings.map(\.code).sorted()
        #expect(codes == ["not-a-date", "not-a-date", "not-text", "unknown-centre"], "\(outcome.errors)")
        let odd = try #require(outcome.findings.first { $0.code == "not-text" })
        #expect(odd.message.contains("U+009A") && odd.message.contains("probably “š”"))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.contains("\u{9A}") })
        #expect(odd.line == first + 1)
        #expect(odd.column == lines[first].unicodeScalars.prefix { $0 != "\u{9A}" }.count + 1)
        let again = lines[first + 1].unicodeScalars.prefix { $0 != "\u{9A}" }.count + 1
        #expect(outcome.errors.contains("again: \(file):\(first + 2):\(again); 2 times in all"))
        #expect(outcome.errors.contains("5 faults; nothing was scored"))
    }

    @Test func bytesThatAreNoTextHideNothing() throws {
        let workspace = try Workspace(Small.with(Self.none))
        let text = Array("centre,id,status,title,start\nnorth,A,planned,Caf".utf8) + [0xE9]
        let rest = Array(",2015-01-01\nnorth,B,plannned,x,31/12/2015\n".utf8)
        try workspace.write("data/2015/activities.csv", Data(text + rest))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.findings.map(\.code) == ["not-text", "unknown-choice", "not-a-date"], "\(outcome.errors)")
        #expect(outcome.findings.first?.place == "data/2015/activities.csv:2:20")
    }

    private static let headers: [(String, String, [String], String)] = [
        (
            "data/2015/activities.csv", "id,status,start\nA,plannned,31/12/2015\n",
            ["missing-column", "unknown-choice", "not-a-date"], "to which centres the rows of"
        ),
        (
            "data/2015/header.csv", "submitted,open\n31/12/2015,maybe\n",
            ["missing-column", "not-a-date", "not-yes-no"], "to which centres the rows of"
        ),
        (
            "data/2015/activities.csv", "foo,bar\n1,2\n", ["missing-column"], "the rows of"
        ),
    ]

    @Test(arguments: headers)
    func aHeaderLineHidesNoRow(
        _ file: String, _ text: String, _ codes: [String], _ unchecked: String
    ) throws {
        let outcome = try run([file: text])
        #expect(outcome.findings.map(\.code) == codes, "\(outcome.errors)")
        #expect(outcome.errors.contains("not checked: \(unchecked)"), "\(outcome.errors)")
    }

    @Test func entriesWithoutTheirRecordsAreChecked() throws {
        let files = [
            "data/2015/activities.csv": "centre,id,status\nnorth,A,planned\n",
            "data/2015/activities.funding.csv": "centre,source,usd\nnorth,GEF,much\n,GEF,5 USD\n",
        ]
        let outcome = try run(files)
        #expect(outcome.findings.map(\.code).sorted() == ["missing-column", "not-a-number", "not-a-number"])
        #expect(outcome.errors.contains("not checked: to which records the entries of"))
    }

    @Test func aRowWithoutItsCentreIsChecked() throws {
        let files = [
            "data/2015/activities.csv": "centre,id,status\nnorth,A,planned\n",
            "data/2015/activities.funding.csv": "centre,id,source,usd\n,A,GEF,much\n",
            "data/2015/header.csv": "centre,submitted\n,31/12/2015\n",
        ]
        let outcome = try run(files)
        let codes = outcome.findings.map(\.code).sorted()
        #expect(codes == ["missing-key", "missing-key", "not-a-date", "not-a-number"], "\(outcome.errors)")
    }

    @Test func whatIsGivenTwiceIsChecked() throws {
        let report = """
            centre: north
            open: yes
            open: maybe
            activities:
              - { id: A, status: planned, start: 2015-01-01, start: 31/12/2015 }
            activities:
              - { id: B, status: plannned }

            """
        let outcome = try run([Self.north: report])
        let codes = outcome.findings.map(\.code).sorted()
        #expect(
            codes == ["duplicate-key", "duplicate-key", "duplicate-key", "not-a-date", "not-yes-no", "unknown-choice"],
            "\(outcome.errors)")
    }

    @Test func unknownKeysHideNoEmptyTest() throws {
        let top = """
            requirements:
              - { id: r, title: R, measure: { count: activities }, needs: {}, otherwise: not-evaluated, colour: red }
            """
        let files = [
            "criteria.yaml": Small.indicator(
                "measure: { count: activities, where: { parties: { elements: {} } } }\n\(Small.bands)\nshade: dark",
                top: top)
        ]
        let outcome = try run(files)
        let codes = outcome.findings.map(\.code).sorted()
        #expect(
            codes == ["condition-malformed", "condition-malformed", "unknown-key", "unknown-key"], "\(outcome.errors)")
    }

    @Test func aMeasureIsReadBehindItsFirstFault() throws {
        let files = [
            "criteria.yaml": Small.indicator(
                "measure: { distinct: activities.parts, where: { status: done, satus: planned } }\n"
                    + "scale: { dates: { 31/12/2015: x } }")
        ]
        let outcome = try run(files)
        let codes = outcome.findings.map(\.code).sorted()
        #expect(
            codes == ["not-a-date", "unknown-choice", "unknown-field", "unknown-field"], "\(outcome.errors)")
    }

    @Test func whatCannotBeReadIsSaid() throws {
        let yaml = try run([Self.north: "centre: north\nmark: \"a\nopen: maybe\n"])
        #expect(yaml.findings.map(\.code) == ["yaml-syntax"])
        #expect(yaml.errors.contains("not checked: the rest of \(Self.north), behind line"), "\(yaml.errors)")
        let json = try run([
            "data/2015/reports/north.json": "{\"centre\": \"north\",\n \"mark\": x,\n \"open\": \"maybe\"}\n"
        ])
        #expect(json.errors.contains("not checked: the rest of data/2015/reports/north.json, behind line 2"))
        let table = try run(["data/2015/activities.csv": "centre,id,status\nnorth,\"A,planned\nnorth,B,plannned\n"])
        #expect(table.errors.contains("not checked: the rest of data/2015/activities.csv, behind line 2"))
    }

    /// Line ends that only Unicode has would make other editors count other lines.
    @Test(arguments: [("\u{85}", "U+0085"), ("\u{2028}", "U+2028"), ("\u{2029}", "U+2029")])
    func lineEndsOfUnicodeAreRefusedInYAML(_ end: String, _ code: String) throws {
        let report = "centre: north\nmark: a\(end)b\nlevel: hihg\n"
        let outcome = try run([Self.north: report])
        #expect(outcome.findings.map(\.code) == ["not-text", "unknown-choice"], "\(outcome.errors)")
        #expect(outcome.findings.first?.place == "\(Self.north):2:8")
        #expect(outcome.findings.first?.message.contains(code) == true)
        #expect(outcome.findings.last?.line == 3)
        let escaped = try run([Self.north: "centre: north\nmark: \"a\\x85\\L\\Pb\"\n"])
        #expect(escaped.findings.isEmpty, "\(escaped.errors)")
    }

    /// One of a thing is not several.
    @Test(arguments: [
        ("measure: { count: activities }\nscale: { bands: { 0: 2, 1: 1 } }", "there is 1 point, fewer"),
        ("measure: { count: activities }\nscale: { linear: { 0: 2, 1: 1 } }", "there is 1 point, fewer"),
        ("measure: { ratio: [{ count: activities }] }\n\(Small.bands)", "“ratio” has 1 measure, where"),
        ("measure: { count: activities }\nscale: { bands: { 0: 2, 1: 0.5 } }", "there are 0.5 points, fewer"),
    ])
    func oneIsNotSeveral(_ body: String, _ words: String) throws {
        let outcome = try run(["criteria.yaml": Small.indicator(body)])
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
    }

    @Test func oneCellIsNotSeveral() throws {
        let outcome = try run(["data/2015/activities.csv": "centre,id,status\nnorth,A,planned\nnorth\n"])
        #expect(!outcome.errors.contains("1 cells"), "\(outcome.errors)")
    }

    /// Very many tests of one field, no value of which is looked at for each pair of them: with what is told, and whether
    /// one of them excludes another alone.
    private static let manyTests: [(tests: [String], isTold: Bool, isPair: Bool)] = [
        ((0..<3000).map { "{ usd: { at-least: \($0) } }" } + ["{ usd: { at-most: 2 } }"], true, true),
        ((0..<3000).map { "{ usd: { at-least: \($0) } }" } + ["{ usd: { at-most: 5000 } }"], false, false),
        ((0..<3000).map { "{ usd: [1, 2, \($0 + 3)] }" } + ["{ usd: [2, 3] }", "{ usd: [1, 3] }"], true, false),
        ((0..<3000).map { "{ usd: [1, 2, \($0 + 3)] }" } + ["{ usd: [2, 3] }", "{ usd: [1, 2] }"], false, false),
        (
            ["{ usd: [\((0..<3000).map(String.init).joined(separator: ", "))] }"]
                + (0..<3000).map { "{ usd: { at-least: \($0) } }" } + ["{ usd: { more-than: 2999 } }"], true, true
        ),
        ((0..<3000).map { "{ usd: { at-least: 5, at-most: \($0 + 5) } }" } + ["{ usd: { is: missing } }"], true, true),
        ((0..<3000).map { "{ title: [a, b, x\($0)] }" } + ["{ title: [b, c] }", "{ title: [a, c] }"], true, false),
    ]

    @Test(arguments: manyTests)
    func manyTestsOfOneFieldAreLookedAtTogether(_ tests: [String], _ isTold: Bool, _ isPair: Bool) throws {
        let measure = "measure: { count: activities, where: { all-of: [\(tests.joined(separator: ", "))] } }"
        let outcome = try Workspace(
            Small.with(["criteria.yaml": Small.indicator("\(measure)\n\(Small.bands)")])
        ).run(Small.score)
        let found = outcome.findings.filter {
            $0.code == "condition-never-met" && $0.message.contains("Nothing can meet")
        }
        #expect(found.count == (isTold ? 1 : 0), "\(outcome.errors.prefix(1000))")
        #expect(
            found.allSatisfy { $0.message.contains("another one together") == isPair }, "\(outcome.errors.prefix(1000))"
        )
    }

    /// What a requirement needs is looked at once for each value that it names.
    @Test(arguments: [
        ("value: budget", "1000001", true), ("value: budget", "1000000", false), ("count: activities", "0.5", true),
    ])
    func manyValuesOfARequirementAreLookedAt(_ measure: String, _ number: String, _ isTold: Bool) throws {
        let values = (0..<3000).map { "\(Int($0) + 2_000_000)" }.map { measure.hasPrefix("count") ? $0 + ".5" : $0 }
        let top =
            "requirements:\n  - { id: r, title: R, measure: { \(measure) }, "
            + "needs: [\((values + [number]).joined(separator: ", "))], otherwise: { at-most: 1 } }"
        let outcome = try Workspace(
            Small.with(["criteria.yaml": Small.indicator("measure: { count: activities }\n\(Small.bands)", top: top)])
        ).run(Small.score)
        #expect(
            outcome.findings.contains { $0.code == "condition-never-met" } == isTold, "\(outcome.errors.prefix(1000))")
    }

    /// A text that is looked for is quoted as the rule has it.
    @Test func aTextThatNoCentreHasIsQuotedAsWritten() throws {
        let rule = "applies-when: { centre.region: { contains: Afrika } }\nmeasure: { count: activities }\n"
        let outcome = try Workspace(Small.with(["criteria.yaml": Small.indicator(rule + Small.bands)])).run(Small.score)
        let found = outcome.findings.filter { $0.code == "condition-never-met" }
        #expect(found.count == 1 && found.allSatisfy { $0.message.contains("“Afrika”") }, "\(outcome.errors)")
    }

    /// A required field of a table that stands there with a fault is not said to be lacking as well.
    @Test(arguments: [("31/12/2015", "not-a-date"), ("#N/A", "error-value"), ("", "required-field")])
    func aFieldWithAFaultIsNotLacking(_ cell: String, _ code: String) throws {
        let form = Small.form.replacing("submitted: { type: date }", with: "submitted: { type: date, required: yes }")
        let outcome = try Workspace(
            Small.with([
                "form.yaml": form, "data/2015/reports/north.yaml": "centre: north\nsubmitted: 2015-12-31\n",
                "data/2015/reports/south.yaml": "",
                "data/2015/header.csv": "centre,submitted,mark\nsouth,\(cell),x\n",
            ])
        ).run(Small.score)
        let found = outcome.findings.map(\.code).filter {
            ["not-a-date", "error-value", "required-field"].contains($0)
        }
        #expect(found == [code], "\(outcome.errors)")
    }
}
