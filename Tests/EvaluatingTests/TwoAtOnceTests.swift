import Dispatch
import Synchronization
import TestWorld
import Testing

/// Two evaluations in one process know nothing of each other.
@Suite struct TwoAtOnceTests {
    /// Both have the same files at the same paths. The first goes by rules that lie in its data folder; to the second,
    /// which goes by others, that file is one that nothing reads.
    private static let texts = Small.with([
        "data/rules.yaml": Small.criteria.replacing("form.yaml", with: "../form.yaml")
    ])
    private static let kinds: [(criteria: String, found: [String])] = [
        ("data/rules.yaml", []), ("criteria.yaml", ["unknown-file data/rules.yaml"]),
    ]

    private static func work(_ index: Int) -> Work {
        Work(workspace: World(texts).workspace, criteria: kinds[index % 2].criteria)
    }

    @Test func `what one has read is not read by the next`() {
        for index in 0..<4 { #expect(Self.work(index).score().found == Self.kinds[index % 2].found) }
    }

    @Test func `from several threads at once each gives what it gives alone`() {
        let alone = (0..<2).map { Self.work($0).score() }
        let outcomes = Mutex([Int: Work.Outcome]())
        DispatchQueue.concurrentPerform(iterations: 16) { index in
            let outcome = Self.work(index).score()
            outcomes.withLock { $0[index] = outcome }
        }
        let found = outcomes.withLock { $0 }
        #expect(found.count == 16 && alone[0] != alone[1])
        for (index, outcome) in found {
            #expect(outcome == alone[index % 2] && outcome.found == Self.kinds[index % 2].found)
        }
    }
}
