package import Grammar

/// What readers of published results know of their keys.
package enum ResultKeys {
    package static let result = ScorecardJSON.result.table
    package static let engine = Head.program.table
    package static let criteria = Head.criteria.table
    package static let period = Head.period.table
    package static let input = Head.input.table
    package static let scorecard = ScorecardJSON.scorecard.table
    package static let criterion = ScorecardJSON.criterion.table
    package static let indicator = ScorecardJSON.indicator.table
    package static let row = Row.counted.table
}
