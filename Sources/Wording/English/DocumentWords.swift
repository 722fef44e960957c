package import Evaluation

/// What stands at the head of documents, whatever they are written into.
package enum DocumentWords {
    /// `Period 2015-2018, from 2015-01-01 to 2018-12-31`.
    package static func period(_ period: EvaluationPeriod) -> String {
        "Period \(period.id), from \(period.from) to \(period.until)"
    }

    /// The decisions behind the criteria.
    package static func source(_ source: [String]) -> String { "Source: " + source.joined(separator: "; ") }
}
