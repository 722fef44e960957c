package import Diagnostics

/// Which centres a criterion or an indicator belongs to.
package struct AppliesWhen: Sendable {
    /// What the report's header and the centre must be like, as ``RecordForm/subject`` lays them out.
    package var condition: Condition
    package var location: Location

    package init(condition: Condition, location: Location) {
        self.condition = condition
        self.location = location
    }
}

extension RecordForm {
    /// What is known of a centre beside its records, as one record: the header's fields, and those of the centre under
    /// the names that criteria give them, `centre.region`.
    package var subject: RecordCollection {
        let ofCentre = CentreField.allCases.map { field in
            Field(
                name: "centre." + field.name, title: nil, note: nil, type: field.type, isList: field.isList,
                isRequired: field.isRequired)
        }
        return RecordCollection(name: "header", fields: header + ofCentre, identifiedBy: nil, dated: nil)
    }

    /// The field of the centre that stands at an index of ``subject``; `nil` where it is one of the header.
    package func centreField(ofSubject index: Int) -> CentreField? {
        index < header.count ? nil : CentreField(rawValue: index - header.count)
    }
}

extension CriteriaSet {
    /// Which centres the criteria and indicators belong to that belong to some only: first those of indicators.
    package var ofSomeCentres: [AppliesWhen] {
        var found = indicators.compactMap(\.appliesWhen)
        func look(_ criteria: [Criterion]) {
            for criterion in criteria {
                if let rule = criterion.appliesWhen { found.append(rule) }
                if case .criteria(let members) = criterion.parts { look(members) }
            }
        }
        look(criteria)
        return found
    }
}
