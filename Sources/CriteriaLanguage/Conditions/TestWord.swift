internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading
internal import Wording

/// A word of a test: its key, which values it is for, how it is read, and what it means.
struct TestWord: Sendable {
    /// Every word, in the order in which editors and findings list them.
    static let all: [TestWord] = [
        .atLeast, .atMost, .moreThan, .lessThan, .from, .until, .presence, .contains, .elements, .inList, .equals,
        .some,
    ]

    /// The values that a word is for, where it is for some only.
    enum Values: String, Sendable {
        case numbers, dates, text

        func are(of type: FieldType) -> Bool {
            switch self {
            case .numbers: type.isNumber
            case .dates: type.isDay
            case .text: type.isText
            }
        }
    }

    /// What a word asks of a field.
    enum Asked {
        /// What all words of the test ask of one and the same value.
        case ofValue(ElementTest, AskedValue)
        case ofField(FieldTest.Test)
    }

    /// A value that a requirement or a number of elements is tested by.
    struct Measured {
        var type: FieldType
        /// What findings call it.
        var what: String
        /// Whether it is a part of something, so that 50% of it is 0.5.
        var isPart: Bool
    }

    let key: Key
    var values: Values?
    /// Whether a field that is empty can't meet it.
    var needsValue = true
    /// Whether it looks a value up in a list of the header or of the centre.
    var looksUp = false
    /// Reads what the word asks of a field, in a test with these keys.
    let read: @Sendable (inout CriteriaReader, Node, TestedField, Mapping) -> Asked?
    /// Reads what it asks of what was measured; `nil` where it is for fields alone.
    var readOfMeasured: (@Sendable (inout CriteriaReader, Node, Measured, Mapping) -> ValueTest?)?

    var name: String { key.name }
}

// MARK: - Tests as mappings

extension TestWord {
    static let table = KeyTable("a test", all.map(\.key)) { $0.with("minProperties", .number("1")) }

    /// A test of a field.
    static let ofField = test(.own { _ in .single }, by: table)

    /// A test of what a measure gives.
    static let ofMeasured = test(.own { _ in .single }, by: table(all.filter { $0.readOfMeasured != nil }))

    /// A test of how many elements a list has.
    static let ofCount = test(.number, by: table(measuring(MeasureLimits.none.type, looksUp: false)))

    private static func test(_ one: Shape, by table: KeyTable) -> Shape {
        .any(of: [one, .list(of: one), .mapping(table)])
    }

    private static func table(_ words: [TestWord]) -> KeyTable {
        KeyTable("a test", words.map(\.key)) { $0.with("minProperties", .number("1")) }
    }

    /// The words that can test what was measured.
    fileprivate static func measuring(_ type: FieldType, looksUp: Bool) -> [TestWord] {
        all.filter { word in
            word.readOfMeasured != nil && (word.values?.are(of: type) ?? true) && (looksUp || !word.looksUp)
        }
    }
}

// MARK: - Reading

extension CriteriaReader {
    /// A mapping of words, all of which must hold.
    mutating func words(_ node: Node, _ field: TestedField) -> Condition? {
        guard let keys = mapping(node, TestWord.table, as: "a test of “\(field.name)”") else { return nil }
        if node.isEmptyMapping {
            report(
                .conditionMalformed, node.place, "The test of “\(field.name)” says nothing",
                suggestion: "Use \(TestWord.table.names.inProse())")
        }
        var members: [Condition] = []
        var tests: [ElementTest] = []
        var asked: [AskedValue] = []
        let given = TestWord.all.filter { keys.entry($0.name) != nil }
        if TestWord.isMissing(keys), let word = given.first(where: \.needsValue) {
            reportMissing(and: word.name, field)
        }
        for word in given {
            guard let value = keys[word.name] else { continue }
            if let values = word.values, !values.are(of: field.found.type) {
                reportUnsuited(word.name, values.rawValue, field, keys)
                continue
            }
            switch word.read(&self, value, field, keys) {
            case .ofField(let test): members.append(field.condition(test, location(keys.keyPlace(word.name))))
            case .ofValue(let test, let value):
                tests.append(test)
                asked.append(value)
            case nil: break
            }
        }
        if !tests.isEmpty {
            checkReachable(tests, field)
            members.append(field.condition(.values(tests), asked: asked, location(field.place)))
        }
        return members.count == 1 ? members[0] : .all(members)
    }

    /// Reports a word that is for other values than a field holds.
    mutating func reportUnsuited(_ word: String, _ wanted: String, _ field: TestedField, _ keys: Mapping) {
        report(
            .conditionMalformed, keys.keyPlace(word),
            "“\(word)” is for \(wanted), and “\(field.name)” is \(field.found.type.inWords)",
            suggestion: "Name a field that suits the word, or take another word")
    }

    /// Warns of what asks for a value where there is to be none.
    mutating func reportMissing(and word: String, _ field: TestedField) {
        report(
            .conditionNeverMet, field.place, "“\(field.name)” can't be missing and meet “\(word)” too",
            suggestion: "Take one of them out")
    }

    /// Words that test what was measured, all of which must hold.
    ///
    /// - Parameter looksUp: Whether it can be looked up in a list of the header or of the centre.
    mutating func wordTests(_ node: Node, _ measured: TestWord.Measured, looksUp: Bool) -> [ValueTest]? {
        let words = TestWord.measuring(measured.type, looksUp: looksUp)
        // Those for all values are read first, and listed last.
        let (general, typed) = (words.filter { $0.values == nil }, words.filter { $0.values != nil })
        let table = KeyTable(measured.what, (typed + general).map(\.key))
        guard let keys = mapping(node, table) else { return nil }
        var tests: [ValueTest] = []
        for word in general + typed {
            guard let value = keys[word.name], let read = word.readOfMeasured else { continue }
            if let test = read(&self, value, measured, keys) { tests.append(test) }
        }
        if node.isEmptyMapping {
            report(
                .conditionMalformed, node.place, "\(measured.what) tests nothing",
                suggestion: "Write a test, such as { at-least: 2 }, or take it out")
        }
        return tests
    }
}
