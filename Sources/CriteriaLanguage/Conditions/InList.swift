internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading
internal import Wording

extension TestWord {
    /// One of the values of a list of the header or of the centre, or a day in the evaluation period.
    static let inList = TestWord(
        key: .may(
            "in", .text.offering { $0.lists + ["period"] }, "One of the values of a list",
            "A list of the report's header, or of the centre, such as centre.parties-served. Of a date also period: a "
                + "day in the evaluation period."),
        looksUp: true,
        read: { reader, node, field, keys in
            let type = field.found.type
            if case .entries = type {
                reader.reportUnsuited("in", "values", field, keys)
                return nil
            }
            if type.isDay, node.text == "period" { return .ofValue(.inPeriod, .inPeriod) }
            return reader.list(node, comparableWith: type, "“\(field.name)”")
                .map { .ofValue(.inList($0), .inList(node.text ?? "")) }
        },
        readOfMeasured: { reader, node, measured, _ in
            if measured.type.isDay, node.text == "period" { return .inPeriod }
            return reader.list(node, comparableWith: measured.type, measured.what)
                .map { .inList($0, name: node.text ?? "") }
        })
}

extension CriteriaReader {
    /// A list of the header or of the centre, by its name.
    ///
    /// - Parameters:
    ///   - type: The type of what is looked for in it.
    ///   - what: What is looked for.
    fileprivate mutating func list(_ node: Node, comparableWith type: FieldType, _ what: String) -> ListReference? {
        guard let list = headerField(node, isDay: type.isDay) else { return nil }
        guard list.isList else {
            report(
                .conditionMalformed, node.place, "“\(node.text ?? "")” is not a list",
                suggestion: "“in” names a list of the header or of the centre")
            return nil
        }
        guard type.isComparable(with: list.type) else {
            report(
                .conditionMalformed, node.place,
                "\(what) is \(type.inWords), and “\(node.text ?? "")” lists \(list.type.inWords)",
                suggestion: "Name a list that holds the same kind of value")
            return nil
        }
        return list.list
    }
}
