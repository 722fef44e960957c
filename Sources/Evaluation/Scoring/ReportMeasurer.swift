package import Diagnostics

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
        var numbers = CountedNumbers()
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
    /// Which gates let the record that is being measured through.
    private var isOpen: [Bool]
    private var gathered: [Gathered]
    private var ledgers: [Ledger]
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
        isOpen = [Bool](repeating: false, count: plan.gates.count)
        gathered = plan.criteria.recordMeasures.map { measure in
            var gathered = Gathered()
            if measure.kind == .distinct, case .choice = measure.fieldType {
                gathered.choices = [Bool](
                    repeating: false, count: plan.criteria.form.choices.count)
            }
            return gathered
        }
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
        self.place = place
        let dates = RecordDates(record, plan.datePlaces[collection], period)
        for index in plan.gateRanges[collection] {
            let gate = plan.gates[index]
            isOpen[index] =
                dates.isIn(gate.window)
                && plan.program.holds(gate.plain, gate.filter, record, .record, lists)
        }
        for index in plan.groupRanges[collection] {
            let group = plan.groups[index]
            let rows = group.list < 0 ? 1 : record.lists[Int(group.list)].count
            if rows == 0 { continue }
            if keepsLedger || letsThrough(group) {
                try measure(rows, record, collection, group, dates, number)
            } else {
                ledgers[group.owner].leftOut += rows
            }
        }
    }

    /// Whether a group's measures may count a row of the record.
    @inline(__always)
    private func letsThrough(_ group: MeasurementPlan.Group) -> Bool {
        if group.gate >= 0 { return isOpen[group.gate] }
        for leaf in group.leaves where isOpen[plan.leaves[leaf].gate] { return true }
        return false
    }

    /// Measures a group's rows: the record, or the elements of its list.
    private mutating func measure(
        _ rows: Int, _ record: borrowing RecordValues, _ collection: Int,
        _ group: MeasurementPlan.Group, _ dates: RecordDates, _ number: Int
    ) throws(Fault) {
        var counted = 0
        for index in 0..<rows {
            let row = ConditionProgram.Row(list: group.list, index: index)
            var isCounted = false
            for leaf in group.leaves where try add(leaf, record, row) { isCounted = true }
            if isCounted { counted += 1 }
            if keepsLedger { note(record, collection, group, row, dates, number, isCounted) }
        }
        ledgers[group.owner].counted += counted
        ledgers[group.owner].leftOut += rows - counted
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
        ledgers[group.owner].rows.append(
            ledgerRow(group.leaves, record, row, dates, collection, number, isCounted))
    }

    /// Adds a row to a measure.
    ///
    /// - Returns: Whether the row counts.
    @inline(__always)
    private mutating func add(
        _ leaf: Int, _ record: borrowing RecordValues, _ row: ConditionProgram.Row
    ) throws(Fault) -> Bool {
        guard isOpen[plan.leaves[leaf].gate] else { return false }
        let (plain, filter) = (plan.leaves[leaf].plain, plan.leaves[leaf].filter)
        if !plain.isEmpty || filter >= 0 {
            guard plan.program.holds(plain, filter, record, row, lists) else { return false }
        }
        var cell = Cell.empty
        let field = plan.leaves[leaf].field
        if field >= 0 {
            cell =
                plan.leaves[leaf].isInList
                ? record.element(Int(row.list), row.index, field) : record.singles[field]
            guard cell.isPresent else { return false }
        }
        let measure = plan.leaves[leaf].measure
        gathered[measure].rows += 1
        switch plan.leaves[leaf].kind {
        case .count, .any: break
        case .share:
            guard
                plan.program.holds(
                    plan.leaves[leaf].havingPlain, plan.leaves[leaf].having, record, row, lists)
            else { return false }
            gathered[measure].met += 1
        case .distinct:
            switch plan.leaves[leaf].keeps {
            case .choice:
                let choice = Int(truncatingIfNeeded: cell.code)
                gathered[measure].choices[choice] = true
            case .code: gathered[measure].codes.insert(cell.code)
            case .text:
                gathered[measure].texts.insert(record.text.span.extracting(cell.textRange))
            }
        case .sum, .mean:
            let (sum, over) = gathered[measure].sum.addingReportingOverflow(cell.code)
            if over { throw .numberTooLarge(measure: measure) }
            gathered[measure].sum = sum
        case .median: gathered[measure].numbers.insert(cell.code)
        case .least: gathered[measure].least = min(gathered[measure].least, cell.code)
        case .most: gathered[measure].most = max(gathered[measure].most, cell.code)
        }
        return true
    }

    /// What was measured, after the last record.
    ///
    /// Rows stand in the order of the form's collections, in whatever order those were read.
    package func finish() -> ReportMeasurements {
        var (ledgers, records) = (ledgers, records)
        if keepsLedger {
            for index in ledgers.indices {
                ledgers[index].rows.sort { $0.collection < $1.collection }
            }
            records.sort { $0.collection < $1.collection }
        }
        return ReportMeasurements(
            values: gathered.indices.map { index in
                gathered[index].value(plan.criteria.recordMeasures[index].kind)
            }, ledgers: ledgers, records: records)
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
            var numbers = numbers
            guard let upper = numbers.number(at: rows / 2).map(exact) else { return nil }
            guard rows % 2 == 0, let lower = numbers.number(at: rows / 2 - 1).map(exact) else {
                return .number(upper)
            }
            return (lower + upper).divided(by: Fraction(2)).map { .number($0) }
        }
    }
}
