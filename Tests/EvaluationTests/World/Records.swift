import Evaluation

/// Records as a report would write them, made into cells.
extension World {
    /// Builds a record in a batch of its collection.
    static func build(_ given: Given, in batch: inout RecordBatch, _ collection: RecordCollection) {
        batch.begin()
        for (name, value) in given.entries {
            guard let index = collection.index(of: name) else {
                preconditionFailure("field \(name)")
            }
            let type = collection.fields[index].type
            switch collection.places[index] {
            case .single(let single):
                batch.set(single, to: cell(value.text, type, &batch))
            case .values(let list):
                for element in value.elements {
                    batch.append(cell(element.text, type, &batch), to: list)
                }
            case .entries(let list):
                guard case .entries(let fields) = type else { continue }
                for entry in value.elements {
                    batch.appendEntry(to: list)
                    for (name, value) in entry.entries {
                        guard let field = fields.firstIndex(where: { $0.name == name }) else {
                            preconditionFailure("field \(name)")
                        }
                        batch[lastEntryOf: list, field] = cell(value.text, fields[field].type, &batch)
                    }
                }
            case .entry: break
            }
        }
    }

    /// A value's code in a record; texts are kept in the batch.
    private static func cell(_ text: String, _ type: FieldType, _ batch: inout RecordBatch)
        -> Cell
    {
        if case .text = type {
            let bytes = CanonicalText.bytes(text)
            return batch.keep(bytes.span)
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
