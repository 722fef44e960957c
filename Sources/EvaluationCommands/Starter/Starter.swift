internal import Evaluation
internal import Schemas

/// The files that `rceval init` writes: one invented centre, one period, and rules that fit them.
enum Starter {
    static let recordForm = "Criteria/activity-report.yaml"

    /// The files by their paths below the new folder.
    static let files: [(name: String, text: String)] = [
        ("Criteria/criteria.yaml", PackageResources.criteria_yaml),
        (recordForm, PackageResources.activity_report_yaml),
        ("Criteria/parties.yaml", PackageResources.parties_yaml),
        ("centres.yaml", PackageResources.centres_yaml),
        ("2023-2026/period.yaml", PackageResources.period_yaml),
        ("2023-2026/reports/example-centre.yaml", PackageResources.report_yaml),
        ("2023-2026/assessments/example-centre.yaml", PackageResources.assessment_yaml),
    ].map { ($0, String(decoding: $1, as: UTF8.self)) }

    /// The schemas that the files name in their first lines.
    static func schemas(_ form: RecordForm?) -> [(name: String, schema: SchemaDocument)] {
        var schemas: [(String, SchemaDocument)] = [
            ("criteria", .criteria(form)), ("record-form", .recordForm), ("roster", .roster),
            ("period", .period), ("assessment", .assessment),
        ]
        if let form { schemas.append(("report", .report(form))) }
        return schemas.map { ("Criteria/schemas/\($0).schema.json", $1) }
    }

    /// What the files are, for the screen.
    static let overview = """
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
