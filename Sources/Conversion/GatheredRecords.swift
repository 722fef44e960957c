internal import Diagnostics
internal import Evaluation

/// The records that are converted, centre by centre.
final class GatheredRecords {
    let form: RecordForm
    private var centres: [String: [[(record: PlainRecord, location: Location)]]] = [:]

    init(_ form: RecordForm) { self.form = form }

    func take(
        _ collection: Int, _ centre: String, _ batch: borrowing RecordBatch, _ location: Location
    ) {
        let plain = PlainRecord(batch, form.collections[collection], form)
        let empty = form.collections.map { _ in [(record: PlainRecord, location: Location)]() }
        centres[centre, default: empty][collection].append((plain, location))
    }

    /// The records of a centre, collection by collection.
    func records(of centre: String) -> [[(record: PlainRecord, location: Location)]] {
        centres[centre] ?? []
    }

    /// The centres that have records, in the order of their names.
    var names: [String] { centres.keys.sorted() }
}
