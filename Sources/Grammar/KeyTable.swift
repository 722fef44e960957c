/// A key of a mapping: what may stand behind it, and what it means.
package struct Key: Sendable {
    package let name: String
    package let shape: Shape
    package let isRequired: Bool
    /// What findings call the value: “the title”.
    package let what: String
    /// What editors call it.
    package let title: String
    /// What editors say of it beside its title.
    package let description: String?

    private init(
        _ name: String, _ shape: Shape, isRequired: Bool, _ what: String?, _ title: String, _ description: String?
    ) {
        (self.name, self.shape, self.isRequired, self.what) = (name, shape, isRequired, what ?? "“\(name)”")
        (self.title, self.description) = (title, description)
    }

    /// A key that must be there.
    ///
    /// - Parameter what: What findings call the value; its name where `nil`.
    package static func must(
        _ name: String, _ shape: Shape, as what: String? = nil, _ title: String, _ description: String? = nil
    ) -> Key { Key(name, shape, isRequired: true, what, title, description) }

    /// A key that may be left out.
    ///
    /// - Parameter what: What findings call the value; its name where `nil`.
    package static func may(
        _ name: String, _ shape: Shape, as what: String? = nil, _ title: String, _ description: String? = nil
    ) -> Key { Key(name, shape, isRequired: false, what, title, description) }

    /// The key in a schema, with what a record form lets editors offer.
    package func property(offering form: FormWords) -> SchemaKey {
        SchemaKey(
            name: name, schema: shape.schema(offering: form).titled(title, description), isRequired: isRequired)
    }
}

/// The keys of one mapping of the files: what readers know of it, what editors check, and what the guide lists.
package struct KeyTable: Sendable, CustomStringConvertible {
    /// What findings call the mapping: “a criterion”.
    package let name: String
    /// In the order in which editors and findings list them.
    package let keys: [Key]
    /// Keys of which there must be just one.
    package let oneOf: [String]
    private let isClosed: Bool
    private let also: @Sendable (JSONSchema) -> JSONSchema

    /// - Parameters:
    ///   - name: What findings call the mapping.
    ///   - oneOf: Keys of which there must be just one.
    ///   - isClosed: Whether other keys are refused.
    ///   - also: What else the schema says.
    package init(
        _ name: String, _ keys: [Key], oneOf: [String] = [], isClosed: Bool = true,
        also: @escaping @Sendable (JSONSchema) -> JSONSchema = { $0 }
    ) {
        (self.name, self.keys, self.oneOf, self.isClosed, self.also) = (name, keys, oneOf, isClosed, also)
    }

    package var description: String { name }
    /// The names of the keys.
    package var names: [String] { keys.map(\.name) }
    /// The names of the keys that must be there.
    package var required: [String] { keys.filter(\.isRequired).map(\.name) }

    /// A key by its name.
    package subscript(name: String) -> Key? { keys.first { $0.name == name } }

    /// The schema of the mapping, with what a record form lets editors offer.
    package func schema(
        offering form: FormWords = FormWords(nil), orNothing: Bool = false
    ) -> JSONSchema {
        let schema = JSONSchema.mapping(
            keys.map { $0.property(offering: form) }, orNothing: orNothing, isClosed: isClosed)
        if oneOf.isEmpty { return also(schema) }
        if oneOf.count == keys.count {
            return also(schema.with("minProperties", .number("1")).with("maxProperties", .number("1")))
        }
        return also(schema.with("oneOf", oneOf.map { .has($0) }))
    }
}
