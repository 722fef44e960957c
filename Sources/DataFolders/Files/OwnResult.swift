internal import SourceReading

/// Results of this program, which may lie among the data that they were made from.
enum OwnResult {
    /// Whether a file begins as a result does, in any of the formats that results are written in.
    static func isOne(_ path: String, in workspace: Workspace) -> Bool {
        let ending = FilePath.ending(of: path)
        guard ["json", "csv", "html", "md", "txt"].contains(ending) else { return false }
        let start = workspace.start(of: path)
        switch ending {
        case "json": return start.contains("\"format\"") && start.contains("\"engine\"") && start.contains("\"rceval\"")
        case "csv": return start.prefix { !$0.isNewline }.contains("criteria-sha256")
        case "html": return start.contains("content=\"rceval ")
        // The criteria's edition, and their file by its digest, whatever lines they are broken into.
        default:
            let words = start.split { $0.isWhitespace }.joined(separator: " ")
            guard let edition = words.firstRange(of: ", edition ") else { return false }
            return words[edition.upperBound...].contains(/SHA-256 [0-9a-f]{8}…/)
        }
    }
}
