package import Diagnostics
internal import Evaluation
internal import RecordSources

/// Tells names of evaluators and ratings that hardly differ, in all assessments of a period.
package struct NearNames {
    private var near = NearTexts()
    /// Warnings of those that do.
    package private(set) var findings = Findings()

    package init() {}

    /// Takes the names of an assessment.
    package mutating func add(_ names: [AssessmentReader.Name]) {
        for name in names {
            guard let place = name.location.place else { continue }
            let bytes = CanonicalText.bytes(name.text)
            if near.meet(bytes.span, group: name.isRating ? 1 : 0, centre: 0) {
                near.place(place, file: name.location.file, &findings)
            }
        }
    }
}
