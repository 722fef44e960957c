package import Evaluation

extension NotEvaluated {
    /// Why a centre is not evaluated.
    package var inWords: String {
        switch self {
        case .noReport: "no report"
        case .requirementsNotMet(let titles): "requirement not met: " + titles.joined(separator: "; ")
        case .nothingScored: "nothing in its report could be scored"
        case .maximumIsZero:
            "nothing in its report could be scored: the maximum of what is scored in it is 0"
        case .asWritten(let reason): reason
        }
    }
}

extension Excluded {
    /// Why a part of a result does not count for a centre.
    package var inWords: String {
        switch self {
        case .doesNotApply: "does not apply"
        case .exempt: "exempt"
        }
    }
}
