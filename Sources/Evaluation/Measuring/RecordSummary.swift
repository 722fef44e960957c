package import Diagnostics

/// What a ledger shows of a record, so that a person can find it and check it.
package struct RecordSummary: Hashable, Sendable {
    /// The index of the collection in the form.
    package var collection: Int
    /// Which record of its collection it is, from 1.
    package var number: Int
    /// The record's identifier; `nil` where it has none.
    package var identifier: String?
    package var title: String?
    package var start: CalendarDay?
    package var end: CalendarDay?
    /// Where an evaluator can check the record.
    package var evidence: [String]
    /// The centres that the record says it was done with, where the form has a field for it.
    package var jointWith: [String] = []
    /// Where the record stands.
    package var location = Location(file: "")

    package init(
        collection: Int, number: Int, identifier: String?, title: String? = nil, start: CalendarDay? = nil,
        end: CalendarDay? = nil, evidence: [String] = []
    ) {
        self.collection = collection
        self.number = number
        self.identifier = identifier
        self.title = title
        self.start = start
        self.end = end
        self.evidence = evidence
    }

    /// What people call the record: its identifier, or `#n` where it has none.
    package var name: String { identifier ?? "#\(number)" }
}

/// Which fields a summary shows is decided here, and from the form alone.
extension RecordCollection {
    /// The index of the field that says what a record is: the one that means `title` or is called so, otherwise the
    /// first single text that isn't the identifier.
    package var titleField: Int? {
        if let field = field(meaning: .title), !fields[field].isList, fields[field].type.isText { return field }
        return fields.indices.first { index in
            index != identifiedBy && !fields[index].isList && fields[index].type.isText && fields[index].means == nil
        }
    }

    /// The index of the field that says where a record can be checked: the one that means `evidence`, or is called so.
    package var evidenceField: Int? { field(meaning: .evidence) }

    /// The index of the field that means something: the one that the form says it of, otherwise the one of that name.
    private func field(meaning: FieldMeaning) -> Int? {
        let named = index(of: meaning.rawValue).flatMap { fields[$0].means == nil ? $0 : nil }
        guard let index = fields.firstIndex(where: { $0.means == meaning }) ?? named else { return nil }
        if case .entries = fields[index].type { return nil }
        return index
    }
}

extension RecordCollection {
    /// The index of the field that says with which centres a record was done: the one that means `joint-with`, or is
    /// called so.
    package var jointField: Int? { field(meaning: .jointWith) }
}

extension MeasurementPlan {
    /// The fields of a collection whose texts a ledger shows, beside those that measures read.
    static func ledgerFields(_ collection: RecordCollection) -> [FieldPlace] {
        [collection.titleField, collection.evidenceField, collection.jointField].compactMap { $0 }
            .filter { collection.fields[$0].type.isText }.map { collection.places[$0] }
    }
}
