internal import Evaluation

/// A value as a file has it: what conversion reads from one form and writes in another.
enum PlainValue {
    case text(String)
    case number(ExactDecimal)
    case date(CalendarDay)
    case yesNo(Bool)

    init(_ cell: Cell, _ batch: borrowing RecordBatch, _ type: FieldType, _ form: RecordForm) {
        switch type {
        case .text, .entries: self = .text(batch.string(of: cell))
        case .number: self = .number(ExactDecimal(billionths: cell.code))
        case .date: self = .date(CalendarDay(number: Int(truncatingIfNeeded: cell.code)))
        case .yesNo: self = .yesNo(cell.code == 1)
        case .choice: self = .text(form.choices.name(Int(truncatingIfNeeded: cell.code)))
        }
    }

    init(_ value: Value) {
        switch value {
        case .text(let text): self = .text(text)
        case .number(let number):
            // A number of a file has no more than nine digits behind the point.
            let billionths = Int128(String(number.roundedInteger(places: ExactDecimal.placesHeld)))
            self = .number(ExactDecimal(billionths: billionths ?? 0))
        case .date(let day): self = .date(day)
        case .yesNo(let value): self = .yesNo(value)
        }
    }

    /// The value as a text, of which the field's type makes the value again.
    var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): number.description
        case .date(let day): day.description
        case .yesNo(let value): value ? "yes" : "no"
        }
    }
}

/// What a field of a record or of a header holds.
enum PlainField {
    case nothing
    case single(PlainValue)
    case list([PlainValue])
    /// Entries, each with as many values as it has fields.
    case entries([[PlainValue?]])

    var isNothing: Bool {
        switch self {
        case .nothing: true
        case .single: false
        case .list(let values): values.isEmpty
        case .entries(let entries): entries.isEmpty
        }
    }
}

/// A record, field by field of its collection.
struct PlainRecord {
    var fields: [PlainField]

    /// The record that a batch is building.
    init(_ batch: borrowing RecordBatch, _ collection: RecordCollection, _ form: RecordForm) {
        fields = []
        for (field, place) in zip(collection.fields, collection.places) {
            switch place {
            case .single(let index):
                let cell = batch[index]
                fields.append(
                    cell.isPresent ? .single(PlainValue(cell, batch, field.type, form)) : .nothing)
            case .values(let list):
                var values: [PlainValue] = []
                for index in batch.elements(list, row: batch.count) {
                    values.append(PlainValue(batch.element(list, index, 0), batch, field.type, form))
                }
                fields.append(.list(values))
            case .entries(let list):
                guard case .entries(let entryFields) = field.type else { continue }
                var entries: [[PlainValue?]] = []
                for index in batch.elements(list, row: batch.count) {
                    var entry: [PlainValue?] = []
                    for (number, entryField) in entryFields.enumerated() {
                        let cell = batch.element(list, index, number)
                        entry.append(
                            cell.isPresent ? PlainValue(cell, batch, entryField.type, form) : nil)
                    }
                    entries.append(entry)
                }
                fields.append(.entries(entries))
            case .entry: continue
            }
        }
    }

    /// A header's fields.
    init(_ header: HeaderValues, _ form: RecordForm) {
        fields = form.header.enumerated().map { index, field in
            let values = (header.entries[index]?.values ?? []).map { PlainValue($0) }
            if field.isList { return .list(values) }
            return values.first.map { .single($0) } ?? .nothing
        }
    }
}
