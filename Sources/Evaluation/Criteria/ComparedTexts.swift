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

    /// Looks through the rules of a set of criteria.
    package init(_ criteria: CriteriaSet) {
        for measure in criteria.recordMeasures {
            if measure.kind == .distinct, let field = measure.field, case .text = measure.fieldType {
                join([.record(collection: measure.collection, field)])
            }
            for condition in [measure.filter, measure.having].compactMap(\.self) {
                look(condition, measure.collection, criteria.form)
            }
        }
    }

    package var isEmpty: Bool { groups.isEmpty }

    /// The group that a field is compared in; `nil` where no rule tells its values apart.
    package func group(_ place: Place) -> Int? { groups[place] }

    private mutating func look(_ condition: Condition, _ collection: Int, _ form: RecordForm) {
        switch condition {
        case .all(let parts), .any(let parts):
            for part in parts { look(part, collection, form) }
        case .not(let part): look(part, collection, form)
        case .test(let test):
            switch test.test {
            case .some(let part): look(part, collection, form)
            case .values(let tests):
                guard case .text = test.type else { return }
                for element in tests { look(element, .record(collection: collection, test.field), collection, form) }
            case .isPresent, .isMissing, .elements: break
            }
        }
    }

    private mutating func look(_ test: ElementTest, _ field: Place, _ collection: Int, _ form: RecordForm) {
        switch test {
        case .oneOfTexts: join([field])
        case .inList(.header(let index)):
            if case .text = form.header[index].type { join([field, .header(index)]) } else { join([field]) }
        case .inList(.centre): join([field])
        case .equals(let other): join([field, .record(collection: collection, other)])
        default: break
        }
    }

    /// Puts fields into one group, with all that they are compared with already.
    private mutating func join(_ fields: [Place]) {
        let known = fields.compactMap { groups[$0] }
        let group = known.first ?? count
        if known.isEmpty { count += 1 }
        for (field, other) in groups where known.contains(other) { groups[field] = group }
        for field in fields { groups[field] = group }
    }
}
