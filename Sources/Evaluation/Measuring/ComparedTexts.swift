/// The text fields whose values rules tell apart, so that two values that hardly differ are worth a look.
package struct ComparedTexts: Sendable {
    /// A field of a collection's records, or of a report's header.
    package enum Place: Hashable, Sendable {
        case record(collection: Int, FieldPlace)
        case header(Int)
    }

    /// By field, the number of the group that it is compared in: fields that a rule compares with one another share it.
    private var groups: [Place: Int] = [:]
    private var count = 0
    /// The fields that name the centres with which a record was done: each has a group of its own.
    package private(set) var joint: [(group: Int, field: String)] = []

    /// From which number on the texts of a group are only looked up on the roster, and not held against one another.
    package static let firstUncompared = 1 << 14

    /// Looks through the rules of a set of criteria.
    package init(_ criteria: CriteriaSet) {
        for measure in criteria.recordMeasures {
            if measure.kind == .distinct, let field = measure.field, case .text = measure.fieldType {
                join([.record(collection: measure.collection, field)])
            }
            for condition in [measure.filter, measure.having].compactMap(\.self) {
                look(condition, criteria.form) { .record(collection: measure.collection, $0) }
            }
        }
        for requirement in criteria.requirements {
            guard case .header(let field) = requirement.measure, case .test(let tests) = requirement.needs,
                case .text = criteria.form.header[field].type
            else { continue }
            for test in tests { look(test, .header(field), criteria.form) }
        }
        let places = criteria.form.subject.places
        for rule in criteria.ofSomeCentres {
            // What a field of the centre holds stands in the roster, and not in records.
            look(rule.condition, criteria.form) { field in
                places.firstIndex(of: field).flatMap { $0 < criteria.form.header.count ? .header($0) : nil }
            }
        }
        for (index, collection) in criteria.form.collections.enumerated() {
            guard let field = collection.jointField, case .text = collection.fields[field].type else { continue }
            let place = Place.record(collection: index, collection.places[field])
            // Texts of other fields that share the group need name no centre.
            if let group = groups[place], groups.values.count(where: { $0 == group }) > 1 { continue }
            let group = groups[place] ?? Self.firstUncompared + index
            groups[place] = group
            joint.append((group, collection.fields[field].name))
        }
    }

    package var isEmpty: Bool { groups.isEmpty }

    /// The group that a field is compared in; `nil` where no rule tells its values apart.
    package func group(_ place: Place) -> Int? { groups[place] }

    /// - Parameter place: Where a field of the records that a condition is about stands; `nil` where in none of the files
    ///   that are compared.
    private mutating func look(_ condition: Condition, _ form: RecordForm, _ place: (FieldPlace) -> Place?) {
        switch condition {
        case .all(let parts), .any(let parts):
            for part in parts { look(part, form, place) }
        case .not(let part): look(part, form, place)
        case .test(let test):
            switch test.test {
            case .some(let part): look(part, form, place)
            case .values(let tests):
                guard case .text = test.type else { return }
                for element in tests { look(element, of: test.field, form, place) }
            case .isPresent, .isMissing, .elements: break
            }
        }
    }

    private mutating func look(
        _ test: ElementTest, of field: FieldPlace, _ form: RecordForm, _ place: (FieldPlace) -> Place?
    ) {
        let fields = [place(field)].compactMap(\.self)
        switch test {
        case .oneOfTexts: join(fields)
        case .inList(.header(let index)):
            if case .text = form.header[index].type { join(fields + [.header(index)]) } else { join(fields) }
        case .inList(.centre): join(fields)
        case .equals(let other): join(fields + [place(other)].compactMap(\.self))
        default: break
        }
    }

    private mutating func look(_ test: ValueTest, _ field: Place, _ form: RecordForm) {
        switch test {
        case .inList(.header(let index), _):
            if case .text = form.header[index].type { join([field, .header(index)]) } else { join([field]) }
        case .inList(.centre, _), .oneOf: join([field])
        default: break
        }
    }

    /// Puts fields into one group, with all that they are compared with already.
    private mutating func join(_ fields: [Place]) {
        if fields.isEmpty { return }
        let known = fields.compactMap { groups[$0] }
        let group = known.first ?? count
        if known.isEmpty { count += 1 }
        for (field, other) in groups where known.contains(other) { groups[field] = group }
        for field in fields { groups[field] = group }
    }
}
