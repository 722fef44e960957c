internal import Diagnostics

/// How far evaluators agree where several rated the same thing.
package struct RatingAgreement: Sendable {
    /// The rating's name.
    package var rating: String
    /// The paths of the indicators that rest on it.
    package var indicators: [String]
    /// How many ratings of centres that have at least two.
    package var ratings: Int
    /// How many centres have at least two.
    package var centres: Int
    /// How many pairs of evaluators rated the same centre.
    package var pairs: Int
    /// Krippendorff's alpha for a scale of ranks: 1 where all agree, 0 where they agree no more than chance
    /// would. `nil` where it can't be computed.
    package var alpha: Fraction?

    /// Under this, conclusions from the ratings are not reliable, by Krippendorff's own advice.
    package static let least = Fraction(ExactDecimal(billionths: 667_000_000))

    /// Whether evaluators agree less than conclusions from their ratings need.
    package var isLow: Bool { alpha.map { $0 < Self.least } ?? false }

    /// Why alpha can't be computed; `nil` where it can.
    package var whyUnknown: String? {
        if alpha != nil { return nil }
        if pairs == 0 { return "no two evaluators rated the same centre" }
        return centres == 1
            ? "only one centre was rated by several evaluators" : "all evaluators gave the same value throughout"
    }
}

extension RatingAgreement {
    /// The agreement behind each rating that indicators rest on, in the order of the criteria.
    package static func of(_ evaluated: Evaluated) -> [RatingAgreement] {
        let criteria = evaluated.criteria
        var names: [String] = []
        for indicator in criteria.indicators {
            for name in indicator.measure.ratings where !names.contains(name) { names.append(name) }
        }
        return names.map { name in
            let units = evaluated.evidence.map { evidence in
                (evidence.assessment?.ratings ?? []).filter { $0.name == name }.map { Fraction($0.value) }
            }
            return RatingAgreement(
                name, units,
                indicators: criteria.indicators.filter { $0.measure.ratings.contains(name) }.map(\.path))
        }
    }

    /// The agreement of ratings.
    ///
    /// - Parameter units: The values that were given to each thing that was rated.
    package init(_ rating: String, _ units: [[Fraction]], indicators: [String] = []) {
        self.rating = rating
        self.indicators = indicators
        let pairable = units.filter { $0.count > 1 }
        ratings = pairable.map(\.count).reduce(0, +)
        centres = pairable.count
        pairs = pairable.map { $0.count * ($0.count - 1) / 2 }.reduce(0, +)
        // Of a single centre, nothing shows whether evaluators differ less than centres do.
        alpha = pairable.count < 2 ? nil : KrippendorffAlpha.ordinal(pairable)
    }
}

/// Krippendorff's alpha, exactly.
package enum KrippendorffAlpha {
    /// Alpha for values whose order counts and not their distance.
    ///
    /// - Parameter units: The values of each unit; units of one value say nothing.
    /// - Returns: `nil` where no unit has two values, or all values are the same.
    /// - Complexity: O(n²) for n different values, and O(m²) for the m values of each unit.
    package static func ordinal(_ units: [[Fraction]]) -> Fraction? {
        let pairable = units.filter { $0.count > 1 }
        let values = Set(pairable.joined()).sorted()
        guard values.count > 1 else { return nil }
        let ranks = Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var counts = [Int](repeating: 0, count: values.count)
        for value in pairable.joined() { ranks[value].map { counts[$0] += 1 } }
        var below = [0]
        for count in counts { below.append((below.last ?? 0) + count) }
        // Twice the distance of two values: the values between them, and half of those at either end.
        func distance(_ a: Int, _ b: Int) -> Int {
            let (low, high) = (min(a, b), max(a, b))
            return low == high ? 0 : 2 * (below[high + 1] - below[low]) - counts[low] - counts[high]
        }
        func squared(_ number: Int) -> Fraction { Fraction(number) * Fraction(number) }
        var observed = Fraction.zero
        for unit in pairable {
            let places = unit.compactMap { ranks[$0] }
            var sum = Fraction.zero
            for (index, place) in places.enumerated() {
                for other in places.dropFirst(index + 1) { sum += squared(distance(place, other)) }
            }
            observed += (sum * Fraction(2)).divided(by: Fraction(unit.count - 1)) ?? .zero
        }
        var expected = Fraction.zero
        for low in values.indices {
            for high in values.indices where high > low {
                expected += Fraction(2 * counts[low]) * Fraction(counts[high]) * squared(distance(low, high))
            }
        }
        let count = pairable.map(\.count).reduce(0, +)
        return (observed * Fraction(count - 1)).divided(by: expected).map { .one - $0 }
    }
}
