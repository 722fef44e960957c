internal import CriteriaLanguage
internal import Diagnostics
internal import Evaluation
internal import Schemas
internal import SourceReading

/// The files that `rceval init` writes: one invented centre, one period, and rules that fit them.
package enum Starter {
    private static let recordForm = "Criteria/activity-report.yaml"

    /// All files by their paths below the new folder, with the schemas that they name in their first lines.
    package static func folder() -> [(name: String, bytes: [UInt8])] {
        var ignored = Findings()
        // The schemas go by the form as it is written; one that can't be read back leaves two out.
        let tree = MemoryTree(files.map { (key: $0.name, value: $0.bytes) })
        let form = RecordFormFile.read(recordForm, in: Workspace(tree), &ignored)
        return files + schemas(form).map { ($0.name, Array($0.schema.text.utf8)) }
    }

    private static let files: [(name: String, bytes: [UInt8])] = [
        ("Criteria/criteria.yaml", PackageResources.criteria_yaml),
        (recordForm, PackageResources.activity_report_yaml),
        ("Criteria/parties.yaml", PackageResources.parties_yaml),
        ("centres.yaml", PackageResources.centres_yaml),
        ("2023-2026/period.yaml", PackageResources.period_yaml),
        ("2023-2026/reports/example-centre.yaml", PackageResources.report_yaml),
        ("2023-2026/assessments/example-centre.yaml", PackageResources.assessment_yaml),
    ]

    private static func schemas(_ form: RecordForm?) -> [(name: String, schema: SchemaDocument)] {
        var schemas: [(String, SchemaDocument)] = [
            ("criteria", .criteria(form)), ("record-form", .recordForm), ("roster", .roster),
            ("period", .period), ("assessment", .assessment),
        ]
        if let form { schemas.append(("report", .report(form))) }
        return schemas.map { ("Criteria/schemas/\($0).schema.json", $1) }
    }

    /// What the files are, for the screen.
    package static let overview = """
          Criteria/criteria.yaml           the rules: criteria, points, grades
          Criteria/activity-report.yaml    the fields that a report may have
          Criteria/parties.yaml            country codes
          Criteria/schemas/                for editors, which complete and check files by them
          centres.yaml                     the centres
          2023-2026/period.yaml            the period
          2023-2026/reports/               what each centre did
          2023-2026/assessments/           what evaluators gave

        """
}
