import Foundation
import SourceReading
import Testing

/// Tables and JSON that are made to harm, or that came to harm: each gets a finding or is read, with a
/// bounded memory, and never a crash.
@Suite struct HostileTableTests {
    private static let table = "data/2015/activities.csv"
    private static let header = "centre,id,status,title,parties\n"

    /// What is to be read, and the codes of its findings; none where it goes in.
    struct Hostile: Sendable {
        var file = HostileTableTests.table
        var text: String
        var codes: Set<String> = []
    }

    @Test func manyBrokenLinesOfJSONAreCountedInTime() throws {
        let lines = "data/2015/activities.jsonl"
        let workspace = try Workspace(
            Small.with([lines: "{\"centre\": \"east\", \"id\": \"K1\" \"x\": 1}\n".times(16_000)]))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.count == 100)
        #expect(outcome.errors.contains("\(lines): and 15900 more findings"))
    }

    private static let large = [
        Named(
            "a quote that is never closed",
            Hostile(text: header + "east,\"" + "a".times(9_000_000), codes: ["entry-too-long"])),
        Named("a short one", Hostile(text: header + "east,\"" + "a\n".times(400_000), codes: ["table-syntax"])),
        Named("a row of commas", Hostile(text: header + ",".times(7_000_000) + "x", codes: ["row-too-long"])),
        Named("nothing but commas", Hostile(text: header + (",".times(100) + "\n").times(50_000))),
        Named("nothing but lines", Hostile(text: header + "\n".times(3_000_000))),
        Named("a header of commas", Hostile(text: ",".times(9_000_000), codes: ["entry-too-long"])),
        Named("a list of semicolons", Hostile(text: header + "east,E-1,planned,,\"" + ";".times(7_000_000) + "\"\n")),
        Named("a list of elements", Hostile(text: header + "east,E-1,planned,,\"" + "a;".times(1_000_000) + "\"\n")),
        Named(
            "a list of quotes",
            Hostile(text: header + "east,E-1,planned,,\"" + "\"\"a\"\";".times(500_000) + "\"\n")),
        Named(
            "a list of faults",
            Hostile(
                text: header + "east,E-1,planned,,\"" + "\"\"a\"\"x;".times(50_000) + "\"\n", codes: ["table-syntax"])),
        Named("a cell of quotes", Hostile(text: header + "east,E-1,planned,\"" + "\"\"".times(3_000_000) + "\",\n")),
        Named("rows of quotes", Hostile(text: header + "a\"b\n".times(300_000), codes: ["table-syntax"])),
        Named(
            "the same record",
            Hostile(text: header + "east,E-1,planned,,\n".times(100_000), codes: ["duplicate-record"])),
        Named(
            "another centre in each row",
            Hostile(text: header + (0..<20_000).map { "c\($0),E-1,planned,,\n" }.joined(), codes: ["unknown-centre"])),
        Named("a million columns", Hostile(text: "centre," + "x,".times(500_000) + "\n", codes: ["row-too-long"])),
        Named(
            "JSON that is never closed",
            Hostile(
                file: "data/2015/activities.jsonl", text: "{\"centre\": \"" + "a".times(9_000_000),
                codes: ["entry-too-long"])),
        Named(
            "deep JSON",
            Hostile(
                file: "data/2015/activities.jsonl", text: "{\"centre\": " + "[".times(300_000) + "\n",
                codes: ["too-deep"])),
        Named(
            "blanks in JSON",
            Hostile(file: "data/2015/activities.jsonl", text: " ".times(9_000_000) + "\n")),
        Named(
            "a number in JSON",
            Hostile(
                file: "data/2015/activities.jsonl",
                text: "{\"centre\": \"east\", \"id\": \"a\", \"status\": \"planned\", \"usd\": " + "9".times(9_000_000),
                codes: ["entry-too-long"])),
        Named(
            "escapes in JSON",
            Hostile(
                file: "data/2015/activities.jsonl",
                text: "{\"centre\": \"east\", \"id\": \"a\", \"status\": \"planned\", \"title\": \""
                    + "\\u00e9".times(1_000_000) + "\"}\n")),
    ]

    @Test(arguments: large)
    func largeFilesAreBounded(_ hostile: Named<Hostile>) throws {
        let workspace = try Workspace(Small.with([hostile.value.file: hostile.value.text]))
        let outcome = try workspace.run(Small.score)
        let codes = Set(outcome.findings.map(\.code))
        #expect(codes.isSuperset(of: hostile.value.codes), "\(outcome.errors.prefix(500))")
        #expect(outcome.ending == .exited(hostile.value.codes.isEmpty ? 0 : 1), "\(outcome.errors.prefix(500))")
        #expect(outcome.peakMegabytes < 200)
        #expect(outcome.errors.utf8.count < 100_000)
    }

    /// Every beginning of a table and of JSON Lines, and every byte of them changed.
    @Test(arguments: ["activities.csv", "activities.jsonl"])
    func slipsNeverCrash(_ name: String) throws {
        let file = "data/2015/" + name
        let text =
            name.hasSuffix("csv")
            ? Self.header + "east,E-1,planned,\"a \"\"b\"\", c\",\"x;\"\"y;z\"\";w\"\r\neast,E-2,ongoing,é,\n"
            : "{\"centre\": \"east\", \"id\": \"E-1\", \"status\": \"planned\", \"usd\": -1.5, \"parties\": [\"\\u00e9\", null]}\n"
        let bytes = Array(text.utf8)
        let workspace = try Workspace(Small.files)
        var chance = Chance(7)
        for end in stride(from: 0, to: bytes.count, by: 3) {
            var changed = bytes
            if end % 2 == 0 {
                changed = Array(bytes[..<end])
            } else {
                changed[end] = UInt8.random(in: 0...255, using: &chance)
            }
            try workspace.write(file, Data(changed))
            let outcome = try workspace.run(Small.score)
            #expect([.exited(0), .exited(1)].contains(outcome.ending), "\(end): \(outcome.ending)")
        }
    }
}
