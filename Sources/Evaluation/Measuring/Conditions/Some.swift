extension BatchConditions {
    /// The rows whose record has an entry that meets a condition by itself: `some`.
    func some(_ part: Condition, of field: FieldPlace, _ rows: Mask, in list: Int?) -> Mask {
        guard let other = field.list else { return rows - rows }
        return byRecord(rows, in: list) { records in
            batch.records(of: self.rows(batch.elements(other, of: records), meeting: part, in: other), in: other)
        }
    }
}
