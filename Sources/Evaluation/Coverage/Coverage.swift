internal import Diagnostics

/// What came in for a period, before anything of it is scored.
package struct Coverage: Sendable {
    package var criteria: CriteriaSet
    /// The criteria file's name, and the SHA-256 digest of its bytes.
    package var criteriaFile: String
    package var criteriaDigest: String
    package var period: EvaluationPeriod
    /// What the data says of itself, such as that it is invented.
    package var notice: String?
    /// Every centre on the roster, in its order.
    package var centres: [CentreCoverage]
    /// The paths in the data folder of what nothing reads.
    package var unknownFiles: [String]

    package init(
        criteria: CriteriaSet, criteriaFile: String, criteriaDigest: String, period: EvaluationPeriod,
        notice: String?, centres: [CentreCoverage], unknownFiles: [String]
    ) {
        self.criteria = criteria
        self.criteriaFile = criteriaFile
        self.criteriaDigest = criteriaDigest
        self.period = period
        self.notice = notice
        self.centres = centres
        self.unknownFiles = unknownFiles
    }

    /// The names of the collections, as the record form has them.
    package var collections: [String] { criteria.form.collections.map(\.name) }

    /// What is missing, centre by centre.
    package var missing: [Missing] { centres.flatMap(\.missing) }

    /// Something that a centre lacks.
    package struct Missing: Equatable, Sendable {
        /// What kind of thing it is.
        package enum Kind: String, Sendable {
            case report, submitted, rating
        }

        package var centre: String
        package var kind: Kind
        /// Which rating, or what was to be submitted; `nil` for a report.
        package var name: String?
    }
}

/// How much came in for a period, in a few numbers.
package struct PeriodCounts: Hashable, Sendable {
    /// The period's id.
    package var period: String
    /// How many centres are on the roster, and how many have a report.
    package var centres, reports: Int
    /// How many centres with a report lack a mark that the period's criteria ask for.
    package var ratingsMissing: Int

    package init(_ result: Evaluated) {
        period = result.period.id
        centres = result.evidence.count
        reports = result.evidence.count { $0.header != nil }
        ratingsMissing = result.evidence.count {
            $0.header != nil && !CentreCoverage.Ratings($0, result.criteria).missing.isEmpty
        }
    }
}

/// What came in from one centre.
package struct CentreCoverage: Sendable {
    package var centre: Centre
    package var hasReport: Bool
    /// The files that hold its report, in the order of their names.
    package var files: [String]
    /// How many records each collection has, in the form's order.
    package var records: [Int]
    /// When it submitted what the header has a day for, and when that was due.
    package var submissions: [Submission]
    /// How many records lie before or behind the period.
    package var outsidePeriod: Int
    /// How many records say nothing of their evidence; `nil` where no collection has a field for it.
    package var withoutEvidence: Int?
    package var ratings: Ratings

    /// Something that a centre submits: a work plan, a report.
    package struct Submission: Sendable {
        /// `report` for the header's field `report-submitted` and the period's deadline of that name.
        package var name: String
        package var day: CalendarDay?
        package var due: CalendarDay?

        /// How many days after the deadline; 0 where it was in time, `nil` where one of the days is unknown.
        package var daysLate: Int? {
            guard let day, let due else { return nil }
            return max(0, day.number - due.number)
        }
    }

    /// The ratings that evaluators gave, of those that the criteria ask for.
    package struct Ratings: Sendable {
        package var asked: [String] = []
        package var given: [String] = []

        package var missing: [String] { asked.filter { !given.contains($0) } }

        /// Asks which ratings a centre needs: not those of parts that do not apply to it, or that it is exempt from.
        init(_ evidence: CentreEvidence, _ criteria: CriteriaSet) {
            let header = evidence.header ?? HeaderValues(count: criteria.form.header.count)
            let exclusions = Exclusions(criteria, evidence, header)
            let names = Set(evidence.assessment?.ratings.map(\.name) ?? [])
            let applying = criteria.indicators.filter { !Self.isExcluded($0.path, exclusions) }
            // A requirement holds for every centre.
            for measure in applying.map(\.measure) + criteria.requirements.map(\.measure) {
                for name in measure.ratings where !asked.contains(name) { asked.append(name) }
            }
            given = asked.filter { names.contains($0) }
        }

        private static func isExcluded(_ path: String, _ exclusions: Exclusions) -> Bool {
            var whole = ""
            for part in path.split(separator: ".") {
                whole += whole.isEmpty ? String(part) : "." + part
                if exclusions.own(whole) != nil { return true }
            }
            return false
        }
    }

    /// What the centre lacks. One without a report lacks that alone: the rest waits for it.
    package var missing: [Coverage.Missing] {
        guard hasReport else { return [.init(centre: centre.id, kind: .report, name: nil)] }
        return submissions.filter { $0.day == nil && $0.due != nil }.map {
            .init(centre: centre.id, kind: .submitted, name: $0.name)
        } + ratings.missing.map { .init(centre: centre.id, kind: .rating, name: $0) }
    }
}

/// Counts a period's records as they pass by.
package struct CoverageCount: Sendable {
    private let form: RecordForm
    private let period: EvaluationPeriod
    private let dates: [MeasurementPlan.DatePlaces]
    /// Where each collection has the field that says what can be checked.
    private let evidence: [FieldPlace?]
    private var centres: [String: OfCentre] = [:]

    private struct OfCentre: Sendable {
        var records: [Int]
        var outsidePeriod = 0
        var withoutEvidence = 0
        var files: Set<String> = []
    }

    package init(_ form: RecordForm, _ period: EvaluationPeriod) {
        self.form = form
        self.period = period
        dates = form.collections.map { MeasurementPlan.DatePlaces($0) }
        evidence = form.collections.map { collection in
            collection.evidenceField.map { collection.places[$0] }
        }
    }

    /// Counts a record of a centre: the one that a batch is building.
    package mutating func take(_ collection: Int, _ centre: String, _ batch: borrowing RecordBatch, in file: String) {
        var counted = centres[centre] ?? OfCentre(records: form.collections.map { _ in 0 })
        counted.records[collection] += 1
        counted.files.insert(file)
        switch RecordDates(copy batch, row: batch.count, dates[collection], period).reason(.touches) {
        case nil, .noStart, .noEnd: break
        default: counted.outsidePeriod += 1
        }
        let isEmpty =
            switch evidence[collection] {
            case .single(let index): !batch[index].isPresent
            case .values(let list), .entries(let list): !batch.hasElements(list)
            case .entry, nil: false
            }
        if isEmpty { counted.withoutEvidence += 1 }
        centres[centre] = counted
    }

    /// What came in from a centre.
    ///
    /// - Parameters:
    ///   - evidence: What its report and its assessment say.
    ///   - report: The file of its report.
    package func coverage(_ evidence: CentreEvidence, _ criteria: CriteriaSet) -> CentreCoverage {
        let counted = centres[evidence.centre.id] ?? OfCentre(records: form.collections.map { _ in 0 })
        var files = counted.files
        if let header = evidence.header {
            files.insert(evidence.location.file)
            for entry in header.entries { if let entry { files.insert(entry.location.file) } }
        }
        let submissions = form.header.enumerated().compactMap { index, field -> CentreCoverage.Submission? in
            let ending = "-submitted"
            guard case .date = field.type, field.name.hasSuffix(ending) else { return nil }
            let name = String(field.name.dropLast(ending.count))
            var submission = CentreCoverage.Submission(name: name)
            if case .date(let day)? = evidence.header?.entries[index]?.values.first { submission.day = day }
            submission.due = period.deadlines.first { $0.name == name }?.day
            return submission
        }
        return CentreCoverage(
            centre: evidence.centre, hasReport: evidence.header != nil,
            files: files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }, records: counted.records,
            submissions: submissions, outsidePeriod: counted.outsidePeriod,
            withoutEvidence: self.evidence.contains { $0 != nil } ? counted.withoutEvidence : nil,
            ratings: CentreCoverage.Ratings(evidence, criteria))
    }
}
