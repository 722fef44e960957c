import SourceReading
import Testing

/// Periods that share days, and periods that are compared the wrong way round.
@Suite struct PeriodDaysTests {
    private static func period(_ id: String, _ from: String, _ until: String) -> String {
        "id: \"\(id)\"\nfrom: \(from)\nuntil: \(until)\n"
    }

    private func workspace(_ from: String, _ until: String) throws -> Workspace {
        try Workspace(
            Small.with([
                "data/2016/period.yaml": Self.period("2016", from, until),
                "data/2020/period.yaml": Self.period("2020", "2020-01-01", "2020-12-31"),
            ]))
    }

    private func codes(_ workspace: Workspace, _ command: [String]) throws -> [PrintedFinding] {
        let outcome = try workspace.run(command + ["--criteria", "criteria.yaml", "--data", "data"])
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        return PrintedFinding.all(in: command[0] == "check" ? outcome.output : outcome.errors).filter {
            ["periods-overlap", "later-first"].contains($0.code)
        }
    }

    @Test(arguments: [
        ("2015-01-01", "2015-12-31", "“2016” and “2015” are the same days: 2015-01-01 to 2015-12-31"),
        ("2015-12-31", "2016-12-31", "“2016” and “2015” share days: 2015-12-31 to 2015-12-31"),
        ("2016-01-01", "2016-12-31", nil),
    ])
    func sharedDaysAreAWarning(_ from: String, _ until: String, _ message: String?) throws {
        let workspace = try workspace(from, until)
        for command in [
            ["check"], ["check", "--period", "2015"], ["status", "--period", "2016"], ["compare", "2015", "2016"],
        ] {
            let found = try codes(workspace, command)
            #expect(found.map(\.message) == [message].compactMap(\.self), "\(command): \(found)")
            #expect(found.allSatisfy { $0.file == "data/2016/period.yaml" && $0.notes.count == 1 })
        }
        // Whoever asks about another period is not told.
        #expect(try codes(workspace, ["status", "--period", "2020"]).isEmpty)
        #expect(try codes(workspace, ["compare", "2016", "2020"]).isEmpty)
    }

    /// A long period shares days with each of two others that share none.
    @Test func everyPeriodThatSharesDaysIsNamed() throws {
        let workspace = try workspace("2015-06-01", "2020-06-30")
        #expect(
            try codes(workspace, ["check"]).map(\.file) == ["data/2016/period.yaml", "data/2020/period.yaml"])
    }

    /// A period names each with which it shares days, not only the one that ends last.
    @Test func eachOfSeveralIsNamed() throws {
        let workspace = try workspace("2015-06-01", "2019-06-30")
        try workspace.write("data/2017/period.yaml", "id: \"2017\"\nfrom: 2015-07-01\nuntil: 2015-08-01\n")
        let found = try codes(workspace, ["check"])
        #expect(
            found.map(\.message) == [
                "“2016” and “2015” share days: 2015-06-01 to 2015-12-31", "“2017” shares days with “2015” and “2016”",
            ])
        #expect(found.last?.notes.map(\.file) == ["data/2015/period.yaml", "data/2016/period.yaml"])
        let one = try codes(workspace, ["check", "--period", "2015"])
        #expect(one.map(\.message).last == "“2017” and “2015” share days: 2015-07-01 to 2015-08-01")
    }

    @Test func theOlderPeriodIsNamedFirst() throws {
        let workspace = try workspace("2016-01-01", "2016-12-31")
        #expect(try codes(workspace, ["compare", "2015", "2016", "2020"]).isEmpty)
        let swapped = try codes(workspace, ["compare", "2016", "2015"])
        #expect(swapped.map(\.code) == ["later-first"] && swapped.first?.message.contains("“2016”") == true)
        #expect(swapped.first?.suggestion == "Name the older one first: “2015”, then “2016”")
        #expect(try codes(workspace, ["compare", "2020", "2015", "2016"]).map(\.code) == ["later-first"])
        // A published result stands for its period.
        let score = ["--period", "2016", "--format", "json", "--output", "result.json"]
        _ = try workspace.run(Small.score + score)
        #expect(try codes(workspace, ["compare", "result.json", "2015"]).map(\.code) == ["later-first"])
    }
}
