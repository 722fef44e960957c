/// Faults of reports in JSON: those of JSON itself, and those that every report can have.
enum JSONFaults {
    private static let yaml = "data/2015/reports/north.yaml"
    private static let file = "data/2015/reports/north.json"

    private static func report(
        _ name: String, _ text: String, _ code: String = "json-syntax", says: String...,
        suggests: String? = nil
    ) -> FaultCase {
        var expected = FaultCase.Expected(code, "1️⃣", in: file)
        (expected.says, expected.suggests) = (says, suggests)
        return FaultCase(name, [yaml: "", file: text + "\n"], expected)
    }

    static let syntax: [FaultCase] = [
        report("JSON without quotes", "{ \"centre\": 1️⃣north }", says: "double quotes"),
        report("a key without quotes", "{ 1️⃣centre: \"north\" }", says: "key in quotes"),
        report("no colon", "{ \"centre\" 1️⃣\"north\" }", says: "colon"),
        report("no comma", "{ \"centre\": \"north\" 1️⃣\"mark\": 1 }", says: "comma"),
        report("a comma too many", "{ \"centre\": \"north\", \"wanted\": [\"a\", 1️⃣] }", says: "value"),
        report("text behind the end", "{ \"centre\": \"north\" } 1️⃣x", says: "behind the end"),
        report("a quote that is never closed", "{ \"centre\": 1️⃣\"north }", says: "one line"),
        report("half a character", "{ \"centre\": \"north\", \"mark\": \"a1️⃣\\ud83d\" }", says: "half"),
        report("an escape that is none", "{ \"centre\": \"north\", \"mark\": \"1️⃣\\q\" }", says: "backslash"),
        report("a number with zeros before it", "{ \"centre\": \"north\", \"budget\": 1️⃣0012 }", says: "number"),
        report("an end that comes too early", "{ \"centre\": \"north\", \"wanted\": [\"a1️⃣\"", says: "too early"),
        FaultCase(
            "too deep",
            [
                yaml: "",
                file: "{ \"centre\": \"north\", \"wanted\": [1️⃣" + String(repeating: "[", count: 98) + "2️⃣[\n",
            ], .init("wrong-type", "1️⃣", in: file, underlined: "[", says: "one value"),
            .init("too-deep", "2️⃣", in: file, says: "100 deep")),
        report(
            "a key given twice", "{ \"centre\": \"north\", \"mark\": \"a\", 1️⃣\"mark\": \"b\" }", "duplicate-key",
            says: "given twice"),
        report(
            "an exponent", "{ \"centre\": \"north\", \"budget\": 1️⃣1.85e5 }", "not-a-number",
            says: "exponent", suggests: "in full"),
        report(
            "a key that is none", "{ \"centre\": \"north\", 1️⃣\"makr\": \"a\" }", "unknown-key",
            says: "makr", suggests: "mark"),
    ]

    private static func line(
        _ name: String, _ text: String, _ code: String, _ underlined: String, says: String...
    ) -> FaultCase {
        let lines = "data/2015/activities.jsonl"
        var expected = FaultCase.Expected(code, "1️⃣", in: lines, underlined: underlined)
        expected.says = says
        return FaultCase(name, [lines: text + "\n"], expected)
    }

    private static let east = "{\"centre\": \"east\", \"id\": \"E-1\", \"status\": \"planned\"}"

    static let lines: [FaultCase] = [
        line("no object", east + "\n1️⃣[1]", "wrong-type", "[", says: "one object"),
        line("no centre", east + "\n1️⃣{\"id\": \"E-2\", \"status\": \"planned\"}", "missing-key", "{", says: "centre"),
        line("two objects on a line", east + " 1️⃣{}", "json-syntax", "{", says: "behind the object"),
        line("an object on two lines", "{\"centre\":1️⃣\n\"east\"}", "json-syntax", "", says: "one line"),
        line(
            "a key of another name",
            "{\"centre\": \"east\", \"id\": \"E-1\", \"status\": \"planned\", 1️⃣\"titel\": \"x\"}",
            "unknown-key", "\"titel\"", says: "titel"),
    ]
}
