package import Diagnostics

/// Measures one centre's report as its records pass by.
///
/// Nothing of a record is kept but what a measure gathers and, where a ledger is wanted, the names of the rows.
package struct ReportMeasurer: Sendable {
    package let plan: MeasurementPlan
    package let period: EvaluationPeriod
    package let centre: Centre
    /// Whether the names of the rows are kept.
    let keepsLedger: Bool
    var lists: [ResolvedList] = []
    private var gathered: GatheredRows
    /// Whether one more block may be added: no ledger is kept, and no sum is near what can be held.
    package private(set) var takesBlocks: Bool
    /// The rows by name, by indicator and then by requirement.
    private var ledgerRows: [[Ledger.Row]]
    private var records: [RecordSummary] = []
    /// The file that the records come from, for the ledger.
    package var file = ""
    /// Where the record stands that is being measured.
    private var place = Place(line: 1, column: 1)

    /// Begins to measure a report.
    ///
    /// - Parameters:
    ///   - header: The header's values; those that conditions read by `in` must be there.
    ///   - keepsLedger: Whether the names of the rows are kept.
    package init(
        _ plan: MeasurementPlan, centre: Centre, period: EvaluationPeriod, header: HeaderValues,
        keepsLedger: Bool
    ) {
        self.plan = plan
        self.period = period
        self.centre = centre
        self.keepsLedger = keepsLedger
        takesBlocks = !keepsLedger
        gathered = GatheredRows(plan)
        let owners = plan.criteria.indicators.count + plan.criteria.requirements.count
        ledgerRows = [[Ledger.Row]](repeating: [], count: owners)
        lists = plan.program.lists.map { list in
            ResolvedList(list.reference, isText: list.isText, header, centre, plan.criteria.form.choices)
        }
    }

    /// Why a record can't be measured.
    package enum Fault: Error {
        /// A sum has outgrown what can be held exactly.
        case numberTooLarge(measure: Int)
    }

    /// Measures a record.
    ///
    /// - Parameters:
    ///   - record: The record's values.
    ///   - collection: The index of its collection in the form.
    ///   - number: Which record of its collection it is, from 1.
    ///   - place: Where it stands in ``file``.
    /// - Returns: Whether it ``takesBlocks`` now. To ask for that, a measurer that others hold would have to be copied.
    /// - Throws: ``Fault/numberTooLarge(measure:)``.
    @discardableResult
    package mutating func add(
        _ record: borrowing RecordValues, collection: Int, number: Int,
        at place: Place = Place(line: 1, column: 1)
    ) throws(Fault) -> Bool {
        guard keepsLedger else {
            // So it stays where the record is refused.
            takesBlocks = false
            try gathered.add(record, collection, plan, period, lists)
            gathered.checkLimit(collection)
            takesBlocks = !gathered.isNearLimit
            return takesBlocks
        }
        self.place = place
        let dates = gathered.begin(record, collection, plan, period, lists)
        for index in plan.groupRanges[collection] {
            let group = plan.groups[index]
            let rows = group.list < 0 ? 1 : record.lists[Int(group.list)].count
            for element in 0..<rows {
                let row = ConditionProgram.Row(list: group.list, index: element)
                let isCounted = try gathered.add(row, of: index, record, plan, lists)
                note(record, collection, group, row, dates, number, isCounted)
            }
        }
        return false
    }

    /// Measures some records of a block; only without a ledger, and where it ``takesBlocks``.
    ///
    /// - Parameters:
    ///   - block: Records of one collection, of this centre and of others.
    ///   - rows: Which of them are this centre's.
    ///   - open: By gate, which records it lets through, by ``MeasurementPlan/openGates(for:_:_:into:)``.
    ///   - collection: The index of their collection in the form.
    /// - Returns: Whether it ``takesBlocks`` now.
    /// - Throws: ``Fault/numberTooLarge(measure:)``; never where it ``takesBlocks``.
    @discardableResult
    package mutating func add(
        _ block: borrowing RecordBlock, _ rows: UInt64, _ open: [UInt64], collection: Int
    ) throws(Fault) -> Bool {
        takesBlocks = false
        try gathered.add(block, rows, open, collection, plan, lists)
        takesBlocks = !gathered.isNearLimit
        return takesBlocks
    }

    /// Keeps a row's name, and why it was left out.
    private mutating func note(
        _ record: borrowing RecordValues, _ collection: Int, _ group: MeasurementPlan.Group,
        _ row: ConditionProgram.Row, _ dates: RecordDates, _ number: Int, _ isCounted: Bool
    ) {
        if records.last?.collection != collection || records.last?.number != number {
            var summary = summary(record, collection, number)
            summary.location = Location(file: file, place: place)
            records.append(summary)
        }
        ledgerRows[group.owner].append(
            ledgerRow(group.leaves, record, row, dates, collection, number, isCounted))
    }

    /// Adds what another has measured of other records of the same report, neither of them with a ledger.
    ///
    /// - Returns: Whether it could be added: a sum may outgrow what can be held exactly.
    package mutating func merge(_ other: ReportMeasurer) -> Bool {
        defer { takesBlocks = !keepsLedger && !gathered.isNearLimit }
        return !keepsLedger && gathered.merge(other.gathered, plan)
    }

    /// What was measured, after the last record.
    ///
    /// Rows stand in the order of the form's collections, in whatever order those were read.
    package func finish() -> ReportMeasurements {
        var (ledgers, records) = (gathered.ledgers(plan), records)
        if keepsLedger {
            for index in ledgers.indices {
                ledgers[index].rows = ledgerRows[index].sorted { $0.collection < $1.collection }
            }
            records.sort { $0.collection < $1.collection }
        }
        return ReportMeasurements(
            values: plan.criteria.recordMeasures.indices.map { index in
                gathered.value(index, plan)
            }, ledgers: ledgers, records: records)
    }
}
