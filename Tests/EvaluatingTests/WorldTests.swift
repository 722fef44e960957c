import Conversion
import Diagnostics
import Evaluating
import Evaluation
import SourceReading
import TestWorld
import Testing

/// What commands do, done on files that are nowhere but in memory.
@Suite struct WorldTests {
    @Test func `the small world is scored`() throws {
        let workspace = World().workspace
        var loader = EvaluationLoader(
            EvaluationRequest(
                in: workspace, criteria: "criteria.yaml", data: "data", period: nil, keepsLedger: false))
        let evaluated = loader.evaluate()
        let result = try #require(evaluated)
        #expect(loader.findings.isEmpty)
        #expect(result.scorecards.map(\.centre.id) == ["north", "south", "east"])
        #expect(result.scorecards.map { $0.isScored ? $0.total.points : nil } == [Fraction(1), Fraction(1), nil])
        #expect(
            result.inputs.map(\.file) == [
                "criteria.yaml", "form.yaml", "centres.yaml", "2015/period.yaml", "2015/reports/north.yaml",
                "2015/reports/south.yaml",
            ])
        #expect(workspace.hasRead("./data/../form.yaml") && !workspace.hasRead("data/2015"))
    }

    @Test func `faults of several files are told in one run, each at its place`() throws {
        let world = World(
            Small.with([
                "criteria.yaml": Small.criteria.replacing("basis: own", with: "basis: 1️⃣owned"),
                "data/centres.yaml": Small.roster + "  - { id: 2️⃣north, name: Again, country: NOR, region: Polar }\n",
                "data/2015/reports/north.yaml": Small.north.replacing("planned", with: "3️⃣plannned"),
                "data/2015/reports/south.yaml": Small.south.replacing("- { id: S-1", with: "- { id: S-1, 4️⃣idd: S-1"),
                "data/2015/assessments/east.yaml": "centre: east\nratings:\n  quality: [5️⃣",
                "data/2015/notes.txt": "to be read by nobody\n",
            ]))
        let found = Work(workspace: world.workspace).score().found
        let expected = [
            ("unknown-choice", try world.place("1️⃣", in: "criteria.yaml")),
            ("duplicate-id", try world.place("2️⃣", in: "data/centres.yaml")),
            ("unknown-choice", try world.place("3️⃣", in: "data/2015/reports/north.yaml")),
            ("unknown-key", try world.place("4️⃣", in: "data/2015/reports/south.yaml")),
            ("unknown-file", "data/2015/notes.txt"),
        ].map { "\($0) \($1)" }
        for finding in expected { #expect(found.contains(finding), "\(found)") }
        #expect(found.contains { $0.contains("data/2015/assessments/east.yaml:3") }, "\(found)")
        #expect(found.count == expected.count + 1, "\(found)")
    }

    @Test func `two periods are compared`() {
        let world = World(
            Small.with([
                "data/2016/period.yaml": Small.period.replacing("2015", with: "2016"),
                "data/2016/reports/north.yaml": """
                centre: north
                activities:
                  - { id: N-4, status: completed, start: 2016-03-01 }
                  - { id: N-5, status: completed, start: 2016-04-01 }
                  - { id: N-6, status: completed, start: 2016-06-01 }

                """,
            ]))
        let outcome = Work(workspace: world.workspace).compare("2015", "2016")
        #expect(outcome.found == [], "\(outcome.findings)")
        for part in ["\"old\"", "\"N-4\"", "\"N-1\"", "\"south\""] {
            #expect(outcome.text.contains(part), "\(part) is not in \(outcome.text)")
        }
    }

    @Test func `a published result is held against its files`() throws {
        var world = World()
        let published = Work(workspace: world.workspace).score().text
        world = World(Small.with(["scorecards.json": published]))
        let same = Work(workspace: world.workspace).verify("scorecards.json")
        #expect(same.found == [] && same.text.ranges(of: " same").count == 6, "\(same)")
        world = World(Small.with(["scorecards.json": published, "data/2015/reports/south.yaml": Small.south + "#\n"]))
        let changed = Work(workspace: world.workspace).verify("scorecards.json")
        #expect(changed.text.contains("data/2015/reports/south.yaml changed"), "\(changed)")
    }
}
