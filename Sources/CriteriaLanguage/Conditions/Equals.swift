internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading
internal import Wording

extension TestWord {
    /// The value of another field.
    static let equals = TestWord(
        key: .may(
            "equals", .text, "The same as another field", "A field of the same record, or of the same entry.")
    ) { reader, node, field, keys in
        reader.text("equals", of: keys).flatMap { reader.equals($0, node, field) }
    }
}

extension CriteriaReader {
    fileprivate mutating func equals(_ name: String, _ node: Node, _ field: TestedField) -> TestWord.Asked? {
        guard let other = field.context.field(name) else {
            unknownField(
                name, node.place, field.context.names, "The record form has no field “\(name)” here")
            return nil
        }
        let isSameHolder: Bool
        switch (field.found.place, other.place) {
        case (.single, .single): isSameHolder = true
        case (.entry(let a, _), .entry(let b, _)): isSameHolder = a == b
        default: isSameHolder = false
        }
        guard isSameHolder else {
            report(
                .conditionMalformed, node.place,
                "“\(field.name)” and “\(name)” are not two single fields of one record or entry",
                suggestion: "Compare fields that hold one value and stand side by side")
            return nil
        }
        guard field.found.type.isSameKind(as: other.type) else {
            report(
                .conditionMalformed, node.place,
                "“\(field.name)” is \(field.found.type.inWords), and “\(name)” is \(other.type.inWords)",
                suggestion: "Compare fields of the same type")
            return nil
        }
        return .ofValue(.equals(other.place), .equals(name))
    }
}
