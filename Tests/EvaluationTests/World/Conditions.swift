import Evaluation

/// Conditions written as a criteria file would write them.
struct Conditions {
    let collection: RecordCollection
    /// The list whose entries the conditions are about, under `some`.
    var entryList: Int?

    func all(_ given: Given) -> Condition {
        .all(
            given.entries.map { key, value in
                switch key {
                case "not": .not(all(value))
                case "any-of": .any(value.elements.map { all($0) })
                case "all-of": .all(value.elements.map { all($0) })
                default: field(key, value)
                }
            })
    }

    /// Where a field stands, and its type.
    func place(_ name: String) -> (FieldPlace, FieldType) {
        let parts = name.split(separator: ".").map(String.init)
        if let entryList {
            for (field, place) in zip(collection.fields, collection.places)
            where place == .entries(list: entryList) {
                return entry(field, entryList, name)
            }
        }
        guard let index = collection.index(of: parts[0]) else {
            preconditionFailure("field \(name)")
        }
        let (field, place) = (collection.fields[index], collection.places[index])
        guard parts.count == 2, let list = place.list else { return (place, field.type) }
        return entry(field, list, parts[1])
    }

    private func entry(_ field: Field, _ list: Int, _ name: String) -> (FieldPlace, FieldType) {
        guard case .entries(let fields) = field.type,
            let index = fields.firstIndex(where: { $0.name == name })
        else { preconditionFailure("field \(name)") }
        return (.entry(list: list, index), fields[index].type)
    }

    private func field(_ name: String, _ given: Given) -> Condition {
        let (place, type) = place(name)
        func condition(_ test: FieldTest.Test, _ asked: [String] = []) -> Condition {
            .test(
                FieldTest(
                    field: place, type: type, name: name, test: test, asked: asked.isEmpty ? [] : [.oneOf(asked)],
                    location: World.here))
        }
        guard case .mapping(let tests) = given else {
            let texts = given.elements.map(\.text)
            return condition(.values([oneOf(texts, type)]), texts)
        }
        var members: [Condition] = []
        var elementTests: [ElementTest] = []
        for (word, value) in tests {
            switch (word, value.text) {
            case ("is", "present"): members.append(condition(.isPresent))
            case ("is", _): members.append(condition(.isMissing))
            case ("elements", _):
                members.append(condition(.elements(Self.valueTests(value))))
            case ("some", _):
                let inner = Conditions(collection: collection, entryList: place.list)
                members.append(condition(.some(inner.all(value))))
            default: elementTests.append(test(word, value.text, type))
            }
        }
        if !elementTests.isEmpty { members.append(condition(.values(elementTests), ["such"])) }
        return members.count == 1 ? members[0] : .all(members)
    }

    private func oneOf(_ texts: [String], _ type: FieldType) -> ElementTest {
        if case .text = type { return .oneOfTexts(texts.map { CanonicalText.bytes($0) }) }
        return .oneOf(texts.map { World.code($0, type) })
    }

    private func test(_ word: String, _ text: String, _ type: FieldType) -> ElementTest {
        switch word {
        case "at-least", "from": .atLeast(World.code(text, type))
        case "at-most", "until": .atMost(World.code(text, type))
        case "more-than": .moreThan(World.code(text, type))
        case "less-than": .lessThan(World.code(text, type))
        case "contains": .contains(Array(CanonicalText.folded(text).utf8))
        case "in": .inList(Self.list(text))
        case "equals": .equals(place(text).0)
        default: preconditionFailure("word \(word)")
        }
    }

    private static func list(_ name: String) -> ListReference {
        for field in CentreField.allCases where name == "centre.\(field.name)" {
            return .centre(field)
        }
        guard let index = World.form.header.firstIndex(where: { $0.name == name }) else {
            preconditionFailure("list \(name)")
        }
        return .header(index)
    }

    /// Tests of a value, as `needs:` and `elements:` make them.
    static func valueTests(_ given: Given, _ type: FieldType = .number(atLeast: nil, atMost: nil))
        -> [ValueTest]
    {
        guard case .mapping(let tests) = given else {
            return [.oneOf(given.elements.map { World.value($0.text, type) })]
        }
        return tests.map { word, value in
            switch word {
            case "at-least": .atLeast(World.number(value.text))
            case "at-most": .atMost(World.number(value.text))
            case "more-than": .moreThan(World.number(value.text))
            case "less-than": .lessThan(World.number(value.text))
            case "from": .from(World.day(value.text))
            case "until": .until(World.day(value.text))
            case "contains": .contains(value.text)
            case "is": value.text == "present" ? .isPresent : .isMissing
            default: preconditionFailure("word \(word)")
            }
        }
    }
}
