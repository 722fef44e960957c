package import Diagnostics
internal import Glibc
internal import MarkedYAML

/// A regular file, read from front to back, with the digest of what was read.
package final class InputFileReader {
    private let file: any OpenFile
    private var digest: Digest?
    /// How large the file was when it was opened.
    package let size: Int
    /// Is told of each part that has been read.
    package var progress: BytesRead?
    /// Puts a mark in the place of what is no text, where the file is read as text.
    package var cleaner: TextCleaner?

    /// Opens a file.
    ///
    /// - Parameters:
    ///   - path: The file's path.
    ///   - workspace: Where it is; it is noted there as one that was read.
    ///   - digests: Whether a digest is wanted.
    ///   - isText: Whether the file is to be read as text, so that a document of another program is refused.
    ///   - isLookedAt: Whether the file is opened only to find out what it is, so that no result rests on it.
    /// - Throws: ``Refusal`` for what is not there, not a regular file, not text, or not readable.
    package init(
        _ path: String, in workspace: Workspace, digests: Bool = true, isText: Bool = true, isLookedAt: Bool = false
    ) throws(Refusal) {
        do throws(SystemError) {
            file = try workspace.open(path)
        } catch {
            throw Refusal(errno: error.code)
        }
        switch file.status.kind {
        case .file: break
        case .folder: throw .isFolder
        case .other: throw .isSpecial
        }
        if isText, let document = OtherDocument(file) { throw .isDocument(document) }
        if !isLookedAt { workspace.note(file.status.identity) }
        size = file.status.size
        digest = digests ? Digest() : nil
    }

    /// Fills a buffer with the next bytes and returns how many; 0 at the end, less on failure.
    package func read(_ room: UnsafeMutableRawBufferPointer) -> Int {
        let count = unsafe file.read(room)
        if count > 0 {
            unsafe digest?.update(UnsafeRawBufferPointer(rebasing: room[..<count]))
            progress?(count)
        }
        return count
    }

    /// The same, cleaned of what is no text; ``cleaner`` knows what that was.
    package func readText(_ room: UnsafeMutableRawBufferPointer) -> Int {
        guard let cleaner else { return unsafe read(room) }
        return unsafe cleaner.read(room) { unsafe read($0) }
    }

    /// Everything that the file holds from here on.
    ///
    /// - Throws: ``Refusal`` where a part of it can't be read: half of a file is not the file.
    package func readAll() throws(Refusal) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe block.withUnsafeMutableBytes { unsafe read($0) }
            if count < 0 { throw Refusal(errno: Int32(truncatingIfNeeded: -count)) }
            if count == 0 { return bytes }
            bytes += block[..<count]
        }
    }

    /// The digest of everything read, in hexadecimal.
    package func digestText() -> String {
        let digits = Array("0123456789abcdef")
        guard let digest else { return "" }
        return String(digest.bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Why a path can't be read as a file.
    package enum Refusal: Error {
        case isMissing, isFolder, isSpecial
        case isDocument(OtherDocument)
        case unreadable(String, cure: String = "Check its permissions")

        /// The refusal that an error of the system stands for.
        package init(errno code: Int32) {
            switch code {
            case ENOENT, ENOTDIR: self = .isMissing
            case EISDIR: self = .isFolder
            case EACCES, EPERM: self = .unreadable("you may not read it")
            case ELOOP: self = .unreadable("it is a link that leads back to itself", cure: "Put the file in its place")
            case ENAMETOOLONG: self = .unreadable("its name is too long", cure: "Rename it")
            default: self = unsafe .unreadable(String(cString: strerror(code)))
            }
        }

        /// The refusal as a finding, with what was wanted of the file.
        package func finding(_ path: String, _ what: String) -> Finding {
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
