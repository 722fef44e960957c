/// Conditions that are asked of a block of records at once: a bit of the answer stands for each.
extension ConditionProgram {
    /// Which records of a block pass a plain test.
    func rows(_ test: PlainTest, _ block: borrowing RecordBlock) -> UInt64 {
        guard let code = Int64(exactly: test.code) else { return 0 }
        if test.list < 0 { return block.rows(Int(test.field), from: code, to: code) }
        return block.rows(ofList: Int(test.list)) { $0 == code }
    }

    /// Which records of a block meet every part of a condition that ``canAskBlocks(_:)``.
    func rows(_ plain: Range<Int>, _ node: Int32, _ block: borrowing RecordBlock) -> UInt64 {
        var rows = block.all
        for index in plain { rows &= self.rows(plainTests[index], block) }
        return node < 0 ? rows : rows & self.rows(node, block)
    }

    /// Whether a condition can be asked of a block: it compares values with what it names itself, and asks neither for
    /// texts nor for other fields, lists of the centre or the header, counts of elements, or entries.
    func canAskBlocks(_ index: Int32) -> Bool {
        guard index >= 0 else { return true }
        let node = nodes[Int(index)]
        switch node.operation {
        case .all, .any, .not: return parts(of: node).allSatisfy { canAskBlocks($0) }
        case .present, .missing: return true
        case .elements, .some: return false
        case .values:
            return tests(of: node).allSatisfy(\.operation.needsOnlyCode)
        }
    }

    private func rows(_ index: Int32, _ block: borrowing RecordBlock) -> UInt64 {
        let node = nodes[Int(index)]
        switch node.operation {
        case .all:
            var rows = block.all
            for part in parts(of: node) { rows &= self.rows(part, block) }
            return rows
        case .any:
            var rows: UInt64 = 0
            for part in parts(of: node) { rows |= self.rows(part, block) }
            return rows
        case .not: return parts(of: node).reduce(block.all) { $0 & ~rows($1, block) }
        case .present: return present(node, block)
        case .missing: return block.all & ~present(node, block)
        case .values:
            let tests = tests(of: node)
            guard node.list < 0 else {
                return block.rows(ofList: Int(node.list)) { code in tests.allSatisfy { holds($0, Int128(code)) } }
            }
            var rows = block.present[Int(node.field)]
            for test in tests { rows &= self.rows(test, Int(node.field), block) }
            return rows
        case .elements, .some: return 0
        }
    }

    private func present(_ node: Node, _ block: borrowing RecordBlock) -> UInt64 {
        node.list < 0 ? block.present[Int(node.field)] : block.rows(withElementsOf: Int(node.list))
    }

    /// Which records have a single value that passes a test.
    private func rows(_ test: Test, _ field: Int, _ block: borrowing RecordBlock) -> UInt64 {
        func between(_ least: Int128, _ most: Int128) -> UInt64 {
            guard least <= Int64.max, most >= Int64.min else { return 0 }
            return block.rows(field, from: Int64(clamping: least), to: Int64(clamping: most))
        }
        switch test.operation {
        case .oneOf: return codes(of: test).reduce(0) { $0 | between($1, $1) }
        case .atLeast: return between(test.code, .max)
        case .atMost: return between(.min, test.code)
        case .moreThan: return test.code == .max ? 0 : between(test.code + 1, .max)
        case .lessThan: return test.code == .min ? 0 : between(.min, test.code - 1)
        case .oneOfTexts, .contains, .inCodes, .inTexts, .equals, .equalsText: return 0
        }
    }
}
