internal import Glibc
internal import Synchronization

/// Holds back SIGINT and SIGTERM while something is half made, so that it can be taken away before they end the program.
///
/// The handler only takes note of the signal: who makes something looks for it between two steps.
struct Interruption: ~Copyable {
    private static let asked = Atomic<Int32>(0)
    private var held: [Int32] = []

    init() {
        // What the handler uses must be there before it is called.
        Self.asked.store(0, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            let former = signal(number) { Interruption.asked.store($0, ordering: .relaxed) }
            // Whoever started the program so that it is not interrupted is obeyed.
            if unsafe unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
                _ = signal(number, SIG_IGN)
            } else {
                held.append(number)
            }
        }
    }

    /// Whether a signal has come.
    var isAsked: Bool { Self.asked.load(ordering: .relaxed) != 0 }

    /// Lets signals through again, and the one that was held back.
    consuming func end() {
        for number in held { _ = signal(number, SIG_DFL) }
        let asked = Self.asked.load(ordering: .relaxed)
        if asked != 0 { raise(asked) }
    }
}
