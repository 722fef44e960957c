extension BatchConditions {
    /// The rows whose text holds another one, whatever the case of its letters: `contains`.
    ///
    /// - Parameter part: Folded, in UTF-8.
    func contains(_ part: [UInt8], _ column: Column, _ rows: Mask) -> Mask {
        rows.filter { row in
            let text = String(decoding: column.text(column[row]), as: UTF8.self)
            return CanonicalText.holds(Array(CanonicalText.folded(text).utf8), part)
        }
    }
}
