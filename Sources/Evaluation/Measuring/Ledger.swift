/// The rows behind one indicator's value.
package struct Ledger: Sendable {
    package struct Row: Sendable {
        /// The record's identifier; `nil` where it has none.
        package var identifier: String?
        /// The index of the collection in the form.
        package var collection: Int
        /// Which record of its collection, from 1.
        package var record: Int
        /// Which element of a list of the record, from 1; `nil` where rows are records.
        package var element: Int?
        /// Why the row was left out; `nil` where it was counted.
        package var because: LeftOut?
        /// What the row gives to the measure, as a file would write it; `nil` where rows are counted.
        package var value: String?
        /// The measures that count the row, by their index in ``CriteriaSet/recordMeasures``.
        package var measures: [Int] = []
        /// Whether the row, left out, still stands in the whole that a share is taken of.
        package var isInWhole: Bool {
            if case .isNotInShare? = because { true } else { false }
        }

        /// What the first format calls the row: `KEN-2016-03`, `#4`, `KEN-2016-03#2`, whatever its collection.
        package var name: String {
            RowName(identifier.map { .identified($0) } ?? .numbered(record), element: element).text
        }
    }

    /// How many rows were counted by at least one part of the measure.
    package var counted = 0
    /// How many rows were looked at and left out.
    package var leftOut = 0
    /// The rows by name, where they are kept.
    package var rows: [Row] = []
}

/// What one report's records come to.
package struct ReportMeasurements: Sendable {
    /// By ``CriteriaSet/recordMeasures``; `nil` where a value is missing.
    package var values: [Value?]
    /// By indicator, then by requirement.
    package var ledgers: [Ledger]
    /// The records that ledgers name, each once, where ledgers are kept.
    package var records: [RecordSummary] = []
}
