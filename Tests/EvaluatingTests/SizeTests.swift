import Diagnostics
import SourceReading
import Synchronization
import Testing

@testable import Evaluating
@testable import PublishedResults

/// Sizes and names that come from outside.
@Suite struct SizeTests {
    /// A sparse file may say that it has 2⁶³ − 1 bytes.
    @Test(arguments: [
        ([Int.max, Int.max], Int.max), ([Int.max, 1, Int.max, 5], Int.max), ([3, 4], 7), ([], 0), ([-1, 2], 2),
    ])
    func `sizes are added as far as a number goes`(_ sizes: [Int], _ sum: Int) {
        #expect(FileReading.sum(sizes) == sum)
    }

    @Test func `work is shared by sizes that are as large as can be`() {
        #expect(SharedWork.map([1, 2, 3], jobs: 2, size: { _ in Int.max }) { $0 * 2 } == [2, 4, 6])
    }

    @Test(arguments: [
        "../x", "/etc/passwd", "2015/../../x", "2015//x", "./x", "", ".", "..", "2015/", "2015/reports/a\0.yaml",
    ])
    func `a name that leads out of its folder is told`(_ name: String) { #expect(!FilePath.staysInside(name)) }

    @Test(arguments: ["x.yaml", "2015/reports/..x.yaml", "a b/ü.yaml", "..."])
    func `a name that does not is none`(_ name: String) { #expect(FilePath.staysInside(name)) }

    /// What is no result is told from its beginning, however large the file is.
    @Test(arguments: ["", "{\"format\": 2, \"x\": \""])
    func `a result that holds no text is not read to its end`(_ start: String) {
        let tree = LargeFile(start: Array(start.utf8))
        var findings = Findings()
        let result = PublishedResult.read("r.json", in: Workspace(tree), &findings)
        #expect(result == nil)
        #expect(findings.kept.map(\.code) == [.notText])
        #expect(tree.given.withLock { $0 } < 4 << 20)
    }
}

/// One file of 64 MiB, most of them zeros, which counts what is read of it.
private final class LargeFile: FileTree {
    private static let size = 64 << 20
    private let start: [UInt8]
    let given = Mutex(0)

    init(start: [UInt8]) { self.start = start }

    private static let status = FileStatus(kind: .file, size: size, identity: FileIdentity(device: 1, number: 1))

    func open(_ path: String) throws(SystemError) -> any OpenFile { Opened(self) }
    func status(_ path: String, throughLinks: Bool) -> FileStatus? { Self.status }
    func names(in folder: String) -> [FolderName]? { nil }
    func realPath(_ path: String) -> String? { path }

    private final class Opened: OpenFile {
        private let file: LargeFile
        private var position = 0

        init(_ file: LargeFile) { self.file = file }

        var status: FileStatus { LargeFile.status }

        func read(_ room: UnsafeMutableRawBufferPointer) -> Int {
            let count = min(room.count, LargeFile.size - position)
            for index in 0..<count {
                unsafe room[index] = position + index < file.start.count ? file.start[position + index] : 0
            }
            position += count
            file.given.withLock { $0 += count }
            return count
        }

        func start(_ count: Int) -> [UInt8] {
            (0..<count).map { $0 < file.start.count ? file.start[$0] : 0 }
        }
    }
}
