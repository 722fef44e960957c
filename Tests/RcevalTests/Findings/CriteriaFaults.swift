/// Faults of criteria files: keys, names, measures and conditions.
enum CriteriaFaults {
    private static let file = "criteria.yaml"

    private static func measure(
        _ name: String, _ measure: String, _ expected: FaultCase.Expected
    ) -> FaultCase {
        FaultCase(name, [file: Small.indicator("measure: \(measure)\n\(Small.bands)")], expected)
    }

    private static func at(
        _ code: String, underlined: String? = nil, says: String, suggests: String? = nil
    ) -> FaultCase.Expected {
        .init(code, "1️⃣", in: file, underlined: underlined, says: says, suggests: suggests)
    }

    static let keys: [FaultCase] = [
        FaultCase(
            "a misspelt key of the file", [file: "1️⃣maxmum: 1\n" + Small.criteria],
            at("unknown-key", underlined: "maxmum", says: "“maxmum”", suggests: "“maximum”")),
        FaultCase(
            "a key that is like no other", [file: Small.criteria + "1️⃣zebra: 1\n"],
            at("unknown-key", says: "“zebra” is not a key of a criteria file", suggests: "Its keys are")),
        FaultCase(
            "a misspelt key of a criterion",
            [file: Small.criteria.replacing("basis: own", with: "basis: own\n    1️⃣instuctions: x")],
            at("unknown-key", says: "a criterion", suggests: "“instructions”")),
        FaultCase(
            "a misspelt key of an indicator",
            [file: Small.indicator("measure: { count: activities }\n1️⃣wieght: 2\n\(Small.bands)")],
            at("unknown-key", says: "an indicator", suggests: "“weight”")),
        measure(
            "a misspelt measure", "{ 1️⃣cuont: activities }",
            at("unknown-key", underlined: "cuont", says: "a measure", suggests: "“count”")),
        FaultCase(
            "a misspelt scale",
            [file: Small.indicator("measure: { count: activities }\nscale: { 1️⃣bnds: { 0: 0 } }")],
            at("unknown-key", says: "a scale", suggests: "“bands”")),
        FaultCase(
            "rules that have faults whatever the form says, and no form",
            [
                "form.yaml": "",
                file: Small.criteria.replacing("basis: own", with: "basis: own\n    1️⃣instuctions: x")
                    .replacing("{ 0: 0, 1: 1", with: "{ 0: 0, 2️⃣0: 1, 1: 1"),
            ],
            .init("file-missing", nil, in: "form.yaml", says: "no such file"),
            at("unknown-key", underlined: "instuctions", says: "a criterion"),
            .init("bound-twice", "2️⃣", in: file, underlined: "0", says: "0")),
        FaultCase(
            "a tie-break by what has a fault",
            [
                file: Small.criteria.replacing("- id: completed", with: "- 2️⃣id: completed").replacing(
                    "title: Completed activities", with: "1️⃣tilte: x") + "ranking: { tie-break: [a.completed] }\n"
            ],
            .init("missing-key", "2️⃣", in: file, underlined: "id", says: "lacks “title”"),
            at("unknown-key", underlined: "tilte", says: "an indicator")),
        FaultCase(
            "a maximum that no decimal is equal to",
            [
                file: Small.criteria.replacing("maximum: 4\ncriteria", with: "maximum: 1️⃣1.33\ncombine: mean\ncriteria")
                    + """
                      - { id: b, title: B, basis: own, indicators: [{ id: x, title: X, measure: { count: activities }, scale: { bands: { 1: 0 } } }] }
                      - { id: c, title: C, basis: own, indicators: [{ id: x, title: X, measure: { count: activities }, scale: { bands: { 1: 0 } } }] }

                    """
            ],
            at(
                "maximum-wrong", underlined: "1.33", says: "4/3, which is no decimal number",
                suggests: "Take “maximum” out")),
        FaultCase(
            "a key given twice", [file: Small.criteria + "1️⃣edition: \"2\"\n"],
            at("duplicate-key", underlined: "edition", says: "“edition” is given twice", suggests: "Keep one")),
        FaultCase(
            "a key given twice in an indicator",
            [file: Small.indicator("measure: { count: activities }\n1️⃣title: again\n\(Small.bands)")],
            at("duplicate-key", says: "“title” is given twice")),
        FaultCase(
            "two indicators that replace one",
            [
                file: Small.criteria(
                    """
                    - id: a
                      title: A
                      basis: own
                      indicators:
                        - { id: x, title: X, replaces: old, measure: { count: activities }, \(Small.bands) }
                        - { id: y, title: Y, replaces: 1️⃣old, measure: { count: activities }, \(Small.bands) }
                    """)
            ],
            at("replaced-twice", underlined: "old", says: "“old” is replaced twice", suggests: "is new")),
        FaultCase(
            "a predecessor that is no name",
            [file: Small.criteria.replacing("basis: own", with: "basis: own\n    replaces: 1️⃣b. x")],
            at("not-an-identifier", underlined: "b. x", says: "“b. x”", suggests: "b.parties")),
        FaultCase(
            "comparable, or not",
            [file: Small.criteria.replacing("basis: own", with: "basis: own\n    comparable: 1️⃣hardly")],
            at("not-yes-no", underlined: "hardly", says: "“hardly”", suggests: "yes or no")),
        FaultCase(
            "a key that is lacking",
            [
                file: Small.criteria.replacing("title: Small criteria\n", with: "")
                    .replacing("criteria-set", with: "1️⃣criteria-set")
            ],
            at("missing-key", says: "lacks “title”", suggests: "title: …")),
        FaultCase(
            "a criterion without a basis",
            [file: Small.criteria.replacing("    basis: own\n", with: "").replacing("- id: a", with: "- 1️⃣id: a")],
            at("missing-key", says: "a criterion lacks “basis”")),
        FaultCase(
            "a criterion with neither indicators nor criteria",
            [file: Small.criteria("- 1️⃣id: a\n  title: A\n  basis: own")],
            at("missing-key", underlined: "i", says: "“a” has neither", suggests: "indicators:")),
        FaultCase(
            "a list where a text is expected",
            [file: Small.criteria.replacing("Small criteria", with: "1️⃣[Small, criteria]")],
            at("wrong-type", underlined: "[", says: "Text is expected for the title, and a list stands here")),
        FaultCase(
            "a text where a list is expected",
            [file: Small.criteria.components(before: "criteria:\n") + "criteria: 1️⃣all\n"],
            at("wrong-type", underlined: "all", says: "A list is expected for “criteria”", suggests: "“- ”")),
        FaultCase(
            "a criterion with indicators and criteria",
            [
                file: Small.criteria.replacing("    indicators:", with: "    1️⃣criteria: 2️⃣[]\n    indicators:")
                    .replacing("    maximum: 4\n", with: "").replacing("maximum: 4\n", with: "")
            ],
            at("wrong-type", underlined: "criteria", says: "has indicators and criteria"),
            .init("wrong-type", "2️⃣", in: file, underlined: "[", says: "is empty")),
        FaultCase(
            "a basis that there is not", [file: Small.criteria.replacing("basis: own", with: "basis: 1️⃣adoptd")],
            at("unknown-choice", underlined: "adoptd", says: "“adoptd”", suggests: "“adopted”")),
        FaultCase(
            "a number with a comma", [file: Small.criteria.replacing("1: 1,", with: "1: 1️⃣\"1,5\",")],
            at(
                "not-a-number", underlined: "\"1,5\"", says: "has a decimal comma",
                suggests: "a point in its place, and no separators: 1.5")),
        FaultCase(
            "a number too large to be held",
            [file: Small.criteria.replacing("1: 1,", with: "1: 1️⃣999999999999999999999999999999999999999,")],
            at("number-too-large", says: "more digits than can be held", suggests: "29 digits")),
        FaultCase(
            "a number with too many decimals",
            [file: Small.criteria.replacing("1: 1,", with: "1: 1️⃣0.0123456789,")],
            at("number-too-large", says: "more decimals", suggests: "9 decimals")),
        FaultCase(
            "an identifier with a space",
            [file: Small.criteria.replacing("- id: a", with: "- id: 1️⃣a b")],
            at("not-an-identifier", underlined: "a b", says: "“a b”", suggests: "capacity-building")),
        FaultCase(
            "an id used twice",
            [
                file: Small.criteria(
                    """
                    - id: a
                      title: A
                      basis: own
                      indicators:
                        - id: x
                          title: X
                          measure: { count: activities }
                          \(Small.bands)
                        - id: 1️⃣x
                          title: X again
                          measure: { count: papers }
                          \(Small.bands)
                    """)
            ],
            at("duplicate-id", underlined: "x", says: "“x” is used twice", suggests: "another id")),
        FaultCase(
            "the maximum of the whole is wrong",
            [file: Small.criteria.replacing("maximum: 4\ncriteria", with: "maximum: 1️⃣5\ncriteria")],
            at("maximum-wrong", underlined: "5", says: "given as 5, but its rules can reach 4", suggests: "Write 4")),
        FaultCase(
            "the maximum of a criterion is wrong",
            [file: Small.criteria.replacing("    maximum: 4", with: "    maximum: 1️⃣3.5")],
            at("maximum-wrong", underlined: "3.5", says: "“a” is given as 3.5", suggests: "Write 4")),
        FaultCase(
            "a tie-break that names nothing",
            [file: Small.criteria + "ranking: { tie-break: [a, 1️⃣a.complete] }\n"],
            at("unknown-indicator", underlined: "a.complete", says: "“a.complete”", suggests: "“a.completed”")),
        FaultCase(
            "a way to share ranks that there is not",
            [file: Small.criteria + "ranking: { ties: 1️⃣densely }\n"],
            at("unknown-choice", says: "densely", suggests: "“dense”")),
        FaultCase(
            "nine levels of criteria", [file: nested(9)],
            .init("too-deep", "9️⃣", in: file, underlined: "i", says: "more than 8 levels", suggests: "level out")),
        FaultCase(
            "a weight where the least counts",
            [
                file: Small.indicator(
                    "measure: { count: activities }\nweight: 1️⃣2\n\(Small.bands)", criterion: "combine: least")
            ],
            at("weight-not-allowed", underlined: "2", says: "“least”", suggests: "Take it out")),
        FaultCase(
            "a weight where the most counts",
            [
                file: Small.indicator(
                    "measure: { count: activities }\n\(Small.bands)", top: "combine: most",
                    criterion: "weight: 1️⃣0.5")
            ],
            at("weight-not-allowed", underlined: "0.5", says: "“most”")),
        FaultCase(
            "a weight of nothing",
            [file: Small.indicator("measure: { count: activities }\nweight: 1️⃣0\n\(Small.bands)")],
            at("out-of-range", underlined: "0", says: "over 0")),
        FaultCase(
            "a cap under nothing",
            [file: Small.indicator("measure: { count: activities }\n\(Small.bands)", top: "at-most: 1️⃣-1")],
            at("out-of-range", underlined: "-1", says: "under 0")),
        FaultCase(
            "points under 0 in a geometric mean, two levels up",
            [
                file: Small.indicator(
                    "measure: { count: activities }\nscale: 1️⃣{ bands: { 0: -1, 1: 1 } }",
                    top: "combine: geometric-mean")
            ],
            at("negative-points", underlined: "{", says: "geometric mean", suggests: "sum or mean")),
    ]

    /// Criteria in criteria, so many deep; the level that is one too deep is marked.
    private static func nested(_ levels: Int) -> String {
        var text = "criteria-set: small\nedition: \"1\"\ntitle: Deep\nrecord-form: form.yaml\n"
        for level in 1...levels {
            let indent = String(repeating: "  ", count: 2 * (level - 1))
            text += "\(indent)criteria:\n\(indent)  - \(level == 9 ? "9️⃣" : "")id: c\(level)\n"
            text += "\(indent)    title: Level \(level)\n\(indent)    basis: own\n"
        }
        let indent = String(repeating: "  ", count: 2 * levels)
        return text + "\(indent)indicators:\n\(indent)  - id: i\n\(indent)    title: I\n"
            + "\(indent)    measure: { count: activities }\n\(indent)    \(Small.bands)\n"
    }

    static let requirements: [FaultCase] = [
        requirement(
            "a requirement's field that there is not",
            "measure: { value: 1️⃣submited }\n  needs: present\n  otherwise: not-evaluated",
            at("unknown-field", underlined: "submited", says: "“submited”", suggests: "“submitted”")),
        requirement(
            "a requirement with an end that there is not",
            "measure: { value: submitted }\n  needs: present\n  otherwise: 1️⃣nothing",
            at("unknown-choice", underlined: "nothing", says: "“otherwise”", suggests: "not-evaluated")),
        requirement(
            "a requirement without an end",
            "measure: { value: submitted }\n  needs: present",
            at("missing-key", underlined: "id", says: "lacks “otherwise”"), mark: true),
        requirement(
            "a requirement that tests a date as a number",
            "measure: { value: submitted }\n  needs: { 1️⃣at-least: 3 }\n  otherwise: not-evaluated",
            at("unknown-key", underlined: "at-least", says: "“at-least”", suggests: "from")),
        requirement(
            "a requirement with a cap that is no number",
            "measure: { value: submitted }\n  needs: present\n  otherwise: { at-most: 1️⃣ten }",
            at("not-a-number", underlined: "ten", says: "“ten”")),
        FaultCase(
            "two requirements of one id",
            [
                file: Small.indicator(
                    "measure: { count: activities }\n\(Small.bands)",
                    top: """
                        requirements:
                          - { id: r, title: R, measure: { value: open }, needs: yes, otherwise: not-evaluated }
                          - { id: 1️⃣r, title: S, measure: { value: open }, needs: no, otherwise: not-evaluated }
                        """)
            ],
            at("duplicate-id", underlined: "r", says: "“r” is used twice")),
    ]

    private static func requirement(
        _ name: String, _ body: String, _ expected: FaultCase.Expected, mark: Bool = false
    ) -> FaultCase {
        let top = "requirements:\n- \(mark ? "1️⃣" : "")id: r\n  title: R\n  \(body)"
        return FaultCase(
            name, [file: Small.indicator("measure: { count: activities }\n\(Small.bands)", top: top)], expected)
    }
}

extension String {
    /// The text before the last place where a part stands.
    func components(before part: String) -> String {
        guard let range = ranges(of: part).last else { return self }
        return String(self[..<range.lowerBound])
    }
}
