package import Diagnostics
package import Evaluation
internal import MarkedYAML

/// What is to be evaluated.
package struct EvaluationRequest: Sendable {
    /// The path of the criteria file.
    package var criteria: String
    /// The path of the data folder.
    package var data: String
    /// The period's id, or `nil` for the latest.
    package var period: String?
    /// Whether the names of the rows behind each value are kept.
    package var keepsLedger: Bool

    package init(criteria: String, data: String, period: String?, keepsLedger: Bool) {
        self.criteria = criteria
        self.data = data
        self.period = period
        self.keepsLedger = keepsLedger
    }
}

/// Reads everything that an evaluation needs, and evaluates.
///
/// Criteria and roster are read once; any number of periods can then be evaluated by them.
package struct EvaluationLoader {
    package private(set) var findings = Findings()
    /// The paths of the files and folders that were looked at, whether they could be read or not.
    package private(set) var paths: [String] = []
    private let request: EvaluationRequest
    private var criteria: CriteriaSet?
    private var roster: Roster?
    private var folder: DataFolder?
    /// The criteria's files and the roster, with their digests.
    private var sharedInputs: [InputFile] = []
    private var inputs: [InputFile] = []

    package init(_ request: EvaluationRequest) { self.request = request }

    /// Evaluates every centre on the roster, for the period that was asked for or the latest.
    ///
    /// - Returns: The result, or `nil` where a file has a fault; ``findings`` says which.
    /// - Complexity: O(n) for n records, with memory for the ledger, identifiers and different values
    ///   of one report at a time.
    package mutating func evaluate() -> Evaluated? {
        load()
        guard let folder, let period = choosePeriod(folder.periods(), folder) else { return nil }
        return evaluate(period)
    }

    /// Evaluates every period of the data folder, in the order of their ends.
    ///
    /// - Returns: The results of the periods that have no fault.
    package mutating func evaluateAll() -> [Evaluated] {
        load()
        guard let folder else { return [] }
        let names = folder.periods()
        let periods = readPeriods(names, folder)
        if names.isEmpty { _ = choosePeriod([], folder) }
        return periods.compactMap { evaluate($0) }
    }

    /// Reads the criteria and the roster.
    private mutating func load() {
        var criteriaReader = CriteriaReader(file: request.criteria)
        criteria = criteriaReader.read()
        findings.report(criteriaReader.findings)
        paths = [request.criteria] + criteriaReader.inputs.dropFirst().map(\.path)
        let criteriaFolder = FilePath.folder(of: request.criteria)
        for input in criteriaReader.inputs { note(input.path, in: criteriaFolder, input.digest) }
        folder = DataFolder(request.data, &findings)
        if let folder {
            paths.append(folder.roster)
            var reader = RosterReader(file: folder.roster)
            let read = reader.read()
            findings.report(reader.findings)
            if !reader.findings.hasFaults { roster = read }
            note(folder.roster, in: request.data, reader.digest)
        }
        sharedInputs = inputs
    }

    private mutating func evaluate(_ period: ChosenPeriod) -> Evaluated? {
        // The reports are read only with rules and a roster to read them by.
        guard let criteria, let roster, let folder else { return nil }
        inputs = sharedInputs
        note(period.file, in: request.data, period.digest)
        let faults = findings.faultCount
        let evidence = readPeriod(period, folder, criteria, roster)
        guard findings.faultCount == faults else { return nil }
        let scorecards = score(evidence, criteria)
        guard !findings.hasFaults else { return nil }
        return Evaluated(
            criteria: criteria, criteriaDigest: inputs.first?.sha256 ?? "", period: period.period,
            inputs: inputs, scorecards: scorecards,
            notice: period.period.notice ?? roster.notice, evidence: evidence)
    }

    private mutating func note(_ path: String, in folder: String, _ digest: String) {
        let prefix = folder == "." ? "" : (folder.hasSuffix("/") ? folder : folder + "/")
        let name = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : FilePath.name(of: path)
        inputs.append(InputFile(file: name, sha256: digest))
    }

    private struct ChosenPeriod {
        var period: EvaluationPeriod
        var name: String
        var file: String
        var digest: String
    }

    /// The period that was asked for, or the latest one.
    private mutating func choosePeriod(
        _ names: [String], _ folder: DataFolder
    ) -> ChosenPeriod? {
        if let wanted = request.period, !names.contains(wanted) {
            findings.report(
                Finding(
                    .unknownPeriod, at: Location(file: request.data),
                    "There is no period “\(wanted)” here",
                    suggestion: NearestWord.to(wanted, among: names).map { "Did you mean “\($0)”?" }
                        ?? "There are \(names.inProse("and"))"))
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
        return readPeriods(request.period.map { [$0] } ?? names, folder).last
    }

    /// Reads periods, in the order of their ends.
    private mutating func readPeriods(_ names: [String], _ folder: DataFolder) -> [ChosenPeriod] {
        var read: [ChosenPeriod] = []
        for name in names {
            paths.append(folder.periodFile(name))
            var reader = PeriodReader(file: folder.periodFile(name))
            let period = reader.read(folder: name)
            findings.report(reader.findings)
            if let period {
                read.append(
                    ChosenPeriod(
                        period: period, name: name, file: folder.periodFile(name),
                        digest: reader.digest))
            }
        }
        return read.sorted {
            ($0.period.until, $0.period.from, $0.name) < ($1.period.until, $1.period.from, $1.name)
        }
    }

    /// Reads the reports and assessments of a period.
    private mutating func readPeriod(
        _ period: ChosenPeriod, _ folder: DataFolder, _ criteria: CriteriaSet, _ roster: Roster
    ) -> [CentreEvidence] {
        let plan = MeasurementPlan(criteria, keepsLedger: request.keepsLedger)
        let shape = ReportShape(plan)
        var reports: [String: ReadReport] = [:]
        for file in folder.reports(period.name, &findings) {
            paths.append(file)
            var reader = ReportReader(
                file: file, shape: shape, plan: plan, roster: roster, period: period.period,
                keepsLedger: request.keepsLedger)
            let report = reader.read()
            findings.report(reader.findings)
            guard let report else { continue }
            if let first = reports[report.centre] {
                findings.report(
                    Finding(
                        .duplicateReport, at: report.location,
                        "“\(report.centre)” has two reports for this period",
                        suggestion: "Put all records into one file",
                        notes: [.init("the first report", at: first.location)]))
            } else {
                reports[report.centre] = report
                note(file, in: request.data, report.digest)
            }
        }
        let assessments = readAssessments(period, folder, criteria, roster)
        return roster.centres.map { centre in
            let report = reports[centre.id]
            return CentreEvidence(
                centre: centre, header: report?.header, measurements: report?.measurements,
                assessment: assessments[centre.id], location: report?.location ?? centre.location)
        }
    }

    private mutating func readAssessments(
        _ period: ChosenPeriod, _ folder: DataFolder, _ criteria: CriteriaSet, _ roster: Roster
    ) -> [String: Assessment] {
        var assessments: [String: Assessment] = [:]
        for file in folder.assessments(period.name, &findings) {
            paths.append(file)
            var reader = AssessmentReader(file: file, criteria: criteria)
            let assessment = reader.read()
            findings.report(reader.findings)
            guard let assessment else { continue }
            let ids = roster.centres.map(\.id)
            if !ids.contains(assessment.centre) {
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

    private mutating func score(
        _ evidence: [CentreEvidence], _ criteria: CriteriaSet
    ) -> [Scorecard] {
        let scorer = Scorer(criteria)
        let plain = Scorer(criteria, usesOverrides: false)
        var cards: [Scorecard] = []
        for centre in evidence {
            var card = scorer.score(centre, &findings)
            if card.indicators.contains(where: { $0.overridden != nil }) {
                var ignored = Findings()
                card.totalWithoutOverrides = plain.score(centre, &ignored).total.points
            }
            cards.append(card)
        }
        return Ranking.ranked(cards, by: criteria)
    }
}
