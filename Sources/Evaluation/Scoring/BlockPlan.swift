/// What of a plan can be asked of blocks of records, and what must be asked of one record after the other.
struct BlockPlan: Sendable {
    /// By gate, whether its conditions can be asked of blocks.
    private(set) var gates: [Bool] = []
    /// By group, whether its measures can take blocks.
    private(set) var groups: [Bool] = []
    /// By collection, whether any of its gates or groups can't.
    private(set) var needsRecords: [Bool] = []
    /// By collection, the gates that can't.
    private(set) var oddGates: [[Int]] = []
    /// What shares ask of records, by collection: the index behind those of the gates, and the conditions.
    private(set) var havings: [[(index: Int, plain: Range<Int>, node: Int32)]] = []
    /// By leaf, the index of what it asks as a share; -1 where it asks nothing.
    private(set) var havingOfLeaf: [Int] = []
    /// How many gates and shares there are.
    private(set) var count = 0
    /// By collection, whether blocks hold all of a record that matters: it has no texts that are kept, and no entries.
    private(set) var holdsWholeRecords: [Bool] = []
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
        count = plan.gates.count
        havingOfLeaf = [Int](repeating: -1, count: plan.leaves.count)
        for collection in plan.groupRanges.indices {
            oddGates.append(plan.gateRanges[collection].filter { !gates[$0] })
            havings.append([])
            for group in plan.groupRanges[collection] where groups[group] && plan.groups[group].list < 0 {
                for leaf in plan.groups[group].leaves where plan.leaves[leaf].kind == .share {
                    havings[collection].append((count, plan.leaves[leaf].havingPlain, plan.leaves[leaf].having))
                    havingOfLeaf[leaf] = count
                    count += 1
                }
            }
            needsRecords.append(
                plan.gateRanges[collection].contains { !gates[$0] }
                    || plan.groupRanges[collection].contains { !groups[$0] })
            let measures = plan.groupRanges[collection].flatMap { plan.leaves[plan.groups[$0].leaves] }
            sums.append(measures.filter { $0.kind == .sum || $0.kind == .mean }.map(\.measure))
            let hasEntries = plan.criteria.form.collections[collection].fields.contains { field in
                if case .entries = field.type { true } else { false }
            }
            holdsWholeRecords.append(plan.keepsText[collection].isEmpty && !hasEntries)
        }
    }
}

extension MeasurementPlan {
    /// Finds which gates are open for the records of a block, as far as blocks can be asked, and which records meet
    /// what shares ask.
    ///
    /// - Parameters:
    ///   - block: Records of one collection.
    ///   - collection: The index of their collection in the form.
    ///   - period: The period that their dates are held against.
    ///   - open: By gate, and behind them by share, is told which records it lets through, a bit for each.
    /// - Complexity: O(n) for n gates and tests of the collection, and the elements of the lists that they read.
    package func openGates(
        for block: borrowing RecordBlock, _ collection: Int, _ period: EvaluationPeriod, into open: inout [UInt64]
    ) {
        if open.count != blocks.count { open = [UInt64](repeating: 0, count: blocks.count) }
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
        for having in blocks.havings[collection] { open[having.index] = program.rows(having.plain, having.node, block) }
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
