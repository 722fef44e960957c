package import Documents
package import Evaluation

/// Scorecards: how each centre came to its points, rule by rule.
package struct ScorecardDocument {
    let evaluated: Evaluated
    let keepsLedger: Bool
    let centres: Set<String>?

    /// - Parameters:
    ///   - keepsLedger: Whether the rows behind each value are named.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`, with the ranking before them.
    package init(_ evaluated: Evaluated, keepsLedger: Bool, centres: Set<String>? = nil) {
        self.evaluated = evaluated
        self.keepsLedger = keepsLedger
        self.centres = centres
    }

    /// The whole document.
    package var document: Document {
        let cards = evaluated.scorecards.filter { centres?.contains($0.centre.id) ?? true }
        return Document(
            [], data: Table(IndicatorColumns(evaluated, cards).columns(keepsLedger: keepsLedger)))
    }
}
