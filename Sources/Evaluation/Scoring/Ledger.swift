/// The rows behind one indicator's value.
package struct Ledger: Sendable {
    package struct Row: Sendable {
        /// The record's identifier, `record#n` for the n-th element of a list.
        package var name: String
        /// The index of the collection in the form.
        package var collection: Int
        /// Which record of its collection, from 1.
        package var record: Int
        /// Why the row was left out, in an evaluator's words; `nil` where it was counted.
        package var because: String?
    }

    /// How many rows were counted by at least one part of the measure.
    package var counted = 0
    /// How many rows were looked at and left out.
    package var leftOut = 0
    /// The rows by name, where they are kept.
    package var rows: [Row] = []
}

/// What one report's records come to.
package struct ReportMeasurements: Sendable {
    /// By ``CriteriaSet/recordMeasures``; `nil` where a value is missing.
    package var values: [Value?]
    /// By indicator, then by requirement.
    package var ledgers: [Ledger]
}

extension ReportMeasurer {
    /// What a row is called in a ledger.
    func name(
        _ record: borrowing RecordValues, _ row: ConditionProgram.Row, _ collection: Int,
        _ number: Int
    ) -> String {
        var name = "#\(number)"
        let form = plan.criteria.form.collections[collection]
        if let field = form.identifiedBy, case .single(let index) = form.places[field],
            record.singles[index].isPresent
        {
            name = text(record, record.singles[index], form.fields[field].type)
        }
        return row.list < 0 ? name : "\(name)#\(row.index + 1)"
    }

    /// A cell's value as the file would write it.
    func text(_ record: borrowing RecordValues, _ cell: Cell, _ type: FieldType) -> String {
        switch type {
        case .text: String(decoding: record.text[cell.textRange], as: UTF8.self)
        case .number: ExactDecimal(billionths: cell.code).description
        case .date: CalendarDay(number: Int(truncatingIfNeeded: cell.code)).description
        case .yesNo: cell.code == 1 ? "yes" : "no"
        case .choice: plan.criteria.form.choices.name(Int(truncatingIfNeeded: cell.code))
        case .entries: ""
        }
    }

    /// Why none of a group's measures counts a row.
    func reason(
        _ leaves: Range<Int>, _ record: borrowing RecordValues,
        _ row: ConditionProgram.Row, _ dates: RecordDates, _ collection: Int
    ) -> String {
        for leaf in plan.leaves[leaves] {
            if let reason = dates.reason(leaf.window) { return reason.rawValue }
            if leaf.filterNode >= 0, !plan.program.holds(leaf.filterNode, record, row, lists) {
                return words(leaf.filterNode, record, row, collection)
            }
            if leaf.havingNode >= 0, !plan.program.holds(leaf.havingNode, record, row, lists) {
                return "in the whole, but not in the share: "
                    + words(leaf.havingNode, record, row, collection)
            }
        }
        let measure = plan.criteria.recordMeasures[plan.leaves[leaves.lowerBound].measure]
        return "\(measure.name.split(separator: ".").last ?? "the field") is empty"
    }

    private func words(
        _ condition: Int32, _ record: borrowing RecordValues, _ row: ConditionProgram.Row,
        _ collection: Int
    ) -> String {
        guard let test = plan.program.failing(condition, record, row, lists) else {
            return "it does not meet the conditions"
        }
        switch test.test {
        case .isPresent: return "\(test.name) is empty"
        case .isMissing: return "\(test.name) is given"
        case .elements: return "\(test.name) has another number of elements"
        case .some: return "no entry of \(test.name) meets the conditions"
        case .values: break
        }
        let cell: Cell? =
            switch test.field {
            case .single(let index): record.singles[index]
            case .values(let list) where Int32(list) == row.list:
                record.element(list, row.index, 0)
            case .entry(let list, let field) where Int32(list) == row.list:
                record.element(list, row.index, field)
            default: nil
            }
        guard let cell else { return "none of \(test.name) is \(test.words)" }
        if !cell.isPresent { return "\(test.name) is empty" }
        if test.type.isText, plan.keepsText[collection][test.field] != true {
            return "\(test.name) is given"
        }
        return "\(test.name) is \(text(record, cell, test.type)), not \(test.words)"
    }
}
