internal import Diagnostics
internal import Evaluation
internal import MarkedYAML
internal import SourceReading

/// A field of a report's header, or of a centre, as measures and lists name it.
struct HeaderField {
    var value: Measure
    var elements: Measure
    var list: ListReference
    var type: FieldType
    var isList: Bool
    var isRequired: Bool
}

extension CriteriaReader {
    /// A field of the header, or of the centre.
    ///
    /// - Parameter isDay: Whether `period` could have been meant as well.
    mutating func headerField(_ node: Node, isDay: Bool = false) -> HeaderField? {
        guard let name = text(node, "the header's field") else { return nil }
        if name.hasPrefix("centre.") {
            let part = String(name.dropFirst("centre.".count))
            guard let field = CentreField.allCases.first(where: { $0.name == part }) else {
                let names = CentreField.allCases.map { "centre." + $0.name }
                unknownField(name, node.place, names, "The roster has no field “\(part)”")
                return nil
            }
            return HeaderField(
                value: .centre(field), elements: .centreElements(field), list: .centre(field),
                type: field.type, isList: field.isList, isRequired: field.isRequired)
        }
        guard let index = form.header.firstIndex(where: { $0.name == name }) else {
            let isCollection = form.collections.contains { $0.name == name }
            unknownField(
                name, node.place, form.header.map(\.name) + (isDay ? ["period"] : []),
                isCollection
                    ? "“\(name)” is a collection; a header field is expected"
                    : "The record form has no header field “\(name)”")
            return nil
        }
        let field = form.header[index]
        return HeaderField(
            value: .header(index), elements: .headerElements(index), list: .header(index),
            type: field.type, isList: field.isList, isRequired: field.isRequired)
    }

    mutating func unknownField(
        _ name: String, _ place: Place, _ names: [String], _ message: String,
        code: FindingCode = .unknownField
    ) {
        report(
            code, place, message,
            suggestion: NearestWord.to(name, among: names).map { "Did you mean “\($0)”?" }
                ?? Amount.list(names, "There is only", "There are"))
    }

    /// Says that a part of the file could not be checked because of what is wrong with it.
    mutating func leavePartUnchecked(_ what: String, _ node: Node) {
        findings.leaveUnchecked("\(what) on line \(node.place.line) of \(file) beyond its fault")
    }
}
