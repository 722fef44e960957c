internal import ArgumentParser
internal import Diagnostics
internal import Evaluation
internal import EvaluationReports
internal import ResultFormat

/// `rceval explain`: how one centre came to its points, rule by rule and record by record.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explains how a centre came to its points.",
        discussion: """
            For each indicator: the rule in words and its line in the criteria file, the value, the scale, \
            what more would earn and what that would do to the rank, and the records that were counted or \
            left out, with the reason. At the end the points are added up, so that every step can be \
            checked by hand.

            EXAMPLES
              rceval explain kenya
              rceval explain kenya b.activities --period 2015-2018
              rceval explain kenya b --output kenya-b.json
            """)

    @Argument(help: "The centre, by its id on the roster.")
    var centre: String

    @Argument(
        help: ArgumentHelp(
            "An indicator by its path, such as b.activities, or a criterion for all below it. If left out, "
                + "everything."))
    var indicator: String?

    @OptionGroup var places: PlaceOptions
    @OptionGroup var periodOptions: PeriodOptions
    @OptionGroup var target: OutputOptions
    @OptionGroup var reading: ReadingOptions

    /// What an explanation is written as.
    enum Format: String, CaseIterable, ExpressibleByArgument, OfferedFormat {
        case text, markdown, json
    }

    @Option(help: "How the explanation is written: text, markdown (such as for a reply to the centre) or json.")
    var format: Format?

    private var options: EvaluationOptions {
        EvaluationOptions(places: places, periodOptions: periodOptions, reading: reading)
    }

    func validate() throws {
        try places.check(addsPeriod: periodOptions.period == nil)
        try target.check(format?.output, among: Format.offered)
    }

    func run() throws {
        let terminal = Terminal()
        let result = try options.evaluate(keepsLedger: true, terminal: terminal) { result, files, findings in
            UnknownNames.check([centre], result, files.data, &findings)
            if let indicator { UnknownNames.check(indicator, result, files.criteria, &findings) }
        }
        guard let explanation = Explanation(result, centre: centre, path: indicator) else {
            throw ExitCode.faults
        }
        let text = target.text(
            as: format, for: terminal, ExplanationDocument(explanation).document,
            json: ExplanationJSON.document(explanation, engine: ("rceval", Rceval.version)))
        try terminal.write(text, to: target.file)
    }
}
