internal import Evaluation
internal import MarkedYAML

/// A record form made ready for reading: names as bytes, and what to keep of each field.
struct ReportShape {
    /// `centre`, the header's fields, the collections.
    let top: FieldNames
    let collections: [CollectionShape]

    init(_ plan: MeasurementPlan) {
        let form = plan.criteria.form
        top = FieldNames(["centre"] + form.header.map(\.name) + form.collections.map(\.name))
        collections = form.collections.indices.map { index in
            CollectionShape(form.collections[index], plan.keepsText[index])
        }
    }
}

/// A collection made ready for reading.
struct CollectionShape {
    let name: String
    let fields: [FieldShape]
    let names: FieldNames
    let layout: RecordLayout
    let required: [Int]
    let identifiedBy: Int?
    /// The indices of the fields that place a record in time.
    let dated: (from: Int, until: Int)?

    init(_ collection: RecordCollection, _ keepsText: [FieldPlace: Bool]) {
        name = collection.name
        layout = collection.layout
        identifiedBy = collection.identifiedBy
        dated = collection.dated.flatMap { dated in dated.until.map { (dated.from, $0) } }
        names = FieldNames(collection.fields.map(\.name))
        required = collection.fields.indices.filter { collection.fields[$0].isRequired }
        fields = zip(collection.fields, collection.places).map { field, place in
            FieldShape(field, place, keepsText)
        }
    }
}

/// A field made ready for reading.
struct FieldShape {
    let name: String
    let type: FieldType
    let kind: ScalarKind
    let place: FieldPlace
    let isRequired: Bool
    let isList: Bool
    /// Whether the bytes of its texts are kept.
    let keepsText: Bool
    /// The fields of a list's entries.
    let entryFields: [FieldShape]
    let entryNames: FieldNames
    let entryRequired: [Int]

    init(_ field: Field, _ place: FieldPlace, _ keepsText: [FieldPlace: Bool]) {
        name = field.name
        type = field.type
        kind = ScalarKind(field.type)
        self.place = place
        isRequired = field.isRequired
        isList = place.list != nil
        self.keepsText = keepsText[place] ?? false
        if case .entries(let fields) = field.type, case .entries(let list) = place {
            entryFields = fields.enumerated().map { index, field in
                FieldShape(field, .entry(list: list, index), keepsText)
            }
            entryRequired = fields.indices.filter { fields[$0].isRequired }
        } else {
            entryFields = []
            entryRequired = []
        }
        entryNames = FieldNames(entryFields.map(\.name))
    }
}

/// The types that a single value can have.
enum ScalarKind: UInt8 {
    case text, number, date, yesNo, choice, entries

    init(_ type: FieldType) {
        self =
            switch type {
            case .text: .text
            case .number: .number
            case .date: .date
            case .yesNo: .yesNo
            case .choice: .choice
            case .entries: .entries
            }
    }
}

/// Names of fields, found by their bytes.
struct FieldNames {
    let names: [String]
    private let bytes: [[UInt8]]

    init(_ names: [String]) {
        self.names = names
        bytes = names.map { Array($0.utf8) }
    }

    var count: Int { names.count }

    /// The index of a name. Fields mostly come in the same order in each record, so the one behind
    /// `last` is tried first.
    @inline(__always)
    func index(of text: ScalarText, after last: Int = -1) -> Int? {
        let next = last + 1
        if next < bytes.count, text.matches(bytes[next]) { return next }
        return search(text)
    }

    private func search(_ text: ScalarText) -> Int? {
        for index in bytes.indices where text.matches(bytes[index]) { return index }
        // Equal is what looks equal, which String's own comparison knows.
        let string = text.string
        return string.utf8.allSatisfy({ $0 < 0x80 }) ? nil : names.firstIndex(of: string)
    }
}
