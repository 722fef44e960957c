internal import Diagnostics
internal import Evaluation
internal import MarkedYAML
internal import SourceReading
internal import Wording

extension CriteriaReader {
    private static let recordKinds = RecordMeasure.Kind.allCases.map(\.rawValue)
    private static let otherKinds = [
        "value", "elements", "rating", "ratio", "total", "difference", "constant",
    ]

    /// Reads a measure, or nothing where it has faults.
    mutating func measure(_ node: Node) -> Measure? {
        let kinds = Self.recordKinds + Self.otherKinds
        guard
            let keys = mapping(node, "a measure", keys: kinds + ["where", "having", "window"])
        else { return nil }
        let given = kinds.filter { keys.entry($0) != nil }
        guard let kind = given.first, let value = keys[kind] else {
            if node.isEmptyMapping || !keys.isEmpty {
                report(
                    .measureMalformed, node.place, "The measure does not say what is measured",
                    suggestion: "Give one of \(kinds.inProse(most: 20))")
            }
            return nil
        }
        if given.count > 1 {
            report(
                .measureMalformed, keys.keyPlace(given[1]),
                "A measure is one of “\(given[0])” and “\(given[1])”, not both",
                suggestion: "Use total, difference or ratio to put measures together")
            leavePartUnchecked("the measure", node)
            return nil
        }
        if let record = RecordMeasure.Kind(rawValue: kind) {
            return recordMeasure(record, value, keys)
        }
        for key in ["where", "having", "window"] where keys.entry(key) != nil {
            report(
                .measureMalformed, keys.keyPlace(key), "“\(key)” is for a measure that reads records",
                suggestion: "“\(kind)” reads none; take “\(key)” out")
        }
        switch kind {
        case "value": return headerValue(value)
        case "elements": return headerElements(value)
        case "rating":
            return identifier(value, "the rating's name").map { .rating($0) }
        case "constant": return number(value, "the constant").map { .constant($0) }
        default: return composed(kind, value)
        }
    }

    /// `ratio`, `total` and `difference`.
    private mutating func composed(_ kind: String, _ node: Node) -> Measure? {
        guard let elements = list(node, "“\(kind)”") else { return nil }
        if kind == "total" ? elements.isEmpty : elements.count != 2 {
            report(
                .measureMalformed, node.place,
                "“\(kind)” has \(Amount.words(elements.count, "measure")), where "
                    + (kind == "total" ? "at least one is" : "two are") + " expected",
                suggestion: "Write “\(kind): [{ count: … }, { count: … }]”")
            return nil
        }
        var parts: [Measure] = []
        for element in elements {
            guard let part = measure(element) else { continue }
            let type = part.limits(in: set).type
            guard case .number = type else {
                report(
                    .measureMalformed, element.place,
                    "“\(kind)” needs numbers, and this measure gives \(type.inWords)",
                    suggestion: "Put a measure in its place that gives a number")
                continue
            }
            parts.append(part)
        }
        guard parts.count == elements.count, let first = parts.first, let last = parts.last else { return nil }
        switch kind {
        case "ratio": return .ratio(first, last)
        case "difference": return .difference(first, last)
        default: return .total(parts)
        }
    }

    private mutating func headerValue(_ node: Node) -> Measure? {
        guard let found = headerField(node) else { return nil }
        if found.isList {
            report(
                .measureMalformed, node.place, "“\(node.text ?? "")” is a list, and “value” is of one",
                suggestion: "Use “elements” to count its elements")
            return nil
        }
        return found.value
    }

    private mutating func headerElements(_ node: Node) -> Measure? {
        guard let found = headerField(node) else { return nil }
        guard found.isList else {
            report(
                .measureMalformed, node.place,
                "“\(node.text ?? "")” is a single field, and “elements” counts a list's",
                suggestion: "Use “value”")
            return nil
        }
        return found.elements
    }

    struct HeaderField {
        var value: Measure
        var elements: Measure
        var list: ListReference
        var type: FieldType
        var isList: Bool
        var isRequired: Bool
    }

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

    private mutating func recordMeasure(
        _ kind: RecordMeasure.Kind, _ node: Node, _ keys: Mapping
    ) -> Measure? {
        guard let name = text(node, "“\(kind.rawValue)”") else {
            leavePartUnchecked("the measure", node)
            return nil
        }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let collection = form.collections.firstIndex(where: { $0.name == parts[0] }) else {
            unknownField(
                parts[0], node.place, form.collections.map(\.name),
                form.header.contains { $0.name == parts[0] }
                    ? "“\(parts[0])” is a field of the header; “\(kind.rawValue)” reads a collection"
                    : "The record form has no collection “\(parts[0])”",
                code: .unknownCollection)
            if keys.entry("where") != nil || keys.entry("having") != nil {
                leavePartUnchecked("the conditions of the measure", node)
            }
            return nil
        }
        let context = ConditionContext(
            collection: form.collections[collection], entryList: nil)
        let filter = keys["where"].map { conditions($0, context, "“where”") }
        let having = keys["having"].map { conditions($0, context, "“having”") }
        let window: Window = word(keys["window"], "“window”") ?? .touches
        checkWindow(window, form.collections[collection], keys)
        var rows: Int?
        var field: FieldPlace?
        var type: FieldType?
        let readsRows = kind == .count || kind == .share || kind == .any
        if parts.count > 1 {
            let path = parts.dropFirst().joined(separator: ".")
            guard let found = context.field(path) else {
                unknownField(
                    path, node.place, context.names.map { $0 },
                    "The collection “\(parts[0])” has no field “\(path)”")
                return nil
            }
            rows = found.place.list
            if readsRows {
                guard rows != nil, found.isWholeList else {
                    report(
                        .measureMalformed, node.place,
                        "“\(name)” is not a list, and “\(kind.rawValue)” counts records or elements",
                        suggestion: "Write “\(kind.rawValue): \(parts[0])”, and the field under “where”")
                    return nil
                }
            } else {
                if case .entries = found.place {
                    let example = context.names.first { $0.hasPrefix(path + ".") }.map { "\(parts[0]).\($0)" }
                    report(
                        .measureMalformed, node.place, "“\(name)” holds entries; name one of their fields",
                        suggestion: "Such as \(example ?? name)"
                    )
                    return nil
                }
                field = found.place
                type = found.type
            }
        } else if !readsRows {
            report(
                .measureMalformed, node.place,
                "“\(kind.rawValue)” needs a field of “\(name)”",
                suggestion: "Write “\(kind.rawValue): \(name).FIELD”; its fields are "
                    + Array(context.names).inProse("and"))
            return nil
        }
        if let type, kind != .distinct, !isNumber(type) {
            report(
                .measureMalformed, node.place,
                "“\(kind.rawValue)” needs numbers, and “\(name)” is \(type.inWords)",
                suggestion: "Use “distinct” to count different values")
            return nil
        }
        if kind == .share, keys.entry("having") == nil {
            report(
                .missingKey, keys.keyPlace("share"), "“share” lacks “having”",
                suggestion: "Say under “having” what the records in the share are like")
            return nil
        }
        if kind != .share, keys.entry("having") != nil {
            report(
                .measureMalformed, keys.keyPlace("having"), "“having” is for “share”",
                suggestion: "Put its conditions under “where”")
        }
        warnOfExclusive(.all([filter, having].compactMap(\.self)), rows: rows)
        set.recordMeasures.append(
            RecordMeasure(
                kind: kind, collection: collection, rows: rows, field: field, fieldType: type,
                name: name, filter: filter ?? nil, having: having ?? nil, window: window,
                location: location(node.place)))
        return .records(set.recordMeasures.count - 1)
    }

    /// Says that a part of the file could not be checked because of what is wrong with it.
    mutating func leavePartUnchecked(_ what: String, _ node: Node) {
        findings.leaveUnchecked("\(what) on line \(node.place.line) of \(file) beyond its fault")
    }

    private mutating func checkWindow(
        _ window: Window, _ collection: RecordCollection, _ keys: Mapping
    ) {
        if window == .ends, let dated = collection.dated, dated.until == nil {
            report(
                .conditionNeverMet, keys["window"]?.place,
                "The records of “\(collection.name)” have no end date, so none of them counts",
                suggestion: "Use “window: starts”")
        }
    }

    private func isNumber(_ type: FieldType) -> Bool {
        if case .number = type { return true }
        return false
    }
}
