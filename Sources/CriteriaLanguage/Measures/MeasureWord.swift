internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading
internal import Wording

/// A way to measure: its key in a measure, what it needs beside it, how it is read, and what it means.
struct MeasureWord: Sendable {
    /// Every way to measure, in the order in which editors and findings list them.
    static let all: [MeasureWord] = [
        .count, .distinct, .sum, .mean, .median, .least, .most, .share, .any,
        .value, .elements, .rating, .ratio, .total, .difference, .constant,
    ]

    /// What a measure over records can name, and so what editors offer.
    enum Reads: Sendable {
        /// A collection, or a list in its records.
        case rows
        /// A field of any type.
        case values
        /// A field with numbers.
        case numbers

        func names(_ form: FormWords) -> [String] {
            switch self {
            case .rows: form.rows
            case .values: form.values
            case .numbers: form.numbers
            }
        }
    }

    /// A key that one way to measure needs beside it, and no other has.
    struct OwnKey: Sendable {
        var key: Key
        /// What to do where it is not there.
        var lacking: String
        /// What to do where it stands beside another way to measure.
        var elsewhere: String
        /// Takes what stands behind the key into the measure.
        var read: @Sendable (inout CriteriaReader, Node, ConditionContext, inout RecordMeasure) -> Void
    }

    let key: Key
    /// What it names of the records; `nil` where it reads none.
    let reads: Reads?
    let own: OwnKey?
    /// Reads what stands behind the key, in a measure with these keys.
    let read: @Sendable (inout CriteriaReader, Node, Mapping) -> Measure?

    var name: String { key.name }

    /// A measure that reads no records.
    init(_ key: Key, _ read: @escaping @Sendable (inout CriteriaReader, Node, Mapping) -> Measure?) {
        (self.key, reads, own, self.read) = (key, nil, nil, read)
    }

    /// A measure over a collection's records, or over the elements of one of its lists.
    init(_ kind: RecordMeasure.Kind, of reads: Reads, _ title: String, _ description: String, own: OwnKey? = nil) {
        key = .may(kind.rawValue, .text.offering { reads.names($0) }, title, description)
        (self.reads, self.own) = (reads, own)
        read = { reader, node, keys in reader.recordMeasure(kind, of: reads, own, node, keys) }
    }

    /// A measure that is put together from others, so many or, where `nil`, any number of them.
    init(
        _ name: String, of count: Int?, _ title: String, _ description: String? = nil,
        _ make: @escaping @Sendable ([Measure]) -> Measure
    ) {
        let parts = Shape.list(of: .reference("measure"), atLeast: count ?? 1, atMost: count)
        self.init(.may(name, parts, title, description)) { reader, node, _ in
            reader.parts(of: name, count, node).map(make)
        }
    }
}

// MARK: - The keys of a measure

extension MeasureWord {
    /// What picks the records that a measure reads.
    static let filters: [Key] =
        [
            .may(
                "where", .reference("conditions"), "Only records such as these",
                "Fields and what they must be. All of it must hold.")
        ] + all.compactMap(\.own?.key) + [
            .may(
                "window",
                .word(Window.self, byDefault: .touches) { window in
                    switch window {
                    case .touches: "the record's dates touch the period"
                    case .ends: "it ended in the period; it needs an end date"
                    case .starts: "it began in the period"
                    case .within: "it lies wholly in the period"
                    case .any: "it always counts"
                    }
                }, "Which records belong to the period")
        ]

    static let table = KeyTable("a measure", all.map(\.key) + filters, oneOf: all.map(\.name)) { schema in
        schema.with("dependencies", .object(dependencies)).titled(
            "Measure", "What is measured. One of its keys says how: count, distinct, value and so on.")
    }

    private static var dependencies: [(key: String, value: JSONValue)] {
        let readsRecords = JSONSchema.any(of: all.filter { $0.reads != nil }.map { .has($0.name) }).value
        let own = all.flatMap { word -> [(key: String, value: JSONValue)] in
            guard let own = word.own?.key.name else { return [] }
            return [(own, .texts([word.name])), (word.name, .texts([own]))]
        }
        return [("where", readsRecords), ("window", readsRecords)] + own
    }
}

// MARK: - Reading

extension CriteriaReader {
    /// Reads a measure, or nothing where it has faults.
    mutating func measure(_ node: Node) -> Measure? {
        guard let keys = mapping(node, MeasureWord.table) else { return nil }
        let given = MeasureWord.all.filter { keys.entry($0.name) != nil }
        guard let word = given.first, let value = keys[word.name] else {
            if node.isEmptyMapping || !keys.isEmpty {
                report(
                    .measureMalformed, node.place, "The measure does not say what is measured",
                    suggestion: "Give one of \(MeasureWord.all.map(\.name).inProse(most: 20))")
            }
            return nil
        }
        if given.count > 1 {
            report(
                .measureMalformed, keys.keyPlace(given[1].name),
                "A measure is one of “\(given[0].name)” and “\(given[1].name)”, not both",
                suggestion: "Use total, difference or ratio to put measures together")
            leavePartUnchecked("the measure", node)
            return nil
        }
        if word.reads == nil {
            for key in MeasureWord.filters.map(\.name) where keys.entry(key) != nil {
                report(
                    .measureMalformed, keys.keyPlace(key), "“\(key)” is for a measure that reads records",
                    suggestion: "“\(word.name)” reads none; take “\(key)” out")
            }
        }
        return word.read(&self, value, keys)
    }

    /// The measures that one is put together from; `nil` where one has faults, or gives no number.
    ///
    /// - Parameter count: How many there must be; at least one where `nil`.
    fileprivate mutating func parts(of name: String, _ count: Int?, _ node: Node) -> [Measure]? {
        guard let elements = list(node, "“\(name)”") else { return nil }
        if count.map({ elements.count != $0 }) ?? elements.isEmpty {
            report(
                .measureMalformed, node.place,
                "“\(name)” has \(Amount.words(elements.count, "measure")), where "
                    + (count == nil ? "at least one is" : "two are") + " expected",
                suggestion: "Write “\(name): [{ count: … }, { count: … }]”")
            return nil
        }
        var parts: [Measure] = []
        for element in elements {
            guard let part = measure(element) else { continue }
            let type = part.limits(in: set).type
            guard case .number = type else {
                report(
                    .measureMalformed, element.place,
                    "“\(name)” needs numbers, and this measure gives \(type.inWords)",
                    suggestion: "Put a measure in its place that gives a number")
                continue
            }
            parts.append(part)
        }
        return parts.count == elements.count ? parts : nil
    }
}
