import Foundation
import SourceReading
import Testing

/// Cells and values that people and spreadsheets write in other ways, and what is said of them.
@Suite struct CellTests {
    private static let none = ["data/2015/reports/north.yaml": "", "data/2015/reports/south.yaml": ""]
    private static let table = "data/2015/activities.csv"

    private func run(
        _ files: [String: String], _ arguments: [String] = Small.score
    ) throws -> Outcome {
        try Workspace(Small.with(Self.none.merging(files) { _, new in new })).run(arguments)
    }

    // MARK: Spreadsheets' error values

    private static let errorValues = [
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#N/D", "#NV",
        "#¡VALOR!",
        "Err:502", "##", "#####", " #N/A ",
    ]

    @Test(arguments: errorValues)
    func anErrorValueIsAFaultInEveryField(_ value: String) throws {
        let row =
            "centre,id,title,status,start,usd,ready,parties\nnorth,\(value),\(value),planned,\(value),\(value),\(value),\(value)\n"
        let outcome = try run([Self.table: row])
        #expect(outcome.findings.map(\.code) == Array(repeating: "error-value", count: 6), "\(outcome.errors)")
        let header = try run(["data/2015/header.csv": "centre,mark\nnorth,\(value)\n"])
        #expect(header.findings.map(\.code) == ["error-value"], "\(header.errors)")
        let entry = try run([
            Self.table: "centre,id,status\nnorth,A,planned\n",
            "data/2015/activities.funding.csv": "centre,id,source\nnorth,A,\(value)\n",
        ])
        #expect(entry.findings.map(\.code) == ["error-value"], "\(entry.errors)")
    }

    @Test(arguments: ["#1 of 3", "#", "# N/A", "#n/a", "Err: 502", "#N/A;GEF", "Error"])
    func otherTextsAreNone(_ text: String) throws {
        let outcome = try run([Self.table: "centre,id,title,status,parties\nnorth,A,\(text),planned,GEF;\(text)\n"])
        let isFault = outcome.findings.contains { $0.code == "error-value" }
        #expect(!isFault && outcome.ending == .exited(0), "\(outcome.errors)")
    }

    @Test func whoMeansAnErrorValueWritesYAML() throws {
        let workspace = try Workspace(
            Small.with([
                "data/2015/reports/north.yaml": Small.record("title: \"#N/A\""), "data/2015/reports/south.yaml": "",
            ]))
        #expect(try workspace.run(Small.score).ending == .exited(0))
        let arguments = ["convert", "--criteria", "criteria.yaml", "--data", "data", "--to", "csv", "--output", "new"]
        let refused = try workspace.run(arguments)
        #expect(refused.findings.map(\.code) == ["cannot-convert"], "\(refused.errors)")
        let other = try workspace.run(arguments.map { $0 == "csv" ? "json" : $0 })
        #expect(other.ending == .exited(0), "\(other.errors)")
    }

    // MARK: Lists, yes and no, numbers

    @Test func barsInAListAreAWarning() throws {
        let files = [Self.table: "centre,id,status,parties\nnorth,A,planned,NO|SE\nnorth,B,planned,NO|SE;FI\n"]
        let outcome = try run(files)
        #expect(outcome.findings.map(\.code) == ["bar-in-list"] && outcome.ending == .exited(0), "\(outcome.errors)")
        #expect(outcome.findings.first?.place == "\(Self.table):2:17")
        #expect(outcome.findings.first?.suggestion?.contains("“;”") == true)
        let strict = try run(files, Small.score + ["--strict"])
        #expect(strict.ending == .exited(1))
    }

    @Test func oneAndZeroAreYesAndNoInTablesOnly() throws {
        let table = try run([
            Self.table: "centre,id,status,ready\nnorth,A,planned,1\nnorth,B,planned,0\nnorth,C,planned,2\n"
        ])
        #expect(table.findings.map(\.code) == ["not-yes-no"], "\(table.errors)")
        #expect(table.findings.first?.line == 4)
        let yaml = try run(["data/2015/reports/north.yaml": Small.record("ready: 1")])
        #expect(yaml.findings.map(\.code) == ["not-yes-no"])
        #expect(yaml.findings.first?.suggestion == "Write yes")
        let json = try run(["data/2015/reports/north.json": "{\"centre\": \"north\", \"open\": 0}\n"])
        #expect(json.findings.map(\.code) == ["not-yes-no"])
    }

    @Test func blanksAroundANumberArePassedOver() throws {
        let yaml = try run(["data/2015/reports/north.yaml": Small.record("usd: \" 12.5\\n \"")])
        #expect(yaml.ending == .exited(0), "\(yaml.errors)")
        let json = "{\"centre\": \"north\", \"budget\": \"\\n   10000 \\n\"}\n"
        #expect(try run(["data/2015/reports/north.json": json]).ending == .exited(0))
    }

    // MARK: Dates

    private static let dates: [(String, String)] = [
        ("15/03/2024", "2024-03-15"), ("03/15/2024", "2024-03-15"), ("05/05/2024", "2024-05-05"),
        ("15.03.2024", "2024-03-15"), ("15-3-2024", "2024-03-15"), ("2024/3/5", "2024-03-05"),
        ("2024-3-5", "2024-03-05"),
        ("2024-15-03", "2024-03-15"), ("15 March 2024", "2024-03-15"), ("March 15 2024", "2024-03-15"),
        ("15-Mar-2024", "2024-03-15"), ("15 mars 2024", "2024-03-15"), ("15 de marzo de 2024", "2024-03-15"),
        ("15 марта 2024", "2024-03-15"), ("20240315", "2024-03-15"), ("43500", "2019-02-04"),
        ("2016-03-12T10:00:00Z", "2016-03-12"), ("2016-03-12 10:00", "2016-03-12"),
    ]

    /// What is proposed is put in place, and the fault is gone.
    @Test(arguments: dates)
    func aDateIsProposed(_ written: String, _ day: String) throws {
        func table(_ day: String) -> [String: String] {
            [Self.table: "centre,id,status,start\nnorth,A,planned,\(day)\n"]
        }
        let outcome = try run(table(written))
        #expect(outcome.findings.map(\.code) == ["not-a-date"], "\(outcome.errors)")
        let suggestion = try #require(outcome.findings.first?.suggestion)
        let proposed = suggestion.matches(of: /\d{4}-\d{2}-\d{2}/).map { String($0.output) }
        #expect(proposed == [day], "\(suggestion)")
        #expect(try run(table(day)).ending == .exited(0))
    }

    @Test func bothDaysAreNamedWhereDayAndMonthCouldBeSwapped() throws {
        for written in ["03/05/2024", "3.5.2024", "03-05-2024"] {
            let outcome = try run([Self.table: "centre,id,status,start\nnorth,A,planned,\(written)\n"])
            let suggestion = try #require(outcome.findings.first?.suggestion)
            #expect(suggestion.contains("2024-05-03") && suggestion.contains("2024-03-05"), "\(suggestion)")
        }
    }

    @Test(arguments: ["32/13/2024", "2024-02-30", "12", "yesterday", "32/13/24", "Mar-19", "13/13/2024", "99999999"])
    func noDayIsInvented(_ written: String) throws {
        let outcome = try run([Self.table: "centre,id,status,start\nnorth,A,planned,\(written)\n"])
        let suggestion = try #require(outcome.findings.first?.suggestion)
        let days = suggestion.matches(of: /\d{4}-\d{2}-\d{2}/).map { String($0.output) }
        #expect(days.isEmpty || days == ["2018-12-31"], "\(suggestion)")
    }

    // MARK: Countries

    private static let countries: [(String, String, String)] = [
        ("SN", "SEN", "Senegal"), ("CN", "CHN", "China"), ("ZA", "ZAF", "South Africa"), ("IN", "IND", "India"),
        ("RU", "RUS", "Russian Federation"), ("IR", "IRN", "Iran"), ("UY", "URY", "Uruguay"), ("uy", "URY", "Uruguay"),
        ("UK", "GBR", "United Kingdom"), ("USA ", "USA", "United States"), ("UAE", "ARE", "United Arab Emirates"),
        ("DRC", "COD", "Congo"), ("PRC", "CHN", "China"), ("Inde", "IND", "India"), ("中国", "CHN", "China"),
        ("Китай", "CHN", "China"), ("Alemania", "DEU", "Germany"), ("السنغال", "SEN", "Senegal"),
        ("Côte d’Ivoire", "CIV", "Côte d'Ivoire"), ("Iran (Islamic Republic of)", "IRN", "Iran"),
        ("ken", "KEN", "Kenya"),
        ("КЕN", "KEN", "Kenya"),
    ]

    private static var form: String {
        Small.form.replacing(
            "parties: { type: text, many: yes }",
            with: "parties: { type: choice, choices-from: parties.yaml, many: yes }")
    }

    private func parties() throws -> String {
        let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        return try String(contentsOf: here.appending(path: "../../../Criteria/parties.yaml"), encoding: .utf8)
    }

    @Test(arguments: countries)
    func aCountryIsKnownByWhatPeopleCallIt(_ written: String, _ code: String, _ name: String) throws {
        func files(_ party: String) throws -> [String: String] {
            let report = Small.record("parties: [\"\(party)\"]")
            return ["form.yaml": Self.form, "parties.yaml": try parties(), "data/2015/reports/north.yaml": report]
        }
        let outcome = try run(files(written))
        if written.trimmingCharacters(in: .whitespaces) != code {
            #expect(outcome.findings.map(\.code) == ["unknown-choice"], "\(outcome.errors)")
            let suggestion = try #require(outcome.findings.first?.suggestion)
            #expect(suggestion.contains("Did you mean “\(code)” (\(name)"), "\(suggestion)")
        }
        #expect(try run(files(code)).ending == .exited(0))
    }

    @Test(arguments: ["XQ", "FOO", "SDM", "Atlantis", "Korea", "GUI"])
    func noCountryIsGuessed(_ written: String) throws {
        let report = Small.record("parties: [\(written)]")
        let outcome = try run(
            ["form.yaml": Self.form, "parties.yaml": try parties(), "data/2015/reports/north.yaml": report])
        let suggestion = try #require(outcome.findings.first?.suggestion)
        #expect(!suggestion.contains("Did you mean"), "\(suggestion)")
        #expect(suggestion.contains("ABW (Aruba)"))
    }

    // MARK: One fault in many cells

    @Test func oneFaultOfManyCellsIsOneFinding() throws {
        var text = "centre,id,status,start,usd\n"
        for row in 1...280 { text += "north,A\(row),plannned,\(row % 12 + 13)/12/2015,1 USD\n" }
        let workspace = try Workspace(Small.with(Self.none.merging([Self.table: text]) { _, new in new }))
        let outcome = try workspace.run(Small.score)
        #expect(outcome.findings.map(\.code) == ["unknown-choice", "not-a-date", "not-a-number"], "\(outcome.errors)")
        #expect(outcome.errors.contains("again: \(Self.table):3:10, \(Self.table):4:10 and 277 more; 280 times in all"))
        #expect(outcome.errors.contains("840 faults; nothing was scored"))
        let json = try workspace.run(["check", "--criteria", "criteria.yaml", "data", "--format", "json"])
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any], "\(json.output)")
        #expect(document["faults"] as? Int == 840)
        let findings = try #require(document["findings"] as? [[String: Any]])
        #expect(findings.map { $0["count"] as? Int } == [280, 280, 280])
        let again = try #require(findings.first?["again"] as? [[String: Any]])
        #expect(again.map { $0["line"] as? Int } == [3, 4])
        #expect(again.map { $0["text"] as? String ?? "" }.allSatisfy { $0.hasPrefix("north,A") })
        for jobs in ["1", "2", "8"] {
            #expect(try workspace.run(Small.score + ["--jobs", jobs]).errors == outcome.errors)
        }
    }

    /// So is a centre of many rows that is on no roster, whether the rows follow one another or not.
    @Test(arguments: ["csv", "jsonl"])
    func oneUnknownCentreOfManyRowsIsOneFinding(_ form: String) throws {
        let centres = ["kenia", "kenia", "north", "kenia", "nroth", "kenia"]
        let rows = centres.enumerated().map { index, centre in
            form == "csv"
                ? "\(centre),A\(index),planned" : #"{"centre": "\#(centre)", "id": "A\#(index)", "status": "planned"}"#
        }
        let text = (form == "csv" ? "centre,id,status\n" : "") + rows.joined(separator: "\n") + "\n"
        let workspace = try Workspace(
            Small.with(Self.none.merging(["data/2015/activities.\(form)": text]) { _, new in new }))
        for jobs in ["1", "8"] {
            let outcome = try workspace.run(
                Small.score + ["--jobs", jobs], environment: ["RCEVAL_PARTS_FROM": "1"])
            #expect(outcome.findings.map(\.code) == ["unknown-centre", "unknown-centre"], "\(outcome.errors)")
            #expect(
                outcome.errors.contains("4 times in all") && outcome.errors.contains("5 faults"), "\(outcome.errors)")
        }
    }

    /// An identifier that names many records is told once, wherever the records stand.
    @Test(arguments: ["csv", "yaml", "jsonl"])
    func oneIdentifierOfManyRecordsIsOneFinding(_ form: String) throws {
        let files =
            switch form {
            case "csv": [Self.table: "centre,id,status\n" + String(repeating: "north,A,planned\n", count: 280)]
            case "jsonl":
                [
                    "data/2015/activities.jsonl": String(
                        repeating: #"{"centre": "north", "id": "A", "status": "planned"}"# + "\n", count: 280)
                ]
            default:
                [
                    "data/2015/reports/north.yaml": "centre: north\nactivities:\n"
                        + String(repeating: "  - { id: A, status: planned }\n", count: 280)
                ]
            }
        let outcome = try run(files)
        #expect(outcome.findings.map(\.code) == ["duplicate-record"], "\(outcome.errors)")
        #expect(outcome.errors.contains("and 276 more; 279 times in all"), "\(outcome.errors)")
        #expect(outcome.errors.contains("279 faults"))
    }

    @Test func otherWordsAreOtherFaults() throws {
        let files = [Self.table: "centre,id,status\nnorth,A,plannned\nnorth,B,complete\nnorth,C,plannned\n"]
        let outcome = try run(files)
        #expect(outcome.findings.map(\.line) == [2, 3])
        #expect(outcome.errors.contains("3 faults"))
    }
}
