internal import DataFolders
package import Diagnostics
package import Evaluation
package import PublishedResults
package import SourceReading

/// The files that a published result names by digest, as they are now.
///
/// Nothing outside the data folder and the folder of the criteria is opened, whatever a result names.
package struct PublishedFiles: Sendable {
    /// The criteria file that the result rests on, or one by its name; `nil` where there is none.
    package private(set) var criteria: String?
    /// In the order of the result.
    package private(set) var checks: [InputCheck] = []
    /// Links that lead out of the folders.
    package private(set) var findings = Findings()

    /// Looks for the files of a published result.
    ///
    /// - Parameters:
    ///   - workspace: Where they are.
    ///   - data: The data folder.
    ///   - candidates: The criteria files among which the result's own is looked for: by digest, and where
    ///     none has it, by name.
    package init(_ result: PublishedResult, in workspace: Workspace, data: String, among candidates: [String]) {
        let table = result.table
        let name = table.inputs.first?.file ?? ""
        var candidates = candidates
        let period = workspace.yamlFile("period", in: FilePath.join(data, table.period.id))
        if !workspace.leads(period, outOf: data) {
            var reader = PeriodReader(file: period, in: workspace)
            if let named = reader.read(folder: table.period.id)?.criteria { candidates.append(named) }
        }
        criteria =
            candidates.first { FileDigest.of($0, in: workspace) == table.rules.sha256 }
            ?? candidates.first { FilePath.name(of: $0) == FilePath.name(of: name) }
        let folder = criteria.map { FilePath.folder(of: $0) } ?? FilePath.folder(of: candidates.first ?? "")
        for (index, input) in table.inputs.enumerated() {
            if index == 0, let criteria {
                checks.append(
                    InputCheck(input: input, path: criteria, state: Self.state(of: input, criteria, in: workspace)))
                continue
            }
            let root = Self.isData(input, of: table) ? data : folder
            let path = FilePath.join(root, input.file)
            if workspace.leads(path, outOf: root) {
                checks.append(InputCheck(input: input, path: path, state: .outside))
                findings.report(
                    Finding(
                        .outsideFolder, at: Location(file: path),
                        "This is a link that leads out of the folder “\(root)”, and is not opened",
                        suggestion: "Put the file itself in its place"))
            } else {
                checks.append(InputCheck(input: input, path: path, state: Self.state(of: input, path, in: workspace)))
            }
        }
    }

    private static func isData(_ input: InputFile, of table: ResultTable) -> Bool {
        DataFolder.isRoster(input.file) || input.file.hasPrefix(table.period.id + "/")
    }

    private static func state(of input: InputFile, _ path: String, in workspace: Workspace) -> InputCheck.State {
        guard let digest = FileDigest.of(path, in: workspace) else { return .missing }
        return digest == input.sha256 ? .same : .changed(sha256: digest)
    }

    /// The first file that is not as it was; `nil` where all are.
    package var firstChange: InputCheck? { checks.first { $0.state != .same } }

    /// Whether the criteria, their record form and its lists are as they were.
    func hasRules(of table: ResultTable) -> Bool {
        criteria != nil && checks.allSatisfy { $0.state == .same || Self.isData($0.input, of: table) }
    }

    /// The checks, with those files that an evaluation read and the result does not name.
    package func checks(with inputs: [InputFile], data: String) -> [InputCheck] {
        let known = Set(checks.map(\.input.file) + checks.prefix(1).map { FilePath.name(of: $0.path) })
        // A record form need not be beside the criteria that name it.
        let now = Dictionary(inputs.map { ($0.file, $0.sha256) }, uniquingKeysWith: { first, _ in first })
        let found = checks.map { check in
            guard check.state == .missing, let digest = now[check.input.file] else { return check }
            var check = check
            check.state = digest == check.input.sha256 ? .same : .changed(sha256: digest)
            return check
        }
        return found
            + inputs.filter { !known.contains($0.file) }.map {
                InputCheck(input: $0, path: FilePath.join(data, $0.file), state: .added)
            }
    }
}

/// SHA-256 digests of files.
enum FileDigest {
    /// A file's digest in hexadecimal; `nil` where it can't be read.
    static func of(_ path: String, in workspace: Workspace) -> String? {
        guard let reader = try? InputFileReader(path, in: workspace, isText: false) else { return nil }
        var room = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe room.withUnsafeMutableBytes { unsafe reader.read($0) }
            if count < 0 { return nil }
            if count == 0 { return reader.digestText() }
        }
    }
}
