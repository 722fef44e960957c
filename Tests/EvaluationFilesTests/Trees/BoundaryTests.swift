import Foundation
import Testing

/// Below the commands, one file asks the system for files, none asks for the environment, and nothing that changes
/// belongs to the process.
@Suite struct BoundaryTests {
    private static let sources: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.path + "/Sources"
    }()

    /// The lines of the sources below the commands that match.
    private static func lines(_ pattern: Regex<Substring>, but exceptions: Set<String> = []) throws -> [String] {
        let names = try #require(FileManager.default.enumerator(atPath: sources))
        var found: [String] = []
        var looked = 0
        for case let name as String in names where name.hasSuffix(".swift") {
            if ["EvaluationCommands/", "rceval/"].contains(where: name.hasPrefix) { continue }
            if exceptions.contains((name as NSString).lastPathComponent) { continue }
            looked += 1
            let text = try String(contentsOfFile: sources + "/" + name, encoding: .utf8)
            for line in text.split(separator: "\n") where line.contains(pattern) {
                found.append("\(name): \(line.trimmingCharacters(in: .whitespaces))")
            }
        }
        try #require(looked > 100)
        return found
    }

    @Test func `one file asks the system for files`() throws {
        let calls = #/\b(?:Glibc\.(?:open|read)|fopen|fstat|lstat|opendir|readdir|realpath|getcwd|access|pread|mmap)\(/#
        #expect(try Self.lines(calls, but: ["DiskTree.swift"]) == [])
    }

    @Test func `what is set in the environment is read by the commands`() throws {
        #expect(try Self.lines(#/getenv|CommandLine\.|ProcessInfo/#) == [])
    }

    @Test func `nothing that changes belongs to the process`() throws {
        #expect(try Self.lines(#/static (?:let|var) \w+(?:: [^={]*)? = (?:Mutex|Atomic)|nonisolated\(unsafe\)/#) == [])
        #expect(try Self.lines(#/static var \w+(?:: [^={]*)? = /#) == [])
    }
}
