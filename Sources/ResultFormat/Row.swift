internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import Wording

/// A row of a ledger.
enum Row {
    /// What a row is known by. What a result of the first format calls a row stands under `record` whole.
    ///
    /// The keys are written together: one by one, 100,000 rows take a twentieth more instructions in all.
    static let name = Member<RowName>(keys: [
        .must(
            "record", Format.textOrNull.shape, as: "the record", "The record's identifier", "null where it has none."),
        .may(
            "number", Format.position.shape, "Its place in its collection", "From 1, where it has no identifier."),
        .may(
            "collection", Format<String>.text.shape, as: "the collection", "Its collection",
            "Where the measure reads several."),
        .may(
            "element", Format.position.shape, "Which element of a list of the record",
            "From 1, where rows are elements."),
    ]) { name, json in
        switch name.record {
        case .identified(let text), .called(let text): json.text("record", text)
        case .numbered(let number):
            json.null("record")
            json.number("number", String(number))
        }
        if let collection = name.collection { json.text("collection", collection) }
        if let element = name.element { json.number("element", String(element)) }
    }

    static let counted = ObjectFormat<RowName>("a row", [name])

    static let leftOut = ObjectFormat<(name: RowName, because: LeftOut)>(
        "a row", [name.of { $0.name }, .must("because", .text, "Because") { $0.because.inWords }])

    /// Rows without their reasons.
    static let names = Format<[RowName]>(.own, .list(of: counted.schema)) { names, key, json in
        json.list(key) { json in for name in names { json.shortObject { counted.write(name, &$0) } } }
    }
}
