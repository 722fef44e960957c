/// Faults that people make who come from a spreadsheet or a word processor, and what they are told to do.
enum AdviceFaults {
    private static let criteria = "criteria.yaml"
    private static let north = "data/2015/reports/north.yaml"

    private static func one(
        _ name: String, _ code: String, _ files: [String: String], in file: String = north,
        underlined: String? = nil, says: String..., suggests: String, arguments: [String] = Small.score
    ) -> FaultCase {
        var expected = FaultCase.Expected(code, "1️⃣", in: file, underlined: underlined)
        (expected.says, expected.suggests) = (says, suggests)
        return FaultCase(name, files, arguments: arguments, expected)
    }

    // MARK: Numbers

    private static func number(_ text: String, says: String, suggests: String) -> FaultCase {
        one(
            "the number \(text)", "not-a-number", [north: Small.record("usd: 1️⃣\(text)")], underlined: text, says: says,
            suggests: suggests)
    }

    private static func bands(_ name: String, _ text: String, _ underlined: String, says: String, suggests: String)
        -> FaultCase
    {
        let share = "measure: { share: activities, having: { status: completed } }\n"
        return one(
            name, "not-a-number", [criteria: Small.indicator(share + "scale: { bands: { \(text) } }")], in: criteria,
            underlined: underlined, says: says, suggests: suggests)
    }

    static let numbers: [FaultCase] = [
        number("12 000,00", says: "a decimal comma", suggests: "a point in its place, and no separators: 12000.00"),
        number("1.250,500", says: "a decimal comma", suggests: "1250.500"),
        number("1,250", says: "separators", suggests: "Write 1250, or 1.250 where the comma is a decimal comma"),
        number("1,250.50", says: "separators", suggests: "Write the digits without them: 1250.50"),
        number("1,250.500", says: "separators", suggests: "Write the digits without them: 1250.500"),
        number("-1,250,000.75", says: "separators", suggests: "Write the digits without them: -1250000.75"),
        number("-1,250,000", says: "separators", suggests: "without them: -1250000"),
        number("1,25E+03", says: "an exponent and a decimal comma", suggests: "in full"),
        number("25%", says: "a per cent sign", suggests: "alone: 25"),
        bands("a share in per cent", "0: 0, 1️⃣25%: 1", "25%", says: "100%, is 1 here", suggests: "a part of 1: 0.25"),
        bands("a range", "0: 0, 1️⃣0.3-0.5: 2", "0.3-0.5", says: "is a range", suggests: "only its lower end, 0.3"),
        bands("a range in words", "1️⃣0 to 1: 2", "0 to 1", says: "is a range", suggests: "only its lower end, 0"),
        bands("no blank behind a colon", "0: 0, 1️⃣1:1", "1:1", says: "behind the colon", suggests: "Write “1: 1”"),
        bands("a comma in points", "0: 0, 1: 0,1️⃣5", "5", says: "A decimal comma", suggests: "decimal point: 0.5"),
        one(
            "a comma in an entry", "not-a-number",
            [north: Small.record("funding: [{ source: GEF, usd: 30500,1️⃣50 }]")], underlined: "50",
            says: "“usd”: a decimal comma", suggests: "decimal point"),
        one(
            "a comma in a record", "not-a-number",
            [north: Small.report("activities: [{ id: N-1, status: planned, usd: 30500,1️⃣50 }]")], underlined: "50",
            says: "“usd”: a decimal comma", suggests: "decimal point"),
    ]

    // MARK: Lines

    private static func line(
        _ name: String, _ text: String, code: String = "yaml-syntax", underlined: String? = nil, says: String,
        suggests: String
    ) -> FaultCase {
        one(name, code, [north: text], underlined: underlined, says: says, suggests: suggests)
    }

    private static let blank = "\u{A0}"

    static let lines: [FaultCase] = [
        line(
            "a blank of a word processor behind a colon",
            "centre: north\nactivities:\n  - id: N-1\n    status:1️⃣\(blank)planned\n    usd: 1\n", underlined: blank,
            says: "A non-breaking space", suggests: "an ordinary blank"),
        line(
            "a blank of a word processor in an indent",
            "centre: north\nactivities:\n  - id: N-1\n    status: planned\n  1️⃣\(blank) usd: 1\n    ready: yes\n",
            underlined: blank, says: "A non-breaking space", suggests: "an ordinary blank"),
        line(
            "a blank of a word processor before a key",
            "centre: north\nactivities:\n  - id: N-1\n    status: planned\n1️⃣\(blank)\(blank)usd: 1\n",
            code: "unknown-key", underlined: blank, says: "A non-breaking space", suggests: "an ordinary blank"),
        line(
            "a blank of a word processor before a choice", Small.report("level: 1️⃣\(blank)low"), code: "unknown-choice",
            says: "a non-breaking space", suggests: "an ordinary blank"),
        line(
            "a tab in an indent", "centre: north\nactivities:\n  - id: N-1\n1️⃣\tstatus: planned\n", underlined: " ",
            says: "A tab stands here", suggests: "with blanks"),
        line(
            "a key without a colon",
            "centre: north\nactivities:\n  - id: N-1\n    1️⃣status planned\n    usd: 1\n", underlined: "status planned",
            says: "A colon is missing", suggests: "key: value"),
        line(
            "a colon without a blank",
            "centre: north\nactivities:\n  - id: N-1\n    status: planned\n    start1️⃣:2015-01-01\n    usd: 1\n",
            underlined: ":", says: "A blank is missing", suggests: "“start: …”"),
        FaultCase(
            "a colon without a blank above the fault",
            [north: "centre: north\nactivities:\n  - 1️⃣id2️⃣:N-1\n    status: planned\n"],
            .init("wrong-type", "1️⃣", in: north, underlined: "i"),
            .init(
                "yaml-syntax", "2️⃣", in: north, underlined: ":", says: "A blank is missing", suggests: "“id: …”")),
        line(
            "a colon without a blank in the first line", "1️⃣centre:north\n", code: "unknown-key",
            underlined: "centre:north", says: "A blank is missing", suggests: "“centre: …”"),
        line(
            "a colon without a blank in braces", "centre: north\nactivities: [{ id: N-1, status: planned, 1️⃣usd:5 }]\n",
            code: "unknown-key", underlined: "usd:5", says: "A blank is missing", suggests: "“usd: …”"),
        line(
            "a record without its “- ”",
            """
            centre: north
            activities:
              - id: N-1
                status: planned
                usd: 1
                1️⃣id: N-2
                status: planned
                usd: 2

            """, code: "duplicate-key", underlined: "id", says: "given twice in this record",
            suggests: "A record begins with “- ”; is it missing before this line?"),
        line(
            "a record that begins with another field, without its “- ”",
            Small.report("activities:\n  - status: planned\n    id: N-1\n    1️⃣status: planned\n    id: N-2"),
            code: "duplicate-key", underlined: "status", says: "given twice", suggests: "begins with “- ”"),
        line(
            "an entry without its “- ”",
            Small.record("funding:\n  - source: GEF\n    usd: 1\n    1️⃣source: host\n    usd: 2"),
            code: "duplicate-key", underlined: "source", says: "given twice in this entry",
            suggests: "An entry begins with “- ”"),
    ]

    // MARK: Words

    private static let parties = [
        "form.yaml": Small.form.replacing(
            "parties: { type: text, many: yes }",
            with: "parties: { type: choice, choices-from: parties.yaml, many: yes }"),
        "parties.yaml": "CIV: Côte d'Ivoire\nDJI: Djibouti\nKEN: Kenya\nTZA: United Republic of Tanzania\n",
    ]

    private static func party(_ text: String, _ marked: String, suggests: String) -> FaultCase {
        one(
            "the Party \(text)", "unknown-choice", parties.merging([north: Small.record("parties: \(marked)")]) { $1 },
            underlined: text, says: "“\(text)”", suggests: suggests)
    }

    private static func quoted(_ key: String, _ text: String, _ code: String) -> FaultCase {
        one(
            "“\(text)” in curly quotes", code, [north: Small.report("\(key): 1️⃣“\(text)”")], underlined: "“\(text)”",
            says: "curly quotes stand around \(text)", suggests: "straight quotes")
    }

    static let words: [FaultCase] = [
        party("Djibouti", "[1️⃣Djibouti]", suggests: "Did you mean “DJI” (Djibouti)?"),
        party("COTE D’IVOIRE", "[1️⃣COTE D’IVOIRE]", suggests: "Did you mean “CIV” (Côte d'Ivoire)?"),
        party("KEN, TZA", "1️⃣KEN, TZA", suggests: "Write a list: [KEN, TZA]"),
        party("KEN/TZA", "1️⃣KEN/TZA", suggests: "Write a list: [KEN, TZA]"),
        one(
            "Parties in a cell", "unknown-choice",
            parties.merging([
                TableFaults.file: "centre;id;status;parties\neast;E-1;planned;1️⃣KEN, TZA\n"
            ]) { $1 }, in: TableFaults.file, underlined: "KEN, TZA", says: "“KEN, TZA”",
            suggests: "Write a list: KEN;TZA"),
        quoted("level", "low", "unknown-choice"), quoted("open", "yes", "not-yes-no"),
        quoted("submitted", "2015-01-01", "not-a-date"), quoted("budget", "5", "not-a-number"),
        quoted("centre", "north", "unknown-centre").at(north, "centre: 1️⃣“north”\n"),
        one(
            "one file of choices for two fields", "wrong-type",
            [
                "form.yaml": Small.form.replacing(
                    "parties: { type: text, many: yes }",
                    with: "parties: { type: choice, choices-from: p.yaml, many: yes }\n"
                        + "      other: { type: choice, choices-from: p.yaml }"),
                "p.yaml": "1️⃣Kenya\n",
            ], in: "p.yaml", underlined: "Kenya", says: "Keys are expected for the choices, and a single value",
            suggests: "key: value"),
        one(
            "bands that are a list", "wrong-type",
            [criteria: Small.indicator("measure: { count: activities }\nscale: { bands: 1️⃣[0, 1] }")], in: criteria,
            underlined: "[", says: "Keys are expected for the bands, and a list stands here", suggests: "key: value"),
        one(
            "a band without points", "wrong-type",
            [criteria: Small.indicator("measure: { count: activities }\nscale: { bands: { 0: 0, 5: 1️⃣} }")],
            in: criteria,
            underlined: "}", says: "expected for the points from 5, and nothing stands here", suggests: "digits"),
    ]

    // MARK: Tables

    private static func table(
        _ name: String, _ text: String, _ code: String, _ underlined: String, says: String, suggests: String
    ) -> FaultCase {
        one(
            name, code, [TableFaults.file: text], in: TableFaults.file, underlined: underlined, says: says,
            suggests: suggests)
    }

    static let tables: [FaultCase] = [
        FaultCase(
            "column names in capitals", [TableFaults.file: "1️⃣Centre;2️⃣ID;title;3️⃣STATUS\neast;E-1;x;planned\n"],
            .init(
                "unknown-column", "1️⃣", in: TableFaults.file, underlined: "Centre", says: "“Centre”",
                suggests: "“centre”"),
            .init("unknown-column", "2️⃣", in: TableFaults.file, underlined: "ID", says: "“ID”", suggests: "“id”"),
            .init(
                "unknown-column", "3️⃣", in: TableFaults.file, underlined: "STATUS", says: "“STATUS”",
                suggests: "“status”")),
        FaultCase(
            "all column names in capitals", [TableFaults.file: "1️⃣Centre\t2️⃣Id\t3️⃣Status\neast\tE-1\tplanned\n"],
            .init("unknown-column", "1️⃣", in: TableFaults.file, underlined: "Centre", says: "“Centre”"),
            .init("unknown-column", "2️⃣", in: TableFaults.file, underlined: "Id", says: "“Id”"),
            .init("unknown-column", "3️⃣", in: TableFaults.file, underlined: "Status", says: "“Status”")),
        table(
            "a line for a spreadsheet", "1️⃣sep=;\ncentre;id;status\neast;E-1;planned\n", "table-syntax", "sep=",
            says: "what separates the cells", suggests: "Delete it"),
        table(
            "a title above the names", "1️⃣Our work in 2015;;\ncentre;id;status\neast;E-1;planned\n", "missing-column",
            "Our work in 2015", says: "no column name", suggests: "The first line should hold the column names"),
    ]

    // MARK: Results

    static let results: [FaultCase] = [
        FaultCase(
            "a page in place of a result", ["report.html": "<!DOCTYPE html>\n<html><p>a: b: c</html>\n"],
            arguments: ["verify", "report.html"],
            .init(
                "wrong-kind-of-file", nil, in: "report.html", says: "no result",
                suggests: "rceval score --format json --output FILE")),
        FaultCase(
            "a table in place of a result", ["scores.csv": "centre,points\nnorth,4\n"],
            arguments: ["verify", "scores.csv"],
            .init(
                "wrong-kind-of-file", nil, in: "scores.csv", says: "no result",
                suggests: "rceval score --format json --output FILE")),
    ]
}

extension FaultCase {
    /// The same with another text in a file.
    fileprivate func at(_ file: String, _ text: String) -> FaultCase {
        var other = self
        other.files[file] = text
        return other
    }
}
