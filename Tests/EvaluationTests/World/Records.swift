import Evaluation

/// Records as a report would write them, made into cells.
extension World {
    static func record(_ given: Given, _ collection: RecordCollection) -> RecordValues {
        var record = RecordValues()
        record.begin(collection.layout)
        for (name, value) in given.entries {
            guard let index = collection.index(of: name) else {
                preconditionFailure("field \(name)")
            }
            let type = collection.fields[index].type
            switch collection.places[index] {
            case .single(let single):
                record.set(single, to: cell(value.text, type, &record))
            case .values(let list):
                record.beginList(list)
                for element in value.elements {
                    record.append(cell(element.text, type, &record), to: list)
                }
            case .entries(let list):
                guard case .entries(let fields) = type else { continue }
                record.beginList(list)
                for entry in value.elements {
                    record.appendEntry(to: list)
                    for (name, value) in entry.entries {
                        guard let field = fields.firstIndex(where: { $0.name == name }) else {
                            preconditionFailure("field \(name)")
                        }
                        record.setInLastEntry(
                            of: list, field, to: cell(value.text, fields[field].type, &record))
                    }
                }
            case .entry: break
            }
        }
        return record
    }

    /// A value's code in a record; texts are kept in the record.
    private static func cell(_ text: String, _ type: FieldType, _ record: inout RecordValues)
        -> Cell
    {
        if case .text = type {
            let bytes = CanonicalText.bytes(text)
            return record.keep(bytes.span)
        }
        return Cell(code: code(text, type))
    }

    /// A value as conditions and cells hold it.
    static func code(_ text: String, _ type: FieldType) -> Int128 {
        switch type {
        case .number: decimal(text).billionths
        case .date: Int128(day(text).number)
        case .yesNo: text == "yes" ? 1 : 0
        case .choice:
            {
                let bytes = CanonicalText.bytes(text)
                return Int128(form.choices.index(of: bytes.span) ?? -1)
            }()
        case .text, .entries: -1
        }
    }
}
