internal import Diagnostics
internal import Evaluation
internal import SourceReading

/// Identifiers that stand more than once in the tables of a collection.
struct RepeatedIdentifiers {
    private let collection: Int
    private var first: [String: Location] = [:]
    /// Those that were met after enough repeats were told: they are only counted.
    private var more: Set<String> = []
    /// The present table, and how many of its repeats have been told.
    private var (file, told) = ("", 0)
    /// Reports each place where one stands again.
    private(set) var builder: RecordBuilder

    init(_ collection: Int, _ shape: ReportShape, _ form: RecordForm) {
        self.collection = collection
        builder = RecordBuilder(file: "", shape: shape, form: form)
    }

    mutating func meet(_ centre: Int, _ identifier: String, _ location: Location) {
        let key = "\(centre) \(identifier)"
        if file != location.file { (file, told) = (location.file, 0) }
        let there = first[key]
        if there == nil {
            if told < Findings.mostPerFile {
                // Where nothing more is told of the table before, it may still be told of this one.
                if !more.contains(key) {
                    first[key] = location
                    return
                }
            } else if more.insert(key).inserted {
                return
            }
        }
        guard let place = location.place else { return }
        told += 1
        builder.file = location.file
        builder.reportRepeat(identifier, collection, place, first: there, kind: key)
    }
}
