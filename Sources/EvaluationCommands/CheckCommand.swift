internal import ArgumentParser
internal import Diagnostics
internal import EvaluationFiles
internal import EvaluationReports

/// `rceval check`: what is wrong with files, without scoring.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong with criteria, record forms, rosters, periods and reports.",
        discussion: """
            Without a path, everything that a score would read is checked, in every period, and what \
            the results show: the same activity in two reports, an indicator that gives every centre \
            the same points, a band that nobody is in.

            EXAMPLES
              rceval check
              rceval check --period 2015-2018
              rceval check Criteria/sc-2-9-annex-ii.yaml
              rceval check Samples/2015-2018/reports/kenya.yaml
              rceval check --format json > findings.json
            """)

    @Argument(help: ArgumentHelp("Files and folders to check.", valueName: "path"))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "The criteria file. If left out, the one that the period names, or the one in the folder Criteria.",
            valueName: "file"))
    var criteria: String?

    @Option(help: ArgumentHelp("The data folder, where no path is given.", valueName: "folder"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "The evaluation period, by its id, where no path is given. If left out, every one.", valueName: "id"))
    var period: String?

    @Option(help: "How the findings are written: text or json.")
    var format: ResultFormat = .text

    @Option(
        help: ArgumentHelp("Write the findings to a file in place of the screen.", valueName: "file"))
    var output: String?

    @Flag(help: "Exit with 1 where there are warnings, too.")
    var strict = false

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        try PathArgument.validate(
            [("--criteria", criteria), ("--data", data), ("--output", output)] + paths.map { ("<path>", $0) })
        if let given = data.map({ _ in "--data" }) ?? period.map({ _ in "--period" }), !paths.isEmpty {
            throw ValidationError("\(given) is for checking without a path; leave out one or the other")
        }
    }

    func run() throws {
        let terminal = Terminal()
        var found = Findings()
        var checker = FileChecker(criteria: criteria, usual: DefaultFiles.usualCriteria())
        let progress = terminal.progress()
        checker.reading = reading.fileReading(progress)
        if paths.isEmpty {
            checker.checkAll(data: data ?? DefaultFiles.data(), period: period)
        } else {
            for path in paths { checker.check(path) }
        }
        progress?.erase()
        found.report(checker.findings)
        let lines = SourceLines(for: found)
        let text: String
        switch format {
        case .json:
            text = FindingsJSON.document(found) { lines.line($0, $1) }
        case .text:
            let printer = FindingPrinter(
                style: terminal.style(output), width: terminal.width(output),
                breaksLines: output == nil && terminal.isOnScreen
            ) { lines.line($0, $1) }
            let files = "\(checker.fileCount) \(checker.fileCount == 1 ? "file" : "files")"
            text = printer.text(found) + "\(files): \(FindingPrinter.summary(found))\n"
        }
        try terminal.write(text, to: output)
        if found.hasFaults || (strict && found.warningCount > 0) { throw ExitCode.faults }
    }
}
