import Foundation
import SourceReading
import Testing

/// How far a run has come is said on a terminal, once it takes longer than a second.
@Suite struct ProgressTests {
    private static let erased = "\r\u{1B}[K"
    private static let words = "Reading reports: "

    /// What lets the line appear at once, so that no test waits for a second to pass.
    private static let atOnce = ["TERM": "xterm", "RCEVAL_PROGRESS_AFTER": "0"]

    /// Records enough for several blocks of a file, which are read one by one.
    private static func long(_ form: String = "yaml") throws -> Workspace {
        let isLines = form == "jsonl"
        var records = isLines ? "" : "centre: north\nactivities:\n"
        for number in 0..<5000 {
            records +=
                isLines
                ? "{\"centre\": \"north\", \"id\": \"N\(number)\", \"status\": \"completed\", \"usd\": \(number)}\n"
                : "- {id: N\(number), status: completed, start: 2015-03-01, usd: \(number)}\n"
        }
        var files = ["data/2015/reports/north.yaml": ""]
        files[isLines ? "data/2015/activities.jsonl" : "data/2015/reports/north.yaml"] = records
        return try Workspace(Small.with(files))
    }

    @Test(arguments: ["yaml", "jsonl"])
    func `a long run says how far it has come, and takes it away`(_ form: String) throws {
        let world = try Self.long(form)
        guard let written = try Rceval.runOnTerminal(Small.score, in: world.folder, environment: Self.atOnce)
        else { return }
        let parts = written.split(separator: Self.erased).map(String.init)
        let lines = parts.filter { $0.hasPrefix(Self.words) }
        #expect(lines.count > 1)
        let percents = lines.compactMap { Int($0.dropFirst(Self.words.count).dropLast()) }
        #expect(percents.count == lines.count)
        #expect(percents == percents.sorted())
        #expect(percents.allSatisfy { (0...100).contains($0) })
        // Behind the last of it comes the result, on an empty line.
        let result = try #require(parts.last)
        #expect(result.contains("North Centre"))
        #expect(!result.contains(Self.words))
    }

    @Test(arguments: [
        ["report", "--output", "report.html", "--jobs", "2"], ["check", "--jobs", "2"],
        ["compare", "--period", "2015", "--new-criteria", "other.yaml", "--jobs", "2"],
        ["convert", "--to", "jsonl", "--output", "out"], ["verify", "published.json", "--jobs", "2"],
    ])
    func `every command that reads reports says so`(_ command: [String]) throws {
        let world = try Self.long()
        try world.write("other.yaml", Small.criteria.replacing("3: 4", with: "2: 4"))
        if command[0] == "verify" {
            _ = try world.run(Small.score + ["--format", "json", "--output", "published.json"])
        }
        let arguments = command + ["--criteria", "criteria.yaml", "--data", "data"]
        guard let written = try Rceval.runOnTerminal(arguments, in: world.folder, environment: Self.atOnce)
        else { return }
        #expect(written.contains(Self.erased + Self.words), "\(written)")
        #expect(!(written.components(separatedBy: Self.erased).last ?? "").contains(Self.words))
    }

    @Test func `a short run says nothing of it`() throws {
        let world = try Workspace(Small.files)
        // An hour, or a second as it is without a word.
        for environment in [["TERM": "xterm", "RCEVAL_PROGRESS_AFTER": "3600000"], ["TERM": "xterm"]] {
            let start = ContinuousClock.now
            let written = try Rceval.runOnTerminal(Small.score, in: world.folder, environment: environment)
            guard let written else { return }
            #expect(written.contains("North Centre"))
            // A machine that needed a second was right to say so.
            if environment.count == 1, ContinuousClock.now - start > .seconds(1) { continue }
            #expect(!written.contains(Self.words))
            #expect(!written.contains(Self.erased))
        }
    }

    @Test func `a long run says nothing of it where there is no terminal`() throws {
        let outcome = try Self.long().run(Small.score, environment: Self.atOnce)
        #expect(outcome.ending == .exited(0))
        #expect(outcome.errors.isEmpty)
    }
}
