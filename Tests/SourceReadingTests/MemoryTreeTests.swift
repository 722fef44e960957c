import Foundation
import SourceReading
import Testing

/// Paths in memory mean what they mean on a disk.
@Suite struct MemoryTreeTests {
    private static let files: [(key: String, value: [UInt8])] = [
        ("a/b/one.yaml", [1, 2, 3]), ("a/two.csv", []), ("a.yaml", [4]), ("a/b/c/d/.hidden", [5]), ("ä/Ö.yaml", [6]),
    ]

    /// What a tree says of a path below a folder.
    private static func said(_ tree: any FileTree, _ path: String, in folder: String) -> String {
        let status = tree.status(path, throughLinks: true)
        let size = status?.kind == .file ? "\(status?.size ?? -1)" : ""
        let names = tree.names(in: path)?.map(\.name).filter { ![".", ".."].contains($0) }.sorted()
        let real = tree.realPath(path)?.replacing(folder, with: "")
        var bytes: [UInt8]?
        if status?.kind == .file, let file = try? tree.open(path) {
            var room = [UInt8](repeating: 0, count: 10)
            let count = unsafe room.withUnsafeMutableBytes { unsafe file.read($0) }
            bytes = Array(room.prefix(count)) + file.start(2)
        }
        return "\(status.map { "\($0.kind)" } ?? "nothing") \(size) \(names ?? ["–"]) \(real ?? "–") \(bytes ?? [])"
    }

    @Test func `every path means the same`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rceval-tree-\(UUID().uuidString)")
            .resolvingSymlinksInPath().path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (name, bytes) in Self.files {
            let url = URL(fileURLWithPath: folder + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
        let memory = MemoryTree(Self.files.map { (key: folder + "/" + $0.key, value: $0.value) })
        let paths = [
            "", "/", "/a", "/a/", "/a/b", "//a//b", "/a/./b/.", "/a/b/..", "/a/b/../..", "/a/b/../two.csv", "/a.yaml",
            "/a.yaml/", "/b", "/a/b/c", "/a/b/c/d", "/a/b/c/d/.hidden", "/ä", "/ä/Ö.yaml", "/a/b/nothing/../one.yam",
            "/a\u{308}", "/../\(URL(fileURLWithPath: folder).lastPathComponent)/a",
        ]
        for path in paths {
            #expect(
                Self.said(memory, folder + path, in: folder) == Self.said(DiskTree(), folder + path, in: folder),
                "\(path)")
        }
        #expect(memory.status("", throughLinks: true) == nil)
    }

    @Test func `names that look alike are two files, and either spelling finds a lone one`() {
        let twins = Workspace(
            MemoryTree([("\u{E9}.yaml", [1]), ("e\u{301}.yaml", [1, 2])].map { (key: $0, value: $1) }))
        #expect(twins.names(in: ".")?.count == 2)
        #expect(twins.size("\u{E9}.yaml") == 1 && twins.size("e\u{301}.yaml") == 2)
        let lone = Workspace(MemoryTree(["x/e\u{301}.yaml": [1, 2]]))
        #expect(lone.size("x/\u{E9}.yaml") == 2 && lone.realPath("x/\u{E9}.yaml")?.unicodeScalars.count == 10)
    }

    @Test func `a path leads to one file however it is written`() {
        let workspace = Workspace(MemoryTree(["a/b.yaml": [1], "a/c.yaml": [1]]))
        #expect(workspace.identity("a/b.yaml") == workspace.identity("/a/../a/./b.yaml"))
        #expect(workspace.identity("a/b.yaml") != workspace.identity("a/c.yaml"))
        #expect(throws: InputFileReader.Refusal.self) { try InputFileReader("a", in: workspace) }
        #expect(throws: InputFileReader.Refusal.self) { try InputFileReader("a/d", in: workspace) }
    }
}
