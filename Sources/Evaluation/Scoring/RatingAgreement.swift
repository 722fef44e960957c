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

    /// Why alpha can't be computed.
    package enum WhyUnknown: Sendable {
        /// No two evaluators rated the same centre.
        case noPairs
        /// Only one centre was rated by several evaluators.
        case oneCentre
        /// All gave the same value throughout.
        case noDifference
    }

    /// Why alpha can't be computed; `nil` where it can.
    package var whyUnknown: WhyUnknown? {
        if alpha != nil { return nil }
        if pairs == 0 { return .noPairs }
        return centres == 1 ? .oneCentre : .noDifference
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
    /// - Complexity: O(n log n) for n values.
    package static func ordinal(_ units: [[Fraction]]) -> Fraction? {
        let pairable = units.filter { $0.count > 1 }
        let values = Set(pairable.joined()).sorted()
        guard values.count > 1 else { return nil }
        let ranks = Dictionary(values.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var counts = [Int](repeating: 0, count: values.count)
        for value in pairable.joined() { ranks[value].map { counts[$0] += 1 } }
        // Twice the distance of two values is the difference of these: the values below, and half of those alike.
        var places: [Int] = []
        var below = 0
        for count in counts {
            places.append(2 * below + count)
            below += count
        }
        /// The squares of all differences, each taken once: the count times the sum of squares, less the square of the sum.
        func differences(_ places: [Int]) -> Fraction {
            var (sum, squares) = (Fraction.zero, Fraction.zero)
            for place in places {
                sum += Fraction(place)
                squares += Fraction(place) * Fraction(place)
            }
            return Fraction(places.count) * squares - sum * sum
        }
        var observed = Fraction.zero
        for unit in pairable {
            let sum = differences(unit.compactMap { ranks[$0].map { places[$0] } })
            observed += (sum * Fraction(2)).divided(by: Fraction(unit.count - 1)) ?? .zero
        }
        let expected = Fraction(2) * differences(pairable.joined().compactMap { ranks[$0].map { places[$0] } })
        let count = pairable.map(\.count).reduce(0, +)
        return (observed * Fraction(count - 1)).divided(by: expected).map { .one - $0 }
    }
}
