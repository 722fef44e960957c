internal import Diagnostics
internal import Evaluation

/// The part of the criteria files' schema that says what is measured.
enum MeasureSchema {
    static let reference = JSONSchema.reference("measure")

    static func definitions(_ words: FormWords) -> [(key: String, value: JSONValue)] {
        [
            ("measure", measure(words).value),
            ("conditions", conditions(words).value),
            ("subject-conditions", subjectConditions(words).value),
            ("test", test(words).value),
            ("number-test", numberTest.value),
        ]
    }

    private static func measure(_ words: FormWords) -> JSONSchema {
        let records = RecordMeasure.Kind.allCases
        let others = others(words)
        let filters: [SchemaKey] = [
            .may(
                "where", .reference("conditions"), "Only records such as these",
                "Fields and what they must be. All of it must hold."),
            .may(
                "having", .reference("conditions"), "What the share is of",
                "For “share”: which of the records that meet “where” are in the share."),
            .may("window", window, "Which records belong to the period"),
        ]
        let kinds = records.map(\.rawValue) + others.map(\.name)
        let dependencies: [(key: String, value: JSONValue)] = [
            ("where", readsRecords.value), ("window", readsRecords.value),
            ("having", .texts(["share"])), ("share", .texts(["having"])),
        ]
        return JSONSchema.mapping(records.map { recordKey($0, words) } + others + filters)
            .with("oneOf", kinds.map { JSONSchema.has($0) })
            .with("dependencies", .object(dependencies))
            .titled(
                "Measure", "What is measured. One of its keys says how: count, distinct, value and so on.")
    }

    private static let readsRecords = JSONSchema.any(
        of: RecordMeasure.Kind.allCases.map { .has($0.rawValue) })

    private static func recordKey(_ kind: RecordMeasure.Kind, _ words: FormWords) -> SchemaKey {
        let (title, description) =
            switch kind {
            case .count: ("How many records", "A collection, such as activities, or a list in its records.")
            case .distinct: ("How many different values", "A field of a collection, such as activities.parties.")
            case .sum: ("Sum of the numbers", "A field of a collection, such as activities.participants.")
            case .mean: ("Mean of the numbers", "A field of a collection. From no records the mean is missing.")
            case .median: ("Median of the numbers", "Of an even count, the mean of the middle two.")
            case .least: ("Least of the numbers", "A field of a collection. From no records it is missing.")
            case .most: ("Most of the numbers", "A field of a collection. From no records it is missing.")
            case .share: ("Share of the records", "How many of the records meet “having”, from 0 to 1.")
            case .any: ("Is there any record?", "A collection. The value is yes or no.")
            }
        let offered =
            switch kind {
            case .count, .share, .any: words.rows
            case .distinct: words.values
            default: words.numbers
            }
        return .may(kind.rawValue, .text.offering(offered), title, description)
    }

    private static func others(_ words: FormWords) -> [SchemaKey] {
        let two = JSONSchema.list(of: reference, atLeast: 2, atMost: 2)
        return [
            .may(
                "value", .text.offering(words.singles), "A field of the report's header",
                "Or of the centre, such as centre.region."),
            .may(
                "elements", .text.offering(words.lists), "How many elements a list has",
                "A list of the report's header, or of the centre, such as centre.parties-served."),
            .may("rating", .identifier, "What evaluators gave", "The rating's name in the assessments."),
            .may("ratio", two, "The first over the second", "Missing where the second is 0."),
            .may("total", .list(of: reference, atLeast: 1), "All of them together"),
            .may("difference", two, "The first less the second"),
            .may("constant", .number, "A number that is the same for every centre"),
        ]
    }

    private static let window = JSONSchema.word(Window.self) { window in
        switch window {
        case .touches: "the record's dates touch the period"
        case .ends: "it ended in the period; it needs an end date"
        case .starts: "it began in the period"
        case .within: "it lies wholly in the period"
        case .any: "it always counts"
        }
    }.byDefault(.text(Window.touches.rawValue))
}

// MARK: - Conditions

extension MeasureSchema {
    private static func conditions(_ words: FormWords) -> JSONSchema {
        let inner = JSONSchema.reference("conditions")
        let several = JSONSchema.list(of: inner, atLeast: 1)
        var keys: [SchemaKey] = words.conditions.map { name, places, values in
            .may(
                name, .reference("test"), name,
                "A field of \(places.inProse("and", most: 20))."
                    + (values.isEmpty ? "" : " Such as \(values.inProse("or", most: 40))."))
        }
        for (index, condition) in words.conditions.enumerated() {
            keys[index].schema = keys[index].schema.offering(condition.values)
        }
        keys += [
            .may("not", inner, "None of this may hold", "Holds where the conditions below it do not."),
            .may("any-of", several, "One of these must hold"),
            .may("all-of", several, "All of these must hold"),
        ]
        return JSONSchema.mapping(keys, isClosed: false)
            .with("additionalProperties", JSONSchema.reference("test").value)
            .titled("Conditions", "Fields of a record, and what they must be. All of it must hold.")
    }

    /// What `applies-when` asks of a report's header and of its centre.
    private static func subjectConditions(_ words: FormWords) -> JSONSchema {
        let inner = JSONSchema.reference("subject-conditions")
        let several = JSONSchema.list(of: inner, atLeast: 1)
        let fields: [SchemaKey] = words.subject.map { name, values in
            .may(
                name, .reference("test").offering(values), name,
                (name.hasPrefix("centre.") ? "A field of the centre." : "A field of the report's header.")
                    + (values.isEmpty ? "" : " Such as \(values.inProse("or", most: 40))."))
        }
        let groups: [SchemaKey] = [
            .may("not", inner, "None of this may hold", "Holds where the conditions below it do not."),
            .may("any-of", several, "One of these must hold"),
            .may("all-of", several, "All of these must hold"),
        ]
        return JSONSchema.mapping(fields + groups, isClosed: false)
            .with("additionalProperties", JSONSchema.reference("test").value)
            .with("minProperties", .number("1"))
            .titled("Conditions on a centre", "Fields of the header and of the centre. All of it must hold.")
    }

    private static func test(_ words: FormWords) -> JSONSchema {
        let keys: [SchemaKey] =
            numberBounds + dateBounds + [
                presence, contains,
                .may(
                    "elements", .reference("number-test"), "How many elements the list has",
                    "A number, a list of numbers, or bounds."),
                list(words),
                .may(
                    "equals", .text, "The same as another field",
                    "A field of the same record, or of the same entry."),
                .may(
                    "some", .reference("conditions"), "One entry meets all of this",
                    "For a list of entries: one and the same entry meets the conditions."),
            ]
        return value(.single, orWords: keys).titled(
            "Test", "A value (equals), a list of values (one of them), or words such as at-least.")
    }

    private static let numberTest = value(.number, orWords: numberBounds + [presence])

    /// What a measure's value must be, under `needs`.
    static func valueTest(_ words: FormWords) -> JSONSchema {
        value(.single, orWords: numberBounds + dateBounds + [presence, contains, list(words)])
    }

    private static func list(_ words: FormWords) -> SchemaKey {
        .may(
            "in", .text.offering(words.lists + ["period"]), "One of the values of a list",
            "A list of the report's header, or of the centre, such as centre.parties-served. Of a date also period: a "
                + "day in the evaluation period.")
    }

    private static func value(_ one: JSONSchema, orWords keys: [SchemaKey]) -> JSONSchema {
        .any(of: [
            one, .list(of: one), .mapping(keys).with("minProperties", .number("1")),
        ])
    }

    private static let numberBounds: [SchemaKey] = [
        .may("at-least", .number, "This number or more"),
        .may("at-most", .number, "This number or less"),
        .may("more-than", .number, "More than this number"),
        .may("less-than", .number, "Less than this number"),
    ]

    private static let dateBounds: [SchemaKey] = [
        .may("from", .date, "This day or later"), .may("until", .date, "This day or earlier"),
    ]

    private static let contains = SchemaKey.may(
        "contains", .text, "A text that has this in it", "Capital and small letters are the same here.")

    private static let presence = SchemaKey.may(
        "is", .word([("present", "the field holds something"), ("missing", "the field is empty")]),
        "Given or empty")
}
