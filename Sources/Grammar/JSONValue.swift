package import Diagnostics

/// A JSON value whose keys keep the order in which they were given.
package indirect enum JSONValue: Sendable {
    case text(String)
    /// A number, by its decimal digits.
    case number(String)
    case yesNo(Bool)
    case null
    case list([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// Texts as a list.
    package static func texts(_ texts: [String]) -> JSONValue { .list(texts.map { .text($0) }) }

    package func write(to json: inout JSONWriter, _ key: String? = nil) {
        switch self {
        case .text(let text): json.text(key, text)
        case .number(let digits): json.number(key, digits)
        case .yesNo(let value): json.yesNo(key, value)
        case .null: json.null(key)
        case .list(let elements):
            json.list(key) { json in
                for element in elements { element.write(to: &json) }
            }
        case .object(let members):
            json.object(key) { json in
                for (key, value) in members { value.write(to: &json, key) }
            }
        }
    }
}
