/// Faults that a whole file has: not there, of another kind, not YAML.
enum FileFaults {
    private static let file = "criteria.yaml"
    private static let north = "data/2015/reports/north.yaml"

    private static func criteria(_ path: String) -> [String] {
        ["score", "--criteria", path, "--data", "data"]
    }

    static let missing: [FaultCase] = [
        FaultCase(
            "no criteria file", arguments: criteria("nothing.yaml"),
            .init("file-missing", nil, in: "nothing.yaml", says: "no such file", "criteria")),
        FaultCase(
            "no record form", ["form.yaml": ""],
            .init("file-missing", nil, in: "form.yaml", says: "no such file", "record form")),
        FaultCase(
            "a fault of the roster and one of a report",
            [
                "data/centres.yaml": Small.roster.replacing("id: south, name: South", with: "3️⃣id: south, 1️⃣nmae: South"),
                north: Small.record("usd: 2️⃣1e3"),
            ],
            .init("missing-key", "3️⃣", in: "data/centres.yaml", underlined: "id", says: "lacks “name”"),
            .init("unknown-key", "1️⃣", in: "data/centres.yaml", underlined: "nmae", says: "“nmae”"),
            .init("not-a-number", "2️⃣", in: north, underlined: "1e3", says: "“1e3”")),
        FaultCase(
            "a fault of the period and one of a report",
            ["data/2015/period.yaml": Small.period + "1️⃣tilte: x\n", north: Small.record("usd: 2️⃣1e3")],
            .init("unknown-key", "1️⃣", in: "data/2015/period.yaml", underlined: "tilte", says: "“tilte”"),
            .init("not-a-number", "2️⃣", in: north, underlined: "1e3", says: "“1e3”")),
        FaultCase(
            "a period's file with either ending", ["data/2015/period.yml": Small.period],
            .init("same-name", nil, in: "data/2015/period.yml", says: "period.yaml", suggests: "one of them")),
        FaultCase(
            "no data folder", arguments: ["score", "--criteria", file, "--data", "dat"],
            .init("file-missing", nil, in: "dat", says: "no such folder", suggests: "--data")),
        FaultCase(
            "no roster", ["data/centres.yaml": ""],
            .init("file-missing", nil, in: "data/centres.yaml", says: "no such file", "roster")),
        FaultCase(
            "a folder in place of criteria", arguments: criteria("data"),
            .init("not-a-file", nil, in: "data", says: "a folder", suggests: "inside it")),
        FaultCase(
            "a folder in place of the roster", ["data/centres.yaml": "", "data/centres.yaml/a": "x"],
            .init("not-a-file", nil, in: "data/centres.yaml", says: "a folder")),
        FaultCase(
            "a file in place of the data folder", arguments: ["score", "--criteria", file, "--data", "form.yaml"],
            .init("not-a-folder", nil, in: "form.yaml", says: "a file", suggests: "centres.yaml")),
        FaultCase(
            "a file in place of the reports",
            [north: "", "data/2015/reports/south.yaml": "", "data/2015/reports": "x"],
            .init("not-a-folder", nil, in: "data/2015/reports", says: "can't be read as a folder")),
        FaultCase(
            "a device", arguments: criteria("/dev/zero"),
            .init("not-a-file", nil, in: "/dev/zero", says: "a device or a pipe")),
        FaultCase(
            "empty criteria", [file: "# nothing\n"],
            .init("file-empty", nil, in: file, says: "holds nothing", suggests: "saved")),
        FaultCase(
            "an empty form", ["form.yaml": "\n"], .init("file-empty", nil, in: "form.yaml", says: "holds nothing")),
        FaultCase(
            "an empty roster", ["data/centres.yaml": "---\n"],
            .init("file-empty", nil, in: "data/centres.yaml", says: "holds nothing")),
        FaultCase("an empty report", [north: "\n"], .init("file-empty", nil, in: north, says: "holds nothing")),
    ]

    private static func kind(
        _ name: String, _ files: [String: String], in place: String, _ underlined: String,
        says: String..., arguments: [String] = Small.score
    ) -> FaultCase {
        var expected = FaultCase.Expected("wrong-kind-of-file", "1️⃣", in: place, underlined: underlined)
        expected.says = says
        return FaultCase(name, files, arguments: arguments, expected)
    }

    static let kinds: [FaultCase] = [
        kind(
            "a report as criteria", [file: "1️⃣" + Small.north], in: file, "centre", says: "This is a report",
            "a criteria file is expected"),
        kind(
            "a form as criteria", [file: "1️⃣" + Small.form], in: file, "record-form", says: "This is a record form"),
        kind("a roster as criteria", [file: "1️⃣" + Small.roster], in: file, "centres", says: "This is a roster"),
        kind("a period as criteria", [file: "1️⃣" + Small.period], in: file, "id", says: "an evaluation period"),
        kind(
            "codes as criteria", [file: "1️⃣KEN: Kenya\nUGA: Uganda\n"], in: file, "KEN",
            says: "This should be a criteria file", "none of its keys"),
        kind(
            "codes as a roster", ["data/centres.yaml": "1️⃣KEN: Kenya\nUGA: Uganda\n"], in: "data/centres.yaml", "KEN",
            says: "This should be a roster of centres"),
        kind(
            "criteria as a form", ["form.yaml": "1️⃣" + Small.criteria], in: "form.yaml", "criteria-set",
            says: "This is a criteria file", "a record form is expected"),
        kind("a report as a form", ["form.yaml": "1️⃣" + Small.north], in: "form.yaml", "centre", says: "a report"),
        kind(
            "a form as a roster", ["data/centres.yaml": "1️⃣" + Small.form], in: "data/centres.yaml", "record-form",
            says: "This is a record form", "a roster of centres is expected"),
        kind(
            "a report as a roster", ["data/centres.yaml": "1️⃣" + Small.north], in: "data/centres.yaml", "centre",
            says: "This is a report"),
        kind(
            "a roster as a period", ["data/2015/period.yaml": "1️⃣" + Small.roster], in: "data/2015/period.yaml",
            "centres", says: "This is a roster"),
        kind(
            "criteria as a report", [north: "1️⃣" + Small.criteria], in: north, "criteria-set",
            says: "This is a criteria file", "a report is expected"),
        kind("a form as a report", [north: "1️⃣" + Small.form], in: north, "record-form", says: "a record form"),
        kind("a roster as a report", [north: "1️⃣" + Small.roster], in: north, "centres", says: "a roster"),
        kind(
            "an assessment as a report", [north: "centre: north\n1️⃣ratings: []\n"], in: north, "ratings",
            says: "This is an assessment"),
        kind(
            "criteria as an assessment", ["data/2015/assessments/north.yaml": "1️⃣" + Small.criteria],
            in: "data/2015/assessments/north.yaml", "criteria-set", says: "This is a criteria file"),
        kind(
            "a report as an assessment", ["data/2015/assessments/north.yaml": "1️⃣" + Small.north],
            in: "data/2015/assessments/north.yaml", "centre", says: "This is a report"),
        kind("a list as criteria", [file: "1️⃣[a, b]\n"], in: file, "[", says: "is a list"),
        kind(
            "a text as a roster", ["data/centres.yaml": "1️⃣hello\n"], in: "data/centres.yaml", "hello",
            says: "single value"),
        kind("a list as a report", [north: "1️⃣- a\n- b\n"], in: north, "-", says: "This should be a report"),
    ]

    private static func yaml(
        _ name: String, _ text: String, _ code: String, underlined: String? = nil, says: String,
        suggests: String? = nil
    ) -> FaultCase {
        FaultCase(
            name, [north: text],
            .init(code, "1️⃣", in: north, underlined: underlined, says: says, suggests: suggests))
    }

    static let yaml: [FaultCase] = [
        yaml("a colon too many", "centre: north\nmark: a1️⃣: b\n", "yaml-syntax", says: "colon", suggests: "quotes"),
        yaml("a tab", "centre: north\n1️⃣\tmark: b\n", "yaml-syntax", underlined: " ", says: "", suggests: "tab"),
        yaml(
            "an indent that is wrong", "centre: north\nactivities:\n  - id: N-1\n    status: planned\n   1️⃣usd: 1\n",
            "yaml-syntax", says: "expected"),
        FaultCase(
            "a bracket that is never closed",
            [north: "centre: north\nactivities: [\n  { id: N-1, status: planned 1️⃣}\n\n\n"],
            .init("yaml-syntax", "1️⃣", in: north, underlined: "}", says: "bracket", suggests: "Close")),
        FaultCase(
            "a quote that is never closed", [north: "centre: north\nmark: \"all the rest\nopen: ye1️⃣s\n\n"],
            .init("yaml-syntax", "1️⃣", in: north, underlined: "s", says: "never closed", suggests: "Close the quote")),
        yaml(
            "a bad escape", "centre: north\nmark: \"C:1️⃣\\Queries\"\n", "yaml-syntax", says: "backslash",
            suggests: "single quotes"),
        yaml(
            "two documents", "centre: north\n1️⃣---\ncentre: south\n", "several-documents", underlined: "-",
            says: "second document", suggests: "---"),
        yaml(
            "a tag", "centre: north\nmark: 1️⃣!!binary aGVsbG8=\n", "tag-not-allowed", says: "binary",
            suggests: "Take it out"),
        yaml("a local tag", "centre: north\nmark: 1️⃣!secret x\n", "tag-not-allowed", says: "!secret"),
        yaml(
            "an alias of nothing", "centre: north\nmark: 1️⃣*nothing\n", "alias-not-allowed", says: "*nothing",
            suggests: "quotes"),
        yaml(
            "an alias in itself", "centre: north\nwanted: &a [x, 1️⃣*a]\n", "alias-not-allowed", says: "*a",
            suggests: "Write the part out"),
        yaml("a bad code", "centre: north\nmark: \"C:\\U1️⃣sers\"\n", "yaml-syntax", says: "backslash"),
        FaultCase(
            "a hundred and one levels",
            [north: "centre: north\nmark: 1️⃣" + String(repeating: "[", count: 99) + "2️⃣["],
            .init("wrong-type", "1️⃣", in: north),
            .init("too-deep", "2️⃣", in: north, says: "more than 100 deep")),
    ]
}
