package import Evaluation

// A single value, as the parsers of editors see it.
//
// They guess a type from the look of a value: `2013` is a number to them, `no` is yes-or-no (YAML 1.1),
// `2015-01-01` a text or a date, `Null` is nothing. The engine goes by what is asked for, and never guesses.
// So each kind of value here accepts every type that a value of that kind can be taken for.

extension JSONSchema {
    /// White space after Unicode, for a class of characters.
    private static let white =
        "\\t-\\r \\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000"
    private static let signedNumber = "[+-]?[0-9]+(\\.[0-9]+)?"
    /// Some parsers give a date as a point in time, which is midnight.
    private static let day = "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ]00:00:00(\\.0+)?Z?)?"
    private static let yesOrNo =
        "[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]"
    /// Every ASCII character that no identifier has.
    private static let notInIdentifiers = "\\u0000-,./:-@\\[-`{-\\u007F"
    /// The same for the names of fields, which may have underscores.
    private static let notInNames = "\\u0000-,./:-@\\[-^`{-\\u007F"

    private static func scalar(_ types: [String], _ pattern: String, _ message: String) -> JSONSchema {
        JSONSchema("type", types.count == 1 ? .text(types[0]) : .texts(types))
            .with("pattern", .text(pattern))
            // An extension that editors' YAML support knows; other validators pass over it.
            .with("patternErrorMessage", .text(message))
    }

    /// A single value of whatever kind.
    package static let single = JSONSchema("type", .texts(["string", "number", "boolean", "null"]))

    /// A text that is something.
    package static let text = scalar(
        ["string", "number", "boolean", "null"], "[^\(white)]", "Write some text")

    /// One text, or a list of texts; what is blank counts as none.
    package static let texts = any(of: [single, list(of: single)])

    package static let identifier = scalar(
        ["string", "number", "boolean", "null"], "^[^\(notInIdentifiers)]+$",
        "Write letters, digits and hyphens only")

    package static let number = scalar(
        ["number", "string"], "^\(signedNumber)$",
        "Write digits with a decimal point, such as 1250.5: no separators, no unit")

    package static let date = scalar(
        ["string"], "^\(day)$", "Write year, month and day, such as 2018-12-31")

    package static let yesNo = scalar(["boolean", "string"], "^(\(yesOrNo))$", "Write yes or no")

    /// A number or nothing.
    package static let numberOrNothing = scalar(
        ["number", "string", "null"], "^(\(signedNumber)|[\(white)]*)$",
        "Write digits with a decimal point, such as 1250.5: no separators, no unit")

    package static let dateOrNothing = scalar(
        ["string", "null"], "^(\(day)|[\(white)]*)$",
        "Write year, month and day, such as 2018-12-31")

    package static let yesNoOrNothing = scalar(
        ["boolean", "string", "null"], "^(\(yesOrNo)|[\(white)]*)$", "Write yes or no")

    /// Nothing: an empty value, or white space.
    package static let nothing = scalar(["null", "string"], "^[\(white)]*$", "Leave this empty")

    /// The name of a field or a collection, as a key. Editors may write a name that looks like a
    /// number in another way.
    package static let name = JSONSchema("pattern", .text("^([^\(notInNames)]+|[0-9.eE+-]+)$"))
        .with("patternErrorMessage", .text("Use letters, digits and hyphens"))

    /// A number, as a key.
    package static let numberKey = JSONSchema("pattern", .text("^[+-]?[0-9.]+([eE][+-]?[0-9]+)?$"))
        .with("patternErrorMessage", .text("The bound is a number, such as 6 or 0.25"))

    /// A date, as a key.
    package static let dateKey = JSONSchema("pattern", .text("^\(day)$"))
        .with("patternErrorMessage", .text("Write year, month and day, such as 2018-12-31"))

    /// A number within bounds.
    ///
    /// A bound is left out where what editors see can lie on its other side though the number does
    /// not: YAML 1.1 takes `010` for eight, and numbers of more than 15 digits are rounded.
    package static func number(
        atLeast least: ExactDecimal?, atMost most: ExactDecimal?, orNothing: Bool = false
    ) -> JSONSchema {
        let exact = ExactDecimal(999_999_999_999_999)
        var schema = orNothing ? numberOrNothing : number
        if let least, least <= .one, least >= ExactDecimal(-999_999_999_999_999) {
            schema = schema.with("minimum", .number(least.description))
        }
        if let most, most >= ExactDecimal(-1), most <= exact {
            schema = schema.with("maximum", .number(most.description))
        }
        return schema
    }

    /// One of some words, each with what it means.
    package static func word(_ words: [(word: String, meaning: String)]) -> JSONSchema {
        JSONSchema("enum", .texts(words.map(\.word)))
            .with("enumDescriptions", .texts(words.map(\.meaning)))
    }

    /// One of the words that the engine knows for something.
    package static func word<Word>(_ type: Word.Type, _ meaning: (Word) -> String) -> JSONSchema
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
        word(Word.allCases.map { ($0.rawValue, meaning($0)) })
    }
}
