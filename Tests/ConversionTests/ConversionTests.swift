import Conversion
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
}
