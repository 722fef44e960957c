/// Asks conditions of all records of a batch at once, or of all elements of one of its lists.
struct BatchConditions {
    let batch: RecordBatch
    /// The period that `in: period` means.
    let period: EvaluationPeriod
    /// By the owner of a record, the lists that `in` names.
    let lists: [Int: OwnLists]

    /// The rows that meet a condition.
    ///
    /// - Parameters:
    ///   - rows: Those that are asked.
    ///   - list: The list whose elements they are; `nil` where they are records.
    /// - Complexity: O(n · m) for n parts of the condition, and m values of the fields that they name.
    func rows(_ rows: Mask, meeting condition: Condition, in list: Int?) -> Mask {
        switch condition {
        case .all(let parts):
            return parts.reduce(rows) { left, part in left.isEmpty ? left : self.rows(left, meeting: part, in: list) }
        case .any(let parts):
            let others = parts.reduce(rows) { left, part in
                left.isEmpty ? left : left - self.rows(left, meeting: part, in: list)
            }
            return rows - others
        case .not(let part): return rows - self.rows(rows, meeting: part, in: list)
        case .test(let test):
            switch test.test {
            case .isPresent: return present(test.field, rows, in: list)
            case .isMissing: return rows - present(test.field, rows, in: list)
            case .elements(let tests): return having(tests, of: test.field, rows, in: list)
            case .some(let part): return some(part, of: test.field, rows, in: list)
            case .values(let tests): return values(tests, test, rows, in: list)
            }
        }
    }

    /// The rows that fail a condition, each with the first part by which it does: a test, or what no single test decides.
    func failing(_ condition: Condition, _ rows: Mask, in list: Int?) -> [(rows: Mask, part: Condition)] {
        guard case .all(let parts) = condition else {
            let failing = rows - self.rows(rows, meeting: condition, in: list)
            return failing.isEmpty ? [] : [(failing, condition)]
        }
        var (left, found) = (rows, [(rows: Mask, part: Condition)]())
        for part in parts where !left.isEmpty {
            for failure in failing(part, left, in: list) {
                found.append(failure)
                left = left - failure.rows
            }
        }
        return found
    }

    /// Asks records, where rows are the elements of a list and what is asked is the same for all elements of a record.
    func byRecord(_ rows: Mask, in list: Int?, _ ask: (Mask) -> Mask) -> Mask {
        guard let list else { return ask(rows) }
        return rows & batch.elements(list, of: ask(batch.records(of: rows, in: list)))
    }

    /// The rows with a value that passes all tests; of a list that is not the rows' own, one and the same element must.
    private func values(_ tests: [ElementTest], _ test: FieldTest, _ rows: Mask, in list: Int?) -> Mask {
        func passing(_ rows: Mask, _ list: Int?) -> Mask {
            guard let column = batch.column(test.field, rows: list) else { return rows - rows }
            return tests.reduce(column.present(rows)) { left, one in
                left.isEmpty ? left : self.rows(left, passing: one, column, isText: test.type.isText)
            }
        }
        guard let other = test.field.list, other != list else { return passing(rows, list) }
        return byRecord(rows, in: list) { records in
            batch.records(of: passing(batch.elements(other, of: records), other), in: other)
        }
    }

    /// The rows whose value passes a test. This is the list of all tests of values.
    private func rows(_ rows: Mask, passing test: ElementTest, _ column: Column, isText: Bool) -> Mask {
        switch test {
        case .oneOf(let codes): oneOf(codes, column, rows)
        case .oneOfTexts(let texts): oneOf(texts, column, rows)
        case .atLeast(let bound): rows.filter { column[$0].code >= bound }
        case .atMost(let bound): rows.filter { column[$0].code <= bound }
        case .moreThan(let bound): rows.filter { column[$0].code > bound }
        case .lessThan(let bound): rows.filter { column[$0].code < bound }
        case .inPeriod: inPeriod(column, rows)
        case .contains(let part): contains(part, column, rows)
        case .inList(let reference): inList(OwnLists.Key(reference: reference, isText: isText), column, rows)
        case .equals(let other): equals(other, column, rows, isText: isText)
        }
    }
}
