internal import ArgumentParser
internal import Diagnostics
internal import Evaluating
internal import EvaluationReports
internal import ResultFormat
internal import SourceReading
internal import Wording

/// `rceval check`: what is wrong with files, without scoring.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong with criteria, record forms, rosters, periods and reports.",
        discussion: """
            Without a path, everything that a score would read is checked, in every period, and what \
            the results show: the same activity in two reports, an indicator that gives every centre \
            the same points, a band that nobody is in. The last lines say for each period how many centres and reports \
            there are, and for how many of these a rating is missing.

            EXAMPLES
              rceval check
              rceval check --period 2015-2018
              rceval check Criteria/sc-2-9-annex-ii.yaml
              rceval check Samples/2015-2018/reports/kenya.yaml
              rceval check --format json > findings.json
            """)

    @Argument(help: ArgumentHelp("Files and folders to check.", valueName: "path"), transform: PathArgument.path)
    var paths: [String] = []

    @OptionGroup var places: PlaceOptions

    @Option(
        help: ArgumentHelp(
            "The evaluation period, by its id, where no path is given. If left out, every one.", valueName: "id"))
    var period: String?

    @Option(help: "How the findings are written: text or json.")
    var format: ResultFormat?

    @OptionGroup var target: OutputOptions

    @Flag(help: "Exit with 1 where there are warnings, too.")
    var strict = false

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        try target.check(format?.output, among: ResultFormat.offered)
        if let given = places.data.map({ _ in "--data" }) ?? period.map({ _ in "--period" }), !paths.isEmpty {
            throw ValidationError("\(given) is for checking without a path; leave out one or the other")
        }
        try places.check(addsPeriod: period == nil)
    }

    func run() throws {
        let terminal = Terminal()
        var found = Findings()
        var checker = FileChecker(criteria: places.criteria, in: terminal.workspace)
        let progress = terminal.progress()
        checker.reading = reading.fileReading(progress)
        if paths.isEmpty {
            checker.checkAll(data: places.dataFolder, period: period)
        } else {
            for path in paths { checker.check(path) }
        }
        progress?.erase()
        found.report(checker.findings)
        let lines = SourceLines(for: found, in: terminal.workspace)
        let text: String
        switch target.format(format, or: .text) {
        case .json:
            text = FindingsJSON.document(
                found, periods: checker.periods, engine: ("rceval", Rceval.version)
            ) { lines.line($0, $1) }
        case .text:
            let printer = FindingPrinter(
                style: terminal.style(target.file), width: terminal.width(target.file),
                breaksLines: target.file == nil && terminal.isOnScreen
            ) { lines.line($0, $1) }
            let files = Amount.words(checker.fileCount, "file")
            text =
                printer.text(found) + "\(files): \(FindingPrinter.summary(found))\n"
                + checker.periods.map { TerminalText.safe(CoverageWords.sentence($0)) + "\n" }.joined()
        }
        try terminal.write(text, to: target.file)
        if found.refuse(strict: strict) { throw ExitCode.faults }
    }
}
