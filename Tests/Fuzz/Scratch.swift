import Conversion
import DataFolders
import Diagnostics
import Evaluating
import Glibc
import SourceReading

/// A folder in memory that holds a copy of the criteria and of one period of the samples.
struct Scratch {
    /// A file that is put before the readers in broken forms.
    struct Subject {
        /// Its path inside the folder.
        var name: String
        var bytes: [UInt8]
    }

    struct Failure: Error {
        var message: String
    }

    let path: String
    let subjects: [Subject]
    private let criteria: String
    private let folders: [String]

    init(criteria: String, samples: String, period: String) throws {
        path = "/dev/shm/rceval-fuzz-\(getpid())"
        var subjects: [Subject] = []
        func take(_ source: String, _ name: String) throws {
            subjects.append(Subject(name: name, bytes: try Self.read(source)))
        }
        let rules = "sc-2-9-annex-ii.yaml"
        for name in [
            rules, "sc-2-9-annex-ii-second-edition.yaml", "bc-11-13-annex-i.yaml", "activity-report.yaml",
            "parties.yaml",
        ] {
            try take("\(criteria)/\(name)", "criteria/\(name)")
        }
        try take("\(samples)/centres.yaml", "data/centres.yaml")
        try take("\(samples)/\(period)/period.yaml", "data/\(period)/period.yaml")
        for folder in ["reports", "assessments"] {
            try take("\(samples)/\(period)/\(folder)/kenya.yaml", "data/\(period)/\(folder)/kenya.yaml")
        }
        for form in [DataForm.csv, .json, .jsonl] {
            var conversion = Conversion(
                in: Workspace(), criteria: "\(criteria)/\(rules)", usual: UsualCriteria(), data: samples,
                period: period, to: form, output: samples)
            for (name, bytes) in conversion.convert() ?? [] where Self.names.contains(where: name.hasSuffix) {
                // The first rows will do: the rest is more of the same.
                let end = name.hasSuffix(".json") ? bytes.count : Self.end(of: 40, in: bytes)
                subjects.append(Subject(name: "data/\(name)", bytes: Array(bytes[..<end])))
            }
        }
        self.subjects = subjects
        self.criteria = "\(path)/criteria/\(rules)"
        folders = [
            "", "/criteria", "/data", "/data/\(period)", "/data/\(period)/reports",
            "/data/\(period)/assessments",
        ]
        for folder in folders { mkdir(path + folder, 0o700) }
        for subject in subjects { try write(subject.bytes, to: subject.name) }
    }

    /// The tables and the report in JSON that are put before the readers.
    private static let names = [
        "/header.csv", "/activities.csv", "/activities.funding.csv", "/activities.jsonl", "/reports/kenya.json",
    ]

    private static func end(of lines: Int, in bytes: [UInt8]) -> Int {
        let ends = bytes.indices.filter { bytes[$0] == 0x0A }
        return ends.count > lines ? ends[lines - 1] + 1 : bytes.count
    }

    /// Checks a file of the folder, by the criteria of the folder.
    func check(_ name: String) -> Findings {
        // Nothing of a file may keep the readers busy for long.
        alarm(20)
        defer { alarm(0) }
        var checker = FileChecker(criteria: criteria, in: Workspace())
        checker.check("\(path)/\(name)")
        return checker.findings
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw Failure(message: "can't write \(path)/\(name)") }
        defer { close(descriptor) }
        var done = 0
        while done < bytes.count {
            let count = bytes[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw Failure(message: "can't write \(path)/\(name)") }
            done += count
        }
    }

    static func read(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw Failure(message: "can't read \(path)") }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count <= 0 { return bytes }
            bytes += block[..<count]
        }
    }

    /// Takes the folder away again.
    func remove() {
        for subject in subjects { unlink("\(path)/\(subject.name)") }
        for folder in folders.reversed() { rmdir(path + folder) }
    }

    /// The memory that the process holds now, in KiB.
    static func memory() -> Int {
        guard let bytes = try? read("/proc/self/statm") else { return 0 }
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        return words.count > 1 ? (Int(words[1]) ?? 0) * 4 : 0
    }
}
