// Records by the block. What comes of it is the same as when they come one by one.
extension GatheredRows {
    /// A sum under this is not outgrown by the values of a few blocks, which 64 bits hold: those that wait when it
    /// is reached, and the one that comes behind them.
    private static let limit = UInt128(1) << 120

    /// Measures some records of a block without a ledger.
    ///
    /// - Parameters:
    ///   - block: Records of one collection.
    ///   - rows: Which of them.
    ///   - open: By gate, which records it lets through, by ``MeasurementPlan/openGates(for:_:_:into:)``.
    ///   - collection: The index of their collection in the form.
    ///   - plan: What is measured.
    ///   - lists: The centre's own lists, which conditions read by `in`.
    /// - Throws: ``ReportMeasurer/Fault/numberTooLarge(measure:)``; never while no sum ``isNearLimit``.
    mutating func add(
        _ block: borrowing RecordBlock, _ rows: UInt64, _ open: [UInt64], _ collection: Int,
        _ plan: borrowing MeasurementPlan, _ lists: [ResolvedList]
    ) throws(ReportMeasurer.Fault) {
        defer { checkLimit(collection) }
        for gate in plan.gateRanges[collection] { openRows[gate] = open[gate] & rows }
        if !plan.blocks.oddGates[collection].isEmpty { ask(block, collection, plan, lists) }
        for index in plan.groupRanges[collection] {
            let group = plan.groups[index]
            lookedAt[index] += Self.count(group.list, rows, block)
            guard plan.blocks.groups[index], group.gate < 0 || openRows[group.gate] != 0 else { continue }
            var taken: UInt64 = 0
            for leaf in group.leaves {
                let rows = openRows[plan.leaves[leaf].gate]
                if rows == 0 { continue }
                let having = plan.blocks.havingOfLeaf[leaf]
                taken |= try add(block, rows, plan.leaves[leaf], group.list, having < 0 ? .max : open[having])
            }
            counted[index] += Self.count(group.list, taken, block)
        }
        guard plan.blocks.needsRecords[collection] else { return }
        let gates = plan.gateRanges[collection]
        let layout = plan.criteria.form.collections[collection].layout
        // The rows of groups that take no blocks have been counted above.
        let before = lookedAt
        try rows.forEachBit { row throws(ReportMeasurer.Fault) in
            let bit: UInt64 = 1 << UInt64(row)
            guard gates.contains(where: { openRows[$0] & bit != 0 }) else { return }
            block.copy(row, layout, to: &copied)
            for gate in gates { isOpen[gate] = openRows[gate] & bit != 0 }
            try Self.add(
                copied, collection, skipsBlockGroups: true, plan, lists, isOpen, choiceStarts, &numbers, &kept,
                &choices, &counted, &lookedAt)
        }
        lookedAt = before
    }

    /// Sets ``isNearLimit`` where a sum of a collection's records is near what can be held.
    @inline(__always)
    mutating func checkLimit(_ collection: Int) {
        for measure in sums[collection] where numbers[measure].sum.magnitude >= Self.limit {
            isNearLimit = true
        }
    }

    /// How many rows some records have: one each, or the elements of a list.
    private static func count(_ list: Int32, _ rows: UInt64, _ block: borrowing RecordBlock) -> Int {
        if list < 0 { return rows.nonzeroBitCount }
        var count = 0
        rows.forEachBit { count += block.elements(Int(list), $0).count }
        return count
    }

    /// Asks records one by one what gates can't ask of blocks.
    private mutating func ask(
        _ block: borrowing RecordBlock, _ collection: Int, _ plan: borrowing MeasurementPlan, _ lists: [ResolvedList]
    ) {
        let layout = plan.criteria.form.collections[collection].layout
        let gates = plan.blocks.oddGates[collection]
        gates.reduce(0) { $0 | openRows[$1] }.forEachBit { row in
            block.copy(row, layout, to: &copied)
            let bit: UInt64 = 1 << UInt64(row)
            for gate in gates where openRows[gate] & bit != 0 {
                let (plain, filter) = (plan.gates[gate].plain, plan.gates[gate].filter)
                if !plan.program.holds(plain, filter, copied, .record, lists) { openRows[gate] &= ~bit }
            }
        }
    }

    /// Adds records to a measure whose gate is open for them.
    ///
    /// - Parameter having: Which records of the block meet what the measure asks as a share.
    /// - Returns: Those that count.
    @inline(__always)
    private mutating func add(
        _ block: borrowing RecordBlock, _ open: UInt64, _ leaf: MeasurementPlan.Leaf, _ list: Int32, _ having: UInt64
    ) throws(ReportMeasurer.Fault) -> UInt64 {
        guard leaf.field >= 0 else {
            numbers[leaf.measure].rows += Self.count(list, open, block)
            guard leaf.kind == .share else { return open }
            let met = open & having
            numbers[leaf.measure].met += met.nonzeroBitCount
            return met
        }
        if list >= 0 {
            let elements = block.elements.span
            try add(leaf, count: Self.count(list, open, block)) { body in
                open.forEachBit { row in
                    for index in block.elements(Int(list), row) { body(elements[index]) }
                }
            }
            return open
        }
        let rows = open & block.present[leaf.field]
        let start = leaf.field * RecordBlock.most
        let codes = block.codes.span.extracting(start..<start + RecordBlock.most)
        try add(leaf, count: rows.nonzeroBitCount) { body in rows.forEachBit { body(codes[$0]) } }
        return rows
    }

    /// Adds values to a measure.
    ///
    /// - Parameters:
    ///   - count: How many there are.
    ///   - each: Runs a function for each.
    @inline(__always)
    private mutating func add(
        _ leaf: MeasurementPlan.Leaf, count: Int, each: (_ body: (Int64) -> Void) -> Void
    ) throws(ReportMeasurer.Fault) {
        if count == 0 { return }
        let isFirst = numbers[leaf.measure].rows == 0
        numbers[leaf.measure].rows += count
        switch leaf.kind {
        case .count, .any, .share: break
        case .sum, .mean:
            // So many words never outgrow twice their width.
            var more: Int128 = 0
            each { more &+= Int128($0) }
            let (sum, over) = numbers[leaf.measure].sum.addingReportingOverflow(more)
            if over { throw .numberTooLarge(measure: leaf.measure) }
            numbers[leaf.measure].sum = sum
        case .least:
            var least = Int64.max
            each { least = min(least, $0) }
            let before = numbers[leaf.measure].extreme
            numbers[leaf.measure].extreme = isFirst ? Int128(least) : min(before, Int128(least))
        case .most:
            var most = Int64.min
            each { most = max(most, $0) }
            let before = numbers[leaf.measure].extreme
            numbers[leaf.measure].extreme = isFirst ? Int128(most) : max(before, Int128(most))
        case .median: each { kept[leaf.measure].numbers.insert(billionths: $0) }
        case .distinct:
            let start = choiceStarts[leaf.measure]
            if leaf.keeps == .choice, start >= 0 {
                var flags = choices.mutableSpan
                each { flags[start &+ Int($0)] = true }
            } else {
                each { kept[leaf.measure].codes.insert(Int128($0)) }
            }
        }
    }
}
