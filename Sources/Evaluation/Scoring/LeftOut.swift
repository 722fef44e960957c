/// Why a row is not counted.
package indirect enum LeftOut: Sendable {
    /// Its record does not lie in the period as the measure's window asks.
    case dates(OutOfWindow)
    /// The field is empty.
    case isEmpty(field: String)
    /// The field has something, and is to have nothing; or it has what is no more known.
    case isGiven(field: String)
    /// The field has a value that is shut out.
    case has(field: String, value: String)
    /// The field has another value than the test asks for.
    case hasOther(FieldTest, value: String)
    /// None of the values that the field lists is what the test asks for.
    case hasNone(FieldTest)
    /// The field lists another number of elements than the test asks for.
    case hasOtherNumber(field: String)
    /// No entry of the field meets the conditions.
    case hasNoEntry(field: String)
    /// A condition holds that is shut out; of the elements of a list, where `rows` gives one.
    case meets(Condition, rows: Int?)
    /// A condition does not hold; of the elements of a list, where `rows` gives one.
    case failsToMeet(Condition, rows: Int?)
    /// It stands in the whole that a share is taken of, and not in the share.
    case isNotInShare(LeftOut)
}

/// How a record's dates keep it out of a window.
package enum OutOfWindow: Sendable {
    case noEnd, noStart, endedBefore, endedAfter, beganBefore, beganAfter
}

extension ReportMeasurer {
    /// Why a row does not meet a condition.
    func leftOut(
        _ condition: Int32, _ record: borrowing RecordValues, _ row: ConditionProgram.Row,
        _ collection: Int
    ) -> LeftOut {
        let failing = plan.program.failing(condition, record, row, lists)
        let rows = row.list < 0 ? nil : Int(row.list)
        // A condition of one part is told as that part is.
        if case .not(let inner) = failing {
            // What the condition shuts out is what the row is.
            return inner.onlyTest.flatMap { given($0, record, row, collection) } ?? .meets(inner, rows: rows)
        }
        return failing.onlyTest.map { leftOut($0, record, row, collection) } ?? .failsToMeet(failing, rows: rows)
    }

    /// The value that a test of one value looked at; `nil` where it looked at several, or at none.
    private func given(
        _ test: FieldTest, _ record: borrowing RecordValues, _ row: ConditionProgram.Row, _ collection: Int
    ) -> LeftOut? {
        guard case .values = test.test, let cell = cell(test, record, row), cell.isPresent,
            !test.type.isText || plan.keepsText[collection].contains(test.field)
        else { return nil }
        return .has(field: test.name, value: text(record, cell, test.type))
    }

    private func leftOut(
        _ test: FieldTest, _ record: borrowing RecordValues, _ row: ConditionProgram.Row, _ collection: Int
    ) -> LeftOut {
        switch test.test {
        case .isPresent: return .isEmpty(field: test.name)
        case .isMissing: return .isGiven(field: test.name)
        case .elements: return .hasOtherNumber(field: test.name)
        case .some: return .hasNoEntry(field: test.name)
        case .values: break
        }
        guard let cell = cell(test, record, row) else { return .hasNone(test) }
        if !cell.isPresent { return .isEmpty(field: test.name) }
        if test.type.isText, !plan.keepsText[collection].contains(test.field) { return .isGiven(field: test.name) }
        return .hasOther(test, value: text(record, cell, test.type))
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
