/// Prints findings as an evaluator reads them: the place, the line, the underlined text, the cure.
package struct FindingPrinter {
    /// Colour, or none.
    package var style: Style
    /// The columns there are.
    package var width: Int
    /// Whether words are broken to lines of that width: for a person at a screen, where a program would have each
    /// finding's message on one line.
    package var breaksLines: Bool
    /// Gives a line of a file, or `nil` where it can't be had. Lines count from 1.
    private let line: (_ file: String, _ line: Int) -> String?

    package init(
        style: Style, width: Int = 80, breaksLines: Bool = false,
        line: @escaping (_ file: String, _ line: Int) -> String?
    ) {
        self.style = style
        self.width = width
        self.breaksLines = breaksLines
        self.line = line
    }

    /// One finding, with a newline at the end.
    package func text(_ finding: Finding) -> String {
        let ink: Style.Ink = finding.severity == .fault ? .boldRed : .boldYellow
        let lead = name(finding.location) + ":"
        let severity = finding.severity.rawValue + ":"
        let code = "[\(finding.code.rawValue)]"
        var text =
            style(lead, .bold) + " " + style(severity, ink)
            + flow(finding.message, behind: "\(lead) \(severity)", ending: code)
        text += excerpt(finding.location, ink)
        if let suggestion = finding.suggestion {
            text += "  " + style("→", .green) + flow(suggestion, behind: "  →")
        }
        if let again = again(finding) {
            let lead = "  again:"
            text += lead + flow(again, behind: lead)
        }
        for note in finding.notes {
            let lead = "  note: " + name(note.location) + ":"
            text += lead + flow(note.message, behind: lead)
            text += excerpt(note.location, .blue)
        }
        return text
    }

    /// Where the same fault or warning was met again, and how many times in all; `nil` where it was met once.
    private func again(_ finding: Finding) -> String? {
        guard finding.count > 1 else { return nil }
        let places = finding.again.map(name)
        let more = finding.count - 1 - places.count
        let all = "\(finding.count) times in all"
        if places.isEmpty { return all }
        return places.joined(separator: ", ") + (more > 0 ? " and \(more) more; \(all)" : "; \(all)")
    }

    /// All findings, file by file, how many more there are, and what could not be checked.
    package func text(_ findings: Findings) -> String {
        var text = ""
        for finding in findings.inFileOrder() { text += self.text(finding) }
        for (file, more) in findings.left.sorted(by: { $0.key < $1.key }) {
            text += "\(TerminalText.safe(file)): and \(Amount.words(more, "more finding"))\n"
        }
        for sentence in findings.unchecked {
            let lead = "not checked:"
            text += style(lead, .bold) + flow(sentence, behind: lead)
        }
        return text
    }

    /// `2 faults, 1 warning`, or `no faults`.
    package static func summary(_ findings: Findings) -> String {
        summary(faults: findings.faultCount, warnings: findings.warningCount)
    }

    /// The same of numbers of findings.
    package static func summary(faults: Int, warnings: Int) -> String {
        var parts = [faults == 0 ? "no faults" : Amount.words(faults, "fault")]
        if warnings > 0 { parts.append(Amount.words(warnings, "warning")) }
        return parts.joined(separator: ", ")
    }

    /// A text behind what a line begins with, and a faint end; where lines are broken, those that follow are indented.
    private func flow(_ text: String, behind lead: String, ending: String = "") -> String {
        let words = TerminalText.safe(text) + (ending.isEmpty ? "" : " " + ending)
        var lines = [" " + words]
        if breaksLines {
            let indent = "    "
            let taken = max(1, TerminalText.width(lead) - indent.count)
            lines = TerminalText.wrap(words, max(20, width - indent.count), behind: taken)
            for index in lines.indices.dropFirst() { lines[index] = indent + lines[index] }
        }
        if !ending.isEmpty, let last = lines.last, last.hasSuffix(ending) {
            lines[lines.count - 1] = last.dropLast(ending.count) + style(ending, .faint)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func name(_ location: Location) -> String {
        let file = TerminalText.safe(location.file)
        guard let place = location.place else { return file }
        return "\(file):\(place.line):\(place.column)"
    }

    private func excerpt(_ location: Location, _ ink: Style.Ink) -> String {
        guard let place = location.place, let source = line(location.file, place.line) else {
            return ""
        }
        let number = String(place.line)
        let gutter = String(repeating: " ", count: number.count)
        let window = Window(source, place, columns: max(20, width - number.count - 5))
        return "  \(style("\(number) |", .faint)) \(window.text)\n"
            + "  \(style("\(gutter) |", .faint)) \(style(window.underline, ink))\n"
    }

    /// The part of a long line around a place, and the marks that stand under it.
    private struct Window {
        var text = ""
        var underline = ""

        init(_ source: String, _ place: Place, columns: Int) {
            let scalars = Array(source.unicodeScalars)
            let start = min(max(0, place.column - 1), scalars.count)
            let end = min(scalars.count, start + max(1, place.length))
            var first = 0
            func width(_ from: Int, _ to: Int) -> Int { TerminalText.width(piece(scalars, from, to)) }
            if scalars.count > 4 * columns || width(0, min(end, scalars.count)) > columns - 2 {
                first = Self.beginning(scalars, before: start, columns: columns)
            }
            let lead = first > 0 ? "…" : ""
            let tail = TerminalText.cut(
                piece(scalars, first, min(scalars.count, start + 2 * columns)), columns - lead.count)
            text = lead + tail
            let indent = TerminalText.width(lead) + width(first, start)
            let marks = max(1, min(width(start, min(end, start + columns)), columns - indent))
            underline = String(repeating: " ", count: indent) + String(repeating: "^", count: marks)
        }

        /// Where the part begins that takes half of the columns before a place. Characters without width are not gone
        /// back over for ever: a line may hold any number of them.
        private static func beginning(_ scalars: [Unicode.Scalar], before start: Int, columns: Int) -> Int {
            var (first, room) = (start, columns / 2)
            while first > max(0, start - 2 * columns) {
                room -= TerminalText.width(piece(scalars, first - 1, first))
                if room < 0 { break }
                first -= 1
            }
            return first
        }
    }
}

private func piece(_ scalars: [Unicode.Scalar], _ from: Int, _ to: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[from..<max(from, to)])
    return TerminalText.safe(String(view))
}
