internal import ArgumentParser
internal import Diagnostics
internal import Glibc

/// Files that are made together: all of them, or none. Nothing that is there already is touched.
///
/// This is the one file that calls the operating system to make folders.
struct NewFolder: ~Copyable {
    /// Why something could not be made.
    struct Refusal: Error {
        var path: String
        var why: String
        /// Whether something stood there already.
        var isThere: Bool

        init(_ path: String, _ code: Int32) {
            self.path = path
            why = unsafe String(cString: strerror(code))
            isThere = code == EEXIST
        }
    }

    private let path: String
    /// What was made, in the order in which it was made.
    private var made: [(path: String, isFolder: Bool)] = []

    /// - Parameter path: A folder that is empty or not there yet.
    init(_ path: String) { self.path = path }

    /// What a path holds before anything is made.
    enum State { case missing, empty, filled, otherThanFolder }

    static func state(of path: String) throws(Refusal) -> State {
        guard let stream = unsafe opendir(path) else {
            switch errno {
            case ENOENT: return exists(path) ? .otherThanFolder : .missing
            case ENOTDIR: return .otherThanFolder
            case let code: throw Refusal(path, code)
            }
        }
        defer { unsafe closedir(stream) }
        var count = 0
        errno = 0
        // Every folder has two names in it, for itself and for the one that it is in.
        while unsafe readdir(stream) != nil { count += 1 }
        if errno != 0 { throw Refusal(path, errno) }
        return count > 2 ? .filled : .empty
    }

    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// Makes the folder itself, where it is not there.
    mutating func make() throws(Refusal) {
        if unsafe mkdir(path, 0o777) == 0 {
            made.append((path, true))
        } else if errno != EEXIST {
            throw Refusal(path, errno)
        }
    }

    /// Writes a new file, with the folders that it is in.
    ///
    /// - Parameter name: Its path below the folder.
    mutating func write(_ text: String, to name: String) throws(Refusal) {
        try write(Array(text.utf8), to: name)
    }

    /// Writes a new file, with the folders that it is in.
    mutating func write(_ bytes: [UInt8], to name: String) throws(Refusal) {
        var folder = path
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            if unsafe mkdir(folder, 0o777) == 0 {
                made.append((folder, true))
            } else if errno != EEXIST {
                throw Refusal(folder, errno)
            }
        }
        let file = path + "/" + name
        // `O_EXCL`: what another program put there in the meantime stays as it is.
        let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Refusal(file, errno) }
        made.append((file, false))
        var failure = Terminal().send(bytes, descriptor)
        if failure == nil, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
        if close(descriptor) != 0, failure == nil { failure = errno }
        if let failure { throw Refusal(file, failure) }
    }

    /// Fills a folder with new files, or leaves everything as it was.
    ///
    /// - Throws: The exit code for what could not be written, after saying why.
    static func fill(
        _ path: String, with files: [(name: String, bytes: [UInt8])], _ terminal: Terminal
    ) throws {
        var new = NewFolder(path)
        do throws(Refusal) {
            try new.make()
            for (name, bytes) in files { try new.write(bytes, to: name) }
        } catch {
            new.remove()
            terminal.note("\(error.path) could not be written: \(error.why); nothing was left behind")
            throw error.isThere ? ExitCode.faults : ExitCode.notWritten
        }
    }

    /// Reports why a folder can't be filled anew, if it can't.
    static func refuseUnlessEmpty(_ folder: String, _ findings: inout Findings) {
        let location = Location(file: folder)
        do throws(Refusal) {
            switch try state(of: folder) {
            case .missing, .empty: return
            case .filled:
                findings.report(
                    Finding(
                        .alreadyThere, at: location, "The folder is there already and holds something",
                        suggestion: "Name a folder that is empty or not there yet"))
            case .otherThanFolder:
                findings.report(
                    Finding(
                        .notAFolder, at: location, "Something that is not a folder has this name",
                        suggestion: "Name a folder that is empty or not there yet"))
            }
        } catch {
            findings.report(
                Finding(
                    .notAFolder, at: location, "This can't be read as a folder: \(error.why)",
                    suggestion: "Name another folder, or check its permissions"))
        }
    }

    /// Takes everything away that was made.
    mutating func remove() {
        for (path, isFolder) in made.reversed() {
            _ = unsafe isFolder ? rmdir(path) : unlink(path)
        }
        made.removeAll()
    }
}
