/// What a value must reach for more points.
package struct NextBand: Hashable, Sendable {
    package var value: Value
    /// How many points more.
    package var points: Fraction

    package init(value: Value, points: Fraction) {
        self.value = value
        self.points = points
    }
}

extension Scale {
    /// The nearest value that earns more points than a value does, or `nil` where none does.
    ///
    /// - Parameter limits: What the value can be; a number is never promised more than it can reach.
    package func next(after value: Value, within limits: MeasureLimits = .none) -> NextBand? {
        guard let now = points(value) else { return nil }
        func step(_ value: Value, _ points: Fraction) -> NextBand? {
            points > now ? NextBand(value: value, points: points - now) : nil
        }
        /// As far up a line as the number can get.
        func along(_ bound: Fraction) -> NextBand? {
            let reached = Value.number(limits.most.map { min($0, bound) } ?? bound)
            return self.points(reached).flatMap { step(reached, $0) }
        }
        switch (self, value) {
        case (.bands(let bands), .number(let number)):
            for band in bands where Fraction(band.bound) > number && limits.reach(Fraction(band.bound)) {
                if let next = step(.number(Fraction(band.bound)), Fraction(band.points)) { return next }
            }
        case (.linear(let points), .number(let number)):
            for point in points where Fraction(point.value) > number {
                if let next = along(Fraction(point.value)) { return next }
            }
        case (.perUnit(let points, let atMost), .number):
            if let needed = Fraction(atMost).divided(by: Fraction(points)) { return along(needed) }
        case (.texts(let texts), .text):
            let better = texts.filter { Fraction($0.points) > now }
            if let next = better.min(by: { $0.points < $1.points }) {
                return step(.text(next.text), Fraction(next.points))
            }
        case (.yesNo(let yes, let no), .yesNo(let value)):
            return step(.yesNo(!value), Fraction(value ? no : yes))
        case (.dates(let dates), .date(let date)):
            for earlier in dates.reversed() where earlier.day < date {
                if let next = step(.date(earlier.day), Fraction(earlier.points)) { return next }
            }
        default: break
        }
        return nil
    }

    /// The most points that a lower number would earn, or `nil` where none earns more than this one does.
    ///
    /// - Parameter limits: What the number can be.
    package func more(below number: Fraction, within limits: MeasureLimits = .none) -> Fraction? {
        guard let now = points(.number(number)) else { return nil }
        var lower: [Fraction] = limits.least.map { [$0] } ?? []
        switch self {
        case .bands(let bands):
            // Under the lowest bound there are 0 points, if anything can be there.
            if let first = bands.first, limits.least == nil { lower.append(Fraction(first.bound) - .one) }
            lower += bands.map { Fraction($0.bound) }
        case .linear(let points): lower += points.map { Fraction($0.value) }
        default: return nil
        }
        let reachable = lower.filter { value in
            value < number && limits.least.map { value >= $0 } ?? true && limits.reach(value)
        }
        return reachable.compactMap { points(.number($0)) }.max().flatMap { $0 > now ? $0 : nil }
    }
}
