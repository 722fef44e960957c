extension BatchConditions {
    /// The rows whose day lies in the evaluation period, both ends included: `in: period`.
    func inPeriod(_ column: Column, _ rows: Mask) -> Mask {
        let days = Int128(period.from.number)...max(Int128(period.from.number), Int128(period.until.number))
        if period.until < period.from { return rows - rows }
        return rows.filter { days.contains(column[$0].code) }
    }
}
