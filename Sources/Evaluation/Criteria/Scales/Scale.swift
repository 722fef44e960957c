/// Turns a value into points, by one of the scales that this lists.
package struct Scale: Sendable {
    /// Which scale it is, with its numbers.
    package let rule: any ScaleRule

    /// Lower bounds, rising.
    package static func bands(_ bands: [Band]) -> Scale { Scale(rule: Bands(bands: bands)) }

    /// Straight lines between points, with rising values.
    package static func linear(_ points: [(value: ExactDecimal, points: ExactDecimal)]) -> Scale {
        Scale(rule: StraightLines(points: points))
    }

    package static func perUnit(points: ExactDecimal, atMost: ExactDecimal) -> Scale {
        Scale(rule: PerUnit(points: points, atMost: atMost))
    }

    package static func texts(_ texts: [(text: String, points: ExactDecimal)]) -> Scale {
        Scale(rule: ListedTexts(texts: texts))
    }

    /// The points for yes and for no.
    package static func yesNo(yes: ExactDecimal, no: ExactDecimal) -> Scale { Scale(rule: YesOrNo(yes: yes, no: no)) }

    /// Days, rising.
    package static func dates(_ dates: [(day: CalendarDay, points: ExactDecimal)]) -> Scale {
        Scale(rule: Deadlines(dates: dates))
    }
}

/// How one kind of scale turns values into points.
package protocol ScaleRule: Sendable {
    /// The points that it names, of which its maximum is the highest.
    var namedPoints: [ExactDecimal] { get }
    /// The lowest points that it gives.
    var minimum: ExactDecimal { get }

    /// What it says, so that the scales of two editions can be held against one another.
    var term: RuleTerm { get }

    /// The points of a value, or `nil` where the scale does not list it.
    func points(_ value: Value) -> Fraction?

    /// The step that a value is in; `nil` where the scale has none.
    func step(of value: Value) -> ScaleStep?

    /// The scale as a table, with the row marked that a value is in.
    ///
    /// - Parameter value: `nil` where it is missing; no row is marked then.
    func table(_ value: Value?) -> [ScaleRow]

    /// Values that may earn more than a value does, the nearest first, with their points.
    ///
    /// - Parameter limits: What the value can be; a number is never promised more than it can reach.
    func further(than value: Value, within limits: MeasureLimits) -> [(value: Value, points: Fraction)]

    /// Where, among lower numbers, points may be higher.
    ///
    /// - Parameter limits: What the number can be.
    func turnings(within limits: MeasureLimits) -> [Fraction]
}

extension ScaleRule {
    package var minimum: ExactDecimal { namedPoints.min() ?? .zero }
    package func turnings(within limits: MeasureLimits) -> [Fraction] { [] }
}

extension Scale {
    /// The highest points that the scale gives.
    package var maximum: ExactDecimal { rule.namedPoints.max() ?? .zero }
    /// The lowest points that the scale gives.
    package var minimum: ExactDecimal { rule.minimum }

    /// The points of a value, or `nil` where the scale does not list it.
    package func points(_ value: Value) -> Fraction? { rule.points(value) }

    /// The step that a value is in; `nil` where the scale has none.
    package func step(of value: Value) -> ScaleStep? { rule.step(of: value) }

    /// The scale as a table, with the row marked that a value is in.
    ///
    /// On a line between points, and by units, the value gets a row of its own.
    ///
    /// - Parameter value: `nil` where it is missing; no row is marked then.
    package func table(_ value: Value?) -> [ScaleRow] { rule.table(value) }

    /// The nearest value that earns more points than a value does, or `nil` where none does.
    ///
    /// - Parameter limits: What the value can be; a number is never promised more than it can reach.
    package func next(after value: Value, within limits: MeasureLimits = .none) -> NextBand? {
        guard let now = points(value) else { return nil }
        return rule.further(than: value, within: limits).first { $0.points > now }
            .map { NextBand(value: $0.value, points: $0.points - now) }
    }

    /// The most points that a lower number would earn, or `nil` where none earns more than this one does.
    ///
    /// - Parameter limits: What the number can be.
    package func more(below number: Fraction, within limits: MeasureLimits = .none) -> Fraction? {
        let turnings = rule.turnings(within: limits)
        guard let now = points(.number(number)), !turnings.isEmpty else { return nil }
        let reachable = ((limits.least.map { [$0] } ?? []) + turnings).filter { value in
            value < number && limits.least.map { value >= $0 } ?? true && limits.reach(value)
        }
        return reachable.compactMap { points(.number($0)) }.max().flatMap { $0 > now ? $0 : nil }
    }
}

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

/// One row of a scale as a table.
package struct ScaleRow: Hashable, Sendable {
    /// The values that get these points.
    package var values: ScaleStep
    package var points: Fraction
    /// Whether the value is in this row.
    package var isReached: Bool
}
