internal import ArgumentParser
internal import Conversion
internal import DataFolders
internal import Diagnostics
internal import SourceReading

/// `rceval convert`: the same reports in another form.
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Writes a data folder anew, with the reports as YAML, tables or JSON.",
        discussion: """
            Reads all reports and tables of the periods, and writes a new data folder that gives the same \
            scorecards. Every value and the order of the records are kept. Comments in reports are lost, and \
            so is how something was written: 25000.50 becomes 25000.5. The roster, the periods and the \
            assessments are copied as they are, but for the path of the criteria that a period names: it leads \
            to the same file from the new folder. Nothing that is there already is changed: the folder must be \
            empty or new.

            FORMS
              yaml    reports/CENTRE.yaml
              csv     header.csv, a table for each collection, and one for each list of entries
              json    reports/CENTRE.json
              jsonl   header.jsonl, and a file for each collection with one record a line

            EXAMPLES
              rceval convert --to csv --output tables
              rceval convert --data tables --period 2015-2018 --to yaml --output again
            """)

    @Option(help: "What the reports are written as: yaml, csv, json or jsonl.")
    var to: DataForm

    @Option(help: ArgumentHelp("The new data folder.", valueName: "folder"), transform: PathArgument.path)
    var output: String

    @OptionGroup var places: PlaceOptions

    @Option(help: ArgumentHelp("The period, by its id. If left out, all.", valueName: "id"))
    var period: String?

    func validate() throws {
        try places.check(addsPeriod: period == nil)
        if output == "-" {
            throw ValidationError("--output takes a folder here, which can't go to standard output.")
        }
    }

    func run() throws {
        let terminal = Terminal()
        var conversion = Conversion(
            in: terminal.workspace, criteria: places.criteria,
            usual: CriteriaFolder(terminal.workspace).usualCriteria(for: places.dataFolder),
            data: places.dataFolder, period: period, to: to, output: output)
        let progress = terminal.progress()
        conversion.reading = FileReading(partsFrom: ReadingOptions.partsFrom, progress: progress?.reading)
        let files = conversion.convert()
        progress?.erase()
        var findings = conversion.findings
        if files != nil { NewFolder.refuseUnlessEmpty(output, &findings) }
        if !findings.isEmpty { terminal.print(findings) }
        guard let files, !findings.hasFaults else {
            terminal.note("\(FindingPrinter.summary(findings)); nothing was written")
            throw ExitCode.faults
        }
        try NewFolder.fill(output, with: files, terminal)
        let count = Amount.words(files.count, "file")
        try terminal.write(
            "\(TerminalText.safe(output)) has \(count) in it, with the reports as \(to.rawValue).\n", to: nil)
    }
}

extension DataForm: ExpressibleByArgument {}
