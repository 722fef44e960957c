package import Diagnostics

/// What evaluators gave for one centre in one period.
package struct Assessment: Sendable {
    package var centre: String
    package var ratings: [Rating] = []
    package var overrides: [Override] = []
    package var exemptions: [Exemption] = []
    package var comments: [Comment] = []
    package var users: [UserEvidence] = []
    package var location: Location

    package init(centre: String, location: Location) {
        self.centre = centre
        self.location = location
    }
}

/// A person's judgement, under a name that criteria refer to.
package struct Rating: Sendable {
    package var name: String
    package var value: ExactDecimal
    package var evaluator: String
    package var comment: String?
    package var references: [String]
    package var location: Location

    package init(
        name: String, value: ExactDecimal, evaluator: String, comment: String?,
        references: [String], location: Location
    ) {
        self.name = name
        self.value = value
        self.evaluator = evaluator
        self.comment = comment
        self.references = references
        self.location = location
    }
}

/// An indicator's points as a named person sets them, in place of what the rule gives.
package struct Override: Sendable {
    /// The indicator's path from the top, `b.activities`.
    package var indicator: String
    package var points: ExactDecimal
    package var author: String
    package var reason: String
    package var reference: String
    package var location: Location

    package init(
        indicator: String, points: ExactDecimal, author: String, reason: String,
        reference: String, location: Location
    ) {
        self.indicator = indicator
        self.points = points
        self.author = author
        self.reason = reason
        self.reference = reference
        self.location = location
    }
}

/// A criterion or indicator that a named person takes out of a centre's points and maximum: it is not applicable, which is
/// neither unknown nor zero.
package struct Exemption: Sendable {
    /// The path from the top, `e.transparency` or `e`.
    package var part: String
    package var author: String
    package var reason: String
    package var reference: String
    package var location: Location

    package init(part: String, author: String, reason: String, reference: String, location: Location) {
        self.part = part
        self.author = author
        self.reason = reason
        self.reference = reference
        self.location = location
    }
}

/// What an evaluator says of a criterion.
package struct Comment: Sendable {
    /// The criterion's path from the top.
    package var criterion: String
    package var evaluator: String
    package var comment: String
    package var references: [String]
    package var location: Location

    package init(
        criterion: String, evaluator: String, comment: String, references: [String],
        location: Location
    ) {
        self.criterion = criterion
        self.evaluator = evaluator
        self.comment = comment
        self.references = references
        self.location = location
    }
}

/// Evidence from a user of the centre; shown, never scored.
package struct UserEvidence: Sendable {
    package var party: String
    /// `services`, `challenges` and so on, in the order of the form, where given.
    package var answers: [(heading: String, text: String)]

    package static let headings = [
        "services", "challenges", "gaps", "priorities", "recommendations",
    ]

    package init(party: String, answers: [(heading: String, text: String)]) {
        self.party = party
        self.answers = answers
    }
}
