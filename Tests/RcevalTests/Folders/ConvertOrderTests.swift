import Foundation
import SourceReading
import Testing

/// Conversion of tables whose entries come in another order than their records.
@Suite struct ConvertOrderTests {
    private static let criteria = ["--criteria", "criteria.yaml"]

    /// A form of records with and without identifiers, each with two lists of entries.
    private static let form = """
        record-form: two
        edition: "1"
        header: { mark: { type: text } }
        collections:
          acts:
            fields:
              name: { type: text }
              money: { many: yes, fields: { usd: { type: number }, from: { type: text } } }
              talks: { many: yes, fields: { on: { type: date } } }
          named:
            identified-by: id
            fields:
              id: { type: text, required: yes }
              money: { many: yes, fields: { usd: { type: number } } }

        """

    private static func files(_ tables: [String: String]) -> [String: String] {
        var files = [
            "criteria.yaml": Small.criteria.replacing(
                "{ count: activities, where: { status: completed } }", with: "{ sum: acts.money.usd }"),
            "form.yaml": form, "data/centres.yaml": Small.roster, "data/2015/period.yaml": Small.period,
        ]
        for (name, text) in tables { files["data/2015/" + name] = text }
        return files
    }

    private static let records = [
        "acts.csv": "centre,name\nnorth,A\nsouth,B\nnorth,C\nsouth,\n",
        "named.csv": "centre,id\nnorth,X\nsouth,X\nnorth,Y\n",
    ]

    private static let entries = [
        "acts.money.csv": ["north,#1,1,a", "north,#2,3,b", "north,#1,2,c", "south,#2,4,d", "south,#1,5,"],
        "acts.talks.csv": ["south,#1,2015-01-02", "north,#2,2015-01-01", "north,#1,2015-01-03"],
        "named.money.csv": ["south,X,7", "north,Y,8", "north,X,9", "north,Y,10"],
    ]
    private static let heads = [
        "acts.money.csv": "centre,record,usd,from", "acts.talks.csv": "centre,record,on",
        "named.money.csv": "centre,id,usd",
    ]

    /// What the records are, in whatever order the entries of different records come.
    private static let north = """
        acts:
          - name: A
            money: [{ usd: 1, from: a }, { usd: 2, from: c }]
            talks: [{ on: 2015-01-03 }]
          - name: C
            money: [{ usd: 3, from: b }]
            talks: [{ on: 2015-01-01 }]
        named:
          - { id: X, money: [{ usd: 9 }] }
          - { id: Y, money: [{ usd: 8 }, { usd: 10 }] }
        """
    private static let south = """
        acts:
          - { name: B, money: [{ usd: 5 }], talks: [{ on: 2015-01-02 }] }
          - { money: [{ usd: 4, from: d }] }
        named:
          - { id: X, money: [{ usd: 7 }] }
        """

    private func converted(_ workspace: Workspace, _ form: String, _ data: String = "data") throws -> [String: Data] {
        let output = "\(form) of \(data)"
        let outcome = try workspace.run(["convert", "--to", form, "--data", data, "--output", output] + Self.criteria)
        #expect(outcome.ending == .exited(0), "\(outcome.errors)")
        return try FormsTests.files(workspace.path(output))
    }

    /// Every conversion of shuffled tables is that of the reports which say the same, and leads back to itself.
    @Test(arguments: 0..<6)
    func noRecordIsDoubledOrLost(_ turn: Int) throws {
        var chance = Chance(UInt64(turn + 1))
        var tables = Self.records
        for (name, rows) in Self.entries.sorted(by: { $0.key < $1.key }) {
            // The entries of one record keep their order, as everything of a list does.
            var queues: [String: [String]] = [:]
            for row in rows {
                queues[String(row.split(separator: ",")[0...1].joined(separator: ",")), default: []].append(row)
            }
            var shuffled: [String] = []
            while !queues.isEmpty {
                let keys = queues.keys.sorted()
                let key = keys[Int.random(in: 0..<keys.count, using: &chance)]
                shuffled.append(queues[key]?.removeFirst() ?? "")
                if queues[key]?.isEmpty == true { queues[key] = nil }
            }
            tables[name] = ([Self.heads[name] ?? ""] + shuffled).joined(separator: "\n") + "\n"
        }
        let reports = try Workspace(
            Self.files([
                "reports/north.yaml": "centre: north\n" + Self.north + "\n",
                "reports/south.yaml": "centre: south\n" + Self.south + "\n",
            ]))
        let shuffled = try Workspace(Self.files(tables))
        for form in ["yaml", "csv", "json", "jsonl"] {
            let expected = try converted(reports, form)
            #expect(try converted(shuffled, form) == expected, "\(form)")
            for back in ["yaml", "csv", "json", "jsonl"] {
                let again = try converted(shuffled, back, "\(form) of data")
                let direct = try converted(reports, back, "\(form) of data")
                #expect(again == direct, "\(form) and \(back)")
            }
        }
        // What is measured is the same too, and its ledger.
        let score = ["score", "--data", "data", "--format", "csv", "--ledger"] + Self.criteria
        let (first, second) = try (reports.run(score), shuffled.run(score))
        #expect(first.ending == .exited(0) && first.output == second.output, "\(second.errors)")
    }

    /// Records of one centre in a report, in a table and in lines come once each.
    @Test func mixedFormsComeOnce() throws {
        let workspace = try Workspace(
            Self.files([
                "reports/north.yaml": "centre: north\nacts:\n  - { name: R, money: [{ usd: 1 }] }\n",
                "acts.csv": "centre,name\nnorth,T\nnorth,U\n",
                "acts.money.csv": "centre,record,usd\nnorth,#1,2\nnorth,#2,3\nnorth,#1,4\n",
                "acts.jsonl": "{\"centre\": \"north\", \"name\": \"L\", \"money\": [{\"usd\": 5}]}\n",
            ]))
        let files = try converted(workspace, "yaml")
        let text = String(decoding: files["2015/reports/north.yaml"] ?? Data(), as: UTF8.self)
        let numbers = text.matches(of: /usd: (\d+)/).map { String($0.1) }
        #expect(numbers == ["1", "2", "4", "3", "5"], "\(text)")
        #expect(text.matches(of: /name: (\w)/).map { String($0.1) } == ["R", "T", "U", "L"], "\(text)")
    }

    /// Faults of a table whose entries are kept are told once, as where they are not.
    @Test func whatIsWrongIsToldOnce() throws {
        let workspace = try Workspace(
            Self.files([
                "acts.csv": "centre,name\nnorth,T\nnorth,U\n",
                "acts.money.csv": "centre,record,usd\nnorth,#1,2\nnorth,#2,x\nnorth,#1,4\nnorth,#3,1\n",
            ]))
        let convert = try workspace.run(
            ["convert", "--to", "yaml", "--output", "out", "--data", "data"] + Self.criteria)
        let score = try workspace.run(["score", "--data", "data"] + Self.criteria)
        #expect(convert.findings.map(\.code) == ["not-a-number", "entry-without-record"], "\(convert.errors)")
        #expect(score.findings.map(\.code) == convert.findings.map(\.code))
    }
}
