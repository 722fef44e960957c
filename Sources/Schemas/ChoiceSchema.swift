internal import Evaluation
internal import Grammar

/// What the parsers of editors may take a text for that stands without quotes.
enum EditorReading {
    case text, yesNo(Bool), nothing, number

    init(of text: String) {
        switch text.lowercased() {
        case "y", "yes", "true", "on": self = .yesNo(true)
        case "n", "no", "false", "off": self = .yesNo(false)
        case "", "~", "null": self = .nothing
        default:
            let first = text.utf8.first { $0 != 0x2B && $0 != 0x2D && $0 != 0x2E }
            let begins = first.map { (0x30...0x39).contains($0) } ?? false
            let isNamed = [".inf", "-.inf", "+.inf", ".nan"].contains(text.lowercased())
            self = begins || isNamed ? .number : .text
        }
    }

    var isText: Bool {
        if case .text = self { return true }
        return false
    }
}

extension JSONSchema {
    /// One of a field's choices, with their names where a file gives them.
    ///
    /// What the choices are compared by is left to the engine in two cases: numbers, which editors
    /// write anew, and texts beyond ASCII, which can be spelled in several ways that look the same.
    static func choice(_ choices: ChoiceList, _ table: ChoiceTable) -> JSONSchema {
        let texts = choices.indices.map { table.name($0) }
        var values = texts.map { JSONValue.text($0) }
        var hasNumbers = false
        var (isYes, isNo, isNothing) = (false, false, false)
        for text in texts {
            switch EditorReading(of: text) {
            case .text: break
            case .yesNo(let value): if value { isYes = true } else { isNo = true }
            case .nothing: isNothing = true
            case .number: hasNumbers = true
            }
        }
        if isYes { values.append(.yesNo(true)) }
        if isNo { values.append(.yesNo(false)) }
        if isNothing { values.append(.null) }
        var schema = JSONSchema("enum", .list(values))
        if !choices.names.isEmpty {
            let names = texts.map { choices.names[$0] ?? $0 }
            let others = Array(repeating: "", count: values.count - texts.count)
            schema = schema.with("enumDescriptions", .texts(names + others))
        }
        var all = [schema]
        if hasNumbers { all.append(JSONSchema("type", .text("number"))) }
        if texts.contains(where: { !$0.utf8.allSatisfy { $0 < 0x80 } }) {
            all.append(
                JSONSchema("type", .text("string")).with("pattern", .text("[^\\u0000-\\u007F]")))
        }
        return all.count == 1 ? schema : any(of: all)
    }
}
