extension BatchConditions {
    /// The rows whose value is one of a list in the header or of the centre, each by that of its own report: `in`.
    func inList(_ key: OwnLists.Key, _ column: Column, _ rows: Mask) -> Mask {
        // Mostly one report after the other, whose list is looked up once.
        var (owner, list) = (-1, OwnLists.List?.none)
        return rows.filter { row in
            let record = column.list.map { Int(batch.lists[$0].rows[row]) } ?? row
            if batch.owners[record] != owner {
                owner = batch.owners[record]
                list = lists[owner]?[key]
            }
            let cell = column[row]
            return key.isText
                ? list?.texts.index(of: batch.text.span.extracting(cell.textRange)) != nil
                : list?.codes.contains(cell.code) ?? false
        }
    }
}

/// The lists of a report's header and of its centre that conditions read by `in`.
package struct OwnLists: Sendable {
    struct Key: Hashable, Sendable {
        var reference: ListReference
        /// Whether fields of texts are looked for in it, and not of choices.
        var isText: Bool
    }

    struct List: Sendable {
        var codes = CodeSet()
        var texts = TextSet()
    }

    private var lists: [Key: List] = [:]

    subscript(key: Key) -> List? { lists[key] }

    /// Makes ready the lists that conditions name.
    init(_ keys: [Key], _ header: HeaderValues, _ centre: Centre, _ choices: ChoiceTable) {
        for key in keys {
            let entry =
                switch key.reference {
                case .header(let index): header.entries[index]
                case .centre(let field): centre.values.entries[field.rawValue]
                }
            var list = List()
            for value in entry?.values ?? [] {
                if key.isText, case .text(let text) = value {
                    list.texts.insert(CanonicalText.bytes(text).span)
                } else if let code = value.code(choices) {
                    list.codes.insert(code)
                }
            }
            lists[key] = list
        }
    }
}

extension Condition {
    /// The lists that it reads by `in`.
    var lists: [OwnLists.Key] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.lists)
        case .not(let part): part.lists
        case .test(let test):
            switch test.test {
            case .some(let part): part.lists
            case .values(let tests):
                tests.compactMap { one in
                    guard case .inList(let reference) = one else { return nil }
                    return OwnLists.Key(reference: reference, isText: test.type.isText)
                }
            case .isPresent, .isMissing, .elements: []
            }
        }
    }
}
