internal import Diagnostics
internal import Evaluation
internal import Grammar

/// A key of an object in results: what stands behind it, what it means, and how its value is taken.
struct Member<Source>: Sendable {
    /// The key; two where the exact fraction may stand beside a number.
    let keys: [Key]
    let write: @Sendable (Source, inout JSONWriter) -> Void

    /// A key that is always there.
    ///
    /// - Parameter what: What findings call the value; its name where `nil`.
    static func must<Value>(
        _ name: String, _ format: Format<Value>, as what: String? = nil, _ title: String,
        _ description: String? = nil, _ take: @escaping @Sendable (Source) -> Value
    ) -> Member {
        Member(keys: [.must(name, format.shape, as: what, title, description)]) { format.write(take($0), name, &$1) }
    }

    /// A key that is there where it has a value.
    ///
    /// - Parameter what: What findings call the value; its name where `nil`.
    static func may<Value>(
        _ name: String, _ format: Format<Value>, as what: String? = nil, _ title: String,
        _ description: String? = nil, _ take: @escaping @Sendable (Source) -> Value?
    ) -> Member {
        Member(keys: [.may(name, format.shape, as: what, title, description)]) { source, json in
            if let value = take(source) { format.write(value, name, &json) }
        }
    }

    /// A list of many small objects, each on a line of its own, which are taken one by one.
    ///
    /// - Parameter each: Hands on each of them; `nil` where the key is not there.
    static func rows<Row>(
        _ name: String, _ row: ObjectFormat<Row>, as what: String? = nil, _ title: String,
        where isThere: @escaping @Sendable (Source) -> Bool = { _ in true },
        _ each: @escaping @Sendable (Source, (Row) -> Void) -> Void
    ) -> Member {
        let shape = Shape(.own) { _ in .list(of: row.schema) }
        return Member(keys: [.may(name, shape, as: what, title)]) { source, json in
            guard isThere(source) else { return }
            json.list(name) { json in each(source) { value in json.shortObject { row.write(value, &$0) } } }
        }
    }

    /// The same key of what a value is taken from.
    func of<Outer>(_ take: @escaping @Sendable (Outer) -> Source) -> Member<Outer> {
        Member<Outer>(keys: keys) { [write] in write(take($0), &$1) }
    }
}

// MARK: - Exact numbers

extension Member {
    /// A number in full; where it has no finite decimal, rounded, with the fraction beside it.
    static func exact(
        _ name: String, _ title: String, _ description: String? = nil, orNull: Bool = true,
        _ take: @escaping @Sendable (Source) -> Fraction?
    ) -> Member {
        Member(keys: exactKeys(name, orNull ? .of("number", "null") : .of("number"), title, description, .number)) {
            $1.number(name, take($0))
        }
    }

    /// A value of any type, exact where it is a number.
    ///
    /// - Parameter isThere: Whether the key is there.
    static func value(
        _ name: String, _ title: String, _ description: String? = nil,
        _ take: @escaping @Sendable (Source) -> Value?
    ) -> Member {
        Member(keys: exactKeys(name, .of("number", "string", "boolean", "null"), title, description, .own)) {
            $1.value(name, take($0))
        }
    }

    private static func exactKeys(
        _ name: String, _ schema: @autoclosure @escaping @Sendable () -> JSONSchema, _ title: String,
        _ description: String?, _ kind: Shape.Kind
    ) -> [Key] {
        let fraction = Shape(.number) { _ in .of("string").with("pattern", .text("^-?[0-9]+/[0-9]+$")) }
        return [
            .must(name, Shape(kind) { _ in schema() }, title, description),
            .may(name + "-exact", fraction, "The same as a fraction, where it has no finite decimal"),
        ]
    }

    /// The same, where it is not always there.
    func only(where isThere: @escaping @Sendable (Source) -> Bool) -> Member {
        Member(keys: keys.map { .may($0.name, $0.shape, as: $0.what, $0.title, $0.description) }) { [write] in
            if isThere($0) { write($0, &$1) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ key: String, _ value: Value?) {
        switch value {
        case .number(let number): self.number(key, number)
        case .date(let day): text(key, day.description)
        case .text(let value): text(key, value)
        case .yesNo(let value): yesNo(key, value)
        case nil: null(key)
        }
    }

    fileprivate mutating func number(_ key: String, _ value: Fraction?) {
        guard let value else { return null(key) }
        if let exact = value.exactDecimal { return number(key, exact) }
        number(key, value.rounded(places: 6))
        text(key + "-exact", value.fractionText)
    }
}

// MARK: - Objects

/// An object in results: its keys in the order in which they are written.
struct ObjectFormat<Source>: Sendable {
    let members: [Member<Source>]
    /// What readers know of the keys.
    let table: KeyTable

    /// - Parameters:
    ///   - name: What findings call the object.
    ///   - oneOf: Keys of which there is just one.
    init(_ name: String, _ members: [Member<Source>], oneOf: [String] = []) {
        self.members = members
        table = KeyTable(name, members.flatMap(\.keys), oneOf: oneOf, isClosed: false)
    }

    var schema: JSONSchema { table.schema() }

    /// Writes the members of one.
    func write(_ source: Source, _ json: inout JSONWriter) {
        for member in members { member.write(source, &json) }
    }

    /// A whole document, with a newline at the end.
    func document(_ source: Source) -> String { JSONWriter.document { write(source, &$0) } }
}
