/// A part of a JSON Schema of draft 07: its keywords in the order in which they are written.
///
/// What such a schema refuses, the engine refuses too. The engine refuses more.
package struct JSONSchema: Sendable {
    package private(set) var keywords: [(key: String, value: JSONValue)] = []

    /// What accepts everything.
    package static let anything = JSONSchema()

    package init() {}

    /// A schema of one keyword.
    package init(_ key: String, _ value: JSONValue) { keywords = [(key, value)] }

    package var value: JSONValue { .object(keywords) }

    /// The schema with one keyword more.
    package func with(_ key: String, _ value: JSONValue) -> JSONSchema {
        var schema = self
        schema.keywords.append((key, value))
        return schema
    }

    package func with(_ key: String, _ schemas: [JSONSchema]) -> JSONSchema {
        with(key, .list(schemas.map(\.value)))
    }

    /// What holds where nothing is said.
    package func byDefault(_ value: JSONValue) -> JSONSchema { with("default", value) }

    /// Values that an editor offers; others are accepted as well.
    package func offering(_ examples: [String]) -> JSONSchema {
        examples.isEmpty ? self : with("examples", .texts(examples))
    }

    /// The schema with the words that an editor shows.
    ///
    /// Beside a reference draft 07 ignores every other keyword, so a reference is wrapped.
    package func titled(_ title: String, _ description: String? = nil) -> JSONSchema {
        var schema = JSONSchema("title", .text(title))
        if let description { schema = schema.with("description", .text(description)) }
        if keywords.contains(where: { $0.key == "$ref" }) {
            return schema.with("allOf", [self])
        }
        for (key, value) in keywords { schema = schema.with(key, value) }
        return schema
    }
}

// MARK: - Shapes

extension JSONSchema {
    /// A part that stands under `definitions`.
    package static func reference(_ name: String) -> JSONSchema {
        JSONSchema("$ref", .text("#/definitions/" + name))
    }

    package static func any(of schemas: [JSONSchema]) -> JSONSchema { JSONSchema().with("anyOf", schemas) }

    /// A list with at least so many elements.
    package static func list(of element: JSONSchema, atLeast: Int = 0, atMost: Int? = nil) -> JSONSchema {
        var schema = JSONSchema("type", .text("array")).with("items", element.value)
        if atLeast > 0 { schema = schema.with("minItems", .number(String(atLeast))) }
        if let atMost { schema = schema.with("maxItems", .number(String(atMost))) }
        return schema
    }

    /// A list, or nothing.
    package static func listOrNothing(of element: JSONSchema) -> JSONSchema {
        JSONSchema("type", .texts(["array", "null"])).with("items", element.value)
    }

    /// A mapping of known keys.
    ///
    /// - Parameters:
    ///   - keys: The keys, in the order in which editors offer them.
    ///   - orNothing: Whether the mapping may be left empty.
    ///   - isClosed: Whether other keys are refused.
    package static func mapping(
        _ keys: [SchemaKey], orNothing: Bool = false, isClosed: Bool = true
    ) -> JSONSchema {
        let required = keys.filter(\.isRequired).map(\.name)
        var schema = JSONSchema("type", orNothing ? .texts(["object", "null"]) : .text("object"))
        if isClosed { schema = schema.with("additionalProperties", .yesNo(false)) }
        if !required.isEmpty { schema = schema.with("required", .texts(required)) }
        return schema.with("properties", .object(keys.map { ($0.name, $0.schema.value) }))
    }

    /// A mapping whose keys the author chooses.
    package static func table(
        keys: JSONSchema? = nil, of value: JSONSchema, orNothing: Bool = false, atLeast: Int = 0
    ) -> JSONSchema {
        var schema = JSONSchema("type", orNothing ? .texts(["object", "null"]) : .text("object"))
        if let keys { schema = schema.with("propertyNames", keys.value) }
        if atLeast > 0 { schema = schema.with("minProperties", .number(String(atLeast))) }
        return schema.with("additionalProperties", value.value)
    }

    /// Whether a key is there.
    package static func has(_ key: String) -> JSONSchema { JSONSchema("required", .texts([key])) }
}

/// A property of an object in a schema.
package struct SchemaKey: Sendable {
    package var name: String
    package var schema: JSONSchema
    package var isRequired: Bool

    /// A key with what may stand behind it.
    package init(name: String, schema: JSONSchema, isRequired: Bool) {
        (self.name, self.schema, self.isRequired) = (name, schema, isRequired)
    }
}
