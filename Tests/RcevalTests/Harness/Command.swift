import Foundation
import Glibc

/// How a run of the binary ended.
enum Ending: Equatable, CustomStringConvertible {
    case exited(Int32)
    case signalled(Int32)
    case outOfTime

    var description: String {
        switch self {
        case .exited(let code): "exit code \(code)"
        case .signalled(let signal): "stopped by signal \(signal), which is a crash"
        case .outOfTime: "out of time"
        }
    }
}

/// What a run of the binary gave.
struct Outcome {
    var ending: Ending
    var output: String
    var errors: String
    var seconds: Double
    /// The most memory that was in use.
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

    /// The binary: `RCEVAL` in the environment, or the one that was built beside the tests.
    static let binary: String = {
        if let path = ProcessInfo.processInfo.environment["RCEVAL"] { return path }
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("rceval").path
    }()

    /// Runs the binary, or another program, until it ends or its time is over.
    ///
    /// - Parameters:
    ///   - folder: The folder in which it runs.
    ///   - environment: Added to a bare environment.
    ///   - seconds: After which it is ended, for a file that should not take so long.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:],
        program: String = binary, seconds: Double = 20
    ) throws -> Outcome {
        let scratch = try Workspace()
        let (output, errors) = (scratch.path("stdout"), scratch.path("stderr"))
        let began = ContinuousClock.now
        // `env` changes the folder and then becomes the program.
        let words = ["/usr/bin/env", "-C", folder, program] + arguments
        let child = try spawn(words, environment, output, errors)
        let (ending, memory) = wait(for: child, until: began + .seconds(seconds))
        let time = ContinuousClock.now - began
        return Outcome(
            ending: ending, output: try text(of: output), errors: try text(of: errors),
            seconds: Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18,
            peakMegabytes: memory / 1024)
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
        let words = ["/usr/bin/env", "-C", folder, binary] + arguments
        let child = try spawn(words, environment, terminal.path, terminal.path)
        var bytes: [UInt8] = []
        _ = wait(for: child, until: .now + .seconds(20)) { terminal.drain(into: &bytes) }
        terminal.drain(into: &bytes)
        return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }

    private static func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    private static func spawn(
        _ words: [String], _ environment: [String: String], _ output: String, _ errors: String
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
        var settings = ["LANG": "C.UTF-8"]
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            settings[name] = ProcessInfo.processInfo.environment[name]
        }
        settings.merge(environment) { _, new in new }
        var arguments = words.map { strdup($0) } + [nil]
        var variables = settings.map { strdup("\($0)=\($1)") } + [nil]
        defer { for text in arguments + variables { free(text) } }
        var child: pid_t = 0
        let code = posix_spawn(&child, words[0], &actions, nil, &arguments, &variables)
        guard code == 0 else { throw Failure("\(words[0]) can't be run: \(String(cString: strerror(code)))") }
        return child
    }

    private static func wait(
        for child: pid_t, until end: ContinuousClock.Instant, meanwhile: () -> Void = {}
    ) -> (Ending, kilobytes: Int) {
        var status: Int32 = 0
        var usage = rusage()
        while wait4(child, &status, WNOHANG, &usage) == 0 {
            if ContinuousClock.now > end {
                kill(child, SIGKILL)
                wait4(child, &status, 0, &usage)
                return (.outOfTime, usage.ru_maxrss)
            }
            meanwhile()
            usleep(1000)
        }
        let signal = status & 0x7F
        return (signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal), usage.ru_maxrss)
    }
}

/// What keeps a test from running at all.
struct Failure: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
