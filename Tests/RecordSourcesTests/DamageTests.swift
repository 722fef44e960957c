import Foundation
import SourceReading
import TestWorld
import Testing

/// Files that came to harm, in memory: each is right still, or gets a fault; none crashes the reader.
@Suite struct DamageTests {
    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL.path

    /// The samples' criteria and form, with one real report.
    private static let real: Result<[String: [UInt8]], any Error> = Result {
        var files: [String: [UInt8]] = [:]
        func copy(_ from: String, _ to: String) throws {
            files[to] = Array(try Data(contentsOf: URL(fileURLWithPath: package + "/" + from)))
        }
        for name in ["sc-2-9-annex-ii", "activity-report", "parties"] {
            try copy("Criteria/\(name).yaml", "c/\(name).yaml")
        }
        for name in ["centres", "2015-2018/period", "2015-2018/reports/panama", "2015-2018/assessments/panama"] {
            try copy("Samples/\(name).yaml", "d/\(name).yaml")
        }
        return files
    }

    /// Scores the files, one of which is replaced: without a result there is a fault.
    private func survive(_ file: String, _ bytes: [UInt8], _ what: String) throws {
        var files = try Self.real.get()
        files[file] = bytes
        let work = Work(workspace: Workspace(MemoryTree(files)), criteria: "c/sc-2-9-annex-ii.yaml", data: "d")
        let outcome = work.score()
        if outcome.text.isEmpty { #expect(outcome.findings.contains(": fault: "), "\(file), \(what)") }
    }

    @Test func theFilesAreRightAsTheyAre() throws {
        let work = Work(
            workspace: Workspace(MemoryTree(try Self.real.get())), criteria: "c/sc-2-9-annex-ii.yaml", data: "d")
        #expect(!work.score().text.isEmpty && !work.score().findings.contains(": fault: "))
    }

    @Test(arguments: [
        ("c/sc-2-9-annex-ii.yaml", 49), ("c/activity-report.yaml", 199), ("d/centres.yaml", 199),
        ("d/2015-2018/reports/panama.yaml", 99), ("d/2015-2018/assessments/panama.yaml", 49),
        ("d/2015-2018/period.yaml", 15),
    ])
    func aFileThatIsCutOffNeverCrashes(_ file: String, _ step: Int) throws {
        let whole = try #require(try Self.real.get()[file])
        for length in stride(from: 0, to: whole.count, by: step) {
            try survive(file, Array(whole.prefix(length)), "cut to \(length) bytes")
        }
    }

    @Test(arguments: [
        "c/sc-2-9-annex-ii.yaml", "c/activity-report.yaml", "d/centres.yaml",
        "d/2015-2018/reports/panama.yaml", "d/2015-2018/assessments/panama.yaml",
    ])
    func aDamagedFileNeverCrashes(_ file: String) throws {
        let whole = try #require(try Self.real.get()[file])
        let scraps = [
            "[", "]", "{", "}", ": ", "- ", "~", "\n", "  ", "\"", "'", "&a ", "*a", "? ", "|", "-1", "0.5",
            "99999999999999999999999999999", "1e9", "[]", "{}", "null", "yes", "2015-02-30", "é", "\t", "#",
        ].map { Array($0.utf8) }
        var chance = Chance(UInt64(whole.count))
        for attempt in 0..<50 {
            var bytes = whole
            for _ in 0...(attempt % 3) {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                let end = min(bytes.count, place + Int.random(in: 0..<30, using: &chance))
                bytes.replaceSubrange(place..<end, with: scraps[Int.random(in: 0..<scraps.count, using: &chance)])
            }
            try survive(file, bytes, "damage \(attempt)")
        }
    }
}
