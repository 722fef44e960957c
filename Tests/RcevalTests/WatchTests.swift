import Foundation
import Glibc
import SourceReading
import Testing

/// `score --watch`: the ranking, and what moved each time that a file was saved.
@Suite struct WatchTests {
    private static let waits = "Ctrl-C to end.\n"

    private func watch(
        _ world: Workspace, _ more: [String] = [], stops: Bool = true, every pause: Duration? = nil,
        _ steps: [() throws -> Void]
    ) throws -> [(output: String, errors: String)] {
        let written = try Rceval.runWaiting(
            Small.score + ["--watch"] + more, in: world.folder, waits: Self.waits, steps: steps,
            stops: stops,
            environment: pause.map { ["RCEVAL_WATCH_EVERY": "\($0.components.seconds * 1000)"] } ?? [:])
        try #require(written.count == steps.count + 1, "it stopped waiting")
        return written
    }

    @Test func `what moved is shown after each change`() throws {
        let world = try Workspace(Small.files)
        let written = try watch(
            world, [],
            [
                { try world.write("criteria.yaml", Small.criteria.replacing("3: 4", with: "2: 4")) },
                { try world.write("criteria.yaml", Small.criteria.replacing("count: act", with: "cuont: act")) },
                { try world.write("criteria.yaml", Small.criteria.replacing("3: 4", with: "2: 4") + "# the same\n") },
                { try world.write("data/2015/reports/east.yaml", "centre: east\nactivities: []\n") },
                { try world.write("data/centres.yaml", Small.roster.replacing("East", with: "Far East")) },
                {
                    try FileManager.default.removeItem(atPath: world.path("data/2015/reports/east.yaml"))
                    try world.write("data/centres.yaml", Small.roster.lines.dropLast(2).joined(separator: "\n") + "\n")
                },
            ])
        #expect(written[0].output.contains("Rank"))
        #expect(
            written[1].output
                == "\nNorth Centre\n  rank stays 1, points 1 of 4 → 4 of 4\n  a: 1 → 4 of 4\n\n"
                + "South Centre\n  rank 1 → 2, points stay 1 of 4\n",
            "\(written[1].output)")
        #expect(written[2].output.isEmpty)
        #expect(written[2].errors.contains("“cuont” is not a key of a measure"))
        #expect(written[2].errors.contains("nothing was scored"))
        // Against what was shown last.
        #expect(written[3].output == "\nNothing moved.\n")
        #expect(written[4].output.contains("East Centre\n  rank – → 3"))
        #expect(written[5].output == "\nNothing moved.\n")
        #expect(written[6].output.contains("Far East Centre: is no longer on the roster\n"))
    }

    @Test func `what comes into a folder that was empty is seen`() throws {
        let world = try Workspace(Small.files)
        for name in ["assessments", "empty"] {
            try FileManager.default.createDirectory(
                atPath: world.path("data/2015/\(name)"), withIntermediateDirectories: true)
        }
        let override = "{ indicator: a.completed, points: 4, author: B, reason: r, reference: x }"
        let written = try watch(
            world, [],
            [
                {
                    try world.write(
                        "data/2015/assessments/south.yaml", "centre: south\noverrides:\n  - \(override)\n")
                },
                { try world.write("data/2016/period.yaml", Small.period.replacing("2015", with: "2016")) },
                { try world.write("data/2016/reports/east.yaml", "centre: east\nactivities: []\n") },
            ])
        #expect(written[1].output.contains("South Centre\n"), "\(written[1].output)")
        #expect(written[2].output.contains("North Centre\n"), "\(written[2].output)")
        #expect(written[3].output.contains("East Centre\n"), "\(written[3].output)")
    }

    @Test func `a file that is saved in several steps is scored once`() throws {
        // Where the machine let this test wait between two steps for as long as the program waits between two looks, it
        // is right to take them for two changes, and another attempt is made, with more time between two looks.
        for pause in [Duration.seconds(1), .seconds(4), .seconds(16), .seconds(60)] {
            let world = try Workspace(Small.files)
            var longest = Duration.zero
            let written = try watch(
                world, stops: false, every: pause,
                [
                    {
                        var last = ContinuousClock.now
                        for step in 0..<8 {
                            try world.write("criteria.yaml", Small.criteria + "# step \(step)\n")
                            longest = max(longest, ContinuousClock.now - last)
                            last = .now
                            if step < 7 { usleep(60_000) }
                        }
                    },
                    { try world.write("criteria.yaml", Small.criteria.replacing("3: 4", with: "2: 4")) },
                ])
            guard longest < pause else { continue }
            #expect(written[1].output == "\nNothing moved.\n")
            #expect(written[1].errors.components(separatedBy: Self.waits).count == 2)
            #expect(written[2].output.contains("rank 1 → 2"), "\(written[2].output)")
            return
        }
        Issue.record("the machine never saved two steps within a minute")
    }

    @Test func `only the centres that were asked for are shown`() throws {
        let world = try Workspace(Small.files)
        let written = try watch(
            world, ["--centre", "south"],
            [{ try world.write("data/2015/reports/south.yaml", "centre: south\nactivities: []\n") }])
        #expect(!written[0].output.contains("North"))
        #expect(!written[1].output.contains("North"))
        #expect(written[1].output.contains("South Centre\n"))
        #expect(written[1].output.contains("a: 1 → 0 of 4"))
    }
}
