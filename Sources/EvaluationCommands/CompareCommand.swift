internal import ArgumentParser
internal import DataFolders
internal import Diagnostics
internal import Evaluating
internal import Evaluation
internal import EvaluationReports
internal import ResultFormat

/// `rceval compare`: what moved between periods, editions of the criteria, or published results.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compares periods, published results, or editions of the criteria.",
        discussion: """
            Of two results: each centre's points and rank then and now, rule by rule, the records that were gained \
            and lost, and, where the criteria differ, how much of the change the activities made and how much the \
            criteria did. Of more than two: a trend.

            In place of a period, the file of a published result can be named, as “score --format json” writes it. \
            Where the files behind it are not at hand as they were, the change is not split, and the result says so.

            Each period goes by the criteria file that its period.yaml names, or the usual one. With --period, \
            one period is scored by two criteria files: who would move if the rules changed.

            EXAMPLES
              rceval compare 2015-2018 2019-2022
              rceval compare 2013-2014 2015-2018 2019-2022 --sort change
              rceval compare 2015-2018 2019-2022 --centre kenya --format json
              rceval compare 2015-2018 2019-2022 --output changes.csv
              rceval compare scorecards.json 2019-2022
              rceval compare --period 2019-2022 --old-criteria old.yaml --new-criteria new.yaml
            """)

    /// What the centres are sorted by.
    enum Sorting: String, CaseIterable, ExpressibleByArgument {
        case rank, change
    }

    @Argument(
        help: ArgumentHelp(
            "Periods by their ids, or files of published results; the older one first.", valueName: "old new"),
        transform: PathArgument.path)
    var sides: [String] = []

    @Option(
        help: ArgumentHelp("One period, which is scored by the old and by the new criteria.", valueName: "id"))
    var period: String?

    @OptionGroup var places: PlaceOptions

    @Option(help: ArgumentHelp("The criteria file for the old side.", valueName: "file"), transform: PathArgument.path)
    var oldCriteria: String?

    @Option(help: ArgumentHelp("The criteria file for the new side.", valueName: "file"), transform: PathArgument.path)
    var newCriteria: String?

    @Option(help: "What the centres are sorted by: the new rank, or the change of points.")
    var sort: Sorting = .rank

    @OptionGroup var chosen: CentreOptions

    @Flag(help: "Name the records that were gained and lost; with --centre they are named anyway.")
    var ledger = false

    @Option(help: "How the comparison is written: text, markdown, csv (for spreadsheets) or json.")
    var format: TableFormat?

    @OptionGroup var target: OutputOptions

    @Flag(help: "Treat warnings as faults: compare only when there are none.")
    var strict = false

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        // Two criteria files are for one period; what is compared otherwise is named without an option.
        try places.check(
            addsPeriod: period == nil && sides.isEmpty && (oldCriteria != nil || newCriteria != nil))
        try target.check(format?.output, among: TableFormat.offered)
        if period != nil, !sides.isEmpty {
            throw ValidationError("--period compares one period by two criteria files, and goes without other periods.")
        }
        if period != nil, oldCriteria == nil, newCriteria == nil {
            throw ValidationError("--period needs --old-criteria, --new-criteria, or both.")
        }
        if period == nil, sides.count < 2 {
            throw ValidationError("Name two periods, or files of published results: rceval compare 2015-2018 2019-2022")
        }
        if sides.count > 2, oldCriteria != nil || newCriteria != nil {
            throw ValidationError("--old-criteria and --new-criteria are for two results; for more, use --criteria.")
        }
    }

    func run() throws {
        let terminal = Terminal()
        let names = period.map { [$0, $0] } ?? sides
        var request = ComparisonRequest(
            in: terminal.workspace,
            sides: names.enumerated().map { index, name in
                let own = index == 0 ? oldCriteria : newCriteria
                return .init(name: name, criteria: own ?? places.criteria)
            },
            data: places.dataFolder, usual: CriteriaFolder(terminal.workspace).usualCriteria(for: places.dataFolder))
        let progress = terminal.progress()
        request.reading = reading.fileReading(progress)
        var loader = ComparisonLoader(request)
        let steps = loader.load()
        progress?.erase()
        var findings = loader.findings
        if let steps { checkCentres(steps, &findings) }
        terminal.print(findings)
        let isRefused = findings.refuse(strict: strict)
        guard let steps, let first = steps.first, !isRefused else {
            terminal.note(
                "\(FindingPrinter.summary(findings)); nothing was compared"
                    + (findings.hasFaults ? "" : ", because --strict makes warnings faults"))
            throw ExitCode.faults
        }
        let (centres, engine) = (chosen.centreSet, ("rceval", Rceval.version))
        let text: String
        if steps.count == 1 {
            let sorted = sort == .change ? first.sortedByChange() : first
            text = target.text(
                as: format, for: terminal,
                ComparisonDocument(sorted, centres: centres, namesRecords: namesRecords).document,
                json: ComparisonJSON.document(sorted, engine: engine, centres: centres))
        } else {
            let trend = sort == .change ? Trend(steps).sortedByChange() : Trend(steps)
            let sorted = sort == .change ? trend.steps.map { $0.sortedByChange() } : trend.steps
            text = target.text(
                as: format, for: terminal,
                TrendDocument(trend, steps: sorted, centres: centres, namesRecords: namesRecords).document,
                json: ComparisonJSON.document(trend, engine: engine, centres: centres))
        }
        try terminal.write(text, to: target.file)
    }

    private var namesRecords: Bool { ledger || chosen.centreSet != nil }

    /// Reports centres that no result has.
    private func checkCentres(_ steps: [Comparison], _ findings: inout Findings) {
        let ids = Set(steps.flatMap(\.centres).map(\.centre)).sorted()
        UnknownNames.check(chosen.centres, among: ids, places.dataFolder, &findings)
    }
}
