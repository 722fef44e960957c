import Foundation
import Glibc
import SourceReading

/// A temporary folder with files that a test writes as text.
///
/// Places in the text are marked by `1️⃣` to `9️⃣`. The marks are taken out before the text is
/// written, and say where a finding is expected.
final class Workspace {
    let folder: String
    private var marks: [String: [Character: Marked.Mark]] = [:]

    init(_ files: [String: String] = [:]) throws {
        let name = "rceval-tests-\(UUID().uuidString)"
        folder =
            FileManager.default.temporaryDirectory.appendingPathComponent(name)
            .resolvingSymlinksInPath().path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        for (path, text) in files { try write(path, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The whole path of a file in the folder.
    func path(_ name: String) -> String { folder + "/" + name }

    /// Writes a file, with the folders that it is in, and remembers its marks.
    func write(_ name: String, _ marked: String) throws {
        // Most files have no marks, and some are large.
        let bytes = Data(marked.utf8)
        if bytes.range(of: Self.keycap) == nil { return try write(name, bytes) }
        let text = Marked(marked)
        marks[name] = text.marks
        try write(name, Data(text.text.utf8))
    }

    func write(_ name: String, _ bytes: Data) throws {
        let url = URL(fileURLWithPath: path(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        // What Foundation writes waits for the disk; these files are gone when the test ends.
        guard let file = fopen(url.path, "w") else { throw Failure("\(url.path) can't be written") }
        defer { fclose(file) }
        let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        guard written == bytes.count else { throw Failure("\(url.path) can't be written") }
    }

    func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
    }

    func mark(_ mark: Character, in file: String) throws -> Marked.Mark {
        guard let mark = marks[file]?[mark] else { throw Failure("\(file) has no mark \(mark)") }
        return mark
    }

    /// Runs the binary in the folder.
    func run(
        _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Outcome {
        try Rceval.run(arguments, in: folder, environment: environment)
    }

    /// What every mark ends with, U+20E3.
    private static let keycap = Data([0xE2, 0x83, 0xA3])
}
