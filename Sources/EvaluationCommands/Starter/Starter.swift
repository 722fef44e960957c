internal import Evaluation
internal import EvaluationFiles

/// The files that `rceval init` writes: one invented centre, one period, and rules that fit them.
enum Starter {
    static let recordForm = "Criteria/activity-report.yaml"
    private static let period = "2023-2026"

    /// The files by their paths below the new folder.
    static let files: [(name: String, text: String)] = [
        ("Criteria/criteria.yaml", criteria),
        (recordForm, form),
        ("Criteria/parties.yaml", parties),
        ("centres.yaml", roster),
        ("\(period)/period.yaml", periodFile(period)),
        ("\(period)/reports/example-centre.yaml", report),
        ("\(period)/assessments/example-centre.yaml", assessment),
    ]

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
          \(period)/period.yaml            the period
          \(period)/reports/               what each centre did
          \(period)/assessments/           what evaluators gave

        """

    static func modeline(_ kind: String, _ way: String = "") -> String {
        "# yaml-language-server: $schema=\(way)schemas/\(kind).schema.json"
    }
}
