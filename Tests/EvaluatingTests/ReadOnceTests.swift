import Diagnostics
import Evaluating
import SourceReading
import Synchronization
import TestWorld
import Testing

/// What one command reads, it reads once.
@Suite struct ReadOnceTests {
    private static let files = [2015, 2016, 2017].reduce(into: Small.files) { files, year in
        files["data/\(year)/period.yaml"] = "id: \"\(year)\"\nfrom: 2015-01-01\nuntil: \(year)-12-31\n"
    }

    @Test(arguments: [nil, "2016"], [true, false])
    func `the file of a period is opened once, though its days are held against others`(
        _ period: String?, _ scores: Bool
    ) {
        let tree = CountingTree(World(Self.files))
        let workspace = Workspace(tree)
        var overlaps = 0
        if scores {
            var checker = FileChecker(criteria: "criteria.yaml", in: workspace)
            checker.checkAll(data: "data", period: period)
            overlaps = checker.findings.kept.count { $0.code == .periodsOverlap }
        } else {
            var loader = EvaluationLoader(
                EvaluationRequest(
                    in: workspace, criteria: "criteria.yaml", data: "data", period: period, keepsLedger: false))
            _ = loader.coverage()
            overlaps = loader.findings.kept.count { $0.code == .periodsOverlap }
        }
        #expect(overlaps > 0)
        let opened = tree.opened.withLock { $0 }.filter { $0.hasSuffix("period.yaml") }.sorted()
        #expect(opened == ["data/2015/period.yaml", "data/2016/period.yaml", "data/2017/period.yaml"])
    }
}

/// A tree that takes note of what is opened.
private final class CountingTree: FileTree {
    private let tree: MemoryTree
    let opened = Mutex<[String]>([])

    init(_ world: World) { tree = MemoryTree(world.files) }

    func open(_ path: String) throws(SystemError) -> any OpenFile {
        opened.withLock { $0.append(path) }
        return try tree.open(path)
    }

    func status(_ path: String, throughLinks: Bool) -> FileStatus? { tree.status(path, throughLinks: throughLinks) }
    func names(in folder: String) -> [FolderName]? { tree.names(in: folder) }
    func realPath(_ path: String) -> String? { tree.realPath(path) }
}
