package import Diagnostics
internal import Glibc
internal import MarkedYAML
internal import Synchronization

/// An open regular file, read from front to back, with the digest of what was read.
///
/// This is the one file of the target that calls the operating system to read.
final class InputFileReader {
    private let descriptor: Int32
    private var digest: Digest?
    private(set) var size: Int
    /// Is told of each part that has been read.
    var progress: BytesRead?
    /// Puts a mark in the place of what is no text, where the file is read as text.
    var cleaner: TextCleaner?

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - digests: Whether a digest is wanted.
    ///   - isText: Whether the file is to be read as text, so that a document of another program is refused.
    ///   - isLookedAt: Whether the file is opened only to find out what it is, so that no result rests on it.
    /// - Throws: ``Refusal`` for what is not there, not a regular file, not text, or not readable.
    init(
        _ path: String, digests: Bool = true, isText: Bool = true, isLookedAt: Bool = false
    ) throws(Refusal) {
        var descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        var code = errno
        if descriptor < 0, code == ENOENT, let path = FolderListing.spelled(path) {
            descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            code = errno
        }
        guard descriptor >= 0 else { throw Refusal(errno: code) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw Refusal(errno: code)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw status.st_mode & S_IFMT == S_IFDIR ? .isFolder : .isSpecial
        }
        if isText, let document = OtherDocument(descriptor) {
            close(descriptor)
            throw .isDocument(document)
        }
        if !isLookedAt { ReadFiles.note(FolderListing.Identity(status)) }
        self.descriptor = descriptor
        size = Int(status.st_size)
        digest = digests ? Digest() : nil
    }

    deinit { close(descriptor) }

    /// Fills a buffer with the next bytes and returns how many; 0 at the end, less on failure.
    func read(_ room: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            let count = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
            if count < 0, errno == EINTR { continue }
            if count > 0 {
                unsafe digest?.update(UnsafeRawBufferPointer(rebasing: room[..<count]))
                progress?(count)
            }
            return count
        }
    }

    /// The same, cleaned of what is no text; ``cleaner`` knows what that was.
    func readText(_ room: UnsafeMutableRawBufferPointer) -> Int {
        guard let cleaner else { return unsafe read(room) }
        return unsafe cleaner.read(room) { unsafe read($0) }
    }

    /// Everything that the file holds from here on.
    ///
    /// - Throws: ``Refusal`` where a part of it can't be read: half of a file is not the file.
    func readAll() throws(Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe block.withUnsafeMutableBytes { unsafe read($0) }
            if count < 0 { throw Refusal(errno: errno) }
            if count == 0 { return bytes }
            bytes += block[..<count]
        }
    }

    /// The digest of everything read, in hexadecimal.
    func digestText() -> String {
        let digits = Array("0123456789abcdef")
        guard let digest else { return "" }
        return String(digest.bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Why a path can't be read as a file.
    enum Refusal: Error {
        case isMissing, isFolder, isSpecial
        case isDocument(OtherDocument)
        case unreadable(String, cure: String = "Check its permissions")

        init(errno code: Int32) {
            switch code {
            case ENOENT, ENOTDIR: self = .isMissing
            case EACCES, EPERM: self = .unreadable("you may not read it")
            case ELOOP: self = .unreadable("it is a link that leads back to itself", cure: "Put the file in its place")
            case ENAMETOOLONG: self = .unreadable("its name is too long", cure: "Rename it")
            default: self = unsafe .unreadable(String(cString: strerror(code)))
            }
        }

        /// The refusal as a finding, with what was wanted of the file.
        func finding(_ path: String, _ what: String) -> Finding {
            let location = Location(file: path)
            switch self {
            case .isMissing:
                return Finding(
                    .fileMissing, at: location, "There is no such file; it should be \(what)",
                    suggestion: "Check the name and the folder")
            case .isFolder:
                return Finding(
                    .notAFile, at: location, "This is a folder, where a file is wanted: \(what)",
                    suggestion: "Name the file inside it")
            case .isSpecial:
                return Finding(
                    .notAFile, at: location,
                    "This is a device or a pipe, where a file is wanted: \(what)",
                    suggestion: "Save its contents as a file first")
            case .isDocument(let document): return document.finding(path, what)
            case .unreadable(let why, let cure):
                return Finding(
                    .fileUnreadable, at: location, "The file can't be read: \(why)",
                    suggestion: cure)
            }
        }
    }
}

/// The files that this run has read for what it does, and not only to find out what they are.
package enum ReadFiles {
    private static let identities = Mutex<Set<FolderListing.Identity>>([])

    fileprivate static func note(_ identity: FolderListing.Identity) {
        identities.withLock { _ = $0.insert(identity) }
    }

    /// Notes a file that was only looked at, and turned out to be one that no result may take the place of.
    static func note(_ path: String) {
        if let identity = FolderListing.identity(path) { note(identity) }
    }

    /// Whether a path leads to a file that was read, by this path or by another.
    package static func contains(_ path: String) -> Bool {
        guard let identity = FolderListing.identity(path) else { return false }
        return identities.withLock { $0.contains(identity) }
    }
}

/// Lines of files, read again for showing them beside findings.
package struct SourceLines {
    private var files: [String: [Int: String]] = [:]

    /// Reads the lines that findings name.
    ///
    /// - Complexity: O(n) for the n bytes of the files that findings name.
    package init(for findings: Findings) {
        var wanted: [String: Set<Int>] = [:]
        for finding in findings.kept {
            for location in [finding.location] + finding.again + finding.notes.map(\.location) {
                if let place = location.place { wanted[location.file, default: []].insert(place.line) }
            }
        }
        for (file, lines) in wanted { files[file] = Self.read(file, lines) }
    }

    /// A line by its number from 1, without its end.
    package func line(_ file: String, _ number: Int) -> String? { files[file]?[number] }

    private static func read(_ path: String, _ wanted: Set<Int>) -> [Int: String] {
        var lines: [Int: String] = [:]
        scan(path) { number, bytes in
            if wanted.contains(number) {
                var text = String(decoding: bytes, as: UTF8.self)
                if number == 1, text.unicodeScalars.first == "\u{FEFF}" {
                    text.unicodeScalars.removeFirst()
                }
                lines[number] = text
            }
            return lines.count < wanted.count
        }
        return lines
    }

    /// The most of one line that is kept.
    private static let longest = 1 << 18

    /// Gives a file's lines one by one, a long one cut, until the function says no.
    ///
    /// Lines of YAML end as most editors count them: with a line feed, a carriage return or both. Unicode's own line
    /// ends are refused there, and end none.
    ///
    /// Tables and JSON end their lines with a line feed only, with a carriage return before it or without.
    private static func scan(_ path: String, _ body: (Int, [UInt8]) -> Bool) {
        let isYAML = !["csv", "jsonl", "json"].contains(FilePath.ending(of: path))
        guard let reader = try? InputFileReader(path, digests: false) else { return }
        var number = 1
        var line: [UInt8] = []
        var isGiven = false
        var isBehindReturn = false
        /// Gives the line where it has not been, and begins the next.
        func end() -> Bool {
            if !isYAML, line.last == 0x0D { line.removeLast() }
            if !isGiven, !body(number, line) { return false }
            (number, isGiven) = (number + 1, false)
            line.removeAll(keepingCapacity: true)
            return true
        }
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe block.withUnsafeMutableBytes { unsafe reader.read($0) }
            if count <= 0 { break }
            for byte in block[..<count] {
                if isBehindReturn {
                    isBehindReturn = false
                    guard end() else { return }
                    if byte == 0x0A { continue }
                }
                if byte == 0x0A {
                    guard end() else { return }
                } else if byte == 0x0D, isYAML {
                    isBehindReturn = true
                } else if line.count < longest {
                    line.append(byte)
                } else if !isGiven {
                    // What is longer is shown cut; the rest of it need not be waited for.
                    guard body(number, line) else { return }
                    isGiven = true
                }
            }
        }
        if !line.isEmpty, !isGiven { _ = body(number, line) }
    }

    /// How a file begins, as text; that it was looked at is not noted.
    static func start(of path: String) -> String {
        guard let reader = try? InputFileReader(path, digests: false, isText: false, isLookedAt: true) else {
            return ""
        }
        var block = [UInt8](repeating: 0, count: 1 << 13)
        let count = unsafe block.withUnsafeMutableBytes { unsafe reader.read($0) }
        return String(decoding: block.prefix(max(0, count)), as: UTF8.self)
    }

    /// The first byte of a file that is no blank and belongs to no mark of its encoding, among the first thousands.
    static func firstByte(of path: String) -> UInt8? {
        guard let reader = try? InputFileReader(path, digests: false) else { return nil }
        var block = [UInt8](repeating: 0, count: 1 << 14)
        let count = unsafe block.withUnsafeMutableBytes { unsafe reader.read($0) }
        return block[..<max(0, count)].first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains($0) }
    }

    /// Some lines of a file by their numbers.
    static func lines(_ numbers: Set<Int>, of path: String) -> [Int: String] { read(path, numbers) }

    /// The place of a byte of a file; columns count bytes that begin a character.
    static func place(of offset: Int, in path: String) -> Place? {
        guard let reader = try? InputFileReader(path, digests: false) else { return nil }
        var (line, column, position) = (1, 1, 0)
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe block.withUnsafeMutableBytes { unsafe reader.read($0) }
            if count <= 0 { break }
            for byte in block[..<count] {
                if position == offset { return Place(line: line, column: column) }
                position += 1
                if byte == 0x0A {
                    (line, column) = (line + 1, 1)
                } else if byte & 0xC0 != 0x80 {
                    column += 1
                }
            }
        }
        return Place(line: line, column: column)
    }

    /// The last line of a file that has text: where an end that comes too early is shown.
    static func lastPlace(in path: String) -> Place? {
        var last: Place?
        scan(path) { number, bytes in
            let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
            let isBlank = text.allSatisfy { $0.properties.isWhitespace }
            if !isBlank { last = Place(line: number, column: max(1, text.count)) }
            return true
        }
        return last
    }
}
