package import Conversion
internal import DataFolders
package import Diagnostics
internal import Evaluating
internal import Evaluation
internal import PublishedResults
internal import ResultFormat
package import SourceReading

/// A small world of files in memory, in which places are marked.
package struct World: Sendable {
    package private(set) var files: [String: [UInt8]] = [:]
    private var marks: [String: [Character: Marked.Mark]] = [:]

    package init(_ texts: [String: String] = Small.files) {
        for (name, text) in texts {
            let marked = Marked(text)
            files[name] = Array(marked.text.utf8)
            marks[name] = marked.marks
        }
    }

    /// Whoever evaluates has one of its own.
    package var workspace: Workspace { Workspace(MemoryTree(files)) }

    /// Where a mark stands, as findings name it.
    package func place(_ mark: Character, in file: String) throws -> String {
        guard let mark = marks[file]?[mark] else { throw NoMark(file: file, mark: mark) }
        return "\(file):\(mark.line):\(mark.column)"
    }
}

/// A mark that a file does not have.
private struct NoMark: Error {
    var file: String
    var mark: Character
}

/// What commands do with the files of a workspace, without the command line: documents and findings, as they write them.
package struct Work {
    let workspace: Workspace
    var criteria: String?
    var data: String
    package var reading: FileReading

    package init(
        workspace: Workspace, criteria: String? = "criteria.yaml", data: String = "data",
        reading: FileReading = FileReading()
    ) {
        (self.workspace, self.criteria, self.data, self.reading) = (workspace, criteria, data, reading)
    }

    /// What came of it, to the byte.
    package struct Outcome: Equatable, Sendable {
        package var text: String
        package var findings: String
        /// The code and place of each finding.
        package var found: [String]

        package init(text: String, findings: String, found: [String]) {
            (self.text, self.findings, self.found) = (text, findings, found)
        }
    }

    private static let engine = (name: "rceval", version: "test")

    package func score(_ period: String? = nil) -> Outcome {
        var loader = EvaluationLoader(request(period, keepsLedger: true))
        let result = loader.evaluate()
        return outcome(
            result.map { ScorecardJSON.document($0, engine: Self.engine, keepsLedger: true) } ?? "", loader.findings)
    }

    package func status(_ period: String? = nil) -> Outcome {
        var loader = EvaluationLoader(request(period, keepsLedger: false))
        let coverage = loader.coverage()
        return outcome(
            coverage.map { CoverageJSON.document($0, engine: Self.engine, centres: nil) } ?? "", loader.findings)
    }

    package func check(_ path: String? = nil) -> Outcome {
        var checker = FileChecker(criteria: criteria, in: workspace)
        checker.reading = reading
        if let path { checker.check(path) } else { checker.checkAll(data: data) }
        return outcome("\(checker.fileCount) files: \(checker.periods)", checker.findings)
    }

    package func compare(_ old: String, _ new: String, newCriteria: String? = nil) -> Outcome {
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
    package func verify(_ file: String) -> Outcome {
        var findings = Findings()
        guard let result = PublishedResult.read(file, in: workspace, &findings) else { return outcome("", findings) }
        let files = PublishedFiles(
            result, in: workspace, data: data, among: CriteriaFolder(workspace).candidates(for: data, beside: file))
        findings.report(files.findings)
        return outcome(
            "\(files.criteria ?? "none")\n\(files.checks.map { "\($0.path) \($0.state)\n" }.joined())", findings)
    }

    package func convert(to form: DataForm) -> (files: [(name: String, bytes: [UInt8])]?, findings: Findings) {
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
