internal import Diagnostics
internal import Evaluation
internal import Grammar

/// The mappings of criteria files, but measures, conditions and scales.
enum CriteriaKeys {
    static let criteria = KeyTable(
        "a criteria file",
        [
            .must(
                "criteria-set", .identifier, as: "the name of the criteria", "Name of the criteria",
                "Results name the criteria by it. Letters, digits and hyphens."),
            .must(
                "edition", .text, as: "the edition", "Edition", "Such as the year. Change it when you change the rules."
            ),
            title("What stands at the top of scorecards."),
            .may(
                "notice", .text, as: "the notice", "Notice",
                "What the rules say of themselves, such as that they are invented; results repeat it."),
            .may("source", .texts, "Where the criteria come from", "Decisions and their annexes."),
            .must(
                "record-form", .text, as: "the record form", "The record form",
                "The file beside this one that says what a report may hold."),
            .may("maximum", .number, "All points together", "A check: it must equal what the rules can reach."),
            .may(
                "requirements", .listOrNothing(of: .reference("requirement")), "Requirements",
                "What a centre must have before it is scored, or before it can have all points."),
            .must("criteria", .list(of: .reference("criterion"), atLeast: 1), "Criteria"),
            .may("combine", combine, "How the criteria's points combine"),
            cap,
            .may("grades", .mapping(grades, orNothing: true), "Grades", "What results are called."),
            .may(
                "ranking", .mapping(ranking, orNothing: true), "Ranking",
                "How centres with the same points are ranked."),
            intended,
        ])

    // MARK: Criteria and indicators

    /// A criterion at the top.
    static let criterion = criterion(needsBasis: true)
    /// A criterion within another, whose basis it has unless it names one.
    static let innerCriterion = criterion(needsBasis: false)

    private static func criterion(needsBasis: Bool) -> KeyTable {
        KeyTable(
            "a criterion",
            common("the criterion's id", needsBasis: needsBasis) + [
                .may("maximum", .number, "All points of the criterion", "A check of what its rules can reach."),
                .may("indicators", .list(of: .reference("indicator"), atLeast: 1), "Indicators"),
                .may(
                    "criteria", .list(of: .reference("inner-criterion"), atLeast: 1), "Criteria within",
                    "In place of indicators."),
                .may("combine", combine, "How the points within combine"),
                weight("2 lets the criterion count double."), cap,
            ] + editions, oneOf: ["indicators", "criteria"]
        ) { $0.titled("Criterion", "It holds indicators, or criteria of its own.") }
    }

    static let indicator = KeyTable(
        "an indicator",
        common("the indicator's id", needsBasis: false) + [
            .must("measure", .reference("measure"), "Measure", "What is measured."),
            .must("scale", .reference("scale"), "Scale", "How the value becomes points."),
            .may(
                "missing",
                .word(MissingRule.self, byDefault: .zero) { rule in
                    switch rule {
                    case .zero: "no points"
                    case .unscored: "the indicator leaves the centre's points and maximum"
                    case .error: "the centre's report has a fault"
                    }
                }, "Where there is no value"),
            weight("2 lets the indicator count double."),
            .may(
                "agree",
                .word(Agreement.self, byDefault: .median) { agreement in
                    switch agreement {
                    case .median: "the middle one"
                    case .mean: "their mean"
                    case .least: "the least"
                    case .most: "the most"
                    }
                }, "Several evaluators", "Which of their ratings counts."),
        ] + editions
    ) { $0.titled("Indicator", "One thing that is measured, and the points for it.") }

    private static func common(_ id: String, needsBasis: Bool) -> [Key] {
        let basis = Shape.word(Basis.self) { basis in
            switch basis {
            case .adopted: "the rule is in the decision that “source” names"
            case .reconstructed: "the decision has such a rule, but its text was not at hand"
            case .own: "the rule is in no decision"
            }
        }
        let rests = "What the rule rests on. What is within has the same basis, unless it names another."
        return [
            .must("id", .identifier, as: id, "Identifier", "Short, such as a letter. Scorecards name the rule by it."),
            title(),
            .may("source", .texts, as: "the source", "Where the rule comes from"),
            needsBasis ? .must("basis", basis, "Basis", rests) : .may("basis", basis, "Basis", rests),
            .may("instructions", .text, as: "the instructions", "What evaluators should look at"),
            .may("sources-of-information", .texts, "Sources of information"),
        ]
    }

    /// The keys by which editions are compared, and of which centres and warnings a part is.
    private static let editions: [Key] = [
        .may(
            "replaces", .text, "What it replaces",
            "Its id in the edition before, or its path there: b.parties."),
        .may("comparable", .yesNo, "Comparable", "no: its points are not held against those of the edition before."),
        .may(
            "applies-when", .reference("subject-conditions"), "For which centres",
            "Only where the report's header and the centre are such: { centre.region: Africa }."),
        intended,
    ]

    private static let intended = Key.may(
        "intended",
        .list(of: .word(FindingCode.intendable.map { ($0.rawValue, "") })), "Warnings that are meant so",
        "They are not given for what stands here and all in it. Only warnings about rules can be meant.")

    private static let cap = Key.may(
        "at-most", .cap, "Cap", "No more points than this, whatever the rules give.")

    private static let combine = Shape.word(Combination.self, byDefault: .sum) { combination in
        switch combination {
        case .sum: "points are added"
        case .mean: "their mean, by weight"
        case .least: "the least of them"
        case .most: "the most of them"
        case .geometricMean: "their geometric mean: a part without points makes it 0"
        }
    }

    private static func title(_ description: String? = nil) -> Key {
        .must("title", .text, as: "the title", "Title", description)
    }

    private static func weight(_ description: String) -> Key {
        let shape = Shape.number.with { $0.with("exclusiveMinimum", .number("0")).byDefault(.number("1")) }
        return .may("weight", shape, as: "the weight", "Weight", description)
    }

    // MARK: Requirements, grades and ranking

    static let requirement = KeyTable(
        "a requirement",
        [
            .must("id", .identifier, as: "the requirement's id", "Identifier"),
            title("What is required, in words."),
            .must("measure", .reference("measure"), "Measure", "What is looked at."),
            .must(
                "needs", TestWord.ofMeasured.offering { _ in ["present", "missing"] }, "What it needs to be",
                "present, missing, a value, a list of values, or words such as at-least."),
            .must(
                "otherwise", .any(of: [.word([("not-evaluated", "the centre is not scored")]), .mapping(otherwise)]),
                "Otherwise", "What becomes of a centre that does not meet it."),
        ]
    ) { $0.titled("Requirement") }

    /// What stands behind `otherwise`, where it is a cap.
    static let otherwise = KeyTable(
        "“otherwise”", [.must("at-most", .cap, "The centre's points are capped at this")])

    static let grades = KeyTable(
        "the grades",
        [
            .must(
                "by",
                .word(Grades.Measured.self) { $0 == .percent ? "points in percent of the maximum" : "points" },
                "What grades go by"),
            .must(
                "bands", .table(keys: .numberKey, of: .text, atLeast: 1), "Grades by lower bounds",
                "{ 0: weak, 40: fair, 60: good } reads: from 0 weak, from 40 fair, from 60 good."),
        ])

    static let ranking = KeyTable(
        "the ranking",
        [
            .may(
                "ties",
                .word(RankingRule.Ties.self, byDefault: .competition) { ties in
                    switch ties {
                    case .competition: "1 2 2 4"
                    case .dense: "1 2 2 3"
                    case .fractional: "1 2.5 2.5 4"
                    }
                }, "Centres with the same points"),
            .may(
                "tie-break", .any(of: [.own { _ in .single }, .list(of: .text)]), "What decides between them",
                "Criteria or indicators, compared in turn: b, or b.parties."),
        ])
}
