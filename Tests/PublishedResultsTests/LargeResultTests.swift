import Diagnostics
import PublishedResults
import SourceReading
import Synchronization
import Testing

/// Results that are as large as nobody would write them.
@Suite struct LargeResultTests {
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
