/// Faults of record forms, rosters, periods, reports and assessments.
enum RecordFaults {
    private static let north = "data/2015/reports/north.yaml"
    private static let given = "data/2015/assessments/north.yaml"

    private static func one(
        _ name: String, _ file: String, _ text: String, _ code: String, underlined: String? = nil,
        says: String, suggests: String? = nil
    ) -> FaultCase {
        FaultCase(
            name, [file: text],
            .init(code, "1️⃣", in: file, underlined: underlined, says: says, suggests: suggests))
    }

    private static func form(
        _ name: String, _ old: String, _ new: String, _ code: String, underlined: String? = nil,
        says: String, suggests: String? = nil
    ) -> FaultCase {
        one(
            name, "form.yaml", Small.form.replacing(old, with: new, maxReplacements: 1), code,
            underlined: underlined, says: says, suggests: suggests)
    }

    /// A fault of an assessment, where the criteria ask for the rating x.
    private static func rated(
        _ name: String, _ text: String, _ code: String, underlined: String? = nil, says: String, suggests: String? = nil
    ) -> FaultCase {
        FaultCase(
            name,
            [
                given: text,
                "criteria.yaml": Small.indicator("measure: { rating: x }\nscale: { linear: { 0: 0, 4: 2 } }"),
            ],
            .init(code, "1️⃣", in: given, underlined: underlined, says: says, suggests: suggests))
    }

    static let forms: [FaultCase] = [
        form(
            "a type that there is not", "{ type: date }", "{ type: 1️⃣dat }", "unknown-choice",
            underlined: "dat", says: "no type “dat”", suggests: "“date”"),
        form(
            "a field without a type", "mark: { type: text }", "1️⃣mark: { title: Mark }", "missing-key",
            underlined: "mark", says: "lacks “type”", suggests: "text"),
        form(
            "a choice without choices", "mark: { type: text }", "1️⃣mark: { type: choice }", "missing-key",
            underlined: "mark", says: "lacks its choices", suggests: "choices-from"),
        form(
            "a field given twice", "mark: { type: text }", "mark: { type: text }\n  1️⃣mark: { type: date }",
            "duplicate-key", underlined: "mark", says: "“mark” is given twice"),
        form(
            "a header field that is a collection too", "papers:", "1️⃣budget:", "duplicate-id",
            underlined: "budget", says: "header field already", suggests: "another name"),
        form(
            "a header field called centre", "mark: { type: text }", "1️⃣centre: { type: text }", "duplicate-id",
            underlined: "centre", says: "the report's own key"),
        form(
            "a choice listed twice", "[low, middle, high]", "[low, middle, 1️⃣low]", "duplicate-id",
            underlined: "low", says: "“low” is listed twice"),
        form(
            "choices on a text", "mark: { type: text }", "mark: { type: text, 1️⃣choices: [a] }", "unknown-key",
            underlined: "choices", says: "a choice"),
        form(
            "bounds the wrong way round", "at-least: 0, at-most: 1000000", "at-least: 5, at-most: 1️⃣4",
            "out-of-range", underlined: "4", says: "less than “at-least”", suggests: "Swap"),
        form(
            "a name with a point", "mark: { type: text }", "1️⃣a.b: { type: text }", "not-an-identifier",
            underlined: "a.b", says: "“a.b”"),
        form(
            "a name that conditions use", "title: { type: text }", "1️⃣not: { type: text }", "not-an-identifier",
            underlined: "not", says: "a word of the conditions"),
        form(
            "an identifier that is no field", "identified-by: id", "identified-by: 1️⃣ide", "unknown-field",
            underlined: "ide", says: "“ide”", suggests: "“id”"),
        form(
            "dates that are no dates", "from: start, until: end", "from: 1️⃣title, until: end", "wrong-type",
            underlined: "title", says: "a date"),
        form(
            "a header field with entries", "mark: { type: text }",
            "mark: { many: yes, 1️⃣fields: { a: { type: text } } }", "wrong-type", underlined: "fields",
            says: "can't have fields of its own here"),
        form(
            "many that is maybe", "many: yes }", "many: 1️⃣maybe }", "not-yes-no", underlined: "maybe",
            says: "“many”", suggests: "yes or no"),
        FaultCase(
            "choices from a file that there is not",
            ["form.yaml": Small.form.replacing("choices: [low, middle, high]", with: "choices-from: 1️⃣levels.yaml")],
            .init("file-missing", nil, in: "levels.yaml", says: "no such file"),
            .init("file-missing", "1️⃣", in: "form.yaml", underlined: "levels.yaml", says: "choices-from")),
        FaultCase(
            "a choice given twice in its file",
            [
                "form.yaml": Small.form.replacing("choices: [low, middle, high]", with: "choices-from: 1️⃣levels.yaml"),
                "levels.yaml": "low: Low\n2️⃣low: Lower\n",
            ],
            .init("duplicate-key", "2️⃣", in: "levels.yaml", underlined: "low", says: "“low” is given twice")),
    ]

    /// Few keys are looked through, and many looked up.
    static let choices = [15, 16, 17, 100].map { count in
        FaultCase(
            "one of \(count) choices given twice in their file",
            [
                "form.yaml": Small.form.replacing("choices: [low, middle, high]", with: "choices-from: 1️⃣levels.yaml"),
                "levels.yaml": "low: Low\nmiddle: Middle\nhigh: High\n"
                    + (5..<count + 1).map { "level-\($0): Level \($0)\n" }.joined() + "2️⃣middle: Again\n",
            ],
            .init("duplicate-key", "2️⃣", in: "levels.yaml", underlined: "middle", says: "“middle” is given twice"))
    }

    static let rosters: [FaultCase] = [
        one(
            "a misspelt key of a centre", "data/centres.yaml",
            "centres:\n  - { id: north, name: North, country: NOR, region: Polar, 1️⃣partie-served: [NO] }\n",
            "unknown-key",
            underlined: "partie-served", says: "a centre", suggests: "“parties-served”"),
        one(
            "a centre without a name", "data/centres.yaml",
            "centres:\n  - { 1️⃣id: north, country: NOR, region: Polar }\n",
            "missing-key", underlined: "id", says: "lacks “name”"),
        one(
            "a centre without a region", "data/centres.yaml",
            "centres:\n  - { id: north, name: North, country: NOR, region: 1️⃣~ }\n",
            "missing-key", underlined: "~", says: "“region” is empty"),
        one(
            "a centre whose country is blank", "data/centres.yaml",
            Small.roster.replacing("country: JPN", with: "country: 1️⃣\"  \""),
            "missing-key", underlined: "\"  \"", says: "“country” is empty"),
        one(
            "a centre listed twice", "data/centres.yaml", Small.roster.replacing("id: east", with: "id: 1️⃣south"),
            "duplicate-id", underlined: "south", says: "“south” is listed twice"),
        one(
            "a key given twice in the roster", "data/centres.yaml",
            Small.roster.replacing("region: Orient", with: "region: Orient, 1️⃣region: Levant"), "duplicate-key",
            underlined: "region", says: "“region” is given twice"),
        one(
            "an endorsement that is a year", "data/centres.yaml",
            Small.roster.replacing("region: Orient", with: "region: Orient, endorsed: 1️⃣2011"), "not-a-date",
            underlined: "2011", says: "“2011” is not a date", suggests: "2018-12-31"),
        one(
            "centres that are no list", "data/centres.yaml", "centres: 1️⃣{ north: North }\n", "wrong-type",
            underlined: "{", says: "A list is expected for “centres”"),
        one(
            "a period of another name", "data/2015/period.yaml", "id: 1️⃣\"2016\"\nfrom: 2015-01-01\nuntil: 2015-12-31\n",
            "unknown-period", underlined: "\"2016\"", says: "“2016”", suggests: "the same name"),
        one(
            "a period that ends before it begins", "data/2015/period.yaml",
            "id: \"2015\"\nfrom: 2015-01-01\nuntil: 1️⃣2014-12-31\n", "end-before-start", underlined: "2014-12-31",
            says: "ends before it begins"),
        one(
            "a period without an end", "data/2015/period.yaml", "1️⃣id: \"2015\"\nfrom: 2015-01-01\n", "missing-key",
            underlined: "id", says: "lacks “until”"),
        one(
            "a deadline that is no date", "data/2015/period.yaml", Small.period + "deadlines: { report: 1️⃣soon }\n",
            "not-a-date", underlined: "soon", says: "“report”"),
        FaultCase(
            "a period that there is not", arguments: Small.score + ["--period", "2016"],
            .init("unknown-period", nil, in: "data", says: "no period “2016”", suggests: "2015")),
        FaultCase(
            "a period that is like no other",
            ["data/2016/period.yaml": Small.period.replacing("2015", with: "2016")],
            arguments: Small.score + ["--period", "first"],
            .init("unknown-period", nil, in: "data", says: "no period “first”", suggests: "2015 and 2016")),
        FaultCase(
            "no period at all", ["data/2015/period.yaml": ""],
            .init("unknown-period", nil, in: "data", says: "holds no period", suggests: "period.yaml"),
            .init("unknown-file", nil, in: "data/2015", says: "not read", suggests: "period.yaml")),
        FaultCase(
            "a centre that is not on the roster, asked for", arguments: Small.score + ["--centre", "nort"],
            .init("unknown-centre", nil, in: "data/centres.yaml", says: "“nort”", suggests: "“north”")),
    ]

    private static func report(
        _ name: String, _ text: String, _ code: String, underlined: String? = nil, says: String,
        suggests: String? = nil
    ) -> FaultCase {
        one(name, north, text, code, underlined: underlined, says: says, suggests: suggests)
    }

    static let reports: [FaultCase] = [
        report(
            "a misspelt header field", Small.report("1️⃣submited: 2015-12-01"), "unknown-key",
            underlined: "submited", says: "“submited” is not a field of a report", suggests: "“submitted”"),
        report(
            "a field that is like no other", Small.record("1️⃣zebra: 1"), "unknown-key", underlined: "zebra",
            says: "a record of “activities”", suggests: "The record form has"),
        report(
            "a misspelt field of an entry", Small.record("funding: [{ source: A, 1️⃣uds: 1 }]"), "unknown-key",
            underlined: "uds", says: "an entry of “funding”", suggests: "“usd”"),
        report(
            "a header field given twice", Small.report("mark: a\n1️⃣mark: b"), "duplicate-key", underlined: "mark",
            says: "“mark” is given twice in the report"),
        report(
            "a collection given twice", Small.record("usd: 1") + "1️⃣activities: []\n", "duplicate-key",
            underlined: "activities", says: "“activities” is given twice"),
        report(
            "a field given twice", Small.record("usd: 1\n1️⃣usd: 2"), "duplicate-key", underlined: "usd",
            says: "“usd” is given twice in this record"),
        report(
            "an entry's field given twice", Small.record("funding: { source: A, 1️⃣source: B }"), "duplicate-key",
            underlined: "source", says: "“source” is given twice in this entry"),
        report(
            "a required field that is lacking", Small.report("activities:\n  - 1️⃣id: N-1\n    usd: 1"),
            "required-field", says: "lacks “status”", suggests: "status: …"),
        report(
            "a required field that is empty", Small.report("activities:\n  - 1️⃣id: N-1\n    status: ~"),
            "required-field", says: "lacks “status”"),
        report(
            "a required field of an entry", Small.record("funding: [1️⃣{ usd: 1 }]"), "required-field",
            says: "lacks “source”"),
        report(
            "an id given twice",
            Small.record("usd: 1") + "  - id: 1️⃣N-1\n    status: planned\n", "duplicate-record",
            underlined: "N-1", says: "“N-1” names two records of “activities”", suggests: "another id"),
        report(
            "a centre that is not on the roster", "centre: 1️⃣noth\n", "unknown-centre", underlined: "noth",
            says: "“noth”", suggests: "“north”"),
        report(
            "a centre that is like no other", "centre: 1️⃣atlantis\n", "unknown-centre", underlined: "atlantis",
            says: "“atlantis”", suggests: "north, south and east"),
        FaultCase(
            "no centre", [north: "mark: a\n"],
            .init("missing-key", nil, in: north + ":1:1", says: "lacks “centre”", suggests: "centre: …")),
        report(
            "an end before the start", Small.record("start: 2015-03-02\nend: 1️⃣2015-03-01"), "end-before-start",
            underlined: "2015-03-01", says: "2015-03-02"),
        report(
            "a choice that there is not", Small.report("level: 1️⃣hgih"), "unknown-choice", underlined: "hgih",
            says: "“hgih”", suggests: "Did you mean “high”? It is low, middle or high"),
        report(
            "yes-no that is maybe", Small.report("open: 1️⃣maybe"), "not-yes-no", underlined: "maybe",
            says: "“maybe”", suggests: "yes or no"),
        report(
            "a number over the form's bound", Small.report("budget: 1️⃣1000000.01"), "out-of-range",
            underlined: "1000000.01", says: "over 1000000"),
        report(
            "a number under the form's bound", Small.record("usd: 1️⃣-0.000000001"), "out-of-range",
            underlined: "-0.000000001", says: "under 0"),
        report(
            "a list where one value is expected", Small.record("title: 1️⃣[a, b]"), "wrong-type", underlined: "[",
            says: "a list"),
        report(
            "a mapping where a list of values is expected", Small.record("parties: 1️⃣{ a: b }"), "wrong-type",
            underlined: "{", says: "a mapping of keys"),
        report(
            "a text where records are expected", Small.report("activities: 1️⃣many"), "wrong-type",
            underlined: "many", says: "a list of records", suggests: "“- ”"),
        report(
            "a text where a record is expected", Small.report("activities: [1️⃣many]"), "wrong-type",
            underlined: "many", says: "should have keys"),
        report(
            "a text where an entry is expected", Small.record("funding: [1️⃣GEF]"), "wrong-type",
            underlined: "GEF", says: "should have keys", suggests: "source"),
        report(
            "a list as a key", Small.report("? 1️⃣[a, b]\n: c"), "wrong-type", underlined: "[",
            says: "A key must be"),
        report(
            "a sum that outgrows what is held",
            Small.record("start: 2015-02-01\nusd: 10000000000000000000000000000")
                + (2...18).map {
                    "  - \($0 == 18 ? "1️⃣" : "")id: N-\($0)\n    status: completed\n    start: 2015-02-01\n    usd: 10000000000000000000000000000\n"
                }
                .joined(), "number-too-large", says: "outgrows"
        )
        .with(["criteria.yaml": Small.indicator("measure: { sum: activities.usd }\n\(Small.bands)")]),
        FaultCase(
            "two reports of one centre",
            ["data/2015/reports/north-2.yaml": "centre: 2️⃣north\n", north: "centre: 1️⃣north\n"],
            .init("duplicate-report", "1️⃣", in: north, underlined: "north", says: "“north” has two reports")),
        FaultCase(
            "a text that the scale does not list",
            [
                north: Small.report("mark: 1️⃣verygood"),
                "criteria.yaml": Small.indicator(
                    "measure: { value: mark }\nscale: { values: { very good: 2, bad: 0 } }"),
            ],
            .init(
                "value-not-listed", "1️⃣", in: north, underlined: "verygood", says: "“verygood”", "First indicator",
                suggests: "“very good”")),
        FaultCase(
            "a value that must not be missing",
            [
                north: "centre: 1️⃣north\n", "data/2015/reports/south.yaml": "centre: south\nbudget: 5\n",
                "criteria.yaml": Small.indicator(
                    "measure: { value: budget }\nmissing: error\n\(Small.bands)"),
            ],
            .init("missing-value", "1️⃣", in: north, underlined: "north", says: "a.first", suggests: "missing:")),
    ]

    static let dates: [FaultCase] =
        [
            ("2015-02-30", "calendar"), ("0000-00-00", "calendar"), ("2015-13-01", "calendar"),
            ("2015-02-29", "calendar"), ("1900-02-29", "calendar"), ("2015-00-10", "calendar"),
            ("2015-2-3", "not a date"), ("15-02-03", "not a date"), ("2015", "not a date"),
            ("03.02.2015", "not a date"), ("2015/02/03", "not a date"), ("2015-02-03T00:00:00Z", "not a date"),
            ("2015-02-03 ,", "not a date"), ("٢٠١٥-٠٢-٠٣", "not a date"), ("-2015-02-03", "not a date"),
        ].map { (text: String, says: String) in
            report("the date \(text)", Small.record("start: 1️⃣\(text)"), "not-a-date", underlined: text, says: says)
        }

    static let numbers: [FaultCase] =
        [
            ("1e6", "exponent"), ("1E6", "exponent"), ("1,000,000", "separators"), ("1'000", "separators"),
            ("1_000", "separators"), ("1 000", "separators"), ("1\u{A0}000", "separators"), ("12,5", "comma"),
            (".5", "point"), ("5.", "point"), ("60 %", "per cent"), ("60%", "per cent"), ("60 USD", "behind"),
            ("$60", "not a number"), ("0x1F", "behind"), ("--5", "not a number"), ("+", "not a number"),
            ("-", "not a number"), (".inf", "point"), ("NaN", "not a number"), ("twelve", "not a number"),
            ("1.2.3", "separators"), ("٣", "not a number"), ("½", "written as a fraction"),
            ("1/2", "written as a fraction"), ("1:30", "behind"),
            ("1-2", "behind"), ("“5”", "curly quotes"),
        ].map { (text: String, says: String) in
            report(
                "the number \(text)", Small.record("usd: 1️⃣" + (text == "-" ? "\"-\"" : text)), "not-a-number",
                underlined: text == "-" ? "\"-\"" : text, says: says)
        }

    static let assessments: [FaultCase] = [
        rated(
            "a misspelt key of a rating",
            "centre: north\nratings: [{ rating: x, 1️⃣valeu: 1, value: 1, evaluator: A, comment: c, references: r }]\n",
            "unknown-key", underlined: "valeu", says: "a rating", suggests: "“value”"),
        one(
            "an override without a reason", given,
            "centre: north\noverrides: [{ 1️⃣indicator: a.completed, points: 1, author: A, reference: r }]\n",
            "missing-key", underlined: "indicator", says: "lacks “reason”"),
        one(
            "an override of nothing", given,
            "centre: north\noverrides: [{ indicator: 1️⃣a.compelted, points: 1, author: A, reason: b, reference: r }]\n",
            "unknown-indicator", underlined: "a.compelted", says: "“a.compelted”", suggests: "“a.completed”"),
        rated(
            "a rating given twice",
            """
            centre: north
            ratings:
              - { rating: x, value: 1, evaluator: A, comment: c, references: r }
              - { rating: 1️⃣x, value: 2, evaluator: A, comment: c, references: r }

            """, "duplicate-rating", underlined: "x", says: "A rates “x” twice"),
        rated(
            "a comment that is a list",
            "centre: north\nratings: [{ rating: x, value: 1, evaluator: A, comment: 1️⃣[c], references: r }]\n",
            "wrong-type", underlined: "[", says: "Text is expected for"),
        one(
            "an answer of a user that is a list", given,
            "centre: north\nusers: [{ party: NO, gaps: 1️⃣[a, b] }]\n",
            "wrong-type", underlined: "[", says: "Text is expected for “gaps”"),
        one(
            "an override whose reason is blank", given,
            "centre: north\noverrides: [{ indicator: a.completed, points: 1, author: A, reason: 1️⃣' ', reference: r }]\n",
            "wrong-type", underlined: "' '", says: "Text is expected for the reason, and an empty text"),
        one(
            "an override under 0 that goes into a geometric mean", given,
            "centre: north\noverrides: [{ indicator: a.completed, points: 1️⃣-1, author: A, reason: b, reference: r }]\n",
            "negative-points", underlined: "-1", says: "geometric mean", suggests: "“a.completed”"
        ).with([
            "criteria.yaml": Small.criteria.replacing("basis: own", with: "basis: own\n    combine: geometric-mean")
        ]),
        one(
            "a rating that is no number", given,
            "centre: north\nratings: [{ rating: x, value: 1️⃣good, evaluator: A, comment: c, references: r }]\n",
            "not-a-number", underlined: "good", says: "“good”"),
        one(
            "an assessment of a centre that is not on the roster", given, "centre: 1️⃣noth\n", "unknown-centre",
            underlined: "noth", says: "“noth”", suggests: "“north”"),
        FaultCase(
            "two assessments of one centre",
            [given: "centre: north\n", "data/2015/assessments/z.yaml": "centre: 1️⃣north\n"],
            .init(
                "duplicate-report", "1️⃣", in: "data/2015/assessments/z.yaml", underlined: "north",
                says: "two assessments")),
    ]

    /// What has no effect, and is a warning.
    static let ratings: [FaultCase] = [
        rated(
            "a rating that no rule asks for",
            "centre: north\nratings: [{ rating: 1️⃣xx, value: 1, evaluator: A, comment: c, references: r }]\n",
            "unknown-rating", underlined: "xx", says: "“xx”", suggests: "“x”"),
        rated(
            "a rating beyond its scale",
            "centre: north\nratings: [{ rating: x, value: 1️⃣7, evaluator: A, comment: c, references: r }]\n",
            "rating-outside-scale", underlined: "7", says: "from 0 to 4"),
        one(
            "an override beyond what the scale gives", given,
            "centre: north\noverrides: [{ indicator: a.completed, points: 1️⃣9, author: A, reason: b, reference: r }]\n",
            "override-outside-scale", underlined: "9", says: "gives 0 to 4", suggests: "count as they stand"),
        one(
            "an override under what the scale gives", given,
            "centre: north\noverrides: [{ indicator: a.completed, points: 1️⃣-1, author: A, reason: b, reference: r }]\n",
            "override-outside-scale", underlined: "-1", says: "-1 point,"),
        rated(
            "a comment on no criterion",
            "centre: north\ncomments: [{ criterion: 1️⃣b, evaluator: A, comment: c, references: r }]\n",
            "unknown-criterion", underlined: "b", says: "“b”", suggests: "path from the top"),
    ]
}

extension FaultCase {
    func with(_ files: [String: String]) -> FaultCase {
        var changed = self
        changed.files.merge(files) { _, new in new }
        return changed
    }
}
