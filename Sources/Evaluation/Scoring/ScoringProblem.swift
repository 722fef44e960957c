package import Diagnostics

/// What of a centre's files can't be scored, or has no effect.
package enum ScoringProblem: Sendable {
    /// An indicator has no value, and the criteria call that an error.
    case missingValue(Indicator, at: Location)
    /// A text is none of those that an indicator's scale lists.
    case notListed(String, Indicator, at: Location)
    /// An override of a part, by its path, that does not belong to the centre by a rule.
    case overrideWithoutEffect(of: String, at: Location, AppliesWhen)
    /// An exemption of a part, by its path, that does not belong to the centre by a rule.
    case exemptionWithoutEffect(of: String, at: Location, AppliesWhen)
}
