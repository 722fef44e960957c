import SourceReading
import Testing

/// The time that files take grows with their size, and not with its square.
@Suite struct GrowthTests {
    private static let files = ["--criteria", "criteria.yaml", "--data", "data"]

    @Test func `a roster of many centres with a table of headers`() throws {
        let ids = (0..<20_000).map { "c\($0)" }
        let workspace = try Workspace(
            Small.with([
                "data/2015/reports/north.yaml": "", "data/2015/reports/south.yaml": "",
                "data/centres.yaml": "centres:\n"
                    + ids.map { "  - { id: \($0), name: C, country: NOR, region: Polar }\n" }.joined(),
                "data/2015/header.csv": "centre,mark\n" + ids.map { "\($0),x\n" }.joined(),
            ]))
        let outcome = try workspace.run(["rank", "--format", "csv"] + Self.files)
        #expect(outcome.ending == .exited(0), "\(outcome.errors.prefix(200))")
    }

    @Test func `a form with many choices`() throws {
        let choices = (0..<40_000).map { "k\($0)" }.joined(separator: ", ")
        let form = Small.form.replacing("choices: [low, middle, high]", with: "choices: [\(choices)]")
        let workspace = try Workspace(Small.with(["form.yaml": form]))
        let outcome = try workspace.run(["rank"] + Self.files)
        #expect(outcome.ending == .exited(0), "\(outcome.errors.prefix(200))")
    }

    @Test func `many ratings of one centre, and many different ones`() throws {
        let criteria = Small.indicator(
            "measure: { rating: care }\nscale: { linear: { 0: 0, 10000: 4 } }")
        func ratings(_ centre: String, _ values: some Sequence<Int>) -> String {
            "centre: \(centre)\nratings:\n"
                + values.enumerated().map {
                    "  - { rating: care, value: \($1), evaluator: E\($0), comment: c, references: [x] }\n"
                }.joined()
        }
        let workspace = try Workspace(
            Small.with([
                "criteria.yaml": criteria, "data/2015/assessments/north.yaml": ratings("north", 0..<4000),
                "data/2015/assessments/south.yaml": ratings("south", [1, 2, 3]),
            ]))
        let outcome = try workspace.run(["check"] + Self.files)
        #expect(outcome.ending == .exited(0), "\(outcome.errors.prefix(200))")
        #expect(outcome.output.contains("low-agreement"), "\(outcome.output.prefix(300))")
    }

    /// What is told of repeats in two tables is the same, and so is their number.
    @Test func `repeats beyond those that are told are counted`() throws {
        let rows = (0..<500).map { "S-\($0)" }
        let table = "centre,id,status\n" + (rows + rows).map { "south,\($0),planned\n" }.joined()
        let lines = ["S-3", "S-450", "T-1", "T-1"].map {
            "{\"centre\": \"south\", \"id\": \"\($0)\", \"status\": \"planned\"}\n"
        }.joined()
        let workspace = try Workspace(
            Small.with([
                "data/2015/reports/south.yaml": "", "data/2015/activities.csv": table,
                "data/2015/activities.jsonl": lines,
            ]))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.errors.contains("503 faults; nothing was scored"), "\(outcome.errors.suffix(300))")
        let found = outcome.findings.filter { $0.file.hasSuffix(".jsonl") }
        #expect(found.map { $0.place.split(separator: ":").dropFirst().first } == ["1", "2", "4"])
    }
}
