/// Faults of what belongs to some centres only, of exemptions, and of warnings that are meant.
enum PartFaults {
    private static let file = "criteria.yaml"
    private static let north = "data/2015/assessments/north.yaml"

    /// Criteria with one indicator that belongs to some centres only.
    private static func applies(_ conditions: String) -> String {
        Small.indicator("applies-when: \(conditions)\nmeasure: { count: activities }\n\(Small.bands)")
    }

    private static func condition(
        _ name: String, _ conditions: String, _ code: String, underlined: String, says: String,
        suggests: String? = nil
    ) -> FaultCase {
        FaultCase(
            name, [file: applies(conditions)],
            .init(code, "1️⃣", in: file, underlined: underlined, says: says, suggests: suggests))
    }

    static let conditions: [FaultCase] = [
        condition(
            "a field of the centre without its lead", "{ 1️⃣region: Polar }", "unknown-field", underlined: "region",
            says: "is a field of the centre", suggests: "Write “centre.region”"),
        condition(
            "a field that neither header nor centre has", "{ 1️⃣lavel: low }", "unknown-field", underlined: "lavel",
            says: "Neither the report's header nor the centre", suggests: "“level”"),
        condition(
            "a collection", "{ 1️⃣activities: { elements: 2 } }", "unknown-field", underlined: "activities",
            says: "Neither the report's header nor the centre"),
        condition(
            "a choice that there is not", "{ level: 1️⃣lower }", "unknown-choice", underlined: "lower",
            says: "no choice “lower”", suggests: "low, middle and high"),
        condition(
            "no condition", "1️⃣{}", "condition-malformed", underlined: "{", says: "asks nothing"),
        condition(
            "a list that there is not", "{ submitted: { in: 1️⃣perod } }", "unknown-field", underlined: "perod",
            says: "no header field “perod”", suggests: "“period”"),
    ]

    // MARK: Exemptions

    private static func exemption(
        _ name: String, _ exemptions: String, _ code: String, underlined: String? = nil, says: String,
        suggests: String? = nil
    ) -> FaultCase {
        FaultCase(
            name, [north: "centre: north\nexemptions:\n\(exemptions)\n"],
            .init(code, "1️⃣", in: north, underlined: underlined, says: says, suggests: suggests))
    }

    private static let rest = "author: B, reason: r, reference: l"

    static let exemptions: [FaultCase] = [
        exemption(
            "an exemption of nothing", "  - { 1️⃣author: B, reason: r, reference: l }", "missing-key",
            says: "lacks “indicator” or “criterion”"),
        exemption(
            "an exemption of two parts", "  - { indicator: a.completed, 1️⃣criterion: a, \(rest) }", "missing-key",
            underlined: "criterion", says: "names two"),
        exemption(
            "an exemption without a reason", "  - { 1️⃣criterion: a, author: B, reference: l }", "missing-key",
            says: "lacks “reason”"),
        exemption(
            "an exemption without an author", "  - { 1️⃣criterion: a, reason: r, reference: l }", "missing-key",
            says: "lacks “author”"),
        exemption(
            "an exemption without a reference", "  - { 1️⃣criterion: a, author: B, reason: r }", "missing-key",
            says: "lacks “reference”"),
        exemption(
            "an exemption of an indicator that there is not", "  - { indicator: 1️⃣a.complete, \(rest) }",
            "unknown-indicator", underlined: "a.complete", says: "no indicator “a.complete”", suggests: "“a.completed”"),
        exemption(
            "an exemption of a criterion that there is not", "  - { criterion: 1️⃣b, \(rest) }", "unknown-indicator",
            underlined: "b", says: "no criterion “b”"),
        exemption(
            "an indicator called a criterion", "  - { criterion: 1️⃣a.completed, \(rest) }", "unknown-indicator",
            underlined: "a.completed", says: "is no criterion", suggests: "Write “indicator: a.completed”"),
        exemption(
            "a criterion called an indicator", "  - { indicator: 1️⃣a, \(rest) }", "unknown-indicator", underlined: "a",
            says: "is no indicator", suggests: "Write “criterion: a”"),
        exemption(
            "an exemption in another", "  - { criterion: a, \(rest) }\n  - { indicator: 1️⃣a.completed, \(rest) }",
            "exempt-twice", underlined: "a.completed", says: "is in “a”, which is exempt"),
        exemption(
            "an exemption in another behind it",
            "  - { indicator: 1️⃣a.completed, \(rest) }\n  - { criterion: a, \(rest) }",
            "exempt-twice", underlined: "a.completed", says: "is in “a”, which is exempt"),
        exemption(
            "an exemption twice", "  - { criterion: a, \(rest) }\n  - { criterion: 1️⃣a, \(rest) }", "exempt-twice",
            underlined: "a", says: "is exempt twice"),
        exemption(
            "an override of what is in an exempt criterion",
            "  - { criterion: a, \(rest) }\noverrides:\n  - { indicator: 1️⃣a.completed, points: 1, \(rest) }",
            "override-of-exempt", underlined: "a.completed", says: "is exempt"),
        exemption(
            "an override of an exempt indicator",
            "  - { indicator: a.completed, \(rest) }\noverrides:\n  - { indicator: 1️⃣a.completed, points: 1, \(rest) }",
            "override-of-exempt", underlined: "a.completed", says: "is exempt"),
    ]

    // MARK: Warnings that are meant

    private static func intended(_ name: String, _ codes: String, says: String, suggests: String? = nil) -> FaultCase {
        FaultCase(
            name, [file: Small.criteria.replacing("maximum: 4\ncriteria", with: "intended: \(codes)\ncriteria")],
            .init("unknown-choice", "1️⃣", in: file, says: says, suggests: suggests))
    }

    static let intentions: [FaultCase] = [
        intended("a fault that is meant", "[1️⃣maximum-wrong]", says: "is a fault, which can't be intended"),
        intended("a warning that is not about rules", "[1️⃣same-activity]", says: "is no warning about rules"),
        intended(
            "a code that there is not", "[1️⃣points-falls]", says: "no warning “points-falls”", suggests: "“points-fall”"),
        intended("what says that nothing is meant", "[1️⃣intended-nothing]", says: "is no warning about rules"),
    ]

    static let warnings: [FaultCase] = [
        FaultCase(
            "a value that no centre has", [file: applies("{ 1️⃣centre.region: Polaris }")],
            .init(
                "condition-never-met", "1️⃣", in: file, underlined: "centre.region", says: "“Polaris” under “region”",
                suggests: "“Polar”")),
        FaultCase(
            "one of several values that no centre has",
            [file: applies("{ not: { 1️⃣centre.region: [Orient, Tropics, Polar] } }")],
            .init("condition-never-met", "1️⃣", in: file, says: "“Tropics” under “region”", suggests: "Polar and Orient")),
        FaultCase(
            "a value that no centre's list has", [file: applies("{ 1️⃣centre.parties-served: NOR }")],
            .init("condition-never-met", "1️⃣", in: file, says: "“NOR” under “parties-served”", suggests: "“NO”")),
        FaultCase(
            "a part of a text that no centre has", [file: applies("{ 1️⃣centre.name: { contains: Zone } }")],
            .init("condition-never-met", "1️⃣", in: file, says: "“Zone” under “name”")),
        FaultCase(
            "an override of a part of other centres",
            [
                file: applies("{ centre.region: Orient }"),
                north: "centre: north\noverrides:\n  - { indicator: 1️⃣a.first, points: 1, \(rest) }\n",
            ],
            .init(
                "does-not-apply", "1️⃣", in: north, underlined: "a.first", says: "The override has no effect",
                suggests: "applies-when")),
        FaultCase(
            "an exemption of a part of other centres",
            [
                file: applies("{ centre.region: Orient }"),
                north: "centre: north\nexemptions:\n  - { indicator: 1️⃣a.first, \(rest) }\n",
            ],
            .init("does-not-apply", "1️⃣", in: north, underlined: "a.first", says: "The exemption has no effect")),
        FaultCase(
            "a warning that is meant and is not there",
            [file: Small.criteria.replacing("maximum: 4\ncriteria", with: "intended: [1️⃣points-fall]\ncriteria")],
            .init(
                "intended-nothing", "1️⃣", in: file, underlined: "points-fall", says: "there is no such warning",
                suggests: "out of “intended”")),
        FaultCase(
            "values that all centres have, meant to be missing",
            [
                file: applies("{ centre.region: Polar }").replacing(
                    "applies-when", with: "intended: 1️⃣condition-never-met\n        applies-when")
            ],
            .init("intended-nothing", "1️⃣", in: file, says: "there is no such warning")),
    ]
}
