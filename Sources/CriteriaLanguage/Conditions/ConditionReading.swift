internal import Diagnostics
internal import Evaluation
internal import MarkedYAML
internal import SourceReading
internal import Wording

extension CriteriaReader {
    /// Reads conditions, all of which must hold.
    mutating func conditions(_ node: Node, _ context: ConditionContext, _ what: String) -> Condition {
        var members: [Condition] = []
        let entries = entries(node, what) ?? []
        let hasNot = entries.contains { $0.key == GroupWord.not.name }
        for entry in entries {
            if let group = GroupWord.all.first(where: { $0.name == entry.key }) {
                members.append(group.read(&self, entry.value, context))
            } else if let condition = fieldCondition(entry, context, isBesideNot: hasNot) {
                members.append(condition)
            }
        }
        return .all(members)
    }

    private mutating func fieldCondition(
        _ entry: Node.Entry, _ context: ConditionContext, isBesideNot: Bool
    ) -> Condition? {
        guard let found = context.field(entry.key) else {
            let names = context.names + GroupWord.all.map(\.name)
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
        let elements = node.oneOrMore
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
            reportNoChoice(text, choices, place, "\(what) has no choice “\(text)”", otherwise: "Its choices are")
            return nil
        case .text, .entries: return nil
        }
    }

    /// Whether a text is one of some choices, or a finding where it is none.
    mutating func isChoice(_ text: String, _ choices: ChoiceList, _ place: Place, _ message: String) -> Bool {
        if choices.indices.contains(where: { form.choices.name($0) == text }) { return true }
        reportNoChoice(text, choices, place, message, otherwise: "The choices are")
        return false
    }

    private mutating func reportNoChoice(
        _ text: String, _ choices: ChoiceList, _ place: Place, _ message: String, otherwise lead: String
    ) {
        let names = choices.indices.map { form.choices.name($0) }
        report(
            .unknownChoice, place, message,
            suggestion: ChoiceWords.briefly(text, names, choices.names, otherwise: lead))
    }
}

extension Node {
    /// The values of a list, or the one that stands in its place.
    var oneOrMore: [Node] {
        if case .sequence(let members) = content { return members }
        return [self]
    }
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
