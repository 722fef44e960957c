import Foundation
import SourceReading
import Testing

/// `rceval status`: what came in for a period, before it is scored.
@Suite struct StatusTests {
    private static let options = ["--criteria", "criteria.yaml", "--data", "data"]

    private static let form = Small.form.replacing(
        "submitted: { type: date }",
        with: """
            workplan-submitted: { type: date }
              report-submitted: { type: date }
            """
    )
    .replacing("parties: { type: text, many: yes }", with: "evidence: { type: text, many: yes }")

    private static let criteria =
        Small.criteria.replacing("    maximum: 4\n", with: "").replacing("maximum: 4\n", with: "") + """
                  - id: openness
                    title: Openness
                    measure: { total: [{ rating: openness }, { rating: answers }] }
                    scale: { bands: { 0: 0, 1: 1 } }
                  - id: polar
                    title: Ice
                    applies-when: { centre.region: Polar }
                    measure: { rating: ice }
                    scale: { bands: { 0: 0, 1: 1 } }

            """

    private static let period =
        Small.period + """
            deadlines: { workplan: 2015-03-31, report: 2015-12-31 }
            notice: Invented.

            """

    /// North reports in a file and a table, south in a table alone, east in nothing, and lines are west's.
    private static let files = Small.with([
        "criteria.yaml": criteria, "form.yaml": form,
        "data/centres.yaml": Small.roster + "  - { id: west, name: West Centre, country: FRA, region: Occident }\n",
        "data/2015/period.yaml": period,
        "data/2015/reports/north.yaml": """
        centre: north
        workplan-submitted: 2015-04-02
        report-submitted: 2015-12-31
        activities:
          - { id: N-1, status: completed, start: 2015-03-01, evidence: [report p. 1] }
          - { id: N-2, status: completed, start: 2014-03-01, end: 2014-12-31 }
          - { id: N-3, status: planned, start: 2014-12-31, end: 2015-01-01 }
          - { id: N-4, status: planned, evidence: [" "] }
        papers:
          - { day: 2016-01-01, pages: 3 }

        """,
        "data/2015/reports/south.yaml": "",
        "data/2015/header.csv": "centre,workplan-submitted\nsouth,2015-03-31\n",
        "data/2015/activities.csv":
            "centre,id,status,start,evidence\nsouth,S-1,planned,2016-01-01,\nnorth,N-5,planned,2015-05-05,p. 2\n",
        "data/2015/activities.funding.csv": "centre,id,source\nnorth,N-5,a\nsouth,S-1,b\nnorth,N-5,c\n",
        "data/2015/papers.jsonl": "{\"centre\": \"west\", \"day\": \"2015-02-02\"}\n",
        "data/2015/assessments/north.yaml": """
        centre: north
        ratings:
          - { rating: openness, value: 1, evaluator: A, comment: c, references: [r] }
          - { rating: openness, value: 2, evaluator: B, comment: c, references: [r] }
          - { rating: ice, value: 2, evaluator: B, comment: c, references: [r] }

        """,
        "data/2015/assessments/west.yaml": """
        centre: west
        ratings:
          - { rating: openness, value: 1, evaluator: A, comment: c, references: [r] }
          - { rating: answers, value: 1, evaluator: A, comment: c, references: [r] }

        """,
        "data/2015/east/scan.txt": "x", "data/notes.txt": "x",
    ])

    private struct Status: Decodable {
        var format: Int
        var kind: String
        var notice: String?
        var centres: [Centre]
        var unknownFiles: [String]
        var missing: [Missing]

        enum CodingKeys: String, CodingKey {
            case format, kind, notice, centres, missing
            case unknownFiles = "unknown-files"
        }

        struct Centre: Decodable {
            var centre: String
            var files: [String]
            var records: [String: Int]
            var submitted: [Submission]
            var outsidePeriod: Int
            var withoutEvidence: Int?
            var ratings: Ratings

            enum CodingKeys: String, CodingKey {
                case centre, files, records, submitted, ratings
                case outsidePeriod = "outside-period"
                case withoutEvidence = "without-evidence"
            }
        }

        struct Submission: Decodable, Equatable {
            var name: String
            var on: String?
            var due: String?
            var daysLate: Int?

            enum CodingKeys: String, CodingKey {
                case name, on, due
                case daysLate = "days-late"
            }
        }

        struct Ratings: Decodable, Equatable {
            var given: [String]
            var asked: [String]
        }

        struct Missing: Decodable, Equatable {
            var centre: String
            var what: String
            var name: String?
        }
    }

    private func status(_ arguments: [String] = []) throws -> Status {
        let outcome = try Workspace(Self.files).run(["status", "--format", "json"] + Self.options + arguments)
        try #require(outcome.ending == .exited(0), "\(outcome.errors)")
        return try JSONDecoder().decode(Status.self, from: Data(outcome.output.utf8))
    }

    @Test func everythingThatCameInIsCounted() throws {
        let status = try status()
        #expect(status.format == 2 && status.kind == "status" && status.notice == "Invented.")
        #expect(status.centres.map(\.centre) == ["north", "south", "east", "west"])
        let (north, south, east, west) = (status.centres[0], status.centres[1], status.centres[2], status.centres[3])
        #expect(north.files == ["2015/activities.csv", "2015/reports/north.yaml"])
        #expect(south.files == ["2015/activities.csv", "2015/header.csv"])
        #expect(east.files == [] && west.files == ["2015/papers.jsonl"])
        #expect(north.records == ["activities": 5, "papers": 1])
        #expect(south.records == ["activities": 1, "papers": 0])
        #expect(east.records == ["activities": 0, "papers": 0] && west.records == ["activities": 0, "papers": 1])
        #expect(
            north.submitted == [
                .init(name: "workplan", on: "2015-04-02", due: "2015-03-31", daysLate: 2),
                .init(name: "report", on: "2015-12-31", due: "2015-12-31", daysLate: 0),
            ])
        #expect(south.submitted[0] == .init(name: "workplan", on: "2015-03-31", due: "2015-03-31", daysLate: 0))
        #expect(south.submitted[1] == .init(name: "report", on: nil, due: "2015-12-31", daysLate: nil))
        // What only touches the period is in it, and what has no day is not outside.
        #expect(status.centres.map(\.outsidePeriod) == [2, 1, 0, 0])
        #expect(status.centres.map(\.withoutEvidence) == [3, 1, 0, 0])
        #expect(north.ratings == .init(given: ["openness", "ice"], asked: ["openness", "answers", "ice"]))
        #expect(west.ratings == .init(given: ["openness", "answers"], asked: ["openness", "answers"]))
        #expect(status.unknownFiles == ["notes.txt", "2015/east"])
        #expect(
            status.missing == [
                .init(centre: "north", what: "rating", name: "answers"),
                .init(centre: "south", what: "submitted", name: "report"),
                .init(centre: "south", what: "rating", name: "openness"),
                .init(centre: "south", what: "rating", name: "answers"),
                .init(centre: "south", what: "rating", name: "ice"),
                .init(centre: "east", what: "report", name: nil),
                .init(centre: "west", what: "submitted", name: "workplan"),
                .init(centre: "west", what: "submitted", name: "report"),
            ])
    }

    @Test func theKeysStandInTheirOrder() throws {
        let outcome = try Workspace(Self.files).run(["status", "--format", "json"] + Self.options)
        var rest = outcome.output[...]
        for key in [
            "format", "engine", "kind", "criteria", "period", "notice", "centres", "centre", "name", "files", "records",
            "submitted", "on", "due", "days-late", "outside-period", "without-evidence", "ratings", "given", "asked",
            "unknown-files", "missing", "what",
        ] {
            let range = try #require(rest.firstRange(of: "\"\(key)\":"), "\(key)")
            rest = rest[range.upperBound...]
        }
        #expect(try Workspace(Self.files).run(["status", "--format", "json"] + Self.options).output == outcome.output)
    }

    /// Every format says the same things.
    @Test(arguments: ["text", "markdown", "csv"])
    func everyFormatSaysTheSame(_ format: String) throws {
        let outcome = try Workspace(Self.files).run(["status", "--format", format] + Self.options)
        #expect(outcome.ending == .exited(0))
        let text = outcome.output.replacing("\\", with: "").replacing(/\n +/, with: " ")
        for word in [
            "North Centre", "West Centre", "2015/reports/north.yaml", "2015-04-02", "2015/east", "notes.txt",
            "Invented.",
            "criteria.yaml", "rating openness; rating answers; rating ice",
        ] { #expect(text.contains(word), "\(word): \(outcome.output)") }
        if format != "csv" { #expect(text.contains("2 days late") && text.contains("2 of 3"), "\(text)") }
        let digest = try #require(text.firstMatch(of: /[0-9a-f]{8}/)).output
        let json = try Workspace(Self.files).run(["status", "--format", "json"] + Self.options).output
        #expect(json.contains("\"sha256\": \"\(digest)"))
    }

    @Test func someCentresAreShown() throws {
        let status = try status(["--centre", "south"])
        #expect(status.centres.map(\.centre) == ["south"])
        let outcome = try Workspace(Self.files).run(["status", "--centre", "suoth"] + Self.options)
        #expect(outcome.ending == .exited(1) && outcome.findings.map(\.code).contains("unknown-centre"))
    }

    /// A value that no scale knows keeps from scoring, and not from counting.
    @Test func nothingNeedsToBeScorable() throws {
        let criteria = Self.criteria.replacing(
            "measure: { rating: ice }", with: "measure: { rating: ice }\n        missing: error")
        let workspace = try Workspace(Self.files.merging(["criteria.yaml": criteria]) { $1 })
        try workspace.write("data/2015/assessments/north.yaml", "centre: north\n")
        #expect(try workspace.run(["score"] + Self.options).ending == .exited(1))
        let outcome = try workspace.run(["status"] + Self.options)
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
    }

    @Test func aFaultKeepsFromCounting() throws {
        let workspace = try Workspace(Self.files)
        try workspace.write("data/2015/reports/north.yaml", "centre: north\nmrak: x\n")
        let outcome = try workspace.run(["status"] + Self.options)
        #expect(outcome.ending == .exited(1) && outcome.output.isEmpty)
        #expect(outcome.findings.map(\.code).contains("unknown-key") && outcome.errors.contains("nothing was counted"))
    }

    /// The last lines of a check say what came in for each period.
    @Test(arguments: [["check"] + options, ["check", "--criteria", "criteria.yaml", "data"]])
    func aCheckEndsWithALineForEachPeriod(_ command: [String]) throws {
        let workspace = try Workspace(Self.files)
        try workspace.write("data/2016/period.yaml", Small.period.replacing("2015", with: "2016"))
        try workspace.write("data/2016/reports/east.yaml", "centre: east\n")
        let outcome = try workspace.run(command)
        #expect(outcome.ending == .exited(0), "\(outcome.output)")
        #expect(
            outcome.output.hasSuffix(
                "\n2015: 4 centres, 3 reports; ratings missing for 2\n2016: 4 centres, 1 report; ratings missing for 1\n"
            ),
            "\(outcome.output)")
        let json = try workspace.run(command + ["--format", "json"])
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let periods = try #require(document["periods"] as? [[String: Any]])
        #expect(periods.map { $0["period"] as? String } == ["2015", "2016"])
        for (key, counts) in [("centres", [4, 4]), ("reports", [3, 1]), ("ratings-missing", [2, 1])] {
            #expect(periods.map { $0[key] as? Int } == counts)
        }
        let one = try workspace.run(["check", "--period", "2016"] + Self.options)
        #expect(one.output.hasSuffix(" warning\n2016: 4 centres, 1 report; ratings missing for 1\n"), "\(one.output)")
    }

    /// What is wrong with one period keeps nobody from knowing what came in for another, earlier or later.
    @Test(arguments: ["2014", "2016"])
    func aFaultOfOnePeriodHidesNoOther(_ faulty: String) throws {
        let workspace = try Workspace(Self.files)
        for year in ["2014", "2016"] {
            try workspace.write("data/\(year)/period.yaml", Small.period.replacing("2015", with: year))
            try workspace.write("data/\(year)/reports/east.yaml", "centre: east\n")
        }
        try workspace.write("data/\(faulty)/reports/east.yaml", "centre: east\nmrak: x\n")
        let outcome = try workspace.run(["check"] + Self.options)
        #expect(outcome.ending == .exited(1))
        let sound = faulty == "2014" ? "2016" : "2014"
        for line in [
            "\n2015: 4 centres, 3 reports; ratings missing for 2\n",
            "\n\(sound): 4 centres, 1 report; ratings missing for 1\n",
        ] { #expect(outcome.output.contains(line), "\(outcome.output)") }
        #expect(!outcome.output.contains("\n\(faulty): 4 centres"), "\(outcome.output)")
    }

    /// What a requirement asks for is asked for, of every centre.
    @Test func ratingsOfRequirementsAreAskedFor() throws {
        let criteria =
            Self.criteria + """
                requirements:
                  - id: trusted
                    title: Is trusted
                    measure: { rating: trust }
                    needs: present
                    otherwise: not-evaluated

                """
        let workspace = try Workspace(Self.files.merging(["criteria.yaml": criteria]) { $1 })
        let outcome = try workspace.run(["status", "--format", "json"] + Self.options)
        try #require(outcome.ending == .exited(0), "\(outcome.errors)")
        let status = try JSONDecoder().decode(Status.self, from: Data(outcome.output.utf8))
        #expect(status.centres.map(\.ratings.asked)[0] == ["openness", "answers", "ice", "trust"])
        #expect(status.centres.map(\.ratings.asked)[3] == ["openness", "answers", "trust"])
        #expect(status.missing.contains(.init(centre: "west", what: "rating", name: "trust")))
    }

    /// Evidence is in the field that means it, whatever the field is called.
    @Test func evidenceIsInTheFieldThatMeansIt() throws {
        let form = Self.form.replacing(
            "evidence: { type: text, many: yes }", with: "proof: { type: text, many: yes, means: evidence }")
        var files = Self.files.mapValues { $0.replacing("evidence", with: "proof") }
        files["form.yaml"] = form
        let outcome = try Workspace(files).run(["status", "--format", "json"] + Self.options)
        try #require(outcome.ending == .exited(0), "\(outcome.errors)")
        let status = try JSONDecoder().decode(Status.self, from: Data(outcome.output.utf8))
        #expect(status.centres.map(\.withoutEvidence) == [3, 1, 0, 0])
    }
}
