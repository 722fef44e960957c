internal import Diagnostics
internal import Evaluation
internal import MarkedYAML
internal import SourceReading
internal import Wording

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

extension CriteriaReader {
    /// Reads conditions, all of which must hold.
    mutating func conditions(_ node: Node, _ context: ConditionContext, _ what: String) -> Condition {
        var members: [Condition] = []
        let entries = entries(node, what) ?? []
        let hasNot = entries.contains { $0.key == "not" }
        for entry in entries {
            switch entry.key {
            case "not":
                members.append(.not(conditions(entry.value, context, "“not”")))
                if entry.value.isEmptyMapping {
                    report(
                        .conditionNeverMet, entry.value.place, "Under “not” nothing is asked, so nothing can meet it",
                        suggestion: "Write a condition, or take “not” out")
                }
            case "any-of":
                members.append(.any(each(entry.value, context, "“any-of”")))
            case "all-of":
                members.append(.all(each(entry.value, context, "“all-of”")))
            default:
                if let condition = fieldCondition(entry, context, isBesideNot: hasNot) { members.append(condition) }
            }
        }
        return .all(members)
    }

    private mutating func each(
        _ node: Node, _ context: ConditionContext, _ what: String
    ) -> [Condition] {
        guard let elements = list(node, what) else { return [] }
        if elements.isEmpty {
            report(
                .conditionMalformed, node.place, "\(what) holds no conditions",
                suggestion: "Write a condition, or take it out")
        }
        return elements.map { conditions($0, context, "an entry of \(what)") }
    }

    private mutating func fieldCondition(
        _ entry: Node.Entry, _ context: ConditionContext, isBesideNot: Bool
    ) -> Condition? {
        guard let found = context.field(entry.key) else {
            let names = context.names + ["not", "any-of", "all-of"]
            let ofCentre = "centre." + entry.key
            if context.isSubject, names.contains(ofCentre) {
                report(
                    .unknownField, entry.keyPlace,
                    "“\(entry.key)” is a field of the centre, which is named by “centre.”",
                    suggestion: "Write “\(ofCentre)”")
                return nil
            }
            unknownField(
                entry.key, entry.keyPlace, names,
                context.isSubject
                    ? "Neither the report's header nor the centre has a field “\(entry.key)”"
                    : "The record form has no field “\(entry.key)” here")
            return nil
        }
        let field = TestedField(
            name: entry.key, found: found, context: context, place: entry.keyPlace, isBesideNot: isBesideNot)
        if case .mapping = entry.value.content { return words(entry.value, field) }
        guard let (test, asked) = oneOf(entry.value, field) else { return nil }
        return field.condition(.values([test]), asked: [asked], location(entry.keyPlace))
    }

    /// A field that is being tested.
    struct TestedField {
        var name: String
        var found: ConditionContext.Found
        var context: ConditionContext
        var place: Place
        /// Whether “not” stands beside the field.
        var isBesideNot: Bool

        /// What the record form lets a number be.
        var limits: ClosedRange<Int128> {
            guard case .number(let least, let most) = found.type else { return .min ... .max }
            let (low, high) = (least?.billionths ?? .min, most?.billionths ?? .max)
            return low <= high ? low...high : .min ... .max
        }

        func condition(_ test: FieldTest.Test, asked: [AskedValue] = [], _ location: Location) -> Condition {
            .test(
                FieldTest(
                    field: found.place, type: found.type, name: name, test: test, asked: asked,
                    location: location))
        }
    }

    /// A value, or a list of values: equals, or one of.
    private mutating func oneOf(
        _ node: Node, _ field: TestedField
    ) -> (test: ElementTest, asked: AskedValue)? {
        if case .entries = field.found.type {
            let example = field.context.names.first { $0.hasPrefix(field.name + ".") } ?? field.name
            report(
                .conditionMalformed, node.place,
                "“\(field.name)” holds entries, which have no value of their own",
                suggestion: "Test one of their fields, such as \(example), or use “some”")
            return nil
        }
        var elements = [node]
        if case .sequence(let members) = node.content { elements = members }
        if elements.isEmpty {
            report(
                .conditionNeverMet, node.place, "The list of values is empty, so nothing can meet it",
                suggestion: "Write the values that are meant, or take the test out")
        }
        if elements.count == 1, reportWritten(elements[0], field) { return nil }
        var codes: [Int128] = []
        var texts: [[UInt8]] = []
        for element in elements {
            guard let text = conditionText(element, field) else { continue }
            if case .text = field.found.type {
                texts.append(CanonicalText.bytes(text))
            } else if let code = code(text, element.place, field.found.type, "“\(field.name)”") {
                codes.append(code)
            }
        }
        checkWithin(codes, field, node.place)
        let asked = AskedValue.oneOf(elements.compactMap(\.text))
        if case .text = field.found.type { return (.oneOfTexts(texts), asked) }
        return (.oneOf(codes), asked)
    }

    /// Reports a test that stands where a value is expected.
    private mutating func reportWritten(_ node: Node, _ field: TestedField) -> Bool {
        // Any text is a value of a text field.
        guard let text = node.text, !field.found.type.isText else { return false }
        let suggestion = WrittenTest.suggestion(
            text, of: field.name, field.found.type, isBesideNot: field.isBesideNot
        ) { text in
            switch field.found.type {
            case .number: (try? ExactDecimal(parsing: text)) != nil
            case .date: CalendarDay(parsing: Array(text.utf8).span) != nil
            case .yesNo: YesNo.value(text) != nil
            case .choice(let choices):
                form.choices.index(of: CanonicalText.bytes(text).span).map { choices.contains($0) } ?? false
            case .text, .entries: false
            }
        }
        guard let suggestion else { return false }
        report(
            .conditionMalformed, node.place, "“\(text)” is a test, and not a value of “\(field.name)”",
            suggestion: suggestion)
        return true
    }

    private mutating func conditionText(_ node: Node, _ field: TestedField) -> String? {
        guard let text = node.text else {
            report(
                .conditionMalformed, node.place,
                node.isNull
                    ? "“\(field.name)” is compared with nothing"
                    : "“\(field.name)” is compared with \(node.kindInWords)",
                suggestion: node.isNull
                    ? "Write “\(field.name): { is: missing }”" : "Write a value or a list of values")
            return nil
        }
        return text
    }

    /// A value of a field's type as records hold it.
    private mutating func code(
        _ text: String, _ place: Place, _ type: FieldType, _ what: String
    ) -> Int128? {
        switch type {
        case .number: return number(text, place, what, isPart: type.isPart)?.billionths
        case .date: return date(text, place, what).map { Int128($0.number) }
        case .yesNo:
            if let value = YesNo.value(text) { return value ? 1 : 0 }
            report(
                .notYesNo, place, "\(what): “\(text)” is neither yes nor no",
                suggestion: "Write yes or no")
            return nil
        case .choice(let choices):
            let bytes = CanonicalText.bytes(text)
            if let index = form.choices.index(of: bytes.span), choices.contains(index) {
                return Int128(index)
            }
            let names = choices.indices.map { form.choices.name($0) }
            report(
                .unknownChoice, place, "\(what) has no choice “\(text)”",
                suggestion: ChoiceWords.briefly(text, names, choices.names, otherwise: "Its choices are"))
            return nil
        case .text, .entries: return nil
        }
    }

    /// A mapping of words, all of which must hold.
    private mutating func words(_ node: Node, _ field: TestedField) -> Condition? {
        let known = [
            "at-least", "at-most", "more-than", "less-than", "from", "until", "is", "contains",
            "elements", "in", "equals", "some",
        ]
        guard let keys = mapping(node, "a test of “\(field.name)”", keys: known) else { return nil }
        if case .mapping(let entries) = node.content, entries.isEmpty {
            report(
                .conditionMalformed, node.place, "The test of “\(field.name)” says nothing",
                suggestion: "Use \(known.inProse())")
        }
        var members: [Condition] = []
        var tests: [ElementTest] = []
        var asked: [AskedValue] = []
        checkMissing(keys, field)
        for word in known {
            guard let value = keys[word] else { continue }
            let at = location(keys.keyPlace(word))
            switch word {
            case "is":
                if let test = presence(value) {
                    checkRequired(test, field)
                    members.append(field.condition(test, at))
                }
            case "elements":
                if let tests = elementsTest(value, field, keys.keyPlace(word)) {
                    if keys["is"]?.text == "missing", !tests.allSatisfy({ $0.holds(.number(.zero)) }) {
                        reportMissing(and: "elements", field)
                    }
                    members.append(field.condition(.elements(tests), at))
                }
            case "some":
                if let condition = some(value, field, keys.keyPlace(word)) {
                    members.append(field.condition(.some(condition), at))
                }
            default:
                if let (test, value) = elementTest(word, value, field, keys.keyPlace(word)) {
                    tests.append(test)
                    asked.append(value)
                }
            }
        }
        if !tests.isEmpty {
            checkReachable(tests, field)
            members.append(field.condition(.values(tests), asked: asked, location(field.place)))
        }
        return members.count == 1 ? members[0] : .all(members)
    }

    mutating func presence(_ node: Node) -> FieldTest.Test? {
        switch node.text {
        case "present": return .isPresent
        case "missing": return .isMissing
        default:
            report(
                .conditionMalformed, node.place, "“is” is present or missing",
                suggestion: "Write “is: present” or “is: missing”")
            return nil
        }
    }

    private mutating func elementsTest(
        _ node: Node, _ field: TestedField, _ place: Place
    ) -> [ValueTest]? {
        guard field.found.place.list != nil, field.context.entryList == nil else {
            report(
                .conditionMalformed, place, "“\(field.name)” is not a list, so it has no elements",
                suggestion: "Test its value")
            return nil
        }
        guard let tests = valueTests(node, MeasureLimits.none.type, "“elements”") else { return nil }
        if !Self.numbersOfElements(tests).contains(where: { number in tests.allSatisfy { $0.holds(number) } }) {
            report(
                .conditionNeverMet, place, "No number of elements of “\(field.name)” can meet this",
                suggestion: "Write whole numbers from 0, such as “at-least: 1”")
        }
        return tests
    }

    /// Numbers of elements, one of which meets the tests if any does: those at the bounds, and beside them.
    private static func numbersOfElements(_ tests: [ValueTest]) -> [Value] {
        var numbers: [Fraction] = [.zero]
        for test in tests {
            switch test {
            case .atLeast(let bound), .atMost(let bound), .moreThan(let bound), .lessThan(let bound):
                guard let near = Fraction(parsing: bound.rounded(places: 0)) else { continue }
                numbers += [near + Fraction(-1), near, near + Fraction(1)]
            case .oneOf(let values):
                for case .number(let number) in values where number.denominator == 1 { numbers.append(number) }
            default: break
            }
        }
        return numbers.filter { $0 >= .zero }.map { .number($0) }
    }

    /// Warns of what asks for a value where there is to be none.
    private mutating func checkMissing(_ keys: Mapping, _ field: TestedField) {
        guard keys["is"]?.text == "missing" else { return }
        let asked = [
            "at-least", "at-most", "more-than", "less-than", "from", "until", "contains", "in", "equals", "some",
        ]
        if let word = asked.first(where: { keys[$0] != nil }) { reportMissing(and: word, field) }
    }

    private mutating func reportMissing(and word: String, _ field: TestedField) {
        report(
            .conditionNeverMet, field.place, "“\(field.name)” can't be missing and meet “\(word)” too",
            suggestion: "Take one of them out")
    }

    private mutating func some(
        _ node: Node, _ field: TestedField, _ place: Place
    ) -> Condition? {
        guard case .entries(let list) = field.found.place else {
            report(
                .conditionMalformed, place, "“some” is for a list of entries, and “\(field.name)” is not one",
                suggestion: "Test its values")
            return nil
        }
        let inner = ConditionContext(
            collection: field.context.collection, entryList: list)
        return conditions(node, inner, "“some”")
    }

    private mutating func elementTest(
        _ word: String, _ node: Node, _ field: TestedField, _ place: Place
    ) -> (ElementTest, AskedValue)? {
        let type = field.found.type
        func refuse(_ wanted: String) -> (ElementTest, AskedValue)? {
            report(
                .conditionMalformed, place,
                "“\(word)” is for \(wanted), and “\(field.name)” is \(type.inWords)",
                suggestion: "Name a field that suits the word, or take another word")
            return nil
        }
        switch word {
        case "at-least", "at-most", "more-than", "less-than":
            guard case .number = type else { return refuse("numbers") }
            guard let bound = number(node, "“\(word)”", isPart: type.isPart) else { return nil }
            return switch word {
            case "at-least": (.atLeast(bound.billionths), .atLeast(bound))
            case "at-most": (.atMost(bound.billionths), .atMost(bound))
            case "more-than": (.moreThan(bound.billionths), .moreThan(bound))
            default: (.lessThan(bound.billionths), .lessThan(bound))
            }
        case "from", "until":
            guard case .date = type else { return refuse("dates") }
            guard let day = date(node, "“\(word)”") else { return nil }
            return word == "from"
                ? (.atLeast(Int128(day.number)), .from(day))
                : (.atMost(Int128(day.number)), .until(day))
        case "contains":
            guard case .text = type else { return refuse("text") }
            guard let part = text(node, "“contains”") else { return nil }
            return (.contains(Array(CanonicalText.folded(part).utf8)), .contains(part))
        case "in":
            if case .entries = type { return refuse("values") }
            if case .date = type, node.text == "period" { return (.inPeriod, .inPeriod) }
            guard let list = list(node, comparableWith: type, "“\(field.name)”") else { return nil }
            return (.inList(list), .inList(node.text ?? ""))
        default:
            return equals(node, field)
        }
    }

    private mutating func equals(
        _ node: Node, _ field: TestedField
    ) -> (ElementTest, AskedValue)? {
        guard let name = text(node, "“equals”") else { return nil }
        guard let other = field.context.field(name) else {
            unknownField(
                name, node.place, field.context.names, "The record form has no field “\(name)” here")
            return nil
        }
        let isSameHolder: Bool
        switch (field.found.place, other.place) {
        case (.single, .single): isSameHolder = true
        case (.entry(let a, _), .entry(let b, _)): isSameHolder = a == b
        default: isSameHolder = false
        }
        guard isSameHolder else {
            report(
                .conditionMalformed, node.place,
                "“\(field.name)” and “\(name)” are not two single fields of one record or entry",
                suggestion: "Compare fields that hold one value and stand side by side")
            return nil
        }
        guard field.found.type.isSameKind(as: other.type) else {
            report(
                .conditionMalformed, node.place,
                "“\(field.name)” is \(field.found.type.inWords), and “\(name)” is \(other.type.inWords)",
                suggestion: "Compare fields of the same type")
            return nil
        }
        return (.equals(other.place), .equals(name))
    }
}
