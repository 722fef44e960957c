/// What a record must be before any of its rows is looked at: the part of a measure's rule that is
/// the same for every row of the record.
///
/// Measures mostly share it, so it is asked once of a record, and what it turns away costs no more.
struct RecordGate: Sendable {
    /// How gates are told apart.
    struct Rule: Equatable {
        var window: Window
        var conditions: [Condition]
    }

    var window: Window
    /// Which of the collection's tests must hold, a bit for each.
    private(set) var needs: UInt64 = 0
    /// The plain tests for which there was no bit left, and the node of what else is asked, or -1.
    private(set) var plain: Range<Int>
    let filter: Int32

    init(_ rule: Rule, _ program: inout ConditionProgram) {
        window = rule.window
        (plain, filter) = program.addConjunction(.all(rule.conditions))
    }

    /// Takes bits for the plain tests, those that other gates have too once only.
    ///
    /// - Parameter tests: The collection's tests so far, of which there is room for 64.
    mutating func share(_ tests: inout [ConditionProgram.PlainTest], _ program: ConditionProgram) {
        while let test = program.plainTests[plain].first {
            var bit = tests.firstIndex(of: test)
            if bit == nil, tests.count < UInt64.bitWidth {
                bit = tests.count
                tests.append(test)
            }
            guard let bit else { return }
            needs |= 1 << UInt64(bit)
            plain = plain.dropFirst()
        }
    }
}

extension Condition {
    /// The conditions that must all hold, each on its own.
    var conjuncts: [Condition] {
        guard case .all(let parts) = self else { return [self] }
        return parts.flatMap(\.conjuncts)
    }

    /// Whether elements of a list may meet the condition where others of the same record do not.
    func dependsOnElement(of list: Int) -> Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains { $0.dependsOnElement(of: list) }
        case .not(let part): part.dependsOnElement(of: list)
        case .test(let test): test.dependsOnElement(of: list)
        }
    }
}

extension FieldTest {
    fileprivate func dependsOnElement(of list: Int) -> Bool {
        if field.list == list { return true }
        switch test {
        case .values(let tests):
            return tests.contains { test in
                if case .equals(let other) = test { return other.list != nil }
                return false
            }
        case .some(let condition): return condition.dependsOnElement(of: list)
        case .isPresent, .isMissing, .elements: return false
        }
    }
}
