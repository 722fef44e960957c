internal import Evaluation
internal import MarkedText

/// A record form made ready for reading: plain numbers in flat arrays, so that nothing is counted or
/// copied while records pass by.
struct ReportShape {
    /// `centre`, the header's fields, the collections.
    let top: FieldNames
    private(set) var collections: [CollectionShape] = []
    /// The fields of every collection, each followed by those of its entries.
    private(set) var fields: [FieldShape] = []
    /// The names of every collection's fields, and of every list's entries' fields.
    private(set) var names: [FieldNames] = []
    /// For each of these that are of entries, the fields that an entry must give.
    private(set) var entryRequired: [[Int]] = []
    private(set) var choices: [ChoiceFinder] = []
    /// The types behind ``fields``, for findings.
    private(set) var types: [FieldType] = []
    /// The shapes of the header's fields, in their order, behind those of the collections.
    private(set) var header = 0

    /// The years of the evaluation period.
    let years: ClosedRange<Int>

    /// Whether all texts are kept, as they were written; otherwise those that measures need, composed.
    let keepsAllTexts: Bool

    /// Whether texts of any field are looked at for others that hardly differ from them.
    let comparesTexts: Bool

    /// The groups of texts that name the centres with which records were done, and the fields that they stand in.
    let joint: [(group: Int, field: String)]

    init(_ plan: MeasurementPlan, keepsAllTexts: Bool = false) {
        self.keepsAllTexts = keepsAllTexts
        years = plan.years
        let compared = ComparedTexts(plan.criteria)
        joint = compared.joint
        comparesTexts = !compared.isEmpty && !keepsAllTexts
        let form = plan.criteria.form
        top = FieldNames(["centre"] + form.header.map(\.name) + form.collections.map(\.name))
        for (index, collection) in form.collections.enumerated() {
            add(collection, plan.keepsText[index], form) { place in
                compared.group(.record(collection: index, place)) ?? -1
            }
        }
        header = fields.count
        for (index, field) in form.header.enumerated() {
            add(field, .single(0), [], form)
            fields[header + index].compared = Int32(compared.group(.header(index)) ?? -1)
        }
        if !comparesTexts { for index in fields.indices { fields[index].compared = -1 } }
    }

    private mutating func add(
        _ collection: RecordCollection, _ keepsText: [FieldPlace], _ form: RecordForm,
        _ group: (FieldPlace) -> Int
    ) {
        let first = fields.count
        for (field, place) in zip(collection.fields, collection.places) {
            add(field, place, keepsText, form)
            following[fields.count - 1] = fields.count - first
            fields[fields.count - 1].compared = Int32(group(place))
        }
        for index in first..<first + collection.fields.count {
            guard case .entries(let entryFields) = types[index] else { continue }
            let list = fields[index].list
            fields[index].entryFirst = Int32(fields.count)
            fields[index].entryNames = Int32(names.count)
            names.append(FieldNames(entryFields.map(\.name)))
            entryRequired.append(entryFields.indices.filter { entryFields[$0].isRequired })
            for (number, field) in entryFields.enumerated() {
                add(field, .entry(list: Int(list), number), keepsText, form)
                following[fields.count - 1] = number + 1
                fields[fields.count - 1].compared = Int32(group(.entry(list: Int(list), number)))
            }
        }
        collections.append(
            CollectionShape(
                name: collection.name, first: first, count: collection.fields.count,
                names: names.count, layout: collection.layout,
                identifiedBy: collection.identifiedBy ?? -1,
                datedUntil: collection.dated.flatMap(\.until) ?? -1,
                fromSlot: collection.dated.map { Int(fields[first + $0.from].slot) } ?? -1,
                required: (0..<collection.fields.count).filter { collection.fields[$0].isRequired }
            ))
        names.append(FieldNames(collection.fields.map(\.name)))
        entryRequired.append([])
    }

    private mutating func add(
        _ field: Field, _ place: FieldPlace, _ keepsText: [FieldPlace], _ form: RecordForm
    ) {
        var shape = FieldShape(kind: .init(field.type), isRequired: field.isRequired)
        shape.keepsText = keepsAllTexts || keepsText.contains(place)
        switch place {
        case .single(let index): (shape.holding, shape.slot) = (.single, Int32(index))
        case .values(let list): (shape.holding, shape.list) = (.values, Int32(list))
        case .entries(let list): (shape.holding, shape.list) = (.entries, Int32(list))
        case .entry(let list, let index):
            (shape.holding, shape.list, shape.slot) = (.entry, Int32(list), Int32(index))
        }
        if case .choice(let list) = field.type {
            shape.choices = Int32(choices.count)
            choices.append(ChoiceFinder(list, form.choices))
        }
        if case .number(let least, let most) = field.type {
            shape.least = least?.billionths ?? .min
            shape.most = most?.billionths ?? .max
        }
        fields.append(shape)
        following.append(0)
        types.append(field.type)
        fieldNames.append(field.name)
    }

    /// The names behind ``fields``, for findings.
    private(set) var fieldNames: [String] = []

    /// For each field the one behind it in its record or entry.
    private(set) var following: [Int] = []

    /// The index of a name in one of ``names``, or -1; `expected` is tried first.
    @inline(__always)
    func index(of text: ScalarText, in list: Int, expected: Int) -> Int {
        if names[list].isName(expected, text, text.key) { return expected }
        return search(text, list, expected)
    }

    @inline(never)
    private func search(_ text: ScalarText, _ list: Int, _ expected: Int) -> Int {
        names[list].index(of: text, expected: expected)
    }
}

/// A collection made ready for reading.
struct CollectionShape {
    let name: String
    /// Where its fields stand in ``ReportShape/fields``.
    let first: Int
    let count: Int
    /// The index of its fields' names.
    let names: Int
    let layout: RecordLayout
    /// Indices of fields, or -1.
    let identifiedBy: Int
    let datedUntil: Int
    /// Where in a record the day stands on which it began, or -1.
    let fromSlot: Int
    /// The fields that a record must give.
    let required: [Int]
}

/// A field made ready for reading: only plain numbers.
struct FieldShape {
    /// What a field holds.
    enum Holding: UInt8 { case single, values, entries, entry }

    var kind: ScalarKind
    var holding = Holding.single
    var isRequired: Bool
    /// Whether the bytes of its texts are kept.
    var keepsText = false
    /// The number of the fields whose texts are looked at for others that hardly differ, or -1.
    var compared: Int32 = -1
    /// The single value's index, or the field of the list's entries.
    var slot: Int32 = 0
    var list: Int32 = -1
    /// The index of its choices.
    var choices: Int32 = -1
    /// Where the fields of its entries, and their names, stand.
    var entryFirst: Int32 = 0
    var entryNames: Int32 = -1
    var least = Int128.min
    var most = Int128.max

    init(kind: ScalarKind, isRequired: Bool) {
        self.kind = kind
        self.isRequired = isRequired
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
