internal import Diagnostics
package import Evaluation
internal import Wording

extension TextReport {
    /// What came in for a period: a row for each centre, and below it what does not fit into a row.
    package func coverage(_ coverage: Coverage) -> String {
        let (criteria, period) = (coverage.criteria, coverage.period)
        var text = paragraph("What came in for \(period.id)", ink: .bold)
        text += paragraph(
            "\(criteria.id), edition \(criteria.edition) · \(CriteriaName(coverage).fileWords)", ink: .faint)
        text += paragraph("Period \(period.id), from \(period.from) to \(period.until)")
        if let notice = coverage.notice {
            text += "\n" + paragraph("Notice: " + notice, first: "▌ ", rest: "▌ ", ink: .boldYellow)
        }
        text += "\n" + table(coverage).text(style, width: columns)
        text += "\n" + paragraph("By centre", ink: .bold)
        for centre in coverage.centres { text += details(centre, coverage) }
        if !coverage.unknownFiles.isEmpty {
            text += "\n" + paragraph("Files that nothing reads", ink: .bold)
            for file in coverage.unknownFiles { text += paragraph(file, first: "  ", rest: "    ", ink: .yellow) }
        }
        text += "\n" + paragraph("What is missing", ink: .bold)
        let missing = CoverageWords.allMissing(coverage)
        if missing.isEmpty { text += paragraph("Nothing.", first: "  ") }
        for (name, what) in missing {
            text += paragraph("\(name): \(what)", first: "  ", rest: "    ", ink: .yellow)
        }
        return text
    }

    private func table(_ coverage: Coverage) -> TextTable {
        var table = TextTable(
            columns: [
                .init(heading: "Centre"), .init(heading: "Records", isRightAligned: true),
                .init(heading: "Outside period", isRightAligned: true),
                .init(heading: "No evidence", isRightAligned: true), .init(heading: "Ratings", isRightAligned: true),
            ], givesWay: [(0, 8), (2, 7), (3, 7), (0, 4)])
        table.rows = coverage.centres.map { centre in
            guard centre.hasReport else {
                return [.init(TerminalText.safe(centre.centre.name), .bold), .init("no report", .yellow)]
                    + ["–", "–", CoverageWords.ratings(centre)].map { .init($0) }
            }
            return [
                .init(TerminalText.safe(centre.centre.name), .bold),
                .init(String(Self.sum(centre.records))), .init(String(centre.outsidePeriod)),
                .init(CoverageWords.withoutEvidence(centre)), .init(CoverageWords.ratings(centre)),
            ]
        }
        return table
    }

    private static func sum(_ counts: [Int]) -> Int {
        counts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }

    private func details(_ centre: CentreCoverage, _ coverage: Coverage) -> String {
        guard centre.hasReport else { return "" }
        let records = zip(coverage.collections, centre.records).map { "\($0) \($1)" }.joined(separator: ", ")
        let submitted = centre.submissions.map { "\($0.name) \(CoverageWords.when($0))" }.joined(separator: "; ")
        var text = paragraph(centre.centre.name, first: "  ", rest: "  ")
        text += paragraph("in \(centre.files.joined(separator: ", "))", first: "    ", rest: "      ", ink: .faint)
        if !records.isEmpty { text += paragraph(records, first: "    ", rest: "      ") }
        if !submitted.isEmpty { text += paragraph("submitted: \(submitted)", first: "    ", rest: "      ") }
        return text
    }
}
