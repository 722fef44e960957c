import Foundation
import SourceReading
import Testing

/// `--format csv` and `--format markdown`: tables that other programs take as they were meant.
@Suite struct TableFormatTests {
    private static func run(_ command: [String], _ others: [String: String] = [:]) throws -> String {
        let workspace = try Workspace(Small.with(others))
        let outcome = try workspace.run(command + ["--criteria", "criteria.yaml", "--data", "data"])
        guard outcome.ending == .exited(0) else { throw Failure(outcome.errors) }
        return outcome.output
    }

    /// A roster whose first centre has this name, which YAML takes in double quotes.
    private static func roster(_ name: String) -> [String: String] {
        ["data/centres.yaml": Small.roster.replacing("North Centre", with: name)]
    }

    // MARK: CSV

    @Test func eachIndicatorHasARowAndEachCentreWithoutOneHasOneToo() throws {
        let table = try CSVText(try Self.run(["score", "--format", "csv"]))
        #expect(table.column("centre") == ["north", "south", "east"])
        #expect(table.column("status") == ["scored", "scored", "not-evaluated"])
        #expect(table.column("reason") == ["", "", "no report"])
        #expect(table.column("indicator") == ["a.completed", "a.completed", ""])
        #expect(table.column("value") == ["2", "1", ""])
        #expect(table.column("points") == ["1", "1", ""])
        #expect(table.column("basis") == ["own", "own", ""])
        #expect(table.column("rank") == ["1", "1", ""])
        #expect(table.column("tied") == ["yes", "yes", ""])
    }

    @Test func aTableIsWrittenAsTheStandardHasIt() throws {
        let text = try Self.run(["rank", "--format", "csv"])
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        #expect(text.hasSuffix("\r\n"))
        let lines = text.unicodeScalars.split(separator: "\n").map(String.init)
        #expect(lines.count == 4)
        #expect(lines.allSatisfy { $0.unicodeScalars.last == "\r" })
    }

    @Test func theLedgerNamesRowsInTwoMoreColumns() throws {
        let table = try CSVText(try Self.run(["score", "--ledger", "--format", "csv"]))
        #expect(table.column("counted-rows") == ["N-1; N-2", "S-1", ""])
        #expect(table.column("left-out-rows") == ["N-3: status is planned, not completed", "", ""])
        let plain = try CSVText(try Self.run(["score", "--format", "csv"]))
        #expect(plain.names == table.names.filter { !["counted-rows", "left-out-rows"].contains($0) })
    }

    @Test func theRankingHasTheColumnsThatScorecardsBeginWith() throws {
        let ranking = try CSVText(try Self.run(["rank", "--format", "csv"]))
        let scorecards = try CSVText(try Self.run(["score", "--format", "csv"]))
        // What the total rests on stands rule by rule in scorecards.
        let place = try #require(ranking.names.firstIndex(of: "total-basis"))
        #expect(ranking.names.prefix(place) == scorecards.names.prefix(place))
        let closing = ["period", "criteria-set", "criteria-edition", "notice", "criteria-file", "criteria-sha256"]
        for table in [ranking, scorecards] {
            #expect(Array(table.names.prefix(3)) == ["centre", "name", "rank"])
            #expect(Array(table.names.suffix(closing.count)) == closing)
        }
        #expect(ranking.names.dropFirst(place + 1) == closing[...])
        #expect(Set(scorecards.names).count == scorecards.names.count)
    }

    @Test func theGuideSaysWhatEachColumnIs() throws {
        let table = try CSVText(try Self.run(["score", "--ledger", "--format", "csv"]))
        let guide = URL(fileURLWithPath: Rceval.package + "/Criteria/README.md")
        let text = String(decoding: try Data(contentsOf: guide), as: UTF8.self)
        let start = text.range(of: "## 20. Results as tables")?.upperBound ?? text.endIndex
        let section = String(text[start...].prefix { $0 != "#" })
        let cells = section.lines.filter { $0.hasPrefix("| `") }.map { $0.dropFirst().prefix { $0 != "|" } }
        let all = cells.flatMap { $0.matches(of: /`([a-z0-9-]+)`/).map { String($0.1) } }.drop { $0 != "centre" }
        let named = all.prefix { $0 != "criteria-sha256" } + ["criteria-sha256"]
        let names = table.names + ["total-basis"]
        #expect(names.filter { !named.contains($0) } == [])
        #expect(named.filter { !names.contains($0) } == [])
    }

    // MARK: Comparisons

    private static let later = [
        "data/2016/period.yaml": "id: \"2016\"\nfrom: 2016-01-01\nuntil: 2016-12-31\n",
        "data/2016/reports/north.yaml":
            "centre: north\nactivities: [{ id: N-9, status: completed, start: 2016-03-01 }]\n",
        "data/2016/reports/east.yaml":
            "centre: east\nactivities: [{ id: =E, status: completed, start: 2016-03-01 }]\n",
    ]

    @Test func aComparisonHasARowForEachIndicatorOfEachCentre() throws {
        let table = try CSVText(
            try Self.run(["compare", "2015", "2016", "--format", "csv"], Self.later))
        #expect(Set(table.column("centre")) == ["north", "south", "east"])
        let north = try #require(table.column("centre").firstIndex(of: "north"))
        func cell(_ column: String) -> String { table.column(column)[north] }
        #expect(cell("old-period") == "2015" && cell("new-period") == "2016")
        #expect(cell("new-indicator") == "a.completed" && cell("match") == "same" && cell("comparable") == "yes")
        #expect(cell("value-then") == "2" && cell("value-now") == "1")
        #expect(cell("points-then") == "1" && cell("points-now") == "1" && cell("change") == "0")
        #expect(cell("gained") == "N-9" && cell("lost") == "N-1; N-2")
        #expect(cell("total-change") == "0" && cell("change-by-activities") == "0")
        let east = try #require(table.column("centre").firstIndex(of: "east"))
        #expect(table.column("status-then")[east] == "not-evaluated")
        #expect(table.column("total-change")[east] == "")
        #expect(table.column("why-no-split")[east] == "the old result does not evaluate it")
        #expect(table.rows.allSatisfy { $0.count == table.names.count })
    }

    @Test func theGuideSaysWhatEachColumnOfAComparisonIs() throws {
        let table = try CSVText(try Self.run(["compare", "2015", "2016", "--format", "csv"], Self.later))
        let guide = URL(fileURLWithPath: Rceval.package + "/Criteria/README.md")
        let text = String(decoding: try Data(contentsOf: guide), as: UTF8.self)
        let start = text.range(of: "`rceval compare --format csv` has columns of its own")?.upperBound ?? text.endIndex
        let section = String(text[start...].prefix { $0 != "#" })
        let cells = section.lines.filter { $0.hasPrefix("| `") }.map { $0.dropFirst().prefix { $0 != "|" } }
        let named = cells.flatMap { $0.matches(of: /`([a-z0-9-]+)`/).map { String($0.1) } }
        #expect(table.names.filter { !$0.hasSuffix("-exact") } == named)
    }

    @Test func aComparisonInMarkdownHasATableOfTheCentresAndOneForEach() throws {
        let text = try Self.run(["compare", "2015", "2016", "--ledger", "--format", "markdown"], Self.later)
        #expect(text.contains("# Comparison of 2015 and 2016"))
        #expect(text.contains("the same criteria"))
        #expect(text.contains("No split for East Centre: the old result does not evaluate it."))
        #expect(text.contains("  - gained: N-9\n"))
        #expect(text.contains("○ own"))
    }

    // MARK: Numbers and formulas

    @Test func aRoundedNumberHasItsFractionBesideIt() throws {
        let criteria = Small.indicator(
            """
            measure: { share: activities, having: { status: completed } }
            scale: { linear: { 0: 0, 1: 5 } }
            """)
        let table = try CSVText(try Self.run(["score", "--format", "csv"], ["criteria.yaml": criteria]))
        #expect(table.column("value") == ["1", "0.666667", ""])
        #expect(table.column("value-exact") == ["", "2 ÷ 3", ""])
        #expect(table.column("points") == ["5", "3.333333", ""])
        #expect(table.column("points-exact") == ["", "10 ÷ 3", ""])
    }

    @Test func aNegativeNumberStaysANumber() throws {
        let criteria = Small.indicator(
            """
            measure: { count: activities }
            scale: { bands: { 0: 0, 1: { points: -1.5, label: -late }, 9: 1 } }
            """)
        let text = try Self.run(["score", "--format", "csv"], ["criteria.yaml": criteria])
        let table = try CSVText(text)
        #expect(table.column("points") == ["-1.5", "-1.5", ""])
        #expect(text.contains(",-1.5,"))
        #expect(table.column("band") == ["'-late", "'-late", ""])
    }

    @Test(arguments: [
        (#"=1+1"#, "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), (#"\t=1"#, "' =1"),
        (#"\r=1"#, "'\n=1"), (#"  =1"#, "'  =1"), (#"\u00A0=1"#, "'\u{A0}=1"), ("＝1", "'＝1"),
        (#"a;=1"#, "a;'=1"), (#"a\t@b"#, "a @b"), ("a=1", "a=1"), ("a-b + c", "a-b + c"), ("plain", "plain"),
        (#"say \"=1\", then"#, #"say "=1", then"#), (#"two\r\nlines"#, "two\nlines"),
        ("'=1", "'=1"), ("فلسطين 🌍 é", "فلسطين 🌍 é"),
    ])
    func aTextIsNeverAFormula(_ name: String, _ cell: String) throws {
        let roster = Small.roster.replacing("North Centre", with: "\"\(name)\"")
        let table = try CSVText(try Self.run(["rank", "--format", "csv"], ["data/centres.yaml": roster]))
        #expect(table.column("name").first == cell)
        #expect(table.rows.allSatisfy { $0.count == table.names.count })
    }

    // MARK: Markdown

    @Test(arguments: [
        ("a | b", #"a \| b"#), ("<script>alert(1)</script>", #"\<script\>alert(1)\</script\>"#),
        ("[x](http://y)", #"\[x\](http:\//y)"#), ("www.example.org", #"www\.example.org"#),
        ("*a* _b_ `c`", #"\*a\* \_b\_ \`c\`"#),
        (#"back\\slash"#, #"back\\slash"#), ("&amp; ~x~ $y$ #1 !", ##"\&amp; \~x\~ \$y\$ \#1 \!"##),
        (#"two\nlines"#, "two lines"),
    ])
    func aTextStandsForItselfInMarkdown(_ name: String, _ cell: String) throws {
        let roster = Small.roster.replacing("North Centre", with: "\"\(name)\"")
        let text = try Self.run(["rank", "--format", "markdown"], ["data/centres.yaml": roster])
        #expect(text.contains("| \(cell) "))
    }

    @Test func everyNumberThatNoDecisionAdoptsHasItsMark() throws {
        let text = try Self.run(["score", "--format", "markdown"])
        #expect(text.contains("| 1 = ○ | North Centre |"))
        #expect(text.contains("| ○ own "))
        #expect(text.contains("\n○ own\n"))
    }

    @Test func aCentreThatIsNotEvaluatedSaysWhy() throws {
        let text = try Self.run(["score", "--format", "markdown"])
        #expect(text.contains("Not evaluated\n\n- **East Centre**: no report\n"))
        #expect(text.contains("## East Centre\n\nOrient\n\nNot evaluated: no report\n"))
    }

    // MARK: What is refused

    @Test(arguments: [["explain", "north", "--format", "csv"], ["check", "--format", "markdown"]])
    func aResultThatIsNoTableIsNotWrittenAsOne(_ command: [String]) throws {
        let workspace = try Workspace(Small.files)
        #expect(try workspace.run(command).ending == .exited(64))
    }
}

/// Comma-separated values as RFC 4180 reads them, by another hand than the writer's.
struct CSVText {
    var names: [String] = []
    var rows: [[String]] = []

    init(_ text: String) throws {
        var scalars = Array(text.unicodeScalars)[...]
        guard scalars.popFirst() == "\u{FEFF}" else { throw Failure("the byte-order mark is missing") }
        var lines: [[String]] = [[]]
        var field = String.UnicodeScalarView()
        var isQuoted = false
        while let scalar = scalars.popFirst() {
            switch (scalar, isQuoted) {
            case ("\"", true):
                if scalars.first == "\"" { field.append("\""); scalars.removeFirst() } else { isQuoted = false }
            case (_, true): field.append(scalar)
            case ("\"", false):
                guard field.isEmpty else { throw Failure("a quote stands within a field") }
                isQuoted = true
            case (",", false), ("\r", false):
                lines[lines.count - 1].append(String(field))
                field = .init()
                if scalar == "," { continue }
                guard scalars.popFirst() == "\n" else { throw Failure("a line does not end in CR LF") }
                lines.append([])
            case ("\n", false): throw Failure("a line ends in LF alone")
            default: field.append(scalar)
            }
        }
        guard !isQuoted, field.isEmpty, lines.popLast() == [] else { throw Failure("the last line does not end") }
        names = lines.removeFirst()
        rows = lines
    }

    /// A column by its name, from top to bottom.
    func column(_ name: String) -> [String] {
        guard let index = names.firstIndex(of: name) else { return ["there is no column \(name)"] }
        return rows.map { $0[index] }
    }
}
