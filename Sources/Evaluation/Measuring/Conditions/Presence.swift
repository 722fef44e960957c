extension BatchConditions {
    /// The rows that have something in a field: `is: present`.
    func present(_ field: FieldPlace, _ rows: Mask, in list: Int?) -> Mask {
        if let column = batch.column(field, rows: list) { return column.present(rows) }
        guard let other = field.list, other != list else { return rows }
        return byRecord(rows, in: list) { records in
            let elements = batch.elements(other, of: records)
            return batch.records(of: batch.column(field, rows: other)?.present(elements) ?? elements, in: other)
        }
    }
}
