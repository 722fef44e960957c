extension BatchConditions {
    /// The rows whose value is one of some: the word that `field: value` and `field: [a, b]` stand for.
    func oneOf(_ codes: [Int128], _ column: Column, _ rows: Mask) -> Mask {
        if codes.count == 1 { return rows.filter { column[$0].code == codes[0] } }
        return rows.filter { codes.contains(column[$0].code) }
    }

    /// The rows whose text is one of some.
    ///
    /// - Parameter texts: Composed, in UTF-8.
    func oneOf(_ texts: [[UInt8]], _ column: Column, _ rows: Mask) -> Mask {
        rows.filter { row in
            let text = column.text(column[row])
            return texts.contains { $0.count == text.count && $0.elementsEqual(text) }
        }
    }
}
