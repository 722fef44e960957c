import Foundation
import SourceReading
import Testing

/// What stands below a ranking: overrides, tie-breaks, shares, rounding.
@Suite struct RankingNotesTests {
    /// North and south are equal in points, and the second criterion decides.
    private static let criteria = Small.criteria(
        """
        - id: a
          title: Completed
          basis: own
          indicators:
            - id: first
              title: Completed activities
              measure: { count: activities, where: { status: completed } }
              scale: { per-unit: { points: 1, at-most: 9 } }
        - id: b
          title: Planned
          basis: own
          indicators:
            - id: first
              title: Planned activities
              measure: { count: activities, where: { status: planned } }
              scale: { per-unit: { points: 1, at-most: 9 } }
        """,
        top: "ranking: { ties: competition, tie-break: [b, a] }")

    /// South has three completed activities, north two and one that is planned.
    private static let south = """
        centre: south
        activities:
          - { id: S-1, status: completed, start: 2015-02-01 }
          - { id: S-2, status: completed, start: 2015-02-02 }
          - { id: S-3, status: completed, start: 2015-02-03 }

        """

    private static let world = ["criteria.yaml": criteria, "data/2015/reports/south.yaml": south]
    private static let files = ["--criteria", "criteria.yaml", "--data", "data"]

    private static func output(_ arguments: [String], _ others: [String: String] = [:]) throws -> String {
        let outcome = try Workspace(Small.with(others)).run(arguments + files)
        guard outcome.ending == .exited(0) else { throw Failure(outcome.errors) }
        return outcome.output
    }

    /// A text on one line.
    private static func words(_ text: String) -> String { text.replacing("\n", with: " ") }

    @Test(arguments: [
        ["rank"], ["rank", "--centre", "south"], ["rank", "--format", "markdown"], ["explain", "south"],
    ])
    func aTieBreakIsToldWhereItDecides(_ arguments: [String]) throws {
        let text = Self.words(try Self.output(arguments, Self.world))
        #expect(
            text.contains(
                "North Centre stands before South Centre, which has equal points: told apart by b, 1 against 0."))
    }

    @Test func nothingIsToldWherePointsDecide() throws {
        #expect(try !Self.output(["rank"]).contains("stands before"))
        #expect(try !Self.output(["explain", "south"]).contains("stands before"))
    }

    @Test(arguments: [["rank"], ["rank", "--format", "markdown"], ["score"]])
    func anOverrideIsSeenInTheRanking(_ arguments: [String]) throws {
        let assessment = """
            centre: north
            overrides:
              - { indicator: a.completed, points: 4, author: B, reason: Counted anew, reference: letter }

            """
        let text = try Self.output(arguments, ["data/2015/assessments/north.yaml": assessment])
        #expect(text.contains("North Centre: 4, without overrides 1."))
    }

    @Test(arguments: ["text", "markdown"])
    func someCentresAloneStillSayWhatAllAreRankedBy(_ format: String) throws {
        let criteria = Self.criteria.replacing(
            "measure: { count: activities, where: { status: planned } }",
            with: "measure: { mean: activities.usd }\n        missing: unscored")
        let report = Self.south.replacing("start: 2015-02-01", with: "start: 2015-02-01, usd: 2")
        let files = ["criteria.yaml": criteria, "data/2015/reports/south.yaml": report]
        let text = try Self.output(["rank", "--centre", "south", "--format", format], files)
        #expect(text.contains("all are ranked by points over maximum"))
        #expect(!text.contains("North"))
    }

    /// Two thirds have no finite decimal, and nine thirty-seconds have one that is too long for people.
    @Test func aNumberIsTheSameWhateverItIsWrittenInto() throws {
        let criteria = Self.criteria.replacing("points: 1, at-most: 9", with: "points: 0.28125, at-most: 9")
        let world = Self.world.merging(["criteria.yaml": criteria]) { $1 }
        let documents = [
            ["rank"], ["rank", "--format", "markdown"], ["score"], ["score", "--format", "markdown"], ["report"],
        ]
        for arguments in documents {
            let text = Self.words(try Self.output(arguments, world))
            #expect(text.contains("0.84") && !text.contains("0.84375<") && !text.contains(" 0.84375"), "\(arguments)")
            #expect(text.ranges(of: "are rounded, each by itself").count == 1, "\(arguments)")
        }
        for format in ["json", "csv"] {
            #expect(try Self.output(["rank", "--format", format], world).contains("0.84375"))
        }
        let thirds = Self.criteria.replacing(
            "per-unit: { points: 1, at-most: 9 }", with: "linear: { 0: 0, 9: 1 }")
        for arguments in documents {
            let text = Self.words(
                try Self.output(arguments, Self.world.merging(["criteria.yaml": thirds]) { $1 }))
            #expect(text.contains("0.33") && text.ranges(of: "are rounded, each by itself").count == 1, "\(arguments)")
        }
    }

    @Test func aNumberUnderZeroHasTheTrueMinusForPeopleAlone() throws {
        let criteria = Self.criteria.replacing(
            "per-unit: { points: 1, at-most: 9 }", with: "bands: { 0: 0, 2: -0.5, 9: 1 }")
        let world = Self.world.merging(["criteria.yaml": criteria]) { $1 }
        for arguments in [["rank"], ["score"], ["rank", "--format", "markdown"], ["explain", "south"], ["report"]] {
            let text = try Self.output(arguments, world)
            #expect(text.contains("\u{2212}0.5"), "\(arguments)")
        }
        for format in ["json", "csv"] {
            let text = try Self.output(["score", "--format", format], world)
            #expect(text.contains("-0.5") && !text.contains("\u{2212}"), "\(format)")
        }
    }

    @Test func aSubtotalThatNobodyHasIsLeftOut() throws {
        for arguments in [["rank"], ["rank", "--format", "markdown"]] {
            #expect(try !Self.output(arguments).contains("Adopted"))
        }
        let adopted = Small.criteria.replacing("basis: own", with: "basis: adopted")
        #expect(try Self.output(["rank"], ["criteria.yaml": adopted]).contains("Adopted"))
    }

    @Test func aBarGivesWayBeforeAName() throws {
        let roster = Small.roster.replacing("North Centre", with: "North Centre for the Regions of the Far North")
        let text = try Self.output(["rank"], ["data/centres.yaml": roster])
        #expect(text.contains("North Centre for the Regions of the Far North "))
        let short = try Self.output(["rank"])
        #expect(short.contains("Share") && short.contains("█"))
    }
}
