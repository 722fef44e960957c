internal import Diagnostics
internal import Evaluation
internal import MarkedTables
internal import SourceReading
internal import Synchronization

/// A table, or a file of JSON Lines, that several threads read at a time, each taking one block of rows after the other.
///
/// What comes of it is the same as if one had read it: measures add up in any order. Only a table without any fault
/// is read in parts. Where one shows, or something that may be one, nothing of it is used, and the table is read
/// from front to back, so that findings are the same, too.
final class TableParts: Sendable {
    /// The file, and how it is cut; used within the mutex alone, which can't see that of the room to be filled.
    private struct Source: @unchecked Sendable {
        let reader: InputFileReader
        var cutter: RowCutter
    }

    private let source: Mutex<Source>

    /// Opens a table, and goes behind its header line.
    ///
    /// Gives nothing where the file does not begin as it did when the header line was read.
    ///
    /// - Parameters:
    ///   - workspace: Where the file is.
    ///   - next: What stands before the first row behind the header line, and that row's line.
    ///   - isLines: Whether these are JSON Lines.
    /// - Throws: ``InputFileReader/Refusal``.
    init?(
        _ file: String, in workspace: Workspace, from next: (before: [UInt8], line: Int) = ([], 1),
        isLines: Bool = false, progress: BytesRead?
    ) throws(InputFileReader.Refusal) {
        let reader = try InputFileReader(file, in: workspace)
        reader.progress = progress
        reader.cleaner = TextCleaner(.feeds)
        var room = [UInt8](repeating: 0, count: next.before.count)
        var passed = 0
        while passed < room.count {
            let count = unsafe room.withUnsafeMutableBytes { room in
                unsafe reader.readText(UnsafeMutableRawBufferPointer(rebasing: room[passed...]))
            }
            if count <= 0 { break }
            passed += count
        }
        guard room == next.before else { return nil }
        source = Mutex(Source(reader: reader, cutter: RowCutter(line: next.line, isLines: isLines)))
    }

    /// Fills a buffer with the next rows.
    ///
    /// - Parameter lines: Is told which rows those are.
    /// - Returns: How many bytes they have; 0 at the end.
    func fill(_ room: UnsafeMutableRawBufferPointer, _ lines: PartLines) -> Int {
        let filled = source.withLock { source in
            let reader = source.reader
            return unsafe source.cutter.fill(room) { unsafe reader.readText($0) }
        }
        lines.begin(filled.line, lines: filled.lines)
        return filled.count
    }

    /// Whether the table could not be cut into blocks, or holds what is no text.
    var hasFailed: Bool {
        source.withLock { $0.cutter.hasFailed || !($0.reader.cleaner?.odd.isEmpty ?? true) }
    }

    /// The digest of the whole file, once it has been read.
    var digest: String { source.withLock { $0.reader.digestText() } }
}

/// On which lines of a table the rows stand that one thread reads.
final class PartLines {
    /// What is to be added to a line of the part, for the line of the file.
    private(set) var offset = 0
    private var passed = 0

    fileprivate func begin(_ line: Int, lines: Int) {
        offset = line - 1 - passed
        passed += lines
    }
}

/// What one thread has read of a table.
struct TablePart: Sendable {
    var centres: [TableRecords.OfCentre]
    /// The texts that rules tell apart, where there are such.
    var near: NearTexts?
    /// Whether nothing was found that might be a fault.
    var isSound: Bool
}

/// The identifiers of a table that is read in parts.
final class SharedIdentifiers: Sendable {
    private let seen: Mutex<FingerprintSet>

    /// - Parameter count: How many identifiers are expected; more may come.
    init(expecting count: Int) {
        var set = FingerprintSet()
        set.expect(count)
        seen = Mutex(set)
    }

    /// Adds fingerprints.
    ///
    /// - Returns: Those that are not new.
    func insert(_ prints: [UInt64]) -> [UInt64] {
        seen.withLock { seen in seen.insert(prints) }
    }
}
