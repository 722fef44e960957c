internal import ArgumentParser
internal import Glibc
internal import SourceReading

/// How files are read.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How many files are read at a time. If left out, as many as there are processors. The "
                + "result is the same.", valueName: "number"))
    var jobs: Int?

    /// More would only wait for one another.
    private static let mostJobs = 64

    func validate() throws {
        if let jobs, !(1...Self.mostJobs).contains(jobs) {
            throw ValidationError("--jobs takes a number from 1 to \(Self.mostJobs).")
        }
    }

    /// How many bytes a file has that is worth being read in parts, where `RCEVAL_PARTS_FROM` says so in the
    /// environment. That is for tests, which go faster with smaller files.
    static var partsFrom: Int? { unsafe getenv("RCEVAL_PARTS_FROM").flatMap { Int(unsafe String(cString: $0)) } }

    /// How the reports of a period are read, and who is told how far that has come.
    func fileReading(_ progress: ProgressLine?) -> FileReading {
        FileReading(jobs: jobs, partsFrom: Self.partsFrom, progress: progress?.reading)
    }
}
