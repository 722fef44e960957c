internal import ArgumentParser
internal import Diagnostics
internal import Glibc
internal import SourceReading

/// Where results and findings go. This is the one file that calls the operating system to write.
struct Terminal {
    /// The files that the command works on.
    let workspace = Workspace()

    /// The most columns that are used: longer lines are hard to read.
    private static let widest = 100

    /// Whether results are shown on a terminal.
    var isOnScreen: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Colour for a result: only on a terminal, and never under `NO_COLOR`.
    func style(_ output: String?) -> Style {
        Style(isColoured: output == nil && isColoured(STDOUT_FILENO))
    }

    /// The columns for a result: the terminal's, otherwise 80.
    func width(_ output: String?) -> Int {
        guard output == nil, isatty(STDOUT_FILENO) == 1 else { return 80 }
        return columns(STDOUT_FILENO)
    }

    private func columns(_ descriptor: Int32) -> Int {
        var size = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return max(40, min(Self.widest, Int(size.ws_col)))
    }

    private func isColoured(_ descriptor: Int32) -> Bool {
        guard isatty(descriptor) == 1 else { return false }
        if let noColor = unsafe getenv("NO_COLOR"), unsafe noColor.pointee != 0 { return false }
        guard let term = unsafe getenv("TERM") else { return false }
        return unsafe String(cString: term) != "dumb"
    }

    /// The line that says how far a long run has come: only where standard error is a terminal.
    func progress() -> ProgressLine? {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        if let term = unsafe getenv("TERM"), unsafe String(cString: term) == "dumb" { return nil }
        return ProgressLine(STDERR_FILENO)
    }

    /// Prints findings on standard error.
    func print(_ findings: Findings) {
        let lines = SourceLines(for: findings, in: workspace)
        let isTerminal = isatty(STDERR_FILENO) == 1
        let printer = FindingPrinter(
            style: Style(isColoured: isColoured(STDERR_FILENO)),
            width: isTerminal ? columns(STDERR_FILENO) : 80, breaksLines: isTerminal
        ) { lines.line($0, $1) }
        _ = send(printer.text(findings), STDERR_FILENO)
    }

    /// Prints a line on standard error.
    func note(_ line: String) {
        _ = send(TerminalText.safe(line) + "\n", STDERR_FILENO)
    }

    /// Writes a result to the screen, or to a file, whole or not at all.
    ///
    /// - Parameters:
    ///   - output: The file, or `nil` for the screen.
    ///   - replaces: Whether what is there already may give way. A file that was read for the result never does.
    /// - Throws: The exit code for a result that could not be written, after saying why.
    func write(_ text: String, to output: String?, over replaces: (String) -> Bool = { _ in true }) throws {
        guard let output else {
            if let code = send(text, STDOUT_FILENO) { throw refused("standard output", code) }
            return
        }
        guard let target = Self.target(of: output) else { throw refused(output, ELOOP) }
        try keepWhatIsThere(output, target, replaces)
        if Self.isSpecial(target) {
            // A pipe or a device keeps its place: what is sent to it can't be taken back.
            let descriptor = unsafe open(target, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw refused(output, errno) }
            defer { close(descriptor) }
            if let code = send(text, descriptor) { throw refused(output, code) }
            return
        }
        // The text is written beside the file and takes its place only when it is whole.
        let beside = "\(target).\(getpid()).part"
        let interruption = Interruption()
        let descriptor = unsafe open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            let code = errno
            interruption.end()
            throw refused(output, code)
        }
        // What takes the place of a file is for those whom the file was for.
        if let mode = Self.mode(of: target) { fchmod(descriptor, mode) }
        var failure = send(text, descriptor)
        if failure == nil, fsync(descriptor) != 0, errno != EINVAL { failure = errno }
        if close(descriptor) != 0, failure == nil { failure = errno }
        if failure == nil, interruption.isAsked { failure = EINTR }
        if failure == nil, unsafe rename(beside, target) != 0 { failure = errno }
        if failure != nil { unsafe unlink(beside) }
        interruption.end()
        if let failure { throw refused(output, failure) }
        note("written to \(output)")
    }

    /// Refuses to put a result in the place of what it was made from, or of what would be missed.
    private func keepWhatIsThere(_ output: String, _ target: String, _ replaces: (String) -> Bool) throws {
        var status = stat()
        guard unsafe stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        let wasRead = workspace.hasRead(target)
        if !wasRead, replaces(target) { return }
        var findings = Findings()
        findings.report(
            Finding(
                .alreadyThere, at: Location(file: output),
                wasRead
                    ? "This file was read for the result, which would take its place"
                    : "A file of another kind is there already, and the result would take its place",
                suggestion: "Name another file with --output"))
        print(findings)
        note("\(FindingPrinter.summary(findings)); nothing was written")
        throw ExitCode.validationFailure
    }

    /// The file that a path means: where links lead, which stay links, whether there is something or not.
    ///
    /// - Returns: `nil` where links lead back to themselves.
    private static func target(of path: String) -> String? {
        var path = path
        // As many as the system itself follows.
        for _ in 0..<40 {
            if let real = unsafe realpath(path, nil) {
                defer { unsafe free(real) }
                return unsafe String(cString: real)
            }
            var status = stat()
            // A pipe behind /dev/stdout is there and has no path.
            if unsafe stat(path, &status) == 0 { return path }
            var room = [UInt8](repeating: 0, count: Int(PATH_MAX))
            let count = unsafe room.withUnsafeMutableBufferPointer { room -> Int in
                unsafe room.withMemoryRebound(to: CChar.self) { room in
                    guard let start = room.baseAddress else { return -1 }
                    return unsafe readlink(path, start, room.count)
                }
            }
            guard count >= 0 else { return path }
            path = FilePath.join(FilePath.folder(of: path), String(decoding: room[..<count], as: UTF8.self))
        }
        return nil
    }

    /// Whether a path is there and is neither a file nor a folder.
    private static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        let kind = status.st_mode & S_IFMT
        return kind != S_IFREG && kind != S_IFDIR
    }

    /// Who may do what with a file that is there.
    private static func mode(of path: String) -> mode_t? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }

    private func refused(_ what: String, _ code: Int32) -> ExitCode {
        // Who closes a pipe, as “head” does, has seen enough and need not be told.
        if code != EPIPE {
            var findings = Findings()
            findings.report(WriteFailure.finding(what, code))
            print(findings)
        }
        return .notWritten
    }

    /// Sends a text to a descriptor, and gives the error that stopped it.
    func send(_ text: String, _ descriptor: Int32) -> Int32? {
        var text = text
        return text.withUTF8 { unsafe send(UnsafeRawBufferPointer($0), descriptor) }
    }

    /// Sends bytes to a descriptor, and gives the error that stopped it.
    func send(_ bytes: [UInt8], _ descriptor: Int32) -> Int32? {
        unsafe bytes.withUnsafeBytes { unsafe send($0, descriptor) }
    }

    private func send(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32) -> Int32? {
        // A pipe that nobody reads any more, and a file that may grow no longer, are errors like any other.
        _ = signal(SIGPIPE, SIG_IGN)
        _ = signal(SIGXFSZ, SIG_IGN)
        var rest = unsafe bytes[...]
        while unsafe !rest.isEmpty {
            let count = unsafe Glibc.write(
                descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            unsafe rest = rest.dropFirst(count)
        }
        return nil
    }
}
