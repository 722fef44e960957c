extension RecordMeasure {
    /// The measures of records, by the keys that criteria have for them. This is the list of them; each is a file.
    package enum Kind: String, CaseIterable, Sendable {
        case count, distinct, sum, mean, median, least, most, share, any

        /// What gathers for it.
        var accumulator: any Accumulator.Type {
            switch self {
            case .count: Count.self
            case .distinct: Distinct.self
            case .sum: Sum.self
            case .mean: Mean.self
            case .median: Median.self
            case .least: Least.self
            case .most: Most.self
            case .share: Share.self
            case .any: AnyRow.self
            }
        }
    }
}
