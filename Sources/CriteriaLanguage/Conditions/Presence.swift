internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading

extension TestWord {
    /// Whether there is a value.
    static let presence = TestWord(
        key: .may(
            "is", .word([("present", "the field holds something"), ("missing", "the field is empty")]),
            "Given or empty"),
        needsValue: false,
        read: { reader, node, field, _ in
            guard let isPresent = reader.presence(node) else { return nil }
            if !isPresent { reader.checkRequired(.isMissing, field) }
            return .ofField(isPresent ? .isPresent : .isMissing)
        },
        readOfMeasured: { reader, node, _, _ in reader.presence(node).map { $0 ? .isPresent : .isMissing } })

    /// Whether a test asks that there be no value.
    static func isMissing(_ keys: Mapping) -> Bool { keys[presence.name]?.text == "missing" }
}

extension CriteriaReader {
    /// Whether a word is for a value that is there, or for one that is not.
    fileprivate mutating func presence(_ node: Node) -> Bool? {
        switch node.text {
        case "present": return true
        case "missing": return false
        default:
            report(
                .conditionMalformed, node.place, "“is” is present or missing",
                suggestion: "Write “is: present” or “is: missing”")
            return nil
        }
    }
}
