/// Faults of criteria files: measures, conditions and scales.
enum RuleFaults {
    private static let file = "criteria.yaml"

    private static func measure(
        _ name: String, _ measure: String, _ code: String, underlined: String, says: String,
        suggests: String? = nil
    ) -> FaultCase {
        FaultCase(
            name, [file: Small.indicator("measure: \(measure)\n\(Small.bands)")],
            .init(code, "1️⃣", in: file, underlined: underlined, says: says, suggests: suggests))
    }

    private static func `where`(
        _ name: String, _ conditions: String, _ code: String, underlined: String, says: String,
        suggests: String? = nil
    ) -> FaultCase {
        measure(
            name, "{ count: activities, where: \(conditions) }", code, underlined: underlined,
            says: says, suggests: suggests)
    }

    private static func needs(
        _ name: String, _ measure: String, _ needs: String, underlined: String? = nil,
        says: String = "No centre can meet"
    ) -> FaultCase {
        let top =
            "requirements:\n  - { id: r, title: R, measure: \(measure), needs: \(needs), otherwise: { at-most: 1 } }"
        return FaultCase(
            name, [file: Small.indicator("measure: { count: activities }\n\(Small.bands)", top: top)],
            .init("condition-never-met", "1️⃣", in: file, underlined: underlined, says: says))
    }

    private static func scale(
        _ name: String, _ measure: String, _ scale: String, _ code: String, underlined: String,
        says: String, suggests: String? = nil
    ) -> FaultCase {
        FaultCase(
            name, [file: Small.indicator("measure: \(measure)\nscale: \(scale)")],
            .init(code, "1️⃣", in: file, underlined: underlined, says: says, suggests: suggests))
    }

    static let measures: [FaultCase] = [
        measure(
            "a collection that there is not", "{ count: 1️⃣activites }", "unknown-collection",
            underlined: "activites", says: "no collection “activites”", suggests: "“activities”"),
        measure(
            "a header field that is counted", "{ count: 1️⃣budget }", "unknown-collection",
            underlined: "budget", says: "a field of the header", suggests: "activities and papers"),
        measure(
            "a field that there is not", "{ sum: 1️⃣activities.euro }", "unknown-field",
            underlined: "activities.euro", says: "no field “euro”"),
        measure(
            "an entry's field that there is not", "{ sum: 1️⃣activities.funding.usb }", "unknown-field",
            underlined: "activities.funding.usb", says: "“funding.usb”", suggests: "“funding.usd”"),
        measure(
            "a field of the roster that there is not", "{ elements: 1️⃣centre.partys-served }", "unknown-field",
            underlined: "centre.partys-served", says: "“partys-served”", suggests: "“centre.parties-served”"),
        measure(
            "an empty measure", "1️⃣{}", "measure-malformed", underlined: "{",
            says: "does not say what is measured", suggests: "count"),
        measure(
            "a measure with conditions and nothing else", "1️⃣{ where: { status: completed } }",
            "measure-malformed", underlined: "{", says: "does not say what is measured"),
        measure(
            "two measures in one", "{ count: activities, 1️⃣sum: activities.usd }", "measure-malformed",
            underlined: "sum", says: "not both", suggests: "total"),
        measure(
            "the sum of texts", "{ sum: 1️⃣activities.title }", "measure-malformed",
            underlined: "activities.title", says: "needs numbers", suggests: "distinct"),
        measure(
            "the sum of a whole collection", "{ sum: 1️⃣activities }", "measure-malformed",
            underlined: "activities", says: "needs a field", suggests: "activities.FIELD"),
        measure(
            "different entries", "{ distinct: 1️⃣activities.funding }", "measure-malformed",
            underlined: "activities.funding", says: "entries", suggests: "activities.funding.source"),
        measure(
            "a count of a single field", "{ count: 1️⃣activities.title }", "measure-malformed",
            underlined: "activities.title", says: "not a list"),
        measure(
            "a share without having", "{ 1️⃣share: activities }", "missing-key", underlined: "share",
            says: "lacks “having”"),
        measure(
            "having without a share", "{ count: activities, 1️⃣having: { ready: yes } }",
            "measure-malformed", underlined: "having", says: "“share”", suggests: "where"),
        measure(
            "where without records", "{ value: budget, 1️⃣where: { status: completed } }",
            "measure-malformed", underlined: "where", says: "reads records"),
        measure(
            "a ratio of three", "{ ratio: 1️⃣[{ constant: 1 }, { constant: 2 }, { constant: 3 }] }",
            "measure-malformed", underlined: "[", says: "3 measures"),
        measure(
            "a ratio with a date", "{ ratio: [1️⃣{ value: submitted }, { count: activities }] }",
            "measure-malformed", underlined: "{", says: "needs numbers"),
        measure(
            "the value of a list", "{ value: 1️⃣wanted }", "measure-malformed", underlined: "wanted",
            says: "is a list", suggests: "elements"),
        measure(
            "the elements of a single field", "{ elements: 1️⃣budget }", "measure-malformed",
            underlined: "budget", says: "single field", suggests: "value"),
        measure(
            "a window that there is not", "{ count: activities, window: 1️⃣start }", "unknown-choice",
            underlined: "start", says: "“start”", suggests: "“starts”"),
        FaultCase(
            "agree without a rating",
            [file: Small.indicator("measure: { count: activities }\n1️⃣agree: mean\n\(Small.bands)")],
            .init("measure-malformed", "1️⃣", in: file, underlined: "agree", says: "rating")),
    ]

    static let conditions: [FaultCase] = [
        `where`(
            "a condition on a field that there is not", "{ 1️⃣statsu: completed }", "unknown-field",
            underlined: "statsu", says: "“statsu”", suggests: "“status”"),
        `where`(
            "a condition with a choice that there is not", "{ status: 1️⃣compleet }", "unknown-choice",
            underlined: "compleet", says: "“compleet”", suggests: "“completed”"),
        `where`(
            "a condition with a choice that is like no other", "{ status: [1️⃣zzz, completed] }", "unknown-choice",
            underlined: "zzz", says: "“zzz”", suggests: "planned, ongoing and completed"),
        `where`(
            "a bound on a text", "{ title: { 1️⃣at-least: 3 } }", "condition-malformed",
            underlined: "at-least", says: "for numbers"),
        `where`(
            "a date on a number", "{ usd: { 1️⃣from: 2015-01-01 } }", "condition-malformed",
            underlined: "from", says: "for dates"),
        `where`(
            "contains on a number", "{ usd: { 1️⃣contains: x } }", "condition-malformed",
            underlined: "contains", says: "for text"),
        `where`(
            "some on a list of values", "{ parties: { 1️⃣some: { usd: 3 } } }", "condition-malformed",
            underlined: "some", says: "“some”"),
        `where`(
            "elements of a single field", "{ title: { 1️⃣elements: 2 } }", "condition-malformed",
            underlined: "elements", says: "not a list"),
        `where`(
            "entries compared with a value", "{ funding: 1️⃣GEF }", "condition-malformed",
            underlined: "GEF", says: "entries", suggests: "funding.source"),
        `where`(
            "is with a word that there is not", "{ title: { is: 1️⃣empty } }", "condition-malformed",
            underlined: "empty", says: "present or missing", suggests: "is: missing"),
        `where`(
            "a comparison with nothing", "{ title: 1️⃣~ }", "condition-malformed", underlined: "~",
            says: "compared with nothing", suggests: "is: missing"),
        `where`(
            "a test that says nothing", "{ title: 1️⃣{} }", "condition-malformed", underlined: "{",
            says: "says nothing"),
        `where`(
            "in a single field", "{ parties: { in: 1️⃣mark } }", "condition-malformed",
            underlined: "mark", says: "not a list"),
        `where`(
            "in a list of another type", "{ usd: { in: 1️⃣wanted } }", "condition-malformed",
            underlined: "wanted", says: "“wanted” lists"),
        `where`(
            "equals a field of another type", "{ title: { equals: 1️⃣usd } }", "condition-malformed",
            underlined: "usd", says: "“usd” is"),
        `where`(
            "equals a field that there is not", "{ start: { equals: 1️⃣edn } }", "unknown-field",
            underlined: "edn", says: "“edn”", suggests: "“end”"),
        `where`(
            "any of nothing", "{ any-of: 1️⃣[] }", "condition-malformed", underlined: "[",
            says: "holds no conditions"),
        `where`(
            "a misspelt word", "{ usd: { 1️⃣at-lest: 3 } }", "unknown-key", underlined: "at-lest",
            says: "“at-lest”", suggests: "“at-least”"),
        `where`(
            "a bound that is no number", "{ usd: { at-least: 1️⃣3% } }", "not-a-number", underlined: "3%",
            says: "per cent sign", suggests: "alone: 3"),
        `where`(
            "a date that is none", "{ start: { from: 1️⃣2015-02-30 } }", "not-a-date",
            underlined: "2015-02-30", says: "not a day that the calendar has"),
        `where`(
            "a yes-no field that is maybe", "{ ready: 1️⃣maybe }", "not-yes-no", underlined: "maybe",
            says: "“maybe”", suggests: "yes or no"),
        `where`(
            "a condition given twice", "{ ready: yes, 1️⃣ready: no }", "duplicate-key", underlined: "ready",
            says: "“ready” is given twice"),
    ]

    static let scales: [FaultCase] = [
        scale(
            "a bound given twice", "{ count: activities }", "{ bands: { 0: 0, 6: 1, 1️⃣6: 2 } }",
            "bound-twice", underlined: "6", says: "given twice", suggests: "Keep one"),
        scale(
            "a bound given twice in two spellings", "{ count: activities }",
            "{ bands: { 0: 0, 6: 1, 1️⃣6.0: 2 } }", "bound-twice", underlined: "6.0", says: "bound 6 is given twice"),
        scale(
            "yes given twice", "{ any: activities }", "{ values: { yes: 1, 1️⃣TRUE: 2 } }", "bound-twice",
            underlined: "TRUE", says: "Yes is given twice"),
        scale(
            "a date given twice", "{ value: submitted }", "{ dates: { 2015-01-01: 1, 1️⃣2015-01-01: 0 } }",
            "bound-twice", underlined: "2015-01-01", says: "given twice"),
        scale(
            "an empty scale", "{ count: activities }", "1️⃣{}", "scale-malformed", underlined: "{",
            says: "says nothing", suggests: "bands"),
        scale(
            "two scales in one", "{ count: activities }", "1️⃣{ bands: { 0: 0 }, linear: { 0: 0 } }",
            "scale-malformed", underlined: "{", says: "only one of"),
        scale(
            "no bands", "{ count: activities }", "{ bands: 1️⃣{} }", "scale-malformed", underlined: "{",
            says: "nothing in the bands"),
        scale(
            "a choice without points", "{ value: level }", "{ values: 1️⃣{ low: 1, high: 3 } }",
            "scale-malformed", underlined: "{", says: "“middle”", suggests: "every choice"),
        scale(
            "a choice that there is not", "{ value: level }",
            "{ values: { low: 1, middle: 2, high: 3, 1️⃣hihg: 4 } }", "unknown-choice", underlined: "hihg",
            says: "“hihg”", suggests: "“high”"),
        scale(
            "bands on a text", "{ value: mark }", "{ 1️⃣bands: { 0: 0 } }", "scale-does-not-fit",
            underlined: "bands", says: "“bands” does not fit", suggests: "values"),
        scale(
            "dates on a number", "{ count: activities }", "{ 1️⃣dates: { 2015-01-01: 1 } }",
            "scale-does-not-fit", underlined: "dates", says: "“dates” does not fit", suggests: "bands"),
        scale(
            "bands on yes and no", "{ any: activities }", "{ 1️⃣bands: { 1: 1 } }", "scale-does-not-fit",
            underlined: "bands", says: "does not fit", suggests: "values"),
        scale(
            "a bound that is no number", "{ count: activities }", "{ bands: { 0: 0, 1️⃣ten: 2 } }",
            "not-a-number", underlined: "ten", says: "“ten”"),
        scale(
            "a date that is none", "{ value: submitted }", "{ dates: { 1️⃣2015-13-01: 2 } }", "not-a-date",
            underlined: "2015-13-01", says: "not a day"),
        scale(
            "points for each without a limit", "{ count: activities }", "{ per-unit: { 1️⃣points: 2 } }",
            "missing-key", underlined: "points", says: "lacks “at-most”"),
        scale(
            "a yes-no value that is maybe", "{ any: activities }", "{ values: { yes: 1, 1️⃣maybe: 2 } }",
            "not-yes-no", underlined: "maybe", says: "“maybe”"),
        scale(
            "a misspelt key of a band", "{ count: activities }",
            "{ bands: { 0: { points: 0, 1️⃣lable: none }, 1: 1 } }", "unknown-key", underlined: "lable",
            says: "a band", suggests: "“label”"),
    ]

    static let warnings: [FaultCase] = [
        scale(
            "points that fall", "{ count: activities }", "{ bands: { 0: 0, 1: 3, 5: 1️⃣2 } }", "points-fall",
            underlined: "2", says: "fewer than the 3 from 1"),
        scale(
            "points that fall on a line", "{ count: activities }", "{ linear: { 0: 3, 5: 1️⃣2 } }",
            "points-fall", underlined: "2", says: "fewer than the 3 at 0"),
        scale(
            "a band over what a share can be", "{ share: activities, having: { ready: yes } }",
            "{ bands: { 0: 0, 50: 1️⃣2 } }", "band-never-reached", underlined: "2", says: "can't be over 1"),
        scale(
            "a band under what a count can be", "{ count: activities }", "{ bands: { -1: 1️⃣0, 0: 1, 1: 2 } }",
            "band-never-reached", underlined: "0", says: "can't be under 0"),
        scale(
            "more different choices than there are", "{ distinct: activities.status }",
            "{ bands: { 0: 0, 4: 1️⃣1 } }", "band-never-reached", underlined: "1", says: "over 3"),
        scale(
            "more than the record form lets a field hold", "{ value: budget }",
            "{ bands: { 0: 0, 2000000: 1️⃣1 } }", "band-never-reached", underlined: "1", says: "over 1000000"),
        scale(
            "more than a total can be",
            "{ total: [{ constant: 1 }, { share: activities, having: { ready: yes } }] }",
            "{ bands: { 0: 0, 2.5: 1️⃣1 } }", "band-never-reached", underlined: "1", says: "over 2"),
        scale(
            "more than a share of a third can be",
            "{ ratio: [{ share: activities, having: { ready: yes } }, { constant: 3 }] }",
            "{ bands: { 0: 0, 0.5: 1️⃣1 } }", "band-never-reached", underlined: "1", says: "over 1/3"),
        scale(
            "constants put together", "{ difference: [{ constant: 5 }, { constant: 2 }] }", "{ bands: 1️⃣{ 1: 1 } }",
            "same-points", underlined: "{", says: "the same points"),
        scale(
            "a ratio that is always missing", "{ ratio: [{ count: activities }, { constant: 0 }] }",
            "{ bands: 1️⃣{ 0: 1 } }", "same-points", underlined: "{", says: "the same points"),
        scale(
            "the same points for all", "{ count: activities }", "{ bands: 1️⃣{ 0: 2, 5: 2 } }", "same-points",
            underlined: "{", says: "the same points"),
        scale(
            "a constant", "{ constant: 5 }", "{ bands: 1️⃣{ 1: 1 } }", "same-points", underlined: "{",
            says: "the same points"),
        `where`(
            "bounds that nothing can meet", "{ 1️⃣usd: { at-least: 5, less-than: 5 } }",
            "condition-never-met", underlined: "usd", says: "Nothing can meet"),
        `where`(
            "a value that is to be missing", "{ 1️⃣usd: { is: missing, at-least: 3 } }", "condition-never-met",
            underlined: "usd", says: "can't be missing and meet “at-least”"),
        `where`(
            "elements of what is to be missing", "{ 1️⃣parties: { is: missing, elements: { at-least: 1 } } }",
            "condition-never-met", underlined: "parties", says: "“elements”"),
        `where`(
            "numbers of elements that exclude one another",
            "{ parties: { 1️⃣elements: { at-least: 3, at-most: 2 } } }", "condition-never-met",
            underlined: "elements", says: "No number of elements"),
        `where`(
            "a number of elements that is no whole number", "{ parties: { 1️⃣elements: 1.5 } }",
            "condition-never-met", underlined: "elements", says: "No number of elements", suggests: "whole numbers"),
        `where`(
            "a number of elements under 0", "{ parties: { 1️⃣elements: { less-than: 0 } } }", "condition-never-met",
            underlined: "elements", says: "No number of elements"),
        `where`(
            "two conditions on one field", "{ status: completed, all-of: [{ 1️⃣status: planned }] }",
            "condition-never-met", underlined: "status", says: "Nothing can meet this test of “status”"),
        `where`(
            "bounds in two conditions", "{ all-of: [{ usd: { at-least: 5 } }, { 1️⃣usd: { at-most: 3 } }] }",
            "condition-never-met", underlined: "usd", says: "another one together"),
        `where`(
            "two values of one entry", "{ funding: { some: { usd: 1, all-of: [{ 1️⃣usd: 2 }] } } }",
            "condition-never-met", underlined: "usd", says: "another one together"),
        `where`(
            "a day that is to be missing", "{ start: { is: missing }, all-of: [{ 1️⃣start: { from: 2015-01-01 } }] }",
            "condition-never-met", underlined: "start", says: "another one together"),
        measure(
            "what can't be in the share",
            "{ share: activities, where: { status: completed }, having: { 1️⃣status: planned } }", "condition-never-met",
            underlined: "status", says: "another one together"),
        `where`(
            "a number under what the form lets be", "{ usd: 1️⃣-1 }", "condition-never-met", underlined: "-1",
            says: "by the record form “usd” is at least 0"),
        `where`(
            "a bound under what the form lets be", "{ 1️⃣usd: { less-than: 0 } }", "condition-never-met",
            underlined: "usd", says: "by the record form “usd” is at least 0"),
        `where`(
            "a required field that is to be missing", "{ 1️⃣id: { is: missing } }", "condition-never-met",
            underlined: "id",
            says: "is required"),
        `where`(
            "not of nothing", "{ not: 1️⃣{} }", "condition-never-met", underlined: "{", says: "nothing is asked"),
        FaultCase(
            "what no centre's header can be",
            [
                "criteria.yaml": Small.indicator(
                    "applies-when: { 1️⃣budget: { more-than: 1000000 } }\nmeasure: { count: activities }\n\(Small.bands)")
            ],
            .init("condition-never-met", "1️⃣", in: "criteria.yaml", says: "at least 0 and at most 1000000")),
        needs("values of which there are none", "{ value: budget }", "1️⃣[]", underlined: "[", says: "lists no values"),
        needs("texts of which there are none", "{ value: mark }", "1️⃣[]", underlined: "[", says: "lists no values"),
        needs("bounds that exclude one another", "{ value: budget }", "1️⃣{ at-least: 5, at-most: 3 }"),
        needs("no number between", "{ value: budget }", "1️⃣{ more-than: 5, less-than: 5 }"),
        needs("no whole number between", "{ count: activities }", "1️⃣{ more-than: 2, less-than: 3 }"),
        needs("half a record", "{ total: [{ count: activities }, { count: papers }] }", "1️⃣2.5"),
        needs("days that exclude one another", "{ value: submitted }", "1️⃣{ from: 2015-05-02, until: 2015-05-01 }"),
        needs("a count that is missing", "{ count: activities }", "1️⃣missing"),
        needs("a name that is missing", "{ value: centre.name }", "1️⃣{ is: missing }"),
        needs("a bound of what is missing", "{ value: budget }", "1️⃣{ is: missing, at-least: 2 }"),
        needs("a day of what is missing", "{ value: submitted }", "1️⃣{ is: missing, in: period }"),
        needs("a list of what is missing", "{ value: mark }", "1️⃣{ is: missing, in: wanted }"),
        needs("more than a share can be", "{ share: activities, having: { ready: yes } }", "1️⃣{ more-than: 1 }"),
        needs("a number that the form does not let be", "{ value: budget }", "1️⃣[-1, -2]"),
        needs("another number than the constant", "{ constant: 3 }", "1️⃣4"),
        FaultCase(
            "adopted by no decision",
            ["criteria.yaml": Small.criteria.replacing("basis: own", with: "basis: 1️⃣adopted")],
            .init(
                "adopted-without-source", "1️⃣", in: "criteria.yaml", underlined: "adopted", says: "“a”",
                suggests: "source")),
        `where`(
            "one of no values", "{ status: 1️⃣[] }", "condition-never-met", underlined: "[", says: "empty"),
        measure(
            "an end that the form does not know", "{ count: papers, window: 1️⃣ends }", "condition-never-met",
            underlined: "ends", says: "no end date", suggests: "starts"),
        FaultCase(
            "a rating without comment and reference",
            [
                "data/2015/assessments/north.yaml":
                    "centre: north\nratings:\n  - { rating: 1️⃣trust, value: 1, evaluator: A }\n",
                "criteria.yaml": Small.indicator("measure: { rating: trust }\nscale: { linear: { 0: 0, 4: 2 } }"),
            ],
            .init(
                "rating-without-reason", "1️⃣", in: "data/2015/assessments/north.yaml", underlined: "trust",
                says: "lacks a comment and a reference")),
        FaultCase(
            "a rating without a reference",
            [
                "data/2015/assessments/north.yaml":
                    "centre: north\nratings:\n  - { rating: 1️⃣trust, value: 1, evaluator: A, comment: good }\n",
                "criteria.yaml": Small.indicator("measure: { rating: trust }\nscale: { linear: { 0: 0, 4: 2 } }"),
            ],
            .init(
                "rating-without-reason", "1️⃣", in: "data/2015/assessments/north.yaml", says: "lacks a reference")),
        FaultCase(
            "a file among the reports that is none", ["data/2015/reports/notes.txt": "notes"],
            .init("unknown-file", nil, in: "data/2015/reports/notes.txt", says: "not read")),
        FaultCase(
            "a folder among the reports", ["data/2015/reports/old/north.yaml": "centre: north"],
            .init("unknown-file", nil, in: "data/2015/reports/old", says: "folder")),
    ]
}
