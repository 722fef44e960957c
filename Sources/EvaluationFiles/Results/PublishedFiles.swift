internal import Diagnostics
package import Evaluation
internal import MarkedYAML

/// The files that a published result names by digest, as they are now.
package struct PublishedFiles: Sendable {
    /// The criteria file that the result rests on, or one by its name; `nil` where there is none.
    package private(set) var criteria: String?
    /// In the order of the result.
    package private(set) var checks: [InputCheck] = []

    /// Looks for the files of a published result.
    ///
    /// - Parameters:
    ///   - data: The data folder.
    ///   - candidates: The criteria files among which the result's own is looked for: by digest, and where
    ///     none has it, by name.
    package init(_ result: PublishedResult, data: String, among candidates: [String]) {
        let table = result.table
        let name = table.inputs.first?.file ?? ""
        var candidates = candidates
        var period = PeriodReader(file: DataFolder.file("period", in: FilePath.join(data, table.period.id)))
        if let named = period.read(folder: table.period.id)?.criteria { candidates.append(named) }
        criteria =
            candidates.first { FileDigest.of($0) == table.rules.sha256 }
            ?? candidates.first { FilePath.name(of: $0) == FilePath.name(of: name) }
        for (index, input) in table.inputs.enumerated() {
            let isData = DataFolder.isRoster(input.file) || input.file.hasPrefix(table.period.id + "/")
            var path = FilePath.join(data, input.file)
            if !isData {
                let folder = criteria.map { FilePath.folder(of: $0) } ?? FilePath.folder(of: candidates.first ?? "")
                path = index == 0 ? criteria ?? FilePath.join(folder, input.file) : FilePath.join(folder, input.file)
            }
            checks.append(InputCheck(input: input, path: path, state: Self.state(of: input, path)))
        }
    }

    private static func state(of input: InputFile, _ path: String) -> InputCheck.State {
        guard let digest = FileDigest.of(path) else { return .missing }
        return digest == input.sha256 ? .same : .changed(sha256: digest)
    }

    /// The first file that is not as it was; `nil` where all are.
    package var firstChange: InputCheck? { checks.first { $0.state != .same } }

    /// The checks, with those files that an evaluation read and the result does not name.
    package func checks(with inputs: [InputFile], data: String) -> [InputCheck] {
        let known = Set(checks.map(\.input.file) + checks.prefix(1).map { FilePath.name(of: $0.path) })
        return checks
            + inputs.filter { !known.contains($0.file) }.map {
                InputCheck(input: $0, path: FilePath.join(data, $0.file), state: .added)
            }
    }
}

/// SHA-256 digests of files.
enum FileDigest {
    /// A file's digest in hexadecimal; `nil` where it can't be read.
    static func of(_ path: String) -> String? {
        guard let reader = try? InputFileReader(path, isText: false) else { return nil }
        var room = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe room.withUnsafeMutableBytes { unsafe reader.read($0) }
            if count < 0 { return nil }
            if count == 0 { return reader.digestText() }
        }
    }
}
