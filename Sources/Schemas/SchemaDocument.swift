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
        let keywords = [
            ("$schema", JSONValue.text("http://json-schema.org/draft-07/schema#")),
            ("$comment", .text("Written by “rceval schema \(name)”; do not edit.")),
        ]
        let document = JSONValue.object(keywords + schema.titled(title, description).keywords)
        return JSONWriter.document { json in
            guard case .object(let members) = document else { return }
            for (key, value) in members { value.write(to: &json, key) }
        }
    }

    private var name: String {
        switch self {
        case .criteria: "criteria"
        case .recordForm: "record-form"
        case .report: "report"
        case .roster: "roster"
        case .period: "period"
        case .assessment: "assessment"
        case .codes: "codes"
        case .result: "result"
        case .comparison: "comparison"
        case .status: "status"
        }
    }

    private var schema: JSONSchema {
        switch self {
        case .criteria(let form): Language.criteriaSchema(form)
        case .recordForm: Language.recordFormSchema
        case .report(let form): ReportSchema.schema(form)
        case .roster: RosterKeys.roster.schema()
        case .period: PeriodKeys.period.schema()
        case .assessment: AssessmentKeys.assessment.schema()
        case .codes: .table(of: .single.titled("Name", "What the code stands for."))
        case .result: ScorecardJSON.schema
        case .comparison: ComparisonJSON.schema
        case .status: CoverageJSON.schema
        }
    }

    private var title: String {
        switch self {
        case .criteria: "Criteria"
        case .recordForm: "Record form"
        case .report(let form): "Report (\(form.id), edition \(form.edition))"
        case .roster: "Roster of centres"
        case .period: "Evaluation period"
        case .assessment: "Assessment"
        case .codes: "Codes"
        case .result: "Result"
        case .comparison: "Comparison"
        case .status: "Status"
        }
    }

    private var description: String {
        switch self {
        case .criteria: "The rules by which centres are scored."
        case .recordForm: "Which fields a report may have, and what each holds."
        case .report: "What a centre reports for a period."
        case .roster: "The centres that are evaluated."
        case .period: "The time for which centres report."
        case .assessment: "What evaluators and users gave for a centre."
        case .codes: "Codes with their names, which the record form takes choices from: “CODE: Name” on a line."
        case .result:
            "What “rceval score --format json” writes. Numbers are exact, or rounded to 6 decimals with the fraction beside."
        case .comparison: "What “rceval compare --format json” writes."
        case .status: "What “rceval status --format json” writes."
        }
    }
}
