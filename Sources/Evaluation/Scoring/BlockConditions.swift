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

    /// Whether a condition can be asked of a block: it needs no list of the centre, and no text.
    func canAskBlocks(_ index: Int32) -> Bool {
        guard index >= 0 else { return true }
        let node = nodes[Int(index)]
        switch node.operation {
        case .all, .any, .not: return parts(of: node).allSatisfy { canAskBlocks($0) }
        case .present, .missing: return true
        case .elements, .some: return false
        case .values:
            return tests(of: node).allSatisfy { test in
                switch test.operation {
                case .oneOf, .atLeast, .atMost, .moreThan, .lessThan: true
                case .oneOfTexts, .contains, .inCodes, .inTexts, .equals, .equalsText: false
                }
            }
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
        case .not: return block.all & ~rows(part(of: node), block)
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

    /// Whether an element passes a test.
    private func holds(_ test: Test, _ code: Int128) -> Bool {
        switch test.operation {
        case .oneOf: codes(of: test).contains(code)
        case .atLeast: code >= test.code
        case .atMost: code <= test.code
        case .moreThan: code > test.code
        case .lessThan: code < test.code
        case .oneOfTexts, .contains, .inCodes, .inTexts, .equals, .equalsText: false
        }
    }
}

/// What of a plan can be asked of blocks of records, and what must be asked of one record after the other.
struct BlockPlan: Sendable {
    /// By gate, whether its conditions can be asked of blocks.
    private(set) var gates: [Bool] = []
    /// By group, whether its measures can take blocks.
    private(set) var groups: [Bool] = []
    /// By collection, whether any of its gates or groups can't.
    private(set) var needsRecords: [Bool] = []
    /// By collection, whether blocks hold all of a record that matters: no texts, and no entries.
    private(set) var takes: [Bool] = []
    /// By collection, the measures that add up.
    private(set) var sums: [[Int]] = []

    init() {}

    init(_ plan: MeasurementPlan) {
        gates = plan.gates.map { plan.program.canAskBlocks($0.filter) }
        groups = plan.groups.map { group in
            plan.leaves[group.leaves].allSatisfy { leaf in
                if group.list >= 0 {
                    // Measures of elements: all of them, or those that a rule for the whole record lets through.
                    return leaf.plain.isEmpty && leaf.filter < 0 && leaf.kind != .share
                        && (leaf.field < 0 || leaf.isInList)
                }
                return leaf.keeps != .text && plan.program.canAskBlocks(leaf.having)
            }
        }
        for collection in plan.groupRanges.indices {
            needsRecords.append(
                plan.gateRanges[collection].contains { !gates[$0] }
                    || plan.groupRanges[collection].contains { !groups[$0] })
            let measures = plan.groupRanges[collection].flatMap { plan.leaves[plan.groups[$0].leaves] }
            sums.append(measures.filter { $0.kind == .sum || $0.kind == .mean }.map(\.measure))
            let layout = plan.criteria.form.collections[collection].layout
            takes.append(plan.keepsText[collection].isEmpty && layout.strides.allSatisfy { $0 == 1 })
        }
    }
}

extension MeasurementPlan {
    /// Finds which gates are open for the records of a block, as far as blocks can be asked.
    ///
    /// - Parameter open: By gate, is told which records it lets through.
    package func open(
        _ block: borrowing RecordBlock, _ collection: Int, _ period: EvaluationPeriod, _ open: inout [UInt64]
    ) {
        if open.count != gates.count { open = [UInt64](repeating: 0, count: gates.count) }
        var passed = [UInt64](repeating: 0, count: testRanges[collection].count)
        for (bit, test) in testRanges[collection].enumerated() { passed[bit] = program.rows(gateTests[test], block) }
        var windows: [(window: Window, rows: UInt64)] = []
        for index in gateRanges[collection] {
            let gate = gates[index]
            var rows = block.all
            gate.needs.forEachBit { rows &= passed[$0] }
            if let known = windows.first(where: { $0.window == gate.window }) {
                rows &= known.rows
            } else {
                let found = self.rows(in: gate.window, block, collection, period)
                windows.append((gate.window, found))
                rows &= found
            }
            if blocks.gates[index] { rows &= program.rows(gate.plain, gate.filter, block) }
            open[index] = rows
        }
    }

    /// Which records of a block are in a window.
    private func rows(
        in window: Window, _ block: borrowing RecordBlock, _ collection: Int, _ period: EvaluationPeriod
    ) -> UInt64 {
        let places = datePlaces[collection]
        guard places.from >= 0, window != .any else { return block.all }
        func day(_ field: Int, _ row: Int) -> Int? {
            guard field >= 0, block.present[field] & 1 << UInt64(row) != 0 else { return nil }
            return Int(block.codes[field * RecordBlock.most + row])
        }
        var rows: UInt64 = 0
        block.all.forEachBit { row in
            let dates = RecordDates(from: day(places.from, row), until: day(places.until, row), period)
            if dates.isIn(window) { rows |= 1 << UInt64(row) }
        }
        return rows
    }
}
