/// A file that a result rests on.
package struct InputFile: Hashable, Sendable {
    /// The path inside the criteria's folder or the data folder.
    package var file: String
    /// The SHA-256 digest of its bytes, in hexadecimal.
    package var sha256: String

    package init(file: String, sha256: String) {
        self.file = file
        self.sha256 = sha256
    }
}

/// The result of an evaluation: criteria, period, inputs, and scorecards in order of rank.
package struct Evaluated: Sendable {
    package var criteria: CriteriaSet
    /// The digest of the criteria file; empty where the result rests on no files.
    package var criteriaDigest = ""
    package var period: EvaluationPeriod
    package var inputs: [InputFile] = []
    package var scorecards: [Scorecard]
    /// What the data says of itself, such as that it is invented.
    package var notice: String?
    /// What every centre on the roster was scored by, in the roster's order.
    package var evidence: [CentreEvidence]
    /// What of the evidence can't be scored, or has no effect; a result with any that can't is none.
    package var problems: [ScoringProblem]

    /// The name of the criteria file, by which results for people tell it from another with the same title.
    package var criteriaFile: String { inputs.first?.file ?? "" }

    /// What evaluators and users said of a centre; `nil` where they said nothing.
    package func assessment(of centre: String) -> Assessment? {
        evidence.first { $0.centre.id == centre }?.assessment
    }

    /// An input by its path inside the criteria's folder or the data folder, so that the same files have
    /// the same names wherever they are.
    package func name(ofFile path: String) -> String {
        inputs.map(\.file).filter { path == $0 || path.hasSuffix("/" + $0) }.max { $0.count < $1.count } ?? path
    }
}
