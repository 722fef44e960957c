internal import Diagnostics
package import Evaluation

extension WhyNoSplit {
    /// Why a centre's change is not divided into what its records and what the criteria did.
    package var inWords: String {
        switch self {
        case .notInOld: "it is not in the old result"
        case .notInNew: "it is not in the new result"
        case .evaluatedByNeither: "neither result evaluates it"
        case .notEvaluatedByOld: "the old result does not evaluate it"
        case .notEvaluatedByNew: "the new result does not evaluate it"
        case .oldRecordsNotEvaluated: "by the new criteria, its old records are not evaluated"
        case .newRecordsNotEvaluated: "by the old criteria, its new records are not evaluated"
        case .crossScores(let reason): reason.inWords
        }
    }
}

extension Comparison.CrossScores.WhyUnknown {
    fileprivate var inWords: String {
        switch self {
        case .fileChanged(let result, let file):
            "the files behind \(result) are not at hand: \(file) is not as it was"
        case .fileMissing(let result, let file): "the files behind \(result) are not at hand: \(file) is not there"
        case .refused(let period, let criteria, let faults, let warnings):
            "the records of \(period) can't be scored by \(criteria ?? "the other criteria"): "
                + FindingPrinter.summary(faults: faults, warnings: warnings)
        }
    }
}
