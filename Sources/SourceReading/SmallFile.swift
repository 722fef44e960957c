package import Diagnostics
package import MarkedYAML
internal import Synchronization

/// A file that is read whole: criteria, record forms, rosters, periods, assessments.
package struct SmallFile: Sendable {
    /// How large such a file may be, in bytes.
    static let largest = 16 << 20

    /// What the file holds.
    package var root: Node
    /// The digest of its bytes, in hexadecimal.
    package var digest: String

    /// Reads a file into nodes.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - workspace: Where it is.
    ///   - what: What the file should be, in an evaluator's words.
    ///   - findings: Gets everything that is wrong with it as YAML.
    /// - Returns: `nil` where it could not be read.
    package static func read(
        _ path: String, in workspace: Workspace, _ what: String, _ findings: inout Findings
    ) -> SmallFile? {
        if let kept = workspace.keptFiles.withLock({ $0.files[path] }) { return kept }
        do throws(InputFileReader.Refusal) {
            let reader = try InputFileReader(path, in: workspace)
            guard reader.size <= largest else {
                findings.report(
                    Finding(
                        .fileTooLarge, at: Location(file: path),
                        "The file is larger than \(largest >> 20) million bytes; it should be \(what)",
                        suggestion: "Check that it is the right file"))
                return nil
            }
            var found = Findings()
            let file = parse(path, in: workspace, what, reader, &found)
            findings.report(found)
            // What is wrong with a file, who reads it next is to tell in words of its own.
            if let file, found.isEmpty, found.unchecked.isEmpty {
                workspace.keptFiles.withLock { $0.keep(file, path, size: reader.size) }
            }
            return file
        } catch {
            findings.report(error.finding(path, what))
            return nil
        }
    }

    private static func parse(
        _ path: String, in workspace: Workspace, _ what: String, _ reader: InputFileReader,
        _ findings: inout Findings
    ) -> SmallFile? {
        defer { OddCharacter.report(reader.cleaner, in: path, &findings) }
        do throws(YAMLFault) {
            var stream = try EventStream(opening: reader)
            var complexKeys: [Place] = []
            let root = try Node.document(&stream) { complexKeys.append($0) }
            for place in complexKeys {
                findings.report(
                    Finding(
                        .wrongType, at: Location(file: path, place: place),
                        "A key must be a single word or text, not a list or a mapping",
                        suggestion: "Put text that begins with [ or { in quotes"))
            }
            guard let root, !root.isNull else {
                findings.report(
                    Finding(
                        .fileEmpty, at: Location(file: path),
                        "The file holds nothing; it should be \(what)",
                        suggestion: "Check that it was saved"))
                return nil
            }
            return SmallFile(root: root, digest: reader.digestText())
        } catch {
            findings.reportStop(error.finding(path, in: workspace))
            return nil
        }
    }
}

/// Small files that were read without any finding, so that who needs one again need not read it again.
struct KeptFiles {
    /// How many bytes a file has at the most that is kept, and all of them.
    private static let (largest, most) = (1 << 18, 1 << 22)

    /// The files by their paths.
    private(set) var files: [String: SmallFile] = [:]
    private var bytes = 0

    mutating func keep(_ file: SmallFile, _ path: String, size: Int) {
        guard size <= Self.largest, bytes <= Self.most - size else { return }
        files[path] = file
        bytes += size
    }
}

extension EventStream {
    /// Begins to read an open file.
    package init(opening reader: InputFileReader) throws(YAMLFault) {
        let cleaner = TextCleaner(.yaml)
        reader.cleaner = cleaner
        unsafe try self.init(
            reading: { unsafe reader.readText($0) }, noting: { cleaner.note(.escape($0), at: $1) })
    }
}

extension YAMLFault {
    /// The fault as a finding in a file.
    package func finding(_ path: String, in workspace: Workspace) -> Finding {
        var place = place
        var notes: [Finding.Note] = []
        switch kind {
        case .notText(let problem, let offset):
            // libyaml names the byte that does not go on as the one before it promised.
            let isBehind = problem.contains("trailing") && offset > 0
            place = workspace.place(of: isBehind ? offset - 1 : offset, in: path)
        case .syntax(_, let opened):
            // libyaml places an early end behind the last line; show the last line that has text.
            if let last = workspace.lastPlace(in: path), let found = place, found.line > last.line {
                place = last
            }
            if let place, let found = SyntaxWords(self, at: place, opened: opened, in: path, workspace) {
                return Finding(
                    code, at: Location(file: path, place: found.place), found.message, suggestion: found.suggestion)
            }
            if let opened {
                notes = [
                    .init("what is read here began here", at: Location(file: path, place: opened))
                ]
            }
        default: break
        }
        let (message, suggestion) = words
        return Finding(
            code, at: Location(file: path, place: place), message, suggestion: suggestion,
            notes: notes)
    }
}
