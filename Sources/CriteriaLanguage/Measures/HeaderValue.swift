internal import Diagnostics
internal import Grammar
internal import MarkedYAML

extension MeasureWord {
    /// A single field of the report's header, or of the centre.
    static let value = MeasureWord(
        .may(
            "value", .text.offering(\.singles), "A field of the report's header",
            "Or of the centre, such as centre.region.")
    ) { reader, node, _ in
        guard let found = reader.headerField(node) else { return nil }
        if found.isList {
            reader.report(
                .measureMalformed, node.place, "“\(node.text ?? "")” is a list, and “value” is of one",
                suggestion: "Use “elements” to count its elements")
            return nil
        }
        return found.value
    }
}
