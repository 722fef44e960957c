/// A value as a criteria file or a report would write it.
enum Given: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral
{
    case text(String)
    case list([Given])
    case mapping([(key: String, value: Given)])

    init(stringLiteral text: String) { self = .text(text) }
    init(arrayLiteral elements: Given...) { self = .list(elements) }
    init(dictionaryLiteral entries: (String, Given)...) {
        self = .mapping(entries.map { (key: $0.0, value: $0.1) })
    }

    /// The text of a single value.
    var text: String {
        guard case .text(let text) = self else { return "" }
        return text
    }

    /// The elements of a list; a single value is a list of one.
    var elements: [Given] {
        guard case .list(let elements) = self else { return [self] }
        return elements
    }

    var entries: [(key: String, value: Given)] {
        guard case .mapping(let entries) = self else { return [] }
        return entries
    }
}
