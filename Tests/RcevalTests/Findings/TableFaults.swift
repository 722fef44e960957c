/// Faults of tables.
enum TableFaults {
    private static let north = "data/2015/reports/north.yaml"
    private static let south = "data/2015/reports/south.yaml"
    static let file = "data/2015/activities.csv"
    static let funding = "data/2015/activities.funding.csv"
    static let header = "data/2015/header.csv"

    private static func table(
        _ name: String, _ text: String, _ code: String, _ underlined: String? = nil, says: String...,
        suggests: String? = nil, others: [String: String] = [:]
    ) -> FaultCase {
        var expected = FaultCase.Expected(code, "1️⃣", in: file, underlined: underlined)
        (expected.says, expected.suggests) = (says, suggests)
        let files = [north: "", south: "", file: text + "\n"].merging(others) { _, new in new }
        return FaultCase(name, files, expected)
    }

    static let columns: [FaultCase] = [
        table("no centre", "1️⃣id,status\nN-1,completed", "missing-column", "i", says: "centre"),
        table(
            "a required column", "1️⃣centre,id\nnorth,N-1", "missing-column", "c", says: "status",
            suggests: "each row"),
        table(
            "a column of another name", "centre,id,status,1️⃣titel\nnorth,N-1,completed,", "unknown-column", "titel",
            says: "titel", suggests: "title"),
        table(
            "entries in a column", "centre,id,status,1️⃣funding\nnorth,N-1,completed,", "unknown-column", "funding",
            suggests: "activities.funding.csv"),
        table(
            "a column twice", "centre;id;status;1️⃣id\nnorth;N-1;completed;N-2", "duplicate-column", "id",
            says: "twice"),
        table(
            "a column without a name", "centre,id,status,\nnorth,N-1,completed,1️⃣x", "unknown-column", "x",
            says: "without a name"),
        FaultCase(
            "an empty table", [file: "\n\n"], .init("file-empty", nil, in: file, says: "table of activities")),
        FaultCase(
            "a table of another name", ["data/2015/activites.csv": "centre\n"],
            .init(
                "unknown-collection", nil, in: "data/2015/activites.csv", says: "activites",
                suggests: "activities.csv")),
        FaultCase(
            "entries without a table", [funding: "centre,id,source\n"],
            .init("entry-without-record", nil, in: funding, suggests: "activities.csv")),
    ]

    static let rows: [FaultCase] = [
        table(
            "text behind a quote", "centre,id,status\nnorth,\"N\"1️⃣-1,completed", "table-syntax", "-",
            says: "behind the closing quote"),
        table(
            "a quote in a cell", "centre,id,status,title\nnorth,N-1,completed,the 1️⃣\"green\" one", "table-syntax",
            "\"", says: "inside a cell", suggests: "twice"),
        table(
            "a quote that is never closed", "centre,id,status\nnorth,1️⃣\"N-1,completed\nnorth,N-2,planned",
            "table-syntax", "\"", says: "never closed"),
        table(
            "a carriage return alone", "centre,id,status\nnorth,N-1,completed1️⃣\rnorth,N-2,planned", "table-syntax",
            " ", says: "carriage return"),
        table(
            "a cell too many", "centre,id,status\nnorth,N-1,completed,1️⃣Oslo", "row-too-long", "Oslo",
            says: "4 cells"),
        table("no centre in a row", "centre,id,status\n1️⃣,N-1,completed", "missing-key", ",", says: "centre"),
        table(
            "a centre that is not on the roster", "centre,id,status\n1️⃣norht,N-1,completed", "unknown-centre", "n",
            says: "norht", suggests: "north"),
    ]

    /// The first of each column in which a point may divide thousands.
    static let points = table(
        "points that may divide thousands",
        "centre;id;status;usd\nnorth;N-1;planned;0.125\nnorth;N-2;planned;1250.5\nnorth;N-3;planned;1️⃣1.250\nnorth;N-4;planned;2.250",
        "point-may-divide", "1.250", says: "read as 1.25", suggests: "without it")

    static let short = table(
        "a row that lacks its last cells", "centre,id,status,title\n1️⃣north,N-1,completed", "row-too-short", "n",
        says: "3 of 4")

    static let bars = table(
        "a list that bars seem to separate", "centre,id,status,parties\nnorth,N-1,completed,1️⃣NO|SE", "bar-in-list",
        "NO|SE", suggests: "“;”")

    static let near: FaultCase = {
        let text = "centre,id,status,title\nnorth,N-1,completed,GEF\nnorth,N-2,completed,1️⃣gef"
        let rules = Small.indicator("measure: { distinct: activities.title }\n\(Small.bands)")
        return table(
            "texts that hardly differ", text, "near-equal-texts", "gef", says: "“gef” and “GEF”",
            others: ["criteria.yaml": rules])
    }()

    private static let line = "centre,id,status,title,start,end,usd,ready,parties\nnorth,N-1,completed,"

    static let cells: [FaultCase] = [
        table(
            "a formula that failed", "centre,id,status,title\nnorth,N-1,completed,1️⃣#N/A", "error-value", "#N/A",
            says: "spreadsheet"),
        table("a required cell", "centre,id,status,title\nnorth,N-1,1️⃣,x", "required-field", ",", says: "status"),
        table("a day of a spreadsheet", line + ",1️⃣31/12/2018,,,,", "not-a-date", "31/12/2018", suggests: "YYYY-MM-DD"),
        table(
            "a quoted number", line + ",,,\u{31}\u{FE0F}\u{20E3}\"1,250\",,", "not-a-number", "\"1,250\"",
            says: "separators"),
        table(
            "a decimal comma", (line + ",,,1️⃣12,5,,").replacing(",", with: ";").replacing("12;5", with: "12,5"),
            "not-a-number", "12,5", says: "comma"),
        table("an exponent", line + ",,,1️⃣1.2E+06,,", "not-a-number", "1.2E+06", says: "exponent"),
        table("neither yes nor no", line + ",,,,1️⃣maybe,", "not-yes-no", "maybe"),
        table("an end before the start", line + ",2015-03-02,1️⃣2015-03-01,,,", "end-before-start", "2015-03-01"),
        table("a number under its least", line + ",,,1️⃣-1,,", "out-of-range", "-1"),
        table(
            "another status", "centre,id,status\nnorth,N-1,1️⃣complete", "unknown-choice", "complete",
            suggests: "completed"),
        table("a quote in a list", line + ",,,,,1️⃣\"\"\"a\"\"b;c\"", "table-syntax", "\"\"\"a\"\"b;c\"", says: "list"),
        table(
            "an element of a list", "centre,id,status,parties\nnorth,N-1,planned,NO;1️⃣\"SE", "table-syntax",
            says: "inside a cell"),
    ]

    static let several: [FaultCase] = [
        FaultCase(
            "an identifier twice",
            [
                north: "", file: "centre,id,status\nnorth,N-1,planned\nsouth,N-1,planned\nnorth,1️⃣N-1,planned\n",
                south: "",
            ],
            .init("duplicate-record", "1️⃣", in: file, underlined: "N-1", says: "two records")),
        FaultCase(
            "an identifier of the report", [file: "centre,id,status\nnorth,1️⃣N-2,planned\n"],
            .init("duplicate-record", "1️⃣", in: file, underlined: "N-2", says: "two records")),
        FaultCase(
            "an identifier in two files",
            [
                file: "centre,id,status\neast,E-1,planned\n",
                "data/2015/activities.jsonl": "{\"centre\": \"east\", \"id\": 1️⃣\"E-1\", \"status\": \"planned\"}\n",
            ], .init("duplicate-record", "1️⃣", in: "data/2015/activities.jsonl", underlined: "\"E-1\"")),
        FaultCase(
            "an entry without its record",
            [
                file: "centre,id,status\neast,E-1,planned\n",
                funding: "centre,id,source,usd\neast,E-1,GEF,5\neast,1️⃣E-2,GEF,5\neast,E-1,host,6\n",
            ], .init("entry-without-record", "1️⃣", in: funding, underlined: "E-2", says: "E-2")),
        FaultCase(
            "a fault of an entry",
            [
                file: "centre,id,status\neast,E-1,planned\n",
                funding: "centre,id,source,usd\neast,E-1,1️⃣,2️⃣5 USD\n",
            ], .init("required-field", "1️⃣", in: funding, underlined: ",", says: "source"),
            .init("not-a-number", "2️⃣", in: funding, underlined: "5 USD")),
        FaultCase(
            "a header field in report and table",
            [header: "centre,mark\nnorth,a\n", north: "centre: north\nmark: 1️⃣b\n"],
            .init("duplicate-key", "1️⃣", in: north, underlined: "b", says: "given twice")),
        FaultCase(
            "a centre twice", [header: "centre,mark\nnorth,a\n1️⃣north,b\n"],
            .init("duplicate-report", "1️⃣", in: header, underlined: "north", says: "two rows")),
        FaultCase(
            "an identifier that is a number of a record",
            [file: "centre,id,status\neast,1️⃣#1,planned\n", funding: "centre,id,source\n"],
            .init("not-an-identifier", "1️⃣", in: file, underlined: "#1")),
    ]
}
