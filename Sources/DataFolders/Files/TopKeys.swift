package import Diagnostics
internal import MarkedTables
internal import MarkedText
internal import MarkedYAML
internal import RecordSources
package import SourceReading

/// The keys at the top of a file of any size, by which its kind is known.
package enum TopKeys {
    /// How many keys are looked at: enough to tell the kinds apart.
    private static let most = 100

    /// The first keys, or nothing where the file has none; a fault is reported.
    ///
    /// - Parameter isLookedAt: Whether the file is opened only to find out what it is.
    package static func read(
        _ path: String, in workspace: Workspace, isLookedAt: Bool = false, _ findings: inout Findings
    ) -> [String]? {
        do throws(InputFileReader.Refusal) {
            let reader = try InputFileReader(path, in: workspace, digests: false, isLookedAt: isLookedAt)
            return FileKind.isJSONReport(path, in: workspace)
                ? keys(reader, JSONStream.self, path, workspace, &findings)
                : keys(reader, EventStream.self, path, workspace, &findings)
        } catch {
            findings.report(error.finding(path, "a file of criteria or records"))
        }
        return nil
    }

    private static func keys<Events: RecordEvents & ~Copyable>(
        _ reader: InputFileReader, _ events: Events.Type, _ path: String, _ workspace: Workspace,
        _ findings: inout Findings
    ) -> [String]? {
        do throws(Events.Fault) {
            var stream = try Events(opening: reader)
            return try keys(&stream, path, &findings)
        } catch {
            findings.report(Events.finding(error, path, in: workspace))
            return nil
        }
    }

    private static func keys<Events: RecordEvents & ~Copyable>(
        _ stream: inout Events, _ path: String, _ findings: inout Findings
    ) throws(Events.Fault) -> [String]? {
        let start = try stream.next()
        guard start == .mappingStart else {
            let isEmpty = start == .end || (start.isScalar && stream.isNull)
            findings.report(
                Finding(
                    isEmpty ? .fileEmpty : .wrongKindOfFile,
                    at: Location(file: path, place: isEmpty ? nil : stream.place),
                    isEmpty
                        ? "The file holds nothing"
                        : "This is \(stream.kindInWords(start)), and no file of criteria or records",
                    suggestion: isEmpty ? "Check that it was saved" : "Check that it is the right file"))
            return nil
        }
        var keys: [String] = []
        while keys.count < most {
            let key = try stream.next()
            if key.endsMapping { break }
            if key.isScalar { keys.append(stream.text.string) } else { try stream.skip(from: key) }
            // The fault of a value is the business of the reader that the file is for.
            do { try stream.skip() } catch { break }
        }
        return keys
    }
}
