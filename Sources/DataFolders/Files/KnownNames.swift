internal import CriteriaLanguage
internal import Evaluation
package import SourceReading

/// What assessments may speak of, by one or several criteria files.
package struct KnownNames: Sendable {
    /// The paths of criteria and indicators.
    var paths: Set<String> = []
    /// The names of the ratings that a rule asks for.
    var ratings: Set<String> = []

    package init() {}

    /// The names that criteria files know; one that can't be read knows none, and is told of where it is needed.
    ///
    /// - Parameters:
    ///   - files: The paths of the criteria files.
    ///   - workspace: Where they are.
    package init(of files: [String], in workspace: Workspace) {
        for file in files {
            var reader = CriteriaReader(file: file, in: workspace)
            guard let criteria = reader.read() else { continue }
            paths.formUnion(criteria.paths)
            ratings.formUnion(
                criteria.indicators.flatMap(\.measure.ratings) + criteria.requirements.flatMap(\.measure.ratings))
        }
    }
}
