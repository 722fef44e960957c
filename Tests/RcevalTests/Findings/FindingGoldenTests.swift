// One finding of each code as it is printed, whole: place, line, underline, words, suggestion and notes. After a change
// that is meant, record them anew and read the difference:
//
//     RCEVAL_RECORD=1 swift test --disable-xctest --filter RcevalTests.FindingGoldenTests
//
import Diagnostics
import Foundation
import SourceReading
import Testing

/// Findings of every code, against the file in `Golden`.
@Suite struct FindingGoldenTests {
    private static let check = ["check", "--criteria", "criteria.yaml", "--data", "data"]
    private static let compare = ["compare", "2015", "2015", "--criteria", "criteria.yaml", "--data", "data"]
    private static let north = "data/2015/reports/north.yaml"

    /// A second period, which the centres come to otherwise.
    private static let second = [
        "data/2016/period.yaml": Small.period.replacing("2015", with: "2016"),
        "data/2016/reports/north.yaml": Small.north.replacing("2015", with: "2016"),
        "data/2016/reports/south.yaml": "centre: south\n",
    ]

    private static func ratings(_ north: [String], _ south: [String]) -> [String: String] {
        var files = [
            "criteria.yaml": Small.indicator("measure: { rating: clear }\nscale: { linear: { 0: 0, 4: 4 } }")
        ]
        for (centre, values) in [("north", north), ("south", south)] {
            files["data/2015/assessments/\(centre).yaml"] =
                "centre: \(centre)\nratings:\n"
                + zip(["A", "B"], values).map {
                    "  - { rating: clear, value: \($1), evaluator: \($0), comment: c, references: [r] }\n"
                }.joined()
        }
        return files
    }

    /// What the cases of the other tests do not provoke.
    private static let others = [
        FaultCase("a control character", [north: "centre: north\nmark: a\u{7}b\n"]),
        FaultCase("a text without an end", [north: "centre: north\nmark: " + String(repeating: "a", count: 9_000_000)]),
        FaultCase("far too large", ["criteria.yaml": String(repeating: "\n", count: 17 << 20)]),
        FaultCase(
            "too long a name",
            arguments: ["score", "--criteria", String(repeating: "a", count: 300), "--data", "data"]),
        FaultCase(
            "an indicator that separates nobody",
            second.merging(["criteria.yaml": Small.criteria.replacing("completed }", with: "ongoing }")]) { $1 },
            arguments: check),
        FaultCase(
            "a band that nobody is in",
            second.merging([
                "criteria.yaml": Small.criteria.replacing("maximum: 4", with: "maximum: 5")
                    .replacing("3: 4", with: "3: 4, 50: 5")
            ]) { $1 }, arguments: check),
        FaultCase(
            "the same activity twice",
            ["data/2015/reports/south.yaml": "centre: south\nactivities:\n  - { id: N-1, status: planned }\n"],
            arguments: check),
        FaultCase(
            "joint with nobody",
            [
                "form.yaml": Small.form.replacing(
                    "ready: { type: yes-no }", with: "joint-with: { type: text, many: yes }"),
                north: "centre: north\nactivities:\n  - { id: J-1, status: planned, joint-with: [Suoth] }\n",
            ], arguments: check),
        FaultCase(
            "a code that no record can have",
            [
                "form.yaml": Small.form.replacing(
                    "parties: { type: text, many: yes }",
                    with: "parties: { type: choice, choices: [NO, SE, DK], many: yes }"),
                "criteria.yaml": Small.indicator(
                    "measure: { count: activities, where: { parties: { in: centre.parties-served } } }\n\(Small.bands)"),
                "data/centres.yaml": Small.roster.replacing("[NO, SE]", with: "[NO, ES]"),
            ], arguments: check),
        FaultCase("a folder that holds something", arguments: ["init", "data"]),
        FaultCase(
            "what no table can hold", [north: "centre: north\nmark: \"#N/A\"\n"],
            arguments: ["convert", "--to", "csv", "--output", "out", "--criteria", "criteria.yaml", "--data", "data"]),
        FaultCase(
            "a path to the criteria on two lines",
            ["data/2015/period.yaml": Small.period + "criteria: >-\n  ../../criteria.yaml\n", "deep/kept.txt": "kept"],
            arguments: ["convert", "--to", "csv", "--output", "deep/out", "--data", "data"]),
        FaultCase("a folder of that name", arguments: Small.score + ["--output", "data"]),
        FaultCase("a period against itself", arguments: compare),
        FaultCase(
            "a replacement of nothing",
            second.merging([
                "newer.yaml": Small.criteria.replacing(
                    "- id: completed", with: "- id: done\n        replaces: complete")
            ]) { $1 },
            arguments: [
                "compare", "2015", "2016", "--data", "data", "--old-criteria", "criteria.yaml", "--new-criteria",
                "newer.yaml",
            ]),
        FaultCase(
            "a result of another format",
            ["old.json": "{\n  \"format\": 9,\n  \"criteria\": {},\n  \"scorecards\": []\n}\n"],
            arguments: ["verify", "old.json", "--criteria", "criteria.yaml", "--data", "data"]),
        FaultCase(
            "a result that names a file elsewhere",
            [
                "old.json": """
                {
                  "format": 2,
                  "criteria": { "set": "small", "edition": "1", "title": "Small criteria", "sha256": "0" },
                  "period": { "id": "2015", "from": "2015-01-01", "until": "2015-12-31" },
                  "inputs": [{ "file": "../../etc/passwd", "sha256": "0" }],
                  "scorecards": []
                }

                """
            ],
            arguments: ["verify", "old.json", "--criteria", "criteria.yaml", "--data", "data"]),
        FaultCase(
            "periods of the same days",
            ["data/2016/period.yaml": Small.period.replacing("id: \"2015\"", with: "id: \"2016\"")], arguments: check),
        FaultCase(
            "the later period first",
            ["data/2016/period.yaml": Small.period.replacing("2015", with: "2016")],
            arguments: ["compare", "2016", "2015"] + check.dropFirst()),
        FaultCase(
            "a country by two letters",
            ["data/centres.yaml": Small.roster.replacing("country: NOR", with: "country: UK")], arguments: check),
        FaultCase("evaluators who disagree", ratings(["1", "2"], ["2", "1"]), arguments: check),
        FaultCase("evaluators who never met", ratings(["1"], ["2"]), arguments: check),
    ]

    private static let cases =
        others + CriteriaFaults.keys + CriteriaFaults.requirements + RuleFaults.measures + RuleFaults.conditions
        + RuleFaults.scales + RuleFaults.warnings + RecordFaults.forms + RecordFaults.rosters
        + RecordFaults.reports + RecordFaults.dates + RecordFaults.numbers + RecordFaults.assessments
        + RecordFaults.ratings + FileFaults.missing + FileFaults.kinds + FileFaults.yaml + JSONFaults.syntax
        + TableFaults.columns + TableFaults.rows + TableFaults.cells + TableFaults.several + [
            TableFaults.short, TableFaults.points, TableFaults.bars, TableFaults.near,
        ] + PartFaults.exemptions + PartFaults.warnings

    /// The findings of a text, whole, by their codes.
    private func blocks(_ text: String) -> [(code: String, lines: [Substring])] {
        var blocks: [(code: String, lines: [Substring])] = []
        for line in text.lines {
            if let finding = PrintedFinding.all(in: String(line)).first {
                blocks.append((finding.code, [line]))
            } else if line.hasPrefix("  "), !blocks.isEmpty {
                blocks[blocks.count - 1].lines.append(line)
            }
        }
        return blocks
    }

    @Test func everyCodeIsPrintedAsItWas() throws {
        var printed: [String: String] = [:]
        for fault in Self.cases {
            let codes = fault.expected.map(\.code)
            if !codes.isEmpty, codes.allSatisfy({ printed[$0] != nil }) { continue }
            let outcome = try Workspace(Small.with(fault.files)).run(fault.arguments)
            // Only `check` prints what it finds as its result.
            let text = fault.arguments.first == "check" ? outcome.output : outcome.errors
            for block in blocks(text) where printed[block.code] == nil {
                printed[block.code] = block.lines.joined(separator: "\n") + "\n"
            }
        }
        #expect(FindingCode.allCases.map(\.rawValue).filter { printed[$0] == nil } == [])
        for (code, text) in printed { #expect(text.contains("\n  → "), "\(code) has no suggestion") }
        let text = printed.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n")
        let url = URL(fileURLWithPath: Rceval.package + "/Tests/RcevalTests/Golden/findings.txt")
        if ProcessInfo.processInfo.environment["RCEVAL_RECORD"].map({ $0 != "0" }) ?? false {
            return try Data(text.utf8).write(to: url)
        }
        let recorded = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        #expect(text.lines.filter { !recorded.lines.contains($0) } == [])
        #expect(text == recorded)
    }
}
