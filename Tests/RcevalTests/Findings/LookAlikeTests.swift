import SourceReading
import Testing

/// Texts that look alike, and those that hardly differ.
@Suite struct LookAlikeTests {
    private static let none = ["data/2015/reports/north.yaml": "", "data/2015/reports/south.yaml": ""]
    private static let north = "data/2015/reports/north.yaml"
    private static let distinct = Small.indicator("measure: { distinct: activities.title }\n\(Small.bands)")

    private func run(
        _ files: [String: String], _ arguments: [String] = Small.score
    ) throws -> Outcome {
        try Workspace(Small.with(Self.none.merging(files) { _, new in new })).run(arguments)
    }

    private static func report(_ titles: [String]) -> String {
        "centre: north\nactivities:\n"
            + titles.enumerated().map { "  - { id: A\($0), status: planned, start: 2015-02-01, title: \"\($1)\" }\n" }
            .joined()
    }

    private static let near: [(String, String)] = [
        ("GEF", "GEF "), ("GEF", " GEF"), ("GEF fund", "GEF  fund"), ("GEF fund", "GEF\u{A0}fund"), ("GEF", "gef"),
        ("GEF", "G\u{200B}EF"), ("GEF fund", "GEF\u{202F}fund"), ("GEF", "GEF\u{2060}"), ("GEF", "\u{FEFF}GEF"),
        ("Straße", "STRASSE"), ("Ärzte", "a\u{308}rzte"),
    ]

    @Test(arguments: near)
    func textsThatHardlyDifferAreAWarning(_ first: String, _ second: String) throws {
        let outcome = try run(
            ["criteria.yaml": Self.distinct, Self.north: Self.report([first, "other", second, first, second])],
            Small.score + ["--strict"])
        #expect(outcome.findings.map(\.code) == ["near-equal-texts"], "\(outcome.errors)")
        #expect(outcome.ending == .exited(0))
        #expect(outcome.findings.first?.line == 5)
        #expect(outcome.findings.first?.notes.first?.line == 3)
    }

    @Test(arguments: [("GEF", "GEFF"), ("GEF fund", "GEFfund"), ("Müller", "Muller"), ("GEF", "ＧＥＦ")])
    func othersAreNone(_ first: String, _ second: String) throws {
        let outcome = try run(["criteria.yaml": Self.distinct, Self.north: Self.report([first, second])])
        #expect(outcome.findings.isEmpty, "\(outcome.errors)")
    }

    @Test func eachPairIsToldOnce() throws {
        let outcome = try run(
            ["criteria.yaml": Self.distinct, Self.north: Self.report(["GEF", "GEF ", "gef", "GEF", "gef"])])
        #expect(outcome.findings.map(\.line) == [4, 5, 5], "\(outcome.errors)")
    }

    private static let readers: [(String, Bool)] = [
        ("measure: { distinct: activities.title }", true),
        ("measure: { count: activities, where: { title: GEF } }", true),
        ("measure: { count: activities, where: { not: { any-of: [{ title: [GEF, host] }] } } }", true),
        ("measure: { count: activities, where: { title: { in: wanted } } }", true),
        ("measure: { count: activities, where: { title: { equals: id } } }", true),
        ("measure: { share: activities, having: { title: GEF } }", true),
        ("measure: { count: activities, where: { title: { contains: GEF } } }", false),
        ("measure: { count: activities, where: { title: { is: present } } }", false),
        ("measure: { distinct: activities.id }", false),
        ("measure: { count: activities }", false),
    ]

    @Test(arguments: readers)
    func onlyWhatARuleTellsApartIsLookedAt(_ measure: String, _ isRead: Bool) throws {
        let outcome = try run(
            [
                "criteria.yaml": Small.indicator("\(measure)\n\(Small.bands)"),
                Self.north: Self.report(["GEF", "GEF "]),
            ])
        let codes = outcome.findings.map(\.code).filter { $0 == "near-equal-texts" }
        #expect(codes.count == (isRead ? 1 : 0), "\(outcome.errors)")
    }

    private static let rules: [(String, String, Bool)] = [
        ("applies-when: { wanted: GEF }\n", "", true),
        ("applies-when: { not: { wanted: { in: centre.parties-served } } }\n", "", true),
        ("applies-when: { wanted: { contains: GEF } }\n", "", false),
        ("applies-when: { centre.region: Polar }\n", "", false),
        ("", "{ value: mark }, needs: { in: wanted }", true),
        ("", "{ value: mark }, needs: { is: present }", false),
    ]

    @Test(arguments: rules)
    func whatPartsAndRequirementsAskIsLookedAt(_ applies: String, _ requirement: String, _ isRead: Bool) throws {
        let top =
            requirement.isEmpty
            ? ""
            : "requirements:\n  - { id: r, title: R, measure: \(requirement), otherwise: { at-most: 1 } }"
        let outcome = try run([
            "criteria.yaml": Small.indicator("\(applies)measure: { count: activities }\n\(Small.bands)", top: top),
            Self.north: "centre: north\nmark: GEF\nwanted: [GEF, gef]\n",
        ])
        let codes = outcome.findings.map(\.code).filter { $0 == "near-equal-texts" }
        // A text that a requirement compares with those of a list is near to one of them, too.
        #expect(codes.isEmpty != isRead, "\(outcome.errors)")
    }

    private static let forms: [[String: String]] = [
        [
            "data/2015/activities.csv":
                "centre,id,status,start,title\nnorth,A,planned,2015-02-01,GEF\nsouth,S,planned,2015-02-01,gef\nnorth,B,planned,2015-02-01,GEF \n"
        ],
        [
            "data/2015/activities.jsonl": """
            {"title": "GEF", "id": "A", "status": "planned", "start": "2015-02-01", "centre": "north"}
            {"title": "gef", "id": "A", "status": "planned", "start": "2015-02-01", "centre": "south"}
            {"title": "GEF ", "id": "B", "status": "planned", "start": "2015-02-01", "centre": "north"}

            """
        ],
        [
            north: report(["GEF"]),
            "data/2015/activities.csv":
                "centre,id,status,start,title\nsouth,S,planned,2015-02-01,gef\nnorth,B,planned,2015-02-01,GEF \n",
        ],
    ]

    @Test(arguments: forms)
    func theyAreToldInEveryFormAndOfOneCentre(_ files: [String: String]) throws {
        var files = files
        files["criteria.yaml"] = Self.distinct
        let outcome = try run(files)
        #expect(outcome.findings.map(\.code) == ["near-equal-texts"], "\(outcome.errors)")
        #expect(outcome.findings.first?.message.contains("“GEF ” and “GEF”") == true)
    }

    @Test(arguments: [false, true])
    func theyAreToldInEntries(_ isShuffled: Bool) throws {
        let rows = ["north,A,GEF", "north,B,GEF "]
        let files = [
            "criteria.yaml": Small.indicator("measure: { distinct: activities.funding.source }\n\(Small.bands)"),
            "data/2015/activities.csv": "centre,id,status\nnorth,A,planned\nnorth,B,planned\n",
            "data/2015/activities.funding.csv":
                "centre,id,source\n" + (isShuffled ? rows.reversed() : rows).joined(separator: "\n") + "\n",
        ]
        let outcome = try run(files)
        #expect(outcome.findings.map(\.code) == ["near-equal-texts"], "\(outcome.errors)")
        // The texts themselves are shown, wherever their records stand.
        let file = "data/2015/activities.funding.csv"
        #expect(outcome.findings.first?.place == "\(file):\(isShuffled ? 2 : 3):9", "\(outcome.errors)")
        let other = try #require(outcome.findings.first?.notes.first)
        #expect(other.line == (isShuffled ? 3 : 2) && other.column == 9, "\(outcome.errors)")
    }

    @Test func theyAreTheSameWithSeveralJobs() throws {
        var text = "centre,id,status,start,title,parties\n"
        for row in 1...30_000 {
            text += "\(row % 2 == 0 ? "north" : "south"),A\(row),planned,2015-02-01,Title \(row % 50),NO;SE\n"
        }
        let plain = try Workspace(
            Small.with(
                Self.none.merging(["criteria.yaml": Self.distinct, "data/2015/activities.csv": text]) { _, new in new })
        )
        let last = text + "north,Z,planned,2015-02-01,title 4,NO\nsouth,Z,planned,2015-02-01,Title  7,NO\n"
        let near = try Workspace(
            Small.with(
                Self.none.merging(["criteria.yaml": Self.distinct, "data/2015/activities.csv": last]) { _, new in new })
        )
        #expect(try plain.run(Small.score + ["--jobs", "2"]).findings.isEmpty)
        let one = try near.run(Small.score + ["--jobs", "1"])
        #expect(one.findings.map(\.line) == [30_002, 30_003], "\(one.errors)")
        #expect(one.findings.map { $0.notes.first?.line } == [5, 8])
        for jobs in ["2", "8"] {
            let many = try near.run(Small.score + ["--jobs", jobs])
            #expect(many.errors == one.errors && many.output == one.output)
        }
    }

    @Test func namesOfEvaluatorsAndRatingsAreCompared() throws {
        func assessment(_ centre: String, _ rating: String, _ evaluator: String) -> String {
            """
            centre: \(centre)
            ratings:
              - { rating: \(rating), value: 1, evaluator: "\(evaluator)", comment: c, references: [r] }

            """
        }
        let outcome = try run([
            "criteria.yaml": Small.indicator("measure: { rating: mark }\nscale: { bands: { 0: 0, 1: 1 } }"),
            Self.north: "centre: north\n", "data/2015/assessments/north.yaml": assessment("north", "mark", "A"),
            "data/2015/assessments/south.yaml": assessment("south", "Mark", "A "),
        ])
        let near = outcome.findings.filter { $0.code == "near-equal-texts" }
        #expect(near.count == 2, "\(outcome.errors)")
        #expect(near.allSatisfy { $0.notes.first?.file == "data/2015/assessments/north.yaml" })
    }

    /// However often a finding is handed on, it says so once.
    @Test func whatLooksAlikeIsSaidOnce() throws {
        let outcome = try run([
            Self.north: Small.north.replacing("status: planned", with: "status: \u{441}ompleted"),
            "data/centres.yaml": Small.roster.replacing("country: JPN", with: "country: \"J\u{420}N\""),
        ])
        #expect(outcome.findings.map(\.code).sorted() == ["unknown-choice", "unknown-country"], "\(outcome.errors)")
        #expect(outcome.errors.ranges(of: "look alike").count == 2, "\(outcome.errors)")
    }

    @Test func theCharacterThatDiffersIsNamed() throws {
        let choice = try run([
            Self.north: Small.record("ready: yes").replacing("completed", with: "\"c\u{43E}mpleted\"")
        ])
        let suggestion = try #require(choice.findings.first?.suggestion)
        #expect(suggestion.contains("Did you mean “completed”"), "\(suggestion)")
        #expect(suggestion.contains("U+043E (cyrillic small letter o)"), "\(suggestion)")
        #expect(suggestion.contains("U+006F (latin small letter o)"), "\(suggestion)")
        let centre = try run(["data/2015/activities.csv": "centre,id,status\nn\u{200B}orth,A,planned\n"])
        #expect(centre.findings.first?.suggestion?.contains("U+200B (zero width space)") == true, "\(centre.errors)")
    }

    @Test func explainShowsOuterBlanks() throws {
        let outcome = try run(
            ["criteria.yaml": Self.distinct, Self.north: Self.report(["GEF", "GEF ", "G\u{200B}EF"])],
            ["explain", "north", "a.first", "--criteria", "criteria.yaml", "--data", "data"])
        #expect(outcome.output.contains("GEF␣") && outcome.output.contains("G⟨U+200B⟩EF"), "\(outcome.output)")
    }
}
