internal import ArgumentParser
internal import DataFolders
internal import Diagnostics
internal import Evaluating
internal import Evaluation
internal import EvaluationReports
internal import ResultFormat

/// `rceval status`: what came in for a period, before it is scored.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Says what came in for a period, centre by centre, and what is missing.",
        discussion: """
            A row for each centre: the files that hold its report, its records by collection, when it submitted what the \
            period has deadlines for, records outside the period, records that name no evidence, and the ratings given \
            of those that the criteria ask for. Then the files that nothing reads, and what is missing, by name. \
            Nothing is scored.

            EXAMPLES
              rceval status
              rceval status --period 2015-2018
              rceval status --format csv --output status.csv
            """)

    @OptionGroup var places: PlaceOptions

    @Option(help: ArgumentHelp("The evaluation period, by its id. If left out, the latest.", valueName: "id"))
    var period: String?

    @OptionGroup var chosen: CentreOptions

    @Option(help: "How the result is written: text, markdown, csv (for spreadsheets) or json.")
    var format: TableFormat?

    @OptionGroup var target: OutputOptions

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        try places.check(addsPeriod: period == nil)
        try target.check(format?.output, among: TableFormat.offered)
    }

    func run() throws {
        let terminal = Terminal()
        let data = places.dataFolder
        let progress = terminal.progress()
        var request = EvaluationRequest(
            in: terminal.workspace, criteria: places.criteria,
            usual: CriteriaFolder(terminal.workspace).usualCriteria(for: data), data: data, period: period,
            keepsLedger: false)
        request.reading = reading.fileReading(progress)
        var loader = EvaluationLoader(request)
        let coverage = loader.coverage()
        progress?.erase()
        var findings = loader.findings
        if let coverage {
            UnknownNames.check(chosen.centres, among: coverage.centres.map(\.centre.id).sorted(), data, &findings)
        }
        terminal.print(findings)
        guard var coverage, !findings.hasFaults else {
            terminal.note("\(FindingPrinter.summary(findings)); nothing was counted")
            throw ExitCode.faults
        }
        if let centres = chosen.centreSet { coverage.centres.removeAll { !centres.contains($0.centre.id) } }
        let text = target.text(
            as: format, for: terminal, CoverageDocument(coverage).document,
            json: CoverageJSON.document(coverage, engine: ("rceval", Rceval.version), centres: chosen.centreSet))
        try terminal.write(text, to: target.file)
    }
}
