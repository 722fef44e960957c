internal import Diagnostics
internal import MarkedYAML

/// What is wrong with YAML, told by the lines themselves where libyaml only sees what comes of it: it names the place
/// at which it could not go on, which is often the innocent line below.
struct SyntaxWords {
    private(set) var place: Place
    private(set) var message: String
    private(set) var suggestion: String

    /// Looks at the line of a fault, the one above it, and the one on which began what was being read.
    init?(_ fault: YAMLFault, at place: Place, opened: Place?, in path: String, _ workspace: Workspace) {
        guard case .syntax(let problem, _) = fault.kind else { return nil }
        // The line above may stand behind comments and blank lines.
        let numbers = Set(max(1, place.line - 20)...place.line).union(opened.map { [$0.line] } ?? [])
        let lines = workspace.lines(numbers, of: path)
        let above = numbers.filter { $0 < place.line }.sorted().last { Self.holdsSomething(lines[$0] ?? "") }
        let suspects = [opened?.line, above, place.line].compactMap { $0 }
        for number in suspects {
            guard let column = Self.oddBlank(lines[number] ?? "") else { continue }
            self.init(
                place: Place(line: number, column: column), message: OddBlank.sentence, suggestion: OddBlank.suggestion)
            return
        }
        if let line = lines[place.line], Self.scalar(line, place.column) == "\t" {
            self.init(
                place: place, message: "A tab stands here",
                suggestion: "Type blanks in its place: lines are indented with blanks, never with tabs")
            return
        }
        let lacksColon = problem.contains("could not find expected ':'")
        guard lacksColon || problem.contains("mapping values are not allowed") else { return nil }
        let guilty = lacksColon ? opened?.line : above
        if let guilty, let line = lines[guilty], let colon = Self.bareColon(line) {
            self.init(
                place: Place(line: guilty, column: colon.column), message: "A blank is missing behind this colon",
                suggestion: "Write “\(colon.key): …”")
            return
        }
        guard lacksColon, let opened, opened.line < place.line, let line = lines[opened.line] else { return nil }
        self.init(
            place: Place(
                line: opened.line, column: opened.column,
                length: max(1, line.trimmedAtEnd - opened.column + 1)),
            message: "A colon is missing after a key", suggestion: "Write “key: value”, with a blank behind the colon")
    }

    private init(place: Place, message: String, suggestion: String) {
        self.place = place
        self.message = message
        self.suggestion = suggestion
    }

    /// Whether a line is more than blanks and a comment.
    private static func holdsSomething(_ line: String) -> Bool {
        let text = line.trimmed
        return !text.isEmpty && !text.hasPrefix("#")
    }

    private static func scalar(_ line: String, _ column: Int) -> Unicode.Scalar? {
        line.unicodeScalars.dropFirst(column - 1).first
    }

    /// The column of a blank that is none, in a line's indent or right behind its first colon or a “-”, where it is no
    /// text.
    private static func oddBlank(_ line: String) -> Int? {
        var (isIndent, isBehindColon) = (true, false)
        for (index, scalar) in line.unicodeScalars.enumerated() {
            if OddBlank.isOne(scalar), isIndent || isBehindColon { return index + 1 }
            if isBehindColon { return nil }
            if scalar != " ", scalar != "-" { isIndent = false }
            isBehindColon = scalar == ":"
        }
        return nil
    }

    /// The first colon of a line, where it stands behind a word that may be a key and has no blank behind it.
    private static func bareColon(_ line: String) -> (key: String, column: Int)? {
        let scalars = Array(line.unicodeScalars)
        let start = scalars.firstIndex { $0 != " " && $0 != "-" } ?? scalars.count
        guard let colon = scalars.firstIndex(of: ":"), colon > start, colon + 1 < scalars.count,
            scalars[colon + 1] != " ", scalars[colon + 1] != "/",
            scalars[start..<colon].allSatisfy({ $0 == "-" || $0 == "_" || $0.properties.isAlphabetic })
        else { return nil }
        return (String(String.UnicodeScalarView(scalars[start..<colon])), colon + 1)
    }
}

extension String {
    /// How many scalars the text has without blanks at its end.
    fileprivate var trimmedAtEnd: Int {
        var rest = unicodeScalars[...]
        while rest.last?.properties.isWhitespace == true { rest.removeLast() }
        return rest.count
    }
}
