internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading

extension TestWord {
    /// One and the same entry of a list that meets conditions.
    static let some = TestWord(
        key: .may(
            "some", .reference("conditions"), "One entry meets all of this",
            "For a list of entries: one and the same entry meets the conditions.")
    ) { reader, node, field, keys in
        guard case .entries(let list) = field.found.place else {
            reader.report(
                .conditionMalformed, keys.keyPlace("some"),
                "“some” is for a list of entries, and “\(field.name)” is not one",
                suggestion: "Test its values")
            return nil
        }
        let inner = ConditionContext(collection: field.context.collection, entryList: list)
        return .ofField(.some(reader.conditions(node, inner, "“some”")))
    }
}
