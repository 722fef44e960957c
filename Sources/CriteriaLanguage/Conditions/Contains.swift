internal import Evaluation
internal import Grammar
internal import SourceReading

extension TestWord {
    /// A text that has another in it.
    static let contains = TestWord(
        key: .may(
            "contains", .text, "A text that has this in it", "Capital and small letters are the same here."),
        values: .text,
        read: { reader, _, _, keys in
            reader.text("contains", of: keys)
                .map { .ofValue(.contains(Array(CanonicalText.folded($0).utf8)), .contains($0)) }
        },
        readOfMeasured: { reader, _, _, keys in reader.text("contains", of: keys).map { .contains($0) } })
}
