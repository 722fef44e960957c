package import Diagnostics

/// Records of one report that wait until there are several to be measured together, which is quicker.
package struct WaitingRecords: Sendable {
    fileprivate var block = RecordBlock(RecordLayout())
    /// The index of their collection in the form, or -1.
    fileprivate var collection = -1
    /// By gate, which of them it lets through.
    fileprivate var open: [UInt64] = []

    package init() {}
}

extension ReportMeasurer {
    /// Measures a record together with others, or by itself where it does not fit among them.
    ///
    /// - Parameters:
    ///   - record: The record's values.
    ///   - waiting: Records of the same report; those that stay in it are measured by ``add(_:)``.
    ///   - collection: The index of its collection in the form.
    ///   - number: Which record of its collection it is, from 1.
    ///   - place: Where it stands in ``file``.
    /// - Throws: ``Fault/numberTooLarge(measure:)``.
    package mutating func add(
        _ record: borrowing RecordValues, with waiting: inout WaitingRecords, collection: Int, number: Int,
        at place: Place = Place(line: 1, column: 1)
    ) throws(Fault) {
        if plan.blocks.holdsWholeRecords[collection], takesBlocks {
            if waiting.collection != collection {
                try add(&waiting)
                waiting.block = RecordBlock(plan.criteria.form.collections[collection].layout)
                waiting.collection = collection
            }
            if waiting.block.append(record) { return }
            try add(&waiting)
            if waiting.block.append(record) { return }
        }
        // Before what may bring a sum near what can be held.
        try add(&waiting)
        try add(record, collection: collection, number: number, at: place)
    }

    /// Measures the records that wait.
    ///
    /// - Parameter waiting: Is empty afterwards.
    /// - Throws: ``Fault/numberTooLarge(measure:)``.
    package mutating func add(_ waiting: inout WaitingRecords) throws(Fault) {
        guard waiting.block.count > 0 else { return }
        plan.openGates(for: waiting.block, waiting.collection, period, into: &waiting.open)
        defer { waiting.block.removeAll() }
        try add(waiting.block, waiting.block.all, waiting.open, collection: waiting.collection)
    }
}
