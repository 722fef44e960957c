import SourceReading
import Testing

/// One large file of JSON Lines, which several threads read at a time.
@Suite struct LinesJobsTests {
    /// Several blocks of records, in whose texts stands what a reader of parts might take for an end.
    ///
    /// - Parameter change: Changes some of the lines.
    private static func lines(_ change: (Int, inout String) -> Void = { _, _ in }) -> String {
        var text = ""
        var chance = Chance(11)
        for number in 0..<4000 {
            let titles = [
                String(repeating: "p", count: Int.random(in: 0..<90, using: &chance)), #"5\" pipe"#, #"a folder \\"#,
                #"two\nlines, \u00e9lan, {\"id\": [1]}"#, "", "élan – ✓",
            ]
            let centre = ["north", "south", "east"][Int.random(in: 0..<3, using: &chance)]
            let status = ["planned", "ongoing", "completed"][Int.random(in: 0..<3, using: &chance)]
            let money = ["12.5", "null", "1250", "1e2", "0"][Int.random(in: 0..<5, using: &chance)]
            let parties = ["[]", #"["NO"]"#, #"["SE", "NO"]"#, "null"][Int.random(in: 0..<4, using: &chance)]
            var line = #"{"centre": "\#(centre)", "id": "A-\#(number)", "status": "\#(status)", "#
            line += #""title": "\#(titles[Int.random(in: 0..<6, using: &chance)])", "start": "2015-03-11", "#
            line += #""usd": \#(money == "1e2" ? "100" : money), "parties": \#(parties)}"#
            change(number, &line)
            text += line + (number % 5 == 0 ? "\r\n" : number % 77 == 0 ? "\n\n" : "\n")
        }
        return text
    }

    private static func world(_ lines: String, texts: Bool = true) throws -> Workspace {
        try Workspace(
            Small.with([
                "criteria.yaml": JobsTests.measures(texts: texts), "data/2015/activities.jsonl": lines,
                "data/2015/reports/north.yaml": "", "data/2015/reports/south.yaml": "",
            ]))
    }

    @Test(arguments: [true, false])
    func `lines give the same bytes whatever the number of jobs`(texts: Bool) throws {
        let world = try Self.world(Self.lines(), texts: texts)
        let outcome = try JobsTests.same(world)
        try #require(outcome.ending == .exited(0), "\(outcome.errors.prefix(500))")
        let cards = try Results(outcome).scorecards
        // With a ledger, one thread reads from front to back.
        let single = try Results(try world.run(Small.score + ["--format", "json", "--ledger"])).scorecards
        #expect(cards.count == 3 && single.count == 3)
        for (card, other) in zip(cards, single) {
            let (here, there) = (card.criteria?.first?.indicators ?? [], other.criteria?.first?.indicators ?? [])
            #expect(here.count == (texts ? 15 : 11) && there.count == here.count)
            #expect(here.allSatisfy { $0.value != nil })
            for (indicator, other) in zip(here, there) {
                #expect(indicator.value == other.value && indicator.points == other.points)
                #expect(indicator.counted == other.counted && indicator.leftOut == other.leftOut)
            }
        }
    }

    @Test func `a mark before the first line changes nothing`() throws {
        let lines = Self.lines()
        let (plain, marked) = (try Self.world(lines), try Self.world("\u{FEFF}" + lines))
        let cards = try [plain, marked].map { try Results(try JobsTests.same($0)).scorecards.map(\.points) }
        #expect(cards[0] == cards[1] && cards[0].count == 3)
    }

    @Test func `a line longer than a block is read`() throws {
        let long = String(repeating: "long, ", count: 45_000)
        let outcome = try JobsTests.same(
            try Self.world(
                Self.lines { number, line in
                    if number == 1500 { line = line.replacing("\"title\": \"", with: "\"title\": \"" + long) }
                }))
        #expect(outcome.ending == .exited(0), "\(outcome.errors.prefix(500))")
    }

    /// Only at the beginning of a file is such a mark no part of the text.
    @Test(arguments: 15...18) func `a mark at the beginning of a block is a fault`(_ power: Int) throws {
        var lines = Array(Self.lines().utf8)
        let cut = try #require(lines[..<(1 << power)].lastIndex(of: 0x0A))
        lines.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: cut + 1)
        let outcome = try JobsTests.same(try Self.world(String(decoding: lines, as: UTF8.self)))
        #expect(outcome.findings.map(\.code) == ["json-syntax"])
        #expect(outcome.findings.first?.line == lines[...cut].count { $0 == 0x0A } + 1)
    }

    private static let faults: [(String, @Sendable (Int, inout String) -> Void, String)] = [
        ("a line cut off", { if $0 == 3000 { $1 = String($1.prefix(40)) } }, "json-syntax"),
        ("a line cut off inside a text", { if $0 == 3000 { $1 = #"{"centre": "north", "id": "A"# } }, "json-syntax"),
        ("two objects on one line", { if $0 == 3999 { $1 += $1 } }, "json-syntax"),
        ("a list in place of an object", { if $0 == 40 { $1 = "[1, 2]" } }, "wrong-type"),
        ("a mark where a part may begin", { if $0 % 50 == 3 { $1 = "\u{FEFF}" + $1 } }, "json-syntax"),
        ("a control character", { if $0 == 2000 { $1 = $1.replacing("status", with: "sta\u{1}tus") } }, "not-text"),
        (
            "a centre that is unknown",
            { if $0 == 2600 { $1 = $1.replacing("\"centre\": \"", with: "\"centre\": \"n") } }, "unknown-centre"
        ),
        ("no centre", { if $0 == 2600 { $1 = $1.replacing("\"centre\"", with: "\"title\"") } }, "missing-key"),
        ("a day that no calendar has", { if $0 == 1000 { $1 = $1.replacing("03-11", with: "02-30") } }, "not-a-date"),
        ("an unknown field", { if $0 == 1001 { $1 = $1.replacing("\"usd\"", with: "\"uds\"") } }, "unknown-key"),
        ("a field twice", { if $0 == 1002 { $1 = $1.replacing("\"usd\"", with: "\"start\"") } }, "duplicate-key"),
        (
            "an identifier twice, far apart",
            {
                if $0 == 7 || $0 == 3990 { $1 = #"{"centre": "north", "id": "A-X", "status": "planned"}"# }
            }, "duplicate-record"
        ),
        (
            "many faults", { if $0 % 3 == 0 { $1 = $1.replacing("\"status\": \"", with: "\"status\": \"un") } },
            "unknown-choice"
        ),
    ]

    @Test(arguments: faults.indices)
    func `findings in lines are the same whatever the number of jobs`(_ index: Int) throws {
        let (what, change, code) = Self.faults[index]
        let outcome = try JobsTests.same(try Self.world(Self.lines(change)))
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code).contains(code), "\(what): \(outcome.errors.prefix(400))")
    }
}
