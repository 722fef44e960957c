/// Measures one centre's report as its records pass by.
///
/// Nothing of a record is kept but what a measure adds up, what is different under `distinct`, the
/// numbers of a median, and, where a ledger is wanted, the names of the rows.
package struct ReportMeasurer: Sendable {
    /// What a measure has gathered.
    struct Gathered: Sendable {
        var rows = 0
        var met = 0
        var sum: Int128 = 0
        var least: Int128 = .max
        var most: Int128 = .min
        var numbers: [Int128] = []
        var choices: [Bool] = []
        var codes: Set<Int128> = []
        var texts = TextSet()
    }

    package let plan: MeasurementPlan
    package let period: EvaluationPeriod
    package let centre: Centre
    /// Whether the names of the rows are kept.
    let keepsLedger: Bool
    var lists: [ResolvedList] = []
    private var gathered: [Gathered]
    private var ledgers: [Ledger]

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
        gathered = plan.criteria.recordMeasures.map { _ in Gathered() }
        let owners = plan.criteria.indicators.count + plan.criteria.requirements.count
        ledgers = [Ledger](repeating: Ledger(), count: owners)
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
                    list.codes.insert(code)
                }
            case .date(let day): list.codes.insert(Int128(day.number))
            case .yesNo(let yes): list.codes.insert(yes ? 1 : 0)
            case .text(let text):
                let bytes = CanonicalText.bytes(text)
                if isText {
                    list.texts.insert(bytes.span)
                } else if let choice = plan.criteria.form.choices.index(of: bytes.span) {
                    list.codes.insert(Int128(choice))
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
    /// - Throws: ``Fault/numberTooLarge(measure:)``.
    package mutating func add(
        _ record: borrowing RecordValues, collection: Int, number: Int
    ) throws(Fault) {
        let dates = RecordDates(record, plan.criteria.form.collections[collection], period)
        for index in plan.groups[collection].indices {
            let list = plan.groups[collection][index].list
            if list < 0 {
                try measure(record, collection, index, .record, dates, number)
            } else {
                for element in 0..<record.lists[Int(list)].count {
                    let row = ConditionProgram.Row(list: list, index: element)
                    try measure(record, collection, index, row, dates, number)
                }
            }
        }
    }

    private mutating func measure(
        _ record: borrowing RecordValues, _ collection: Int, _ index: Int,
        _ row: ConditionProgram.Row, _ dates: RecordDates, _ number: Int
    ) throws(Fault) {
        var isCounted = false
        let count = plan.groups[collection][index].leaves.count
        for leaf in 0..<count
        where try add(plan.groups[collection][index].leaves[leaf], record, row, dates) {
            isCounted = true
        }
        let owner = plan.groups[collection][index].owner
        if isCounted { ledgers[owner].counted += 1 } else { ledgers[owner].leftOut += 1 }
        if keepsLedger {
            let group = plan.groups[collection][index]
            let because =
                isCounted ? nil : reason(group.leaves, record, row, dates, collection)
            ledgers[owner].rows.append(
                Ledger.Row(
                    name: name(record, row, collection, number), collection: collection,
                    record: number, because: because))
        }
    }

    /// Adds a row to a measure.
    ///
    /// - Returns: Whether the row counts.
    @inline(__always)
    private mutating func add(
        _ leaf: MeasurementPlan.Leaf, _ record: borrowing RecordValues,
        _ row: ConditionProgram.Row, _ dates: RecordDates
    ) throws(Fault) -> Bool {
        guard dates.isIn(leaf.window) else { return false }
        if leaf.filter >= 0, !plan.program.holds(leaf.filter, record, row, lists) { return false }
        let cell: Cell
        if leaf.field < 0 {
            cell = .empty
        } else {
            cell =
                leaf.isInList
                ? record.element(Int(row.list), row.index, leaf.field) : record.singles[leaf.field]
            guard cell.isPresent else { return false }
        }
        let measure = leaf.measure
        gathered[measure].rows += 1
        switch leaf.kind {
        case .count, .any: break
        case .share:
            guard plan.program.holds(leaf.having, record, row, lists) else { return false }
            gathered[measure].met += 1
        case .distinct:
            switch leaf.keeps {
            case .choice:
                let choice = Int(truncatingIfNeeded: cell.code)
                while gathered[measure].choices.count <= choice {
                    gathered[measure].choices.append(false)
                }
                gathered[measure].choices[choice] = true
            case .code: gathered[measure].codes.insert(cell.code)
            case .text:
                gathered[measure].texts.insert(record.text.span.extracting(cell.textRange))
            }
        case .sum, .mean:
            let (sum, over) = gathered[measure].sum.addingReportingOverflow(cell.code)
            if over { throw .numberTooLarge(measure: measure) }
            gathered[measure].sum = sum
        case .median: gathered[measure].numbers.append(cell.code)
        case .least: gathered[measure].least = min(gathered[measure].least, cell.code)
        case .most: gathered[measure].most = max(gathered[measure].most, cell.code)
        }
        return true
    }

    /// What was measured, after the last record.
    package func finish() -> ReportMeasurements {
        ReportMeasurements(
            values: gathered.indices.map { index in
                gathered[index].value(plan.criteria.recordMeasures[index].kind)
            }, ledgers: ledgers)
    }
}

extension ReportMeasurer.Gathered {
    /// The measure's value; `nil` where it is missing.
    fileprivate func value(_ kind: RecordMeasure.Kind) -> Value? {
        func exact(_ code: Int128) -> Fraction { Fraction(ExactDecimal(billionths: code)) }
        switch kind {
        case .count: return .number(Fraction(rows))
        case .any: return .yesNo(rows > 0)
        case .distinct:
            return .number(Fraction(choices.count { $0 } + codes.count + texts.count))
        case .sum: return .number(exact(sum))
        case .mean: return exact(sum).divided(by: Fraction(rows)).map { .number($0) }
        case .share: return Fraction(met).divided(by: Fraction(rows)).map { .number($0) }
        case .least: return rows == 0 ? nil : .number(exact(least))
        case .most: return rows == 0 ? nil : .number(exact(most))
        case .median:
            guard rows > 0 else { return nil }
            let sorted = numbers.sorted()
            let upper = exact(sorted[rows / 2])
            if rows % 2 == 1 { return .number(upper) }
            return (exact(sorted[rows / 2 - 1]) + upper).divided(by: Fraction(2))
                .map { .number($0) }
        }
    }
}

/// When a record was, against a period.
struct RecordDates: Sendable {
    /// Whether the collection places its records in time.
    private var isDated = false
    private var start: Int?
    private var end: Int?
    private var hasEnd = false
    private var from = 0
    private var until = 0

    @inline(__always)
    init(
        _ record: borrowing RecordValues, _ collection: RecordCollection, _ period: EvaluationPeriod
    ) {
        guard let dated = collection.dated else { return }
        isDated = true
        from = period.from.number
        until = period.until.number
        start = Self.day(record, collection.places[dated.from])
        if let field = dated.until { end = Self.day(record, collection.places[field]) }
        hasEnd = end != nil
        if end == nil { end = start }
    }

    @inline(__always)
    private static func day(_ record: borrowing RecordValues, _ place: FieldPlace) -> Int? {
        guard case .single(let index) = place, record.singles[index].isPresent else { return nil }
        return Int(truncatingIfNeeded: record.singles[index].code)
    }

    func isIn(_ window: Window) -> Bool { reason(window) == nil }

    /// Why the record does not count in a window, or `nil` where it does.
    @inline(__always)
    func reason(_ window: Window) -> String? {
        guard isDated, window != .any else { return nil }
        if window == .ends {
            guard hasEnd, let end else { return "it has no end date" }
            return end < from
                ? "it ended before the period" : end > until ? "it ended after the period" : nil
        }
        guard let start, let end else { return "it has no start date" }
        switch window {
        case .touches:
            return end < from
                ? "it ended before the period" : start > until ? "it began after the period" : nil
        case .starts:
            return start < from
                ? "it began before the period" : start > until ? "it began after the period" : nil
        case .within:
            return start < from
                ? "it began before the period" : end > until ? "it ended after the period" : nil
        case .ends, .any: return nil
        }
    }
}
