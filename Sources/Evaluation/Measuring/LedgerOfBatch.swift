internal import Diagnostics

/// The rows of a batch as a ledger holds them, from the same masks by which they were measured.
struct LedgerOfBatch {
    private let masks: BatchMasks
    private let criteria: CriteriaSet
    private let form: RecordCollection
    private let collection: Int
    private let rules: MeasurementPlan.Rules
    /// The fields whose texts are at hand.
    private let keepsText: [FieldPlace]
    /// By group, why rows are left out that no measure counts.
    private var reasons: [[Int: LeftOut]] = []

    /// Finds out why rows are left out.
    ///
    /// - Parameter records: Those whose rows are asked for.
    init(_ plan: MeasurementPlan, _ collection: Int, _ masks: BatchMasks, _ records: Mask) {
        self.masks = masks
        self.collection = collection
        criteria = plan.criteria
        form = criteria.form.collections[collection]
        rules = plan.rules[collection]
        keepsText = plan.keepsText[collection]
        reasons = rules.groups.map { reasons($0, records) }
    }

    private var batch: RecordBatch { masks.conditions.batch }

    /// The rows of one record, each with the index of the indicator or requirement that looks at it.
    func rows(_ record: Int) -> [(owner: Int, row: Ledger.Row)] {
        zip(rules.groups, reasons).flatMap { group, reasons -> [(owner: Int, row: Ledger.Row)] in
            guard let list = group.list else { return [(group.owner, row(record, nil, record, group, reasons))] }
            let elements = batch.elements(list, row: record)
            return elements.map { element in
                (group.owner, row(element, element - elements.lowerBound + 1, record, group, reasons))
            }
        }
    }

    private func row(
        _ row: Int, _ element: Int?, _ record: Int, _ group: MeasurementPlan.Group, _ reasons: [Int: LeftOut]
    ) -> Ledger.Row {
        let counting = group.leaves.filter { masks.leaves[$0].counted[row] }
        return Ledger.Row(
            identifier: identifier(record), collection: collection, record: batch.numbers[record], element: element,
            because: reasons[row], value: measured(row, group, counting),
            measures: counting.map { rules.leaves[$0].measure })
    }

    /// What a ledger shows of a record.
    func summary(_ record: Int, file: String) -> RecordSummary {
        var summary = RecordSummary(
            collection: collection, number: batch.numbers[record], identifier: identifier(record))
        func day(_ field: Int?) -> CalendarDay? {
            guard let field, case .single(let single) = form.places[field] else { return nil }
            let cell = batch[single, row: record]
            return cell.isPresent ? CalendarDay(number: Int(truncatingIfNeeded: cell.code)) : nil
        }
        summary.title = texts(form.titleField, record).first
        summary.start = day(form.dated?.from)
        summary.end = day(form.dated?.until)
        summary.evidence = texts(form.evidenceField, record)
        summary.jointWith = texts(form.jointField, record)
        summary.location = Location(file: file, place: batch.places[record])
        return summary
    }

    private func texts(_ field: Int?, _ record: Int) -> [String] {
        guard let field else { return [] }
        let type = form.fields[field].type
        if type.isText, !keepsText.contains(form.places[field]) { return [] }
        switch form.places[field] {
        case .single(let single):
            let cell = batch[single, row: record]
            return cell.isPresent ? [text(cell, type)] : []
        case .values(let list): return batch.elements(list, row: record).map { text(batch.element(list, $0, 0), type) }
        case .entries, .entry: return []
        }
    }

    /// What names a record; `nil` where nothing does.
    private func identifier(_ record: Int) -> String? {
        guard let field = form.identifiedBy, case .single(let single) = form.places[field] else { return nil }
        let cell = batch[single, row: record]
        return cell.isPresent ? text(cell, form.fields[field].type) : nil
    }

    /// What a row gives to a group's measures, or the element that it is.
    private func measured(_ row: Int, _ group: MeasurementPlan.Group, _ counting: [Int]) -> String? {
        func values(_ leaf: Int) -> (Column, FieldType)? {
            masks.leaves[leaf].taken.values.flatMap { values in
                criteria.recordMeasures[rules.leaves[leaf].measure].fieldType.map { (values, $0) }
            }
        }
        if let (column, type) = counting.lazy.compactMap(values).first ?? group.leaves.lazy.compactMap(values).first {
            return column[row].isPresent ? text(column[row], type) : nil
        }
        guard let list = group.list, let field = form.places.firstIndex(of: .values(list: list)) else { return nil }
        let type = form.fields[field].type
        if type.isText, !keepsText.contains(form.places[field]) { return nil }
        return text(batch.element(list, row, 0), type)
    }

    /// A cell's value as the file would write it.
    private func text(_ cell: Cell, _ type: FieldType) -> String {
        switch type {
        case .text: batch.string(of: cell)
        case .number: ExactDecimal(billionths: cell.code).description
        case .date: CalendarDay(number: Int(truncatingIfNeeded: cell.code)).description
        case .yesNo: cell.code == 1 ? "yes" : "no"
        case .choice: criteria.form.choices.name(Int(truncatingIfNeeded: cell.code))
        case .entries: ""
        }
    }
}

// Why none of a group's measures counts a row.
extension LedgerOfBatch {
    private func reasons(_ group: MeasurementPlan.Group, _ records: Mask) -> [Int: LeftOut] {
        var found: [Int: LeftOut] = [:]
        var left = group.list.map { batch.elements($0, of: records) } ?? records
        for leaf in group.leaves { left = left - masks.leaves[leaf].counted }
        for leaf in group.leaves where !left.isEmpty {
            let measure = criteria.recordMeasures[rules.leaves[leaf].measure]
            left.forEach { row in
                let record = group.list.map { Int(batch.lists[$0].rows[row]) } ?? row
                if let reason = masks.dates[record].reason(measure.window) { found[row] = .dates(reason) }
            }
            left = left.filter { found[$0] == nil }
            for (condition, isInShare) in [(measure.filter, false), (measure.having, true)] {
                guard let condition else { continue }
                for (rows, part) in masks.conditions.failing(condition, left, in: group.list) {
                    rows.forEach { row in
                        let reason = leftOut(part, row, group.list)
                        found[row] = isInShare ? .isNotInShare(reason) : reason
                    }
                    left = left - rows
                }
            }
        }
        if let leaf = group.leaves.first, !left.isEmpty {
            let measure = criteria.recordMeasures[rules.leaves[leaf].measure]
            let field = measure.name.split(separator: ".").last.map(String.init) ?? measure.name
            left.forEach { found[$0] = .isEmpty(field: field) }
        }
        return found
    }

    /// Why a row does not meet a condition that it fails as a whole.
    private func leftOut(_ failing: Condition, _ row: Int, _ list: Int?) -> LeftOut {
        // A condition of one part is told as that part is.
        if case .not(let inner) = failing {
            // What the condition shuts out is what the row is.
            return inner.onlyTest.flatMap { given($0, row, list) } ?? .meets(inner, rows: list)
        }
        return failing.onlyTest.map { leftOut($0, row, list) } ?? .failsToMeet(failing, rows: list)
    }

    /// The value that a test of one value looked at; `nil` where it looked at several, or at none.
    private func given(_ test: FieldTest, _ row: Int, _ list: Int?) -> LeftOut? {
        guard case .values = test.test, let cell = batch.column(test.field, rows: list)?[row], cell.isPresent,
            !test.type.isText || keepsText.contains(test.field)
        else { return nil }
        return .has(field: test.name, value: text(cell, test.type))
    }

    private func leftOut(_ test: FieldTest, _ row: Int, _ list: Int?) -> LeftOut {
        switch test.test {
        case .isPresent: return .isEmpty(field: test.name)
        case .isMissing: return .isGiven(field: test.name)
        case .elements: return .hasOtherNumber(field: test.name)
        case .some: return .hasNoEntry(field: test.name)
        case .values: break
        }
        guard let cell = batch.column(test.field, rows: list)?[row] else { return .hasNone(test) }
        if !cell.isPresent { return .isEmpty(field: test.name) }
        if test.type.isText, !keepsText.contains(test.field) { return .isGiven(field: test.name) }
        return .hasOther(test, value: text(cell, test.type))
    }
}
