extension BatchConditions {
    /// The rows whose value is that of another field: `equals`.
    func equals(_ other: FieldPlace, _ column: Column, _ rows: Mask, isText: Bool) -> Mask {
        guard let others = batch.column(other, rows: column.list) else { return rows - rows }
        return others.present(rows).filter { row in
            let (mine, theirs) = (column[row], others[row])
            return isText ? column.text(mine).elementsEqual(column.text(theirs)) : mine.code == theirs.code
        }
    }
}
