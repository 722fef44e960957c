import Foundation
import SourceReading
import Testing

/// What a result is written as follows from the name of the file that it goes into.
@Suite struct OutputFormatTests {
    private static let files = ["--criteria", "criteria.yaml", "--data", "data"]

    private static func world() throws -> Workspace {
        let workspace = try Workspace(Small.files)
        let published = try workspace.run(["score"] + files + ["--format", "json"])
        try workspace.write("published.json", Data(published.output.utf8))
        return workspace
    }

    /// What each command writes.
    private static let commands: [(command: [String], endings: [String])] = [
        (["score"], ["txt", "md", "csv", "json"]), (["rank"], ["txt", "md", "csv", "json"]),
        (["status"], ["txt", "md", "csv", "json"]),
        (["compare", "2015", "2015"], ["txt", "md", "csv", "json"]), (["explain", "north"], ["txt", "md", "json"]),
        (["check"], ["txt", "json"]), (["verify", "published.json"], ["txt", "json"]), (["report"], ["html"]),
    ]

    private static let formats = ["txt": "text", "md": "markdown", "csv": "csv", "json": "json", "html": "html"]

    /// Whether a text is of a format, by what it begins with.
    private static func isWritten(_ text: String, as ending: String) -> Bool {
        switch ending {
        case "csv": text.hasPrefix("\u{FEFF}")
        case "json": text.hasPrefix("{\n")
        case "md": text.hasPrefix("# ")
        case "html": text.hasPrefix("<!DOCTYPE html>")
        default: !["\u{FEFF}", "{", "#", "<"].contains { text.hasPrefix($0) }
        }
    }

    @Test func `the name's ending says what is written, in capitals too`() throws {
        let workspace = try Self.world()
        for (command, endings) in Self.commands {
            for ending in endings {
                for name in ["result.\(ending)", "a.b/RESULT.\(ending.uppercased())"] {
                    try FileManager.default.createDirectory(
                        atPath: workspace.path("a.b"), withIntermediateDirectories: true)
                    let outcome = try workspace.run(command + Self.files + ["--output", name])
                    #expect(outcome.ending == .exited(0), "\(command) \(name): \(outcome.errors)")
                    #expect(outcome.output.isEmpty)
                    #expect(outcome.errors.hasSuffix("written to \(name)\n"), "\(outcome.errors)")
                    let text = try workspace.read(name)
                    #expect(Self.isWritten(text, as: ending), "\(command) \(name): \(text.prefix(80))")
                }
            }
        }
    }

    @Test func `what is written is what the option writes`() throws {
        let workspace = try Self.world()
        for (command, endings) in Self.commands where command != ["report"] {
            for ending in endings {
                let format = try #require(Self.formats[ending])
                let asked = try workspace.run(command + Self.files + ["--format", format])
                let both = try workspace.run(command + Self.files + ["--format", format, "--output", "x.\(ending)"])
                #expect(both.ending == .exited(0), "\(both.errors)")
                #expect(try workspace.read("x.\(ending)") == asked.output)
            }
        }
    }

    @Test func `an ending that the option contradicts is a fault, and says what to do`() throws {
        let workspace = try Self.world()
        for (command, endings) in Self.commands where command != ["report"] {
            for ending in endings {
                for other in endings where other != ending {
                    let format = try #require(Self.formats[other])
                    let outcome = try workspace.run(
                        command + Self.files + ["--format", format, "--output", "x.\(ending)"])
                    #expect(outcome.ending == .exited(64))
                    #expect(outcome.errors.contains("contradict each other"), "\(outcome.errors)")
                    #expect(outcome.errors.contains("Leave --format out, or name a file that ends in .\(other)"))
                    #expect(!FileManager.default.fileExists(atPath: workspace.path("x.\(ending)")))
                }
            }
        }
    }

    @Test func `an ending that a command does not write is a fault, and says which it does`() throws {
        let workspace = try Self.world()
        for (command, endings) in Self.commands {
            for ending in Self.formats.keys.sorted() where !endings.contains(ending) {
                let outcome = try workspace.run(command + Self.files + ["--output", "x.\(ending)"])
                #expect(outcome.ending == .exited(64), "\(command) \(ending)")
                #expect(outcome.errors.contains("ends in .\(ending), and this command does not write that"))
                for offered in endings { #expect(outcome.errors.contains(".\(offered)")) }
            }
        }
        let schema = try workspace.run(["schema", "roster", "--output", "roster.md"])
        #expect(schema.ending == .exited(64))
    }

    @Test(arguments: ["xlsx", "docx", "pdf", "XLSX"])
    func `what is not written yet is said, with what to name in its place`(_ ending: String) throws {
        let workspace = try Self.world()
        for (command, _) in Self.commands {
            let outcome = try workspace.run(command + Self.files + ["--output", "x.\(ending)"])
            #expect(outcome.ending == .exited(64))
            #expect(outcome.errors.contains("ends in .\(ending.lowercased()), which is not written yet"))
            #expect(outcome.errors.contains(".html") || outcome.errors.contains("Name a file that ends in"))
        }
    }

    @Test(arguments: ["result", "result.out", ".csv", "result.csv.bak", "result."])
    func `any other name keeps the format`(_ name: String) throws {
        let workspace = try Self.world()
        for format in ["text", "csv"] {
            let outcome = try workspace.run(["rank"] + Self.files + ["--format", format, "--output", name])
            #expect(outcome.ending == .exited(0), "\(outcome.errors)")
            #expect(try workspace.read(name).hasPrefix("\u{FEFF}") == (format == "csv"))
        }
    }
}
