package import Evaluation

/// What an indicator's value, ledger and override are in words, whatever they are written into.
package struct IndicatorWords: Sendable {
    package let indicator: Indicator
    package let score: IndicatorScore

    package init(indicator: Indicator, score: IndicatorScore) {
        self.indicator = indicator
        self.score = score
    }

    /// The title, with the weight where parts are weighed.
    package func title(in criterion: Criterion) -> String {
        let weight = criterion.combine.isWeighted ? indicator.weight : .one
        return indicator.title + (weight == .one ? "" : " (weight \(weight))")
    }

    /// `17 (11 to 15) · 17 counted, 6 left out; next: 2 more → +4 points`.
    package var line: String {
        let ledger = [ledger, score.overridden == nil ? next : nil].compactMap { $0 }
        return ([value] + (ledger.isEmpty ? [] : [ledger.joined(separator: "; ")]))
            .joined(separator: " · ")
    }

    /// `17 counted, 6 left out`, where the indicator reads records.
    package var ledger: String? {
        if score.isExcluded { return nil }
        if indicator.measure.recordMeasures.isEmpty { return nil }
        return "\(score.ledger.counted) counted, \(score.ledger.leftOut) left out"
    }

    /// The value with its band, or what is in its place.
    package var value: String {
        if let exclusion = score.exclusion { return ExclusionWords.full(exclusion) }
        if score.isExcluded { return "as the criterion" }
        guard let value = score.value else {
            if score.overridden != nil { return "no value" }
            return "no value: "
                + (score.points.map { NumberText.counted($0) } ?? "unscored")
        }
        let text = NumberText.value(value)
        if score.points == nil { return "\(text): not listed, unscored" }
        guard let band = score.band?.inWords, band != text else { return text }
        return "\(text) (\(band))"
    }

    /// Why the indicator leaves the points and the maximum; `nil` where it is scored.
    package var whyUnscored: String? {
        if score.points != nil { return nil }
        if let value = score.value { return "“\(NumberText.value(value))” is not listed" }
        return indicator.measure.whyMissing
    }

    /// What would earn more points.
    package var next: String? {
        guard let next = score.next else { return nil }
        var needed = next.value.inWords
        switch (next.value, score.value) {
        case (.number(let bound), .number(let value)):
            let missing = bound - value
            if let exact = missing.exactDecimal, exact == missing.shortText {
                needed = "\(exact) more"
            } else {
                needed = "at " + needed
            }
        case (.date(let day), _): needed = "by \(day)"
        default: break
        }
        return "next: \(needed) → \(NumberText.more(next.points))"
    }

    /// Who overrode the points, to what, and why.
    package var overridden: String? {
        guard let overridden = score.overridden else { return nil }
        let override = overridden.override
        let without = overridden.without.map { NumberText.counted($0) } ?? "unscored"
        return "Overridden by \(override.author): \(NumberText.counted(Fraction(override.points)))"
            + ", without it \(without) · reason: \(override.reason)"
            + " · reference: \(override.reference)"
    }

    /// The rows by name: those that were counted, then the others by the reason.
    package func rows(in criteria: CriteriaSet) -> [String] {
        let rows = LedgerRows(score.ledger)
        let name = RowNaming(indicator.measure, in: criteria)
        func names(_ rows: [Ledger.Row]) -> String { rows.map { name($0).text }.joined(separator: ", ") }
        return (rows.counted.isEmpty ? [] : ["counted: " + names(rows.counted)])
            + rows.leftOut.map { "left out, because \($0.because): " + names($0.rows) }
    }
}

extension Measure {
    /// Why there is no value.
    package var whyMissing: String {
        switch self {
        case .records: "no record counts"
        case .header: "the report does not give it"
        case .centre: "the roster does not give it"
        case .rating(let name): "no evaluator has given “\(name)”"
        case .ratio: "a part is missing, or the divisor is 0"
        default: "a part is missing"
        }
    }
}

/// A ledger's rows, those that were left out put together by the reason, in the order in which it first stands.
package struct LedgerRows: Sendable {
    /// The rows that counted, in the ledger's order.
    package private(set) var counted: [Ledger.Row] = []
    /// The others, by why they did not count.
    package private(set) var leftOut: [(because: String, rows: [Ledger.Row])] = []

    package init(_ ledger: Ledger) {
        var indices: [String: Int] = [:]
        for row in ledger.rows {
            guard let because = row.because?.inWords else {
                counted.append(row)
                continue
            }
            if let index = indices[because] {
                leftOut[index].rows.append(row)
            } else {
                indices[because] = leftOut.count
                leftOut.append((because, [row]))
            }
        }
    }
}
