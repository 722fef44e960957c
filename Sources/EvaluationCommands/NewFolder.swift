internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import SourceReading

/// Files that are made together: all of them, or none. Nothing that is there already is touched.
///
/// They are gathered in a hidden folder, which is then given the name that was asked for. Where there is an empty folder
/// of that name, it may be the one that somebody is in, so that it stays and the files are moved into it.
///
/// This is the one file that calls the operating system to make folders.
struct NewFolder: ~Copyable {
    /// Why something could not be made.
    struct Refusal: Error {
        var path: String
        var code: Int32

        init(_ path: String, _ code: Int32) {
            self.path = path
            self.code = code
        }
    }

    private let path: String
    /// Where the files are gathered.
    private let hidden: String
    /// Whether the folder was there before.
    private let isThere: Bool
    /// What was made, by its path in the folder, in the order in which it was made.
    private var made: [(name: String, isFolder: Bool)] = []
    private let interruption = Interruption()

    /// Begins to gather files.
    ///
    /// - Parameter path: A folder that is there, or not yet.
    private init(_ path: String) {
        var plain = path[...]
        while plain.count > 1, plain.hasSuffix("/") { plain.removeLast() }
        self.path = String(plain)
        var status = stat()
        isThere = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        let name = ".\(isThere ? "rceval" : FilePath.name(of: self.path)).\(getpid()).part"
        hidden = isThere ? self.path + "/" + name : FilePath.join(FilePath.folder(of: self.path), name)
    }

    /// What a path holds before anything is made.
    enum State {
        case missing, empty, otherThanFolder
        /// The names of what is there, in their order.
        case filled([String])
    }

    static func state(of path: String) throws(Refusal) -> State {
        do throws(SystemError) {
            let names = try DiskTree().entries(of: path).map(\.name).filter { $0 != "." && $0 != ".." }
            return names.isEmpty ? .empty : .filled(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        } catch {
            switch error.code {
            case ENOENT: return exists(path) ? .otherThanFolder : .missing
            case ENOTDIR: return .otherThanFolder
            case let code: throw Refusal(path, code)
            }
        }
    }

    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    /// Writes a new file, with the folders that it is in.
    ///
    /// - Parameter name: Its path below the folder.
    private mutating func write(_ bytes: [UInt8], to name: String) throws(Refusal) {
        if interruption.isAsked { throw Refusal(path, EINTR) }
        var folder = ""
        for part in name.split(separator: "/").dropLast() {
            folder += (folder.isEmpty ? "" : "/") + part
            if unsafe mkdir(hidden + "/" + folder, 0o777) == 0 {
                made.append((folder, true))
            } else if errno != EEXIST {
                throw Refusal(path + "/" + folder, errno)
            }
        }
        let descriptor = unsafe open(hidden + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Refusal(path + "/" + name, errno) }
        made.append((name, false))
        var failure = Terminal().send(bytes, descriptor)
        if failure == nil, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
        if close(descriptor) != 0, failure == nil { failure = errno }
        if let failure { throw Refusal(path + "/" + name, failure) }
    }

    /// Gives the files the place that was asked for.
    private mutating func finish() throws(Refusal) {
        if interruption.isAsked { throw Refusal(path, EINTR) }
        if !isThere {
            guard unsafe rename(hidden, path) == 0 else { throw Refusal(path, errno == ENOTEMPTY ? EEXIST : errno) }
            return
        }
        let names = made.map(\.name).filter { !$0.contains("/") }
        for name in names where Self.exists(path + "/" + name) { throw Refusal(path + "/" + name, EEXIST) }
        var moved: [String] = []
        for name in names {
            guard unsafe rename(hidden + "/" + name, path + "/" + name) == 0 else {
                let code = errno
                for name in moved { _ = unsafe rename(path + "/" + name, hidden + "/" + name) }
                throw Refusal(path + "/" + name, code)
            }
            moved.append(name)
        }
        _ = unsafe rmdir(hidden)
    }

    /// Takes everything away that was made.
    private mutating func remove() {
        for (name, isFolder) in made.reversed() {
            let path = hidden + "/" + name
            _ = unsafe isFolder ? rmdir(path) : unlink(path)
        }
        _ = unsafe rmdir(hidden)
    }

    /// Ends what was begun: signals have their way again.
    private consuming func end() {
        interruption.end()
    }

    /// Fills a folder with new files, or leaves everything as it was.
    ///
    /// - Throws: The exit code for what could not be written, after saying why.
    static func fill(
        _ path: String, with files: [(name: String, bytes: [UInt8])], _ terminal: Terminal
    ) throws {
        var new = NewFolder(path)
        var refusal: Refusal?
        do throws(Refusal) {
            guard unsafe mkdir(new.hidden, 0o777) == 0 else { throw Refusal(path, errno) }
            for (name, bytes) in files { try new.write(bytes, to: name) }
            try new.finish()
        } catch {
            refusal = error
            new.remove()
        }
        new.end()
        guard let refusal else { return }
        var findings = Findings()
        findings.report(WriteFailure.finding(refusal.path, refusal.code, "; nothing was left behind"))
        terminal.print(findings)
        throw refusal.code == EEXIST ? ExitCode.faults : ExitCode.notWritten
    }

    /// Reports why a folder can't be filled anew, if it can't.
    static func refuseUnlessEmpty(_ folder: String, _ findings: inout Findings) {
        let location = Location(file: folder)
        do throws(Refusal) {
            switch try state(of: folder) {
            case .missing, .empty: return
            case .filled(let names):
                findings.report(
                    Finding(
                        .alreadyThere, at: location,
                        "The folder is not empty, and nothing is written into it: it holds \(names.inProse("and", most: 5))",
                        suggestion: "Name a folder that is empty or not there yet"))
            case .otherThanFolder:
                findings.report(
                    Finding(
                        .notAFolder, at: location, "Something that is not a folder has this name",
                        suggestion: "Name a folder that is empty or not there yet"))
            }
        } catch {
            let why = unsafe String(cString: strerror(error.code))
            findings.report(
                Finding(
                    .notAFolder, at: location, "This can't be read as a folder: \(why)",
                    suggestion: "Name another folder, or check its permissions"))
        }
    }
}
