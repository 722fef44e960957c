internal import ArgumentParser
internal import DataFolders
internal import Diagnostics
internal import Evaluating
internal import Evaluation
internal import EvaluationReports
internal import PublishedResults
internal import ResultFormat

/// `rceval verify`: whether a published result comes out again from the files that it names.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Says whether a published result holds: its files unchanged, its numbers the same.",
        discussion: """
            The file is one that “rceval score --format json” wrote. Each file that it names by digest is looked \
            for in the data folder and beside the criteria, and the period is scored again. The criteria are those \
            with the digest that the result names: beside the result, in a folder Criteria there, in the data folder, \
            in the two above it, or here, or where the period names them. What has \
            changed, what is missing and which number comes out otherwise is named. A result must have every centre \
            of the roster, unless it was made with --centre and says so. Files that changed without any effect \
            on a number count as well: the digests say what was published.

            EXAMPLES
              rceval verify scorecards.json
              rceval verify scorecards.json --data archive/2018 --criteria archive/criteria.yaml

            EXIT CODES
              0   every file is as it was, and every number holds
              1   something does not, or the file can't be read
            """)

    @Argument(help: ArgumentHelp("The published result.", valueName: "file"), transform: PathArgument.path)
    var file: String

    @OptionGroup var places: PlaceOptions

    @Option(help: "How the answer is written: text or json.")
    var format: ResultFormat?

    @OptionGroup var target: OutputOptions
    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        try places.check(addsPeriod: false)
        try target.check(format?.output, among: ResultFormat.offered)
    }

    func run() throws {
        let terminal = Terminal()
        var findings = Findings()
        guard let result = PublishedResult.read(file, in: terminal.workspace, &findings) else {
            terminal.print(findings)
            terminal.note("\(FindingPrinter.summary(findings)); nothing was verified")
            throw ExitCode.faults
        }
        let verification = verify(result, terminal, &findings)
        terminal.print(findings)
        let text = target.text(
            as: format, for: terminal,
            VerificationDocument(verification, engine: "rceval \(Rceval.version)").document,
            json: VerificationJSON.document(verification, engine: ("rceval", Rceval.version)))
        try terminal.write(text, to: target.file)
        if !verification.holds { throw ExitCode.faults }
    }

    private func verify(
        _ result: PublishedResult, _ terminal: Terminal, _ findings: inout Findings
    ) -> Verification {
        let data = places.dataFolder
        let files = PublishedFiles(
            result, in: terminal.workspace, data: data,
            among: places.criteria.map { [$0] }
                ?? CriteriaFolder(terminal.workspace).candidates(for: data, beside: file))
        var verification = Verification(
            file: result.file, table: result.table, engine: result.engine, inputs: files.checks, isScored: false,
            compared: 0, differences: [], isForSomeCentres: result.centres != nil)
        findings.report(files.findings)
        guard let criteria = files.criteria, !files.findings.hasFaults else { return verification }
        var request = EvaluationRequest(
            in: terminal.workspace, criteria: criteria, data: data, period: result.table.period.id,
            keepsLedger: result.hasRows)
        let progress = terminal.progress()
        request.reading = reading.fileReading(progress)
        var loader = EvaluationLoader(request)
        let evaluated = loader.evaluate()
        progress?.erase()
        findings.report(loader.findings.faults)
        guard let evaluated else { return verification }
        verification.isScored = true
        verification.inputs = files.checks(with: evaluated.inputs, data: data)
        let published = Set(result.table.cards.map(\.centre))
        let wanted = result.centres.map { Set($0) }
        verification.rosterCount = evaluated.scorecards.count
        verification.missingCentres = evaluated.scorecards.map(\.centre).filter {
            (wanted?.contains($0.id) ?? true) && !published.contains($0.id)
        }
        let again = ScorecardJSON.document(
            evaluated, engine: ("rceval", Rceval.version), keepsLedger: result.hasRows,
            keepsCriteria: result.hasCriteria, centres: wanted, version: result.version)
        let differences = result.differences(from: again)
        verification.differences = differences.differences
        verification.worded = differences.worded
        verification.compared = differences.compared
        return verification
    }
}
