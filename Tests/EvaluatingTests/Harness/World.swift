import DataFolders
import Conversion
import Diagnostics
import Evaluation
import ResultFormat
import SourceReading
import Testing

@testable import Evaluating
@testable import PublishedResults

/// A small world of files in memory, in which places are marked.
struct World {
    private(set) var files: [String: [UInt8]] = [:]
    private var marks: [String: [Character: Marked.Mark]] = [:]

    init(_ texts: [String: String] = Small.files) {
        for (name, text) in texts {
            let marked = Marked(text)
            files[name] = Array(marked.text.utf8)
            marks[name] = marked.marks
        }
    }

    /// Whoever evaluates has one of its own.
    var workspace: Workspace { Workspace(MemoryTree(files)) }

    /// Where a mark stands, as findings name it.
    func place(_ mark: Character, in file: String) throws -> String {
        let mark = try #require(marks[file]?[mark], "\(file) has no mark \(mark)")
        return "\(file):\(mark.line):\(mark.column)"
    }
}

/// What commands do with the files of a workspace, without the command line: documents and findings, as they write them.
struct Work {
    let workspace: Workspace
    var criteria: String? = "criteria.yaml"
    var data = "data"
    var reading = FileReading()

    /// What came of it, to the byte.
    struct Outcome: Equatable, Sendable {
        var text: String
        var findings: String
        /// The code and place of each finding.
        var found: [String]
    }

    private static let engine = (name: "rceval", version: "test")

    func score(_ period: String? = nil) -> Outcome {
        var loader = EvaluationLoader(request(period, keepsLedger: true))
        let result = loader.evaluate()
        return outcome(
            result.map { ScorecardJSON.document($0, engine: Self.engine, keepsLedger: true) } ?? "", loader.findings)
    }

    func status(_ period: String? = nil) -> Outcome {
        var loader = EvaluationLoader(request(period, keepsLedger: false))
        let coverage = loader.coverage()
        return outcome(
            coverage.map { CoverageJSON.document($0, engine: Self.engine, centres: nil) } ?? "", loader.findings)
    }

    func check(_ path: String? = nil) -> Outcome {
        var checker = FileChecker(criteria: criteria, in: workspace)
        checker.reading = reading
        if let path { checker.check(path) } else { checker.checkAll(data: data) }
        return outcome("\(checker.fileCount) files: \(checker.periods)", checker.findings)
    }

    func compare(_ old: String, _ new: String, newCriteria: String? = nil) -> Outcome {
        var request = ComparisonRequest(
            in: workspace,
            sides: [.init(name: old, criteria: criteria), .init(name: new, criteria: newCriteria ?? criteria)],
            data: data, usual: CriteriaFolder(workspace).usualCriteria(for: data))
        request.reading = reading
        var loader = ComparisonLoader(request)
        let steps = loader.load()
        return outcome(
            steps?.map { ComparisonJSON.document($0, engine: Self.engine) }.joined() ?? "", loader.findings)
    }

    /// The states of the files that a published result names.
    func verify(_ file: String) -> Outcome {
        var findings = Findings()
        guard let result = PublishedResult.read(file, in: workspace, &findings) else { return outcome("", findings) }
        let files = PublishedFiles(
            result, in: workspace, data: data, among: CriteriaFolder(workspace).candidates(for: data, beside: file))
        findings.report(files.findings)
        return outcome(
            "\(files.criteria ?? "none")\n\(files.checks.map { "\($0.path) \($0.state)\n" }.joined())", findings)
    }

    func convert(to form: DataForm) -> (files: [(name: String, bytes: [UInt8])]?, findings: Findings) {
        var conversion = Conversion(
            in: workspace, criteria: criteria, usual: CriteriaFolder(workspace).usualCriteria(for: data), data: data,
            period: nil, to: form, output: data + "-converted")
        let files = conversion.convert()
        return (files, conversion.findings)
    }

    private func request(_ period: String?, keepsLedger: Bool) -> EvaluationRequest {
        var request = EvaluationRequest(
            in: workspace, criteria: criteria, usual: CriteriaFolder(workspace).usualCriteria(for: data), data: data,
            period: period, keepsLedger: keepsLedger)
        request.reading = reading
        return request
    }

    private func outcome(_ text: String, _ findings: Findings) -> Outcome {
        let lines = SourceLines(for: findings, in: workspace)
        let printed = FindingPrinter(style: Style(isColoured: false)) { lines.line($0, $1) }.text(findings)
        return Outcome(
            text: text, findings: printed,
            found: findings.kept.map { finding in
                let place = finding.location.place.map { ":\($0.line):\($0.column)" } ?? ""
                return "\(finding.code.rawValue) \(finding.location.file)\(place)"
            })
    }
}
