internal import Evaluation

/// Which fields conditions may name.
struct ConditionContext {
    let collection: RecordCollection
    /// The list whose entries the conditions are about, under `some`.
    let entryList: Int?
    /// Whether the conditions are about a report's header and its centre.
    var isSubject = false

    struct Found {
        var place: FieldPlace
        var type: FieldType
        /// Whether the field is a list, or an entry's field behind one.
        var isWholeList: Bool
        /// Whether every record has a value: it would have a fault without one.
        var isAlwaysGiven = false
    }

    /// The names that conditions may use.
    var names: [String] {
        collection.fields.flatMap { field -> [String] in
            guard case .entries(let fields) = field.type else {
                return entryList == nil ? [field.name] : []
            }
            if entryList == nil { return [field.name] + fields.map { "\(field.name).\($0.name)" } }
            return isEntryList(field) ? fields.map(\.name) : []
        }
    }

    private func isEntryList(_ field: Field) -> Bool {
        guard let index = collection.index(of: field.name), let entryList else { return false }
        return collection.places[index] == .entries(list: entryList)
    }

    /// A field by its name: a record's, or `list.field` for a list's entries.
    func field(_ name: String) -> Found? {
        if let entryList {
            for (field, place) in zip(collection.fields, collection.places)
            where place == .entries(list: entryList) {
                return entryField(field, entryList, name)
            }
            return nil
        }
        // Fields of the centre have a point in their names.
        let isWhole = collection.index(of: name) != nil
        let parts = isWhole ? [name[...]] : name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let index = collection.index(of: String(parts[0])) else { return nil }
        let (field, place) = (collection.fields[index], collection.places[index])
        if parts.count == 1 {
            return Found(
                place: place, type: field.type, isWholeList: place.list != nil, isAlwaysGiven: field.isRequired)
        }
        guard case .entries(let list) = place else { return nil }
        return entryField(field, list, String(parts[1]))
    }

    private func entryField(_ field: Field, _ list: Int, _ name: String) -> Found? {
        guard case .entries(let fields) = field.type,
            let index = fields.firstIndex(where: { $0.name == name })
        else { return nil }
        return Found(place: .entry(list: list, index), type: fields[index].type, isWholeList: false)
    }
}
