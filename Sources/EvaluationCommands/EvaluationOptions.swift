internal import ArgumentParser
internal import DataFolders
internal import Diagnostics
internal import Evaluating
internal import Evaluation
internal import SourceReading

/// What a result is written as.
enum ResultFormat: String, CaseIterable, ExpressibleByArgument, OfferedFormat {
    case text, json
}

/// What a result is written as that is a table: on the screen, for the record, for a spreadsheet, for programs.
enum TableFormat: String, CaseIterable, ExpressibleByArgument, OfferedFormat {
    case text, markdown, csv, json
}

/// Which period is evaluated, and whether warnings keep from it.
struct PeriodOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The evaluation period, by its id. If left out, the latest.", valueName: "id"))
    var period: String?

    @Flag(
        help: """
            Treat warnings as faults: score only when there are none. Those that only the results show are given by \
            “rceval check”.
            """)
    var strict = false
}

/// What every evaluating command finds its files by.
///
/// No group of options of its own: the parser looks at the options of a group within a group again and again.
struct EvaluationOptions {
    var places: PlaceOptions
    var periodOptions: PeriodOptions
    var reading: ReadingOptions

    /// The paths of the files that were evaluated.
    struct Files {
        var criteria: String
        var data: String
    }

    /// What an evaluation came to.
    struct Outcome {
        var result: Evaluated?
        var findings: Findings
        /// The files that were looked at.
        var paths: [String]
        /// The folders in which something new may change the result.
        var folders: [String]
    }

    /// Looks at a result, and reports what else on the command line is wrong.
    typealias Check = (Evaluated, Files, inout Findings) -> Void

    /// Evaluates, without printing anything.
    func outcome(keepsLedger: Bool, terminal: Terminal, check: Check) -> Outcome {
        var outcome = Outcome(result: nil, findings: Findings(), paths: [], folders: [])
        let data = places.dataFolder
        let progress = terminal.progress()
        var request = EvaluationRequest(
            in: terminal.workspace, criteria: places.criteria,
            usual: CriteriaFolder(terminal.workspace).usualCriteria(for: data), data: data,
            period: periodOptions.period, keepsLedger: keepsLedger)
        request.reading = reading.fileReading(progress)
        var loader = EvaluationLoader(request)
        outcome.result = loader.evaluate()
        progress?.erase()
        outcome.findings.report(loader.findings)
        outcome.paths = loader.paths
        outcome.folders = loader.folders
        if let result = outcome.result, let criteria = loader.criteriaFile {
            check(result, Files(criteria: criteria, data: data), &outcome.findings)
        }
        let isRefused =
            outcome.findings.refuse(strict: periodOptions.strict)
        if isRefused { outcome.result = nil }
        return outcome
    }

    /// Evaluates, and prints what was found on the way.
    ///
    /// - Parameter check: Looks at the result.
    /// - Throws: The exit code for faults, after they have been printed.
    func evaluate(keepsLedger: Bool, terminal: Terminal, check: Check) throws -> Evaluated {
        let outcome = outcome(keepsLedger: keepsLedger, terminal: terminal, check: check)
        terminal.print(outcome.findings)
        guard let result = outcome.result else {
            terminal.note(Self.refusal(outcome.findings))
            throw ExitCode.faults
        }
        return result
    }

    /// Why nothing was scored.
    static func refusal(_ findings: Findings) -> String {
        "\(FindingPrinter.summary(findings)); nothing was scored"
            + (findings.hasFaults ? "" : ", because --strict makes warnings faults")
    }
}

/// The centres that a result is for.
struct CentreOptions: ParsableArguments {
    @Option(
        name: [.customLong("centre")],
        help: ArgumentHelp(
            "Show only this centre; may be given again. Ranks stay those among all centres.",
            valueName: "id"))
    var centres: [String] = []

    var centreSet: Set<String>? {
        // Results name the centres in one spelling, however they were typed.
        centres.isEmpty ? nil : Set(centres.map { CanonicalText.composed($0) })
    }

    /// Reports centres that are not on the roster.
    func check(_ result: Evaluated, _ files: EvaluationOptions.Files, _ findings: inout Findings) {
        UnknownNames.check(centres, result, files.data, &findings)
    }
}

/// The files that are meant where none are named.
enum DefaultFiles {
    /// This folder where it holds a roster, otherwise `Samples`.
    static func data() -> String {
        CriteriaFolder(Workspace()).holdsRoster(".") ? "." : "Samples"
    }
}
