internal import Evaluation

/// The schema of record forms.
enum RecordFormSchema {
    static let schema = JSONSchema.mapping([
        .must("record-form", .identifier, "Name of the record form", "Letters, digits and hyphens."),
        .must("edition", .text, "Edition", "Such as the year. Change it when you change the fields."),
        // Nothing reads the title, so the engine minds nothing that stands there.
        .may("title", .anything, "Title"),
        .may(
            "header", .table(keys: fieldName, of: .reference("header-field"), orNothing: true), "Header",
            "Fields that a report has once, such as when it was submitted."),
        .must(
            "collections", .table(keys: collectionName, of: .reference("collection")), "Collections",
            "Tables: one row, a record, for each activity, document and so on."),
    ]).with(
        "definitions",
        .object([
            ("header-field", field(entries: nil, isEntry: false).value),
            (
                "record-field",
                field(
                    entries: .table(keys: fieldName, of: .reference("entry-field")), isEntry: false
                ).value
            ),
            ("entry-field", field(entries: nil, isEntry: true).value),
            ("collection", collection.value),
        ]))

    /// Words of the conditions, which can't name a field.
    private static let fieldName = without(["not", "any-of", "all-of"])
    private static let collectionName = without(["not", "any-of", "all-of", "centre"])

    private static func without(_ words: [String]) -> JSONSchema {
        JSONSchema.name.with("not", JSONSchema("enum", .texts(words)).value)
    }

    private static let collection = JSONSchema.mapping([
        .may(
            "identified-by", .text, "What names a record",
            "A field with a different value in each record of a report."),
        .may("dated", dated, "When", "The fields that place a record in a period. Without them every record counts."),
        .may("title", .anything, "Title"),
        .may("note", .anything, "Note"),
        .must("fields", .table(keys: fieldName, of: .reference("record-field")), "Fields"),
    ]).titled("Collection", "A table of a report.")

    private static let dated = JSONSchema.mapping([
        .must("from", .text, "The field with the first day, or the only one"),
        .may("until", .text, "The field with the last day"),
    ])

    private static let type = JSONSchema.word([
        ("text", "any words"), ("number", "digits with a decimal point"), ("date", "a day: 2018-12-31"),
        ("yes-no", "yes or no"), ("choice", "one of a list of words or codes"),
    ])

    private static let means = JSONSchema.word(FieldMeaning.self) { meaning in
        switch meaning {
        case .title: "what the record is: a single text"
        case .evidence: "where the record can be checked"
        case .jointWith: "the centres with which it was done, by their ids"
        }
    }

    /// - Parameters:
    ///   - entries: What its own fields are, where it may have any.
    ///   - isEntry: Whether it is a field of a list's entries, which hold single values only.
    private static func field(entries: JSONSchema?, isEntry: Bool) -> JSONSchema {
        var keys: [SchemaKey] = [
            .may("type", type, "Type", "What the field holds."),
            .may("title", .text, "Title", "The words by which tables and screens name the field."),
            .may("note", .text, "Note", "What the field is for."),
            .may("choices", .list(of: .text), "Choices", "For a choice: the words that it can be."),
            .may(
                "choices-from", .text, "File with the choices",
                "For a choice: a file beside this one, with lines of code and name."),
            .may("at-least", .number, "Smallest number", "For a number."),
            .may("at-most", .number, "Largest number", "For a number."),
            .may("required", .yesNo.byDefault(.yesNo(false)), "Required", "A record without it is refused."),
            .may(
                "many", (isEntry ? no : .yesNo).byDefault(.yesNo(false)), "Many",
                isEntry ? "An entry holds single values only." : "The field holds a list."),
        ]
        if let entries {
            keys.append(.may("means", means, "What the field means", "Where it has another name than the word."))
            keys.append(
                .may(
                    "fields", entries, "Fields of its own",
                    "For a list of entries, such as who gave how much. It needs “many: yes” and has no type."))
        }
        let schema = JSONSchema.mapping(keys)
        guard entries != nil else { return single(schema).titled("Field") }
        let list = JSONSchema("required", .texts(["many"])).with(
            "properties", .object([("many", yes.value), ("type", .yesNo(false))]))
        return schema.with("if", JSONSchema.has("fields").value).with("then", list.value)
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
                JSONSchema("if", isType("choice").value).with("then", hasChoices.value)
                    .with("else", JSONSchema("not", hasChoices.value).value),
                JSONSchema("if", JSONSchema("not", isType("number").value).value)
                    .with("then", JSONSchema("not", hasBounds.value).value),
            ])
    }

    private static func isType(_ name: String) -> JSONSchema {
        JSONSchema(
            "properties", .object([("type", JSONSchema("const", .text(name)).value)]))
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
