internal import Checks
internal import CriteriaLanguage
package import DataFolders
package import Diagnostics
package import Evaluation
internal import PublishedResults
package import SourceReading

/// What is to be compared.
package struct ComparisonRequest: Sendable {
    /// A period, or a published result in its place.
    package struct Side: Sendable {
        /// The period's id, or the path of a file.
        package var name: String
        /// The criteria file, or `nil` for the one that the period names, or the usual one.
        package var criteria: String?

        package init(name: String, criteria: String?) {
            self.name = name
            self.criteria = criteria
        }

        /// Whether a published result is meant: no period's id has a point or a slash in it.
        package var isFile: Bool { name.contains(".") || name.contains("/") }
    }

    /// Where the files are.
    package var workspace: Workspace
    /// At least two, each compared with the one after it.
    package var sides: [Side]
    package var data: String
    package var usual: UsualCriteria
    /// How the reports of a period are read.
    package var reading = FileReading()

    package init(in workspace: Workspace, sides: [Side], data: String, usual: UsualCriteria) {
        self.workspace = workspace
        self.sides = sides
        self.data = data
        self.usual = usual
    }
}

/// Reads and evaluates what is to be compared.
package struct ComparisonLoader {
    package private(set) var findings = Findings()
    private let request: ComparisonRequest
    private var workspace: Workspace { request.workspace }
    /// What any of the criteria knows: what evaluators gave by one of them has no effect by another.
    private var elsewhere = KnownNames()

    package init(_ request: ComparisonRequest) { self.request = request }

    /// Compares each side with the one after it.
    ///
    /// - Returns: The comparisons, or `nil` where a file has a fault; ``findings`` says which.
    package mutating func load() -> [Comparison]? {
        elsewhere = KnownNames(of: criteriaFiles(), in: workspace)
        // Every side is looked at before the first fault ends it, so that all are told in one run.
        let sides = request.sides.map { load($0) }
        let loaded = sides.compactMap(\.self)
        guard loaded.count == sides.count, !findings.hasFaults else { return nil }
        return zip(loaded, loaded.dropFirst()).map { old, new in
            let comparison = Comparison(old: old.table, new: new.table, cross: cross(old, new))
            report(comparison, old, new)
            return comparison
        }
    }

    /// The criteria files of all sides, where they are more than one.
    private func criteriaFiles() -> [String] {
        let files = request.sides.compactMap { side -> String? in
            if let file = side.criteria { return file }
            if side.isFile { return nil }
            var reader = PeriodReader(file: periodFile(side), in: workspace)
            return reader.read(folder: side.name)?.criteria ?? request.usual.file
        }
        let different = Set(files).sorted()
        return different.count > 1 ? different : []
    }

    private func periodFile(_ side: ComparisonRequest.Side) -> String {
        workspace.yamlFile("period", in: FilePath.join(request.data, side.name))
    }

    // MARK: Sides

    /// A side, evaluated or read.
    private struct Loaded {
        var table: ResultTable
        /// The criteria file; `nil` where a published result's files are not as they were.
        var criteria: String?
        /// Why a published result can't be scored by other criteria.
        var whyNot: Comparison.CrossScores.WhyUnknown?
        /// The file that findings about the side are placed in.
        var file: String
    }

    private mutating func load(_ side: ComparisonRequest.Side) -> Loaded? {
        if side.isFile {
            guard workspace.kind(side.name) == .folder else { return published(side) }
            var found = Findings()
            let folder = DataFolder(request.data, in: workspace, &found)
            // It is the same folder for each side.
            findings.reportOnce(found)
            guard let folder else { return nil }
            findings.report(.unknownPeriod(side.name, folder.periods(), request.data, in: workspace))
            return nil
        }
        let (evaluated, criteria, found) = evaluate(side.name, by: side.criteria, keepsLedger: true, isCross: false)
        findings.reportOnce(found)
        guard let evaluated else { return nil }
        return Loaded(
            table: ResultTable(evaluated, keepsRows: true), criteria: criteria,
            file: periodFile(side))
    }

    private mutating func published(_ side: ComparisonRequest.Side) -> Loaded? {
        var found = Findings()
        let read = PublishedResult.read(side.name, in: workspace, &found)
        findings.reportOnce(found)
        guard let read else { return nil }
        var loaded = Loaded(table: read.table, file: side.name)
        let files = PublishedFiles(
            read, in: workspace, data: request.data,
            among: (side.criteria.map { [$0] } ?? [])
                + CriteriaFolder(workspace).candidates(for: request.data, beside: side.name))
        findings.reportOnce(files.findings)
        if files.hasRules(of: read.table), let file = files.criteria {
            var reader = CriteriaReader(file: file, in: workspace)
            loaded.table.rules.meaning = reader.read().map { CriteriaMeaning($0) }
        }
        if let change = files.firstChange {
            let (result, file) = (FilePath.name(of: side.name), change.input.file)
            loaded.whyNot =
                change.state == .missing
                ? .fileMissing(result: result, file: file) : .fileChanged(result: result, file: file)
        } else {
            loaded.criteria = files.criteria
        }
        return loaded
    }

    private func evaluate(
        _ period: String, by criteria: String?, keepsLedger: Bool, isCross: Bool
    ) -> (Evaluated?, criteria: String?, Findings) {
        var wanted = EvaluationRequest(
            in: workspace, criteria: criteria, usual: request.usual, data: request.data, period: period,
            keepsLedger: keepsLedger)
        wanted.passesOverUnknown = isCross
        wanted.elsewhere = elsewhere
        wanted.reading = request.reading
        wanted.others = request.sides.compactMap(\.criteria)
        var loader = EvaluationLoader(wanted)
        let evaluated = loader.evaluate()
        return (evaluated, loader.criteriaFile, loader.findings)
    }

    // MARK: The scores in between

    private func cross(_ old: Loaded, _ new: Loaded) -> Comparison.CrossScores {
        // They are not looked at, and need not be reckoned.
        if old.table.rules.scoreAlike(new.table.rules) { return .notLookedAt }
        if let reason = old.whyNot ?? new.whyNot { return .unknown(reason) }
        let oldByNew = totals(old, by: new)
        let newByOld = totals(new, by: old)
        switch (oldByNew, newByOld) {
        case (.success(let first), .success(let second)): return .known(oldByNew: first, newByOld: second)
        case (.failure(let refusal), _), (_, .failure(let refusal)): return .unknown(refusal.reason)
        }
    }

    private struct Refusal: Error { var reason: Comparison.CrossScores.WhyUnknown }

    /// What the records of one side come to by the criteria of another.
    private func totals(_ records: Loaded, by rules: Loaded) -> Result<[String: Fraction?], Refusal> {
        let (evaluated, criteria, found) = evaluate(
            records.table.period.id, by: rules.criteria, keepsLedger: false, isCross: true)
        if let evaluated { return .success(ResultTable(evaluated, keepsRows: false).totals) }
        return .failure(
            Refusal(
                reason: .refused(
                    period: records.table.period.id,
                    criteria: (criteria ?? rules.criteria).map { FilePath.name(of: $0) },
                    faults: found.faultCount, warnings: found.warningCount)))
    }

    // MARK: Findings

    private mutating func report(_ comparison: Comparison, _ old: Loaded, _ new: Loaded) {
        if comparison.hasSameRules, old.table.period == new.table.period, old.table.inputs == new.table.inputs {
            findings.report(
                Finding(
                    .sameTwice, at: Location(file: new.file),
                    "“\(new.table.period.id)” is compared with itself, by the same criteria: nothing can have changed",
                    suggestion: "Name another period, or other criteria with --new-criteria"))
        }
        PeriodCheck.check((old.table.period, old.file), (new.table.period, new.file), &findings)
        for predecessor in comparison.matching.replacedNothing {
            findings.report(
                Finding(
                    .replacesNothing, at: predecessor.location,
                    "The older criteria have nothing that “\(predecessor.name)” names; this is taken for new",
                    suggestion: "Write its id in the older file, or its path from the top"))
        }
        for (second, first) in comparison.matching.replacedTwice {
            findings.report(.replacedTwice(second, first: first.location))
        }
    }
}
