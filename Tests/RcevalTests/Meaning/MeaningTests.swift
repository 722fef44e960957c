import Foundation
import SourceReading
import Testing

/// What files mean: small data, scored by the binary, read back from its JSON.
@Suite struct MeaningTests {
    private static let north = "data/2015/reports/north.yaml"

    /// Scores the small world with some files replaced.
    private func score(
        _ files: [String: String], _ arguments: String...
    ) throws -> Results {
        let workspace = try Workspace(Small.with(files))
        return try Results(try workspace.run(Small.score + ["--format", "json"] + arguments))
    }

    /// What one indicator comes to for the centre north, over one report.
    private func value(
        _ measure: String, _ report: String, scale: String = Small.bands, form: String = Small.form
    ) throws -> Results.Value? {
        let criteria = Small.indicator("measure: \(measure)\n\(scale)")
        return try score(["criteria.yaml": criteria, Self.north: report, "form.yaml": form])
            .first("north").value
    }

    // MARK: Rules

    @Test func editingAThresholdChangesScores() throws {
        let workspace = try Workspace(Small.files)
        let arguments = Small.score + ["--format", "json"]
        let before = try Results(try workspace.run(arguments))
        #expect(try before.card("north").points == 1)
        try workspace.write("criteria.yaml", Small.criteria.replacing("3: 4", with: "2: 4"))
        let after = try Results(try workspace.run(arguments))
        #expect(try after.card("north").points == 4)
        #expect(try after.card("south").points == 1)
    }

    @Test func aCentreWithoutAReportIsNotEvaluatedAndNotZero() throws {
        let card = try score([:]).card("east")
        #expect(card.status == "not-evaluated")
        #expect(card.reason == "no report")
        #expect(card.points == nil && card.rank == nil && card.percent == nil)
    }

    @Test func aRequirementThatIsNotMetLeavesACentreUnevaluated() throws {
        let requirement = """
            requirements:
              - id: r
                title: It was submitted
                measure: { value: submitted }
                needs: present
                otherwise: not-evaluated
            """
        let results = try score([
            "criteria.yaml": Small.indicator("measure: { count: activities }\n\(Small.bands)", top: requirement),
            Self.north: Small.record("start: 2015-01-01").replacing(
                "activities", with: "submitted: 2015-12-01\nactivities"),
        ])
        #expect(try results.card("north").points == 1)
        #expect(try results.card("south").status == "not-evaluated")
        #expect(try results.card("south").reason?.contains("It was submitted") == true)
        #expect(results.scorecards.map(\.centre) == ["north", "south", "east"])
    }

    // MARK: Values are what the form says

    @Test(arguments: [
        ("NO", "NO"), ("no", "no"), ("012", "012"), ("2013", "2013"), ("1.0", "1.0"),
        ("\"null\"", "null"), ("'~'", "~"), ("\"\\u00e9\"", "é"), ("true", "true"), ("Null", "Null"),
        ("0x10", "0x10"), ("2015-01-01", "2015-01-01"), ("1e3", "1e3"), (".inf", ".inf"),
        ("!!str 5", "5"), ("|-\n  a", "a"),
    ])
    func aTextIsWhatStandsThere(_ written: String, _ meant: String) throws {
        let value = try value(
            "{ value: mark }", Small.report("mark: \(written)"),
            scale: "scale: { values: { \"\(meant)\": 1 } }")
        #expect(value == .text(meant))
    }

    @Test(arguments: ["", "~", "null", "\"\"", "\"  \"", "' \u{A0}'"])
    func anEmptyTextIsMissing(_ written: String) throws {
        let value = try value(
            "{ value: mark }", Small.report("mark: \(written)"), scale: "scale: { values: { a: 1 } }")
        #expect(value == nil)
    }

    @Test(arguments: [
        ("yes", true), ("Yes", true), ("TRUE", true), ("no", false), ("No", false), ("false", false),
        ("\"yes\"", true),
    ])
    func yesAndNoInAnyCase(_ written: String, _ meant: Bool) throws {
        let value = try value(
            "{ value: open }", Small.report("open: \(written)"), scale: "scale: { values: { yes: 1 } }")
        #expect(value == .yesNo(meant))
    }

    @Test(arguments: [
        ("0.1", "0.1"), ("+5", "5"), ("007", "7"), ("1000000.00", "1000000"), ("0.123456789", "0.123456789"),
        ("\"12\"", "12"), ("0.1000000000000000000000", "0.1"),
    ])
    func aNumberIsExact(_ written: String, _ meant: String) throws {
        let value = try value("{ value: budget }", Small.report("budget: \(written)"))
        #expect(value == .number(try #require(Decimal(string: meant))))
    }

    @Test func sumsAreExact() throws {
        let records = (1...10).map { "  - { id: N-\($0), status: completed, start: 2015-01-01, usd: 0.1 }\n" }
        let report = "centre: north\nactivities:\n" + records.joined()
        #expect(try value("{ sum: activities.usd }", report) == .number(1))
    }

    @Test func decomposedAccentsEqualComposedOnes() throws {
        let measure = "{ count: activities, where: { title: S\u{E3}o Paulo } }"
        let report = Small.record("start: 2015-01-01\ntitle: Sa\u{303}o Paulo")
        #expect(try value(measure, report) == .number(1))
        let distinct = Small.record("start: 2015-01-01\nparties: [\u{E9}, e\u{301}, \u{C9}]")
        #expect(try value("{ distinct: activities.parties }", distinct) == .number(2))
        let scale = "scale: { values: { caf\u{E9}: 1 } }"
        #expect(try value("{ value: mark }", Small.report("mark: cafe\u{301}"), scale: scale) == .text("caf\u{E9}"))
        let form = Small.form.replacing("choices: [low,", with: "choices: [\u{E9}lev\u{E9}, low,")
        let levels = "scale: { values: { e\u{301}leve\u{301}: 1, low: 0, middle: 0, high: 0 } }"
        let level = try value(
            "{ value: level }", Small.report("level: e\u{301}lev\u{E9}"), scale: levels, form: form)
        #expect(level == .text("\u{E9}lev\u{E9}"))
    }

    // MARK: Forms of a report

    private static let records =
        "activities:\n  - { id: N-1, status: completed, start: 2015-01-01, parties: [NO, DK] }\n"
    private static let counted =
        "{ count: activities.parties, where: { parties: { in: wanted } } }"

    @Test func aHeaderListMayStandBehindTheCollections() throws {
        let measure = Self.counted
        let before = try value(measure, "centre: north\nwanted: [NO]\n" + Self.records)
        let behind = try value(measure, Self.records + "wanted: [NO]\ncentre: north\n")
        #expect(before == .number(1))
        #expect(behind == .number(1))
        let roster = "{ count: activities.parties, where: { parties: { in: centre.parties-served } } }"
        #expect(try value(roster, Self.records + "centre: north\n") == .number(1))
    }

    @Test func faultsOfAHeaderThatIsReadAheadAreFoundOnce() throws {
        try FaultCase(
            "a header list behind",
            [
                "criteria.yaml": Small.indicator("measure: \(Self.counted)\n\(Small.bands)"),
                Self.north: Self.records + "wanted: [NO, 1️⃣[a]]\ncentre: north\nopen: 2️⃣maybe\n",
            ],
            .init("wrong-type", "1️⃣", in: Self.north), .init("not-yes-no", "2️⃣", in: Self.north)
        ).check()
    }

    @Test func encodingsAndLineEndsMakeNoDifference() throws {
        let workspace = try Workspace(Small.files)
        let arguments = Small.score + ["--format", "json", "--ledger"]
        let plain = try workspace.run(arguments).output.withoutDigests
        #expect(plain.contains("N-1"))
        let report = "# caf\u{E9}\n" + Small.north
        let marked = "\u{FEFF}" + report
        let versions = [
            Data(marked.utf8), Data(report.replacing("\n", with: "\r\n").utf8),
            Data(report.replacing("\n", with: "\r").utf8), Data(report.dropLast().utf8),
            try #require(marked.data(using: .utf16LittleEndian)),
            try #require(marked.data(using: .utf16BigEndian)), Data(("---\n" + report + "...\n").utf8),
            Data(("%YAML 1.1\n---\n" + report).utf8),
        ]
        for bytes in versions {
            try workspace.write(Self.north, bytes)
            #expect(try workspace.run(arguments).output.withoutDigests == plain)
        }
        try workspace.write(Self.north, Small.north)
        try workspace.write(
            "criteria.yaml", Data(("\u{FEFF}" + Small.criteria.replacing("\n", with: "\r\n")).utf8))
        #expect(try workspace.run(arguments).output.withoutDigests == plain)
    }

    @Test func aReportMayBeJSON() throws {
        let json = """
            {"centre":"north","activities":[
            \t{"id":"N-1","status":"completed","start":"2015-03-01","title":"caf\\u00e9"},
            \t{"id":"N-2","status":"completed","start":"2015-04-01","end":null,"usd":12.5,"ready":true}]}
            """
        let results = try score([Self.north: "", "data/2015/reports/north.json": json], "--ledger")
        #expect(try results.first("north").countedRows == ["N-1", "N-2"])
    }

    @Test func anchorsAndAliasesStandForWhatTheyName() throws {
        let report = """
            centre: north
            wanted: &list [NO, &one SE, DK]
            activities:
              - &first { id: N-1, status: &done completed, start: &day 2015-01-01, parties: *list }
              - id: N-2
                status: *done
                start: *day
                parties: [*one, *one]
                funding: &money
                  - { source: A, usd: 5 }
                  - &b { source: B, usd: 7 }
              - { id: N-3, status: *done, start: *day, funding: *money }
              - { id: N-4, status: *done, start: *day, funding: [*b, *b] }

            """
        #expect(try value("{ count: activities.parties }", report) == .number(5))
        #expect(try value("{ sum: activities.funding.usd }", report) == .number(38))
        let criteria = Small.criteria(
            """
            - id: a
              title: A
              basis: own
              indicators:
                - id: x
                  title: X
                  measure: &m { count: activities, where: &w { status: completed } }
                  scale: &s { bands: { 0: 0, 1: 1 } }
                - { id: y, title: Y, measure: { sum: activities.usd, where: *w }, scale: *s }
                - { id: z, title: Z, measure: *m, scale: *s }
            """)
        let card = try score(["criteria.yaml": criteria]).card("north")
        #expect(card.criteria?.first?.indicators?.map(\.points) == [1, 0, 1])
    }

    @Test func oneRecordAloneIsAListOfOne() throws {
        let report = Small.report("activities: { id: N-1, status: completed, start: 2015-01-01, parties: NO }")
        #expect(try value("{ count: activities.parties }", report) == .number(1))
    }

    // MARK: Which centres and which period

    @Test func aCentreAskedForKeepsItsRankAmongAll() throws {
        let results = try score([:], "--centre", "south")
        #expect(results.scorecards.map(\.centre) == ["south"])
        let north = Self.north
        let better = try score(
            [north: Small.north.replacing("planned", with: "completed")], "--centre", "south", "--centre", "east")
        #expect(better.scorecards.map(\.centre) == ["south", "east"])
        #expect(better.scorecards.first?.rank == 2)
    }

    @Test func theLatestPeriodIsMeantWhereNoneIsNamed() throws {
        let later = [
            "data/older/period.yaml": "id: older\nfrom: 2001-01-01\nuntil: 2004-12-31\n",
            "data/2019/period.yaml": "id: \"2019\"\nfrom: 2019-01-01\nuntil: 2019-12-31\n",
            "data/0newest/period.yaml": "id: 0newest\nfrom: 2020-01-01\nuntil: 2020-12-31\n",
            "data/0newest/reports/south.yaml": "centre: south\n",
        ]
        let latest = try score(later)
        #expect(latest.period.id == "0newest")
        #expect(latest.scorecards.map(\.status) == ["scored", "not-evaluated", "not-evaluated"])
        #expect(try score(later, "--period", "2015").period.id == "2015")
    }

    @Test func tiesAreSharedAndBrokenAsTheRulesSay() throws {
        let south = ["data/2015/reports/south.yaml": Small.north.replacing("north", with: "south")]
        for (ties, ranks) in [("competition", [1, 1, 3]), ("dense", [1, 1, 2]), ("fractional", [1.5, 1.5, 3])]
            as [(String, [Decimal])]
        {
            let files = south.merging(
                [
                    "criteria.yaml": Small.criteria + "ranking: { ties: \(ties) }\n",
                    "data/2015/reports/east.yaml": "centre: east\n",
                ]) { $1 }
            let cards = try score(files).scorecards
            #expect(cards.map(\.rank) == ranks)
            #expect(cards.map(\.tied) == [true, true, false])
            #expect(cards.map(\.centre) == ["north", "south", "east"])
        }
    }

    @Test func ratingsAndOverridesComeFromAssessments() throws {
        let files = [
            "criteria.yaml": Small.indicator(
                "measure: { rating: trust }\nscale: { linear: { 0: 0, 4: 2 } }\nmissing: unscored\nagree: mean"),
            "data/2015/assessments/north.yaml": """
            centre: north
            ratings:
              - { rating: trust, value: 3, evaluator: A, comment: c, references: r }
              - { rating: trust, value: 4, evaluator: B, comment: c, references: r }

            """,
            "data/2015/assessments/south.yaml": """
            centre: south
            overrides:
              - { indicator: a.first, points: 0.5, author: B, reason: why, reference: letter }

            """,
        ]
        let results = try score(files)
        #expect(try results.first("north").value == .number(3.5))
        #expect(try results.card("north").points == 1.75)
        #expect(try results.card("south").points == 0.5)
    }

    @Test func inputsAreNamedBelowTheGivenFoldersWithTheirDigests() throws {
        let workspace = try Workspace(Small.files)
        let results = try Results(
            try workspace.run([
                "rank", "--criteria", workspace.path("criteria.yaml"), "--data", workspace.path("data"),
                "--format", "json",
            ]))
        #expect(
            results.inputs.map(\.file) == [
                "criteria.yaml", "form.yaml", "centres.yaml", "2015/period.yaml", "2015/reports/north.yaml",
                "2015/reports/south.yaml",
            ])
        for input in results.inputs {
            let path = workspace.path(input.file)
            let found = FileManager.default.fileExists(atPath: path) ? path : workspace.path("data/" + input.file)
            let sum = try Rceval.run([found], in: "/", program: "/usr/bin/sha256sum").output
            #expect(sum.hasPrefix(input.sha256))
        }
    }
}
