internal import Diagnostics
package import Evaluation

/// What documents of every format say of what came in.
package enum CoverageWords {
    /// Above the whole.
    package static func title(_ coverage: Coverage) -> String { "What came in for \(coverage.period.id)" }

    /// Above what does not fit into a row, the files that belong nowhere, and what a centre lacks.
    package static let (byCentre, unknownFiles, missing) = (
        "By centre", "Files that nothing reads", "What is missing"
    )

    /// Where nothing is missing.
    package static let nothing = "Nothing."

    /// The files of a report: `in reports/kenya.yaml`.
    package static func files(_ centre: CentreCoverage) -> String { "in \(centre.files.joined(separator: ", "))" }

    /// How many records each collection has: `activities 17, documents 2`.
    package static func records(_ centre: CentreCoverage, _ collections: [String]) -> String {
        zip(collections, centre.records).map { "\($0) \($1)" }.joined(separator: ", ")
    }

    /// How many records there are in all collections.
    package static func sum(_ counts: [Int]) -> String {
        String(counts.reduce(0) { $0.addingReportingOverflow($1).partialValue })
    }

    /// What was submitted when: `submitted: report 2018-12-20, in time`.
    package static func submitted(_ centre: CentreCoverage) -> String? {
        let words = centre.submissions.map { "\($0.name) \(when($0))" }.joined(separator: "; ")
        return words.isEmpty ? nil : "submitted: " + words
    }

    /// What centres submit, by the header's fields.
    package static func submissions(_ coverage: Coverage) -> [String] {
        coverage.centres.first?.submissions.map(\.name) ?? []
    }

    /// When something was submitted, against when it was due: `2015-10-02, 2 days late`.
    package static func when(_ submission: CentreCoverage.Submission) -> String {
        guard let day = submission.day else { return submission.due.map { "not yet, due \($0)" } ?? "–" }
        switch submission.daysLate {
        case nil: return day.description
        case 0: return "\(day), in time"
        case 1: return "\(day), 1 day late"
        case .some(let days): return "\(day), \(days) days late"
        }
    }

    /// What came in for a period: `2015: 3 centres, 2 reports; ratings missing for 1`.
    package static func sentence(_ counts: PeriodCounts) -> String {
        "\(counts.period): \(Amount.words(counts.centres, "centre")), \(Amount.words(counts.reports, "report")); "
            + "ratings missing for \(counts.ratingsMissing)"
    }

    /// How many of the ratings that are asked for were given: `1 of 2`.
    package static func ratings(_ centre: CentreCoverage) -> String {
        centre.ratings.asked.isEmpty ? "–" : "\(centre.ratings.given.count) of \(centre.ratings.asked.count)"
    }

    /// How many records name no evidence; a dash where none has a field for it.
    package static func withoutEvidence(_ centre: CentreCoverage) -> String {
        centre.withoutEvidence.map { String($0) } ?? "–"
    }

    /// What a centre lacks, in one line; empty where it lacks nothing.
    package static func missing(_ centre: CentreCoverage) -> String {
        centre.missing.map { missing in
            switch missing.kind {
            case .report: "report"
            case .submitted: "day on which the \(missing.name ?? "") was submitted"
            case .rating: "rating \(missing.name ?? "")"
            }
        }.joined(separator: "; ")
    }

    /// The centres that lack something, each with what it is.
    package static func allMissing(_ coverage: Coverage) -> [(name: String, missing: String)] {
        coverage.centres.map { ($0.centre.name, missing($0)) }.filter { !$0.1.isEmpty }
    }
}
