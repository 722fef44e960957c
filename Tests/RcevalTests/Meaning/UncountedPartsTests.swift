import Foundation
import SourceReading
import Testing

/// What is said of parts that do not apply, are exempt or unscored: each reason where it occurs, and no other.
@Suite struct UncountedPartsTests {
    private static let files = ["--criteria", "criteria.yaml", "--data", "data"]
    private static let east = "centre: east\nactivities:\n  - { id: E-1, status: completed, start: 2015-02-01 }\n"

    /// Besides the two variants, four points for a budget, which is unscored where it is missing.
    private static let withBudget =
        PartsOfSomeCentresTests.variants.replacing("maximum: 10", with: "maximum: 14")
            + """
              - id: d
                title: Budget
                basis: reconstructed
                indicators:
                  - id: budget
                    title: Budget
                    measure: { value: budget }
                    scale: { bands: { 0: 0, 5: 4 } }
                    missing: unscored

            """

    private static let exemption =
        "centre: north\nexemptions:\n"
        + "  - { criterion: a, author: B, reason: It has no budget, reference: letter of 2016-02-01 }\n"

    /// South has all 12 points to reach; east no b and no budget; north is exempt from a.
    private static let all = [
        "criteria.yaml": withBudget, "data/2015/reports/east.yaml": east,
        "data/2015/reports/north.yaml": Small.north + "budget: 1\n",
        "data/2015/reports/south.yaml": Small.south + "budget: 1\n",
        "data/2015/assessments/north.yaml": exemption,
    ]

    /// What a command writes, on one line.
    private func words(_ arguments: [String], _ files: [String: String]) throws -> String {
        let outcome = try Workspace(Small.with(files)).run(arguments + Self.files)
        guard outcome.ending == .exited(0) else { throw Failure(outcome.errors) }
        return outcome.output.split { $0.isWhitespace }.joined(separator: " ")
    }

    @Test(arguments: [["rank"], ["rank", "--format", "markdown"], ["report"]])
    func eachReasonOfASmallerMaximumIsNamedWithItsParts(_ arguments: [String]) throws {
        let text = try words(arguments, Self.all)
        #expect(
            text.contains(
                "North Centre: of 8 and not of 12 points, because of what does not apply (c) and what is exempt (a)."),
            "\(text)")
        let east = "East Centre: of 6 and not of 12 points, because of what is not scored (d.budget: "
        let rest = try #require(text.range(of: east).map { text[$0.upperBound...] })
        let reasons = rest.prefix { $0 != "." }
        #expect(reasons.hasSuffix(") and what does not apply (b)"), "\(reasons)")
        #expect(text.contains("Some centres have parts that are unscored, exempt or do not apply, so all are ranked"))
    }

    @Test(arguments: [["rank"], ["rank", "--format", "markdown"], ["report"]])
    func whereNothingIsUnscoredNothingIsCalledSo(_ arguments: [String]) throws {
        let files = ["criteria.yaml": PartsOfSomeCentresTests.variants, "data/2015/reports/east.yaml": Self.east]
        let text = try words(arguments, files)
        let sentence = "Some centres have parts that do not apply, so all are ranked by points over maximum."
        // The report says it in brief, and below the ranking.
        #expect(text.ranges(of: sentence).count == (arguments == ["report"] ? 2 : 1), "\(text)")
        #expect(text.contains("East Centre: of 6 and not of 8 points, because of what does not apply (b)."))
        #expect(!text.contains("unscored parts") && !text.contains("what is not scored"))
    }

    /// A criterion all of whose parts do not apply does not count itself, which is not to be unscored.
    @Test(arguments: [["score"], ["score", "--format", "markdown"], ["report"]])
    func whatDoesNotApplyIsNotCalledUnscored(_ arguments: [String]) throws {
        let criteria =
            Small.criteria.replacing("maximum: 4\ncriteria:", with: "maximum: 5\ncriteria:") + """
                  - id: b
                    title: Usefulness
                    basis: own
                    indicators:
                      - id: open
                        title: Open
                        applies-when: { centre.region: Orient }
                        measure: { value: open }
                        scale: { values: { yes: 1, no: 0 } }

                """
        let text = try words(arguments, ["criteria.yaml": criteria])
        #expect(text.contains("Usefulness") && text.contains("does not apply"), "\(text)")
        #expect(!text.contains("(unscored)"), "\(text)")
    }

    @Test func theHeatMapTellsWhatDoesNotCountFromWhatIsUnscored() throws {
        let page = try words(["report"], Self.all)
        func isMarked(_ centre: String, _ criterion: String, _ mark: String) -> Bool {
            page.contains(#"<td class="\#(mark)" data-key="\#(centre)/\#(criterion)""#)
        }
        #expect(isMarked("east", "b", "excluded") && isMarked("east", "d", "unscored"))
        #expect(isMarked("north", "a", "excluded") && isMarked("north", "c", "excluded"))
    }

    @Test func thePointsRestOnWhatGaveThem() throws {
        let text = try words(["explain", "east"], Self.all)
        let rest = try #require(text.range(of: "What the points rest on").map { text[$0.upperBound...] })
        #expect(rest.contains("of 6 points a.completed, c.all "), "\(rest)")
        #expect(!rest.contains("b.all") && !rest.contains("d.budget"), "\(rest)")
    }

    /// North is exempt in the first year alone, so that its maximum is another in the second.
    @Test func aComparisonSaysWhyMaximaAreLessAndOfWhomItsSumIs() throws {
        let files = Self.all.merging([
            "data/2016/period.yaml": "id: \"2016\"\nfrom: 2016-01-01\nuntil: 2016-12-31\n",
            "data/2016/reports/north.yaml": "centre: north\nbudget: 9\n",
            "data/2016/reports/south.yaml": "centre: south\nbudget: 9\n",
            "data/2016/reports/east.yaml": "centre: east\n",
        ]) { $1 }
        let text = try words(["compare", "2015", "2016"], files)
        #expect(
            text.contains(
                "Points are of up to 12 (less where parts are unscored, exempt or do not apply) then, "
                    + "of up to 12 (less where parts are unscored or do not apply) now."), "\(text)")
        #expect(text.contains("By share of the maximum, of this 1 centre "), "\(text)")
        #expect(text.contains("; South Centre and East Centre are not among them."), "\(text)")
    }

    /// Nothing in d is scored for east, so that its 4 points are in no maximum.
    @Test(arguments: [
        ("text", "Budget (unscored) – / –"), ("markdown", "**d: Budget (unscored)** | | **–** |"),
        ("csv", #","d","Budget","reconstructed",,,,,"d.budget","Budget","#),
        ("json", #""title": "Budget", "basis": "reconstructed", "points": null, "maximum": null, "indicators""#),
    ])
    func aCriterionInWhichNothingIsScoredHasNoMaximum(_ format: String, _ says: String) throws {
        let text = try words(["score", "--centre", "east", "--format", format], Self.all)
        #expect(text.contains(says), "\(text)")
    }

    @Test func noOtherDocumentGivesItAMaximumEither() throws {
        let page = try words(["report"], Self.all)
        let head = try #require(page.range(of: "Budget (unscored)").map { page[$0.upperBound...] })
        #expect(!head.prefix(150).contains(" of 4"), "\(head.prefix(150))")
        let explained = try words(["explain", "east", "--format", "json"], Self.all)
        #expect(explained.contains(#""combined": null, "points": null, "maximum": null"#), "\(explained)")
        #expect(explained.contains(#""path": "d", "points": null, "maximum": null"#), "\(explained)")
    }
}
