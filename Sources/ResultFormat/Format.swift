internal import Diagnostics
internal import Evaluation
internal import Grammar

/// How values of a type stand in results: their schema, and how one is written.
struct Format<Value>: Sendable {
    let shape: Shape
    /// Writes a value, behind a key where it stands in an object.
    let write: @Sendable (Value, String?, inout JSONWriter) -> Void

    init(
        _ kind: Shape.Kind = .own, _ schema: @autoclosure @escaping @Sendable () -> JSONSchema,
        _ write: @escaping @Sendable (Value, String?, inout JSONWriter) -> Void
    ) {
        shape = Shape(kind) { _ in schema() }
        self.write = write
    }

    var schema: JSONSchema { shape.schema(offering: FormWords(nil)) }

    /// The same, where a value can be taken for one.
    func of<Other>(_ take: @escaping @Sendable (Other) -> Value) -> Format<Other> {
        Format<Other>(shape.kind, schema) { write(take($0), $1, &$2) }
    }

    /// A value, or null.
    var orNull: Format<Value?> {
        Format<Value?>(.own, .any(of: [schema, JSONSchema("type", .text("null"))])) { value, key, json in
            if let value { write(value, key, &json) } else { json.null(key) }
        }
    }

    /// A list of values with at least so many.
    static func list<Element>(of element: Format<Element>, atLeast: Int = 0) -> Format where Value == [Element] {
        Format(.own, .list(of: element.schema, atLeast: atLeast)) { elements, key, json in
            json.list(key) { json in for value in elements { element.write(value, nil, &json) } }
        }
    }

    /// An object.
    static func object(_ object: ObjectFormat<Value>) -> Format {
        Format(.own, object.schema) { value, key, json in json.object(key) { object.write(value, &$0) } }
    }

    /// An object whose schema stands under `definitions`, so that it can hold others of its kind.
    static func reference(
        _ name: String, _ object: @autoclosure @escaping @Sendable () -> ObjectFormat<Value>
    ) -> Format {
        Format(.own, .reference(name)) { value, key, json in json.object(key) { object().write(value, &$0) } }
    }
}

extension Format<String> {
    static var text: Format { Format(.text, .of("string")) { $2.text($1, $0) } }
    static var digest: Format {
        Format(.text, .of("string").with("pattern", .text("^[0-9a-f]{64}$"))) { $2.text($1, $0) }
    }

    /// One of some words, each with what it means.
    static func word(_ words: [(word: String, meaning: String)]) -> Format {
        Format(.word, .word(words)) { $2.text($1, $0) }
    }

    /// Always the same word.
    static func constant(_ word: String) -> Format {
        Format(.word, JSONSchema("const", .text(word))) { $2.text($1, $0) }
    }
}

extension Format<String?> {
    static var textOrNull: Format { Format(.text, .of("string", "null")) { $2.text($1, $0) } }
}

extension Format<CalendarDay> {
    static var day: Format {
        Format(.date, .of("string").with("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))) {
            $2.text($1, $0.description)
        }
    }
}

extension Format<Int> {
    /// How many there are.
    static var count: Format { from(0) }
    /// A place, from 1.
    static var position: Format { from(1) }

    private static func from(_ least: Int) -> Format {
        Format(.number, .of("integer").with("minimum", .number(String(least)))) { $2.number($1, String($0)) }
    }
}

extension Format<ExactDecimal> {
    static var decimal: Format { Format(.number, .of("number")) { $2.number($1, $0.description) } }
}

extension Format<ExactDecimal?> {
    static var decimalOrNull: Format { Format(.number, .of("number", "null")) { $2.number($1, $0?.description) } }
}

extension Format<Bool> {
    static var yesNo: Format { Format(.yesNo, .of("boolean")) { $2.yesNo($1, $0) } }
}

extension Format<Basis> {
    static var basis: Format {
        Format(.word, .word(Basis.allCases.map { ($0.rawValue, "") })) { $2.text($1, $0.rawValue) }
    }
}

extension JSONSchema {
    /// A value of one of some types.
    static func of(_ types: String...) -> JSONSchema {
        JSONSchema("type", types.count == 1 ? .text(types[0]) : .texts(types))
    }
}
