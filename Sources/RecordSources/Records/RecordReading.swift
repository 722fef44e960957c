internal import Diagnostics
internal import Evaluation
internal import MarkedText
internal import SourceReading
internal import Wording

/// The fields of a record or of an entry, by their names.
private struct KeyedFields {
    /// What has them: a record or an entry.
    var holder: String
    /// Where they stand in ``ReportShape/fields``.
    var first: Int
    var count: Int
    /// The index of their names.
    var names: Int
    /// The field that names a record, or -1.
    var identifiedBy = -1
}

extension RecordBuilder {
    /// Reads the fields of a record into the row that ``batch`` builds.
    mutating func readFields<Events: RecordEvents & ~Copyable>(
        _ collection: Int, _ start: Place, _ stream: inout Events, _ shape: ReportShape
    ) throws(Events.Fault) {
        batch.begin()
        if !unknownKeys.isEmpty { unknownKeys.removeAll() }
        let (first, names) = (shape.collections[collection].first, shape.collections[collection].names)
        let identifiedBy = shape.collections[collection].identifiedBy
        let datedUntil = shape.collections[collection].datedUntil
        let fields = KeyedFields(
            holder: "record", first: first, count: shape.collections[collection].count, names: names,
            identifiedBy: identifiedBy)
        var endPlace: Place?
        let faulty = try readKeys(
            fields, start, &stream, shape,
            value: { (builder, index, event, stream) throws(Events.Fault) in
                if index == datedUntil { endPlace = stream.place }
                if index == identifiedBy {
                    try builder.readIdentifier(first + index, collection, event, &stream, shape)
                } else if event.isScalar, shape.fields[first + index].holding == .single {
                    let slot = Int(shape.fields[first + index].slot)
                    builder.batch.set(slot, to: builder.cell(stream, first + index, shape))
                } else {
                    try builder.readField(first + index, event, &stream, shape)
                }
            },
            other: { (builder, field, stream) throws(Events.Fault) in
                try builder.readOtherKey(collection, &stream, shape, behind: field)
            })
        for index in missing(shape.collections[collection], but: faulty) {
            reportMissing(shape.fieldNames[first + index], names, start, "This record")
        }
        if let endPlace { checkDates(shape.collections[collection], endPlace) }
    }

    /// Reads the keys of a record or of an entry to its end, each with its value.
    ///
    /// - Parameters:
    ///   - value: Reads the value of a field, which has begun.
    ///   - other: Reads a key that is no field, with its value; it is told the field before it.
    /// - Returns: The fields whose value has a fault.
    @inline(__always)
    private mutating func readKeys<Events: RecordEvents & ~Copyable>(
        _ fields: KeyedFields, _ start: Place, _ stream: inout Events, _ shape: ReportShape,
        value: (inout RecordBuilder, Int, Event.Kind, inout Events) throws(Events.Fault) -> Void,
        other: (inout RecordBuilder, Int?, inout Events) throws(Events.Fault) -> Void
    ) throws(Events.Fault) -> SeenFields {
        let first = fields.first
        var (seen, faulty) = (SeenFields(count: fields.count), SeenFields(count: fields.count))
        var (last, expected) = (-1, 0)
        // The field that was given first, and whether another record seems to have begun in this one.
        var (beginsWith, isTwice) = (-1, false)
        while true {
            let key = try stream.next()
            guard key.isScalar else {
                if key.endsMapping { return faulty }
                try refuseKey(key, &stream)
                continue
            }
            let index = shape.index(of: stream.text, in: fields.names, expected: expected)
            guard index >= 0 else {
                try other(&self, last < 0 ? nil : first + last, &stream)
                continue
            }
            // Fields mostly come in the same order in each record.
            if index != expected, last >= 0 { following[first + last] = index }
            if last < 0 { beginsWith = index }
            (last, expected) = (index, following[first + index])
            if !seen.insert(index) {
                let begins = index == beginsWith || index == fields.identifiedBy
                if !isTwice { isTwice = reportTwice(first + index, stream, fields.holder, from: begins ? start : nil) }
                try checkTwice(first + index, &stream, shape)
                continue
            }
            let event = try stream.next()
            let faults = findings.faultCount
            try value(&self, index, event, &stream)
            if findings.faultCount != faults { faulty.insert(index) }
        }
    }

    /// A scalar as a cell of its field's type; empty where it holds nothing or has a fault.
    @inline(__always)
    private mutating func cell<Events: RecordEvents & ~Copyable>(
        _ stream: borrowing Events, _ field: Int, _ shape: ReportShape
    ) -> Cell {
        value(stream.text, isPlain: stream.isPlain, field, shape) { stream.place }
    }

    /// Reports a field that is given twice.
    ///
    /// - Parameter start: Where the record or entry begins, if it is the field that does so or names it.
    /// - Returns: Whether another record seems to begin here, of which only the “- ” is missing: the fields that follow
    ///   are then given twice as well.
    @inline(never)
    private mutating func reportTwice<Events: RecordEvents & ~Copyable>(
        _ field: Int, _ stream: borrowing Events, _ holder: String, from start: Place?
    ) -> Bool {
        let place = stream.place
        let start = Events.isJSON ? nil : start.flatMap { $0.line < place.line ? $0 : nil }
        report(
            .duplicateKey, place, "“\(shape.fieldNames[field])” is given twice in this \(holder)",
            suggestion: start == nil
                ? "Keep one of them"
                : "\(holder == "entry" ? "An entry" : "A record") begins with “- ”; is it missing before this line?",
            notes: start.map { [.init("the \(holder) above begins here", at: location($0))] } ?? [])
        return start != nil
    }

    /// Checks a value that is given once more, and passes over it: it may have a fault of its own.
    private mutating func checkTwice<Events: RecordEvents & ~Copyable>(
        _ field: Int, _ stream: inout Events, _ shape: ReportShape
    ) throws(Events.Fault) {
        let event = try stream.next()
        if event.isScalar { _ = cell(stream, field, shape) }
        guard event == .sequenceStart, shape.fields[field].holding == .values else {
            return try stream.skip(from: event)
        }
        while true {
            let element = try stream.next()
            if element.endsSequence { return }
            if element.isScalar { _ = cell(stream, field, shape) } else { try stream.skip(from: element) }
        }
    }

    private static let centre = Array("centre".utf8)

    /// Reads a key that is no field: the centre, where records name it, or something unknown.
    ///
    /// - Parameter field: The field that was given last.
    @inline(never)
    private mutating func readOtherKey<Events: RecordEvents & ~Copyable>(
        _ collection: Int, _ stream: inout Events, _ shape: ReportShape, behind field: Int?
    ) throws(Events.Fault) {
        guard named != nil, stream.text.matches(Self.centre) else {
            let names = shape.names[shape.collections[collection].names].names
            return try refuseUnknown(
                &stream, named == nil ? names : ["centre"] + names,
                "a record of “\(shape.collections[collection].name)”", behind: field)
        }
        if named?.centrePlace != nil {
            report(
                .duplicateKey, stream.place, "“centre” is given twice in this record",
                suggestion: "Keep one of them")
            return try stream.skip()
        }
        let kind = try stream.next()
        named?.centrePlace = stream.place
        guard kind.isScalar, !stream.isNull else {
            report(
                .wrongType, stream.place, "“centre” should be a centre's id",
                suggestion: "Write the id that the roster has")
            return try stream.skip(from: kind)
        }
        named?.takeCentre(stream.text)
    }

    private mutating func readIdentifier<Events: RecordEvents & ~Copyable>(
        _ field: Int, _ collection: Int, _ event: Event.Kind, _ stream: inout Events,
        _ shape: ReportShape
    ) throws(Events.Fault) {
        guard event.isScalar else { return try readField(field, event, &stream, shape) }
        let cell = cell(stream, field, shape)
        guard cell.isPresent else { return }
        batch.set(Int(shape.fields[field].slot), to: cell)
        if named != nil { return nameIdentifier(stream.text, stream.place) }
        let (found, isNew) =
            stream.text.isASCII
            ? stream.text.withSpan { identifiers.insert($0) }
            : identifiers.insert(CanonicalText.bytes(stream.text.string).span)
        if isNew {
            identifierLines.append(UInt32(truncatingIfNeeded: stream.line))
        } else {
            let line = Int(identifierLines[found])
            reportRepeat(
                stream.text.string, collection, stream.place,
                first: location(Place(line: line, column: 1, length: 1)), kind: stream.text.string)
        }
    }

    @inline(never)
    private mutating func nameIdentifier(_ text: ScalarText, _ place: Place) {
        named?.takeIdentifier(text, at: place)
    }

    @inline(__always)
    private mutating func readField<Events: RecordEvents & ~Copyable>(
        _ field: Int, _ event: Event.Kind, _ stream: inout Events, _ shape: ReportShape
    ) throws(Events.Fault) {
        let list = Int(shape.fields[field].list)
        switch shape.fields[field].holding {
        case .single, .entry:
            guard event.isScalar else { return try refuseValue(field, event, &stream) }
            batch.set(Int(shape.fields[field].slot), to: cell(stream, field, shape))
        case .values:
            guard event == .sequenceStart else { return try readElement(field, list, event, &stream, shape) }
            while true {
                let element = try stream.next()
                if element.endsSequence { return }
                try readElement(field, list, element, &stream, shape)
            }
        case .entries:
            guard event == .sequenceStart else {
                return try readEntry(field, list, event, &stream, shape)
            }
            while true {
                let element = try stream.next()
                if element.endsSequence { return }
                try readEntry(field, list, element, &stream, shape)
            }
        }
    }

    @inline(__always)
    private mutating func readElement<Events: RecordEvents & ~Copyable>(
        _ field: Int, _ list: Int, _ event: Event.Kind, _ stream: inout Events, _ shape: ReportShape
    ) throws(Events.Fault) {
        guard event.isScalar else { return try refuseElement(field, event, &stream) }
        let cell = cell(stream, field, shape)
        if cell.isPresent { batch.append(cell, to: list) }
    }

    /// Reports a list or a mapping that stands where one value should.
    @inline(never)
    private mutating func refuseValue<Events: RecordEvents & ~Copyable>(
        _ field: Int, _ event: Event.Kind, _ stream: inout Events
    ) throws(Events.Fault) {
        let name = shape.fieldNames[field]
        report(
            .wrongType, stream.place,
            "“\(name)” holds one value, and is \(stream.kindInWords(event))",
            suggestion: "Write one value, \(shape.types[field].inWords)")
        try stream.skip(from: event)
    }

    /// Reports a list or a mapping that stands in a list of single values.
    @inline(never)
    private mutating func refuseElement<Events: RecordEvents & ~Copyable>(
        _ field: Int, _ event: Event.Kind, _ stream: inout Events
    ) throws(Events.Fault) {
        let name = shape.fieldNames[field]
        report(
            .wrongType, stream.place,
            "An element of “\(name)” should be one value, and is \(stream.kindInWords(event))",
            suggestion: "Write a list of values, [one, another]")
        try stream.skip(from: event)
    }

    private mutating func readEntry<Events: RecordEvents & ~Copyable>(
        _ field: Int, _ list: Int, _ event: Event.Kind, _ stream: inout Events,
        _ shape: ReportShape
    ) throws(Events.Fault) {
        let names = Int(shape.fields[field].entryNames)
        guard event == .mappingStart else {
            if event.isScalar, Self.holdsNothing(stream.text, stream.isPlain) { return }
            let example = shape.names[names].names.map { "\($0): …" }.joined(separator: ", ")
            report(
                .wrongType, stream.place,
                "An entry of “\(shape.fieldNames[field])” should have keys, and is \(stream.kindInWords(event))",
                suggestion: "Write “- { \(example) }”")
            return try stream.skip(from: event)
        }
        let start = stream.place
        let unknown = unknownKeys
        unknownKeys = []
        defer { unknownKeys = unknown }
        let first = Int(shape.fields[field].entryFirst)
        let fields = KeyedFields(holder: "entry", first: first, count: shape.names[names].count, names: names)
        batch.appendEntry(to: list)
        let faulty = try readKeys(
            fields, start, &stream, shape,
            value: { (builder, index, event, stream) throws(Events.Fault) in
                guard event.isScalar else {
                    builder.report(
                        .wrongType, stream.place,
                        "“\(shape.fieldNames[first + index])” holds one value, and is \(stream.kindInWords(event))",
                        suggestion: "Keep one value, or let the form say “many: yes”")
                    return try stream.skip(from: event)
                }
                builder.batch[lastEntryOf: list, index] = builder.cell(stream, first + index, shape)
            },
            other: { (builder, behind, stream) throws(Events.Fault) in
                try builder.refuseUnknown(
                    &stream, shape.names[names].names, "an entry of “\(shape.fieldNames[field])”", behind: behind)
            })
        for index in missingInEntry(of: shape.fields[field], but: faulty) {
            reportMissing(
                shape.fieldNames[first + index], names, start, "This entry of “\(shape.fieldNames[field])”")
        }
    }
}
