internal import Diagnostics
internal import Evaluation
internal import SourceReading

/// Checks one table, with those that lie beside it and belong to it.
enum TableChecker {
    /// - Parameters:
    ///   - workspace: Where it is.
    ///   - roster: The centres, or `nil` where the table is in no data folder.
    /// - Returns: What is wrong with this file.
    static func check(
        _ path: String, in workspace: Workspace, _ criteria: CriteriaSet, _ roster: Roster?, _ period: EvaluationPeriod
    ) -> Findings {
        var findings = Findings()
        let plan = MeasurementPlan(criteria, period: period)
        let shape = ReportShape(plan)
        var records = TableRecords(plan: plan, roster: roster, period: period, keepsLedger: false)
        if shape.comparesTexts { records.near = NearTexts() }
        var reading = TableReading(in: workspace, shape: shape, form: criteria.form)
        let name = TableName(FilePath.name(of: path), criteria.form)
        switch name {
        case .header: reading.readHeaders([path], into: &records)
        case .unknown: findings.report(TableName.unknown(path, criteria.form))
        case .collection(let index), .entries(let index, _):
            var ignored = Findings()
            let tables = PeriodTables(in: FilePath.folder(of: path), of: workspace, criteria.form, &ignored)
            guard var files = tables.collections.first(where: { $0.collection == index }) else {
                findings.report(InputFileReader.Refusal.isMissing.finding(path, "a table"))
                return findings
            }
            if FilePath.ending(of: path) == "csv" {
                files.lines = nil
            } else {
                (files.table, files.entries) = (nil, [])
            }
            reading.read(files, into: &records)
        }
        var found = reading.findings
        JointWithCheck.check(records.near, shape, roster, &found)
        findings.report(found.only(in: path))
        return findings
    }
}
