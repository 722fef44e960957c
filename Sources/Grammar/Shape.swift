internal import Evaluation

/// What may stand behind a key: how readers take it, and how editors check it.
package struct Shape: Sendable {
    /// How a single value is taken.
    package enum Kind: Sendable {
        case text, texts, identifier, number, date, yesNo, word
        /// By code of its own.
        case own
    }

    /// How the value is taken.
    package let kind: Kind
    /// The words that it can be, where it is one of some.
    package let words: [String]
    private let make: @Sendable (FormWords) -> JSONSchema

    /// A value that is taken in a way, with its schema.
    package init(
        _ kind: Kind, words: [String] = [], _ make: @escaping @Sendable (FormWords) -> JSONSchema
    ) {
        (self.kind, self.words, self.make) = (kind, words, make)
    }

    /// The schema, with what a record form lets editors offer.
    package func schema(offering form: FormWords) -> JSONSchema { make(form) }

    /// The same value, of which the schema says more.
    package func with(_ change: @escaping @Sendable (JSONSchema) -> JSONSchema) -> Shape {
        Shape(kind, words: words) { [make] form in change(make(form)) }
    }

    /// The same value, of which editors offer some of the form's words.
    package func offering(_ words: @escaping @Sendable (FormWords) -> [String]) -> Shape {
        Shape(kind, words: self.words) { [make] form in make(form).offering(words(form)) }
    }
}

// MARK: - Single values

extension Shape {
    /// A text that is something.
    package static let text = Shape(.text) { _ in .text }
    /// One text, or a list of texts.
    package static let texts = Shape(.texts) { _ in .texts }
    package static let identifier = Shape(.identifier) { _ in .identifier }
    package static let number = Shape(.number) { _ in .number }
    package static let date = Shape(.date) { _ in .date }
    package static let yesNo = Shape(.yesNo) { _ in .yesNo }
    /// Whatever stands there: nothing reads it, or what reads it minds nothing.
    package static let anything = Shape(.own) { _ in .anything }

    /// A number that is not under 0: no more points than this.
    package static let cap = number.with { _ in .number(atLeast: .zero, atMost: nil) }

    /// One of some words, each with what it means.
    package static func word(_ words: [(word: String, meaning: String)]) -> Shape {
        Shape(.word, words: words.map(\.word)) { _ in .word(words) }
    }

    /// One of the words that the engine knows for something, each with what it means.
    ///
    /// - Parameter byDefault: The word that is meant where none stands.
    package static func word<Word>(
        _ type: Word.Type, byDefault: Word? = nil, _ meaning: (Word) -> String
    ) -> Shape
    where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
        let shape = word(Word.allCases.map { ($0.rawValue, meaning($0)) })
        guard let byDefault = byDefault?.rawValue else { return shape }
        return shape.with { $0.byDefault(.text(byDefault)) }
    }
}

// MARK: - Parts

extension Shape {
    /// What is read by code of its own.
    package static func own(_ make: @escaping @Sendable (FormWords) -> JSONSchema) -> Shape { Shape(.own, make) }

    /// A part that stands under `definitions`.
    package static func reference(_ name: String) -> Shape { own { _ in .reference(name) } }

    /// A mapping of known keys.
    package static func mapping(_ table: KeyTable, orNothing: Bool = false) -> Shape {
        own { table.schema(offering: $0, orNothing: orNothing) }
    }

    /// A list with at least so many elements.
    package static func list(of element: Shape, atLeast: Int = 0, atMost: Int? = nil) -> Shape {
        own { .list(of: element.make($0), atLeast: atLeast, atMost: atMost) }
    }

    /// A list, or nothing.
    package static func listOrNothing(of element: Shape) -> Shape { own { .listOrNothing(of: element.make($0)) } }

    /// A mapping whose keys the author chooses.
    package static func table(
        keys: JSONSchema? = nil, of value: Shape, orNothing: Bool = false, atLeast: Int = 0
    ) -> Shape {
        own { .table(keys: keys, of: value.make($0), orNothing: orNothing, atLeast: atLeast) }
    }

    /// One of several.
    package static func any(of shapes: [Shape]) -> Shape {
        Shape(.own, words: shapes.flatMap(\.words)) { form in .any(of: shapes.map { $0.make(form) }) }
    }
}
