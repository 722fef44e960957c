import Foundation
import Testing

/// Below the commands, one file asks the system for files, none asks for the environment, and nothing that changes
/// belongs to the process.
@Suite struct BoundaryTests {
    private static let sources: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
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

    /// What no line may hold; everything that calls C is marked as unsafe, and `stat()` alone makes room for an answer.
    private enum Breach: CaseIterable {
        case file, environment, guarded, variable

        var pattern: Regex<Substring> {
            switch self {
            case .file:
                #/(?:\bGlibc\.\w+|\bunsafe open|\b(?:fopen|[fl]?stat|fstatat|opendir|readdir|realpath|getcwd|access|pread|mmap))\((?!\))/#
            case .environment: #/getenv|CommandLine\.|ProcessInfo/#
            // One that belongs to an object stands farther in.
            case .guarded: #/(?:\bstatic |^(?:[\w()]+ )*)(?:let|var) \w+.*\b(?:Mutex|Atomic)\b|nonisolated\(unsafe\)/#
            case .variable: #/(?:\bstatic |^(?:[\w()]+ )*)var \w+(?:: [^={]*)? = /#
            }
        }
    }

    @Test func `one file asks the system for files`() throws {
        #expect(try Self.lines(Breach.file.pattern, but: ["DiskTree.swift"]) == [])
    }

    @Test func `what is set in the environment is read by the commands`() throws {
        #expect(try Self.lines(Breach.environment.pattern) == [])
    }

    @Test func `nothing that changes belongs to the process`() throws {
        #expect(try Self.lines(Breach.guarded.pattern) == [])
        #expect(try Self.lines(Breach.variable.pattern) == [])
    }

    /// The patterns find what they are for, and leave alone what they are not.
    @Test func `lines that break a rule are found`() {
        let broken: [(Breach, [String])] = [
            (
                .file,
                [
                    "unsafe stat(path, &status) == 0", "unsafe lstat(path, &status)", "Glibc.open(path, O_RDONLY)",
                    "unsafe open(path, O_RDONLY)", "guard let stream = unsafe opendir(folder) else { return }",
                ]
            ),
            (.environment, ["unsafe getenv(name)", "CommandLine.arguments", "ProcessInfo.processInfo"]),
            (
                .guarded,
                [
                    "    static let seen = Mutex<Int>(0)", "    static let seen: Mutex<Int> = .init(0)",
                    "    private static let seen: Atomic<Int> = .init(0)", "let seen = Mutex(0)",
                    "private let seen: Mutex<[String: Int]> = .init([:])", "nonisolated(unsafe) var seen = 0",
                ]
            ),
            (
                .variable,
                [
                    "    static var seen = 0", "    private(set) static var seen: Int = 0", "var seen = 0",
                    "package var seen: [Int] = []",
                ]
            ),
        ]
        for (breach, lines) in broken {
            for line in lines { #expect(line.contains(breach.pattern), "\(line)") }
        }
        let fine = [
            "        var status = stat()", "    private let seen = Mutex<Int>(0)", "    let seen: Mutex<Int>",
            "    static let seen = 0", "    static var seen: Int { 0 }", "    var seen = 0", "let seen = [0]",
            "    func open(_ path: String) -> File { tree.open(path) }",
        ]
        for line in fine {
            for breach in Breach.allCases { #expect(!line.contains(breach.pattern), "\(line)") }
        }
    }
}
