package import Diagnostics
package import Evaluation

/// Findings as JSON, for editors and other programs: what `check --format json` writes.
package enum FindingsJSON {
    /// A whole document, with a newline at the end.
    ///
    /// - Parameters:
    ///   - findings: The findings, written in file order.
    ///   - periods: What came in, period by period.
    ///   - engine: The program's name and version.
    ///   - line: Gives a line of a file by its number from 1.
    package static func document(
        _ findings: Findings, periods: [PeriodCounts], engine: (name: String, version: String),
        line: (_ file: String, _ line: Int) -> String?
    ) -> String {
        withoutActuallyEscaping(line) { line in
            self.findings.document(Written(findings: findings, periods: periods, engine: engine, line: line))
        }
    }

    private struct Written {
        var findings: Findings
        var periods: [PeriodCounts]
        var engine: Head.Engine
        var line: (_ file: String, _ line: Int) -> String?

        func place(_ location: Location) -> Written.Place {
            (location, location.place.flatMap { line(location.file, $0.line) })
        }

        typealias Place = (location: Location, text: String?)
    }

    private static let findings = ObjectFormat<Written>(
        "findings",
        Head.begin("findings") { $0.engine } + [
            .must("faults", .count, "How many faults there are") { $0.findings.faultCount },
            .must("warnings", .count, "How many warnings there are") { $0.findings.warningCount },
            .must("findings", .list(of: .object(finding)), "The findings, in file order") { written in
                written.findings.inFileOrder().map { ($0, written) }
            },
            .must("more", .list(of: .object(more)), "Files with more findings than are kept") {
                $0.findings.left.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            },
            .must("unchecked", .list(of: .text), "What was left unchecked because of a fault") {
                $0.findings.unchecked
            },
            .must("periods", .list(of: .object(period)), "What came in for the periods that were checked whole") {
                $0.periods
            },
        ])

    private static let finding = ObjectFormat<(finding: Finding, written: Written)>(
        "a finding",
        place.map { $0.of { $0.written.place($0.finding.location) } } + [
            .must("severity", .text, "A fault, or a warning") { $0.finding.severity.rawValue },
            .must("code", .text, "What kind of finding it is") { $0.finding.code.rawValue },
            .must("message", .text, "What is found") { $0.finding.message },
            .must("suggestion", .textOrNull, "What to do") { $0.finding.suggestion },
            .must("count", .count, "How often it was met") { $0.finding.count },
            .must("again", .list(of: .object(ObjectFormat("a place", place))), "Where it was met again") { found in
                found.finding.again.map { found.written.place($0) }
            },
            .must("notes", .list(of: .object(note)), "What else is to be seen, and where") { found in
                found.finding.notes.map { (found.written.place($0.location), $0.message) }
            },
        ])

    private static let note = ObjectFormat<(place: Written.Place, message: String)>(
        "a note", place.map { $0.of { $0.place } } + [.must("message", .text, "What it says") { $0.message }])

    private static let place: [Member<Written.Place>] = [
        .must("file", .text, "The file") { $0.location.file },
        .must("line", Format.position.orNull, "The line", "null where the whole file is meant.") {
            $0.location.place?.line
        },
        .must("column", Format.position.orNull, "The column") { $0.location.place?.column },
        .must("length", Format.count.orNull, "How many characters") { $0.location.place?.length },
        .must("text", .textOrNull, "The line's text") { $0.text },
    ]

    private static let more = ObjectFormat<(file: String, count: Int)>(
        "a file",
        [
            .must("file", .text, "The file") { $0.file },
            .must("findings", .count, "How many more findings it has") { $0.count },
        ])

    private static let period = ObjectFormat<PeriodCounts>(
        "a period",
        [
            .must("period", .text, "Identifier") { $0.period },
            .must("centres", .count, "Centres on the roster") { $0.centres },
            .must("reports", .count, "Centres with a report") { $0.reports },
            .must("ratings-missing", .count, "Centres that lack a rating") { $0.ratingsMissing },
        ])
}
