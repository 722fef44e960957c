internal import Diagnostics
package import Evaluation

/// What came in, as JSON: `format`, `engine`, `kind` (`status`), `criteria`, `period`, `notice` where there is one, the
/// wanted `centres-shown` where not all are, `centres`, `unknown-files` and `missing`.
package enum CoverageJSON {
    /// The document, with a newline at the end.
    ///
    /// - Parameters:
    ///   - engine: The program's name and version.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    package static func document(
        _ coverage: Coverage, engine: (name: String, version: String), centres: Set<String>? = nil
    ) -> String {
        JSONWriter.document { json in
            json.begin("status", engine)
            json.object("criteria") { json in
                json.text("set", coverage.criteria.id)
                json.text("edition", coverage.criteria.edition)
                json.text("title", coverage.criteria.title)
                json.text("sha256", coverage.criteriaDigest)
            }
            json.object("period") { json in
                json.text("id", coverage.period.id)
                json.text("from", coverage.period.from.description)
                json.text("until", coverage.period.until.description)
            }
            if let notice = coverage.notice { json.text("notice", notice) }
            if let centres { json.texts("centres-shown", centres.sorted()) }
            json.list("centres") { json in
                for centre in coverage.centres { json.object { json in json.centre(centre, coverage) } }
            }
            json.texts("unknown-files", coverage.unknownFiles)
            json.list("missing") { json in
                for missing in coverage.missing {
                    json.object { json in
                        json.text("centre", missing.centre)
                        json.text("what", missing.kind.rawValue)
                        json.text("name", missing.name)
                    }
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func centre(_ centre: CentreCoverage, _ coverage: Coverage) {
        text("centre", centre.centre.id)
        text("name", centre.centre.name)
        texts("files", centre.files)
        object("records") { json in
            for (name, count) in zip(coverage.collections, centre.records) { json.number(name, String(count)) }
        }
        list("submitted") { json in
            for submission in centre.submissions {
                json.object { json in
                    json.text("name", submission.name)
                    json.text("on", submission.day?.description)
                    json.text("due", submission.due?.description)
                    json.number("days-late", submission.daysLate.map { String($0) })
                }
            }
        }
        number("outside-period", String(centre.outsidePeriod))
        number("without-evidence", centre.withoutEvidence.map { String($0) })
        object("ratings") { json in
            json.texts("given", centre.ratings.given)
            json.texts("asked", centre.ratings.asked)
        }
    }
}
