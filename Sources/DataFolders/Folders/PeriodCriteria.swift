internal import CriteriaLanguage
package import Diagnostics
internal import Evaluation
package import SourceReading

/// The criteria of a period, for commands that score nothing.
package enum PeriodCriteria {
    /// The path of the record form that a period's criteria name.
    ///
    /// - Parameters:
    ///   - criteria: The criteria file, or `nil` for the one that the period names, or the usual one.
    ///   - workspace: Where the files are.
    ///   - data: The path of the data folder; there need not be one.
    ///   - wanted: The period's id, or `nil` for the latest.
    ///   - findings: Gets why there is none.
    package static func form(
        criteria: String?, in workspace: Workspace, data: String, _ wanted: String?, _ findings: inout Findings
    ) -> String? {
        guard let file = criteria ?? file(data, in: workspace, wanted, &findings) else { return nil }
        return RecordFormFile.named(in: file, of: workspace, &findings)
    }

    private static func file(
        _ data: String, in workspace: Workspace, _ wanted: String?, _ findings: inout Findings
    ) -> String? {
        var chosen: (file: String, period: EvaluationPeriod)?
        if wanted != nil || workspace.kind(data) == .folder {
            guard let folder = DataFolder(data, in: workspace, &findings) else { return nil }
            let names = folder.periods()
            if let wanted, !names.contains(wanted) {
                findings.report(.unknownPeriod(wanted, names, data, in: workspace))
                return nil
            }
            for name in wanted.map({ [$0] }) ?? names {
                var reader = PeriodReader(file: folder.periodFile(name), in: workspace)
                // A form is wanted, and what is wrong with a period that names one does not change it.
                _ = reader.read(folder: name)
                guard let period = reader.asFarAsRead else { continue }
                if let last = chosen?.period, (period.until, period.from) < (last.until, last.from) { continue }
                chosen = (folder.periodFile(name), period)
            }
        }
        let usual = CriteriaFolder(workspace).usualCriteria(for: data)
        if let file = chosen?.period.criteria ?? usual.file { return file }
        findings.report(usual.finding(for: chosen?.file, in: workspace))
        return nil
    }
}
