internal import Evaluation
internal import Grammar

/// The schema of reports, made from a record form, so that its fields and choices complete.
struct ReportSchema {
    private let form: RecordForm
    /// Long lists of choices, which stand once under `definitions`.
    private var definitions: [(key: String, value: JSONValue)] = []
    private var choices: [[Int]] = []

    static func schema(_ form: RecordForm) -> JSONSchema {
        var builder = ReportSchema(form)
        return builder.report()
    }

    private init(_ form: RecordForm) { self.form = form }

    private mutating func report() -> JSONSchema {
        var keys: [SchemaKey] = [
            SchemaKey(
                name: "centre", schema: .text.titled("Centre", "The centre's id, as in centres.yaml."), isRequired: true
            )
        ]
        keys += form.header.map { key($0) }
        for collection in form.collections {
            let record = record(collection.fields)
            keys.append(
                SchemaKey(
                    name: collection.name,
                    schema: list(of: record).titled(collection.name, "A list of records, each begun with “- ”."),
                    isRequired: false))
        }
        let names = form.header.map(\.name) + form.collections.map(\.name)
        let schema = JSONSchema.mapping(keys, isClosed: isClosed(names))
        return definitions.isEmpty ? schema : schema.with("definitions", .object(definitions))
    }

    /// A name such as `no` or `2013` is not a text to editors, so its record can't be closed.
    private func isClosed(_ names: [String]) -> Bool {
        names.allSatisfy { EditorReading(of: $0).isText }
    }

    private mutating func record(_ fields: [Field]) -> JSONSchema {
        let keys = fields.map { key($0) }
        return .mapping(keys, isClosed: isClosed(fields.map(\.name)))
    }

    /// A list whose empty elements are dropped; one element may stand without a list.
    private func list(of element: JSONSchema) -> JSONSchema {
        .any(of: [
            .list(of: .any(of: [element, JSONSchema("type", .text("null"))])), element,
            JSONSchema("type", .text("null")),
        ])
    }

    private mutating func key(_ field: Field) -> SchemaKey {
        var schema: JSONSchema
        if case .entries(let fields) = field.type {
            schema = list(of: record(fields))
        } else if field.isList {
            let element = value(field, orNothing: true)
            schema = .any(of: [
                .list(of: element, atLeast: field.isRequired ? 1 : 0),
                field.isRequired ? value(field, orNothing: false) : element,
            ])
        } else {
            schema = value(field, orNothing: !field.isRequired)
        }
        schema = schema.titled(field.title ?? field.name, description(field))
        let isText = EditorReading(of: field.name).isText
        return SchemaKey(name: field.name, schema: schema, isRequired: field.isRequired && isText)
    }

    private mutating func value(_ field: Field, orNothing: Bool) -> JSONSchema {
        switch field.type {
        case .text: return orNothing ? .single : .text
        case .number(let least, let most):
            return .number(atLeast: least, atMost: most, orNothing: orNothing)
        case .date: return orNothing ? .dateOrNothing : .date
        case .yesNo: return orNothing ? .yesNoOrNothing : .yesNo
        case .choice(let list):
            let choice = choice(list, field.name)
            return orNothing ? .any(of: [choice, .nothing]) : choice
        case .entries: return .anything
        }
    }

    private mutating func choice(_ list: ChoiceList, _ field: String) -> JSONSchema {
        let schema = JSONSchema.choice(list, form.choices)
        guard list.indices.count > 40 else { return schema }
        if let index = choices.firstIndex(of: list.indices) {
            return .reference(definitions[index].key)
        }
        // Numbered, because two collections may have fields of one name.
        let name = "choices-\(choices.count + 1)"
        choices.append(list.indices)
        definitions.append((name, schema.value))
        return .reference(name)
    }

    /// What a field is for, and what it holds.
    private func description(_ field: Field) -> String {
        var sentences: [String] = []
        if let note = field.note { sentences.append(note.hasSuffix(".") ? note : note + ".") }
        let isMany = field.isList
        switch field.type {
        case .text: sentences.append(isMany ? "A list of texts." : "Text.")
        case .number(let least, let most):
            var words = isMany ? "Numbers" : "A number"
            if let least { words += ", at least \(least)" }
            if let most { words += ", at most \(most)" }
            sentences.append(words + "; digits and a decimal point, no separators.")
        case .date: sentences.append(isMany ? "A list of dates." : "A date, such as 2018-12-31.")
        case .yesNo: sentences.append(isMany ? "A list of yes and no." : "Yes or no.")
        case .choice: sentences.append(isMany ? "Some of the choices: [one, another]." : "One of the choices.")
        case .entries(let fields):
            sentences.append(
                "A list of entries: - { \(fields.map { $0.name + ": …" }.joined(separator: ", ")) }.")
        }
        if field.isRequired { sentences.append("Required.") }
        return sentences.joined(separator: " ")
    }
}
