internal import Glibc
internal import SourceReading
internal import Synchronization

/// A line on a terminal that says how far a long run has come.
///
/// It appears once some time has passed, and is erased at the end. It needs no thread of its own: each
/// part that is read brings it on.
final class ProgressLine: Sendable {
    /// How many milliseconds pass before it appears: a second, or what `RCEVAL_PROGRESS_AFTER` says in the
    /// environment. That is for tests, which need no data then that take a second on whatever machine.
    private static let patience: Int = {
        guard let text = unsafe getenv("RCEVAL_PROGRESS_AFTER") else { return 1000 }
        return Int(unsafe String(cString: text)).flatMap { (0...3_600_000).contains($0) ? $0 : nil } ?? 1000
    }()

    /// How many milliseconds pass before it is written anew.
    private static let interval = min(100, patience)

    private struct State {
        var read = 0
        /// Of how many bytes that is.
        var total = 0
        /// When it may be written next.
        var next: Int
        var isShown = false
    }

    private let descriptor: Int32
    private let state: Mutex<State>

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
        state = Mutex(State(next: Self.now() + Self.patience))
    }

    /// What is to be told how many bytes have been read.
    var reading: ReadingProgress { { self.read($0, of: $1) } }

    private func read(_ bytes: Int, of total: Int) {
        state.withLock { state in
            // Each period is read anew.
            if total != state.total || state.read >= total { (state.read, state.total) = (0, total) }
            state.read += bytes
            let now = Self.now()
            guard now >= state.next, total > 0 else { return }
            state.next = now + Self.interval
            state.isShown = true
            // A file that grows meanwhile is no reason to say more than all.
            let percent = min(100, Int(Double(state.read) / Double(total) * 100))
            send("\r\u{1B}[KReading reports: \(percent)%")
        }
    }

    /// Takes the line away.
    func erase() {
        state.withLock { state in
            if state.isShown { send("\r\u{1B}[K") }
            state.isShown = false
        }
    }

    private func send(_ text: String) { _ = Terminal().send(text, descriptor) }

    /// Milliseconds, by a clock that only goes forward.
    private static func now() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
