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
        if case .mapping = node.content {
            let measured = TestWord.Measured(type: type, what: what, isPart: isPart)
            return wordTests(node, measured, looksUp: takesLists)
        }
        let elements = node.oneOrMore
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
            return isChoice(text, choices, node.place, "\(what): there is no choice “\(text)”") ? .text(text) : nil
        case .entries: return nil
        }
    }
}
