/// Is told how many bytes of a file have just been read.
package typealias BytesRead = @Sendable (Int) -> Void

/// Is told how many bytes have just been read, of how many in all; from any thread.
package typealias ReadingProgress = @Sendable (_ bytes: Int, _ total: Int) -> Void

/// Reads the files of a period, several at a time.
package struct FileReading: Sendable {
    /// How many files are read at a time, or `nil` for as many as there are processors, where there
    /// is enough to read for each. What is read is the same.
    private let jobs: Int?
    /// How many bytes a file has that is worth being read in parts, each by a thread. What is read is the same.
    package let partsFrom: Int
    private let progress: ReadingProgress?

    /// Says how files are read.
    ///
    /// - Parameters:
    ///   - jobs: How many are read at a time; `nil` for as many as there are processors.
    ///   - partsFrom: How many bytes a file has that several read at a time: a mebibyte where nothing is said.
    ///   - progress: Is told how far the files have been read.
    package init(jobs: Int? = nil, partsFrom: Int? = nil, progress: ReadingProgress? = nil) {
        self.jobs = jobs
        self.partsFrom = partsFrom ?? 1 << 20
        self.progress = progress
    }

    /// How many bytes must wait for a thread to be worth its beginning.
    private static let worthAThread = 1 << 17

    /// Reads files.
    ///
    /// - Parameters:
    ///   - files: The files' paths.
    ///   - workspace: Where they are.
    ///   - whole: How many bytes there are in all to be read, with those of other files.
    ///   - body: Reads one, and tells how many bytes it has read as it goes; called from any thread.
    /// - Returns: What was read, in the order of the files.
    package func read<Result: Sendable>(
        _ files: [String], in workspace: Workspace, of whole: Int? = nil,
        _ body: @escaping @Sendable (String, BytesRead?) -> Result
    ) -> [Result] {
        let sized = files.map { (path: $0, size: workspace.size($0)) }
        let total = Self.sum(sized.map(\.size))
        let progress = progress(of: whole ?? total)
        return SharedWork.map(sized, jobs: jobs(for: total), size: \.size) { file in
            body(file.path, progress)
        }
    }

    /// The sum of sizes of files, which may say anything; what is too much for a number is as much as one can hold.
    package static func sum(_ sizes: [Int]) -> Int {
        sizes.reduce(0) { sum, size in
            let (more, isTooMuch) = sum.addingReportingOverflow(max(0, size))
            return isTooMuch ? .max : more
        }
    }

    /// What is to be told of each part of files that is read, of so many bytes in all.
    package func progress(of total: Int) -> BytesRead? {
        guard let progress else { return nil }
        return { progress($0, total) }
    }

    /// How many threads are to share so many bytes.
    package func jobs(for bytes: Int) -> Int { jobs ?? usual(bytes) }

    /// As many threads as there are processors, but none that has too little to do.
    private func usual(_ bytes: Int) -> Int {
        bytes < 2 * Self.worthAThread
            ? 1 : min(SharedWork.processorCount, bytes / Self.worthAThread)
    }
}
