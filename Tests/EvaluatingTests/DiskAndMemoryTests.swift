import Conversion
import Diagnostics
import Foundation
import SourceReading
import TestWorld
import Testing

/// A copy in memory is read as the disk is: the same results and findings, to the byte.
@Suite struct DiskAndMemoryTests {
    static let package: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    /// The files below a folder, by their whole paths.
    private static func copy(_ folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let names = try #require(FileManager.default.enumerator(atPath: folder))
        for case let name as String in names {
            let path = folder + "/" + name
            guard try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType == .typeRegular
            else { continue }
            files[path] = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
        return files
    }

    static let samples = Result {
        try copy(package + "/Samples").merging(try copy(package + "/Criteria")) { first, _ in first }
    }

    static func work(_ workspace: Workspace) -> Work {
        Work(workspace: workspace, criteria: nil, data: package + "/Samples")
    }

    /// What is done with the samples.
    enum Task: String, CaseIterable {
        case score, scoreOldest, check, checkCriteria, compare, compareEditions, status, convert

        func outcome(_ workspace: Workspace) -> Work.Outcome {
            let work = DiskAndMemoryTests.work(workspace)
            let second = package + "/Criteria/sc-2-9-annex-ii-second-edition.yaml"
            switch self {
            case .score: return work.score()
            case .scoreOldest: return work.score("2013-2014")
            case .check: return work.check()
            case .checkCriteria: return work.check(package + "/Criteria")
            case .compare: return work.compare("2015-2018", "2019-2022")
            case .compareEditions: return work.compare("2015-2018", "2019-2022", newCriteria: second)
            case .status: return work.status("2015-2018")
            case .convert:
                let (files, findings) = work.convert(to: .jsonl)
                let texts = (files ?? []).filter { !$0.name.hasSuffix("period.yaml") }.map {
                    $0.name + "\n" + String(decoding: $0.bytes, as: UTF8.self)
                }
                return Work.Outcome(text: texts.joined(), findings: "\(findings.kept.map(\.message))", found: [])
            }
        }
    }

    @Test(arguments: Task.allCases)
    func `the samples give the same from both`(_ task: Task) throws {
        let memory = task.outcome(Workspace(MemoryTree(try Self.samples.get())))
        let disk = task.outcome(Workspace())
        #expect(!disk.text.isEmpty)
        #expect(memory == disk)
    }

    /// The small world with something broken in each file, in a way that a number decides.
    @Test(arguments: 0..<60)
    func `broken files give the same from both`(_ seed: UInt64) throws {
        var chance = Chance(seed)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rceval-trees-\(UUID().uuidString)")
            .resolvingSymlinksInPath().path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var files: [String: [UInt8]] = [:]
        let strange = [
            "data/2015/Notes.txt": "x", "data/2015/header.csv": "centre,budget\nnorth,1\n", "data/old/a": "",
        ]
        for (name, text) in Small.with(strange).sorted(by: { $0.key < $1.key }) {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 0...2, using: &chance) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &chance)
                switch Int.random(in: 0..<4, using: &chance) {
                case 0: bytes.remove(at: place)
                case 1:
                    bytes.insert([0x09, 0x22, 0x3A, 0xC3, 0x0D, 0x7B].randomElement(using: &chance) ?? 0, at: place)
                case 2: bytes = Array(bytes[..<place])
                default: bytes[place] ^= 1 << UInt8.random(in: 0..<7, using: &chance)
                }
            }
            // Some are not there at all.
            if Int.random(in: 0..<20, using: &chance) == 0 { continue }
            files[folder + "/" + name] = bytes
            let url = URL(fileURLWithPath: folder + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: url)
        }
        func outcomes(_ workspace: Workspace) -> [Work.Outcome] {
            let work = Work(workspace: workspace, criteria: folder + "/criteria.yaml", data: folder + "/data")
            return [work.score(), work.check(), work.check(folder), work.status(), work.compare("2015", "2014")]
        }
        #expect(outcomes(Workspace(MemoryTree(files))) == outcomes(Workspace()))
    }

    @Test(arguments: [DataForm.csv, .jsonl])
    func `tables in memory are read in parts by several threads, and give the same`(_ form: DataForm) throws {
        var files = try Self.samples.get()
        let converted = try #require(Self.work(Workspace(MemoryTree(files))).convert(to: form).files)
        files = files.filter { $0.key.contains("/Criteria/") }
        for (name, bytes) in converted { files[Self.package + "/Samples/" + name] = bytes }
        var work = Work(
            workspace: Workspace(MemoryTree(files)), criteria: Self.package + "/Criteria/sc-2-9-annex-ii.yaml",
            data: Self.package + "/Samples", reading: FileReading(jobs: 1))
        let alone = work.score("2015-2018")
        #expect(alone.text.contains("\"scorecards\""), "\(alone.findings)")
        work.reading = FileReading(jobs: 4, partsFrom: 1)
        #expect(work.score("2015-2018") == alone)
    }
}
