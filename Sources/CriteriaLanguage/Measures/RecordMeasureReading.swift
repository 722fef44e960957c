internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading
internal import Wording

extension CriteriaReader {
    /// Reads a measure over a collection's records, or over the elements of one of its lists.
    mutating func recordMeasure(
        _ kind: RecordMeasure.Kind, of reads: MeasureWord.Reads, _ own: MeasureWord.OwnKey?, _ node: Node,
        _ keys: Mapping
    ) -> Measure? {
        guard let name = text(kind.rawValue, of: keys) else {
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
            if MeasureWord.filters.contains(where: { $0.name != "window" && keys.entry($0.name) != nil }) {
                leavePartUnchecked("the conditions of the measure", node)
            }
            return nil
        }
        let context = ConditionContext(
            collection: form.collections[collection], entryList: nil)
        let filter = keys["where"].map { conditions($0, context, "“where”") }
        var measure = RecordMeasure(
            kind: kind, collection: collection, rows: nil, field: nil, fieldType: nil, name: name, filter: filter,
            having: nil, window: .touches, location: location(node.place))
        for own in MeasureWord.all.compactMap(\.own) {
            if let node = keys[own.key.name] { own.read(&self, node, context, &measure) }
        }
        measure.window = word("window", of: keys) ?? .touches
        checkWindow(measure.window, form.collections[collection], keys)
        if parts.count > 1 {
            let path = parts.dropFirst().joined(separator: ".")
            guard let found = context.field(path) else {
                unknownField(
                    path, node.place, context.names.map { $0 },
                    "The collection “\(parts[0])” has no field “\(path)”")
                return nil
            }
            measure.rows = found.place.list
            if reads == .rows {
                guard measure.rows != nil, found.isWholeList else {
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
                (measure.field, measure.fieldType) = (found.place, found.type)
            }
        } else if reads != .rows {
            report(
                .measureMalformed, node.place,
                "“\(kind.rawValue)” needs a field of “\(name)”",
                suggestion: "Write “\(kind.rawValue): \(name).FIELD”; its fields are "
                    + Array(context.names).inProse("and"))
            return nil
        }
        if let type = measure.fieldType, reads == .numbers, !type.isNumber {
            report(
                .measureMalformed, node.place,
                "“\(kind.rawValue)” needs numbers, and “\(name)” is \(type.inWords)",
                suggestion: "Use “distinct” to count different values")
            return nil
        }
        guard checkOwn(own, kind.rawValue, keys) else { return nil }
        warnOfExclusive(.all([filter, measure.having].compactMap(\.self)), rows: measure.rows)
        set.recordMeasures.append(measure)
        return .records(set.recordMeasures.count - 1)
    }

    /// Looks at the key that a measure needs, and at those that only other measures have.
    private mutating func checkOwn(_ own: MeasureWord.OwnKey?, _ name: String, _ keys: Mapping) -> Bool {
        if let own, keys.entry(own.key.name) == nil {
            report(
                .missingKey, keys.keyPlace(name), "“\(name)” lacks “\(own.key.name)”", suggestion: own.lacking)
            return false
        }
        for word in MeasureWord.all where word.name != name {
            guard let other = word.own, let entry = keys.entry(other.key.name) else { continue }
            report(
                .measureMalformed, entry.keyPlace, "“\(other.key.name)” is for “\(word.name)”",
                suggestion: other.elsewhere)
        }
        return true
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
}
