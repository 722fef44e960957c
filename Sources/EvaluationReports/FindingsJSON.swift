package import Diagnostics
package import Evaluation

/// Findings as JSON, for editors and other programs.
package enum FindingsJSON {
    /// A whole document: `format`, `engine`, `kind` (`findings`), `faults`, `warnings`, `findings` (each with the `count` of
    /// times that it was met and where it was met `again`), the `more` of each file that has more
    /// findings than are kept, what was left `unchecked` because of a fault, and what came in for each of the `periods` that
    /// were checked whole.
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
        JSONWriter.document { json in
            json.begin("findings", engine)
            json.number("faults", String(findings.faultCount))
            json.number("warnings", String(findings.warningCount))
            json.list("findings") { json in
                for finding in findings.inFileOrder() {
                    json.object { json in
                        json.location(finding.location, line)
                        json.text("severity", finding.severity.rawValue)
                        json.text("code", finding.code.rawValue)
                        json.text("message", finding.message)
                        json.text("suggestion", finding.suggestion)
                        json.number("count", String(finding.count))
                        json.list("again") { json in
                            for place in finding.again { json.object { $0.location(place, line) } }
                        }
                        json.list("notes") { json in
                            for note in finding.notes {
                                json.object { json in
                                    json.location(note.location, line)
                                    json.text("message", note.message)
                                }
                            }
                        }
                    }
                }
            }
            json.list("more") { json in
                for (file, count) in findings.left.sorted(by: { $0.key < $1.key }) {
                    json.object { json in
                        json.text("file", file)
                        json.number("findings", String(count))
                    }
                }
            }
            json.texts("unchecked", findings.unchecked)
            json.list("periods") { json in
                for counts in periods {
                    json.object { json in
                        json.text("period", counts.period)
                        json.number("centres", String(counts.centres))
                        json.number("reports", String(counts.reports))
                        json.number("ratings-missing", String(counts.ratingsMissing))
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    /// `file`, `line`, `column` and `length`, null where the whole file is meant, and the line's text.
    fileprivate mutating func location(
        _ location: Location, _ line: (_ file: String, _ line: Int) -> String?
    ) {
        text("file", location.file)
        number("line", location.place.map { String($0.line) })
        number("column", location.place.map { String($0.column) })
        number("length", location.place.map { String($0.length) })
        text("text", location.place.flatMap { line(location.file, $0.line) })
    }
}
