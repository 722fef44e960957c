import Testing

/// Files are read several at a time, and nothing shows it: neither results nor findings.
@Suite struct JobsTests {
    private static let jobs = ["1", "2", "8"]

    @Test(arguments: ["2013-2014", "2015-2018", "2019-2022"], ["score", "check", "explain kenya"])
    func `the samples give the same bytes whatever the number of jobs`(
        _ period: String, _ command: String
    ) throws {
        guard command != "check" || period == "2013-2014" else { return }
        let words = command.split(separator: " ").map(String.init)
        let options =
            command == "check"
            ? [] : ["--period", period, "--format", "json"] + (command == "score" ? ["--ledger"] : [])
        let outcomes = try Self.jobs.map {
            try Rceval.run(words + options + ["--jobs", $0], in: Rceval.package, seconds: 60)
        }
        #expect(outcomes[0].ending == .exited(0))
        #expect(outcomes[0].output.count > 10)
        #expect(Set(outcomes.map(\.output)).count == 1)
        #expect(Set(outcomes.map(\.errors)).count == 1)
    }

    /// Reports of fifteen centres, each with faults; the first has more than are kept, and two are of
    /// one centre.
    private static func faulty() throws -> Workspace {
        var files = Small.files
        var roster = "centres:\n"
        for number in 10..<25 {
            roster += "  - { id: c\(number), name: Centre \(number), country: NOR, region: Polar }\n"
            var report = "centre: c\(number == 20 ? 12 : number)\nactivities:\n"
            for record in 0..<(number == 10 ? 300 : number) {
                let status = record % 2 == 0 ? "complete" : "completed"
                report += "  - { id: R\(record), status: \(status), start: 2015-02-3\(record % 9) }\n"
            }
            files["data/2015/reports/c\(number).yaml"] =
                number == 12 || number == 20 ? "centre: c12\n" : report
        }
        files["data/centres.yaml"] = roster
        files["data/2015/reports/north.yaml"] = nil
        files["data/2015/reports/south.yaml"] = nil
        return try Workspace(files)
    }

    @Test func `faults come file by file in the order of the files, whatever the number of jobs`() throws {
        let world = try Self.faulty()
        let outcomes = try Self.jobs.map { try world.run(Small.score + ["--jobs", $0]) }
        #expect(outcomes[0].ending == .exited(1))
        #expect(outcomes[0].output.isEmpty)
        #expect(Set(outcomes.map(\.errors)).count == 1)
        let files = outcomes[0].findings.map(\.file)
        #expect(files == files.sorted())
        #expect(Set(files).count == 14)
        let twice = try #require(outcomes[0].findings.first { $0.code == "duplicate-report" })
        #expect(twice.file.hasSuffix("c20.yaml"))
    }

    @Test(arguments: ["0", "-1", "65", "many"])
    func `a number of jobs that makes no sense is refused`(_ jobs: String) throws {
        let outcome = try Workspace(Small.files).run(Small.score + ["--jobs=\(jobs)"])
        #expect(outcome.ending == .exited(64))
        #expect(outcome.errors.contains("--jobs"))
    }
}
