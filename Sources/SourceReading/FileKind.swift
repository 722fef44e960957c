package import Diagnostics
internal import Grammar
package import MarkedYAML

/// The kinds of file, told apart by the keys at their top.
package enum FileKind: CaseIterable {
    case criteria, recordForm, roster, period, report, assessment, result

    /// The kind in an evaluator's words.
    package var inWords: String {
        switch self {
        case .criteria: "a criteria file"
        case .recordForm: "a record form"
        case .roster: "a roster of centres"
        case .period: "an evaluation period"
        case .report: "a report"
        case .assessment: "an assessment"
        case .result: "a published result"
        }
    }

    /// Whether a file is read as JSON, and not as YAML, of which most JSON is a part: a report is.
    package static func isJSONReport(_ path: String, in workspace: Workspace) -> Bool {
        FilePath.ending(of: path) == "json"
            && workspace.realName(of: FilePath.folder(of: path)) != "assessments"
    }

    /// The kind that a file must be of where it lies in a data folder; `nil` for any other.
    package static func of(place path: String, in workspace: Workspace) -> FileKind? {
        switch (FilePath.name(of: path), workspace.realName(of: FilePath.folder(of: path))) {
        case ("centres.yaml", _), ("centres.yml", _): .roster
        case ("period.yaml", _), ("period.yml", _): .period
        case (_, "reports"): .report
        case (_, "assessments"): .assessment
        default: nil
        }
    }

    /// The kind that keys at the top of a file belong to, where they leave no doubt.
    package static func of(keys: [String]) -> FileKind? {
        let keys = Set(keys)
        if keys.isSuperset(of: ["format", "scorecards"]) { return .result }
        if keys.contains("criteria-set") || keys.isSuperset(of: ["criteria", "record-form"]) {
            return .criteria
        }
        if keys.contains("record-form") || keys.contains("collections") { return .recordForm }
        if keys.contains("centres") { return .roster }
        if keys.contains("centre") {
            return keys.isDisjoint(with: AssessmentKeys.sections) ? .report : .assessment
        }
        if keys.isSuperset(of: ["from", "until"]) { return .period }
        return nil
    }

    /// Whether keys are those of an assessment, or misspelt ones: a report has others.
    private static func isAssessment(_ keys: [String]) -> Bool {
        let words = AssessmentKeys.assessment.names
        let others = keys.filter { !words.contains($0) }
        return others.isEmpty || others.contains { NearestWord.to($0, among: words) != nil }
    }

    /// Whether a file is of the kind it should be; a file plainly of another kind gets one finding.
    package static func expect(
        _ kind: FileKind, _ root: Node, _ path: String, _ findings: inout Findings
    ) -> Bool {
        guard case .mapping(let entries) = root.content else {
            findings.report(
                Finding(
                    .wrongKindOfFile, at: Location(file: path, place: root.place),
                    "This should be \(kind.inWords), and is \(root.kindInWords)",
                    suggestion: "Check that it is the right file"))
            findings.leaveRestUnchecked(path, behind: nil)
            return false
        }
        let keys = entries.map(\.key)
        guard let found = of(keys: keys) else { return expectSomeKey(kind, entries, path, &findings) }
        guard found != kind else { return true }
        if kind == .assessment, found == .report, isAssessment(keys) { return true }
        findings.report(
            Finding(
                .wrongKindOfFile, at: Location(file: path, place: entries.first?.keyPlace),
                "This is \(found.inWords), where \(kind.inWords) is expected",
                suggestion: "Check the file's name and folder"))
        findings.leaveRestUnchecked(path, behind: nil)
        return false
    }

    /// Refuses a file that has none of the keys by which its kind is known, nor one that is misspelt.
    private static func expectSomeKey(
        _ kind: FileKind, _ entries: [Node.Entry], _ path: String, _ findings: inout Findings
    ) -> Bool {
        let known = kind.keys
        if entries.isEmpty || entries.contains(where: { NearestWord.to($0.key, among: known) != nil }) {
            return true
        }
        findings.report(
            Finding(
                .wrongKindOfFile, at: Location(file: path, place: entries.first?.keyPlace),
                "This should be \(kind.inWords), and has none of its keys",
                suggestion: "Check the file's name and folder"))
        findings.leaveRestUnchecked(path, behind: nil)
        return false
    }

    /// The keys of which a file of this kind has at least one.
    private var keys: [String] {
        switch self {
        case .criteria: ["criteria-set", "edition", "title", "record-form", "maximum", "criteria"]
        case .recordForm: ["record-form", "edition", "header", "collections"]
        case .roster: ["centres"]
        case .period: ["id", "from", "until"]
        case .report, .assessment: ["centre"]
        case .result: ["format", "scorecards"]
        }
    }
}
