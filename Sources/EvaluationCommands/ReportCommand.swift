internal import ArgumentParser
internal import DataFolders
internal import Diagnostics
internal import Evaluating
internal import Evaluation
internal import EvaluationReports
internal import HTMLReports
internal import SourceReading

/// `rceval report`: a document to be put before a meeting.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes a report to be put before a meeting, as one HTML file.",
        discussion: """
            The file needs nothing else: it opens in any browser, without a network and without scripts, and \
            prints on A4 with a page for each centre. It has the result in brief, the ranking, each centre's \
            table by criterion with the evaluators' comments, the change since the period before, the records \
            behind every value, and how the points come about.

            The report is about the latest period, or about those that are named. Ranks are followed through \
            the periods before, too.

            EXAMPLES
              rceval report --output report.html
              rceval report --period 2015-2018 --period 2019-2022 --output both.html
              rceval report --all-periods --centre kenya --output kenya.html
            """)

    @OptionGroup var places: PlaceOptions

    @Option(
        name: .customLong("period"),
        help: ArgumentHelp(
            "A period that the report is about, by its id; may be given again. If left out, the latest.",
            valueName: "id"))
    var periods: [String] = []

    @Flag(help: "The report is about every period.")
    var allPeriods = false

    @Flag(help: "Look at no other period than those that the report is about.")
    var noHistory = false

    @OptionGroup var chosen: CentreOptions

    @OptionGroup var target: OutputOptions

    @Flag(help: "Treat warnings as faults: write only when there are none.")
    var strict = false

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        try places.check(addsPeriod: periods.isEmpty && !allPeriods)
        try target.check(.html, among: [.html], by: nil)
        if allPeriods, !periods.isEmpty || noHistory {
            throw ValidationError("--all-periods goes without --period and --no-history.")
        }
        if target.output == nil, Terminal().isOnScreen {
            throw ValidationError("A report is a web page, and not for the screen. Name a file: --output report.html")
        }
    }

    func run() throws {
        let terminal = Terminal()
        var findings = Findings()
        let data = places.dataFolder
        let progress = terminal.progress()
        let reading = reading.fileReading(progress)
        let results = evaluate(data, terminal.workspace, reading, &findings)
        if let last = results.last {
            chosen.check(last, EvaluationOptions.Files(criteria: places.criteria ?? "", data: data), &findings)
        }
        let report = findings.hasFaults ? nil : report(results, data, terminal.workspace, reading, &findings)
        progress?.erase()
        terminal.print(findings)
        guard let report, !findings.refuse(strict: strict) else {
            terminal.note(EvaluationOptions.refusal(findings))
            throw ExitCode.faults
        }
        try terminal.write(report.document(digest: TextDigest.base64(of:)), to: target.file)
    }

    /// Every period that is looked at, in the order of their ends.
    private func evaluate(
        _ data: String, _ workspace: Workspace, _ reading: FileReading, _ findings: inout Findings
    ) -> [Evaluated] {
        func loader(_ period: String?) -> EvaluationLoader {
            var request = EvaluationRequest(
                in: workspace, criteria: places.criteria, usual: CriteriaFolder(workspace).usualCriteria(for: data),
                data: data, period: period, keepsLedger: true)
            request.reading = reading
            return EvaluationLoader(request)
        }
        if noHistory {
            var results: [Evaluated] = []
            for period in periods.isEmpty ? [nil] : Set(periods).sorted().map(Optional.some) {
                var loader = loader(period)
                if let result = loader.evaluate() { results.append(result) }
                findings.reportOnce(loader.findings)
            }
            return results.sorted { ($0.period.until, $0.period.from) < ($1.period.until, $1.period.from) }
        }
        var loader = loader(nil)
        let results = loader.evaluateAll()
        findings.report(loader.findings)
        if !loader.findings.hasFaults {
            UnknownNames.check(periods: periods, among: results.map(\.period.id), data, in: workspace, &findings)
        }
        return results
    }

    /// The report from the results that are looked at; `nil` where there is none.
    private func report(
        _ results: [Evaluated], _ data: String, _ workspace: Workspace, _ reading: FileReading,
        _ findings: inout Findings
    ) -> HTMLReport? {
        let wanted = results.indices.filter { index in
            if allPeriods { return true }
            return periods.isEmpty ? index == results.count - 1 : periods.contains(results[index].period.id)
        }
        guard let last = wanted.last else { return nil }
        var chapters: [HTMLReport.Chapter] = []
        for index in wanted.reversed() {
            let change =
                index == 0
                ? nil : comparison(results[index - 1], results[index], data, workspace, reading, &findings)
            chapters.append(HTMLReport.Chapter(results[index], change: change))
        }
        return HTMLReport(
            chapters: chapters, history: Array(results[...last]), centres: chosen.centreSet,
            engine: ("rceval", Rceval.version))
    }

    /// What changed between two periods. Where their criteria differ, either period's records are scored by
    /// the other's criteria too.
    private func comparison(
        _ old: Evaluated, _ new: Evaluated, _ data: String, _ workspace: Workspace, _ reading: FileReading,
        _ findings: inout Findings
    ) -> Comparison? {
        if old.criteriaDigest == new.criteriaDigest {
            return Comparison(
                old: ResultTable(old, keepsRows: true), new: ResultTable(new, keepsRows: true),
                cross: .notLookedAt)
        }
        var request = ComparisonRequest(
            in: workspace, sides: [old, new].map { .init(name: $0.period.id, criteria: places.criteria) }, data: data,
            usual: CriteriaFolder(workspace).usualCriteria(for: data))
        request.reading = reading
        var loader = ComparisonLoader(request)
        let comparisons = loader.load()
        findings.reportOnce(loader.findings)
        return comparisons?.first
    }
}
