internal import Checks
internal import CriteriaLanguage
internal import DataFolders
package import Diagnostics
package import Evaluation
internal import MarkedYAML
internal import RecordSources
package import SourceReading

/// Checks files without scoring anything: one, a folder's, or all that a score would read.
package struct FileChecker {
    package private(set) var findings = Findings()
    /// How many files were looked at.
    package private(set) var fileCount = 0
    /// What came in for each period that was checked whole.
    package private(set) var periods: [PeriodCounts] = []
    /// The criteria file by which reports and assessments are checked; otherwise it is the one that
    /// their period names, or the usual one.
    private let criteria: String?
    private let workspace: Workspace
    /// The usual criteria files, by the data folders, or the folders of files outside of one, that they belong to.
    private var usual: [String: UsualCriteria] = [:]
    /// How the reports of a period are read where all is checked.
    package var reading = FileReading()
    /// The criteria that were read, by their paths; `nil` for those with a fault.
    private var read: [String: CriteriaSet?] = [:]
    private var hasReportedNone = false
    /// The folders that were gone into, however a path leads there.
    private var folders: Set<FileIdentity> = []

    package init(criteria: String?, in workspace: Workspace) {
        (self.criteria, self.workspace) = (criteria, workspace)
    }

    /// Checks all that a score would read, and what the results show.
    ///
    /// - Parameters:
    ///   - data: The path of the data folder.
    ///   - period: The period's id, or `nil` for every one.
    package mutating func checkAll(data: String, period: String? = nil) {
        var request = EvaluationRequest(
            in: workspace, criteria: criteria, usual: usualCriteria(for: data), data: data, period: period,
            keepsLedger: true)
        request.reading = reading
        var loader = EvaluationLoader(request)
        let results = period == nil ? loader.evaluateAll() : [loader.evaluate()].compactMap { $0 }
        loader.checkPeriods(period)
        findings.report(loader.findings)
        fileCount += Set(loader.paths).count
        periods += results.map { PeriodCounts($0) }
        guard !findings.hasFaults else {
            findings.leaveUnchecked(
                "what only results show, such as bands that nobody is in and activities reported twice")
            return
        }
        // A rule is judged by every period that it is used for.
        var digests: [String] = []
        for result in results where !digests.contains(result.criteriaDigest) {
            digests.append(result.criteriaDigest)
        }
        for digest in digests {
            ResultChecks.check(results.filter { $0.criteriaDigest == digest }, &findings)
        }
        var told: Set<String> = []
        for result in results {
            RosterCheck.check(result, &told, &findings)
            SameActivityCheck.check(result, &findings)
            AgreementCheck.check(
                result, in: FilePath.join(FilePath.join(data, result.period.id), "assessments"), &findings)
        }
    }

    /// Checks a file, or the files of a folder; of a data folder, or of a period's, all that a score would read.
    package mutating func check(_ path: String) {
        if workspace.kind(path) == .folder {
            if CriteriaFolder(workspace).holdsRoster(path) { return checkAll(data: path) }
            if let place = DataPlace(ofPeriod: path, in: workspace) {
                return checkAll(data: place.data, period: place.name)
            }
            return checkFolder(path)
        }
        fileCount += 1
        if ["csv", "jsonl"].contains(FilePath.ending(of: path)) { return checkTable(path) }
        var found = Findings()
        let keys = TopKeys.read(path, in: workspace, &found)
        findings.report(found)
        if let keys { check(path, FileKind.of(keys: keys) ?? FileKind.of(place: path, in: workspace)) }
    }

    private mutating func check(_ path: String, _ kind: FileKind?) {
        switch kind {
        case .criteria:
            var reader = CriteriaReader(file: path, in: workspace)
            _ = reader.read()
            findings.report(reader.findings)
        case .recordForm:
            var reader = RecordFormReader(file: path, in: workspace)
            _ = reader.read()
            findings.report(reader.findings)
        case .roster:
            var reader = RosterReader(file: path, in: workspace)
            _ = reader.read()
            findings.report(reader.findings)
        case .period:
            var reader = PeriodReader(file: path, in: workspace)
            _ = reader.read(folder: workspace.realName(of: FilePath.folder(of: path)))
            findings.report(reader.findings)
        case .result:
            findings.report(
                Finding(
                    .wrongKindOfFile, at: Location(file: path),
                    "This is \(FileKind.result.inWords), and no file of criteria or records",
                    suggestion: "“rceval verify \(ShellWord.path(path))” says whether it holds"))
        case .report: checkReport(path)
        case .assessment: checkAssessment(path)
        case nil:
            // A mapping of codes to names has no key of its own to be known by.
            var reader = NodeFile(file: path, in: workspace)
            reader.checkChoices()
            findings.report(reader.findings)
        }
    }

    private mutating func checkFolder(_ path: String) {
        guard workspace.identity(path).map({ folders.insert($0).inserted }) ?? true else {
            findings.report(
                Finding(
                    .unknownFile, at: Location(file: path), "This leads to a folder that was checked already",
                    suggestion: "Take the link away"))
            return
        }
        guard let names = workspace.names(in: path) else {
            findings.report(
                Finding(
                    .notAFolder, at: Location(file: path), "This can't be read as a folder",
                    suggestion: "Check its permissions"))
            return
        }
        for (name, kind) in names {
            let inner = FilePath.join(path, name)
            switch (kind, FilePath.ending(of: name)) {
            case (.folder, _): check(inner)
            case (.unnamable, "yaml"), (.unnamable, "yml"), (.unnamable, "csv"), (.unnamable, "jsonl"):
                findings.report(.unnamable(inner, .fileUnreadable))
            case (_, "yaml"), (_, "yml"), (_, "csv"), (_, "jsonl"): check(inner)
            case (_, "json") where workspace.realName(of: path) == "reports": check(inner)
            default: continue
            }
        }
    }

    /// The rules and the form by which records are checked.
    private mutating func rules(_ path: String) -> CriteriaSet? {
        let place = DataPlace(of: path, in: workspace) ?? DataPlace(ofTable: path, in: workspace)
        let period = criteria == nil ? place?.period() : nil
        let usual = usualCriteria(for: place?.data ?? FilePath.folder(of: path))
        guard let file = criteria ?? period?.criteria ?? usual.file else {
            if hasReportedNone { return nil }
            hasReportedNone = true
            findings.report(
                usual.isInDoubt
                    ? usual.finding(for: place?.periodFile, in: workspace)
                    : Finding(
                        .fileMissing, at: Location(file: path),
                        "Records are checked by a record form, and no criteria file names one",
                        suggestion: "Name the criteria file with --criteria"))
            return nil
        }
        if let criteria = read[file] { return criteria }
        var reader = CriteriaReader(file: file, in: workspace)
        let criteria = reader.read()
        if criteria == nil {
            let note = period?.criteriaLocation.map { Finding.Note("the file is named here", at: $0) }
            findings.report(reader.findings.noting(note, on: file))
        }
        // With a fault in the rules, records can still be checked by the form.
        read[file] = .some(criteria ?? reader.formAlone)
        return criteria ?? reader.formAlone
    }

    private mutating func usualCriteria(for data: String) -> UsualCriteria {
        if let known = usual[data] { return known }
        let found = CriteriaFolder(workspace).usualCriteria(for: data)
        usual[data] = found
        return found
    }

    private mutating func checkReport(_ path: String) {
        guard let criteria = rules(path) else { return }
        findings.report(check([path], PeriodTables(), criteria, DataPlace(of: path, in: workspace)))
    }

    private mutating func checkTable(_ path: String) {
        guard let criteria = rules(path),
            let tables = PeriodTables(around: path, of: workspace, criteria.form, &findings)
        else { return }
        findings.report(check([], tables, criteria, DataPlace(ofTable: path, in: workspace)).only(in: path))
    }

    /// What is wrong with a report, or with a table and those that belong to it.
    private func check(
        _ files: [String], _ tables: PeriodTables, _ criteria: CriteriaSet, _ place: DataPlace?
    ) -> Findings {
        let period = place?.period() ?? .any
        var reader = PeriodReports(
            in: workspace, plan: MeasurementPlan(criteria, period: period), roster: place?.roster(), period: period,
            keepsLedger: false)
        reader.isWholePeriod = false
        reader.reading = FileReading(jobs: 1)
        _ = reader.read(files, tables)
        return reader.findings
    }

    private mutating func checkAssessment(_ path: String) {
        guard let criteria = rules(path) else { return }
        var reader = AssessmentReader(
            file: path, in: workspace, criteria: criteria, passesOverUnknown: criteria.indicators.isEmpty)
        let assessment = reader.read()
        findings.report(reader.findings)
        var names = NearNames()
        names.add(reader.names)
        findings.report(names.findings)
        if let assessment, let roster = DataPlace(of: path, in: workspace)?.roster(),
            roster.place(of: assessment.centre) == nil
        {
            findings.report(.unknownCentre(assessment.centre, at: assessment.location, roster))
        }
    }
}
