package import Evaluation

extension LeftOut {
    /// Why a row is not counted, in an evaluator's words.
    package var inWords: String {
        switch self {
        case .dates(let dates): dates.inWords
        case .isEmpty(let field): "\(field) is empty"
        case .isGiven(let field): "\(field) is given"
        case .has(let field, let value): "\(field) is \(value)"
        case .hasOther(let test, let value): "\(test.name) is \(value), not \(test.words)"
        case .hasNone(let test): "none of \(test.name) is \(test.words)"
        case .hasOtherNumber(let field): "\(field) has another number of elements"
        case .hasNoEntry(let field): "no entry of \(field) meets the conditions"
        case .meets(let condition, let rows):
            RuleWords.condition(condition, rows: rows) ?? "every one is left out"
        case .failsToMeet(let condition, let rows):
            RuleWords.condition(condition, rows: rows).map { "it is not so that \($0)" } ?? "nothing can hold"
        case .isNotInShare(let reason): "in the whole, but not in the share: " + reason.inWords
        }
    }
}

extension OutOfWindow {
    /// `it ended before the period`.
    fileprivate var inWords: String {
        switch self {
        case .noEnd: "it has no end date"
        case .noStart: "it has no start date"
        case .endedBefore: "it ended before the period"
        case .endedAfter: "it ended after the period"
        case .beganBefore: "it began before the period"
        case .beganAfter: "it began after the period"
        }
    }
}
