internal import Evaluation

/// Writes reports in one form; what it writes is fixed by what the reports hold, byte for byte.
protocol ReportWriting {
    /// Begins a centre's report.
    mutating func begin(_ centre: String, _ header: PlainRecord)
    /// Writes the next record of a collection of the centre that was begun last.
    mutating func write(_ record: PlainRecord, _ collection: Int, _ number: Int)
    /// Ends the centre's report.
    mutating func end()
    /// The files, by their paths inside the period's folder.
    func files() -> [(name: String, text: String)]
}
