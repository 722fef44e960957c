import Foundation
import Glibc
import SourceReading
import Testing

/// Files that are made to harm, or that came to harm: each gets a finding, with a bounded memory, and
/// never a crash. What would take time without bounds never ends within the guard against hangs.
@Suite struct HostileFileTests {
    private static let north = "data/2015/reports/north.yaml"

    /// Runs the binary on a file of the small world that is replaced by these bytes.
    private func refuse(
        _ file: String, _ bytes: Data, _ codes: Set<String>, megabytes: Int = 200
    ) throws {
        let workspace = try Workspace(Small.with([file: ""]))
        try workspace.write(file, bytes)
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1), "\(outcome.errors.prefix(500))")
        #expect(Set(outcome.findings.map(\.code)).isSuperset(of: codes), "\(outcome.errors.prefix(500))")
        #expect(outcome.findings.allSatisfy { $0.file == file })
        #expect(outcome.peakMegabytes < megabytes)
        #expect(outcome.errors.utf8.count < 100_000)
    }

    // MARK: Depth and aliases

    private static let nested = [
        Named("flow lists", "[".times(200_000)), Named("flow mappings", "{a: ".times(200_000)),
        Named("block lists", "- ".times(200_000)), Named("keys of keys", "? ".times(200_000)),
        Named("closed flow lists", "[".times(200_000) + "]".times(200_000)),
        Named("mixed", "- [".times(100_000)),
    ]

    @Test(arguments: nested) func depthIsBounded(_ nested: Named<String>) throws {
        let text = nested.value
        let block = text.hasPrefix("[") || text.hasPrefix("{") ? " " : "\n  "
        for file in ["criteria.yaml", "form.yaml", "data/centres.yaml", Self.north] {
            let key = file == Self.north ? "centre: north\nmark" : "title"
            try refuse(file, Data("\(key):\(block)\(text)".utf8), [])
        }
    }

    @Test func blockDepthIsBoundedByIndents() throws {
        let lines = (0..<3000).map { " ".times($0) + "a:\n" }.joined()
        try refuse("criteria.yaml", Data(lines.utf8), ["too-deep"])
        try refuse(Self.north, Data(("centre: north\n" + lines).utf8), ["too-deep"])
    }

    @Test(arguments: ["criteria.yaml", "form.yaml", "data/centres.yaml", "data/2015/reports/north.yaml"])
    func anAliasBombIsRefused(_ file: String) throws {
        var bomb = "l0: &l0 [a, a, a, a, a, a, a, a, a, a]\n"
        for level in 1...12 {
            let parts = Array(repeating: "*l\(level - 1)", count: 10).joined(separator: ", ")
            bomb += "l\(level): &l\(level) [\(parts)]\n"
        }
        try refuse(file, Data(bomb.utf8), ["alias-not-allowed"])
    }

    @Test func anAliasOfALargeTextIsBounded() throws {
        let bomb =
            "centre: north\nmark: &a \"\("x".times(900_000))\"\nwanted: ["
            + "*a, ".times(90_000) + "]\nopen: maybe\n"
        try refuse(Self.north, Data(bomb.utf8), [])
    }

    // MARK: Size

    /// What stands before and behind so many bytes of one kind.
    struct Large: Sendable {
        var before: String
        var behind = ""
        var byte: Character
        var count = 9_000_000
    }

    /// A build without optimisation would take ten seconds for so much; one that is given does not.
    private static let most = Rceval.isGiven ? 100_000_000 : 25_000_000

    private static let large = [
        Named("a plain text", Large(before: "mark: ", byte: "a", count: most)),
        Named("a key", Large(before: "? ", behind: "\n: a", byte: "a", count: most)),
        Named("a key without a mark", Large(before: "", behind: ": a", byte: "a")),
        Named("a quoted text", Large(before: "mark: \"", behind: "\"", byte: "a")),
        Named("a text that is never closed", Large(before: "mark: '", byte: "a")),
        Named("a block text", Large(before: "mark: |\n ", byte: "a")),
        Named("a number", Large(before: "budget: ", byte: "9")),
        Named("a comment", Large(before: "# ", byte: "a")),
        Named("an anchor", Large(before: "mark: &", behind: " a", byte: "a")),
        Named("a tag", Large(before: "mark: !", behind: " a", byte: "a")),
        Named("spaces", Large(before: "mark:", behind: "a: b: c", byte: " ")),
        Named("tabs", Large(before: "mark: ", behind: "a: b: c", byte: "\t")),
    ]

    @Test(arguments: large)
    func millionsOfCharactersAreRefused(_ large: Named<Large>) throws {
        var bytes = Data("centre: north\n\(large.value.before)".utf8)
        bytes.append(
            Data(repeating: large.value.byte.asciiValue ?? 0, count: large.value.count))
        bytes.append(Data(large.value.behind.utf8))
        try refuse(Self.north, bytes, [])
    }

    /// What to do is right for a text that is closed, too.
    @Test(arguments: [
        (north, "centre: north\nmark: \"", "\"\n"),
        ("data/2015/reports/east.json", "{\"centre\": \"east\", \"mark\": \"", "\"}"),
        (
            "data/2015/activities.jsonl",
            "{\"centre\": \"east\", \"id\": \"E\", \"status\": \"planned\", \"title\": \"", "\"}\n"
        ),
    ])
    func aTextThatIsTooLongCanBeShortened(_ file: String, _ before: String, _ behind: String) throws {
        let text = before + "a".times(9_000_000) + behind
        let outcome = try Workspace(Small.with([file: text])).run(Small.score)
        #expect(outcome.findings.first?.code == "entry-too-long", "\(outcome.errors)")
        #expect(outcome.findings.first?.suggestion?.contains("otherwise shorten it") == true, "\(outcome.errors)")
    }

    @Test func aTextThatIsTooLongIsNamedWithItsPlace() throws {
        try refuse(Self.north, Data(("centre: north\nmark: " + "a".times(9_000_000)).utf8), ["entry-too-long"])
    }

    @Test func criteriaThatAreTooLargeAreNotRead() throws {
        for file in ["criteria.yaml", "form.yaml", "data/centres.yaml"] {
            try refuse(file, Data(repeating: 0x0A, count: 17 << 20), ["file-too-large"])
        }
    }

    @Test(arguments: [
        Named("whole", "9".times(1_000_000)), Named("a fraction", "0." + "9".times(1_000_000)),
        Named("negative", "-" + "9".times(1_000_000) + ".5"),
    ])
    func aNumberOfAMillionDigitsIsRefused(_ digits: Named<String>) throws {
        let number = digits.value
        try refuse(Self.north, Data("centre: north\nbudget: \(number)\n".utf8), ["number-too-large"])
        let criteria = Small.criteria.replacing("3: 4", with: "3: \(number)")
        try refuse("criteria.yaml", Data(criteria.utf8), ["number-too-large"])
    }

    @Test func aNumberWithAMillionZerosIsWhatItIs() throws {
        let files = Small.with([
            "criteria.yaml": Small.indicator("measure: { value: budget }\n\(Small.bands)"),
            Self.north: "centre: north\nbudget: \("0".times(1_000_000))12.5\("0".times(1_000_000))\n",
        ])
        let outcome = try Workspace(files).run(Small.score + ["--format", "json"])
        #expect(try Results(outcome).first("north").value == .number(12.5))
    }

    @Test func aMillionUnknownKeysAreCounted() throws {
        var lines = "centre: north\n"
        for number in 0..<1_000_000 { lines += "k\(number): 1\n" }
        try refuse(Self.north, Data(lines.utf8), ["unknown-key"])
    }

    @Test func manyFaultyRecordsAreCounted() throws {
        let record = "  - { id: N-1, statsu: completed, status: complete, start: 2015-02-30, usd: 1e3 }\n"
        try refuse(
            Self.north, Data(("centre: north\nactivities:\n" + record.times(20_000)).utf8),
            ["unknown-key", "unknown-choice", "not-a-date", "not-a-number", "duplicate-record"])
    }

    /// What takes no room on the line is not gone over once more for each finding, step by step.
    @Test(arguments: ["\u{200B}", "\u{301}"])
    func findingsBehindCharactersWithoutWidthAreShownInTime(_ character: String) throws {
        let keys = (0..<20).map { "k\($0): 1, " }.joined()
        let record = "{ id: N-1, title: \"a\(character.times(20_000))\", \(keys)status: planned }"
        let workspace = try Workspace(Small.with([Self.north: "centre: north\nactivities:\n  - \(record)\n"]))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.count == 20)
        #expect(outcome.errors.utf8.count < 100_000)
    }

    /// The first measures keep flags for choices; for those behind them, these would be too many.
    @Test func manyMeasuresOfManyChoicesAreCounted() throws {
        var criteria = "- id: a\n  title: Activities\n  basis: own\n  indicators:"
        for index in 0..<100 {
            criteria += "\n    - { id: i\(index), title: t, measure: { distinct: activities.code }, "
            criteria += "scale: { bands: { 0: 0, 2: 1 } } }"
        }
        var report = "centre: north\nactivities:\n"
        for (number, code) in [0, 19_999, 19_999, 7].enumerated() {
            report += "  - { id: N\(number), status: planned, start: 2015-03-01, code: C\(code) }\n"
        }
        let code = "parties: { type: text, many: yes }\n      code: { type: choice, choices-from: codes.yaml }"
        let workspace = try Workspace(
            Small.with([
                "criteria.yaml": Small.criteria(criteria),
                "form.yaml": Small.form.replacing("parties: { type: text, many: yes }", with: code),
                "codes.yaml": (0..<20_000).map { "C\($0): Name\n" }.joined(),
                Self.north: report,
            ]))
        let outcome = try workspace.run(Small.score + ["--format", "json"])
        let card = try #require(try Results(outcome).scorecards.first { $0.centre == "north" })
        #expect(card.points == 100)
        #expect(card.criteria?.first?.indicators?.allSatisfy { $0.value == .number(3) } == true)
        #expect(card.criteria?.first?.indicators?.allSatisfy { $0.counted == 4 } == true)
    }

    @Test func manyUnknownKeysOfCriteriaAreCounted() throws {
        let keys = (0..<20_000).map { "k\($0): 1\n" }.joined()
        try refuse("criteria.yaml", Data((Small.criteria + keys).utf8), ["unknown-key"])
        let choices = (0..<5_000).map { "c\($0)" }.joined(separator: ", ")
        let form = Small.form.replacing("[low, middle, high]", with: "[\(choices), c0]")
        try refuse("form.yaml", Data(form.utf8), ["duplicate-id"])
    }

    // MARK: What is not text

    private static let notText: [(String, [UInt8], Int, Int)] = [
        ("invalid UTF-8", [0x61, 0xFF, 0x62], 2, 8), ("a lone continuation", [0x80], 2, 7),
        ("an overlong slash", [0xC0, 0xAF], 2, 7), ("a surrogate in UTF-8", [0xED, 0xA0, 0x80], 2, 7),
        ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80], 2, 7), ("NUL", [0x61, 0x62, 0x00, 0x63], 2, 9),
        ("a bell", [0x07], 2, 7), ("escape", [0xC3, 0xA9, 0x1B, 0x5B], 2, 8), ("Latin-1", [0x63, 0xE9, 0x20], 2, 8),
    ]

    @Test(arguments: notText)
    func bytesThatAreNoTextAreFoundAtTheirPlace(
        _ name: String, _ bytes: [UInt8], _ line: Int, _ column: Int
    ) throws {
        let workspace = try Workspace(Small.with([:]))
        try workspace.write(Self.north, Data("centre: north\nmark: ".utf8) + Data(bytes) + Data("\nopen: yes\n".utf8))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        let finding = try #require(outcome.findings.first, "\(outcome.errors)")
        #expect(finding.code == "not-text")
        #expect(finding.place == "\(Self.north):\(line):\(column)")
        #expect(outcome.errors.steering == [])
        try refuse("criteria.yaml", Data("title: ".utf8) + Data(bytes), ["not-text"])
    }

    @Test(arguments: [#"\ud800"#, #"\udc00\ud800"#, #"\ud83dx"#, #"\U00110000"#, #"\xZZ"#, #"\u12"#])
    func escapesOfNoCharacterAreRefused(_ escape: String) throws {
        try refuse(Self.north, Data("centre: north\nmark: \"\(escape)\"\n".utf8), ["yaml-syntax"])
        try refuse("criteria.yaml", Data("title: \"\(escape)\"\n".utf8), ["yaml-syntax"])
    }

    /// A character that is refused as it is may not come in by an escape, in any form of a report.
    @Test(arguments: ["\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u009a", "\\ufffe", "\\uffff", "\\b", "\\f"])
    func escapesOfWhatIsNoTextAreRefused(_ escape: String) throws {
        let files = [
            (Self.north, "centre: north\nmark: \"a\(escape)\"\n"),
            ("data/2015/reports/north.json", "{\"centre\": \"north\", \"mark\": \"a\(escape)\"}"),
            (
                "data/2015/activities.jsonl",
                "{\"centre\": \"east\", \"id\": \"E\", \"status\": \"planned\", \"title\": \"a\(escape)\"}\n"
            ),
            ("criteria.yaml", Small.criteria.replacing("title: Small criteria", with: "title: \"a\(escape)\"")),
        ]
        for (file, text) in files {
            var world = Small.files
            if file.hasSuffix(".json") { world[Self.north] = nil }
            world[file] = text
            let outcome = try Workspace(world).run(Small.score)
            #expect(outcome.ending == .exited(1))
            #expect(outcome.findings.map(\.code).contains("not-text"), "\(file): \(outcome.errors)")
            #expect(outcome.errors.steering == [])
        }
    }

    /// Such an escape hides no other fault of its file, and what it spoils is not told once more.
    @Test(arguments: [
        (
            "data/2015/reports/east.yaml",
            "centre: east\nlevel: \"lo\\0w\"\nactivities:\n  - { id: E, status: complete, title: \"a\\eb\" }\n"
        ),
        (
            "data/2015/reports/east.json",
            "{\"centre\": \"east\", \"level\": \"lo\\u0000w\", \"activities\": "
                + "[{\"id\": \"E\", \"status\": \"complete\", \"title\": \"a\\u001bb\"}]}"
        ),
        (
            "data/2015/activities.jsonl",
            "{\"centre\": \"east\", \"id\": \"E\", \"status\": \"planned\", \"title\": \"a\\u0000\"}\n"
                + "{\"centre\": \"east\", \"id\": \"F\", \"status\": \"complete\", \"title\": \"a\\u001b\"}\n"
        ),
    ])
    func anEscapeOfWhatIsNoTextHidesNothing(_ file: String, _ text: String) throws {
        let workspace = try Workspace(Small.with([file: text]))
        for jobs in ["1", "8"] {
            let outcome = try workspace.run(
                Small.score + ["--jobs", jobs], environment: ["RCEVAL_PARTS_FROM": "1"])
            #expect(
                outcome.findings.map(\.code).sorted() == ["not-text", "not-text", "unknown-choice"], "\(outcome.errors)"
            )
            #expect(!outcome.errors.contains("not checked"), "\(outcome.errors)")
        }
    }

    /// What is no character in YAML is none in tables and JSON either.
    @Test(arguments: ["\u{FFFE}", "\u{FFFF}", "\u{9A}"])
    func whatIsNoTextIsRefusedInEveryForm(_ character: String) throws {
        let files = [
            (Self.north, "centre: north\nmark: a\(character)\n"),
            ("data/2015/reports/east.json", "{\"centre\": \"east\", \"mark\": \"a\(character)\"}"),
            ("data/2015/activities.csv", "centre,id,status,title\neast,E,planned,a\(character)\n"),
            (
                "data/2015/activities.jsonl",
                "{\"centre\": \"east\", \"id\": \"E\", \"status\": \"planned\", \"title\": \"a\(character)\"}\n"
            ),
        ]
        for (file, text) in files {
            let outcome = try Workspace(Small.with([file: text])).run(Small.score)
            #expect(outcome.ending == .exited(1), "\(file)")
            #expect(outcome.findings.map(\.code).contains("not-text"), "\(file): \(outcome.errors)")
        }
    }

    @Test func halvesOfUTF16AreRefused() throws {
        let lone: [UInt8] = [0xFF, 0xFE, 0x63, 0x00, 0x3A, 0x00, 0x20, 0x00, 0x00, 0xD8, 0x0A, 0x00]
        try refuse(Self.north, Data(lone), ["not-text"])
        try refuse(Self.north, Data(lone.dropLast(3)), ["not-text"])
        try refuse("criteria.yaml", Data(lone), ["not-text"])
    }

    // MARK: The largest numbers

    @Test func theLargestNumbersAreHeld() throws {
        let most = "9".times(28) + ".999999999"
        let criteria = """
            criteria-set: small
            edition: "1"
            title: Large
            record-form: form.yaml
            at-most: \(most)
            criteria:
              - id: a
                title: A
                basis: own
                weight: \(most)
                combine: mean
                indicators:
                  - { id: b, title: B, weight: \(most), measure: { sum: activities.usd }, scale: { bands: { -\(most): -\(most), \(most): \(most) } } }
                  - { id: c, title: C, weight: 0.000000001, measure: { sum: activities.usd }, scale: { linear: { -\(most): -\(most), \(most): \(most) } } }
                  - { id: d, title: D, measure: { ratio: [{ constant: \(most) }, { constant: 0.000000001 }] }, scale: { per-unit: { points: \(most), at-most: \(most) } } }
                  - { id: e, title: E, measure: { mean: activities.usd }, scale: { linear: { 0: 0, 3: \(most) } } }
              - { id: g, title: G, basis: own, combine: geometric-mean, indicators: [{ id: h, title: H, measure: { count: activities }, scale: { bands: { 0: 0, 1: \(most) } } }] }
            grades: { by: points, bands: { -\(most): low, \(most): high } }
            ranking: { tie-break: [a.b, a, g] }

            """
        let files = Small.with([
            "criteria.yaml": criteria,
            Self.north: "centre: north\nactivities:\n"
                + "  - { id: N-1, status: completed, start: 2015-01-01, usd: \(most) }\n"
                + "  - { id: N-2, status: completed, start: 0001-01-01, end: 9999-12-31, usd: 0.000000001 }\n",
        ])
        let workspace = try Workspace(files)
        for format in ["text", "json"] {
            let outcome = try workspace.run(Small.score + ["--format", format, "--ledger"])
            #expect(outcome.ending == .exited(0), "\(outcome.errors)")
            #expect(outcome.findings.allSatisfy { $0.severity == "warning" })
            if format == "json" { continue }
            for line in outcome.output.lines { #expect(Columns.of(line) <= 80, "\(line)") }
        }
    }

    // MARK: Paths

    @Test func pathsMayHoldSpacesAndNewlines() throws {
        let folder = "a folder\nof \"two\" lines: and 東京"
        var files: [String: String] = [:]
        for (path, text) in Small.files { files["\(folder)/\(path)"] = text }
        files["\(folder)/data/2015/reports/two\nlines.yaml"] = "centre: east\n"
        let workspace = try Workspace(files)
        let arguments = ["score", "--criteria", "\(folder)/criteria.yaml", "--data", "\(folder)/data"]
        let results = try Results(try workspace.run(arguments + ["--format", "json"]))
        #expect(try results.card("east").status == "scored")
        #expect(results.inputs.map(\.file).contains("2015/reports/two\nlines.yaml"))
        try workspace.write("\(folder)/data/2015/reports/two\nlines.yaml", "centre: atlantis\n")
        let outcome = try workspace.run(arguments)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.first?.code == "unknown-centre")
        #expect(outcome.errors.lines.count == 6)
    }

    @Test func aFolderThatLeadsBackToItselfIsRefused() throws {
        let workspace = try Workspace(Small.with([Self.north: "", "data/2015/reports/south.yaml": ""]))
        rmdir(workspace.path("data/2015/reports"))
        symlink("reports", workspace.path("data/2015/reports"))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code) == ["not-a-folder"])
    }

    @Test func aNameThatIsNoTextIsAFinding() throws {
        let workspace = try Workspace(Small.with([Self.north: ""]))
        let folder = workspace.path("data/2015/reports")
        try workspace.write("data/2015/reports/plain", Small.north)
        let renamed = try Rceval.run(
            ["-c", #"mv plain "$(printf 'n\377.yaml')""#], in: folder, program: "/bin/sh")
        #expect(renamed.ending == .exited(0))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.errors.contains("its name is not in UTF-8"))
    }
}

/// A value with a short name, under which a test shows it.
struct Named<Value: Sendable>: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var value: Value

    init(_ name: String, _ value: Value) {
        testDescription = name
        self.value = value
    }
}

extension String {
    func times(_ count: Int) -> String { String(repeating: self, count: count) }
}
