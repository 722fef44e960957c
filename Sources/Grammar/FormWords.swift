package import Evaluation

/// What a record form lets criteria name, for editors to offer.
///
/// It is offered and not demanded: a criteria file may go with another form.
package struct FormWords: Sendable {
    /// What `count`, `share` and `any` read: collections, and lists in their records.
    package private(set) var rows: [String] = []
    /// What `distinct` reads.
    package private(set) var values: [String] = []
    /// What `sum`, `mean` and the like read.
    package private(set) var numbers: [String] = []
    /// Single fields of the header and of the centre.
    package private(set) var singles: [String] = []
    /// Lists of the header and of the centre.
    package private(set) var lists: [String] = []
    /// What conditions may name, with the values that they may be compared with.
    package private(set) var conditions: [(name: String, places: [String], values: [String])] = []

    /// Fields of the header and of the centre, with the values that they may be compared with.
    package private(set) var subject: [(name: String, values: [String])] = []

    /// The words of a form; those of the centre alone where there is none.
    package init(_ form: RecordForm?) {
        subject =
            (form?.header ?? []).map { field in (field.name, Self.offered(field.type, form)) }
            + CentreField.allCases.map { ("centre." + $0.name, []) }
        for field in form?.header ?? [] {
            if field.isList { lists.append(field.name) } else { singles.append(field.name) }
        }
        for field in CentreField.allCases {
            let name = "centre." + field.name
            if field.isList { lists.append(name) } else { singles.append(name) }
        }
        guard let form else { return }
        for collection in form.collections {
            rows.append(collection.name)
            for field in collection.fields { add(field, collection.name, form) }
        }
    }

    private mutating func add(_ field: Field, _ collection: String, _ form: RecordForm) {
        let path = collection + "." + field.name
        if field.isList { rows.append(path) }
        condition(field.name, collection, field.type, form)
        guard case .entries(let fields) = field.type else {
            return measurable(path, field.type)
        }
        for inner in fields {
            measurable(path + "." + inner.name, inner.type)
            condition(field.name + "." + inner.name, collection, inner.type, form)
            condition(inner.name, "“some” of " + path, inner.type, form)
        }
    }

    private mutating func measurable(_ path: String, _ type: FieldType) {
        values.append(path)
        if case .number = type { numbers.append(path) }
    }

    private mutating func condition(
        _ name: String, _ place: String, _ type: FieldType, _ form: RecordForm
    ) {
        let offered = Self.offered(type, form)
        guard let index = conditions.firstIndex(where: { $0.name == name }) else {
            return conditions.append((name, [place], offered))
        }
        if !conditions[index].places.contains(place) { conditions[index].places.append(place) }
        let known = conditions[index].values
        conditions[index].values += offered.filter { !known.contains($0) }
    }

    /// The values of a type that has few.
    private static func offered(_ type: FieldType, _ form: RecordForm?) -> [String] {
        switch type {
        // A long list, such as the countries', would bury everything else.
        case .choice(let choices) where choices.indices.count <= 40:
            choices.indices.compactMap { form?.choices.name($0) }
        case .yesNo: ["yes", "no"]
        default: []
        }
    }
}
