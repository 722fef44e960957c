import SourceReading
import Starter
import TestWorld
import Testing

/// The folder that somebody begins with, before it is on any disk.
@Suite struct StarterTests {
    private static let work = Work(
        workspace: Workspace(MemoryTree(Starter.folder().map { (key: $0.name, value: $0.bytes) })), criteria: nil,
        data: ".")

    @Test func `it has nothing wrong in it, and is scored at once`() {
        let score = Self.work.score()
        #expect(score.found == [] && score.text.contains("\"example-centre\""), "\(score.findings)")
        #expect(Self.work.check().text.hasPrefix("7 files"))
    }

    @Test func `the schemas that its files name are there`() throws {
        let files = Starter.folder()
        let names = Set(files.map(\.name))
        #expect(names.count == files.count)
        var named = 0
        for (name, bytes) in files where name.hasSuffix(".yaml") {
            let text = String(decoding: bytes, as: UTF8.self)
            guard let mark = text.firstRange(of: "$schema=") else { continue }
            let path = String(text[mark.upperBound...].prefix { !$0.isWhitespace })
            named += 1
            let folder = FilePath.folder(of: name)
            #expect(names.contains(FilePath.plain(FilePath.join(folder, path))), "\(name)")
        }
        #expect(named >= 5)
    }
}
