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
    /// The rows by name, by indicator and then by requirement.
    private var ledgerRows: [[Ledger.Row]]
    private let waits: Bool
    /// Records that wait to be measured together, and their collection.
    private var waiting = RecordBlock(RecordLayout())
    private var waitingCollection = -1
    /// By gate, which of them it lets through.
    private var open: [UInt64] = []
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
    ///   - waits: Whether records wait until there are several to be measured together. That is quicker, and takes
    ///     room for 64 records; ``endWaiting()`` gives it back.
    package init(
        _ plan: MeasurementPlan, centre: Centre, period: EvaluationPeriod, header: HeaderValues,
        keepsLedger: Bool, waits: Bool = false
    ) {
        self.plan = plan
        self.period = period
        self.centre = centre
        self.keepsLedger = keepsLedger
        self.waits = waits
        gathered = GatheredRows(plan)
        let owners = plan.criteria.indicators.count + plan.criteria.requirements.count
        ledgerRows = [[Ledger.Row]](repeating: [], count: owners)
        lists = plan.program.lists.map { resolve($0.reference, isText: $0.isText, header) }
    }

    private func resolve(
        _ reference: ListReference, isText: Bool, _ header: HeaderValues
    ) -> ResolvedList {
        let entry =
            switch reference {
            case .header(let index): header.entries[index]
            case .centre(let field): centre.values.entries[field.rawValue]
            }
        var list = ResolvedList()
        for value in entry?.values ?? [] {
            switch value {
            case .number(let number):
                if let code = Int128(String(number.roundedInteger(places: 9))) {
                    list.insert(code)
                }
            case .date(let day): list.insert(Int128(day.number))
            case .yesNo(let yes): list.insert(yes ? 1 : 0)
            case .text(let text):
                let bytes = CanonicalText.bytes(text)
                if isText {
                    list.texts.insert(bytes.span)
                } else if let choice = plan.criteria.form.choices.index(of: bytes.span) {
                    list.insert(Int128(choice))
                }
            }
        }
        return list
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
    /// - Throws: ``Fault/numberTooLarge(measure:)``.
    package mutating func add(
        _ record: borrowing RecordValues, collection: Int, number: Int,
        at place: Place = Place(line: 1, column: 1)
    ) throws(Fault) {
        guard keepsLedger else { return try addWithOthers(record, collection) }
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
    }

    /// Measures a record together with others, or by itself where it does not fit among them.
    private mutating func addWithOthers(_ record: borrowing RecordValues, _ collection: Int) throws(Fault) {
        if waits, plan.blocks.holdsWholeRecords[collection], !gathered.isNearLimit {
            if waitingCollection != collection {
                endWaiting()
                waiting = RecordBlock(plan.criteria.form.collections[collection].layout)
                waitingCollection = collection
            }
            if waiting.append(record) { return }
            measureWaiting()
            if waiting.append(record) { return }
        }
        // Before what may bring a sum near what can be held.
        measureWaiting()
        defer { gathered.checkLimit(collection) }
        try gathered.add(record, collection, plan, period, lists)
    }

    /// Measures the records that wait.
    private mutating func measureWaiting() {
        guard waiting.count > 0 else { return }
        plan.openGates(for: waiting, waitingCollection, period, into: &open)
        gathered.add(waiting, waiting.all, open, waitingCollection, plan, lists)
        waiting.removeAll()
    }

    /// Measures the records that wait, and gives their room back.
    package mutating func endWaiting() {
        measureWaiting()
        (waiting, waitingCollection) = (RecordBlock(RecordLayout()), -1)
    }

    /// Measures some records of a block; only without a ledger, and where it ``takesBlocks()``.
    ///
    /// - Parameters:
    ///   - block: Records of one collection, of this centre and of others.
    ///   - rows: Which of them are this centre's.
    ///   - open: By gate, which records it lets through, by ``MeasurementPlan/openGates(for:_:_:into:)``.
    ///   - collection: The index of their collection in the form.
    package mutating func add(_ block: borrowing RecordBlock, _ rows: UInt64, _ open: [UInt64], collection: Int) {
        measureWaiting()
        gathered.add(block, rows, open, collection, plan, lists)
    }

    /// Whether one more block may be added: no sum is near what can be held.
    ///
    /// It changes nothing; but what may change a value asks it where it stands, and does not copy it first.
    package mutating func takesBlocks() -> Bool { !keepsLedger && !gathered.isNearLimit }

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
        var other = other
        other.measureWaiting()
        measureWaiting()
        return !keepsLedger && gathered.merge(other.gathered, plan)
    }

    /// What was measured, after the last record.
    ///
    /// Rows stand in the order of the form's collections, in whatever order those were read.
    package mutating func finish() -> ReportMeasurements {
        measureWaiting()
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
