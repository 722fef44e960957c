/// Conditions laid flat, so that a record is tested without following references.
struct ConditionProgram: Sendable {
    enum Operation: UInt8 {
        case all, any, not, values, present, missing, elements, some
    }

    /// A node: for `all`, `any`, `not` and `some` its parts; for the others its tests.
    struct Node {
        var operation: Operation
        /// The list that the field is in, or -1.
        var list: Int32 = -1
        /// The single value's index, or the field of the list's entries.
        var field: Int32 = 0
        /// Whether the list itself is meant, not a field of its entries.
        var isWholeList = false
        var first: Int32 = 0
        var count: Int32 = 0
    }

    enum TestOperation: UInt8 {
        case oneOf, oneOfTexts, atLeast, atMost, moreThan, lessThan, contains, inCodes, inTexts
        case equals, equalsText

        /// Whether a value's code is all that it looks at.
        var needsOnlyCode: Bool {
            switch self {
            case .oneOf, .atLeast, .atMost, .moreThan, .lessThan: true
            case .oneOfTexts, .contains, .inCodes, .inTexts, .equals, .equalsText: false
            }
        }
    }

    struct Test {
        var operation: TestOperation
        var first: Int32 = 0
        var count: Int32 = 0
        var code: Int128 = 0
    }

    /// The row that a condition looks at: a record, or an element of one of its lists.
    struct Row {
        var list: Int32
        var index: Int

        static let record = Row(list: -1, index: 0)
    }

    /// A test that most records are put to, and that needs no node: a single value, or some element
    /// of a list, is one given code.
    struct PlainTest: Equatable {
        /// The list, or -1.
        var list: Int32
        var field: Int32
        var code: Int128
    }

    /// The period that `in: period` means.
    private let period: EvaluationPeriod
    private(set) var plainTests: [PlainTest] = []
    private(set) var nodes: [Node] = []
    private var parts: [Int32] = []
    private var tests: [Test] = []
    private var codes: [Int128] = []
    private var texts: [[UInt8]] = []
    private var valueTests: [[ValueTest]] = []
    /// The condition that a node was made from, for saying why a row was left out.
    private(set) var sources: [Condition] = []
    /// The lists that `in` names, each once for codes and once for texts.
    private(set) var lists: [(reference: ListReference, isText: Bool)] = []

    init(_ period: EvaluationPeriod) { self.period = period }

    /// The parts of an `all`, an `any` or a `not`.
    func parts(of node: Node) -> ArraySlice<Int32> {
        parts[Int(node.first)..<Int(node.first + node.count)]
    }

    /// The tests that a value must pass.
    func tests(of node: Node) -> ArraySlice<Test> {
        tests[Int(node.first)..<Int(node.first + node.count)]
    }

    /// The codes of which a value must be one.
    func codes(of test: Test) -> ArraySlice<Int128> {
        codes[Int(test.first)..<Int(test.first + test.count)]
    }

    /// Adds a condition all of whose parts must hold.
    ///
    /// - Returns: Its plain tests, which come first, and the node of what else it asks, or -1.
    mutating func addConjunction(_ condition: Condition) -> (plain: Range<Int>, node: Int32) {
        var plain: [PlainTest] = []
        var others: [Condition] = []
        func sort(_ condition: Condition) {
            if case .all(let parts) = condition {
                for part in parts { sort(part) }
            } else if case .test(let test) = condition, let found = Self.plainTest(test) {
                plain.append(found)
            } else {
                others.append(condition)
            }
        }
        sort(condition)
        let first = plainTests.count
        plainTests += plain
        let range = first..<plainTests.count
        return (range, others.isEmpty ? -1 : add(others.count == 1 ? others[0] : .all(others)))
    }

    private static func plainTest(_ test: FieldTest) -> PlainTest? {
        guard case .values(let tests) = test.test, tests.count == 1,
            case .oneOf(let codes) = tests[0], codes.count == 1
        else { return nil }
        switch test.field {
        case .single(let field): return PlainTest(list: -1, field: Int32(field), code: codes[0])
        case .values(let list): return PlainTest(list: Int32(list), field: 0, code: codes[0])
        case .entry(let list, let field):
            return PlainTest(list: Int32(list), field: Int32(field), code: codes[0])
        case .entries: return nil
        }
    }

    /// Adds a condition and gives its node's index.
    mutating func add(_ condition: Condition) -> Int32 {
        switch condition {
        case .all(let conditions): return addGroup(.all, conditions, condition)
        case .any(let conditions): return addGroup(.any, conditions, condition)
        case .not(let inner): return addGroup(.not, [inner], condition)
        case .test(let test): return add(test)
        }
    }

    private mutating func addGroup(
        _ operation: Operation, _ conditions: [Condition], _ source: Condition
    ) -> Int32 {
        let members = conditions.map { add($0) }
        let first = Int32(parts.count)
        parts.append(contentsOf: members)
        return append(
            Node(operation: operation, first: first, count: Int32(members.count)), source)
    }

    private mutating func append(_ node: Node, _ source: Condition) -> Int32 {
        nodes.append(node)
        sources.append(source)
        return Int32(nodes.count - 1)
    }

    private mutating func add(_ test: FieldTest) -> Int32 {
        var node = Node(operation: .values)
        switch test.field {
        case .single(let index): node.field = Int32(index)
        case .values(let list): node.list = Int32(list)
        case .entries(let list):
            node.list = Int32(list)
            node.isWholeList = true
        case .entry(let list, let field):
            node.list = Int32(list)
            node.field = Int32(field)
        }
        switch test.test {
        case .isPresent: node.operation = .present
        case .isMissing: node.operation = .missing
        case .elements(let conditions):
            node.operation = .elements
            node.first = Int32(valueTests.count)
            valueTests.append(conditions)
        case .some(let condition):
            let inner = add(condition)
            node.operation = .some
            node.first = inner
        case .values(let elementTests):
            let isText = test.type.isText
            let made = elementTests.flatMap { make($0, isText: isText) }
            node.first = Int32(tests.count)
            node.count = Int32(made.count)
            tests.append(contentsOf: made)
        }
        return append(node, .test(test))
    }

    /// The tests that a test of the rules comes down to: mostly one.
    private mutating func make(_ test: ElementTest, isText: Bool) -> [Test] {
        if case .inPeriod = test {
            return [
                Test(operation: .atLeast, code: Int128(period.from.number)),
                Test(operation: .atMost, code: Int128(period.until.number)),
            ]
        }
        return [makeOne(test, isText: isText)]
    }

    private mutating func makeOne(_ test: ElementTest, isText: Bool) -> Test {
        switch test {
        case .inPeriod: return Test(operation: .oneOf)
        case .oneOf(let values):
            let first = Int32(codes.count)
            codes.append(contentsOf: values)
            return Test(operation: .oneOf, first: first, count: Int32(values.count))
        case .oneOfTexts(let values):
            let first = Int32(texts.count)
            texts.append(contentsOf: values)
            return Test(operation: .oneOfTexts, first: first, count: Int32(values.count))
        case .atLeast(let bound): return Test(operation: .atLeast, code: bound)
        case .atMost(let bound): return Test(operation: .atMost, code: bound)
        case .moreThan(let bound): return Test(operation: .moreThan, code: bound)
        case .lessThan(let bound): return Test(operation: .lessThan, code: bound)
        case .contains(let part):
            texts.append(part)
            return Test(operation: .contains, first: Int32(texts.count - 1), count: 1)
        case .inList(let reference):
            let index =
                lists.firstIndex { $0.reference == reference && $0.isText == isText }
                ?? lists.count
            if index == lists.count { lists.append((reference, isText)) }
            return Test(operation: isText ? .inTexts : .inCodes, first: Int32(index))
        case .equals(let other):
            let operation: TestOperation = isText ? .equalsText : .equals
            switch other {
            case .single(let index):
                return Test(operation: operation, first: -1, count: Int32(index))
            case .entry(let list, let field):
                return Test(operation: operation, first: Int32(list), count: Int32(field))
            case .values, .entries: return Test(operation: .oneOf)
            }
        }
    }
}

extension FieldType {
    package var isText: Bool {
        if case .text = self { return true }
        return false
    }
}

/// A list of the header or of the centre, made ready for `in`.
struct ResolvedList: Sendable {
    /// Small codes, as choices have them, by themselves.
    private var small: [Bool] = []
    private var others: Set<Int128> = []
    var texts = TextSet()

    init() {}

    /// A list of a report's header or of a centre.
    ///
    /// - Parameter isText: Whether fields of texts are looked for in it, and not of choices.
    init(
        _ reference: ListReference, isText: Bool, _ header: HeaderValues, _ centre: Centre, _ choices: ChoiceTable
    ) {
        let entry =
            switch reference {
            case .header(let index): header.entries[index]
            case .centre(let field): centre.values.entries[field.rawValue]
            }
        for value in entry?.values ?? [] {
            if isText, case .text(let text) = value {
                texts.insert(CanonicalText.bytes(text).span)
            } else if let code = value.code(choices) {
                insert(code)
            }
        }
    }

    private mutating func insert(_ code: Int128) {
        guard code >= 0, code < 4096 else {
            others.insert(code)
            return
        }
        let index = Int(code)
        while small.count <= index { small.append(false) }
        small[index] = true
    }

    func contains(_ code: Int128) -> Bool {
        if code >= 0, code < Int128(small.count) { return small[Int(truncatingIfNeeded: code)] }
        return !others.isEmpty && others.contains(code)
    }
}

extension ConditionProgram {
    /// Whether a row meets every part of a condition.
    @inline(__always)
    func holds(
        _ plain: Range<Int>, _ node: Int32, _ record: borrowing RecordValues, _ row: Row,
        _ lists: [ResolvedList]
    ) -> Bool {
        for index in plain {
            let test = plainTests[index]
            if test.list < 0 {
                let cell = record.singles[Int(test.field)]
                if !cell.isPresent || cell.code != test.code { return false }
            } else if !holds(test, record, row) {
                return false
            }
        }
        return node < 0 || holds(node, record, row, lists)
    }

    /// A plain test of a list.
    func holds(
        _ test: PlainTest, _ record: borrowing RecordValues, _ row: Row
    ) -> Bool {
        let list = Int(test.list)
        if test.list == row.list {
            let cell = record.element(list, row.index, Int(test.field))
            return cell.isPresent && cell.code == test.code
        }
        for element in 0..<record.lists[list].count {
            let cell = record.element(list, element, Int(test.field))
            if cell.isPresent, cell.code == test.code { return true }
        }
        return false
    }

    /// Whether a row meets a condition.
    ///
    /// - Complexity: O(n) for n nodes and the elements of the lists that they read.
    func holds(
        _ index: Int32, _ record: borrowing RecordValues, _ row: Row, _ lists: [ResolvedList]
    ) -> Bool {
        let node = nodes[Int(index)]
        switch node.operation {
        case .all:
            for part in node.first..<node.first + node.count
            where !holds(parts[Int(part)], record, row, lists) { return false }
            return true
        case .any:
            for part in node.first..<node.first + node.count
            where holds(parts[Int(part)], record, row, lists) { return true }
            return false
        case .not:
            return !holds(parts[Int(node.first)], record, row, lists)
        case .present: return isPresent(node, record, row)
        case .missing: return !isPresent(node, record, row)
        case .elements:
            let number = Value.number(Fraction(elements(node, record)))
            return valueTests[Int(node.first)].allSatisfy { $0.holds(number) }
        case .some:
            for element in 0..<record.lists[Int(node.list)].count
            where holds(node.first, record, Row(list: node.list, index: element), lists) {
                return true
            }
            return false
        case .values:
            if node.list < 0 {
                return holds(node, record.singles[Int(node.field)], record, row, lists)
            }
            if node.list == row.list {
                let cell = record.element(Int(node.list), row.index, Int(node.field))
                return holds(node, cell, record, row, lists)
            }
            for element in 0..<record.lists[Int(node.list)].count {
                let cell = record.element(Int(node.list), element, Int(node.field))
                if holds(node, cell, record, Row(list: node.list, index: element), lists) {
                    return true
                }
            }
            return false
        }
    }

    private func isPresent(
        _ node: Node, _ record: borrowing RecordValues, _ row: Row
    ) -> Bool {
        if node.list < 0 { return record.singles[Int(node.field)].isPresent }
        if node.list == row.list {
            return node.isWholeList
                || record.element(Int(node.list), row.index, Int(node.field)).isPresent
        }
        return node.isWholeList
            ? record.lists[Int(node.list)].count > 0 : elements(node, record) > 0
    }

    /// How many elements a list has, or how many of its entries have a field.
    private func elements(_ node: Node, _ record: borrowing RecordValues) -> Int {
        let count = record.lists[Int(node.list)].count
        if node.isWholeList { return count }
        var present = 0
        for index in 0..<count
        where record.element(Int(node.list), index, Int(node.field)).isPresent { present += 1 }
        return present
    }

    private func holds(
        _ node: Node, _ cell: Cell, _ record: borrowing RecordValues, _ row: Row,
        _ lists: [ResolvedList]
    ) -> Bool {
        guard cell.isPresent else { return false }
        for index in node.first..<node.first + node.count
        where !holds(tests[Int(index)], cell, record, row, lists) { return false }
        return true
    }

    private func holds(
        _ test: Test, _ cell: Cell, _ record: borrowing RecordValues, _ row: Row,
        _ lists: [ResolvedList]
    ) -> Bool {
        let range = Int(test.first)..<Int(test.first) + Int(max(0, test.count))
        switch test.operation {
        case .oneOf, .atLeast, .atMost, .moreThan, .lessThan: return holds(test, cell.code)
        case .oneOfTexts:
            for index in range where Self.isEqual(record, cell, texts[index]) { return true }
            return false
        case .contains:
            let text = String(decoding: record.text[cell.textRange], as: UTF8.self)
            return CanonicalText.holds(
                Array(CanonicalText.folded(text).utf8), texts[Int(test.first)])
        case .inCodes: return lists[Int(test.first)].contains(cell.code)
        case .inTexts:
            let span = record.text.span.extracting(cell.textRange)
            return lists[Int(test.first)].texts.index(of: span) != nil
        case .equals, .equalsText:
            let other =
                test.first < 0
                ? record.singles[Int(test.count)]
                : record.element(Int(test.first), row.index, Int(test.count))
            guard other.isPresent else { return false }
            if test.operation == .equals { return other.code == cell.code }
            return record.text[cell.textRange] == record.text[other.textRange]
        }
    }

    /// Whether a code passes a test that needs only that.
    @inline(__always)
    func holds(_ test: Test, _ code: Int128) -> Bool {
        switch test.operation {
        case .oneOf:
            for index in Int(test.first)..<Int(test.first) + Int(test.count) where codes[index] == code { return true }
            return false
        case .atLeast: return code >= test.code
        case .atMost: return code <= test.code
        case .moreThan: return code > test.code
        case .lessThan: return code < test.code
        case .oneOfTexts, .contains, .inCodes, .inTexts, .equals, .equalsText: return false
        }
    }

    private static func isEqual(
        _ record: borrowing RecordValues, _ cell: Cell, _ text: [UInt8]
    ) -> Bool {
        let range = cell.textRange
        guard range.count == text.count else { return false }
        for offset in 0..<text.count where record.text[range.lowerBound + offset] != text[offset] {
            return false
        }
        return true
    }
}

extension ConditionProgram {
    /// The first part by which a row fails a condition: a test, or what no single test decides.
    func failing(
        _ index: Int32, _ record: borrowing RecordValues, _ row: Row, _ lists: [ResolvedList]
    ) -> Condition {
        let node = nodes[Int(index)]
        guard node.operation == .all else { return sources[Int(index)] }
        for part in node.first..<node.first + node.count
        where !holds(parts[Int(part)], record, row, lists) {
            return failing(parts[Int(part)], record, row, lists)
        }
        return sources[Int(index)]
    }
}
