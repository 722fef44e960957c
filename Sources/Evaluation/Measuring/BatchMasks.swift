/// What a plan asks of a batch, answered: for each measure, the rows that count.
package struct BatchMasks {
    /// What a measure takes of a batch.
    struct OfLeaf {
        /// The rows of which the measure is taken.
        var taken: CountedRows
        /// Those of them that a ledger calls counted: of a share, the ones that are in it.
        var counted: Mask
    }

    /// By leaf of the collection.
    let leaves: [OfLeaf]
    /// When each record was.
    let dates: [RecordDates]
    let conditions: BatchConditions
    let collection: Int

    /// Asks everything that a plan asks of the records of a collection, each condition once.
    ///
    /// - Parameters:
    ///   - collection: The index of their collection in the form.
    ///   - batch: The records, of one report or of several.
    ///   - lists: By owner of a record, the lists that `in` names.
    /// - Complexity: O(n · m) for n conditions and m values of the fields that they name.
    package init(_ plan: MeasurementPlan, _ collection: Int, _ batch: RecordBatch, _ lists: [Int: OwnLists]) {
        let rules = plan.rules[collection]
        let conditions = BatchConditions(batch: batch, period: plan.period, lists: lists)
        let all = batch.all(nil)
        let dates = (0..<batch.count).map { RecordDates(batch, row: $0, rules.dates, plan.period) }
        let inWindow = rules.windows.map { window in all.filter { dates[$0].isIn(window) } }
        // Only records that some window lets through are asked anything.
        let asked = inWindow.reduce(all - all) { $0 | $1 }
        let meeting = rules.conditions.map { conditions.rows(asked, meeting: $0, in: nil) }
        leaves = rules.leaves.map { leaf in
            let measure = plan.criteria.recordMeasures[leaf.measure]
            let records = leaf.ofRecord.reduce(inWindow[leaf.window]) { $0 & meeting[$1] }
            var rows = measure.rows.map { batch.elements($0, of: records) } ?? records
            for part in leaf.ofRow where !rows.isEmpty {
                rows = conditions.rows(rows, meeting: part, in: measure.rows)
            }
            let values = measure.field.flatMap { batch.column($0, rows: measure.rows) }
            if let values { rows = values.present(rows) }
            let met = measure.having.map { conditions.rows(rows, meeting: $0, in: measure.rows) }
            return OfLeaf(taken: CountedRows(rows: rows, values: values, met: met ?? rows), counted: met ?? rows)
        }
        (self.dates, self.conditions, self.collection) = (dates, conditions, collection)
    }
}
