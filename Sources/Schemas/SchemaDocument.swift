internal import CriteriaLanguage
internal import Diagnostics
package import Evaluation
internal import Grammar
internal import ResultFormat

/// A JSON Schema by which editors complete and check one kind of file.
package enum SchemaDocument: Sendable {
    /// Criteria, with the fields of a record form to offer.
    case criteria(RecordForm?)
    case recordForm
    /// Reports that a record form describes.
    case report(RecordForm)
    case roster
    case period
    case assessment
    /// Codes with their names, which a record form takes its choices from.
    case codes
    /// Results, as `score --format json` writes them.
    case result
    /// Comparisons and trends, as `compare --format json` writes them.
    case comparison
    /// What came in for a period, as `status --format json` writes it.
    case status

    /// The schema as text, with a newline at the end: the same bytes on every run and machine.
    ///
    /// It accepts every file that the engine accepts, whichever parser of YAML 1.1 or 1.2 read it.
    package var text: String {
        let (name, title, description, schema) = parts
        let keywords = [
            ("$schema", JSONValue.text("http://json-schema.org/draft-07/schema#")),
            ("$comment", .text("Written by “rceval schema \(name)”; do not edit.")),
        ]
        return JSONWriter.document { json in
            for (key, value) in keywords + schema.titled(title, description).keywords { value.write(to: &json, key) }
        }
    }

    private var parts: (name: String, title: String, description: String, schema: JSONSchema) {
        switch self {
        case .criteria(let form):
            ("criteria", "Criteria", "The rules by which centres are scored.", Language.criteriaSchema(form))
        case .recordForm:
            (
                "record-form", "Record form", "Which fields a report may have, and what each holds.",
                Language.recordFormSchema
            )
        case .report(let form):
            (
                "report", "Report (\(form.id), edition \(form.edition))", "What a centre reports for a period.",
                ReportSchema.schema(form)
            )
        case .roster:
            ("roster", "Roster of centres", "The centres that are evaluated.", RosterKeys.roster.schema())
        case .period:
            ("period", "Evaluation period", "The time for which centres report.", PeriodKeys.period.schema())
        case .assessment:
            (
                "assessment", "Assessment", "What evaluators and users gave for a centre.",
                AssessmentKeys.assessment.schema()
            )
        case .codes:
            (
                "codes", "Codes",
                "Codes with their names, which the record form takes choices from: “CODE: Name” on a line.",
                .table(of: .single.titled("Name", "What the code stands for."))
            )
        case .result:
            (
                "result", "Result",
                "What “rceval score --format json” writes. Numbers are exact, or rounded to 6 decimals with the fraction beside.",
                ScorecardJSON.schema
            )
        case .comparison:
            ("comparison", "Comparison", "What “rceval compare --format json” writes.", ComparisonJSON.schema)
        case .status: ("status", "Status", "What “rceval status --format json” writes.", CoverageJSON.schema)
        }
    }
}
