import Foundation
import SourceReading
import Testing

/// A fault is told once: what follows from it is not told as a fault of its own.
@Suite struct OnceTests {
    private static let north = "data/2015/reports/north.yaml"
    private static let south = "data/2015/reports/south.yaml"
    private static let table = "data/2015/activities.csv"
    private static let funding = "data/2015/activities.funding.csv"
    private static let header = "data/2015/header.csv"
    private static let lines = "data/2015/header.jsonl"

    private func run(_ files: [String: String]) throws -> Outcome {
        try Workspace(Small.with([Self.north: "", Self.south: ""].merging(files) { _, new in new })).run(Small.score)
    }

    // MARK: Required fields of the header

    private static let form = Small.form
        .replacing("submitted: { type: date }", with: "submitted: { type: date, required: yes }")
        .replacing("wanted: { type: text, many: yes }", with: "wanted: { type: number, many: yes, required: yes }")

    /// A header in every form, with what must be told of it.
    private static let headers: [(file: String, text: String, codes: [String])] = [
        (header, "centre,submitted,wanted\nnorth,31/12/2015,x\n", ["not-a-date", "not-a-number"]),
        (header, "centre,submitted,wanted\nnorth,#N/A,#REF!\n", ["error-value", "error-value"]),
        (header, "centre,submitted,wanted\nnorth,,;\n", ["required-field", "required-field"]),
        (header, "centre,submitted,wanted\nnorth,2015-12-31,1,2\n", ["row-too-long"]),
        (header, "centre,submitted,wanted\nnorht,2015-12-31,1\n", ["unknown-centre"]),
        (header, "centre,submitted,wanted\n,2015-12-31,1\n", ["missing-key"]),
        (header, "centre,submitted,wanted\nnorth,2015-12-31,\"1\"x\n", ["table-syntax"]),
        (header, "centre,submited,wanted\nnorth,2015-12-31,1\n", ["unknown-column"]),
        (header, "center,submitted,wanted\nnorth,2015-12-31,1\n", ["unknown-column"]),
        (lines, #"{"centre": "north", "submitted": "31/12/2015", "wanted": ["x"]}"#, ["not-a-date", "not-a-number"]),
        (lines, #"{"centre": "north", "submitted": [1], "wanted": {"a": 1}}"#, ["wrong-type", "wrong-type"]),
        (lines, #"{"centre": "north", "submited": "2015-12-31", "wanted": [[1]]}"#, ["unknown-key", "wrong-type"]),
        (lines, #"{"center": "north", "submitted": "2015-12-31", "wanted": 1}"#, ["unknown-key"]),
        (lines, #"{"centre": "north", "submitted": "2015-12-31", "wanted": 1"#, ["json-syntax"]),
        (lines, #"{"centre": "north", "submitted": null, "wanted": []}"#, ["required-field", "required-field"]),
        (north, "centre: north\nsubmitted: 31/12/2015\nwanted: [x]\n", ["not-a-date", "not-a-number"]),
        (north, "centre: north\nsubmitted: [2015-12-31]\nwanted: { a: 1 }\n", ["wrong-type", "wrong-type"]),
        (north, "centre: north\nsubmited: 2015-12-31\nwanted: 1\n", ["unknown-key"]),
        (north, "center: north\nsubmitted: 2015-12-31\nwanted: 1\n", ["unknown-key"]),
        (north, "centre: north\nsubmitted:\nwanted: []\n", ["required-field", "required-field"]),
        (
            "data/2015/reports/north.json", #"{"centre": "north", "submitted": "soon", "wanted": ["x", 1]}"#,
            ["not-a-date", "not-a-number"]
        ),
    ]

    @Test(arguments: headers)
    func aHeaderFieldWithAFaultIsNotLacking(_ file: String, _ text: String, _ codes: [String]) throws {
        var files = ["form.yaml": Self.form, file: text + "\n"]
        // The centre has records too, so that its header is asked for.
        if !file.contains("/reports/") { files[Self.table] = "centre,id,status\nnorth,A,planned\n" }
        let outcome = try run(files)
        #expect(outcome.findings.map(\.code).sorted() == codes.sorted(), "\(outcome.errors)")
    }

    @Test(arguments: [
        "centre,submitted,wanted\nnorht,2015-12-31,1\n", "centre,submitted,wanted\nnorth,2015-12-31,1,2\n",
    ])
    func whatMayStandInALostRowIsSaidToBeUnchecked(_ text: String) throws {
        for own in [[Self.table: "centre,id,status\nnorth,A,planned\n"], [Self.north: "centre: north\nmark: x\n"]] {
            let outcome = try run(own.merging(["form.yaml": Self.form, Self.header: text]) { $1 })
            #expect(!outcome.findings.contains { $0.code == "required-field" }, "\(outcome.errors)")
            #expect(outcome.errors.contains("not checked: whether each centre has every required field of the header"))
        }
    }

    // MARK: Records

    private static let records: [(String, [String])] = [
        ("{ id: N-1, statsu: planned }", ["unknown-key"]), ("{ id: N-1, status:planned }", ["unknown-key"]),
        ("{ id: N-1, status: planned, funding: [{ sorce: GEF }] }", ["unknown-key"]),
        // What an entry has under another name does not stand for what its record lacks.
        ("{ id: N-1, funding: [{ source: GEF, statsu: planned }] }", ["required-field", "unknown-key"]),
        ("{ id: N-1, colour: red }", ["required-field", "unknown-key"]),
    ]

    @Test(arguments: records)
    func aFieldUnderAnotherNameIsNotLacking(_ record: String, _ codes: [String]) throws {
        let outcome = try run([Self.north: "centre: north\nactivities:\n  - \(record)\n"])
        #expect(outcome.findings.map(\.code).sorted() == codes, "\(outcome.errors)")
    }

    private static let columns: [(String, [String], String)] = [
        ("centre,id,progress\nnorth,A,planned\n", ["missing-column", "unknown-column"], "Its columns are"),
        ("centre,id,statsu\nnorth,A,planned\n", ["unknown-column"], "Did you mean “status”?"),
        ("center,id,status\nnorth,A,planned\n", ["unknown-column"], "Did you mean “centre”?"),
        ("Centre,ID,Status\nnorth,A,planned\n", Array(repeating: "unknown-column", count: 3), "Did you mean"),
        // A name that another column has already would stand twice.
        ("centre,id,status,statsu\nnorth,A,planned,x\n", ["unknown-column"], "Its columns are"),
    ]

    @Test(arguments: columns)
    func aColumnOfAnotherNameGetsOneAdvice(_ text: String, _ codes: [String], _ suggests: String) throws {
        let outcome = try run([Self.table: text])
        #expect(outcome.findings.map(\.code).sorted() == codes, "\(outcome.errors)")
        let advice = outcome.findings.filter { $0.code == "unknown-column" }.compactMap(\.suggestion)
        #expect(advice.allSatisfy { $0.contains(suggests) }, "\(outcome.errors)")
    }

    /// The advice put in place.
    @Test func aColumnThatIsRenamedIsRead() throws {
        #expect(try run([Self.table: "centre,id,status\nnorth,A,planned\n"]).ending == .exited(0))
    }

    // MARK: Rows that add up the others

    private static let totals: [(String, String, String)] = [
        (table, "centre,id,status,usd\nnorth,A,planned,1\nTotal,,,1\n", "unknown-centre"),
        (table, "centre,id,status,usd\nnorth,A,planned,1\n,Total,,1\n", "missing-key"),
        (table, "id,centre,status,usd\nA,north,planned,1\nGrand total:,,,x\n", "missing-key"),
        (funding, "centre,id,source,usd\nnorth,A,GEF,1\nTotal,,,1\n", "missing-key"),
        (funding, "centre,id,source,usd\nnorth,A,GEF,1\n,Total,,x\n", "missing-key"),
        (funding, "centre,source,usd\nnorth,GEF,1\nTotal,,x\n", "missing-key"),
        (header, "centre,budget\nnorth,1\nTotal,x\n", "unknown-centre"),
        (header, "budget,centre\n1,north\nSum,\n", "missing-key"),
    ]

    @Test(arguments: totals)
    func aRowThatAddsUpTheOthersIsToldOnce(_ file: String, _ text: String, _ code: String) throws {
        let table = [Self.table: "centre,id,status\nnorth,A,planned\n"]
        let outcome = try run(table.merging([file: text]) { $1 })
        // Of a table that does not name records, that is told, too.
        let others = file == Self.funding && !text.contains("id") ? ["missing-column"] : []
        #expect(outcome.findings.map(\.code) == others + [code], "\(outcome.errors)")
        #expect(outcome.findings.last?.message.contains("adds up the others") == true, "\(outcome.errors)")
        if !others.isEmpty { return }
        let mended = text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
        #expect(try run(table.merging([file: mended]) { $1 }).ending == .exited(0))
    }

    // MARK: Entries of records that have a fault

    private static let entries: [(String, String, [String])] = [
        ("centre,id,status\nnort,A,planned\n", "north,A,GEF\nnorth,A,ADB\n", ["unknown-centre"]),
        ("centre,id,status\n,A,planned\n", "north,A,GEF\nnorth,A,ADB\n", ["missing-key"]),
        ("centre,id,status\nnorth,,planned\n", "north,A,GEF\nnorth,A,ADB\n", ["required-field"]),
        ("centre,id,status\nnorth,#N/A,planned\n", "north,A,GEF\nnorth,A,ADB\n", ["error-value"]),
        ("centre,id,status\nnorth,A,planned,x\n", "north,A,GEF\nnorth,A,ADB\n", ["row-too-long"]),
        ("centre,id,status\nnorth,A,\"planned\"x\n", "north,A,GEF\nnorth,A,ADB\n", ["table-syntax"]),
        ("centre,ident,status\nnorth,A,planned\n", "north,A,GEF\n", ["missing-column", "unknown-column"]),
        // An entry of another record is one without its record whatever else is wrong, told once for all of them.
        (
            "centre,id,status\nnort,A,planned\nnorth,C,planned\n", "north,A,GEF\nnorth,B,GEF\nnorth,B,ADB\n",
            ["unknown-centre", "entry-without-record"]
        ),
    ]

    @Test(arguments: entries)
    func entriesOfARecordWithAFaultHaveNone(_ records: String, _ entries: String, _ codes: [String]) throws {
        let outcome = try run([Self.table: records, Self.funding: "centre,id,source\n" + entries])
        #expect(outcome.findings.map(\.code).sorted() == codes.sorted(), "\(outcome.errors)")
        #expect(
            outcome.errors.contains("not checked: whether all entries of \(Self.funding) have their records"),
            "\(outcome.errors)")
    }
}
