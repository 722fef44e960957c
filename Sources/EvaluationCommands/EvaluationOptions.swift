internal import ArgumentParser
internal import Diagnostics
internal import Evaluation
internal import EvaluationFiles

/// What a result is written as.
enum ResultFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

/// The options by which every evaluating command finds its files.
struct EvaluationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The criteria file. If left out, the one in the folder Criteria.", valueName: "file"))
    var criteria: String?

    @Option(
        help: ArgumentHelp(
            "The data folder, which holds centres.yaml and a folder for each period. If left out, "
                + "this folder, or Samples in it.", valueName: "folder"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "The evaluation period, by its id. If left out, the latest.", valueName: "id"))
    var period: String?

    @Option(help: "How the result is written: text or json.")
    var format: ResultFormat = .text

    @Option(
        help: ArgumentHelp("Write the result to a file in place of the screen.", valueName: "file"))
    var output: String?

    @Flag(help: "Treat warnings as faults: score only when there are none.")
    var strict = false

    /// The paths of the files that were evaluated.
    struct Files {
        var criteria: String
        var data: String
    }

    /// Evaluates, and prints what was found on the way.
    ///
    /// - Parameter check: Looks at the result, and reports what else on the command line is wrong.
    /// - Throws: The exit code for faults, after they have been printed.
    func evaluate(
        keepsLedger: Bool, terminal: Terminal, check: (Evaluated, Files, inout Findings) -> Void
    ) throws -> Evaluated {
        var findings = Findings()
        let criteria = self.criteria ?? DefaultFiles.criteria(&findings)
        let data = self.data ?? DefaultFiles.data()
        var result: Evaluated?
        if let criteria {
            var loader = EvaluationLoader(
                EvaluationRequest(
                    criteria: criteria, data: data, period: period, keepsLedger: keepsLedger))
            result = loader.evaluate()
            findings.report(loader.findings)
            if let result { check(result, Files(criteria: criteria, data: data), &findings) }
        }
        if !findings.isEmpty { terminal.print(findings) }
        let isRefused = findings.hasFaults || (strict && findings.warningCount > 0)
        guard let result, !isRefused else {
            terminal.note(
                "\(FindingPrinter.summary(findings)); nothing was scored"
                    + (findings.hasFaults ? "" : ", because --strict makes warnings faults"))
            throw ExitCode.faults
        }
        return result
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

    var centreSet: Set<String>? { centres.isEmpty ? nil : Set(centres) }

    /// Reports centres that are not on the roster.
    func check(_ result: Evaluated, _ files: EvaluationOptions.Files, _ findings: inout Findings) {
        UnknownNames.check(centres, result, files.data, &findings)
    }
}

/// The files that are meant where none are named.
enum DefaultFiles {
    private static let usual = "sc-2-9-annex-ii.yaml"

    /// The criteria file in the folder `Criteria`, or a finding where that leaves a doubt.
    static func criteria(_ findings: inout Findings) -> String? {
        let files = CriteriaFolder.criteriaFiles(in: "Criteria")
        if files.count == 1 { return files[0] }
        if let file = files.first(where: { FilePath.name(of: $0) == usual }) { return file }
        findings.report(
            Finding(
                .fileMissing, at: Location(file: "Criteria"),
                files.isEmpty
                    ? "There is no criteria file in a folder Criteria here"
                    : "There are several criteria files here: \(files.inProse("and"))",
                suggestion: "Name one with --criteria FILE"))
        return nil
    }

    /// This folder where it holds a roster, otherwise `Samples`.
    static func data() -> String {
        CriteriaFolder.holdsRoster(".") ? "." : "Samples"
    }
}
