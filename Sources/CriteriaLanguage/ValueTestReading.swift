internal import Diagnostics
internal import Evaluation
internal import MarkedYAML
internal import SourceReading
internal import Wording

extension CriteriaReader {
    /// A test on a measure's value, or on a number of elements: a value, a list of values, or words.
    ///
    /// - Parameters:
    ///   - takesLists: Whether the value can be one of a list's, or lie in the evaluation period.
    ///   - isPart: Whether the value is a part of something, so that 50% of it is 0.5.
    mutating func valueTests(
        _ node: Node, _ type: FieldType, _ what: String, takesLists: Bool = false, isPart: Bool = false
    ) -> [ValueTest]? {
        if case .mapping = node.content { return wordTests(node, type, what, takesLists, isPart) }
        var elements = [node]
        if case .sequence(let members) = node.content { elements = members }
        var values: [Value] = []
        for element in elements {
            if let value = value(element, type, what, isPart) { values.append(value) }
        }
        return values.count == elements.count ? [.oneOf(values)] : nil
    }

    private mutating func value(_ node: Node, _ type: FieldType, _ what: String, _ isPart: Bool) -> Value? {
        switch type {
        case .number: return number(node, what, isPart: isPart).map { .number(Fraction($0)) }
        case .date: return date(node, what).map { .date($0) }
        case .yesNo: return yesNo(node, what).map { .yesNo($0) }
        case .text: return text(node, what).map { .text(CanonicalText.composed($0)) }
        case .choice(let choices):
            guard let text = text(node, what).map(CanonicalText.composed) else { return nil }
            let names = choices.indices.map { form.choices.name($0) }
            if names.contains(text) { return .text(text) }
            report(
                .unknownChoice, node.place, "\(what): there is no choice “\(text)”",
                suggestion: ChoiceWords.briefly(text, names, choices.names, otherwise: "The choices are"))
            return nil
        case .entries: return nil
        }
    }

    private mutating func wordTests(
        _ node: Node, _ type: FieldType, _ what: String, _ takesLists: Bool, _ isPart: Bool
    ) -> [ValueTest]? {
        let known: [String] =
            switch type {
            case .number: ["at-least", "at-most", "more-than", "less-than"]
            case .date: ["from", "until"]
            case .text: ["contains"]
            default: []
            }
        guard let keys = mapping(node, what, keys: known + (takesLists ? ["is", "in"] : ["is"])) else { return nil }
        var tests: [ValueTest] = []
        if let value = keys["is"], let test = presence(value) {
            if case .isPresent = test { tests.append(.isPresent) } else { tests.append(.isMissing) }
        }
        if let value = keys["in"], let test = listTest(value, type, what) { tests.append(test) }
        for word in known {
            guard let value = keys[word] else { continue }
            switch word {
            case "from": if let day = date(value, "“from”") { tests.append(.from(day)) }
            case "until": if let day = date(value, "“until”") { tests.append(.until(day)) }
            case "contains":
                if let part = text(value, "“contains”") {
                    tests.append(.contains(part))
                }
            default:
                guard let bound = number(value, "“\(word)”", isPart: isPart).map({ Fraction($0) }) else { continue }
                switch word {
                case "at-least": tests.append(.atLeast(bound))
                case "at-most": tests.append(.atMost(bound))
                case "more-than": tests.append(.moreThan(bound))
                default: tests.append(.lessThan(bound))
                }
            }
        }
        if node.isEmptyMapping {
            report(
                .conditionMalformed, node.place, "\(what) tests nothing",
                suggestion: "Write a test, such as { at-least: 2 }, or take it out")
        }
        return tests
    }

    /// `in`: one of the values of a list, or a day in the evaluation period.
    private mutating func listTest(_ node: Node, _ type: FieldType, _ what: String) -> ValueTest? {
        if case .date = type, node.text == "period" { return .inPeriod }
        return list(node, comparableWith: type, what).map { .inList($0, name: node.text ?? "") }
    }

    /// A list of the header or of the centre, by its name.
    ///
    /// - Parameters:
    ///   - type: The type of what is looked for in it.
    ///   - what: What is looked for.
    mutating func list(_ node: Node, comparableWith type: FieldType, _ what: String) -> ListReference? {
        guard let list = headerField(node, isDay: type.isDay) else { return nil }
        guard list.isList else {
            report(
                .conditionMalformed, node.place, "“\(node.text ?? "")” is not a list",
                suggestion: "“in” names a list of the header or of the centre")
            return nil
        }
        guard type.isComparable(with: list.type) else {
            report(
                .conditionMalformed, node.place,
                "\(what) is \(type.inWords), and “\(node.text ?? "")” lists \(list.type.inWords)",
                suggestion: "Name a list that holds the same kind of value")
            return nil
        }
        return list.list
    }
}

extension FieldType {
    fileprivate var isDay: Bool {
        if case .date = self { return true }
        return false
    }
}
