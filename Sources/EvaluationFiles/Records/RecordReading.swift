internal import Diagnostics
internal import Evaluation
internal import MarkedYAML

extension ReportReader {
    /// Reads the fields of a record into ``record``.
    mutating func readFields(
        _ collection: CollectionShape, _ start: Place, _ stream: inout EventStream
    ) throws(YAMLFault) {
        record.begin(collection.layout)
        var seen = SeenFields(count: collection.fields.count)
        var last = -1
        var endPlace: Place?
        while true {
            let key = try stream.next()
            guard key.kind == .scalar else {
                if key.kind == .mappingEnd || key.kind == .end { break }
                try refuseKey(key, &stream)
                continue
            }
            guard let index = collection.names.index(of: key.text, after: last) else {
                reportUnknown(
                    key.text.string, key.place, collection.names.names,
                    "a record of “\(collection.name)”")
                try skip(&stream)
                continue
            }
            last = index
            if !seen.insert(index) {
                report(
                    .duplicateKey, key.place,
                    "“\(collection.fields[index].name)” is given twice in this record",
                    suggestion: "Keep one of them")
                try skip(&stream)
                continue
            }
            let event = try stream.next()
            if index == collection.dated?.until { endPlace = event.place }
            if index == collection.identifiedBy {
                try readIdentifier(collection, index, event, &stream)
            } else {
                try readField(collection.fields[index], event, &stream)
            }
        }
        for index in collection.required where !isGiven(collection.fields[index]) {
            reportMissing(collection.fields[index].name, start, "This record")
        }
        if let endPlace, let dated = collection.dated { checkDates(collection, dated, endPlace) }
    }

    private func isGiven(_ field: FieldShape) -> Bool {
        switch field.place {
        case .single(let index): record.singles[index].isPresent
        case .values(let list), .entries(let list): record.lists[list].count > 0
        case .entry: true
        }
    }

    private mutating func reportMissing(_ name: String, _ place: Place, _ what: String) {
        report(
            .requiredField, place, "\(what) lacks “\(name)”, which is required",
            suggestion: "Add “\(name): …”")
    }

    private mutating func checkDates(
        _ collection: CollectionShape, _ dated: (from: Int, until: Int), _ place: Place
    ) {
        guard case .single(let from) = collection.fields[dated.from].place,
            case .single(let until) = collection.fields[dated.until].place
        else { return }
        let (start, end) = (record.singles[from], record.singles[until])
        if start.isPresent, end.isPresent, end.code < start.code {
            report(
                .endBeforeStart, place,
                "The end is before the start, \(CalendarDay(number: Int(truncatingIfNeeded: start.code)))",
                suggestion: "Check both dates")
        }
    }

    private mutating func readIdentifier(
        _ collection: CollectionShape, _ index: Int, _ event: Event, _ stream: inout EventStream
    ) throws(YAMLFault) {
        guard event.kind == .scalar else {
            return try readField(collection.fields[index], event, &stream)
        }
        let cell = cell(event, collection.fields[index])
        guard cell.isPresent, case .single(let single) = collection.fields[index].place else {
            return
        }
        record.set(single, to: cell)
        let (found, isNew) = event.text.withSpan { identifiers.insert($0) }
        if isNew {
            identifierLines.append(UInt32(truncatingIfNeeded: event.place.line))
        } else {
            let line = Int(identifierLines[found])
            report(
                .duplicateRecord, event.place,
                "“\(event.text.string)” names two records of “\(collection.name)”",
                suggestion: "Give one of them another \(collection.fields[index].name)",
                notes: [
                    .init("first used here", at: location(Place(line: line, column: 1, length: 1)))
                ])
        }
    }

    private mutating func readField(
        _ field: FieldShape, _ event: Event, _ stream: inout EventStream
    ) throws(YAMLFault) {
        switch field.place {
        case .single(let index):
            guard event.kind == .scalar else {
                report(
                    .wrongType, event.place,
                    "“\(field.name)” holds one value, and is \(event.kindInWords)",
                    suggestion: "Write one value, \(field.type.inWords)")
                return try skip(from: event, &stream)
            }
            record.set(index, to: cell(event, field))
        case .values(let list):
            record.beginList(list)
            if event.kind == .sequenceStart {
                while true {
                    let element = try stream.next()
                    if element.kind == .sequenceEnd || element.kind == .end { return }
                    try readElement(field, list, element, &stream)
                }
            }
            try readElement(field, list, event, &stream)
        case .entries(let list):
            record.beginList(list)
            if event.kind == .sequenceStart {
                while true {
                    let element = try stream.next()
                    if element.kind == .sequenceEnd || element.kind == .end { return }
                    try readEntry(field, list, element, &stream)
                }
            }
            try readEntry(field, list, event, &stream)
        case .entry: break
        }
    }

    private mutating func readElement(
        _ field: FieldShape, _ list: Int, _ event: Event, _ stream: inout EventStream
    ) throws(YAMLFault) {
        guard event.kind == .scalar else {
            report(
                .wrongType, event.place,
                "An element of “\(field.name)” should be one value, and is \(event.kindInWords)",
                suggestion: "Write a list of values, [one, another]")
            return try skip(from: event, &stream)
        }
        let cell = cell(event, field)
        if cell.isPresent { record.append(cell, to: list) }
    }

    private mutating func readEntry(
        _ field: FieldShape, _ list: Int, _ event: Event, _ stream: inout EventStream
    ) throws(YAMLFault) {
        guard event.kind == .mappingStart else {
            if event.kind == .scalar, event.isNull { return }
            let example = field.entryFields.map { "\($0.name): …" }.joined(separator: ", ")
            report(
                .wrongType, event.place,
                "An entry of “\(field.name)” should have keys, and is \(event.kindInWords)",
                suggestion: "Write “- { \(example) }”")
            return try skip(from: event, &stream)
        }
        record.appendEntry(to: list)
        var seen = SeenFields(count: field.entryFields.count)
        var last = -1
        while true {
            let key = try stream.next()
            guard key.kind == .scalar else {
                if key.kind == .mappingEnd || key.kind == .end { break }
                try refuseKey(key, &stream)
                continue
            }
            guard let index = field.entryNames.index(of: key.text, after: last) else {
                reportUnknown(
                    key.text.string, key.place, field.entryNames.names, "an entry of “\(field.name)”")
                try skip(&stream)
                continue
            }
            last = index
            if !seen.insert(index) {
                report(
                    .duplicateKey, key.place,
                    "“\(field.entryFields[index].name)” is given twice in this entry",
                    suggestion: "Keep one of them")
                try skip(&stream)
                continue
            }
            let value = try stream.next()
            guard value.kind == .scalar else {
                report(
                    .wrongType, value.place,
                    "“\(field.entryFields[index].name)” holds one value, and is \(value.kindInWords)")
                try skip(from: value, &stream)
                continue
            }
            record.setInLastEntry(of: list, index, to: cell(value, field.entryFields[index]))
        }
        let entry = record.lists[list].count - 1
        for index in field.entryRequired where !record.isGiven(list, entry, index) {
            reportMissing(field.entryFields[index].name, event.place, "This entry of “\(field.name)”")
        }
    }
}

/// Which fields of a record have been given.
private struct SeenFields {
    private var first: UInt64 = 0
    private var others: [Bool] = []

    init(count: Int) {
        if count > 64 { others = [Bool](repeating: false, count: count) }
    }

    /// Marks a field; false where it was marked already.
    @inline(__always)
    mutating func insert(_ index: Int) -> Bool {
        if index < 64 {
            let bit = UInt64(1) << UInt64(index)
            if first & bit != 0 { return false }
            first |= bit
            return true
        }
        if others[index] { return false }
        others[index] = true
        return true
    }
}
