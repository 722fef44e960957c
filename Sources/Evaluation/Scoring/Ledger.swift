/// The rows behind one indicator's value.
package struct Ledger: Sendable {
    package struct Row: Sendable {
        /// The record's identifier; `nil` where it has none.
        package var identifier: String?
        /// The index of the collection in the form.
        package var collection: Int
        /// Which record of its collection, from 1.
        package var record: Int
        /// Which element of a list of the record, from 1; `nil` where rows are records.
        package var element: Int?
        /// Why the row was left out; `nil` where it was counted.
        package var because: LeftOut?
        /// What the row gives to the measure, as a file would write it; `nil` where rows are counted.
        package var value: String?
        /// The measures that count the row, by their index in ``CriteriaSet/recordMeasures``.
        package var measures: [Int] = []
        /// Whether the row, left out, still stands in the whole that a share is taken of.
        package var isInWhole: Bool {
            if case .isNotInShare? = because { true } else { false }
        }

        /// What the first format calls the row: `KEN-2016-03`, `#4`, `KEN-2016-03#2`, whatever its collection.
        package var name: String {
            RowName(identifier.map { .identified($0) } ?? .numbered(record), element: element).text
        }
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
    /// The records that ledgers name, each once, where ledgers are kept.
    package var records: [RecordSummary] = []
}

extension ReportMeasurer {
    /// A row as a ledger holds it.
    func ledgerRow(
        _ leaves: Range<Int>, _ record: borrowing RecordValues, _ row: ConditionProgram.Row,
        _ dates: RecordDates, _ collection: Int, _ number: Int, _ isCounted: Bool
    ) -> Ledger.Row {
        var result = Ledger.Row(
            identifier: identifier(record, collection), collection: collection, record: number,
            element: row.list < 0 ? nil : row.index + 1, value: measured(leaves, record, row, dates, collection))
        if isCounted {
            result.measures = plan.leaves[leaves].filter { counts($0, record, row, dates) }.map(\.measure)
        } else {
            result.because = reason(leaves, record, row, dates, collection)
        }
        return result
    }

    /// What a ledger shows of a record.
    func summary(
        _ record: borrowing RecordValues, _ collection: Int, _ number: Int
    ) -> RecordSummary {
        let form = plan.criteria.form.collections[collection]
        var summary = RecordSummary(
            collection: collection, number: number, identifier: identifier(record, collection))
        func day(_ field: Int?) -> CalendarDay? {
            guard let field, case .single(let single) = form.places[field], record.singles[single].isPresent
            else { return nil }
            return CalendarDay(number: Int(truncatingIfNeeded: record.singles[single].code))
        }
        func texts(_ field: Int?) -> [String] {
            guard let field else { return [] }
            let type = form.fields[field].type
            if type.isText, !plan.keepsText[collection].contains(form.places[field]) { return [] }
            switch form.places[field] {
            case .single(let single):
                let cell = record.singles[single]
                return cell.isPresent ? [text(record, cell, type)] : []
            case .values(let list):
                return (0..<record.lists[list].count).map { text(record, record.element(list, $0, 0), type) }
            case .entries, .entry: return []
            }
        }
        summary.title = texts(form.titleField).first
        summary.start = day(form.dated?.from)
        summary.end = day(form.dated?.until)
        summary.evidence = texts(form.evidenceField)
        summary.jointWith = texts(form.jointField)
        return summary
    }

    /// Whether a measure counts a row.
    private func counts(
        _ leaf: MeasurementPlan.Leaf, _ record: borrowing RecordValues, _ row: ConditionProgram.Row,
        _ dates: RecordDates
    ) -> Bool {
        if !dates.isIn(leaf.window) { return false }
        if leaf.filterNode >= 0, !plan.program.holds(leaf.filterNode, record, row, lists) { return false }
        if leaf.havingNode >= 0, !plan.program.holds(leaf.havingNode, record, row, lists) { return false }
        if leaf.field < 0 { return true }
        return leaf.isInList
            ? record.element(Int(row.list), row.index, leaf.field).isPresent
            : record.singles[leaf.field].isPresent
    }

    /// What a row gives to a group's measures, or the element that it is.
    private func measured(
        _ leaves: Range<Int>, _ record: borrowing RecordValues, _ row: ConditionProgram.Row,
        _ dates: RecordDates, _ collection: Int
    ) -> String? {
        let reading = plan.leaves[leaves].filter { $0.field >= 0 }
        if let leaf = reading.first(where: { counts($0, record, row, dates) }) ?? reading.first,
            let type = plan.criteria.recordMeasures[leaf.measure].fieldType
        {
            let cell =
                leaf.isInList
                ? record.element(Int(row.list), row.index, leaf.field) : record.singles[leaf.field]
            return cell.isPresent ? text(record, cell, type) : nil
        }
        let form = plan.criteria.form.collections[collection]
        let place = FieldPlace.values(list: Int(row.list))
        guard row.list >= 0, let field = form.places.firstIndex(of: place) else { return nil }
        let type = form.fields[field].type
        if type.isText, !plan.keepsText[collection].contains(place) { return nil }
        return text(record, record.element(Int(row.list), row.index, 0), type)
    }

    /// What names a record; `nil` where nothing does.
    private func identifier(_ record: borrowing RecordValues, _ collection: Int) -> String? {
        let form = plan.criteria.form.collections[collection]
        guard let field = form.identifiedBy, case .single(let index) = form.places[field],
            record.singles[index].isPresent
        else { return nil }
        return text(record, record.singles[index], form.fields[field].type)
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
    ) -> LeftOut {
        for leaf in plan.leaves[leaves] {
            if let reason = dates.reason(leaf.window) { return .dates(reason) }
            if leaf.filterNode >= 0, !plan.program.holds(leaf.filterNode, record, row, lists) {
                return leftOut(leaf.filterNode, record, row, collection)
            }
            if leaf.havingNode >= 0, !plan.program.holds(leaf.havingNode, record, row, lists) {
                return .isNotInShare(leftOut(leaf.havingNode, record, row, collection))
            }
        }
        let measure = plan.criteria.recordMeasures[plan.leaves[leaves.lowerBound].measure]
        return .isEmpty(field: measure.name.split(separator: ".").last.map(String.init) ?? measure.name)
    }
}
