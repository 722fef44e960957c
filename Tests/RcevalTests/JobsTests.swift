import Foundation
import SourceReading
import Testing

/// Files are read several at a time, and nothing shows it: neither results nor findings.
@Suite struct JobsTests {
    private static let jobs = ["1", "2", "8"]

    @Test(arguments: ["2013-2014", "2015-2018", "2019-2022"], ["score", "check", "explain kenya"])
    func `the samples give the same bytes whatever the number of jobs`(
        _ period: String, _ command: String
    ) throws {
        guard command != "check" || period == "2013-2014" else { return }
        let words = command.split(separator: " ").map(String.init)
        let options =
            command == "check"
            ? [] : ["--period", period, "--format", "json"] + (command == "score" ? ["--ledger"] : [])
        let outcomes = try Self.jobs.map {
            try Rceval.run(words + options + ["--jobs", $0], in: Rceval.package)
        }
        #expect(outcomes[0].ending == .exited(0))
        #expect(outcomes[0].output.count > 10)
        #expect(Set(outcomes.map(\.output)).count == 1)
        #expect(Set(outcomes.map(\.errors)).count == 1)
    }

    /// Reports of fifteen centres, each with faults; the first has more than are kept, and two are of
    /// one centre.
    private static func faulty() throws -> Workspace {
        var files = Small.files
        var roster = "centres:\n"
        for number in 10..<25 {
            roster += "  - { id: c\(number), name: Centre \(number), country: NOR, region: Polar }\n"
            var report = "centre: c\(number == 20 ? 12 : number)\nactivities:\n"
            for record in 0..<(number == 10 ? 300 : number) {
                let status = record % 2 == 0 ? "complete" : "completed"
                report += "  - { id: R\(record), status: \(status), start: 2015-02-3\(record % 9) }\n"
            }
            files["data/2015/reports/c\(number).yaml"] =
                number == 12 || number == 20 ? "centre: c12\n" : report
        }
        files["data/centres.yaml"] = roster
        files["data/2015/reports/north.yaml"] = nil
        files["data/2015/reports/south.yaml"] = nil
        return try Workspace(files)
    }

    @Test func `faults come file by file in the order of the files, whatever the number of jobs`() throws {
        let world = try Self.faulty()
        let outcomes = try Self.jobs.map { try world.run(Small.score + ["--jobs", $0]) }
        #expect(outcomes[0].ending == .exited(1))
        #expect(outcomes[0].output.isEmpty)
        #expect(Set(outcomes.map(\.errors)).count == 1)
        let files = outcomes[0].findings.map(\.file)
        #expect(files == files.sorted())
        #expect(Set(files).count == 14)
        let twice = try #require(outcomes[0].findings.first { $0.code == "duplicate-report" })
        #expect(twice.file.hasSuffix("c20.yaml"))
    }

    @Test(arguments: ["0", "-1", "65", "many"])
    func `a number of jobs that makes no sense is refused`(_ jobs: String) throws {
        let outcome = try Workspace(Small.files).run(Small.score + ["--jobs=\(jobs)"])
        #expect(outcome.ending == .exited(64))
        #expect(outcome.errors.contains("--jobs"))
    }

    // MARK: One large table

    /// Indicators by each kind of measure that gathers rows.
    ///
    /// - Parameter texts: Whether some of them look into texts, so that rows are read one by one.
    static func measures(texts: Bool) -> String {
        var measures = [
            "count: activities, where: { status: completed }", "sum: activities.usd", "mean: activities.usd",
            "median: activities.usd", "least: activities.usd", "most: activities.usd",
            "distinct: activities.status", "distinct: activities.usd", "count: activities.parties",
            "share: activities, having: { usd: { at-least: 1000 } }",
            "count: activities, where: { parties: { elements: { at-least: 2 } } }",
        ]
        if texts {
            measures += [
                "distinct: activities.parties", "any: activities, where: { title: { contains: p } }",
                "share: activities, having: { parties: [NO, SE] }", "count: activities.parties, where: { parties: SE }",
            ]
        }
        var criterion = "- id: a\n  title: Activities\n  basis: own\n  indicators:"
        for (index, measure) in measures.enumerated() {
            let scale = measure.hasPrefix("any") ? "values: { yes: 1, no: 0 }" : "bands: { 0: 0, 1: 1 }"
            criterion += "\n    - id: m\(index)\n      title: Measure \(index)\n      measure: { \(measure) }"
            criterion += "\n      scale: { \(scale) }"
        }
        return Small.criteria(criterion)
    }

    /// What lets the program read smaller tables in parts, too.
    static let parts = ["RCEVAL_PARTS_FROM": "65536"]

    /// A table of several blocks, in which the centres take turns, and texts hold quotes and lines' ends.
    ///
    /// - Parameters:
    ///   - count: How many rows it has; with 16,000, more than a million bytes.
    ///   - change: Changes some of the rows.
    private static func table(_ count: Int = 6000, _ change: (Int, inout [String]) -> Void = { _, _ in }) -> String {
        var rows = "centre,id,title,status,start,usd,parties\n"
        var state = 1
        for number in 0..<count {
            state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
            let plain = String(repeating: "p", count: (state >> 10) % 90)
            let titles: [String] = [plain, "\"of two\nlines\"", "\"a \"\"quote\"\", and \"\"\"", "\"\""]
            let statuses: [String] = ["planned", "ongoing", "completed"]
            let lists: [String] = ["NO", "SE;NO", "\"FI;DK;NO\"", ""]
            let centres: [String] = ["north", "south", "east"]
            let money: String = state % 7 == 0 ? "" : "\((state >> 5) % 5000).\(state % 10)"
            var cells: [String] = [centres[(state >> 8) % 3], "A-\(number)", titles[(state >> 16) % 4]]
            cells.append(statuses[(state >> 12) % 3])
            cells.append("2015-0\(1 + state % 9)-11")
            cells += [money, lists[(state >> 20) % 4]]
            change(number, &cells)
            rows += cells.joined(separator: ",") + (number % 5 == 0 ? "\r\n" : "\n")
        }
        return rows
    }

    private static func world(_ table: String, texts: Bool) throws -> Workspace {
        try Workspace(
            Small.with([
                "criteria.yaml": measures(texts: texts), "data/2015/activities.csv": table,
                "data/2015/reports/north.yaml": "", "data/2015/reports/south.yaml": "",
            ]))
    }

    static func same(_ world: Workspace) throws -> Outcome {
        let outcomes = try ["1", "8"].map {
            try world.run(Small.score + ["--format", "json", "--jobs", $0], environment: parts)
        }
        #expect(Set(outcomes.map(\.output)).count == 1)
        #expect(Set(outcomes.map(\.errors)).count == 1, "\(outcomes.map { $0.errors.prefix(300) })")
        #expect(Set(outcomes.map { "\($0.ending)" }).count == 1)
        return outcomes[0]
    }

    /// What many rows have in a table that people wrote, and a reader of many rows at a time must not stumble over.
    private static func odd(_ number: Int, _ cells: inout [String]) {
        if number % 37 == 0 { cells[5] = " 12 " }
        if number % 41 == 0 { cells[3] = "\"planned\"" }
        if number % 43 == 0 { cells[4] = "\" 2015-03-04 \"" }
        if number % 47 == 0 { cells[5] = "+5" }
        if number % 53 == 0 { cells[0] = " north" }
        if number % 59 == 0 { cells[1] = "\"A\"\"\(number)\"" }
        if number % 61 == 0 { cells[6] = "\" NO ; \"\"SE\"\"\"" }
        if number % 67 == 0 { cells[2] = "élan" }
        if number % 71 == 0 { cells[5] = "12345678901234567890.5" }
        if number % 997 < 40 { cells[6] = "" }
        if number % 73 == 0 { cells = ["", "", "", "", "", "", ""] }
    }

    @Test(arguments: [true, false], [true, false])
    func `a large table gives the same bytes whatever the number of jobs`(texts: Bool, isOdd: Bool) throws {
        let world = try Self.world(isOdd ? Self.table(6000, Self.odd) : Self.table(), texts: texts)
        let outcome = try Self.same(world)
        try #require(outcome.ending == .exited(0), "\(outcome.errors.prefix(500))")
        let cards = try Results(outcome).scorecards
        // With a ledger, records are measured one by one.
        let single = try Results(try world.run(Small.score + ["--format", "json", "--ledger"])).scorecards
        #expect(cards.count == 3)
        for (card, other) in zip(cards, single) {
            let indicators = card.criteria?.first?.indicators ?? []
            #expect(indicators.count == (texts ? 15 : 11))
            #expect(indicators.allSatisfy { $0.value != nil })
            for (indicator, other) in zip(indicators, other.criteria?.first?.indicators ?? []) {
                #expect(indicator.value == other.value && indicator.points == other.points)
                #expect(indicator.counted == other.counted && indicator.leftOut == other.leftOut)
            }
            #expect(other.criteria?.first?.indicators?.count == indicators.count)
        }
    }

    static let faults: [(String, @Sendable (Int, inout [String]) -> Void, String?)] = [
        ("a number that is none", { if $0 == 3400 { $1[5] = "1e3" } }, "not-a-number"),
        (
            "an identifier twice, far apart",
            {
                if $0 == 5990 { ($1[0], $1[1]) = ("north", "A-X") }
                if $0 == 7 { ($1[0], $1[1]) = ("north", "A-X") }
            }, "duplicate-record"
        ),
        ("a stray quote", { if $0 == 2000 { $1[2] = "5\" pipe" } }, "table-syntax"),
        ("a quote that is never closed", { if $0 == 3100 { $1[2] = "\"open" } }, "table-syntax"),
        ("a centre that is unknown", { if $0 == 4500 { $1[0] = "nroth" } }, "unknown-centre"),
        ("a row too short", { if $0 == 5999 { $1.removeLast(2) } }, "row-too-short"),
        ("a mark where a block may begin", { if $0 % 50 == 3 { $1[0] = "\u{FEFF}" + $1[0] } }, "unknown-centre"),
        ("a day that no calendar has", { if $0 == 1200 { $1[4] = "2015-02-30" } }, "not-a-date"),
        ("a required cell that is empty", { if $0 == 1201 { $1[3] = "" } }, "required-field"),
        ("an identifier that is empty", { if $0 == 1202 { $1[1] = "" } }, "required-field"),
        ("a number under its least", { if $0 == 1203 { $1[5] = "-1" } }, "out-of-range"),
        ("many faults", { if $0 % 3 == 0 { $1[3] = "complete" } }, "unknown-choice"),
    ]

    @Test(arguments: faults.indices, [true, false])
    func `a large table's findings are the same whatever the number of jobs`(_ index: Int, texts: Bool) throws {
        let (what, change, code) = Self.faults[index]
        let outcome = try Self.same(try Self.world(Self.table(6000, change), texts: texts))
        let found = outcome.findings.map(\.code)
        #expect(code.map { found.contains($0) } ?? found.isEmpty, "\(what): \(outcome.errors.prefix(400))")
    }

    /// The form may have choices that no list in a cell can name, since blanks around an element are no part of it.
    @Test func `an element of a list is read without the blanks around it, whatever the choices`() throws {
        let form = Small.form.replacing(
            "parties: { type: text,", with: "parties: { type: choice, choices: [\" a\", b],")
        let world = try Workspace(
            Small.with([
                "form.yaml": form, "data/2015/reports/north.yaml": "", "data/2015/reports/south.yaml": "",
                "data/2015/activities.csv": """
                centre,id,status,parties
                north,1,planned,b
                north,2,planned, b ;b
                north,3,planned, a
                north,4,planned,b

                """,
            ]))
        let outcome = try Self.same(world)
        #expect(outcome.findings.map(\.code) == ["unknown-choice"])
        #expect(outcome.findings.first?.place == "data/2015/activities.csv:4:18")
    }

    @Test func `a sum that comes near what can be held is summed up`() throws {
        let near = "1329227995784915872903807057.280344576"
        let outcome = try Self.same(
            try Self.world(
                Self.table { number, cells in
                    if number % 1500 == 100 { cells[5] = near }
                    if number % 1500 == 101 { cells[5] = "+9" }
                }, texts: false))
        #expect(outcome.ending == .exited(0), "\(outcome.errors.prefix(500))")
    }

    @Test func `a row longer than a block is read`() throws {
        let outcome = try Self.same(
            try Self.world(
                Self.table { number, cells in
                    if number == 2000 { cells[2] = "\"" + String(repeating: "long, \n", count: 45_000) + "\"" }
                }, texts: false))
        #expect(outcome.ending == .exited(0), "\(outcome.errors.prefix(500))")
    }

    // MARK: Identifiers

    /// Identifiers that are alike, and some of which are the same.
    private static func identifier(_ chance: inout Chance) -> String {
        let number = Int.random(in: 0..<40_000, using: &chance)
        switch Int.random(in: 0..<8, using: &chance) {
        case 0: return "\(number)"
        case 1: return "A-\(number)"
        case 2: return "A-\(number)-"
        case 3: return "A-\(number)x"
        // The same to a reader, but for their bytes.
        case 4: return number % 2 == 0 ? "caf\u{E9}-\(number)" : "cafe\u{301}-\(number - 1)"
        case 5: return "caf\u{E9}\(number)\u{E9}"
        case 6: return String(repeating: "7", count: 1 + number % 60) + "\(number / 400)"
        default: return "a-long-identifier-for-a-record-\(number)"
        }
    }

    @Test(arguments: [200, 40_000], 1...3)
    func `identifiers that stand twice are found, and no others`(_ count: Int, _ seed: Int) throws {
        var chance = Chance(UInt64(seed))
        var rows = "centre,id,status,title\n"
        var seen: [String: Int] = [:]
        var repeats: [String] = []
        var repeated: Set<String> = []
        let title = String(repeating: "t", count: 30)
        for line in 2..<count + 2 {
            let centre = ["north", "south", "east"][Int.random(in: 0..<3, using: &chance)]
            var identifier = Self.identifier(&chance)
            // Repeats are few, or most of them would not be shown.
            // One that stands a third time is told with the second.
            while repeated.contains(centre + " " + identifier)
                || (seen[centre + " " + identifier] != nil && Int.random(in: 0..<400, using: &chance) > 0)
            {
                identifier = Self.identifier(&chance)
            }
            // A text is the same as another where Swift says so: after canonical equivalence.
            if let first = seen[centre + " " + identifier] {
                repeats.append("\(line) after \(first)")
                repeated.insert(centre + " " + identifier)
            } else {
                seen[centre + " " + identifier] = line
            }
            rows += "\(centre),\(identifier),planned,\(title)\n"
        }
        let outcome = try Self.same(try Self.world(rows, texts: false))
        let found = outcome.findings.map { "\($0.line ?? 0) after \($0.notes.first?.line ?? 0)" }
        #expect(outcome.findings.allSatisfy { $0.code == "duplicate-record" })
        #expect(found == repeats, "\(outcome.errors.suffix(300))")
        #expect(count < 1000 || !repeats.isEmpty)
    }

    @Test func `threads that share one processor give the same bytes`() throws {
        // Large enough to be read in parts without a word.
        let world = try Self.world(Self.table(16_000), texts: false)
        let words = Small.score + ["--format", "json", "--jobs"]
        let free = try world.run(words + ["2"])
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let allowed = try #require(status.firstMatch(of: /Cpus_allowed_list:\s*([0-9]+)/)).1
        let bound = try Rceval.run(
            ["-c", String(allowed), Rceval.binary] + words + ["4"], in: world.path(""), program: "taskset")
        #expect(free.ending == .exited(0) && bound.ending == .exited(0), "\(bound.errors.prefix(300))")
        #expect(free.output == bound.output)
    }
}
