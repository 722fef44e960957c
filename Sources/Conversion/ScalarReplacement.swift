internal import Diagnostics

/// One value of a YAML file, written anew without a change to anything else.
enum ScalarReplacement {
    /// Puts a text in the place of another.
    ///
    /// - Parameters:
    ///   - text: The value as it was read.
    ///   - place: Where it stands.
    ///   - new: What is to stand there.
    /// - Returns: `nil` where it is not written on one line as it was read.
    static func replace(_ text: String, at place: Place, by new: String, in bytes: [UInt8]) -> [UInt8]? {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        guard lines.indices.contains(place.line - 1),
            let line = String(validating: lines[place.line - 1], as: UTF8.self)
        else { return nil }
        let scalars = line.unicodeScalars
        let before = String(String.UnicodeScalarView(scalars.prefix(place.column - 1)))
        let behind = String(String.UnicodeScalarView(scalars.dropFirst(place.column - 1)))
        for quote in ["", "'", "\""] {
            let written = quote + text + quote
            guard behind.utf8.starts(with: written.utf8) else { continue }
            let rest = behind.utf8.dropFirst(written.utf8.count)
            lines[place.line - 1] = Array(before.utf8) + Array(quoted(new, quote).utf8) + Array(rest)
            return Array(lines.joined(separator: [0x0A]))
        }
        return nil
    }

    private static func quoted(_ text: String, _ quote: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || [0x2D, 0x2E, 0x2F, 0x5F].contains($0)
        }
        if isPlain, !text.hasPrefix("-") { return quote + text + quote }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
