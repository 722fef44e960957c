import Foundation
import SourceReading
import Testing

/// Rules for some centres, exemptions, and totals of which nothing can be said: worked by hand.
@Suite struct PartsOfSomeCentresTests {
    /// Two variants of a criterion: north and south, which are polar, have four points to reach in b, east two.
    static let variants = """
        criteria-set: small
        edition: "1"
        title: Small criteria
        record-form: form.yaml
        maximum: 10
        criteria:
          - id: a
            title: Activities
            basis: own
            indicators:
              - id: completed
                title: Completed activities
                measure: { count: activities, where: { status: completed } }
                scale: { bands: { 0: 0, 1: 1, 3: 4 } }
          - id: b
            title: Polar work
            basis: own
            applies-when: { centre.region: Polar }
            indicators:
              - id: all
                title: Activities
                measure: { count: activities }
                scale: { bands: { 0: 0, 3: 4 } }
          - id: c
            title: Other work
            basis: own
            applies-when: { not: { centre.region: Polar } }
            indicators:
              - id: all
                title: Activities
                measure: { count: activities }
                scale: { bands: { 0: 0, 1: 2 } }

        """

    private static let east = "centre: east\nactivities:\n  - { id: E-1, status: completed, start: 2015-02-01 }\n"

    private func score(_ files: [String: String], _ arguments: String...) throws -> Results {
        try Results(try Workspace(Small.with(files)).run(Small.score + ["--format", "json"] + arguments))
    }

    private static func exempt(_ centre: String, _ parts: String...) -> String {
        "centre: \(centre)\nexemptions:\n"
            + parts.map { "  - { \($0), author: B, reason: It has no budget, reference: letter of 2016-02-01 }\n" }
            .joined()
    }

    @Test func aVariantLeavesPointsAndMaximumOfTheOtherCentres() throws {
        let results = try score(["criteria.yaml": Self.variants, "data/2015/reports/east.yaml": Self.east])
        // North: 1 of 4 and 4 of 4; east: 1 of 4 and 2 of 2; south: 1 of 4 and 0 of 4.
        #expect(results.scorecards.map(\.centre) == ["north", "east", "south"])
        #expect(results.scorecards.map(\.points) == [5, 3, 1])
        #expect(results.scorecards.map(\.maximum) == [8, 6, 8])
        #expect(results.scorecards.map(\.rank) == [1, 2, 3])
        let left = try #require(try results.card("east").criteria?[1])
        #expect(left.points == nil && left.maximum == nil)
        let inner = try #require(left.indicators?.first)
        #expect(inner.value == nil && inner.points == nil && inner.maximum == nil)
        #expect(inner.counted == 0 && inner.leftOut == 0)
    }

    /// By points, north with 5 of 8 stands before east with 4 of 6; by shares, behind it.
    @Test func ranksGoBySharesOnceAPartDoesNotCount() throws {
        let east = Self.east + "  - { id: E-2, status: completed, start: 2015-02-01 }\n"
        let criteria = Self.variants.replacing("1: 1, 3: 4", with: "1: 1, 2: 3, 3: 4")
            .replacing("{ 0: 0, 1: 2 }", with: "{ 0: 0, 1: 2 }")
        let results = try score(["criteria.yaml": criteria, "data/2015/reports/east.yaml": east])
        #expect(results.scorecards.map(\.centre) == ["north", "east", "south"])
        #expect(results.scorecards.map(\.points) == [7, 5, 1])
        let few = criteria.replacing("{ 0: 0, 3: 4 }", with: "{ 0: 0, 3: 3, 4: 8 }").replacing("10", with: "14")
        let shares = try score(["criteria.yaml": few, "data/2015/reports/east.yaml": east])
        // North: 3 + 3 of 12, a half; east: 3 + 2 of 6.
        #expect(shares.scorecards.map(\.centre) == ["east", "north", "south"])
        #expect(shares.scorecards.map(\.points) == [5, 6, 1])
    }

    @Test(
        arguments: [
            ("sum", 1, 4), ("mean", 1, 4), ("least", 1, 4), ("most", 1, 4), ("geometric-mean", 1, 4),
        ] as [(String, Decimal, Decimal)])
    func onlyWhatCountsIsCombined(_ combine: String, _ points: Decimal, _ maximum: Decimal) throws {
        let criteria = Self.variants.replacing("maximum: 10\n", with: "combine: \(combine)\n")
        let exemptions = Self.exempt("south", "criterion: b")
        let results = try score(["criteria.yaml": criteria, "data/2015/assessments/south.yaml": exemptions])
        let south = try results.card("south")
        #expect(south.points == points && south.maximum == maximum)
        let north = try results.card("north")
        // 1 of 4, and 4 of 4.
        let expected: [String: [Decimal?]] = [
            "sum": [5, 8], "mean": [Decimal(2.5), 4], "least": [1, 4], "most": [4, 4], "geometric-mean": [2, 4],
        ]
        #expect([north.points, north.maximum] == expected[combine])
    }

    @Test func anExemptionIsShownWithItsAuthorReasonAndReference() throws {
        let workspace = try Workspace(
            Small.with([
                "criteria.yaml": Self.variants,
                "data/2015/assessments/north.yaml": Self.exempt("north", "indicator: b.all"),
            ]))
        let json = try workspace.run(Small.score + ["--format", "json"])
        let wanted = #""exempt": {"author": "B", "reason": "It has no budget", "reference": "letter of 2016-02-01"}"#
        let flat = json.output.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
            .replacing("{ ", with: "{").replacing(" }", with: "}")
        #expect(flat.contains(wanted), "\(flat)")
        let card = try Results(json).card("north")
        #expect(card.points == 1 && card.maximum == 4)
        // The criterion has nothing left that counts.
        #expect(card.criteria?[1].points == nil)
        for format in ["text", "markdown"] {
            let shown = try workspace.run(Small.score + ["--format", format, "--centre", "north"]).output
                .split { $0.isWhitespace }.joined(separator: " ")
            for words in [
                "Exempt, by B", "It has no budget", "letter of 2016-02-01", "only where centre.region is not Polar",
            ] {
                #expect(shown.contains(words), "\(format): \(words)\n\(shown)")
            }
        }
        for format in ["text", "markdown"] {
            let shown = try workspace.run(
                ["explain", "north", "--criteria", "criteria.yaml", "--data", "data", "--format", format]
            ).output.split { $0.isWhitespace }.joined(separator: " ")
            for words in ["by B", "It has no budget", "letter of 2016-02-01", "only where centre.region is not Polar"] {
                #expect(shown.contains(words), "\(format): \(words)\n\(shown)")
            }
        }
        let report = try workspace.run([
            "report", "--criteria", "criteria.yaml", "--data", "data", "--output", "r.html",
        ])
        #expect(report.ending == .exited(0), "\(report.errors)")
        let page = try workspace.read("r.html")
        #expect(page.contains("Exempt, by B") && page.contains("only where centre.region is not Polar"))
    }

    @Test func tablesRankingsAndVerificationKnowWhatDoesNotCount() throws {
        let workspace = try Workspace(
            Small.with([
                "criteria.yaml": Self.variants,
                "data/2015/assessments/north.yaml": Self.exempt("north", "criterion: b"),
            ]))
        let csv = try workspace.run(Small.score + ["--format", "csv", "--centre", "north"]).output
        // Of the indicator in the exempt criterion, and of the one in the other variant.
        #expect(csv.contains("\"yes\",,\"B\",\"It has no budget\",\"letter of 2016-02-01\""), "\(csv)")
        #expect(csv.contains("\"no\",\"only where centre.region is not Polar\",,,"), "\(csv)")
        let rank = try workspace.run(["rank", "--criteria", "criteria.yaml", "--data", "data"]).output
        #expect(
            rank.split { $0.isWhitespace }.joined(separator: " ")
                .contains("North Centre: b is exempt, by B; c does not apply."), "\(rank)")
        let given = ["--criteria", "criteria.yaml", "--data", "data"]
        #expect(try workspace.run(Small.score + ["--format", "json", "--output", "r.json"]).ending == .exited(0))
        let verified = try workspace.run(["verify", "r.json"] + given)
        #expect(verified.ending == .exited(0), "\(verified.output)\(verified.errors)")
        try workspace.write("data/2015/assessments/north.yaml", "centre: north\n")
        #expect(try workspace.run(["verify", "r.json"] + given).ending == .exited(1))
    }

    @Test func whereAllIsExemptNothingCouldBeScored() throws {
        let exemptions = Self.exempt("north", "criterion: a")
        let card = try score(["data/2015/assessments/north.yaml": exemptions]).card("north")
        #expect(card.status == "not-evaluated" && card.reason == "nothing in its report could be scored")
        #expect(card.rank == nil)
    }

    /// A value that may not be missing, and a text that the scale does not list.
    @Test(arguments: [
        "measure: { value: budget }\nscale: { bands: { 0: 0, 5: 1 } }\nmissing: error",
        "measure: { value: mark }\nscale: { values: { high: 1 } }",
    ])
    func whatDoesNotCountIsNotAskedFor(_ body: String) throws {
        let criteria = Small.criteria(
            """
            - id: a
              title: All
              basis: own
              indicators:
                - id: one
                  title: One
                  measure: { count: activities }
                  scale: { bands: { 0: 0, 1: 1 } }
            - id: b
              title: Others
              basis: own
              applies-when: { centre.region: Orient }
              indicators:
                - id: two
                  title: Two
            \(body.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
            """)
        let north = Small.north + "mark: low\n"
        let results = try score(["criteria.yaml": criteria, "data/2015/reports/north.yaml": north])
        #expect(try results.card("north").maximum == 1)
        let asked = try Workspace(
            Small.with([
                "criteria.yaml": criteria.replacing("Orient", with: "Polar"), "data/2015/reports/north.yaml": north,
            ])
        ).run(Small.score)
        #expect(asked.ending == .exited(1))
    }

    // MARK: Header and centre

    @Test(arguments: [
        ("{ level: low }", true), ("{ level: [middle, high] }", false), ("{ wanted: a }", true),
        ("{ wanted: c }", false),
        ("{ wanted: { elements: { at-least: 2 } } }", true), ("{ wanted: { is: missing } }", false),
        ("{ budget: { more-than: 5, at-most: 6 } }", true), ("{ budget: { more-than: 6 } }", false),
        ("{ open: no }", true), ("{ open: yes }", false), ("{ submitted: { in: period } }", true),
        ("{ submitted: { from: 2015-07-01 } }", false), ("{ mark: { contains: ÉT } }", true), ("{ mark: été }", true),
        ("{ mark: { in: wanted } }", false), ("{ centre.also-serves: { is: missing } }", true),
        ("{ centre.parties-served: SE }", true), ("{ centre.country: { in: centre.parties-served } }", false),
        ("{ any-of: [{ centre.id: south }, { level: low }] }", true), ("{ not: { centre.id: north } }", false),
    ])
    func aPartAppliesByHeaderAndCentre(_ conditions: String, _ applies: Bool) throws {
        let criteria = Small.indicator(
            "applies-when: \(conditions)\nmeasure: { count: activities }\n\(Small.bands)",
            criterion: "weight: 2"
        ).replacing(
            "      - id: first",
            with:
                "      - { id: one, title: One, measure: { count: papers }, scale: { bands: { 0: 1, 9: 2 } } }\n      - id: first"
        )
        let report =
            "level: low\nwanted: [a, b]\nbudget: 5.5\nopen: no\nsubmitted: 2015-06-30\nmark: e\u{301}te\u{301}\n"
        let card = try score(["criteria.yaml": criteria, "data/2015/reports/north.yaml": Small.north + report]).card(
            "north")
        #expect(card.criteria?.first?.maximum == (applies ? 3 : 2))
    }

    @Test(arguments: [
        ("2014-12-31", "2015-01-01", 1), ("2015-12-31", "2016-01-01", 1), ("2015-01-01", "2015-12-31", 2),
        ("2014-12-31", "2016-01-01", 0), ("~", "2015-06-01", 1),
    ])
    func moneyIsDatedByItsOwnDay(_ first: String, _ second: String, _ counted: Int) throws {
        let form = Small.form.replacing(
            "usd: { type: number }\n", with: "usd: { type: number }\n          day: { type: date }\n")
        let report = Small.record(
            "start: 2010-01-01\nfunding: [{ source: a, usd: 2, day: \(first) }, { source: b, usd: 3, day: \(second) }]")
        func indicator(_ window: String) throws -> Results.Indicator {
            let criteria = Small.indicator(
                "measure: { count: activities.funding, where: { funding.day: { in: period } }\(window) }\n\(Small.bands)"
            )
            return try score([
                "criteria.yaml": criteria, "form.yaml": form, "data/2015/reports/north.yaml": report,
            ]).first("north")
        }
        #expect(try indicator(", window: any").counted == counted)
        // The record itself was long before.
        #expect(try indicator("").counted == 0)
    }

    @Test(arguments: [
        ("{ value: submitted }", "{ in: period }", "submitted: 2015-12-31", true),
        ("{ value: submitted }", "{ in: period }", "submitted: 2016-01-01", false),
        ("{ value: submitted }", "{ in: period }", "budget: 1", false),
        ("{ value: submitted }", "{ in: period, from: 2015-07-01 }", "submitted: 2015-06-30", false),
        ("{ value: mark }", "{ in: wanted }", "mark: a\nwanted: [b, a]", true),
        ("{ value: mark }", "{ in: wanted }", "mark: c\nwanted: [b, a]", false),
        ("{ value: mark }", "{ in: centre.parties-served }", "mark: NO", true),
        ("{ value: mark }", "{ in: centre.parties-served, contains: x }", "mark: NO", false),
    ])
    func aRequirementCanNeedAListsValueOrADayOfThePeriod(
        _ measure: String, _ needs: String, _ report: String, _ isMet: Bool
    ) throws {
        let top = """
            requirements:
              - { id: r, title: Needed, measure: \(measure), needs: \(needs), otherwise: not-evaluated }
            """
        let criteria = Small.indicator("measure: { count: activities }\n\(Small.bands)", top: top)
        let card = try score(["criteria.yaml": criteria, "data/2015/reports/north.yaml": Small.north + report + "\n"])
            .card("north")
        #expect((card.status == "scored") == isMet)
    }

    // MARK: Nothing of which to be ranked

    /// North has a penalty and nothing that it can reach; south has an honest 0.
    private static let penalties = Small.criteria(
        """
        - id: a
          title: Penalties
          basis: own
          indicators:
            - id: late
              title: Late
              measure: { count: activities, where: { status: planned } }
              scale: { bands: { 0: 0, 1: -2 } }
            - id: budget
              title: Budget
              measure: { value: budget }
              scale: { bands: { 0: 0, 5: 4 } }
              missing: unscored
        """)

    @Test func aMaximumOfZeroIsNotRanked() throws {
        let files = ["criteria.yaml": Self.penalties, "data/2015/reports/south.yaml": Small.south + "budget: 1\n"]
        let results = try score(files)
        #expect(results.scorecards.map(\.centre) == ["south", "north", "east"])
        #expect(try results.card("south").rank == 1)
        let north = try results.card("north")
        #expect(north.status == "not-evaluated")
        #expect(north.reason == "nothing in its report could be scored: the maximum of what is scored in it is 0")
        #expect(north.points == nil && north.rank == nil)
        // What it would be without its override.
        let override =
            "centre: north\noverrides:\n  - { indicator: a.budget, points: 1, author: B, reason: r, reference: l }\n"
        let workspace = try Workspace(Small.with(files.merging(["data/2015/assessments/north.yaml": override]) { $1 }))
        let json = try workspace.run(Small.score + ["--format", "json"])
        #expect(try Results(json).card("north").points == -1)
        #expect(json.output.contains("\"points-without-overrides\": null"), "\(json.output)")
        let text = try workspace.run(Small.score)
        #expect(text.output.contains("Without overrides the centre is not evaluated."), "\(text.output)")
        let explained = try workspace.run(["explain", "north", "--criteria", "criteria.yaml", "--data", "data"])
        #expect(explained.output.contains("without it: the centre would not be evaluated"), "\(explained.output)")
        let what = try workspace.run([
            "explain", "north", "--criteria", "criteria.yaml", "--data", "data", "--format", "json",
        ])
        let flat = what.output.split { $0.isWhitespace }.joined()
        #expect(flat.contains("\"outcome\":{\"points\":null,\"maximum\":null,\"rank\":null"), "\(flat)")
    }

    // MARK: Other criteria

    /// The newer criteria have no b any more: the exemption has nothing to take out there, and is no fault.
    @Test func anExemptionThatOtherCriteriaDoNotKnowHasNoEffectThere() throws {
        let newer = Small.criteria.replacing("\"1\"", with: "\"2\"")
        let workspace = try Workspace(
            Small.with([
                "criteria.yaml": Self.variants, "newer.yaml": newer,
                "data/2015/assessments/north.yaml": Self.exempt("north", "criterion: b"),
                "data/2016/period.yaml": "id: \"2016\"\nfrom: 2016-01-01\nuntil: 2016-12-31\n",
                "data/2016/reports/north.yaml": "centre: north\nactivities: []\n",
            ]))
        let arguments = ["compare", "2015", "2016", "--data", "data", "--old-criteria", "criteria.yaml"]
        let outcome = try workspace.run(arguments + ["--new-criteria", "newer.yaml", "--format", "json"])
        try #require(outcome.ending == .exited(0), "\(outcome.errors)")
        let result = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let centres = try #require(result["centres"] as? [[String: Any]])
        let north = try #require(centres.first { $0["centre"] as? String == "north" })
        #expect((north["old"] as? [String: Any])?["maximum"] as? Int == 4)
        #expect(north["split"] is [String: Any], "\(outcome.output)")
    }

    // MARK: Warnings that are meant

    @Test(arguments: [
        "      intended: [points-fall]\n", "          intended: [points-fall]\n", "",
    ])
    func aMeantWarningIsNotGiven(_ line: String) throws {
        let falls = Small.criteria.replacing("3: 4", with: "2: 4, 3: 2")
        var criteria = falls
        switch line.prefix(while: { $0 == " " }).count {
        case 6: criteria = falls.replacing("    basis: own\n", with: "    basis: own\n" + line.dropFirst(2))
        case 10:
            criteria = falls.replacing("        title: Completed", with: line.dropFirst(2) + "        title: Completed")
        default: criteria = falls.replacing("criteria:\n", with: "intended: points-fall\ncriteria:\n")
        }
        let workspace = try Workspace(Small.with(["criteria.yaml": criteria]))
        let outcome = try workspace.run(Small.score + ["--strict"])
        #expect(outcome.ending == .exited(0), "\(outcome.errors)\n\(criteria)")
        #expect(outcome.errors.isEmpty)
        try workspace.write("criteria.yaml", falls)
        #expect(try workspace.run(Small.score).findings.map(\.code) == ["points-fall"])
    }

    /// Only `check` looks for bands that nobody reaches.
    @Test func aMeantWarningOfResultsIsLookedForByCheckAlone() throws {
        let criteria = Small.criteria.replacing(
            "        title: Completed",
            with: "        intended: [band-not-reached, separates-nobody]\n        title: Completed")
        let workspace = try Workspace(Small.with(["criteria.yaml": criteria]))
        #expect(try workspace.run(Small.score + ["--strict"]).errors.isEmpty)
        let check = ["check", "--criteria", "criteria.yaml", "--data", "data"]
        func codes() throws -> [String] { PrintedFinding.all(in: try workspace.run(check).output).map(\.code) }
        // North and south have a point each, so that nobody is separated, and nobody is in the band from 3.
        #expect(try codes() == [])
        try workspace.write("criteria.yaml", Small.criteria)
        #expect(try codes() == ["separates-nobody", "band-not-reached"])
        try workspace.write(
            "data/2015/reports/south.yaml",
            "centre: south\nactivities:\n"
                + (1...3).map { "  - { id: S-\($0), status: completed, start: 2015-02-01 }\n" }.joined())
        try workspace.write("criteria.yaml", criteria)
        #expect(try codes() == ["intended-nothing", "intended-nothing"])
    }
}
