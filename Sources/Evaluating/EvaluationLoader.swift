internal import Checks
internal import CriteriaLanguage
package import DataFolders
package import Diagnostics
package import Evaluation
internal import MarkedYAML
internal import RecordSources
package import SourceReading
internal import Wording

/// What is to be evaluated.
package struct EvaluationRequest: Sendable {
    /// Where the files are.
    package var workspace: Workspace
    /// The path of the criteria file for whichever period; `nil` where each goes by the file that it
    /// names, or by the usual one.
    package var criteria: String?
    /// The criteria file for periods that name none.
    package var usual: UsualCriteria
    /// The path of the data folder.
    package var data: String
    /// The period's id, or `nil` for the latest.
    package var period: String?
    /// Whether the names of the rows behind each value are kept.
    package var keepsLedger: Bool
    /// Whether what evaluators gave under names that the criteria do not have is passed over, because a
    /// period is evaluated by rules that its files were not written for. It is passed over, too, where the
    /// period names other criteria.
    package var passesOverUnknown = false
    /// What the other criteria of a comparison know.
    package var elsewhere = KnownNames()
    /// How the reports of a period are read.
    package var reading = FileReading()
    /// The criteria files that the command reads besides, for something else.
    package var others: [String] = []

    package init(
        in workspace: Workspace, criteria: String?, usual: UsualCriteria = UsualCriteria(), data: String,
        period: String?, keepsLedger: Bool
    ) {
        self.workspace = workspace
        self.criteria = criteria
        self.usual = usual
        self.data = data
        self.period = period
        self.keepsLedger = keepsLedger
    }
}

/// Reads everything that an evaluation needs, and evaluates.
///
/// Each criteria file and the roster are read once; any number of periods can then be evaluated.
package struct EvaluationLoader {
    package private(set) var findings = Findings()
    /// The paths of the files and folders that were looked at, whether they could be read or not.
    package private(set) var paths: [String] = []
    /// The folders in which a new file, or a new folder, may change the result.
    package private(set) var folders: [String] = []
    /// The paths of what lies in the data folder and is read by nothing.
    package private(set) var unknownFiles: [String] = []
    /// The criteria file that the last evaluation went by.
    package private(set) var criteriaFile: String?
    private let request: EvaluationRequest
    /// The criteria files that were read, by their paths.
    private var criteria: [String: ReadCriteria] = [:]
    /// The files and folders for which it was told that they leave open which criteria are meant.
    private var toldOfUsual: Set<String> = []
    /// The criteria files that were held against the roster.
    private var heldAgainstRoster: Set<String> = []
    /// Whether the period that is being evaluated was written for other criteria.
    private var isForeign = false
    private(set) var roster: Roster?
    private(set) var folder: DataFolder?
    private var rosterInput: InputFile?
    private var inputs: [InputFile] = []
    /// The periods whose own files have a fault: their folders' names, and what could be read of them.
    private var faultyPeriods: [(name: String, period: EvaluationPeriod?)] = []

    /// The periods that were read, by their folders' names; `nil` for those that could not be.
    private var knownPeriods: [String: EvaluationPeriod?] = [:]

    /// A criteria file, and the files that belong to it, with their digests.
    struct ReadCriteria {
        /// `nil` where the file has a fault.
        var set: CriteriaSet?
        /// The record form without the rules, where it has no fault.
        var formAlone: CriteriaSet?
        var inputs: [InputFile]
    }

    package init(_ request: EvaluationRequest) { self.request = request }

    /// Evaluates every centre on the roster, for the period that was asked for or the latest.
    ///
    /// - Returns: The result, or `nil` where a file has a fault; ``findings`` says which.
    /// - Complexity: O(n) for n records, with memory for the ledger, identifiers and different values
    ///   of one report at a time for each thread.
    package mutating func evaluate() -> Evaluated? {
        load()
        defer { checkFaultyPeriods() }
        guard let folder, let period = choosePeriod(folder.periods(), folder) else {
            readUsual()
            survey(request.period.map { [$0] } ?? [])
            return nil
        }
        let evaluated = evaluate(period)
        survey([period.name])
        return findings.hasFaults ? nil : evaluated
    }

    /// Reports what lies in the data folder, or among what some periods hold, and is not read.
    mutating func survey(_ periods: [String]) {
        guard let folder else { return }
        var survey = FolderSurvey(folder, others: request.others)
        survey.look(into: periods)
        findings.report(survey.findings)
        unknownFiles = survey.unknown
    }

    /// Reports periods that share days.
    ///
    /// - Parameter period: The id of the one that it is about; `nil` where it is about all.
    mutating func checkPeriods(_ period: String?) {
        guard let folder else { return }
        let all = folder.periods().compactMap { name -> PeriodCheck.Days? in
            var reader = PeriodReader(file: folder.periodFile(name), in: request.workspace)
            guard let read = knownPeriods[name] ?? reader.read(folder: name) else { return nil }
            return (.init(id: read.id, from: read.from, until: read.until), folder.periodFile(name))
        }
        PeriodCheck.check(all, period, &findings)
    }

    /// Evaluates every period of the data folder, in the order of their ends.
    ///
    /// - Returns: The results of the periods that have no fault.
    package mutating func evaluateAll() -> [Evaluated] {
        load()
        defer { checkFaultyPeriods() }
        guard let folder else {
            readUsual()
            return []
        }
        let names = folder.periods()
        let periods = readPeriods(names, folder)
        if names.isEmpty { _ = choosePeriod([], folder) }
        if periods.isEmpty { readUsual() }
        let evaluated = periods.compactMap { evaluate($0) }
        survey(names)
        return evaluated
    }

    /// Reads the criteria that hold for every period, and the roster.
    mutating func load() {
        if let file = request.criteria { _ = readCriteria(file) }
        folder = DataFolder(request.data, in: request.workspace, &findings)
        if let folder {
            folders = folder.folders(request.period)
            paths.append(folder.roster)
            var reader = RosterReader(file: folder.roster, in: request.workspace)
            let read = reader.read()
            findings.report(folder.isBare ? folder.bareFindings : reader.findings)
            if !reader.findings.hasFaults { roster = read }
            rosterInput = input(folder.roster, in: request.data, reader.digest)
        }
    }

    // MARK: Criteria

    /// The criteria file that a period is evaluated by, or the reason why there is none.
    private mutating func criteriaFile(for period: ChosenPeriod) -> String? {
        if let file = request.criteria ?? period.period.criteria ?? request.usual.file { return file }
        reportNoUsual(for: period.file)
        return nil
    }

    /// - Parameter period: The file of the period that needs criteria, where one does.
    private mutating func reportNoUsual(for period: String? = nil) {
        let finding = request.usual.finding(for: period, in: request.workspace)
        // One that does not name the period says the same for all of them.
        if toldOfUsual.insert(finding.location.file).inserted { findings.report(finding) }
    }

    /// Reads the usual criteria where no period shows which are meant, so that their faults are told.
    mutating func readUsual() {
        if request.criteria != nil { return }
        if let file = request.usual.file { _ = readCriteria(file) } else { reportNoUsual() }
    }

    /// - Parameter location: Where a period names the file.
    private mutating func readCriteria(_ file: String, namedAt location: Location? = nil) -> ReadCriteria {
        if let read = criteria[file] { return read }
        var reader = CriteriaReader(file: file, in: request.workspace)
        let set = reader.read()
        findings.report(
            reader.findings.noting(location.map { .init("the file is named here", at: $0) }, on: file))
        paths += [file] + reader.inputs.dropFirst().map(\.path)
        let folder = FilePath.folder(of: file)
        let read = ReadCriteria(
            set: set, formAlone: reader.formAlone,
            inputs: reader.inputs.map { input($0.path, in: folder, $0.digest) })
        criteria[file] = read
        return read
    }

    /// Reads the criteria that a period goes by, or reports that there are none.
    mutating func readCriteria(of period: ChosenPeriod) -> ReadCriteria? {
        guard let file = criteriaFile(for: period) else {
            leaveUnchecked(period.name)
            return nil
        }
        criteriaFile = file
        isForeign = request.passesOverUnknown || (period.period.criteria.map { $0 != file } ?? false)
        let isNamed = request.criteria == nil && period.period.criteria != nil
        return readCriteria(file, namedAt: isNamed ? period.period.criteriaLocation : nil)
    }

    private mutating func evaluate(_ period: ChosenPeriod) -> Evaluated? {
        guard let read = readCriteria(of: period) else { return nil }
        guard let roster, let rosterInput, let folder, let criteria = read.set else {
            check(period, read)
            return nil
        }
        if let criteriaFile, heldAgainstRoster.insert(criteriaFile).inserted {
            AppliesWhenCheck.check(criteria, roster, &findings)
        }
        inputs = read.inputs + [rosterInput]
        note(period.file, in: request.data, period.digest)
        let faults = findings.faultCount
        let evidence = readPeriod(period, folder, criteria, roster)
        guard findings.faultCount == faults else {
            leaveScoringUnchecked(criteria, period.name)
            return nil
        }
        var evaluated = Evaluation.evaluate(criteria, period.period, evidence)
        for problem in evaluated.problems { findings.report(problem.finding) }
        // What is wrong elsewhere keeps nobody from knowing what came in for this period.
        guard findings.faultCount == faults else { return nil }
        (evaluated.inputs, evaluated.criteriaDigest) = (inputs, inputs.first?.sha256 ?? "")
        evaluated.notice = notice(period.period, roster, criteria)
        return evaluated
    }

    /// What the data and the rules say of themselves, the data first.
    func notice(_ period: EvaluationPeriod, _ roster: Roster, _ criteria: CriteriaSet) -> String? {
        let notices = [period.notice ?? roster.notice, criteria.notice].compactMap(\.self)
        return notices.isEmpty ? nil : notices.joined(separator: " ")
    }

    /// Checks the reports and assessments of a period that can't be evaluated, so that their faults are told in the
    /// same run as those of the rules, the roster or the period.
    mutating func check(_ period: ChosenPeriod, _ read: ReadCriteria) {
        guard let folder, let rules = read.set ?? read.formAlone else {
            return leaveUnchecked(period.name)
        }
        isForeign = request.passesOverUnknown
        if roster == nil {
            findings.leaveUnchecked(
                "whether the centres of \(period.name) are on the roster, until the faults in \(folder.roster) are mended"
            )
        }
        _ = readPeriod(period, folder, rules, roster)
    }

    mutating func checkFaultyPeriods() {
        for (name, period) in faultyPeriods {
            // Which form the records go by is known only with the criteria.
            guard let folder, let period, let file = request.criteria ?? period.criteria ?? request.usual.file else {
                leaveUnchecked(name)
                continue
            }
            check(
                ChosenPeriod(period: period, name: name, file: folder.periodFile(name), digest: ""), readCriteria(file))
        }
    }

    /// Says what only scoring finds, where something keeps it from being done.
    private mutating func leaveScoringUnchecked(_ criteria: CriteriaSet, _ period: String) {
        let asks = criteria.indicators.contains { indicator in
            if indicator.scale.rule is ListedTexts { return true }
            return indicator.missing == .error
        }
        guard asks else { return }
        findings.leaveUnchecked(
            "in \(period), whether every value is listed in its scale, and none is missing that must not be")
    }

    private mutating func leaveUnchecked(_ period: String) {
        findings.leaveUnchecked("the reports and assessments of \(period), until the faults above are mended")
    }

    private mutating func note(_ path: String, in folder: String, _ digest: String) {
        inputs.append(input(path, in: folder, digest))
    }

    /// The path of a file inside the data folder, as results name it.
    func name(inData path: String) -> String { input(path, in: request.data, "").file }

    /// A file by its name in a folder; one outside of it by its last name, since no result names what lies elsewhere.
    private func input(_ path: String, in folder: String, _ digest: String) -> InputFile {
        let (plain, root) = (FilePath.plain(path), FilePath.plain(folder))
        let prefix = root.isEmpty || root == "/" ? root : root + "/"
        let name = plain.hasPrefix(prefix) ? String(plain.dropFirst(prefix.count)) : ""
        let inside = FilePath.staysInside(name) ? name : FilePath.name(of: plain)
        return InputFile(file: CanonicalText.composed(inside), sha256: digest)
    }

    struct ChosenPeriod {
        var period: EvaluationPeriod
        var name: String
        var file: String
        var digest: String
    }

    /// The period that was asked for, or the latest one.
    mutating func choosePeriod(
        _ names: [String], _ folder: DataFolder
    ) -> ChosenPeriod? {
        if let wanted = request.period, !names.contains(wanted) {
            findings.report(.unknownPeriod(wanted, names, request.data, in: request.workspace))
            return nil
        }
        if names.isEmpty {
            findings.report(
                Finding(
                    .unknownPeriod, at: Location(file: request.data),
                    "The data folder holds no period",
                    suggestion: "Make a folder for each, with a file period.yaml in it"))
            return nil
        }
        // The folder's own spelling is the one that results name.
        return readPeriods(request.period.map { wanted in names.filter { $0 == wanted } } ?? names, folder).last
    }

    /// Reads periods, in the order of their ends.
    private mutating func readPeriods(_ names: [String], _ folder: DataFolder) -> [ChosenPeriod] {
        var read: [ChosenPeriod] = []
        for name in names {
            paths.append(folder.periodFile(name))
            var reader = PeriodReader(file: folder.periodFile(name), in: request.workspace)
            let period = reader.read(folder: name)
            findings.report(reader.findings)
            knownPeriods[name] = .some(period)
            if let period {
                read.append(
                    ChosenPeriod(
                        period: period, name: name, file: folder.periodFile(name),
                        digest: reader.digest))
            } else {
                faultyPeriods.append((name, reader.asFarAsRead))
            }
        }
        return read.sorted {
            ($0.period.until, $0.period.from, $0.name) < ($1.period.until, $1.period.from, $1.name)
        }
    }

    /// Reads the reports and assessments of a period.
    ///
    /// - Parameter observer: Sees each record in place of measures.
    mutating func readPeriod(
        _ period: ChosenPeriod, _ folder: DataFolder, _ criteria: CriteriaSet, _ roster: Roster?,
        observer: RecordObserver? = nil
    ) -> [CentreEvidence] {
        var reader = PeriodReports(
            in: request.workspace,
            plan: MeasurementPlan(criteria, period: period.period, keepsLedger: request.keepsLedger), roster: roster,
            period: period.period, keepsLedger: request.keepsLedger)
        reader.reading = request.reading
        reader.observer = observer
        let tables = folder.tables(period.name, criteria.form, &findings)
        let reports = reader.read(folder.reports(period.name, &findings), tables)
        findings.report(reader.findings)
        paths += reader.paths
        for input in reader.inputs { note(input.path, in: request.data, input.digest) }
        let assessments = readAssessments(period, folder, criteria, roster)
        return (roster?.centres ?? []).map { centre in
            let report = reports[centre.id]
            return CentreEvidence(
                centre: centre, period: period.period, header: report?.header, measurements: report?.measurements,
                assessment: assessments[centre.id], location: report?.location ?? centre.location)
        }
    }

    private mutating func readAssessments(
        _ period: ChosenPeriod, _ folder: DataFolder, _ criteria: CriteriaSet, _ roster: Roster?
    ) -> [String: Assessment] {
        var assessments: [String: Assessment] = [:]
        var names = NearNames()
        defer { findings.report(names.findings) }
        for file in folder.assessments(period.name, &findings) {
            paths.append(file)
            var reader = AssessmentReader(
                file: file, in: request.workspace, criteria: criteria,
                passesOverUnknown: isForeign || criteria.indicators.isEmpty,
                elsewhere: request.elsewhere)
            let assessment = reader.read()
            findings.report(reader.findings)
            names.add(reader.names)
            guard let assessment else { continue }
            if let roster, roster.place(of: assessment.centre) == nil {
                findings.report(
                    .unknownCentre(assessment.centre, at: assessment.location, roster))
            } else if let first = assessments[assessment.centre] {
                findings.report(
                    Finding(
                        .duplicateReport, at: assessment.location,
                        "“\(assessment.centre)” has two assessments for this period",
                        suggestion: "Put all of them into one file",
                        notes: [.init("the first assessment", at: first.location)]))
            } else {
                assessments[assessment.centre] = assessment
                note(file, in: request.data, reader.digest)
            }
        }
        return assessments
    }
}
