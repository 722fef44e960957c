internal import Evaluation
internal import Grammar
internal import SourceReading

extension TestWord {
    /// A bound of numbers.
    static func bound(
        _ name: String, _ title: String, _ element: @escaping @Sendable (Int128) -> ElementTest,
        _ asked: @escaping @Sendable (ExactDecimal) -> AskedValue,
        _ value: @escaping @Sendable (Fraction) -> ValueTest
    ) -> TestWord {
        TestWord(
            key: .may(name, .number, title), values: .numbers,
            read: { reader, _, field, keys in
                reader.number(name, of: keys, isPart: field.found.type.isPart)
                    .map { .ofValue(element($0.billionths), asked($0)) }
            },
            readOfMeasured: { reader, _, measured, keys in
                reader.number(name, of: keys, isPart: measured.isPart).map { value(Fraction($0)) }
            })
    }

    /// A bound of days.
    static func bound(
        _ name: String, _ title: String, _ element: @escaping @Sendable (Int128) -> ElementTest,
        _ asked: @escaping @Sendable (CalendarDay) -> AskedValue,
        _ value: @escaping @Sendable (CalendarDay) -> ValueTest
    ) -> TestWord {
        TestWord(
            key: .may(name, .date, title), values: .dates,
            read: { reader, _, _, keys in
                reader.date(name, of: keys).map { .ofValue(element(Int128($0.number)), asked($0)) }
            },
            readOfMeasured: { reader, _, _, keys in reader.date(name, of: keys).map(value) })
    }
}
