import Foundation
import SourceReading
import Testing

/// Nothing that differs from run to run decides what the program says.
@Suite struct RandomnessTests {
    /// Swift seeds the hashes of its own types anew in each run.
    @Test func noHashOfARunIsRead() throws {
        let sources = URL(fileURLWithPath: Rceval.package + "/Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var read = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(!text.contains(".hashValue"), "\(file.path)")
            read += 1
        }
        #expect(read > 100)
    }

    /// More repeats than are told, some of them in two tables.
    @Test func manyRepeatsAreToldTheSameEachTime() throws {
        let rows = (0..<1200).map { "S-\($0)" }
        let table = "centre,id,status\n" + (rows + rows).map { "south,\($0),planned\n" }.joined()
        let lines = (1100..<1300).map { "{\"centre\": \"south\", \"id\": \"S-\($0)\", \"status\": \"planned\"}\n" }
        let workspace = try Workspace(
            Small.with([
                "data/2015/reports/south.yaml": "", "data/2015/activities.csv": table,
                "data/2015/activities.jsonl": lines.joined(),
            ]))
        let first = try workspace.run(Small.score).errors
        #expect(first.contains("1300 faults; nothing was scored"), "\(first.suffix(200))")
        for _ in 0..<3 { #expect(try workspace.run(Small.score).errors == first) }
    }
}
