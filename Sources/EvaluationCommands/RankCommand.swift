internal import ArgumentParser
internal import Evaluation
internal import EvaluationReports
internal import ResultFormat

/// `rceval rank`: the ranking alone.
struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: "Ranks the centres.",
        discussion: """
            EXAMPLES
              rceval rank
              rceval rank --output ranking.md
              rceval rank --period 2015-2018 --criteria Criteria/bc-11-13-annex-i.yaml
            """)

    @OptionGroup var places: PlaceOptions
    @OptionGroup var periodOptions: PeriodOptions
    @OptionGroup var target: OutputOptions
    @OptionGroup var reading: ReadingOptions
    @OptionGroup var chosen: CentreOptions

    @Option(help: "How the result is written: text, markdown, csv (for spreadsheets) or json.")
    var format: TableFormat?

    private var options: EvaluationOptions {
        EvaluationOptions(places: places, periodOptions: periodOptions, reading: reading)
    }

    func validate() throws {
        try places.check(addsPeriod: periodOptions.period == nil)
        try target.check(format?.output, among: TableFormat.offered)
    }

    func run() throws {
        let terminal = Terminal()
        let result = try options.evaluate(keepsLedger: false, terminal: terminal, check: chosen.check)
        let text = target.text(
            as: format, for: terminal, RankingDocument(result, centres: chosen.centreSet).document,
            json: ScorecardJSON.document(
                result, engine: ("rceval", Rceval.version), keepsLedger: false, keepsCriteria: false,
                centres: chosen.centreSet))
        try terminal.write(text, to: target.file)
    }
}
