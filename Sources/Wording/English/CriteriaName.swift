package import Evaluation

/// What criteria are called at the head of every result: their set and edition, the file, and the first digits of its
/// digest, by which two files of one name are told apart.
package struct CriteriaName: Sendable {
    /// The set's id, such as `sc-2-9-annex-ii`.
    package var set: String
    /// Which edition of the set it is, such as `2013`.
    package var edition: String
    /// The file's name; empty where a published result does not give it.
    package var file: String
    /// The file's digest, whole.
    package var sha256: String

    /// How many digits of a digest tell files apart for people; JSON and CSV have the whole.
    package static let digits = 8

    /// The criteria of an evaluation.
    package init(_ evaluated: Evaluated) {
        self.init(
            set: evaluated.criteria.id, edition: evaluated.criteria.edition, sha256: evaluated.criteriaDigest,
            inputs: evaluated.inputs)
    }

    /// The criteria of a result, published or not.
    package init(_ table: ResultTable) {
        self.init(set: table.rules.set, edition: table.rules.edition, sha256: table.rules.sha256, inputs: table.inputs)
    }

    /// The criteria that what came in was counted by.
    package init(_ coverage: Coverage) {
        self.init(
            set: coverage.criteria.id, edition: coverage.criteria.edition, sha256: coverage.criteriaDigest,
            inputs: [InputFile(file: coverage.criteriaFile, sha256: coverage.criteriaDigest)])
    }

    private init(set: String, edition: String, sha256: String, inputs: [InputFile]) {
        self.set = set
        self.edition = edition
        self.sha256 = sha256
        let file = inputs.first { $0.sha256 == sha256 }?.file ?? ""
        self.file = file.split(separator: "/").last.map(String.init) ?? ""
    }

    /// `sc-2-9-annex-ii, edition 2013`.
    package var words: String { "\(set), edition \(edition)" }

    /// `sc-2-9-annex-ii.yaml, SHA-256 1a2b3c4d…`.
    package var fileWords: String {
        let digest = "SHA-256 \(sha256.prefix(Self.digits))…"
        return file.isEmpty ? digest : "\(file), \(digest)"
    }

    /// `sc-2-9-annex-ii, edition 2013 (sc-2-9-annex-ii.yaml, SHA-256 1a2b3c4d…)`.
    package var inWords: String { "\(words) (\(fileWords))" }
}
