internal import Evaluation
internal import Grammar

/// The mappings of record forms.
enum RecordFormKeys {
    static let form = KeyTable(
        "a record form",
        [
            .must(
                "record-form", .identifier, as: "the record form's name", "Name of the record form",
                "Letters, digits and hyphens."),
            .must(
                "edition", .text, as: "the edition", "Edition",
                "Such as the year. Change it when you change the fields."),
            // Nothing reads the title, so the engine minds nothing that stands there.
            .may("title", .anything, "Title"),
            .may(
                "header", .table(keys: fieldName, of: .reference("header-field"), orNothing: true), as: "the header",
                "Header", "Fields that a report has once, such as when it was submitted."),
            .must(
                "collections", .table(keys: collectionName, of: .reference("collection")), as: "the collections",
                "Collections", "Tables: one row, a record, for each activity, document and so on."),
        ])

    /// Words of the conditions, which can't name a field.
    static let reserved = GroupWord.all.map(\.name)
    private static let fieldName = without(reserved)
    private static let collectionName = without(reserved + ["centre"])

    private static func without(_ words: [String]) -> JSONSchema {
        JSONSchema.name.with("not", JSONSchema("enum", .texts(words)).value)
    }

    static let collection = KeyTable(
        "a collection",
        [
            .may(
                "identified-by", .text, "What names a record",
                "A field with a different value in each record of a report."),
            .may(
                "dated", .mapping(dated), "When",
                "The fields that place a record in a period. Without them every record counts."),
            .may("title", .anything, "Title"),
            .may("note", .anything, "Note"),
            .must("fields", .table(keys: fieldName, of: .reference("record-field")), "Fields"),
        ]
    ) { $0.titled("Collection", "A table of a report.") }

    static let dated = KeyTable(
        "“dated”",
        [
            .must("from", .text, "The field with the first day, or the only one"),
            .may("until", .text, "The field with the last day"),
        ])

    // MARK: Fields

    /// What a field holds.
    enum Holds: String, CaseIterable {
        case text, number, date
        case yesNo = "yes-no"
        case choice
    }

    static let field = KeyTable(
        "a field",
        [
            .may(
                "type",
                .word(Holds.self) { type in
                    switch type {
                    case .text: "any words"
                    case .number: "digits with a decimal point"
                    case .date: "a day: 2018-12-31"
                    case .yesNo: "yes or no"
                    case .choice: "one of a list of words or codes"
                    }
                }, as: "the type", "Type", "What the field holds."),
            .may("title", .text, as: "the title", "Title", "The words by which tables and screens name the field."),
            .may("note", .text, as: "the note", "Note", "What the field is for."),
            .may("choices", .list(of: .text), "Choices", "For a choice: the words that it can be."),
            .may(
                "choices-from", .text, "File with the choices",
                "For a choice: a file beside this one, with lines of code and name."),
            .may("at-least", .number, "Smallest number", "For a number."),
            .may("at-most", .number, "Largest number", "For a number."),
            .may(
                "required", .yesNo.with { $0.byDefault(.yesNo(false)) }, "Required", "A record without it is refused."),
            many,
            .may(
                "means",
                .word(FieldMeaning.self) { meaning in
                    switch meaning {
                    case .title: "what the record is: a single text"
                    case .evidence: "where the record can be checked"
                    case .jointWith: "the centres with which it was done, by their ids"
                    }
                }, "What the field means", "Where it has another name than the word."),
            .may(
                "fields", .table(keys: fieldName, of: .reference("entry-field")), "Fields of its own",
                "For a list of entries, such as who gave how much. It needs “many: yes” and has no type."),
        ])

    private static let many = Key.may(
        "many", .yesNo.with { $0.byDefault(.yesNo(false)) }, "Many", "The field holds a list.")

    // MARK: The schema

    /// The schema of record forms.
    static var schema: JSONSchema {
        form.schema().with(
            "definitions",
            .object([
                ("header-field", headerField.value), ("record-field", recordField.value),
                ("entry-field", entryField.value), ("collection", collection.schema().value),
            ]))
    }

    /// The keys of a field that has no fields of its own.
    private static let plainKeys = field.keys.filter { !["means", "fields"].contains($0.name) }

    private static var headerField: JSONSchema { single(KeyTable(field.name, plainKeys).schema()).titled("Field") }

    /// A field of a list's entries, which hold single values only.
    private static var entryField: JSONSchema {
        let many = Key.may(
            "many", .own { _ in no.byDefault(.yesNo(false)) }, "Many", "An entry holds single values only.")
        let keys = plainKeys.map { $0.name == many.name ? many : $0 }
        return single(KeyTable(field.name, keys).schema()).titled("Field")
    }

    private static var recordField: JSONSchema {
        let list = JSONSchema("required", .texts(["many"])).with(
            "properties", .object([("many", yes.value), ("type", .yesNo(false))]))
        return field.schema().with("if", JSONSchema.has("fields").value).with("then", list.value)
            .with("else", single(JSONSchema()).value).titled("Field")
    }

    /// What holds for a field that has a type: which keys go with which.
    private static func single(_ schema: JSONSchema) -> JSONSchema {
        let hasChoices = JSONSchema.any(of: [.has("choices"), .has("choices-from")])
        let hasBounds = JSONSchema.any(of: [.has("at-least"), .has("at-most")])
        let needsType =
            schema.keywords.isEmpty
            ? JSONSchema.has("type") : schema.with("required", .texts(["type"]))
        return needsType.with(
            "allOf",
            [
                JSONSchema("if", isType(.choice).value).with("then", hasChoices.value)
                    .with("else", JSONSchema("not", hasChoices.value).value),
                JSONSchema("if", JSONSchema("not", isType(.number).value).value)
                    .with("then", JSONSchema("not", hasBounds.value).value),
            ])
    }

    private static func isType(_ type: Holds) -> JSONSchema {
        JSONSchema("properties", .object([("type", JSONSchema("const", .text(type.rawValue)).value)]))
    }

    private static let yes = JSONSchema.any(of: [
        JSONSchema("const", .yesNo(true)),
        JSONSchema("type", .text("string")).with("pattern", .text("^([Yy][Ee][Ss]|[Tt][Rr][Uu][Ee])$")),
    ])

    private static let no = JSONSchema.any(of: [
        JSONSchema("const", .yesNo(false)),
        JSONSchema("type", .text("string")).with("pattern", .text("^([Nn][Oo]|[Ff][Aa][Ll][Ss][Ee])$")),
    ])
}
