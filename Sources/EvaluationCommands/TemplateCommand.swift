internal import ArgumentParser
internal import Conversion
internal import CriteriaLanguage
internal import DataFolders
internal import Diagnostics
internal import Evaluation

/// `rceval template`: empty tables to send to a centre.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Writes empty tables with the record form's columns, to send to a centre.",
        discussion: """
            One table for the header's fields, one for each collection, and one for each list of entries. \
            The centre fills them in with any spreadsheet and saves them as CSV. Filled in, they go into the \
            folder of their period. Nothing that is there already is changed.

            EXAMPLES
              rceval template for-kenya
              rceval template --titles --form Criteria/activity-report.yaml for-kenya
            """)

    /// What templates can be written as.
    enum Form: String, CaseIterable, ExpressibleByArgument { case csv }

    @Argument(help: ArgumentHelp("The folder for the tables.", valueName: "folder"), transform: PathArgument.path)
    var folder: String

    @Option(help: "What the tables are written as: csv.")
    var to: Form = .csv

    @Option(
        help: ArgumentHelp(
            "The record form. If left out, the one that the period's criteria name.",
            valueName: "file"), transform: PathArgument.path)
    var form: String?

    @OptionGroup var places: PlaceOptions

    @Option(
        help: ArgumentHelp("The period that the tables are for, by its id. If left out, the latest.", valueName: "id"))
    var period: String?

    @Flag(help: "Name columns by their fields' titles, where the form gives some.")
    var titles = false

    func validate() throws {
        try places.check(addsPeriod: period == nil)
        if form != nil, places.criteria != nil {
            throw ValidationError("--form and --criteria both say which form is meant; leave out one of them.")
        }
    }

    func run() throws {
        let terminal = Terminal()
        var findings = Findings()
        let workspace = terminal.workspace
        let path =
            form
            ?? PeriodCriteria.form(
                criteria: places.criteria, in: workspace, data: places.dataFolder, period, &findings)
        let form = path.flatMap { RecordFormFile.read($0, in: workspace, &findings) }
        if !findings.isEmpty { terminal.print(findings) }
        guard let form, !findings.hasFaults else {
            terminal.note("\(FindingPrinter.summary(findings)); nothing was written")
            throw ExitCode.faults
        }
        let files = TableTemplate.files(form, titled: titles)
        try NewFolder.fill(folder, with: files.map { ($0.name, Array($0.text.utf8)) }, terminal)
        let names = files.map { "  \($0.name)\n" }.joined()
        try terminal.write("\(TerminalText.safe(folder)) has empty tables in it:\n\(names)", to: nil)
    }
}
