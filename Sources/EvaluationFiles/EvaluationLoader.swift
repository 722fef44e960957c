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
package struct EvaluationLoader {
    package private(set) var findings = Findings()
    private let request: EvaluationRequest
    private var inputs: [InputFile] = []

    package init(_ request: EvaluationRequest) { self.request = request }

    /// Evaluates every centre on the roster.
    ///
    /// - Returns: The result, or `nil` where a file has a fault; ``findings`` says which.
    /// - Complexity: O(n) for n records, with memory for the ledger, identifiers and different values
    ///   of one report at a time.
    package mutating func evaluate() -> Evaluated? {
        var criteriaReader = CriteriaReader(file: request.criteria)
        let criteria = criteriaReader.read()
        findings.report(criteriaReader.findings)
        guard let folder = DataFolder(request.data, &findings) else { return nil }
        var rosterReader = RosterReader(file: folder.roster)
        let roster = rosterReader.read()
        findings.report(rosterReader.findings)
        let periods = folder.periods()
        let period = choosePeriod(periods, folder)
        // The reports are read only with rules and a roster to read them by.
        guard let criteria, let roster, let period, !rosterReader.findings.hasFaults else {
            return nil
        }
        let digest = criteriaReader.inputs.first?.digest ?? ""
        let criteriaFolder = FilePath.folder(of: request.criteria)
        for input in criteriaReader.inputs {
            note(input.path, in: criteriaFolder, input.digest)
        }
        note(folder.roster, in: request.data, rosterReader.digest)
        note(period.file, in: request.data, period.digest)
        let evidence = readPeriod(period, folder, criteria, roster)
        guard !findings.hasFaults else { return nil }
        let scorecards = score(evidence, criteria)
        guard !findings.hasFaults else { return nil }
        return Evaluated(
            criteria: criteria, criteriaDigest: digest, period: period.period, inputs: inputs,
            scorecards: scorecards, notice: period.period.notice ?? roster.notice,
            evidence: evidence)
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
        var read: [ChosenPeriod] = []
        for name in request.period.map({ [$0] }) ?? names {
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
        return read.max {
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
            var reader = AssessmentReader(file: file, criteria: criteria)
            let assessment = reader.read()
            findings.report(reader.findings)
            guard let assessment else { continue }
            let ids = roster.centres.map(\.id)
            if !ids.contains(assessment.centre) {
                let nearest = NearestWord.to(assessment.centre, among: ids)
                findings.report(
                    Finding(
                        .unknownCentre, at: assessment.location,
                        "There is no centre “\(assessment.centre)” on the roster",
                        suggestion: nearest.map { "Did you mean “\($0)”?" }
                            ?? "The roster has \(ids.inProse("and", most: 20))"))
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
