package import Diagnostics

/// Where a rule comes from.
package enum Basis: String, CaseIterable, Sendable {
    /// The rule is in the decision that `source` names.
    case adopted
    /// The decision has such a rule, whose text was not at hand; this file fills it in.
    case reconstructed
    /// The rule is in no decision.
    case own
}

/// The criteria of an evaluation, read from one criteria file.
package struct CriteriaSet: Sendable {
    package var id: String
    package var edition: String
    package var title: String
    package var source: [String]
    /// What the file says of itself, such as that its rules are invented; every result by them repeats it.
    package var notice: String?
    package var form: RecordForm
    package var requirements: [Requirement] = []
    package var criteria: [Criterion] = []
    package var combine = Combination.sum
    package var atMost: ExactDecimal?
    package var grades: Grades?
    package var ranking = RankingRule()
    /// Every indicator of the tree, in its order; scores refer to them by index.
    package var indicators: [Indicator] = []
    /// The measures that read records, by the index that ``Measure/records(_:)`` holds.
    package var recordMeasures: [RecordMeasure] = []
    /// The warnings that are meant so and that only the roster or the results show.
    package var intentions: [Intention] = []

    package init(id: String, edition: String, title: String, source: [String], form: RecordForm) {
        self.id = id
        self.edition = edition
        self.title = title
        self.source = source
        self.form = form
    }
}

/// The criterion or indicator of an older edition in whose place another stands.
package struct Predecessor: Hashable, Sendable {
    /// Its identifier among its neighbours, or its path from the top.
    package var name: String
    package var location: Location

    package init(name: String, location: Location) {
        self.name = name
        self.location = location
    }
}

/// One criterion, with indicators or with criteria of its own.
package struct Criterion: Sendable {
    package enum Parts: Sendable {
        case criteria([Criterion])
        /// Indices into ``CriteriaSet/indicators``.
        case indicators([Int])
    }

    package var id: String
    /// The identifiers from the top, joined by points.
    package var path: String
    package var title: String
    package var source: [String]
    package var basis: Basis
    package var instructions: String?
    package var sourcesOfInformation: [String]
    package var combine: Combination
    package var weight: ExactDecimal
    package var atMost: ExactDecimal?
    package var parts: Parts
    package var location: Location
    /// What the criterion is called in the edition before.
    package var replaces: Predecessor?
    /// Whether its points can be held against those of the edition before.
    package var isComparable = true
    /// Which centres it belongs to; all where `nil`.
    package var appliesWhen: AppliesWhen?

    package init(
        id: String, path: String, title: String, source: [String], basis: Basis,
        instructions: String?, sourcesOfInformation: [String], combine: Combination,
        weight: ExactDecimal, atMost: ExactDecimal?, parts: Parts, location: Location
    ) {
        self.id = id
        self.path = path
        self.title = title
        self.source = source
        self.basis = basis
        self.instructions = instructions
        self.sourcesOfInformation = sourcesOfInformation
        self.combine = combine
        self.weight = weight
        self.atMost = atMost
        self.parts = parts
        self.location = location
    }
}

/// A measure with its scale.
package struct Indicator: Sendable {
    package var id: String
    package var path: String
    package var title: String
    package var source: [String]
    package var basis: Basis
    package var instructions: String?
    package var sourcesOfInformation: [String]
    package var measure: Measure
    package var scale: Scale
    package var missing: MissingRule
    package var weight: ExactDecimal
    package var agree: Agreement
    package var location: Location
    /// What the indicator is called in the edition before.
    package var replaces: Predecessor?
    /// Whether its points can be held against those of the edition before.
    package var isComparable = true
    /// Which centres it belongs to; all where `nil`.
    package var appliesWhen: AppliesWhen?
    /// Whether its points go into a geometric mean at some level, where they can't be under 0.
    package var isUnderGeometricMean = false

    package init(
        id: String, path: String, title: String, source: [String], basis: Basis,
        instructions: String?, sourcesOfInformation: [String], measure: Measure, scale: Scale,
        missing: MissingRule, weight: ExactDecimal, agree: Agreement, location: Location
    ) {
        self.id = id
        self.path = path
        self.title = title
        self.source = source
        self.basis = basis
        self.instructions = instructions
        self.sourcesOfInformation = sourcesOfInformation
        self.measure = measure
        self.scale = scale
        self.missing = missing
        self.weight = weight
        self.agree = agree
        self.location = location
    }
}

/// What a missing value gets.
package enum MissingRule: String, CaseIterable, Sendable {
    case zero, unscored, error
}

/// How the points of several parts become the points of the whole.
package enum Combination: String, CaseIterable, Sendable {
    case sum, mean, least, most
    case geometricMean = "geometric-mean"

    /// Whether the parts' weights have a say.
    package var isWeighted: Bool { self != .least && self != .most }
}

/// Which of several evaluators' ratings counts.
package enum Agreement: String, CaseIterable, Sendable {
    case median, mean, least, most
}

/// What a centre must have before it is scored, or before it can have all points.
package struct Requirement: Sendable {
    package enum Need: Sendable {
        case present, missing
        case test([ValueTest])
    }

    package enum Otherwise: Sendable {
        case notEvaluated
        /// A cap on the total's points; the maximum stays.
        case atMost(ExactDecimal)
    }

    package var id: String
    package var title: String
    package var measure: Measure
    package var needs: Need
    package var otherwise: Otherwise
    package var agree = Agreement.median
    package var location: Location

    package init(
        id: String, title: String, measure: Measure, needs: Need, otherwise: Otherwise,
        location: Location
    ) {
        self.id = id
        self.title = title
        self.measure = measure
        self.needs = needs
        self.otherwise = otherwise
        self.location = location
    }
}

/// A test of one value, as `needs:` and `elements:` make it.
package enum ValueTest: Equatable, Sendable {
    case oneOf([Value])
    case atLeast(Fraction), atMost(Fraction), moreThan(Fraction), lessThan(Fraction)
    case from(CalendarDay), until(CalendarDay)
    /// A day in the evaluation period; it holds only where a period is at hand.
    case inPeriod
    /// One of the values of a list in the header or of the centre; it holds only where those are at hand.
    case inList(ListReference, name: String)
    /// The text as it is written; case plays no part.
    case contains(String)
    case isPresent
    case isMissing

    /// Whether a test holds of a value that may be missing.
    package func holds(_ value: Value?) -> Bool {
        switch self {
        case .isPresent: value != nil
        case .isMissing: value == nil
        default: value.map { holds($0) } ?? false
        }
    }

    package func holds(_ value: Value) -> Bool {
        switch (self, value) {
        case (.oneOf(let values), _): values.contains(value)
        case (.atLeast(let bound), .number(let number)): number >= bound
        case (.atMost(let bound), .number(let number)): number <= bound
        case (.moreThan(let bound), .number(let number)): number > bound
        case (.lessThan(let bound), .number(let number)): number < bound
        case (.from(let day), .date(let date)): date >= day
        case (.until(let day), .date(let date)): date <= day
        case (.isPresent, _): true
        case (.contains(let part), .text(let text)):
            CanonicalText.holds(Array(CanonicalText.folded(text).utf8), Array(CanonicalText.folded(part).utf8))
        default: false
        }
    }
}

/// The words that a total earns.
package struct Grades: Sendable {
    package enum Measured: String, CaseIterable, Sendable {
        case percent, points
    }

    package var by: Measured
    /// Lower bounds, rising, with the grade from there on.
    package var bands: [(bound: ExactDecimal, grade: String)]

    package init(by: Measured, bands: [(bound: ExactDecimal, grade: String)]) {
        self.by = by
        self.bands = bands
    }

    package func grade(_ value: Fraction) -> String? {
        bands.last { Fraction($0.bound) <= value }?.grade
    }
}

/// How ranks are given.
package struct RankingRule: Sendable {
    package enum Ties: String, CaseIterable, Sendable {
        case competition, dense, fractional
    }

    package var ties = Ties.competition
    /// Paths of criteria or indicators whose points are compared in turn.
    package var tieBreak: [String] = []

    package init() {}
}
