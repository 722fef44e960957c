internal import Diagnostics
internal import Evaluation

/// The schema of criteria files.
enum CriteriaSchema {
    /// - Parameter form: The record form whose fields editors offer.
    static func schema(_ form: RecordForm?) -> JSONSchema {
        let words = FormWords(form)
        return top.with(
            "definitions",
            .object(
                [
                    ("criterion", criterion(isInner: false).value),
                    ("inner-criterion", criterion(isInner: true).value),
                    ("indicator", indicator.value), ("requirement", requirement(words).value),
                ] + MeasureSchema.definitions(words) + [("scale", ScaleSchema.definition.value)]))
    }

    private static let top = JSONSchema.mapping([
        .must(
            "criteria-set", .identifier, "Name of the criteria",
            "Results name the criteria by it. Letters, digits and hyphens."),
        .must("edition", .text, "Edition", "Such as the year. Change it when you change the rules."),
        .must("title", .text, "Title", "What stands at the top of scorecards."),
        .may(
            "notice", .text, "Notice",
            "What the rules say of themselves, such as that they are invented; results repeat it."),
        .may("source", .texts, "Where the criteria come from", "Decisions and their annexes."),
        .must(
            "record-form", .text, "The record form", "The file beside this one that says what a report may hold."),
        .may("maximum", .number, "All points together", "A check: it must equal what the rules can reach."),
        .may(
            "requirements", .listOrNothing(of: .reference("requirement")), "Requirements",
            "What a centre must have before it is scored, or before it can have all points."),
        .must("criteria", .list(of: .reference("criterion"), atLeast: 1), "Criteria"),
        .may("combine", combine, "How the criteria's points combine"),
        .may("at-most", cap, "Cap", "No more points than this, whatever the rules give."),
        .may("grades", grades, "Grades", "What results are called."),
        .may("ranking", ranking, "Ranking", "How centres with the same points are ranked."),
        intended,
    ])

    private static let intended = SchemaKey.may(
        "intended",
        .list(of: .word(FindingCode.intendable.map { ($0.rawValue, "") })), "Warnings that are meant so",
        "They are not given for what stands here and all in it. Only warnings about rules can be meant.")

    private static let appliesWhen = SchemaKey.may(
        "applies-when", .reference("subject-conditions"), "For which centres",
        "Only where the report's header and the centre are such: { centre.region: Africa }.")

    private static let cap = JSONSchema.number(atLeast: .zero, atMost: nil)
    private static let weight = JSONSchema.number.with("exclusiveMinimum", .number("0"))
        .byDefault(.number("1"))

    private static let combine = JSONSchema.word(Combination.self) { combination in
        switch combination {
        case .sum: "points are added"
        case .mean: "their mean, by weight"
        case .least: "the least of them"
        case .most: "the most of them"
        case .geometricMean: "their geometric mean: a part without points makes it 0"
        }
    }.byDefault(.text(Combination.sum.rawValue))

    private static let basis = JSONSchema.word(Basis.self) { basis in
        switch basis {
        case .adopted: "the rule is in the decision that “source” names"
        case .reconstructed: "the decision has such a rule, but its text was not at hand"
        case .own: "the rule is in no decision"
        }
    }

    /// The keys that criteria and indicators have in common.
    private static func common(needsBasis: Bool) -> [SchemaKey] {
        [
            .must("id", .identifier, "Identifier", "Short, such as a letter. Scorecards name the rule by it."),
            .must("title", .text, "Title"),
            .may("source", .texts, "Where the rule comes from"),
            SchemaKey(
                name: "basis",
                schema: basis.titled(
                    "Basis",
                    "What the rule rests on. What is within has the same basis, unless it names another."),
                isRequired: needsBasis),
            .may("instructions", .text, "What evaluators should look at"),
            .may("sources-of-information", .texts, "Sources of information"),
        ]
    }

    /// The keys by which editions are compared.
    private static let editions: [SchemaKey] = [
        .may(
            "replaces", .text, "What it replaces",
            "Its id in the edition before, or its path there: b.parties."),
        .may("comparable", .yesNo, "Comparable", "no: its points are not held against those of the edition before."),
        appliesWhen, intended,
    ]

    private static func criterion(isInner: Bool) -> JSONSchema {
        let keys: [SchemaKey] =
            common(needsBasis: !isInner) + [
                .may("maximum", .number, "All points of the criterion", "A check of what its rules can reach."),
                .may("indicators", .list(of: .reference("indicator"), atLeast: 1), "Indicators"),
                .may(
                    "criteria", .list(of: .reference("inner-criterion"), atLeast: 1), "Criteria within",
                    "In place of indicators."),
                .may("combine", combine, "How the points within combine"),
                .may("weight", weight, "Weight", "2 lets the criterion count double."),
                .may("at-most", cap, "Cap", "No more points than this, whatever the rules give."),
            ] + editions
        return JSONSchema.mapping(keys)
            .with("oneOf", [.has("indicators"), .has("criteria")])
            .titled("Criterion", "It holds indicators, or criteria of its own.")
    }

    private static let indicator = JSONSchema.mapping(
        common(needsBasis: false) + [
            .must("measure", MeasureSchema.reference, "Measure", "What is measured."),
            .must("scale", ScaleSchema.reference, "Scale", "How the value becomes points."),
            .may("missing", missing, "Where there is no value"),
            .may("weight", weight, "Weight", "2 lets the indicator count double."),
            .may("agree", agree, "Several evaluators", "Which of their ratings counts."),
        ] + editions
    ).titled("Indicator", "One thing that is measured, and the points for it.")

    private static let missing = JSONSchema.word(MissingRule.self) { rule in
        switch rule {
        case .zero: "no points"
        case .unscored: "the indicator leaves the centre's points and maximum"
        case .error: "the centre's report has a fault"
        }
    }.byDefault(.text(MissingRule.zero.rawValue))

    private static let agree = JSONSchema.word(Agreement.self) { agreement in
        switch agreement {
        case .median: "the middle one"
        case .mean: "their mean"
        case .least: "the least"
        case .most: "the most"
        }
    }.byDefault(.text(Agreement.median.rawValue))

    private static func requirement(_ words: FormWords) -> JSONSchema {
        JSONSchema.mapping(requirementKeys(words)).titled("Requirement")
    }

    private static func requirementKeys(_ words: FormWords) -> [SchemaKey] {
        [
            .must("id", .identifier, "Identifier"),
            .must("title", .text, "Title", "What is required, in words."),
            .must("measure", MeasureSchema.reference, "Measure", "What is looked at."),
            .must(
                "needs", MeasureSchema.valueTest(words).offering(["present", "missing"]), "What it needs to be",
                "present, missing, a value, a list of values, or words such as at-least."),
            .must("otherwise", otherwise, "Otherwise", "What becomes of a centre that does not meet it."),
        ]
    }

    private static let otherwise = JSONSchema.any(of: [
        .word([("not-evaluated", "the centre is not scored")]),
        .mapping([.must("at-most", cap, "The centre's points are capped at this")]),
    ])

    private static let grades = JSONSchema.mapping(
        [
            .must(
                "by",
                .word(Grades.Measured.self) { $0 == .percent ? "points in percent of the maximum" : "points" },
                "What grades go by"),
            .must(
                "bands", .table(keys: .numberKey, of: .text, atLeast: 1), "Grades by lower bounds",
                "{ 0: weak, 40: fair, 60: good } reads: from 0 weak, from 40 fair, from 60 good."),
        ], orNothing: true)

    private static let ranking = JSONSchema.mapping(
        [
            .may("ties", ties, "Centres with the same points"),
            .may(
                "tie-break", .any(of: [.single, .list(of: .text)]), "What decides between them",
                "Criteria or indicators, compared in turn: b, or b.parties."),
        ], orNothing: true)

    private static let ties = JSONSchema.word(RankingRule.Ties.self) { ties in
        switch ties {
        case .competition: "1 2 2 4"
        case .dense: "1 2 2 3"
        case .fractional: "1 2.5 2.5 4"
        }
    }.byDefault(.text(RankingRule.Ties.competition.rawValue))
}
