/// Why a row does not meet a condition, in an evaluator's words.
extension ReportMeasurer {
    func words(
        _ condition: Int32, _ record: borrowing RecordValues, _ row: ConditionProgram.Row,
        _ collection: Int
    ) -> String {
        let failing = plan.program.failing(condition, record, row, lists)
        let rows = row.list < 0 ? nil : Int(row.list)
        switch failing {
        case .test(let test): return words(test, record, row, collection)
        case .not(let inner):
            // What the condition shuts out is what the row is.
            if let test = inner.onlyTest, let given = given(test, record, row, collection) { return given }
            return RuleWords(plan.criteria).condition(inner, rows: rows) ?? "every one is left out"
        case .all, .any:
            // A condition of one part is said as that part is.
            if let test = failing.onlyTest { return words(test, record, row, collection) }
            guard let words = RuleWords(plan.criteria).condition(failing, rows: rows) else { return "nothing can hold" }
            return "it is not so that \(words)"
        }
    }

    /// The value that a test of one value looked at; `nil` where it looked at several, or at none.
    private func given(
        _ test: FieldTest, _ record: borrowing RecordValues, _ row: ConditionProgram.Row, _ collection: Int
    ) -> String? {
        guard case .values = test.test, let cell = cell(test, record, row), cell.isPresent,
            !test.type.isText || plan.keepsText[collection].contains(test.field)
        else { return nil }
        return "\(test.name) is \(text(record, cell, test.type))"
    }

    private func words(
        _ test: FieldTest, _ record: borrowing RecordValues, _ row: ConditionProgram.Row, _ collection: Int
    ) -> String {
        switch test.test {
        case .isPresent: return "\(test.name) is empty"
        case .isMissing: return "\(test.name) is given"
        case .elements: return "\(test.name) has another number of elements"
        case .some: return "no entry of \(test.name) meets the conditions"
        case .values: break
        }
        guard let cell = cell(test, record, row) else { return "none of \(test.name) is \(test.words)" }
        if !cell.isPresent { return "\(test.name) is empty" }
        if test.type.isText, !plan.keepsText[collection].contains(test.field) {
            return "\(test.name) is given"
        }
        return "\(test.name) is \(text(record, cell, test.type)), not \(test.words)"
    }

    /// The one value that a test looks at; `nil` where it looks at all of a list.
    private func cell(
        _ test: FieldTest, _ record: borrowing RecordValues, _ row: ConditionProgram.Row
    ) -> Cell? {
        switch test.field {
        case .single(let index): record.singles[index]
        case .values(let list) where Int32(list) == row.list: record.element(list, row.index, 0)
        case .entry(let list, let field) where Int32(list) == row.list: record.element(list, row.index, field)
        default: nil
        }
    }
}
