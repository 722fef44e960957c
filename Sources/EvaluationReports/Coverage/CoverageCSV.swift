package import Evaluation
internal import Wording

/// What came in, as a table for spreadsheets: a row for each centre, then one for each file that nothing reads.
package enum CoverageCSV {
    /// What a row is about.
    private enum Row {
        case centre(CentreCoverage)
        case unknown(String)

        var centre: CentreCoverage? {
            if case .centre(let centre) = self { centre } else { nil }
        }
    }

    private typealias Column = CSVColumn<Row>

    /// The table as comma-separated values.
    package static func document(_ coverage: Coverage) -> String {
        let rows = coverage.centres.map { Row.centre($0) } + coverage.unknownFiles.map { .unknown($0) }
        return CSVTable.text(columns(coverage), rows)
    }

    private static func columns(_ coverage: Coverage) -> [Column] {
        var columns: [Column] = [
            Column.text("centre") { $0.centre?.centre.id }, Column.text("name") { $0.centre?.centre.name },
            Column.text("report-files") { $0.centre?.files.joined(separator: "; ") },
        ].flatMap { $0 }
        for (index, name) in coverage.collections.enumerated() {
            columns += Column.count("records-\(name)") { $0.centre?.records[index] }
        }
        for (index, name) in CoverageWords.submissions(coverage).enumerated() {
            columns += Column.text("\(name)-submitted") { $0.centre?.submissions[index].day?.description }
            columns += Column.text("\(name)-due") { $0.centre?.submissions[index].due?.description }
            columns += Column.count("\(name)-days-late") { $0.centre?.submissions[index].daysLate }
        }
        let (period, criteria) = (coverage.period.id, coverage.criteria)
        let (digest, notice) = (coverage.criteriaDigest, coverage.notice)
        let file = CriteriaName(coverage).fileWords
        return columns
            + [
                Column.count("outside-period") { $0.centre?.outsidePeriod },
                Column.count("without-evidence") { $0.centre?.withoutEvidence },
                Column.count("ratings-given") { $0.centre?.ratings.given.count },
                Column.count("ratings-asked") { $0.centre?.ratings.asked.count },
                Column.text("missing") {
                    $0.centre.map { CoverageWords.missing($0) }.flatMap { $0.isEmpty ? nil : $0 }
                },
                Column.text("unknown-file") { if case .unknown(let file) = $0 { file } else { nil } },
                Column.text("period") { _ in period }, Column.text("criteria-set") { _ in criteria.id },
                Column.text("criteria-edition") { _ in criteria.edition }, Column.text("criteria-file") { _ in file },
                Column.text("criteria-sha256") { _ in digest }, Column.text("notice") { _ in notice },
            ].flatMap { $0 }
    }
}
