internal import ArgumentParser
internal import Evaluation
internal import EvaluationReports
internal import ResultFormat

/// `rceval score`: the ranking and a scorecard for each centre.
struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score",
        abstract: "Scores each centre and shows its scorecard.",
        discussion: """
            EXAMPLES
              rceval score --period 2015-2018
              rceval score --centre kenya --ledger
              rceval score --watch
              rceval score --output scorecards.csv
              rceval score --output scorecards.json
            """)

    @OptionGroup var places: PlaceOptions
    @OptionGroup var periodOptions: PeriodOptions
    @OptionGroup var target: OutputOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var chosen: CentreOptions

    @Option(help: "How the result is written: text, markdown, csv (for spreadsheets) or json.")
    var format: TableFormat?

    @Flag(help: "Name the records behind each value, and those left out with the reason.")
    var ledger = false

    @Flag(help: "Score again when a file changes, and show what moved. Ctrl-C ends it.")
    var watch = false

    private var options: EvaluationOptions {
        EvaluationOptions(places: places, periodOptions: periodOptions, reading: reading)
    }

    func validate() throws {
        try places.check(addsPeriod: periodOptions.period == nil)
        try target.check(format?.output, among: TableFormat.offered)
        if watch, (format ?? .text) != .text || target.file != nil {
            throw ValidationError("--watch shows changes on the screen, and goes without --format and --output.")
        }
    }

    func run() throws {
        if watch { return try WatchLoop(options: options, chosen: chosen).run() }
        let terminal = Terminal()
        let result = try options.evaluate(
            keepsLedger: ledger, terminal: terminal, check: chosen.check)
        let centres = chosen.centreSet
        let text = target.text(
            as: format, for: terminal,
            ScorecardDocument(result, keepsLedger: ledger, centres: centres).document,
            json: ScorecardJSON.document(
                result, engine: ("rceval", Rceval.version), keepsLedger: ledger, centres: centres))
        try terminal.write(text, to: target.file)
    }
}
