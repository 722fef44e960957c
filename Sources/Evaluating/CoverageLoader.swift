internal import DataFolders
internal import Diagnostics
package import Evaluation
internal import RecordSources

extension EvaluationLoader {
    /// Looks at what came in for the period that was asked for or the latest, and scores nothing.
    ///
    /// - Returns: `nil` where a file has a fault; ``findings`` says which.
    /// - Complexity: O(n) for n records.
    package mutating func coverage() -> Coverage? {
        load()
        defer { checkFaultyPeriods() }
        guard let folder, let period = choosePeriod(folder.periods(), folder) else {
            readUsual()
            survey([])
            return nil
        }
        let coverage = coverage(period)
        checkPeriods(period.name)
        survey([period.name])
        guard var coverage, !findings.hasFaults else { return nil }
        coverage.unknownFiles = unknownFiles.map { name(inData: $0) }
        return coverage
    }

    private mutating func coverage(_ period: ChosenPeriod) -> Coverage? {
        guard let folder, let read = readCriteria(of: period) else { return nil }
        guard let roster, let criteria = read.set else {
            check(period, read)
            return nil
        }
        let counter = SharedCount(CoverageCount(criteria.form, period.period))
        let evidence = readPeriod(period, folder, criteria, roster) { collection, centre, record, location in
            counter.count.take(collection, centre, record, in: location.file)
        }
        guard !findings.hasFaults else { return nil }
        return Coverage(
            criteria: criteria, criteriaFile: read.inputs.first?.file ?? "",
            criteriaDigest: read.inputs.first?.sha256 ?? "", period: period.period,
            notice: notice(period.period, roster, criteria),
            centres: evidence.map { evidence in
                var centre = counter.count.coverage(evidence, criteria)
                centre.files = centre.files.map { name(inData: $0) }
                return centre
            }, unknownFiles: [])
    }
}

/// A count that the observer of a reading adds to.
private final class SharedCount {
    var count: CoverageCount

    init(_ count: CoverageCount) { self.count = count }
}
