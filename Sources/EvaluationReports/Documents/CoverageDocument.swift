package import Documents
package import Evaluation
internal import Wording

/// What came in for a period: a row for each centre, and below it what does not fit into a row.
package struct CoverageDocument {
    let coverage: Coverage

    package init(_ coverage: Coverage) { self.coverage = coverage }

    /// The whole document.
    package var document: Document {
        var blocks = [
            .lines(Line.head(CriteriaName(coverage), coverage.period)),
            Block(.table(Table(columns(coverage.centres, unknown: [])))),
            .section(CoverageWords.byCentre, in: .text, [.list(.plain, details)]),
        ]
        if let notice = coverage.notice { blocks.insert(Block(.notice(notice)), at: 1) }
        if !coverage.unknownFiles.isEmpty {
            let files = coverage.unknownFiles.map { Item($0, .doubtful) }
            blocks.append(.section(CoverageWords.unknownFiles, [.list(.plain, files)]))
        }
        let missing = CoverageWords.allMissing(coverage).map { Item(label: $0.name, $0.missing, .doubtful) }
        let items = missing.isEmpty ? [Item(CoverageWords.nothing)] : missing
        blocks.append(.section(CoverageWords.missing, [.list(.plain, items)]))
        return Document(
            [.section(CoverageWords.title(coverage), blocks)],
            data: Table(columns(coverage.centres, unknown: coverage.unknownFiles)))
    }

    /// What a narrow page has no columns for.
    private var details: [Item] {
        coverage.centres.filter(\.hasReport).map { centre in
            let records = CoverageWords.records(centre, coverage.collections)
            return Item(
                centre.centre.name,
                list: List(
                    .plain,
                    [Item(CoverageWords.files(centre), .faint)] + (records.isEmpty ? [] : [Item(records)])
                        + [CoverageWords.submitted(centre)].compactMap(\.self).map { Item($0) }))
        }
    }

    /// A row for each centre, then one for each file that nothing reads.
    private func columns(_ centres: [CentreCoverage], unknown: [String]) -> [Column] {
        let rows = centres.map(Optional.some) + unknown.map { _ in nil }
        func words(_ heading: String? = nil, _ name: String?, _ value: (CentreCoverage) -> String?) -> Column {
            .words(heading, name: name, rows.map { $0.flatMap(value) })
        }
        func counts(_ heading: String? = nil, _ name: String?, _ value: (CentreCoverage) -> Int?) -> Column {
            .counts(heading, name: name, rows.map { $0.flatMap(value) }).dashed { rows[$0]?.hasReport == false }
        }
        func same(_ name: String, _ text: String?) -> Column { .words(name: name, rows.map { _ in text }) }
        let submissions = CoverageWords.submissions(coverage).enumerated().flatMap { index, name in
            [
                words("\(name) submitted", nil) { CoverageWords.when($0.submissions[index]) }.shown(in: .markdown),
                words(nil, "\(name)-submitted") { $0.submissions[index].day?.description },
                words(nil, "\(name)-due") { $0.submissions[index].due?.description },
                counts(nil, "\(name)-days-late") { $0.submissions[index].daysLate },
            ]
        }
        return [
            words(nil, "centre") { $0.centre.id },
            words("Centre", "name") { $0.centre.name }.changed { $0.kind = .rowHeading }.giving((0, 8), (3, 4)),
            words("Report", "report-files") { $0.files.joined(separator: "; ") }.shown(in: .markdown)
                .dashed { rows[$0]?.files.isEmpty == true },
            words("Records", nil) { $0.hasReport ? CoverageWords.sum($0.records) : NotEvaluated.noReport.inWords }
                .toned(rows.map { $0?.hasReport == true ? nil : .doubtful }).shown(in: .text)
                .changed { $0.kind = .numbers },
        ]
            + coverage.collections.enumerated().map { index, name in
                counts(name, "records-\(name)") { $0.records[index] }.shown(in: .markdown)
            }
            + submissions
            + [
                counts("Outside period", "outside-period") { $0.outsidePeriod }.giving((1, 7)),
                counts("No evidence", "without-evidence") { $0.withoutEvidence }.giving((2, 7)),
                words("Ratings", nil) { CoverageWords.ratings($0) }.changed { $0.kind = .numbers },
                counts(nil, "ratings-given") { $0.ratings.given.count },
                counts(nil, "ratings-asked") { $0.ratings.asked.count },
                words(nil, "missing") { $0.missing.isEmpty ? nil : CoverageWords.missing($0) },
                .words(name: "unknown-file", centres.map { _ in nil } + unknown), same("period", coverage.period.id),
                same("criteria-set", coverage.criteria.id), same("criteria-edition", coverage.criteria.edition),
                same("criteria-file", CriteriaName(coverage).fileWords),
                same("criteria-sha256", coverage.criteriaDigest), same("notice", coverage.notice),
            ]
    }
}
