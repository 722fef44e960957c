/// Which fields a report may have, and of what type: the record form.
package struct RecordForm: Sendable {
    package var id: String
    package var edition: String
    /// Fields of which a report has one each.
    package var header: [Field]
    package var collections: [RecordCollection]
    /// Every choice that a field of the form lists, composed; a field's choices are indices into it.
    package var choices: ChoiceTable

    package init(
        id: String, edition: String, header: [Field], collections: [RecordCollection],
        choices: ChoiceTable
    ) {
        self.id = id
        self.edition = edition
        self.header = header
        self.collections = collections
        self.choices = choices
    }
}

extension RecordForm {
    /// The name of a choice where the form knows one, such as that of a Party by its code; otherwise the choice itself.
    package func name(ofChoice choice: String) -> String {
        func named(_ fields: [Field]) -> String? {
            for field in fields {
                switch field.type {
                case .choice(let list): if let name = list.names[choice] { return name }
                case .entries(let inner): if let name = named(inner) { return name }
                default: continue
                }
            }
            return nil
        }
        return ([header] + collections.map(\.fields)).lazy.compactMap { named($0) }.first ?? choice
    }
}

/// A field of a record, of an entry or of the header.
package struct Field: Sendable {
    package var name: String
    /// The words by which tables and screens may name the field.
    package var title: String?
    /// What the field is for.
    package var note: String?
    package var type: FieldType
    /// What the field means to the program, where the form says it.
    package var means: FieldMeaning?
    /// Whether the field holds a list.
    package var isList: Bool
    package var isRequired: Bool

    package init(
        name: String, title: String?, note: String?, type: FieldType, isList: Bool, isRequired: Bool
    ) {
        self.name = name
        self.title = title
        self.note = note
        self.type = type
        self.isList = isList
        self.isRequired = isRequired
    }
}

/// What a field of a record means to the program: by it records are shown, and known again in other reports.
package enum FieldMeaning: String, CaseIterable, Sendable {
    case title, evidence
    case jointWith = "joint-with"
}

package enum FieldType: Sendable {
    case text
    case number(atLeast: ExactDecimal?, atMost: ExactDecimal?)
    case date
    case yesNo
    case choice(ChoiceList)
    /// Entries with fields of their own.
    case entries([Field])

    /// Whether values of two types can be compared with one another.
    package func isComparable(with other: FieldType) -> Bool {
        switch (self, other) {
        case (.number, .number), (.date, .date), (.yesNo, .yesNo): true
        case (.text, .text), (.choice, .choice), (.text, .choice), (.choice, .text): true
        default: false
        }
    }

    /// Whether two types are the same kind of type.
    package func isSameKind(as other: FieldType) -> Bool {
        switch (self, other) {
        case (.number, .number), (.date, .date), (.yesNo, .yesNo), (.text, .text),
            (.choice, .choice):
            true
        default: false
        }
    }
}

/// Every choice of a form, each once.
package struct ChoiceTable: Sendable {
    private var texts = TextSet()

    package init() {}

    package var count: Int { texts.count }

    /// The choice's index, which it has from now on.
    package mutating func index(adding choice: String) -> Int {
        texts.insert(CanonicalText.bytes(choice).span).index
    }

    package func index(of choice: borrowing Span<UInt8>) -> Int? { texts.index(of: choice) }

    package func name(_ index: Int) -> String {
        String(decoding: texts.text(at: index), as: UTF8.self)
    }

    package func bytes(_ index: Int) -> [UInt8] { Array(texts.text(at: index)) }
}

/// The choices of one field.
package struct ChoiceList: Sendable {
    /// Indices into the form's ``ChoiceTable``, in the form's order.
    package var indices: [Int]
    /// Whether a choice of the table belongs to the field, by its index.
    private var belongs: [Bool]
    /// Names for the choices, where a file gives them.
    package var names: [String: String]

    package init(indices: [Int], names: [String: String]) {
        self.indices = indices
        self.names = names
        belongs = [Bool](repeating: false, count: (indices.max() ?? -1) + 1)
        for index in indices { belongs[index] = true }
    }

    package func contains(_ index: Int) -> Bool { index < belongs.count && belongs[index] }
}

/// A kind of record that a report may hold.
package struct RecordCollection: Sendable {
    package var name: String
    package var fields: [Field]
    /// The index of the field that names a record, unique within a report.
    package var identifiedBy: Int?
    /// The fields that place a record in time.
    package var dated: (from: Int, until: Int?)?
    /// Where each field stands in a record.
    package let places: [FieldPlace]
    package let layout: RecordLayout

    package init(
        name: String, fields: [Field], identifiedBy: Int?, dated: (from: Int, until: Int?)?
    ) {
        self.name = name
        self.fields = fields
        self.identifiedBy = identifiedBy
        self.dated = dated
        var places: [FieldPlace] = []
        var layout = RecordLayout()
        for field in fields {
            if case .entries(let entryFields) = field.type {
                places.append(.entries(list: layout.strides.count))
                layout.strides.append(entryFields.count)
            } else if field.isList {
                places.append(.values(list: layout.strides.count))
                layout.strides.append(1)
            } else {
                places.append(.single(layout.singles))
                layout.singles += 1
            }
        }
        self.places = places
        self.layout = layout
    }

    /// The index of a field by its name.
    package func index(of field: String) -> Int? { fields.firstIndex { $0.name == field } }
}

/// How many cells a record of a collection has.
public struct RecordLayout: Sendable {
    /// How many single-valued fields there are.
    public var singles = 0
    /// For each list, how many cells an element has: 1, or an entry's fields.
    public var strides: [Int] = []
}

/// Where a field stands in a record of its collection.
package enum FieldPlace: Hashable, Sendable {
    case single(Int)
    case values(list: Int)
    case entries(list: Int)
    /// A field of a list's entries.
    case entry(list: Int, Int)

    package var list: Int? {
        switch self {
        case .single: nil
        case .values(let list), .entries(let list), .entry(let list, _): list
        }
    }
}
