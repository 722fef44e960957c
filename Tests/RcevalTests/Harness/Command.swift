import Foundation
import Glibc
import SourceReading
import Synchronization
import Testing

/// How a run of the binary ended.
enum Ending: Equatable, CustomStringConvertible {
    case exited(Int32)
    case signalled(Int32)
    case hung
    case outOfMemory

    var description: String {
        switch self {
        case .exited(let code): "exit code \(code)"
        case .signalled(let signal): "stopped by signal \(signal), which is a crash"
        case .hung: "ended by the guard against hangs"
        case .outOfMemory: "out of memory"
        }
    }
}

/// What a run of the binary gave.
struct Outcome {
    var ending: Ending
    var output: String
    var errors: String
    /// The most memory that was in use, looked at now and then.
    var peakMegabytes: Int

    /// What was printed on standard error, finding by finding.
    var findings: [PrintedFinding] { PrintedFinding.all(in: errors) }
}

/// The real binary, run on real files.
enum Rceval {
    /// The folder of this package.
    static let package: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { url.deleteLastPathComponent() }
        return url.path
    }()

    /// Whether the environment names the binary, such as one that is built for release.
    static let isGiven = ProcessInfo.processInfo.environment["RCEVAL"] != nil

    /// The binary: `RCEVAL` in the environment, or the one that was built beside the tests.
    static let binary: String = {
        if let path = ProcessInfo.processInfo.environment["RCEVAL"] { return path }
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("rceval").path
    }()

    /// Runs the binary, or another program, until it ends.
    ///
    /// - Parameters:
    ///   - folder: The folder in which it runs.
    ///   - environment: Added to a bare environment.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:],
        program: String = binary
    ) throws -> Outcome {
        let scratch = try Workspace()
        let (output, errors) = (scratch.path("stdout"), scratch.path("stderr"))
        let words = [program] + arguments
        let child = try spawn(words, in: folder, environment, output, errors)
        let (ending, usage) = wait(for: child, words)
        return Outcome(
            ending: ending, output: try text(of: output), errors: try text(of: errors),
            peakMegabytes: usage.kilobytes / 1024)
    }

    private static let outcomes = Mutex<[[String]: Outcome]>([:])

    /// Runs the binary in the package, where nothing changes: once for all tests that ask for the same.
    static func runOnce(_ arguments: [String]) throws -> Outcome {
        if let outcome = outcomes.withLock({ $0[arguments] }) { return outcome }
        let outcome = try run(arguments, in: package)
        outcomes.withLock { $0[arguments] = outcome }
        return outcome
    }

    /// Runs the binary with its output and its findings on a terminal.
    ///
    /// - Returns: What it wrote there, or `nil` where the system has no terminal to give.
    static func runOnTerminal(
        _ arguments: [String], in folder: String, columns: UInt16 = 80,
        environment: [String: String] = ["TERM": "xterm"]
    ) throws -> String? {
        guard let terminal = PseudoTerminal(columns: columns) else { return nil }
        defer { terminal.close() }
        // The terminal stays open on this side, or what is written last would be lost.
        let held = open(terminal.path, O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard held >= 0 else { return nil }
        defer { close(held) }
        let words = [binary] + arguments
        let child = try spawn(words, in: folder, environment, terminal.path, terminal.path)
        var bytes: [UInt8] = []
        _ = wait(for: child, words) { terminal.drain(into: &bytes) }
        terminal.drain(into: &bytes)
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    /// Runs the binary, which goes on until it is ended, and does something each time that it waits.
    ///
    /// - Parameters:
    ///   - waits: What standard error says whenever it waits.
    ///   - steps: What is done while it waits, one step at a time.
    ///   - stops: Whether it is stopped during each step, so that it sees all of the step at once, however
    ///     long the step takes.
    /// - Returns: What it wrote before the first step, and after each; shorter where it stopped waiting.
    static func runWaiting(
        _ arguments: [String], in folder: String, waits: String, steps: [() throws -> Void],
        stops: Bool = true, environment: [String: String] = [:]
    ) throws -> [(output: String, errors: String)] {
        let scratch = try Workspace()
        let (output, errors) = (scratch.path("stdout"), scratch.path("stderr"))
        let child = try spawn([binary] + arguments, in: folder, environment, output, errors)
        defer {
            kill(child.process, SIGKILL)
            waitpid(child.process, nil, 0)
            close(child.end)
        }
        var written: [(output: String, errors: String)] = []
        var (seenOutput, seenErrors) = ("", "")
        for step in [{}] + steps {
            if stops, !written.isEmpty {
                kill(child.process, SIGSTOP)
                waitpid(child.process, nil, WUNTRACED)
            }
            try step()
            kill(child.process, SIGCONT)
            let end = ContinuousClock.now + .seconds(guardAgainstHangs)
            var more = ""
            repeat {
                usleep(20_000)
                more = String(try text(of: errors).dropFirst(seenErrors.count))
            } while !more.contains(waits) && isRunning(child.process) && ContinuousClock.now < end
            guard more.contains(waits) else {
                if isRunning(child.process) { recordHang(arguments) }
                return written
            }
            let all = try text(of: output)
            written.append((String(all.dropFirst(seenOutput.count)), more))
            (seenOutput, seenErrors) = (all, seenErrors + more)
        }
        return written
    }

    private static func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    /// A program that runs.
    private struct Child {
        var process: pid_t
        /// What nothing is ever written to, and whose other end closes when the program ends.
        var end: Int32
    }

    private static func spawn(
        _ words: [String], in folder: String, _ environment: [String: String], _ output: String, _ errors: String
    ) throws -> Child {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Failure("there is no pipe") }
        // Where another program takes an end along, the waiting below goes on step by step.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        defer { close(ends[1]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 1000)
        var settings = ["LANG": "C.UTF-8"]
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            settings[name] = ProcessInfo.processInfo.environment[name]
        }
        settings.merge(environment) { _, new in new }
        // `env` changes the folder and then becomes the program.
        var arguments = (["/usr/bin/env", "-C", folder] + words).map { strdup($0) } + [nil]
        var variables = settings.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, "/usr/bin/env", &actions, nil, &arguments, &variables)
        guard code == 0 else {
            close(ends[0])
            throw Failure("\(words[0]) can't be run: \(String(cString: strerror(code)))")
        }
        return Child(process: child, end: ends[0])
    }

    /// The seconds after which a run is taken for one that never ends: of the processor's time, or by
    /// the clock while it takes none of that. No test is about time, and none may come near this, not on a
    /// machine ten times slower that does other things too.
    private static let guardAgainstHangs = 600.0

    private static func recordHang(_ words: [String]) {
        Issue.record(
            "The guard against hangs ended this, after \(Int(guardAgainstHangs)) s: \(words.joined(separator: " "))")
    }

    /// Whether a process has not ended. One that has is left for `waitpid` to see.
    private static func isRunning(_ child: pid_t) -> Bool {
        var information = siginfo_t()
        return waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT) == 0
            && information.si_signo == 0
    }

    /// The kilobytes at which a run is ended, before it fills the machine's memory.
    private static let mostKilobytes = 2 << 20

    private static func wait(
        for child: Child, _ words: [String], meanwhile: () -> Void = {}
    ) -> (Ending, Usage) {
        defer { close(child.end) }
        var lastAtWork = ContinuousClock.now
        var status: Int32 = 0
        var most = Usage()
        var pause: Int32 = 1
        while waitpid(child.process, &status, WNOHANG) == 0 {
            let usage = most.most(Usage(of: child.process))
            if usage.seconds > most.seconds { lastAtWork = .now }
            most = usage
            let idle = ContinuousClock.now - lastAtWork
            let hangs = most.seconds > guardAgainstHangs || idle > .seconds(guardAgainstHangs)
            if hangs || most.kilobytes > mostKilobytes {
                kill(child.process, SIGKILL)
                waitpid(child.process, &status, 0)
                if hangs { recordHang(words) }
                return (hangs ? .hung : .outOfMemory, most)
            }
            meanwhile()
            // Until it ends, or until it is time to look at it again: long runs are looked at less often.
            var end = pollfd(fd: child.end, events: 0, revents: 0)
            if poll(&end, 1, pause) > 0 {
                waitpid(child.process, &status, 0)
                break
            }
            pause = min(pause + 1, 20)
        }
        let signal = status & 0x7F
        return (signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal), most)
    }

    /// What a process takes. What `wait4` says of its memory would count this process too, from
    /// before the other became a program of its own.
    private struct Usage {
        var seconds = 0.0
        var kilobytes = 0

        init() {}

        init(of child: pid_t) {
            let file = open("/proc/\(child)/stat", O_RDONLY | O_CLOEXEC)
            guard file >= 0 else { return }
            defer { close(file) }
            var bytes = [UInt8](repeating: 0, count: 1000)
            let count = max(0, read(file, &bytes, bytes.count))
            let text = String(decoding: bytes[..<count], as: UTF8.self)
            // The fields behind the name, which stands in brackets: state, parent and so on.
            let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
            guard fields.count > 22 else { return }
            seconds = ((Double(fields[12]) ?? 0) + (Double(fields[13]) ?? 0)) / 100
            kilobytes = (Int(fields[22]) ?? 0) * 4
        }

        func most(_ other: Usage) -> Usage {
            var most = self
            most.seconds = max(seconds, other.seconds)
            most.kilobytes = max(kilobytes, other.kilobytes)
            return most
        }
    }
}

/// What keeps a test from running at all.
struct Failure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
