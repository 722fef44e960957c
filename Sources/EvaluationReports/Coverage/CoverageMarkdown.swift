package import Evaluation
internal import Wording

/// What came in, in Markdown, for the record.
package enum CoverageMarkdown {
    /// The document.
    package static func document(_ coverage: Coverage) -> String {
        let period = coverage.period
        var text = Markdown.heading(1, "What came in for \(period.id)") + "\n"
        text += "Criteria: \(Markdown.text(CriteriaName(coverage).inWords))\n\n"
        text += "Period: \(Markdown.text(period.id)), from \(period.from) to \(period.until)\n"
        if let notice = coverage.notice { text += "\n> **Notice:** \(Markdown.text(notice))\n" }
        text += "\n" + table(coverage).text()
        if !coverage.unknownFiles.isEmpty {
            text += "\n" + Markdown.heading(2, "Files that nothing reads") + "\n"
            text += coverage.unknownFiles.map { "- \(Markdown.text($0))\n" }.joined()
        }
        text += "\n" + Markdown.heading(2, "What is missing") + "\n"
        let missing = CoverageWords.allMissing(coverage)
        text +=
            missing.isEmpty
            ? "Nothing.\n" : missing.map { "- \(Markdown.bold($0.name)): \(Markdown.text($0.missing))\n" }.joined()
        return text
    }

    private static func table(_ coverage: Coverage) -> MarkdownTable {
        let submissions = CoverageWords.submissions(coverage)
        var table = MarkdownTable(columns: [.init(heading: "Centre"), .init(heading: "Report")])
        table.columns += coverage.collections.map { .init(heading: Markdown.text($0), isRightAligned: true) }
        table.columns += submissions.map { .init(heading: Markdown.text("\($0) submitted")) }
        table.columns += ["Outside the period", "Without evidence", "Ratings"].map {
            .init(heading: $0, isRightAligned: true)
        }
        table.rows = coverage.centres.map { centre in
            let files = centre.files.isEmpty ? "–" : centre.files.map { Markdown.text($0) }.joined(separator: "; ")
            return [Markdown.text(centre.centre.name), files] + centre.records.map { String($0) }
                + centre.submissions.map { CoverageWords.when($0) } + [
                    String(centre.outsidePeriod), CoverageWords.withoutEvidence(centre), CoverageWords.ratings(centre),
                ]
        }
        return table
    }
}
