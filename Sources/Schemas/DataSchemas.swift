internal import Evaluation

/// The schema of the roster of centres.
enum RosterSchema {
    static let schema = JSONSchema.mapping([
        .may("notice", .text, "Notice", "What the data says of itself; results repeat it."),
        .must(
            "centres", .list(of: .mapping(CentreField.allCases.map(key))), "Centres",
            "In the order in which equal ones are listed."),
    ])

    private static func key(_ field: CentreField) -> SchemaKey {
        let (schema, title, description): (JSONSchema, String, String) =
            switch field {
            case .id: (.identifier, "Identifier", "Reports and assessments name the centre by it.")
            case .name: (.text, "Name", "As scorecards show it.")
            case .host: (.single, "Host", "The institution that the centre is at.")
            case .country: (.text, "Country", "The code of the host's country, such as KEN.")
            case .region: (.text, "Region", "Such as Africa.")
            case .partiesServed: (.texts, "Parties served", "The codes of the Parties: [KEN, UGA].")
            case .endorsed:
                (.any(of: [.date, JSONSchema("type", .text("null"))]), "Endorsed", "The day, such as 2011-04-29.")
            case .alsoServes: (.texts, "Also serves", "Other conventions: [basel].")
            }
        return SchemaKey(
            name: field.name, schema: schema.titled(title, description), isRequired: field.isRequired)
    }
}

/// The schema of evaluation periods.
enum PeriodSchema {
    static let schema = JSONSchema.mapping([
        .must("id", .identifier, "Identifier", "The same as the name of the folder."),
        .must("from", .date, "First day"),
        .must("until", .date, "Last day", "It belongs to the period."),
        .may("title", .text, "Title"),
        .may("meeting", .text, "Meeting", "The meeting that considers the period."),
        .may("deadlines", .table(of: .date), "Deadlines", "What was due when: { workplan: 2015-09-30 }."),
        .may(
            "criteria", .text, "Criteria file",
            "The file that the period is evaluated by, from the folder of this one: ../../Criteria/criteria.yaml."),
        .may("notice", .text, "Notice", "What the data says of itself; results repeat it."),
    ])
}

/// The schema of assessments: what evaluators and users gave for a centre.
enum AssessmentSchema {
    static let schema = JSONSchema.mapping([
        .must("centre", .identifier, "Centre", "The centre's id, as in centres.yaml."),
        .may(
            "ratings", .listOrNothing(of: rating), "Ratings", "What evaluators gave where criteria ask for a judgement."
        ),
        .may("overrides", .listOrNothing(of: override), "Overrides", "Points in place of those that a rule gave."),
        .may(
            "exemptions", .listOrNothing(of: exemption), "Exemptions",
            "What is not applicable to the centre, by a named person's decision: it leaves points and maximum."),
        .may("comments", .listOrNothing(of: comment), "Comments", "They are shown, and change no points."),
        .may("users", .listOrNothing(of: user), "Users", "What users of the centre say. It is shown, never scored."),
    ])

    private static let references = JSONSchema.texts.titled(
        "References", "The evidence: [annual accounts 2017 p. 3].")

    private static let rating = JSONSchema.mapping([
        .must("rating", .identifier, "Rating", "Its name in the criteria."),
        .must("value", .number, "Value"),
        .must("evaluator", .text, "Evaluator", "Who gave it."),
        // A comment that is no text is taken for none, which is a warning.
        .may("comment", .anything, "Comment", "Why. A rating without a comment gets a warning."),
        SchemaKey(name: "references", schema: references, isRequired: false),
    ]).titled("Rating")

    private static let override = JSONSchema.mapping([
        .must("indicator", .text, "Indicator", "Its path in the criteria, such as b.activities."),
        .must("points", .number, "Points"),
        .must("author", .text, "Author"),
        .must("reason", .text, "Reason"),
        .must("reference", .text, "Reference", "The evidence, or the decision."),
    ]).titled("Override")

    private static let exemption = JSONSchema.mapping([
        .may("indicator", .text, "Indicator", "Its path in the criteria, such as b.activities."),
        .may("criterion", .text, "Criterion", "In place of an indicator: its path, such as b."),
        .must("author", .text, "Author"),
        .must("reason", .text, "Reason"),
        .must("reference", .text, "Reference", "The evidence, or the decision."),
    ]).with("oneOf", [.has("indicator"), .has("criterion")]).titled("Exemption")

    private static let comment = JSONSchema.mapping([
        .must("criterion", .text, "Criterion", "Its path in the criteria, such as b."),
        .must("evaluator", .text, "Evaluator"),
        .must("comment", .text, "Comment"),
        SchemaKey(name: "references", schema: references, isRequired: false),
    ]).titled("Comment")

    private static let user = JSONSchema.mapping(
        [.must("party", .text, "Party", "The code of the user's country.")]
            + UserEvidence.headings.map {
                .may($0, .anything, $0.prefix(1).uppercased() + $0.dropFirst())
            }
    ).titled("User")
}
