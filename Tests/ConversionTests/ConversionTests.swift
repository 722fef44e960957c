import Conversion
import CriteriaLanguage
import Diagnostics
import Evaluation
import SourceReading
import TestWorld
import Testing

/// A folder in another form says the same.
@Suite struct ConversionTests {
    @Test(arguments: [DataForm.yaml, .csv, .json, .jsonl])
    func `a converted world gives the same scores`(_ form: DataForm) throws {
        let world = World()
        let converted = try #require(Work(workspace: world.workspace).convert(to: form).files)
        var files = world.files.filter { !$0.key.hasPrefix("data/") }
        for (name, bytes) in converted { files["data/" + name] = bytes }
        let again = Work(workspace: Workspace(MemoryTree(files))).score()
        #expect(again.found == [])
        func cards(_ text: String) -> Substring? {
            text.firstRange(of: "\"scorecards\"").map { text[$0.lowerBound...] }
        }
        #expect(cards(again.text) == cards(Work(workspace: world.workspace).score().text))
    }

    @Test(arguments: [false, true])
    func `empty tables to be filled in are read as those of a period`(_ titled: Bool) throws {
        var findings = Findings()
        let world = World()
        let form = try #require(RecordFormFile.read("form.yaml", in: world.workspace, &findings))
        let tables = TableTemplate.files(form, titled: titled)
        #expect(tables.map(\.name) == ["header.csv", "activities.csv", "activities.funding.csv", "papers.csv"])
        var files = world.files
        for (name, text) in tables { files["data/2015/" + name] = Array(text.utf8) }
        let filled = Work(workspace: Workspace(MemoryTree(files))).score()
        #expect(filled.text.contains("\"scorecards\""), "\(filled.findings)")
    }
}
