import Glibc

/// A finding as the binary printed it.
struct PrintedFinding: CustomStringConvertible {
    var file: String
    var line: Int?
    var column: Int?
    var severity: String
    var message: String
    var code: String
    var excerpt: Excerpt?
    var suggestion: String?
    var notes: [Note] = []

    struct Note {
        var file: String
        var line: Int?
        var column: Int?
        var message: String
        var excerpt: Excerpt?
    }

    /// A line of the file, and the marks below it.
    struct Excerpt {
        var text: String
        var marks: String

        /// What stands above the marks, found by how wide the characters stand on a screen.
        var underlined: String {
            let start = Columns.of(String(marks.prefix { $0 == " " }))
            let end = Columns.of(marks)
            var column = 0
            var result = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                if column >= start, column < end { result.append(scalar) }
                column += Columns.of(String(scalar))
            }
            return String(result)
        }
    }

    /// The line and column as they are printed.
    var place: String {
        guard let line, let column else { return file }
        return "\(file):\(line):\(column)"
    }

    var description: String { "\(place) [\(code)] \(message) → \(suggestion ?? "nothing")" }

    /// Takes standard error apart. Lines that belong to no finding are passed over.
    static func all(in errors: String) -> [PrintedFinding] {
        var findings: [PrintedFinding] = []
        var lines = errors.split(separator: "\n", omittingEmptySubsequences: false)[...]
        while let line = lines.popFirst() {
            if let finding = heading(line) {
                findings.append(finding)
                findings[findings.count - 1].excerpt = excerpt(&lines)
            } else if !findings.isEmpty, line.hasPrefix("  → ") {
                findings[findings.count - 1].suggestion = String(line.dropFirst(4))
            } else if !findings.isEmpty, line.hasPrefix("  note: "),
                let colon = line.dropFirst(8).firstRange(of: ": ")
            {
                let (file, place) = place(line.dropFirst(8)[..<colon.lowerBound])
                findings[findings.count - 1].notes.append(
                    Note(
                        file: file, line: place?.line, column: place?.column,
                        message: String(line[colon.upperBound...]), excerpt: excerpt(&lines)))
            }
        }
        return findings
    }

    nonisolated(unsafe) private static let sourceShape = /\ \ +\d+ \| (.*)/
    nonisolated(unsafe) private static let marksShape = /\ \ +\| ( *\^+)/

    /// `FILE:LINE:COLUMN: SEVERITY: MESSAGE [CODE]`, where the message can be very long.
    private static func heading(_ line: Substring) -> PrintedFinding? {
        guard line.last == "]", let bracket = line.lastIndex(of: "["),
            let (severity, range) = ["fault", "warning"].lazy.compactMap({ word in
                line.firstRange(of: ": \(word): ").map { (word, $0) }
            }).first
        else { return nil }
        let (file, place) = place(line[..<range.lowerBound])
        return PrintedFinding(
            file: file, line: place?.line, column: place?.column, severity: severity,
            message: String(line[range.upperBound..<bracket].dropLast()),
            code: String(line[bracket...].dropFirst().dropLast()))
    }

    /// `FILE:LINE:COLUMN`, or `FILE` alone.
    private static func place(_ text: Substring) -> (String, (line: Int, column: Int)?) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 2, let line = Int(parts[parts.count - 2]),
            let column = Int(parts[parts.count - 1])
        else { return (String(text), nil) }
        return (parts.dropLast(2).joined(separator: ":"), (line, column))
    }

    private static func excerpt(_ lines: inout Substring.Lines) -> Excerpt? {
        guard let text = lines.first?.wholeMatch(of: sourceShape),
            let marks = lines.dropFirst().first?.wholeMatch(of: marksShape)
        else { return nil }
        lines = lines.dropFirst(2)
        return Excerpt(text: String(text.1), marks: String(marks.1))
    }
}

extension Substring {
    typealias Lines = ArraySlice<Substring>
}

/// How wide text stands on a screen, by the C library: a second opinion.
enum Columns {
    private typealias WidthOfCharacter = @convention(c) (wchar_t) -> Int32

    private static let width: WidthOfCharacter? = {
        guard setlocale(LC_CTYPE, "C.UTF-8") != nil, let symbol = dlsym(nil, "wcwidth") else {
            return nil
        }
        return unsafeBitCast(symbol, to: WidthOfCharacter.self)
    }()

    static func of(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) {
            $0 + max(0, Int(width?(wchar_t($1.value)) ?? 1))
        }
    }
}
