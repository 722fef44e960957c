import SourceReading
import Testing

/// Countries and regions of the roster, which are texts, and mean countries and regions.
@Suite struct RosterTextsTests {
    private func findings(_ roster: String, _ command: [String] = Small.score) throws -> [PrintedFinding] {
        let outcome = try Workspace(Small.with(["data/centres.yaml": roster])).run(command)
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        return outcome.findings
    }

    @Test(arguments: [
        ("UK", "Write “GBR” (United Kingdom)"), ("NO", "Write “NOR” (Norway)"), ("nor", "Write “NOR” (Norway)"),
        ("Norway", "Write “NOR” (Norway)"), ("挪威", "Write “NOR” (Norway)"), ("Norwey", "Did you mean “NOR” (Norway)?"),
        ("Atlantis", "such as KEN for Kenya"), ("XXX", "such as KEN for Kenya"),
    ])
    func aCountryIsWrittenByItsCode(_ text: String, _ advice: String) throws {
        let found = try findings(Small.roster.replacing("country: NOR", with: "country: \"\(text)\""))
        #expect(found.map(\.code) == ["unknown-country"] && found.first?.severity == "warning", "\(found)")
        #expect(found.first?.line == 2 && found.first?.suggestion?.contains(advice) == true, "\(found)")
        // What the advice says is in order.
        guard let code = found.first?.suggestion?.split(separator: "“").last?.prefix(3), advice.contains(code) else {
            return
        }
        #expect(try findings(Small.roster.replacing("country: NOR", with: "country: \(code)")).isEmpty)
    }

    /// Rules that ask for a country go by the text, whatever it is.
    @Test func theScoreIsTheSame() throws {
        let files = ["data/centres.yaml": Small.roster.replacing("country: NOR", with: "country: UK")]
        let (odd, plain) = (try Workspace(Small.with(files)), try Workspace(Small.files))
        let rank = ["rank", "--criteria", "criteria.yaml", "--data", "data", "--format", "csv"]
        let scores = try [odd, plain].map { try $0.run(rank).output.split(separator: ",scored").first }
        #expect(scores[0] == scores[1])
    }

    @Test func regionsThatHardlyDifferAreAWarning() throws {
        let roster = Small.roster.replacing("region: Orient", with: "region: polar")
        let found = try findings(roster)
        #expect(found.map(\.code) == ["near-equal-texts"], "\(found)")
        #expect(found.first?.line == 4 && found.first?.notes.first?.line == 2)
        #expect(found.first?.suggestion?.contains("capital letters") == true)
        // Each pair once, however many centres have it.
        let many = try findings(
            roster + (1...20).map { "  - { id: c\($0), name: C, country: KEN, region: polar }\n" }.joined())
        #expect(many.map(\.code) == ["near-equal-texts"])
    }

    /// A country that the list of Parties of a new folder lacks can be added to it.
    @Test func aListOfCountriesCanBeAddedTo() throws {
        let workspace = try Workspace()
        _ = try workspace.run(["init", "new"])
        let report = "new/2023-2026/reports/example-centre.yaml"
        try workspace.write(report, try workspace.read(report).replacing("[KEN, UGA]", with: "[KEN, FR]"))
        let refused = try Rceval.run(["rank"], in: workspace.path("new"))
        #expect(refused.findings.map(\.code) == ["unknown-choice"])
        #expect(refused.findings.first?.suggestion?.contains("add the line “FRA: France”") == true, "\(refused.errors)")
        let parties = "new/Criteria/parties.yaml"
        try workspace.write(parties, try workspace.read(parties) + "FRA: France\n")
        try workspace.write(report, try workspace.read(report).replacing("[KEN, FR]", with: "[KEN, FRA]"))
        #expect(try Rceval.run(["rank"], in: workspace.path("new")).ending == .exited(0))
    }
}
