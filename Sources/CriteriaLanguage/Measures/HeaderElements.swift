internal import Diagnostics
internal import Grammar
internal import MarkedYAML

extension MeasureWord {
    /// How many elements a list of the report's header, or of the centre, has.
    static let elements = MeasureWord(
        .may(
            "elements", .text.offering(\.lists), "How many elements a list has",
            "A list of the report's header, or of the centre, such as centre.parties-served.")
    ) { reader, node, _ in
        guard let found = reader.headerField(node) else { return nil }
        guard found.isList else {
            reader.report(
                .measureMalformed, node.place,
                "“\(node.text ?? "")” is a single field, and “elements” counts a list's",
                suggestion: "Use “value”")
            return nil
        }
        return found.elements
    }
}
