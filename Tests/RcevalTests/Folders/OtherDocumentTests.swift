import Foundation
import SourceReading
import Testing

/// Documents of other programs under the name of a table or a text, and other things that people bring.
@Suite struct OtherDocumentTests {
    /// An archive that holds an entry of this name, as far as its beginning tells.
    private static func archive(_ names: String...) -> Data {
        var data = Data()
        for name in names {
            data += [0x50, 0x4B, 0x03, 0x04, 20, 0, 0, 0, 8, 0] + [UInt8](repeating: 7, count: 16)
            data += [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8) + [UInt8](repeating: 0x9C, count: 6000)
        }
        return data
    }

    private static let documents: [(name: String, data: Data)] = [
        ("Excel workbook", archive("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")),
        ("OpenDocument", archive("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")),
        ("Word document", archive("[Content_Types].xml", "word/document.xml")),
        ("PowerPoint", archive("[Content_Types].xml", "ppt/presentation.xml")),
        ("ZIP archive", archive("reports/kenya.yaml")),
        ("old Excel or Word", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0])),
        ("PDF", Data("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8)),
    ]

    @Test(arguments: 0..<7)
    func aDocumentIsNamedForWhatItIs(_ index: Int) throws {
        let (name, data) = Self.documents[index]
        for file in [
            "data/2015/activities.csv", "data/2015/activities.jsonl", "data/2015/header.csv",
            "data/2015/activities.funding.csv",
            "data/2015/reports/north.yaml", "data/2015/reports/east.json", "data/2015/assessments/east.yaml",
            "data/centres.yaml", "data/2015/period.yaml", "criteria.yaml", "form.yaml",
        ] {
            let workspace = try Workspace(
                Small.with(["data/2015/activities.csv": "centre,id,status\neast,E-1,planned\n"]))
            try workspace.write(file, data)
            for command in [Small.score, ["check", "--criteria", "criteria.yaml", file]] {
                let outcome = try workspace.run(command)
                let found = PrintedFinding.all(in: outcome.errors + outcome.output)
                #expect(outcome.ending == .exited(1))
                let told = found.filter { $0.code == "wrong-kind-of-file" }
                #expect(told.map(\.place) == [file], "\(outcome.errors)\(outcome.output)")
                #expect(
                    told.first?.message.contains(name) == true && told.first?.suggestion != nil, "\(outcome.errors)")
                #expect(!outcome.errors.contains("not-text") && !outcome.errors.contains("yaml-syntax"))
            }
        }
    }

    @Test(arguments: [
        "Total", "TOTAL:", "totals", "Grand total", "Sum", "Gesamt", "Summe", "Total général", "Итого", "合计",
        "الإجمالي",
        "Total (USD)",
    ])
    func aRowThatAddsUpIsNamedForWhatItIs(_ word: String) throws {
        for table in ["activities.csv", "header.csv"] {
            let text =
                table == "header.csv"
                ? "centre,budget\nnorth,1\n1️⃣\(word),1\n" : "centre,id,status,usd\neast,E-1,planned,5\n1️⃣\(word),,,5\n"
            let workspace = try Workspace(Small.with(["data/2015/" + table: text]))
            let outcome = try workspace.run(Small.score)
            let found = outcome.findings.filter { $0.code == "unknown-centre" }
            let mark = try workspace.mark("1️⃣", in: "data/2015/" + table)
            #expect(found.map(\.place) == ["data/2015/\(table):\(mark.line):1"], "\(outcome.errors)")
            #expect(found.first?.message.contains("adds up the others") == true)
            #expect(found.first?.suggestion?.contains("Delete the row") == true)
        }
    }

    /// A centre may well be called so.
    @Test func aCentreOnTheRosterIsNoTotal() throws {
        let roster = Small.roster.replacing("id: east", with: "id: total")
        let table = "centre,id,status\ntotal,E-1,planned\n"
        let workspace = try Workspace(Small.with(["data/centres.yaml": roster, "data/2015/activities.csv": table]))
        #expect(try workspace.run(Small.score).ending == .exited(0))
    }

    @Test(arguments: [
        ["rank"], ["score"], ["explain", "kenya"], ["compare", "1", "2"], ["check"],
        ["convert", "--to", "csv", "--output", "out"], ["report", "--output", "report.html"],
        ["rank", "--data", "."], ["check", "--data", "."],
        ["convert", "--to", "csv", "--output", "out", "--data", "."],
    ])
    func whoBeginsWithNothingIsToldHow(_ command: [String]) throws {
        let workspace = try Workspace()
        let outcome = try workspace.run(command)
        #expect(outcome.ending == .exited(1))
        #expect((outcome.errors + outcome.output).contains("rceval init FOLDER"), "\(outcome.errors)")
        // The advice can be followed.
        #expect(try workspace.run(["init", "FOLDER"]).ending == .exited(0))
        #expect(try Rceval.run(["rank", "--strict"], in: workspace.path("FOLDER")).ending == .exited(0))
    }

    /// Columns beyond those that are read are told, and not passed over.
    @Test(arguments: ["activities.csv", "header.csv", "activities.funding.csv"])
    func tooManyColumnsAreTold(_ table: String) throws {
        let names =
            table == "header.csv" ? "centre,mark" : table == "activities.csv" ? "centre,id,status" : "centre,id,source"
        let row = table == "activities.csv" ? "east,E-1,planned" : table == "header.csv" ? "east,a" : "east,E-1,GEF"
        func world(_ count: Int, _ last: String) throws -> Workspace {
            let empty = String(repeating: ",", count: count)
            var files = ["data/2015/activities.csv": "centre,id,status\neast,E-1,planned\n"]
            files["data/2015/" + table] = names + empty + last + "\n" + row + empty + "\n"
            return try Workspace(Small.with(files))
        }
        let outcome = try world(5000, "remark").run(Small.score)
        #expect(outcome.ending == .exited(1))
        #expect(outcome.findings.map(\.code) == ["row-too-long"], "\(outcome.errors)")
        #expect(outcome.findings.first?.message.contains("no more than 4096 are read") == true)
        #expect(outcome.errors.contains("not checked: the rows of data/2015/\(table)"), "\(outcome.errors)")
        // Empty columns do no harm, however many there are.
        let empty = try world(5000, "").run(Small.score)
        #expect(empty.ending == .exited(0), "\(empty.errors)")
    }
}
