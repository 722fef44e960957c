extension BatchConditions {
    /// The rows whose record lists as many elements, or as many entries with a field, as some tests ask: `elements`.
    func having(_ tests: [ValueTest], of field: FieldPlace, _ rows: Mask, in list: Int?) -> Mask {
        guard let other = field.list else { return rows - rows }
        return byRecord(rows, in: list) { records in
            let column = batch.column(field, rows: other)
            var known: [Int: Bool] = [:]
            return records.filter { record in
                let elements = batch.elements(other, row: record)
                let number = column.map { column in elements.count { column[$0].isPresent } } ?? elements.count
                if let passes = known[number] { return passes }
                let passes = tests.allSatisfy { $0.holds(.number(Fraction(number))) }
                known[number] = passes
                return passes
            }
        }
    }
}
