package import Diagnostics

/// Measures one centre's report as batches of its records pass by.
///
/// Nothing of a record is kept but what a measure gathers and, where a ledger is wanted, the names of the rows.
package struct ReportMeasurer: Sendable {
    package let plan: MeasurementPlan
    package let centre: Centre
    /// Whether the names of the rows are kept.
    let keepsLedger: Bool
    /// The lists of the header and of the centre that conditions read.
    package let lists: OwnLists
    /// By measure.
    private var accumulators: [any Accumulator]
    /// By group, the rows that were counted by a measure, and those that were looked at.
    private var counted: [Int]
    private var lookedAt: [Int]
    /// The rows by name, by indicator and then by requirement.
    private var ledgerRows: [[Ledger.Row]]
    private var records: [RecordSummary] = []
    /// The file that the records come from, for the ledger.
    package var file = ""

    /// Begins to measure a report.
    ///
    /// - Parameters:
    ///   - header: The header's values; those that conditions read by `in` must be there.
    ///   - keepsLedger: Whether the names of the rows are kept.
    package init(_ plan: MeasurementPlan, centre: Centre, header: HeaderValues, keepsLedger: Bool) {
        self.plan = plan
        self.centre = centre
        self.keepsLedger = keepsLedger
        lists = OwnLists(plan.lists, header, centre, plan.criteria.form.choices)
        accumulators = plan.criteria.recordMeasures.map { $0.kind.accumulator.init($0) }
        counted = [Int](repeating: 0, count: plan.groupCount)
        lookedAt = counted
        let owners = plan.criteria.indicators.count + plan.criteria.requirements.count
        ledgerRows = [[Ledger.Row]](repeating: [], count: owners)
    }

    /// A record with which a sum has outgrown what can be held exactly.
    package struct NumberTooLarge: Error {
        /// The index of the measure in ``CriteriaSet/recordMeasures``.
        package var measure: Int
        /// Where the record stands.
        package var place: Place
    }

    /// Measures the records of a batch, all of which are the report's.
    ///
    /// - Parameters:
    ///   - batch: Records of one collection.
    ///   - collection: The index of their collection in the form.
    /// - Returns: The records that can't be measured, in their order.
    package mutating func add(_ batch: RecordBatch, collection: Int) -> [NumberTooLarge] {
        if batch.count == 0 { return [] }
        return add(BatchMasks(plan, collection, batch, [0: lists]), batch.all(nil))
    }

    /// Measures those records of a batch that are the report's.
    ///
    /// - Parameters:
    ///   - masks: What the plan asks of the batch, answered.
    ///   - owner: The number that the batch has for the report.
    /// - Returns: The records that can't be measured, in their order.
    package mutating func add(_ masks: BatchMasks, owner: Int) -> [NumberTooLarge] {
        let batch = masks.conditions.batch
        return add(masks, batch.all(nil).filter { batch.owners[$0] == owner })
    }

    /// - Parameter mine: The records of the batch that are the report's.
    private mutating func add(_ masks: BatchMasks, _ mine: Mask) -> [NumberTooLarge] {
        let collection = masks.collection
        let (rules, batch) = (plan.rules[collection], masks.conditions.batch)
        let isWhole = mine == batch.all(nil)
        var tooLarge: [Int: Int] = [:]
        for group in rules.groups {
            let rows = group.list.map { batch.elements($0, of: mine) } ?? mine
            var countedRows = rows - rows
            for leaf in group.leaves {
                var (taken, measure) = (masks.leaves[leaf].taken, rules.leaves[leaf].measure)
                if !isWhole { (taken.rows, taken.met) = (taken.rows & rows, taken.met & rows) }
                countedRows = countedRows | (masks.leaves[leaf].counted & rows)
                if taken.rows.isEmpty { continue }
                for row in accumulators[measure].add(taken) {
                    let record = group.list.map { Int(batch.lists[$0].rows[row]) } ?? row
                    if tooLarge[record] == nil { tooLarge[record] = measure }
                }
            }
            counted[group.index] += countedRows.count
            lookedAt[group.index] += rows.count
        }
        if keepsLedger { note(LedgerOfBatch(plan, collection, masks, mine), mine, collection) }
        return tooLarge.sorted { $0.key < $1.key }
            .map { NumberTooLarge(measure: $0.value, place: batch.places[$0.key]) }
    }

    /// Keeps the rows' names, and why they were left out, record by record.
    private mutating func note(_ ledger: LedgerOfBatch, _ mine: Mask, _ collection: Int) {
        mine.forEach { record in
            let rows = ledger.rows(record)
            if rows.isEmpty { return }
            records.append(ledger.summary(record, file: file))
            for (owner, row) in rows { ledgerRows[owner].append(row) }
        }
    }

    /// Adds what another has measured of other records of the same report, neither of them with a ledger.
    ///
    /// - Returns: Whether it could be added: in another order, a sum may outgrow what can be held exactly.
    package mutating func merge(_ other: ReportMeasurer) -> Bool {
        func merge<One: Accumulator>(_ one: inout One, _ other: any Accumulator) -> Bool {
            (other as? One).map { one.merge($0) } ?? false
        }
        var isExact = !keepsLedger
        for index in accumulators.indices where !merge(&accumulators[index], other.accumulators[index]) {
            isExact = false
        }
        for index in counted.indices {
            counted[index] += other.counted[index]
            lookedAt[index] += other.lookedAt[index]
        }
        return isExact
    }

    /// What was measured, after the last record.
    ///
    /// Rows stand in the order of the form's collections, in whatever order those were read.
    package func finish() -> ReportMeasurements {
        var ledgers = [Ledger](repeating: Ledger(), count: ledgerRows.count)
        for group in plan.rules.flatMap(\.groups) {
            ledgers[group.owner].counted += counted[group.index]
            ledgers[group.owner].leftOut += lookedAt[group.index] - counted[group.index]
        }
        for index in ledgers.indices { ledgers[index].rows = ledgerRows[index].inOrder(by: \.collection) }
        return ReportMeasurements(
            values: accumulators.map { $0.value() }, ledgers: ledgers, records: records.inOrder(by: \.collection))
    }
}

extension Array {
    /// The elements by a number of theirs, those with the same one in the order in which they stand.
    fileprivate func inOrder(by number: (Element) -> Int) -> [Element] {
        enumerated().sorted { (number($0.element), $0.offset) < (number($1.element), $1.offset) }.map(\.element)
    }
}
