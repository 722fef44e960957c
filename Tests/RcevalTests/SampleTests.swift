import Testing

/// What a newcomer sees of the samples first: the criteria of the decision, and what of the points it adopts.
@Suite struct SampleTests {
    private static func output(_ arguments: [String]) throws -> String {
        let outcome = try Rceval.run(arguments, in: Rceval.package)
        guard outcome.ending == .exited(0) else { throw Failure(outcome.errors) }
        return outcome.output
    }

    private static let second = ["--criteria", "Criteria/sc-2-9-annex-ii-second-edition.yaml"]

    @Test func theFirstCommandShowsThePointsOfTheDecision() throws {
        let text = try Self.output(["rank"])
        #expect(text.contains(" / 33 "))
        #expect(text.contains("Adopted"))
        #expect(text.contains("14 / 14"))
        #expect(text.contains("◐"))
        #expect(!text.contains("○"))
    }

    @Test func aScorecardMarksWhatIsAdopted() throws {
        let text = try Self.output(["score", "--centre", "kenya"])
        #expect(text.contains("●"))
        #expect(text.contains("◐"))
    }

    @Test(arguments: ["2013-2014", "2015-2018", "2019-2022"])
    func everyPeriodGoesByTheDecision(_ period: String) throws {
        let text = try Self.output(["rank", "--period", period])
        #expect(text.contains("sc-2-9-annex-ii, edition 2013"))
        #expect(!text.contains("criteria are invented"))
    }

    @Test(arguments: [
        ["rank"], ["score"], ["score", "--format", "markdown"], ["score", "--format", "csv"],
        ["score", "--format", "json"], ["rank", "--format", "markdown"], ["rank", "--format", "csv"],
        ["explain", "kenya"],
        ["explain", "kenya", "--format", "markdown"], ["explain", "kenya", "--format", "json"],
        ["report", "--output", "-"],
    ])
    func everyResultByTheSecondEditionSaysThatItsCriteriaAreInvented(_ command: [String]) throws {
        let text = try Self.output(command + Self.second).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("invented criteria"))
        // The text draws a bar before each line of a notice.
        #expect(text.replacing("▌ ", with: "").contains("The criteria are invented too"))
    }
}
