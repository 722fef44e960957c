package import Documents
package import Evaluation

/// Results side by side, each with the one after it.
package struct ComparisonDocument {
    let steps: [Comparison]
    let centres: Set<String>?

    /// - Parameters:
    ///   - steps: Each result with the one after it.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    package init(_ steps: [Comparison], centres: Set<String>? = nil) {
        self.steps = steps
        self.centres = centres
    }

    /// The whole document.
    package var document: Document {
        Document([], data: Table(ComparisonColumns(steps, centres: centres).columns))
    }
}
