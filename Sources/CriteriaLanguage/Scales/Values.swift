internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading

extension ScaleWord {
    /// Points by text, choice, or yes and no.
    ///
    /// Of values that may be yes and no, what is not listed is not known to give 0.
    static let values = ScaleWord(
        key: .may(
            "values", .table(of: .number, atLeast: 1), "Points by text, choice, or yes and no",
            "Each value with its points. Every choice must be listed."),
        suits: { !$0.isNumber && !$0.isDay }, assumed: MeasureLimits(.text), givesKnownPoints: false
    ) { $0.values($1, $2.type) }
}

extension CriteriaReader {
    fileprivate mutating func values(_ node: Node, _ type: FieldType) -> Scale? {
        let entries = entries(node, "the values", duplicate: .boundTwice) ?? []
        let scale: Scale
        if case .yesNo = type { scale = yesNo(entries) } else { scale = texts(entries, type, node.place) }
        if node.isEmptyMapping {
            report(
                .scaleMalformed, node.place, "There is nothing in the values",
                suggestion: "Write each value with its points")
        }
        return scale
    }

    private mutating func texts(_ entries: [Node.Entry], _ type: FieldType, _ place: Place) -> Scale {
        var texts: [(text: String, points: ExactDecimal)] = []
        for entry in entries {
            let text = CanonicalText.composed(entry.key)
            if case .choice(let choices) = type,
                !isChoice(text, choices, entry.keyPlace, "There is no choice “\(text)”")
            {
                continue
            }
            if let points = number(entry.value, "the points of “\(text)”") { texts.append((text, points)) }
        }
        if case .choice(let choices) = type {
            let lacking = choices.indices.map { form.choices.name($0) }.filter { name in
                !texts.contains { $0.text == name }
            }
            if !lacking.isEmpty {
                report(
                    .scaleMalformed, place,
                    "The values give no points for \(lacking.map { "“\($0)”" }.inProse("and"))",
                    suggestion: "List every choice")
            }
        }
        return .texts(texts)
    }

    private mutating func yesNo(_ entries: [Node.Entry]) -> Scale {
        var points: [Bool: (points: ExactDecimal, place: Place)] = [:]
        for entry in entries {
            guard let value = YesNo.value(entry.key) else {
                report(
                    .notYesNo, entry.keyPlace, "“\(entry.key)” is neither yes nor no",
                    suggestion: "The measure gives yes or no")
                continue
            }
            if let first = points[value] {
                report(
                    .boundTwice, entry.keyPlace, "\(value ? "Yes" : "No") is given twice",
                    suggestion: "Keep one of them",
                    notes: [.init("first given here", at: location(first.place))])
            } else if let number = number(entry.value, "the points of “\(entry.key)”") {
                points[value] = (number, entry.keyPlace)
            }
        }
        return .yesNo(yes: points[true]?.points ?? .zero, no: points[false]?.points ?? .zero)
    }
}
