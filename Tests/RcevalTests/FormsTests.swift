import Foundation
import SourceReading
import Testing

/// The same data as YAML, tables, JSON and JSON Lines.
@Suite struct FormsTests {
    static let forms = ["yaml", "csv", "json", "jsonl"]

    /// A result without the names and digests of the files, which differ by form.
    static func result(_ workspace: Workspace, _ data: String, _ arguments: [String]) throws -> String {
        let outcome = try workspace.run(
            ["score", "--data", data, "--format", "json", "--ledger"] + arguments)
        guard outcome.ending == .exited(0) else { throw Failure("\(data): \(outcome.ending)\n\(outcome.errors)") }
        let parts = outcome.output.components(separatedBy: "\"inputs\": [")
        guard parts.count == 2, let end = parts[1].range(of: "\n  ],") else { throw Failure("no inputs") }
        return parts[0] + parts[1][end.upperBound...]
    }

    /// Every file of a folder with its bytes.
    static func files(_ folder: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            files[name] = FileManager.default.contents(atPath: folder + "/" + name)
        }
        return files
    }

    /// Converts data to every form and back again, and compares bytes and scores.
    static func check(_ workspace: Workspace, _ data: String, _ arguments: [String]) throws {
        let first = try result(workspace, data, arguments)
        for form in forms {
            try convert(workspace, data, form, "as-\(form)", arguments)
            #expect(try result(workspace, "as-\(form)", arguments) == first, "\(form)")
        }
        for (from, to) in zip(forms, forms.dropFirst() + ["yaml"]) {
            try convert(workspace, "as-\(from)", to, "\(from)-\(to)", arguments)
            let (there, again) = try (
                files(workspace.path("as-\(to)")), files(workspace.path("\(from)-\(to)"))
            )
            #expect(there == again, "\(from) to \(to)")
        }
    }

    private static func convert(
        _ workspace: Workspace, _ data: String, _ form: String, _ output: String, _ arguments: [String]
    ) throws {
        let outcome = try workspace.run(
            ["convert", "--data", data, "--to", form, "--output", output] + arguments)
        if outcome.ending != .exited(0) { throw Failure("\(data) to \(form): \(outcome.errors)") }
    }

    @Test(arguments: ["2013-2014", "2015-2018", "2019-2022"])
    func theSamplesGiveTheSameInEveryForm(_ period: String) throws {
        let workspace = try Workspace()
        let criteria = Rceval.package + "/Criteria/sc-2-9-annex-ii.yaml"
        try Self.check(
            workspace, Rceval.package + "/Samples", ["--criteria", criteria, "--period", period])
    }

    @Test(arguments: 1...12)
    func randomReportsGiveTheSameInEveryForm(_ seed: UInt64) throws {
        var chance = Chance(seed)
        var reports = RandomReports(chance: chance)
        let files = Small.with(reports.files())
        chance = reports.chance
        let workspace = try Workspace(files)
        try Self.check(workspace, "data", ["--criteria", "criteria.yaml"])
    }

    /// Rows in any order, columns in any order, other separators: the records are the same.
    @Test(arguments: 1...8)
    func orderAndSeparatorsDoNotMatter(_ seed: UInt64) throws {
        var reports = RandomReports(chance: Chance(seed))
        let workspace = try Workspace(Small.with(reports.files()))
        let arguments = ["--criteria", "criteria.yaml"]
        let first = try Self.result(workspace, "data", arguments)
        _ = try workspace.run(["convert", "--to", "csv", "--output", "tables"] + arguments + ["--data", "data"])
        for name in ["activities.funding", "header", "activities", "papers"] {
            let path = "tables/2015/\(name).csv"
            guard FileManager.default.fileExists(atPath: workspace.path(path)) else { continue }
            var rows = Self.rows(try workspace.read(path))
            let body = rows.dropFirst()
            // The order of a centre's records is part of what they are; that of the centres, and of entries
            // of different records, is not.
            var byKey: [String: [[String]]] = [:]
            let isEntries = name.contains(".")
            for row in body { byKey[isEntries ? row[0] + "/" + row[1] : row[0], default: []].append(row) }
            var mixed: [[String]] = []
            while let key = byKey.keys.sorted().randomElement(using: &reports.chance) {
                mixed.append(byKey[key]!.removeFirst())
                if byKey[key]!.isEmpty { byKey[key] = nil }
            }
            let order = Array(rows[0].indices).shuffled(using: &reports.chance)
            rows = ([rows[0]] + mixed).map { row in order.map { row[$0] } }
            let separator = [",", ";", "\t"].randomElement(using: &reports.chance) ?? ","
            let end = Bool.random(using: &reports.chance) ? "\r\n" : "\n"
            let mark = Bool.random(using: &reports.chance) ? "\u{FEFF}" : ""
            let text = rows.map { row in
                row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
            }.joined(separator: end)
            try workspace.write(path, Data((mark + text).utf8))
        }
        #expect(try Self.result(workspace, "tables", arguments) == first)
    }

    /// The rows of a table that the engine wrote.
    private static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        for scalar in text.unicodeScalars {
            let (row, cell) = (rows.count - 1, rows[rows.count - 1].count - 1)
            if scalar == "\"" {
                isQuoted.toggle()
                // A quote that closes and opens again is one that was doubled.
                rows[row][cell].unicodeScalars.append("\u{E000}")
            } else if isQuoted || (scalar != "," && scalar != "\n") {
                rows[row][cell].unicodeScalars.append(scalar)
            } else if scalar == "," {
                rows[row].append("")
            } else {
                rows.append([""])
            }
        }
        rows.removeLast()
        return rows.map { row in
            row.map { cell in
                guard cell.unicodeScalars.first == "\u{E000}" else { return cell }
                let inner = String(cell.dropFirst().dropLast())
                return inner.replacing("\u{E000}\u{E000}", with: "\"")
            }
        }
    }
}

/// Reports of the small world with texts that are hard to write.
struct RandomReports {
    var chance: Chance

    private static let texts = [
        "plain", "two words", "a, comma", "a; semicolon", "\"quoted\"", "the \"green\" one", "line\nbreak",
        " blank before",
        "blank behind ", "tab\tin it", "null", "~", "yes", "no", "2013", "012", "0x1F", "é", "e\u{301}", "漢字",
        "😀 smile",
        "- dash", "# hash", "a # b", "a: b", "a:", "{x}", "[x]", "'single'", "%", "@at", "`", "|", ">", "&a", "*a",
        "!x",
        "=1+1", "back\\slash", "\r", "a\r\nb", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{200E}", "1,250", "31/12/2018",
        "TRUE",
        "#1", "//", "a,b;c\"d\te", "\u{A0}", ";", "\"", "\"\"", ",", "''", "?", "---", "...",
    ]

    private mutating func text() -> String {
        let parts = (0..<Int.random(in: 1...2, using: &chance)).map { _ in
            Self.texts.randomElement(using: &chance) ?? ""
        }
        return parts.joined(separator: Bool.random(using: &chance) ? " " : "")
    }

    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            let digits = String(scalar.value, radix: 16)
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case " "..."~": result.unicodeScalars.append(scalar)
            default:
                let width = scalar.value > 0xFFFF ? 8 : 4
                result += (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
            }
        }
        return result + "\""
    }

    private mutating func number() -> String {
        let whole = Int.random(in: 0...999, using: &chance)
        return Bool.random(using: &chance) ? "\(whole)" : "\(whole).\(Int.random(in: 0...999, using: &chance))0"
    }

    private mutating func day() -> String {
        func two(_ range: ClosedRange<Int>) -> String {
            let number = Int.random(in: range, using: &chance)
            return number < 10 ? "0\(number)" : "\(number)"
        }
        return "201\(Int.random(in: 4...6, using: &chance))-\(two(1...12))-\(two(1...28))"
    }

    private mutating func maybe(_ line: String, _ value: (inout RandomReports) -> String) -> String {
        Int.random(in: 0..<3, using: &chance) == 0 ? "" : "\(line): \(value(&self))\n"
    }

    private mutating func list(_ value: (inout RandomReports) -> String) -> String {
        let count = Int.random(in: 0...3, using: &chance)
        return "[" + (0..<count).map { _ in value(&self) }.joined(separator: ", ") + "]"
    }

    /// Criteria that look at every field, and reports of some centres.
    mutating func files() -> [String: String] {
        var files = ["criteria.yaml": Self.criteria]
        for centre in ["north", "south", "east"] {
            let path = "data/2015/reports/\(centre).yaml"
            files[path] = Int.random(in: 0..<4, using: &chance) == 0 ? "" : report(centre)
        }
        return files
    }

    private mutating func report(_ centre: String) -> String {
        var report = "centre: \(centre)\n"
        report += maybe("submitted") { $0.day() }
        report += maybe("mark") { $0.quoted($0.text()) }
        report += maybe("open") { Bool.random(using: &$0.chance) ? "yes" : "FALSE" }
        report += maybe("level") { ["low", "middle", "high"].randomElement(using: &$0.chance) ?? "" }
        report += maybe("budget") { $0.number() }
        report += maybe("wanted") { $0.list { $0.quoted($0.text()) } }
        var papers = ""
        for _ in 0..<Int.random(in: 0...4, using: &chance) {
            let lines = maybe("    day") { $0.day() } + maybe("    pages") { $0.number() }
            papers += lines.isEmpty ? "  - {}\n" : "  -\n" + lines
        }
        var activities = ""
        for index in 0..<Int.random(in: 0...9, using: &chance) {
            activities += activity(index)
        }
        // Collections in either order.
        var parts = [
            papers.isEmpty ? "" : "papers:\n" + papers,
            activities.isEmpty ? "" : "activities:\n" + activities,
        ]
        if Bool.random(using: &chance) { parts.reverse() }
        return report + parts.joined()
    }

    private mutating func activity(_ index: Int) -> String {
        let odd = ["é", " ", "\"", ";", ",", "\n"].randomElement(using: &chance) ?? ""
        var lines = "  - id: \(quoted("A\(odd)\(index)"))\n    status: completed\n"
        lines += maybe("    title") { $0.quoted($0.text()) }
        lines += maybe("    start") { $0.day() }
        lines += maybe("    usd") { $0.number() }
        lines += maybe("    ready") { Bool.random(using: &$0.chance) ? "Yes" : "no" }
        lines += maybe("    parties") { $0.list { $0.quoted($0.text()) } }
        lines += maybe("    funding") { reports in
            reports.list { reports in
                "{ source: \(reports.quoted("s" + reports.text()))"
                    + (Bool.random(using: &reports.chance) ? ", usd: \(reports.number())" : "") + " }"
            }
        }
        return lines
    }

    private static let criteria = """
        criteria-set: small
        edition: "1"
        title: Small criteria
        record-form: form.yaml
        criteria:
          - id: a
            title: All
            basis: own
            indicators:
              - { id: count, title: a, measure: { count: activities }, scale: { per-unit: { points: 1, at-most: 9 } } }
              - { id: parties, title: b, measure: { distinct: activities.parties, window: any }, scale: { per-unit: { points: 1, at-most: 9 } } }
              - { id: usd, title: c, measure: { sum: activities.funding.usd, where: { funding.source: { contains: e } }, window: any }, scale: { per-unit: { points: 0.01, at-most: 9 } } }
              - { id: titles, title: d, measure: { distinct: activities.title, window: any }, scale: { per-unit: { points: 1, at-most: 9 } } }
              - { id: wanted, title: e, measure: { count: activities.parties, where: { parties: { in: wanted } }, window: any }, scale: { per-unit: { points: 1, at-most: 9 } } }
              - { id: ratio, title: f, measure: { ratio: [{ count: papers, window: any }, { count: activities, window: any }] }, scale: { per-unit: { points: 1, at-most: 9 } } }
              - { id: pages, title: g, measure: { mean: papers.pages, window: any }, scale: { per-unit: { points: 0.01, at-most: 9 } } }
              - { id: budget, title: h, measure: { value: budget }, scale: { per-unit: { points: 0.01, at-most: 9 } } }
              - { id: open, title: i, measure: { value: open }, scale: { values: { yes: 1 } } }

        """
}
