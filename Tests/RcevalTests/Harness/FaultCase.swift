import Diagnostics
import Evaluating
import SourceReading
import Testing

/// Files with something wrong in them, and the findings that they must get.
struct FaultCase: Sendable, CustomTestStringConvertible {
    var name: String
    /// Files that are added to the small world, or stand in place of its own; places are marked.
    var files: [String: String]
    var arguments: [String]
    var expected: [Expected]

    /// A finding that is expected.
    struct Expected: Sendable {
        var code: String
        var file: String
        /// The mark of its place, or `nil` where it names the whole file.
        var mark: Character?
        /// The text that is underlined, where it is not the whole value behind the mark.
        var underlined: String?
        /// What the message must say.
        var says: [String]
        /// What the suggestion must say.
        var suggests: String?

        init(
            _ code: String, _ mark: Character?, in file: String, underlined: String? = nil,
            says: String..., suggests: String? = nil
        ) {
            self.code = code
            self.file = file
            self.mark = mark
            self.underlined = underlined
            self.says = says
            self.suggests = suggests
        }
    }

    init(
        _ name: String, _ files: [String: String] = [:], arguments: [String] = Small.score,
        _ expected: Expected...
    ) {
        self.name = name
        self.files = files
        self.arguments = arguments
        self.expected = expected
    }

    var testDescription: String { name }

    /// Checks that these findings are made, and no others: by scoring in memory, or, where the command's line says
    /// something else, by the binary.
    func check(exits code: Int32 = 1) throws {
        let files = Small.with(files)
        let marked = files.mapValues { Marked($0) }
        let outcome = try scored(marked) ?? Workspace(files).run(arguments)
        var wrong = wrong(outcome) { marked[$1]?.marks[$0] }
        if outcome.ending != .exited(code) { wrong.append("it ended with \(outcome.ending)") }
        if outcome.output.isEmpty == (code == 0) { wrong.append("it printed \(outcome.output)") }
        report(wrong, outcome)
    }

    /// What `score` makes of the files, in memory; `nil` where something else is asked for.
    private func scored(_ files: [String: Marked]) -> Outcome? {
        let isStrict = arguments == Small.score + ["--strict"]
        guard isStrict || arguments == Small.score else { return nil }
        let workspace = SourceReading.Workspace(MemoryTree(files.mapValues { Array($0.text.utf8) }))
        var loader = EvaluationLoader(
            EvaluationRequest(in: workspace, criteria: "criteria.yaml", data: "data", period: nil, keepsLedger: false))
        let result = loader.evaluate()
        let lines = SourceLines(for: loader.findings, in: workspace)
        let printer = FindingPrinter(style: Style(isColoured: false)) { lines.line($0, $1) }
        let isScored = result != nil && !loader.findings.refuse(strict: isStrict)
        return Outcome(
            ending: .exited(isScored ? 0 : 1), output: isScored ? "scorecards" : "",
            errors: printer.text(loader.findings), peakMegabytes: 0)
    }

    /// Checks what a run printed.
    func check(_ outcome: Outcome, in workspace: Workspace) {
        report(wrong(outcome) { try? workspace.mark($0, in: $1) }, outcome)
    }

    private func report(_ wrong: [String], _ outcome: Outcome) {
        if wrong.isEmpty { return }
        Issue.record("\(name): \(wrong.joined(separator: "; "))\n\(outcome.errors)")
    }

    /// What is otherwise than expected.
    private func wrong(_ outcome: Outcome, _ mark: (Character, _ file: String) -> Marked.Mark?) -> [String] {
        let found = outcome.findings
        let (codes, others) = (found.map(\.code), expected.map(\.code))
        if codes != others { return ["the findings are \(codes), not \(others)"] }
        return zip(found, expected).flatMap { wrong($0, $1, mark) }
    }

    private func wrong(
        _ finding: PrintedFinding, _ expected: Expected, _ mark: (Character, _ file: String) -> Marked.Mark?
    ) -> [String] {
        var wrong: [String] = []
        for words in expected.says where !finding.message.contains(words) {
            wrong.append("the message lacks “\(words)”")
        }
        if let suggests = expected.suggests, finding.suggestion?.contains(suggests) != true {
            wrong.append("the suggestion lacks “\(suggests)”")
        }
        guard let sign = expected.mark else {
            return finding.place == expected.file ? wrong : wrong + ["it stands at \(finding.place)"]
        }
        guard let place = mark(sign, expected.file) else {
            return wrong + ["\(expected.file) has no mark \(sign)"]
        }
        let there = "\(expected.file):\(place.line):\(place.column)"
        if finding.place != there { wrong.append("it stands at \(finding.place), not \(there)") }
        let underlined = finding.excerpt?.underlined ?? ""
        // Where the line is cut, so is what is underlined.
        let shown = underlined.hasSuffix("…") ? String(underlined.dropLast()) : underlined
        let isRight =
            expected.underlined.map { $0 == underlined }
            ?? (!underlined.isEmpty && place.rest.hasPrefix(shown))
        if !isRight { wrong.append("“\(underlined)” is underlined") }
        return wrong
    }
}
