internal import ArgumentParser
internal import CriteriaLanguage
internal import DataFolders
internal import Diagnostics
internal import Evaluation
internal import Schemas
internal import SourceReading

/// `rceval schema`: JSON Schemas, by which editors complete and check files while they are written.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints a JSON Schema, by which editors complete and check files.",
        discussion: """
            What the schema refuses, the engine refuses too; the engine checks more. Schemas of reports \
            and criteria offer the fields of a record form: print them anew when it changes.

            The schemas of result, comparison and status describe what “score --format json”, “compare --format \
            json” and “status --format json” write.

            An editor finds a file's schema by a comment at the file's top:
              # yaml-language-server: $schema=schemas/criteria.schema.json

            EXAMPLES
              rceval schema criteria
              rceval schema report --output Criteria/schemas/report.schema.json
            """)

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case criteria
        case recordForm = "record-form"
        case report, roster, period, assessment, codes, result, comparison, status
    }

    @Argument(help: ArgumentHelp("The kind of file.", valueName: "kind"))
    var kind: Kind

    @Option(
        help: ArgumentHelp(
            "The record form whose fields are meant, for criteria and report. If left out, a report's "
                + "schema is that of the form which the latest period's criteria name.",
            valueName: "file"), transform: PathArgument.path)
    var form: String?

    @OptionGroup var target: OutputOptions

    func validate() throws {
        try target.check(.json, among: [.json], by: nil)
        if form != nil, kind != .report, kind != .criteria {
            throw ValidationError("--form is for criteria and report")
        }
    }

    func run() throws {
        let terminal = Terminal()
        var findings = Findings()
        let document = document(terminal.workspace, &findings)
        if !findings.isEmpty { terminal.print(findings) }
        guard let document, !findings.hasFaults else {
            terminal.note("\(FindingPrinter.summary(findings)); no schema was written")
            throw ExitCode.faults
        }
        try terminal.write(
            document.text, to: target.file, over: { SchemaFile.isOne($0, in: terminal.workspace) })
    }

    private func document(_ workspace: Workspace, _ findings: inout Findings) -> SchemaDocument? {
        switch kind {
        case .criteria:
            guard let form else { return .criteria(nil) }
            return RecordFormFile.read(form, in: workspace, &findings).map { .criteria($0) }
        case .report:
            guard
                let path = form
                    ?? PeriodCriteria.form(criteria: nil, in: workspace, data: DefaultFiles.data(), nil, &findings)
            else { return nil }
            return RecordFormFile.read(path, in: workspace, &findings).map { .report($0) }
        case .recordForm: return .recordForm
        case .roster: return .roster
        case .period: return .period
        case .assessment: return .assessment
        case .codes: return .codes
        case .result: return .result
        case .comparison: return .comparison
        case .status: return .status
        }
    }
}
