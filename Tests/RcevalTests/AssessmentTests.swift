import Foundation
import SourceReading
import Testing

/// What evaluators and users said, and how far evaluators agree, as results show it.
@Suite struct AssessmentTests {
    private static let criteria = Small.criteria(
        """
        - id: a
          title: Work
          basis: own
          sources-of-information: [activity reports, letters]
          indicators:
            - id: clear
              title: Clarity
              measure: { rating: clear }
              scale: { linear: { 0: 0, 4: 4 } }
        """)

    private func world(_ ratings: [String: [(String, String)]], _ others: [String: String] = [:]) throws -> Workspace {
        var files = ["criteria.yaml": Self.criteria]
        for (centre, given) in ratings {
            files["data/2015/reports/\(centre).yaml"] = "centre: \(centre)\n"
            files["data/2015/assessments/\(centre).yaml"] =
                "centre: \(centre)\nratings:\n"
                + given.map {
                    "  - { rating: clear, value: \($0.1), evaluator: \($0.0), comment: c, references: [r] }\n"
                }.joined()
        }
        return try Workspace(Small.with(files.merging(others) { $1 }))
    }

    private static let check = ["check", "--criteria", "criteria.yaml", "--data", "data"]

    private func codes(_ workspace: Workspace) throws -> [String] {
        PrintedFinding.all(in: try workspace.run(Self.check).output).map(\.code)
    }

    private func agreement(_ workspace: Workspace) throws -> Agreement {
        let outcome = try workspace.run(Small.score + ["--format", "json"])
        let result = try JSONDecoder().decode(WithAgreement.self, from: Data(outcome.output.utf8))
        return try #require(result.agreement.first)
    }

    /// Ratings and comments of three centres, in each of two periods, of which the criteria know nothing.
    @Test func warningsOfOneKindAreOneInWhicheverFilesAndPeriods() throws {
        var files = ["data/2016/period.yaml": Small.period.replacing("2015", with: "2016"), "new.yaml": Self.criteria]
        for period in ["2015", "2016"] {
            for centre in ["north", "south", "east"] {
                files["data/\(period)/reports/\(centre).yaml"] = "centre: \(centre)\n"
                files["data/\(period)/assessments/\(centre).yaml"] = """
                    centre: \(centre)
                    ratings:
                      - { rating: clear, value: 1, evaluator: A }
                      - { rating: clear, value: 2, evaluator: B }
                      - { rating: bright, value: 2, evaluator: B, comment: c, references: [r] }
                    comments: [{ criterion: z, evaluator: A, comment: c }]

                    """
            }
        }
        let workspace = try Workspace(Small.with(files))
        let arguments = ["compare", "2015", "2016", "--data", "data", "--criteria", "new.yaml"]
        let outcome = try workspace.run(arguments + ["--new-criteria", "criteria.yaml"])
        #expect(outcome.ending == .exited(0))
        #expect(
            outcome.findings.map(\.code) == [
                "rating-without-reason", "unknown-rating", "unknown-criterion", "unknown-rating",
            ],
            "\(outcome.errors)")
        let folder = "data/2015/assessments"
        #expect(
            outcome.errors.contains(
                "again: \(folder)/east.yaml:4:15, \(folder)/north.yaml:3:15 and 9 more; 12 times in all"),
            "\(outcome.errors)")
        #expect(
            outcome.errors.contains("again: \(folder)/north.yaml:6:25, \(folder)/south.yaml:6:25 and 3 more; 6 times"))
        let strict = try workspace.run(arguments + ["--strict"])
        #expect(
            strict.ending == .exited(1) && strict.errors.contains("24 warnings; nothing was compared"),
            "\(strict.errors)")
        let json = try workspace.run(["check", "--data", "data", "--criteria", "new.yaml", "--format", "json"])
        #expect(json.output.contains("\"file\": \"\(folder)/north.yaml\""))
    }

    @Test func lowAgreementIsToldWithItsPairs() throws {
        // Distances squared are 4: 1 - 3 · 4 · 4 / (2 · 2 · 2 · 4) = -1/2.
        let workspace = try world(["north": [("A", "1"), ("B", "2")], "south": [("A", "2"), ("B", "1")]])
        let agreement = try agreement(workspace)
        #expect(agreement.rating == "clear" && agreement.indicators == ["a.clear"])
        #expect(agreement.alpha == -0.5 && agreement.low && agreement.pairs == 2 && agreement.centres == 2)
        let check = try workspace.run(Self.check)
        let found = PrintedFinding.all(in: check.output)
        #expect(found.map(\.code).contains("low-agreement"))
        #expect(found.first { $0.code == "low-agreement" }?.file == "data/2015/assessments")
        #expect(check.ending == .exited(0))
        let score = try workspace.run(Small.score)
        #expect(score.output.firstMatch(of: /clear +\u{2212}0.5  low +2 +2/) != nil)
        let explained = try workspace.run(["explain", "north"] + Small.score.dropFirst())
        #expect(explained.output.contains("Agreement alpha \u{2212}0.5, low"))
    }

    @Test func fullAgreementIsNoWarning() throws {
        let workspace = try world([
            "north": [("A", "1"), ("B", "1")], "south": [("A", "3"), ("B", "3")], "east": [("A", "2")],
        ])
        #expect(try agreement(workspace).alpha == 1)
        #expect(try !codes(workspace).contains("low-agreement"))
    }

    @Test func whatCannotBeComputedSaysWhy() throws {
        let alone = try world(["north": [("A", "1")], "south": [("A", "2")]])
        #expect(try agreement(alone).alpha == nil)
        #expect(try agreement(alone).whyUnknown == "no two evaluators rated the same centre")
        #expect(try codes(alone).contains("agreement-unknown"))
        let same = try world(["north": [("A", "1"), ("B", "1")], "south": [("A", "1"), ("B", "1")]])
        #expect(try agreement(same).whyUnknown == "all evaluators gave the same value throughout")
        // Of one centre, there is nothing to tell, and nothing to warn of.
        let one = try world(["north": [("A", "1"), ("B", "3")]])
        #expect(try agreement(one).whyUnknown == "only one centre was rated by several evaluators")
        #expect(try !codes(one).contains { $0.hasSuffix("agreement") || $0.hasPrefix("agreement") })
    }

    private static let said = """
        centre: north
        ratings:
          - { rating: clear, value: 3, evaluator: A, comment: c, references: [r] }
        overrides:
          - { indicator: a.clear, points: 1, author: B, reason: Seen too late, reference: letter 7 }
        comments:
          - { criterion: a, evaluator: C, comment: Well written, references: [report p. 9, letter 3] }
        users:
          - { party: UGA, services: Two trainings, gaps: The north }

        """

    @Test func scorecardsHaveTheColumnsOfTheAdoptedTable() throws {
        let workspace = try world(["north": [("A", "1")]], ["data/2015/assessments/north.yaml": Self.said])
        let all = try workspace.run(Small.score)
        #expect(all.output.contains("Sources of information: activity reports; letters"))
        #expect(all.output.contains("Evaluator C: Well written (report p. 9; letter 3)"))
        #expect(all.output.contains("Overridden by B: 1 point, without it 3 points · reason: Seen too late"))
        #expect(all.output.contains("Without overrides the total is 3."))
        #expect(!all.output.contains("Two trainings"))
        for arguments in [Small.score + ["--centre", "north"], ["explain", "north"] + Small.score.dropFirst()] {
            let one = try workspace.run(arguments)
            #expect(one.output.contains("What users say") && one.output.contains("services: Two trainings"))
            #expect(one.output.contains("gaps: The north"))
        }
    }

    @Test func resultsHaveThemBehindTheKeysOfTheContract() throws {
        let workspace = try world(["north": [("A", "1")]], ["data/2015/assessments/north.yaml": Self.said])
        let outcome = try workspace.run(Small.score + ["--format", "json"])
        let result = try JSONDecoder().decode(WithAgreement.self, from: Data(outcome.output.utf8))
        let card = try #require(result.scorecards.first)
        #expect(card.points == 1 && card.without == 3)
        #expect(card.criteria.first?.sources == ["activity reports", "letters"])
        #expect(card.criteria.first?.comments?.first?.references == ["report p. 9", "letter 3"])
        #expect(card.users?.first?["party"] == "UGA" && card.users?.first?["gaps"] == "The north")
        // Users' words are shown and never scored.
        let without = Self.said.components(before: "users:")
        try workspace.write("data/2015/assessments/north.yaml", without)
        #expect(try Results(try workspace.run(Small.score + ["--format", "json"])).card("north").points == 1)
    }

    private struct Agreement: Decodable {
        var rating: String
        var indicators: [String]
        var centres, pairs: Int
        var alpha: Decimal?
        var low: Bool
        var whyUnknown: String?

        enum CodingKeys: String, CodingKey {
            case rating, indicators, centres, pairs, alpha, low
            case whyUnknown = "why-unknown"
        }
    }

    private struct WithAgreement: Decodable {
        var agreement: [Agreement]
        var scorecards: [Card]

        struct Card: Decodable {
            var points, without: Decimal?
            var criteria: [Criterion]
            var users: [[String: String]]?

            enum CodingKeys: String, CodingKey {
                case points, criteria, users
                case without = "points-without-overrides"
            }
        }

        struct Criterion: Decodable {
            var sources: [String]
            var comments: [Comment]?

            enum CodingKeys: String, CodingKey {
                case comments
                case sources = "sources-of-information"
            }
        }

        struct Comment: Decodable {
            var references: [String]
        }
    }
}
