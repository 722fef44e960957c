import Foundation
import SourceReading
import Testing

/// What `explain` says, and that a person who follows it comes to the same points.
@Suite struct ExplainTests {
    /// What the tests read of `explain --format json`.
    struct Explained: Decodable {
        var format: Int
        var status: String
        var points: Decimal?
        var maximum: Decimal?
        var rank: Decimal?
        var indicators: [Indicator]
        var records: [Record]
        var bases: [Base]
        var addingUp: Whole?

        enum CodingKeys: String, CodingKey {
            case format, status, points, maximum, rank, indicators, records, bases
            case addingUp = "adding-up"
        }

        struct Indicator: Decodable {
            var path: String
            var rule: String
            var file: String
            var line: Int
            var points: Decimal?
            var scale: [Row]
            var next: Next?
            var counted: Int
            var countedRows: [ResultRow]
            var leftOutRows: [ResultRow]

            enum CodingKeys: String, CodingKey {
                case path, rule, file, line, points, scale, next, counted
                case countedRows = "counted-rows"
                case leftOutRows = "left-out-rows"
            }
        }

        struct Row: Decodable {
            var points: Decimal
            var reached: Bool
        }

        struct Next: Decodable {
            var points: Decimal
            var needed: String
            var outcome: Outcome?
        }

        struct Outcome: Decodable {
            var points: Decimal
            var rank: Decimal?
        }

        struct Record: Decodable {
            var record: String?
            var number: Int?
            var title: String?
        }

        struct Base: Decodable {
            var points: Decimal
            var maximum: Decimal
        }

        struct Part: Decodable {
            var path: String
            var points: Decimal?
            var maximum: Decimal
            var weight: Decimal
            var addingUp: Whole?

            enum CodingKeys: String, CodingKey {
                case path, points, maximum, weight
                case addingUp = "adding-up"
            }
        }

        struct Whole: Decodable {
            var combine: String
            var parts: [Part]
            var points: Decimal?
            var maximum: Decimal
        }

        /// Reads what a run printed.
        init(_ run: RcevalTests.Outcome) throws {
            guard run.ending == .exited(0) else { throw Failure("\(run.ending):\n\(run.errors)") }
            self = try JSONDecoder().decode(Explained.self, from: Data(run.output.utf8))
        }
    }

    private static let periods = ["2013-2014", "2015-2018", "2019-2022"]
    private static let sets = ["sc-2-9-annex-ii", "bc-11-13-annex-i"]
    static let cases = sets.flatMap { set in periods.map { (set, $0) } }

    private func options(_ set: String, _ period: String) -> [String] {
        ["--format", "json", "--criteria", "Criteria/\(set).yaml", "--data", "Samples", "--period", period]
    }

    @Test("adding up an explanation by hand gives every centre's points", arguments: cases)
    func addingUp(set: String, period: String) throws {
        let options = options(set, period)
        let scores = try Results(try Rceval.runOnce(["score"] + options))
        for card in scores.scorecards {
            let run = try Rceval.runOnce(["explain", card.centre] + options)
            let explained = try Explained(run)
            #expect(explained.format == 2)
            #expect(explained.status == card.status)
            #expect(explained.points == card.points && explained.rank == card.rank)
            guard card.status == "scored" else {
                #expect(explained.addingUp == nil && explained.indicators.isEmpty)
                continue
            }
            let whole = try #require(explained.addingUp)
            let byHand = try #require(try add(whole, explained))
            #expect(near(card.points, byHand), "\(card.centre)")
            #expect(near(card.points, explained.bases.map(\.points).reduce(0, +)))
            #expect(near(card.maximum, explained.bases.map(\.maximum).reduce(0, +)))
            try check(explained, card)
        }
    }

    /// The points of a whole, from those of the indicators up.
    private func add(_ whole: Explained.Whole, _ explained: Explained) throws -> Decimal? {
        #expect(whole.combine == "sum")
        var sum: Decimal?
        for part in whole.parts {
            var points = part.points
            if let inner = part.addingUp {
                points = try add(inner, explained)
                #expect(near(points, part.points ?? 0) || points == part.points)
            } else {
                let indicator = try #require(explained.indicators.first { $0.path == part.path })
                #expect(indicator.points == part.points)
            }
            if let points { sum = (sum ?? 0) + points * part.weight }
        }
        return sum
    }

    /// What must hold of every explanation.
    private func check(_ explained: Explained, _ card: Results.Scorecard) throws {
        let names = explained.records.map { ResultRow($0.record, number: $0.number) }
        for indicator in explained.indicators {
            #expect(indicator.countedRows.count == indicator.counted)
            #expect(indicator.scale.count { $0.reached } <= 1)
            #expect(!indicator.rule.isEmpty && !indicator.file.contains("/"))
            for row in indicator.countedRows + indicator.leftOutRows {
                #expect(names.contains(ResultRow(row.record, number: row.number)))
            }
            if let outcome = indicator.next?.outcome {
                #expect(outcome.points >= card.points ?? 0)
                if let rank = outcome.rank, let was = card.rank { #expect(rank <= was) }
            }
        }
    }

    private func near(_ a: Decimal?, _ b: Decimal) -> Bool {
        guard let a else { return false }
        return abs(a - b) <= Decimal(string: "0.00001") ?? 0
    }

    // MARK: The small world

    /// What the next points take, in the words of the rule.
    private static let steps: [(measure: String, scale: String, words: String)] = [
        (
            "count: activities, where: { status: completed }", "0: 0, 2: 1",
            "1 more record of activities where status is completed: +1 point"
        ),
        ("count: activities", "0: 0, 3: 1", "2 more records of activities: +1 point"),
        ("count: activities.parties", "0: 0, 9: 1", "9 more elements of activities.parties: +1 point"),
        ("distinct: activities.status", "0: 0, 2: 1", "1 more different value of activities.status: +1 point"),
        ("sum: activities.usd", "0: 0, 2500.5: 1", "2500.5 more in activities.usd: +1 point"),
        ("count: activities", "0: 3, 1: 1", "no higher value earns more points; a lower one earns up to 3 points"),
        ("distinct: activities.status", "0: 0, 0.5: 1", "nothing more: no value earns more points"),
    ]

    @Test("the next step names what is counted", arguments: steps.indices)
    func nextStep(_ index: Int) throws {
        let step = Self.steps[index]
        let criteria = Small.indicator("measure: { \(step.measure) }\nscale: { bands: { \(step.scale) } }")
        let text = try explain("south", files: ["criteria.yaml": criteria])
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words.contains("Next " + step.words), "\(text)")
    }

    private static let files = ["--criteria", "criteria.yaml", "--data", "data"]

    private func explain(_ arguments: String..., files: [String: String] = [:]) throws -> String {
        let workspace = try Workspace(Small.with(files))
        let outcome = try workspace.run(["explain"] + arguments + Self.files)
        guard outcome.ending == .exited(0) else { throw Failure(outcome.errors) }
        return outcome.output
    }

    @Test("the rule, its line, the marked band, and what more would do to total and rank")
    func page() throws {
        let text = try explain("south")
        #expect(text.contains("criteria.yaml:12"))
        #expect(text.contains("counts activities where status is completed; records that touch"))
        #expect(text.contains("▶ 1 to 2     1"))
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains(
                "Next 2 more records of activities where status is completed: +3 points → total 4 of 4, "
                    + "rank 1 (shared) → 1"))
        #expect(text.contains("S-1"))
    }

    @Test("records that are left out stand below the reason")
    func leftOut() throws {
        let text = try explain("north", "a.completed")
        #expect(text.contains("because status is planned, not completed\n    N-3"))
    }

    @Test("a name that is in no file gets the nearest")
    func unknownNames() throws {
        let workspace = try Workspace(Small.files)
        let centre = try workspace.run(["explain", "nort"] + Self.files)
        #expect(centre.ending == .exited(1))
        #expect(centre.findings.map(\.code) == ["unknown-centre"])
        #expect(centre.findings.first?.suggestion == "Did you mean “north”?")
        for path in ["completd", "a.complete", "completed"] {
            let indicator = try workspace.run(["explain", "north", path] + Self.files)
            #expect(indicator.ending == .exited(1) && indicator.output.isEmpty)
            #expect(indicator.findings.map(\.code) == ["unknown-indicator"])
            #expect(indicator.findings.first?.suggestion == "Did you mean “a.completed”?")
        }
    }

    @Test("a centre without a report is explained by that alone")
    func noReport() throws {
        #expect(try explain("east").contains("Not evaluated: no report"))
        #expect(try explain("east", "a", "--format", "json").contains("\"adding-up\": null"))
    }

    @Test("caps of requirements and weights are part of the adding-up")
    func caps() throws {
        let criteria = """
            criteria-set: small
            edition: "1"
            title: Small criteria
            record-form: form.yaml
            requirements:
              - id: open
                title: The centre is open
                measure: { value: open }
                needs: present
                otherwise: { at-most: 2 }
            criteria:
              - id: a
                title: Activities
                basis: own
                weight: 2
                at-most: 3
                indicators:
                  - id: completed
                    title: Completed activities
                    weight: 2
                    measure: { count: activities, where: { status: completed } }
                    scale: { per-unit: { points: 1, at-most: 5 } }

            """
        let text = try explain("north", files: ["criteria.yaml": criteria])
        #expect(text.contains("completed 2 × 2 = 4 of 10; at most 3: 3 of 3"))
        #expect(text.contains("a 3 × 2 = 6 of 6"))
        #expect(text.contains("at most 2, as a requirement is not met: The centre is open"))
        #expect(text.contains("2 of 6 points in all"))
    }

    @Test("in Markdown it says the same: the rule, the records, the scale, the sum, and who overrode it")
    func markdown() throws {
        let assessment = """
            centre: north
            overrides:
              - { indicator: a.completed, points: 4, author: B, reason: Counted anew, reference: letter }

            """
        let roster = "notice: All of this is invented.\n" + Small.roster
        let text = try explain(
            "north", "--format", "markdown",
            files: ["data/2015/assessments/north.yaml": assessment, "data/centres.yaml": roster])
        for words in [
            "> **Notice:** All of this is invented.", "## North Centre", "### a: Activities",
            "#### a.completed: Completed activities", "- **Rule**: counts activities where status is completed",
            "- **Value**: 2", "- **Points**: 4 of 4", "- **Override**: B set 4 points; 1 by the rule",
            "  - reason: Counted anew", "- **Counted**: 2 records", "  - **N-1**: without a title · 2015-03-01",
            "- **Left out**: 1 record", "  - because status is planned, not completed",
            "    - **N-3**: without a title",
            "- **Total**: a 4 = 4 of 4", "Without overrides the total is 1.", "○ own",
        ] { #expect(text.contains(words), "\(words)") }
        #expect(text.contains("\n- **Scale**\n") && text.contains("\n  - **1 to 2** → 1\n"))
        let other = try explain("east", "--format", "markdown")
        #expect(other.contains("Not evaluated: no report"))
    }

    @Test("that numbers are rounded is said once, and not where none is", arguments: ["text", "markdown"])
    func rounded(_ format: String) throws {
        func isSaid(_ share: String) throws -> [String] {
            let criteria = Small.indicator(
                "measure: { share: activities, having: { status: \(share) } }\nscale: { linear: { 0: 0, 1: 1 } }")
            let text = try explain("north", "--format", format, files: ["criteria.yaml": criteria])
            return text.split { $0.isWhitespace }.joined(separator: " ").components(
                separatedBy: "are rounded, each by itself")
        }
        #expect(try isSaid("completed").count == 2)
        #expect(try isSaid("[planned, completed]").count == 1)
    }

    @Test("in Markdown nothing from a file becomes mark-up")
    func hostileMarkdown() throws {
        let report = Small.record("title: \"<b>*x*</b> [a](b)\\n# y\"\nstart: 2015-02-03")
        let text = try explain("north", "--format", "markdown", files: ["data/2015/reports/north.yaml": report])
        #expect(text.contains("\\<b\\>\\*x\\*\\</b\\> \\[a\\](b) \\# y"))
    }

    @Test("nothing from a file steers the terminal, and no line is wider than it")
    func hostile() throws {
        let report = Small.record("title: \"\\L[31mred\\u202Eevil\"\nstart: 2015-02-03")
        let text = try explain("north", files: ["data/2015/reports/north.yaml": report])
        #expect(!text.contains("\u{2028}") && !text.contains("\u{202E}"))
        for line in text.lines { #expect(Columns.of(line) <= 80 && !line.hasSuffix(" ")) }
    }
}
