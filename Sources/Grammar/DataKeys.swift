internal import Evaluation

// The files of a data folder but reports, whose keys a record form lists.

/// The roster of centres.
package enum RosterKeys {
    /// The whole file.
    package static let roster = KeyTable(
        "the roster",
        [
            .may("notice", .text, as: "the notice", "Notice", "What the data says of itself; results repeat it."),
            .must(
                "centres", .list(of: .mapping(centre)), "Centres", "In the order in which equal ones are listed."),
        ])

    /// An entry of it.
    package static let centre = KeyTable("a centre", CentreField.allCases.map(key))

    private static func key(_ field: CentreField) -> Key {
        let (shape, title, description): (Shape, String, String) =
            switch field {
            case .id: (.identifier, "Identifier", "Reports and assessments name the centre by it.")
            case .name: (.text, "Name", "As scorecards show it.")
            case .host: (.own { _ in .single }, "Host", "The institution that the centre is at.")
            case .country: (.text, "Country", "The code of the host's country, such as KEN.")
            case .region: (.text, "Region", "Such as Africa.")
            case .partiesServed: (.texts, "Parties served", "The codes of the Parties: [KEN, UGA].")
            case .endorsed:
                (
                    .any(of: [.date, .own { _ in JSONSchema("type", .text("null")) }]), "Endorsed",
                    "The day, such as 2011-04-29."
                )
            case .alsoServes: (.texts, "Also serves", "Other conventions: [basel].")
            }
        return field.isRequired
            ? .must(field.name, shape, title, description) : .may(field.name, shape, title, description)
    }
}

/// An evaluation period.
package enum PeriodKeys {
    /// The whole file.
    package static let period = KeyTable(
        "an evaluation period",
        [
            .must("id", .identifier, as: "the period's id", "Identifier", "The same as the name of the folder."),
            .must("from", .date, "First day"),
            .must("until", .date, "Last day", "It belongs to the period."),
            .may("title", .text, as: "the title", "Title"),
            .may("meeting", .text, as: "the meeting", "Meeting", "The meeting that considers the period."),
            .may(
                "deadlines", .table(of: .date), as: "the deadlines", "Deadlines",
                "What was due when: { workplan: 2015-09-30 }."),
            .may(
                "criteria", .text, as: "the criteria file", "Criteria file",
                "The file that the period is evaluated by, from the folder of this one: ../../Criteria/criteria.yaml."),
            .may("notice", .text, as: "the notice", "Notice", "What the data says of itself; results repeat it."),
        ])
}

/// What evaluators and users gave for a centre.
package enum AssessmentKeys {
    /// The whole file.
    package static let assessment = KeyTable(
        "an assessment",
        [
            .must("centre", .identifier, as: "the centre", "Centre", "The centre's id, as in centres.yaml."),
            .may(
                "ratings", .listOrNothing(of: .mapping(rating)), "Ratings",
                "What evaluators gave where criteria ask for a judgement."),
            .may(
                "overrides", .listOrNothing(of: .mapping(override)), "Overrides",
                "Points in place of those that a rule gave."),
            .may(
                "exemptions", .listOrNothing(of: .mapping(exemption)), "Exemptions",
                "What is not applicable to the centre, by a named person's decision: it leaves points and maximum."),
            .may(
                "comments", .listOrNothing(of: .mapping(comment)), "Comments", "They are shown, and change no points."),
            .may(
                "users", .listOrNothing(of: .mapping(user)), "Users",
                "What users of the centre say. It is shown, never scored."),
        ])

    /// What an assessment may hold, beside the centre that it is of.
    package static let sections = assessment.names.filter { $0 != "centre" }

    private static let references = Key.may(
        "references", .texts, as: "the references", "References", "The evidence: [annual accounts 2017 p. 3].")

    /// Who answers for a decision, and by what.
    private static let decision: [Key] = [
        .must("author", .text, as: "the author", "Author"),
        .must("reason", .text, as: "the reason", "Reason"),
        .must("reference", .text, as: "the reference", "Reference", "The evidence, or the decision."),
    ]

    /// An entry of `ratings`.
    package static let rating = KeyTable(
        "a rating",
        [
            .must("rating", .identifier, as: "the rating's name", "Rating", "Its name in the criteria."),
            .must("value", .number, as: "the rating's value", "Value"),
            .must("evaluator", .text, as: "the evaluator", "Evaluator", "Who gave it."),
            // A comment that is no text is taken for none, which is a warning.
            .may(
                "comment", .anything, as: "the comment", "Comment", "Why. A rating without a comment gets a warning."),
            references,
        ]
    ) { $0.titled("Rating") }

    /// An entry of `overrides`.
    package static let override = KeyTable(
        "an override",
        [
            .must(
                "indicator", .text, as: "the indicator", "Indicator", "Its path in the criteria, such as b.activities."),
            .must("points", .number, as: "the points", "Points"),
        ] + decision
    ) { $0.titled("Override") }

    /// An entry of `exemptions`.
    package static let exemption = KeyTable(
        "an exemption",
        [
            .may(
                "indicator", .text, as: "the indicator", "Indicator", "Its path in the criteria, such as b.activities."),
            .may(
                "criterion", .text, as: "the criterion", "Criterion", "In place of an indicator: its path, such as b."),
        ] + decision, oneOf: ["indicator", "criterion"]
    ) { $0.titled("Exemption") }

    /// An entry of `comments`.
    package static let comment = KeyTable(
        "a comment",
        [
            .must("criterion", .text, as: "the criterion", "Criterion", "Its path in the criteria, such as b."),
            .must("evaluator", .text, as: "the evaluator", "Evaluator"),
            .must("comment", .text, as: "the comment", "Comment"), references,
        ]
    ) { $0.titled("Comment") }

    /// An entry of `users`.
    package static let user = KeyTable(
        "a user's evidence",
        [.must("party", .text, as: "the Party", "Party", "The code of the user's country.")]
            + UserEvidence.headings.map { .may($0, .anything, $0.prefix(1).uppercased() + $0.dropFirst()) }
    ) { $0.titled("User") }
}
