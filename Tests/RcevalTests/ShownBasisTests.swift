import Foundation
import SourceReading
import Testing

/// Nothing that no decision adopts is shown as adopted, whatever a result is written as.
@Suite struct ShownBasisTests {
    /// An adopted criterion, one of whose indicators is reconstructed.
    private static let mixed = Small.criteria(
        """
        - id: a
          title: Activities
          basis: adopted
          indicators:
            - id: completed
              title: Completed activities
              measure: { count: activities, where: { status: completed } }
              scale: { bands: { 0: 0, 1: 4 } }
            - id: planned
              title: Planned activities
              basis: reconstructed
              measure: { count: activities, where: { status: planned } }
              scale: { bands: { 0: 0, 1: 2 } }
        """)

    private static let files = ["--criteria", "criteria.yaml", "--data", "data"]

    private static func output(_ arguments: [String], _ others: [String: String] = [:]) throws -> String {
        let all = CompareTests.later.merging(["criteria.yaml": mixed]) { $1 }.merging(others) { $1 }
        let outcome = try Workspace(Small.with(all)).run(arguments + files)
        guard outcome.ending == .exited(0) else { throw Failure(outcome.errors) }
        return outcome.output
    }

    private static let score = ["score", "--period", "2015", "--centre", "north"]
    private static let compare = ["compare", "2015", "2016"]

    @Test func theTextOfAScorecardMarksACriterionByThePartThatBindsLeast() throws {
        let text = try Self.output(Self.score)
        #expect(text.contains("◐ a  Activities"))
        #expect(text.contains("●    Completed activities"))
        #expect(text.contains("◐    Planned activities"))
    }

    @Test func markdownNamesThePartThatBindsLeast() throws {
        let text = try Self.output(Self.score + ["--format", "markdown"])
        #expect(text.firstMatch(of: /\*\*a: Activities\*\* .*\| ◐ in part reconstructed \|/) != nil)
        #expect(text.firstMatch(of: /\| a.completed: Completed activities .*\| ● adopted +\|/) != nil)
        let compared = try Self.output(Self.compare + ["--format", "markdown"])
        #expect(compared.firstMatch(of: /\*\*a: Activities\*\* .*\| ◐ in part reconstructed \|/) != nil)
        #expect(compared.contains("Now ◐"))
    }

    @Test func aComparisonMarksHeadingsCriteriaAndPartsThatDiffer() throws {
        let text = try Self.output(Self.compare)
        #expect(text.firstMatch(of: /Then ◐ +Now ◐/) != nil)
        #expect(text.contains("◐ Points rest in part on reconstructed rules."))
        #expect(text.contains("◐ a  Activities"))
        #expect(text.contains("\n●    Completed activities"))
        #expect(text.contains("● adopted · ◐ reconstructed"))
    }

    @Test func aRankingSaysWhatItRestsOn() throws {
        let text = try Self.output(["rank", "--period", "2015"])
        #expect(text.contains("Points ◐"))
        #expect(text.contains("◐ Points, shares and ranks rest in part on reconstructed rules."))
        let table = try Self.output(["rank", "--period", "2015", "--format", "csv"])
        let lines = table.split(whereSeparator: \.isNewline)
        #expect(lines.first?.contains(",total-basis,") == true)
        #expect(lines.contains { $0.contains("North Centre") && $0.contains(",\"reconstructed\",") })
    }

    @Test func anExplanationSaysBothOfACriterion() throws {
        let text = try Self.output(["explain", "north", "--period", "2015"])
        #expect(text.contains("◐ in part reconstructed; the criterion itself: ● adopted"))
    }

    @Test func theReportMarksTheCriterionAndItsTitle() throws {
        let page = try Self.output(["report", "--period", "2015"])
        #expect(page.contains("in part reconstructed"))
        #expect(!page.contains("<b>a</b> Activities <span class=\"basis\"><abbr title=\"adopted\">●"))
        #expect(page.contains("<b>a</b> Activities <span class=\"basis\"><abbr title=\"in part reconstructed\">◐"))
    }

    @Test func everyIndicatorNamesItsBasisBehindItsTitle() throws {
        let text = try Self.output(Self.score + ["--format", "json"])
        #expect(text.firstMatch(of: /"title": "Planned activities",\n *"basis": "reconstructed",\n *"value"/) != nil)
        // The criterion's own stays what the file says.
        #expect(text.firstMatch(of: /"title": "Activities",\n *"basis": "adopted"/) != nil)
        let compared = try Self.output(Self.compare + ["--format", "json"])
        #expect(compared.firstMatch(of: /"basis-then": "reconstructed",\n *"basis-now": "reconstructed",/) != nil)
    }
}
