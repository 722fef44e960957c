import Conversion
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
        let tree = CountingTree(World(Self.files).files)
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

    /// What is done with the samples, and which of their files must be opened again for it, and how often.
    private static let tasks: [(String, [String])] = [
        ("score", []), ("check", []), ("status", []), ("compare", []),
        // What is copied byte for byte is read for what it says besides.
        (
            "convert",
            ["2013-2014/period", "2015-2018/period", "2019-2022/period", "centres"].map { "Samples/\($0).yaml 2" }
        ),
        // The records of either period are measured by the rules of both.
        ("editions", ["2015-2018", "2019-2022"].flatMap { reports($0) }.map { $0 + " 2" }),
        // A result names its criteria by digest: it is looked for which files are criteria, which has the digest, and
        // then what its rules are. Whether the others are as they were is told by digests, too, whatever they hold.
        (
            "verify",
            [
                "Criteria/activity-report.yaml 2", "Criteria/bc-11-13-annex-i.yaml 2", "Criteria/parties.yaml 2",
                "Criteria/sc-2-9-annex-ii-second-edition.yaml 2", "Criteria/sc-2-9-annex-ii.yaml 3",
                "Samples/2019-2022/period.yaml 2", "Samples/centres.yaml 2", "Samples/r.json 2",
            ]
        ),
    ]

    private static func reports(_ period: String) -> [String] {
        let folder = "Samples/\(period)/reports/"
        let package = DiskAndMemoryTests.package + "/"
        return ((try? DiskAndMemoryTests.samples.get()) ?? [:]).keys.map { $0.replacing(package, with: "") }.filter {
            $0.hasPrefix(folder)
        }.sorted()
    }

    @Test(arguments: tasks)
    func `the files of the samples are opened once`(_ task: String, _ again: [String]) throws {
        let files = try DiskAndMemoryTests.samples.get()
        let (samples, criteria) = (DiskAndMemoryTests.package + "/Samples/", DiskAndMemoryTests.package + "/Criteria/")
        var tree = CountingTree(files)
        var work = DiskAndMemoryTests.work(Workspace(tree))
        switch task {
        case "score": #expect(work.score().text.contains("scorecards"))
        case "check": #expect(work.check().text.contains("files"))
        case "status": #expect(work.status().text.contains("centres"))
        case "convert": #expect(work.convert(to: .csv).files != nil)
        case "compare": #expect(!work.compare("2015-2018", "2019-2022").text.isEmpty)
        case "editions":
            let second = criteria + "sc-2-9-annex-ii-second-edition.yaml"
            #expect(!work.compare("2015-2018", "2019-2022", newCriteria: second).text.isEmpty)
        default:
            let published = work.score("2019-2022").text
            tree = CountingTree(files.merging([samples + "r.json": Array(published.utf8)]) { $1 })
            work = DiskAndMemoryTests.work(Workspace(tree))
            #expect(work.verify(samples + "r.json").text.contains(" same"))
        }
        var counts: [String: Int] = [:]
        for path in tree.opened.withLock({ $0 }) { counts[path, default: 0] += 1 }
        #expect(counts.count > 5)
        let more = counts.filter { $1 > 1 }.map {
            "\($0.key.replacing(DiskAndMemoryTests.package + "/", with: "")) \($0.value)"
        }
        #expect(more.sorted() == again)
    }
}

/// A tree that takes note of what is opened.
private final class CountingTree: FileTree {
    private let tree: MemoryTree
    let opened = Mutex<[String]>([])

    init(_ files: [String: [UInt8]]) { tree = MemoryTree(files) }

    func open(_ path: String) throws(SystemError) -> any OpenFile {
        opened.withLock { $0.append(path) }
        return try tree.open(path)
    }

    func status(_ path: String, throughLinks: Bool) -> FileStatus? { tree.status(path, throughLinks: throughLinks) }
    func names(in folder: String) -> [FolderName]? { tree.names(in: folder) }
    func realPath(_ path: String) -> String? { tree.realPath(path) }
}
