import Diagnostics
import Evaluation
import Glibc
import MarkedTables
import Testing

@testable import EvaluationFiles

/// What published results cost to read and to hold against one another.
@Suite struct ResultGrowthTests {
    /// A result with so many rows in one indicator, from the first or from the last.
    private static func document(_ rows: Int, backwards: Bool) -> String {
        let numbers = backwards ? Array((0..<rows).reversed()) : Array(0..<rows)
        let named = numbers.map { "{\"record\": \"R-\($0)\", \"because\": \"it began after the period\"}" }
        return """
            {"format": 2, "scorecards": [{"centre": "north", "name": "North", "criteria": [{"id": "a", "indicators": [
            {"id": "n", "left-out-rows": [\(named.joined(separator: ",\n"))]}]}]}]}
            """
    }

    private static func compared(_ rows: Int) throws -> PublishedResult.Differences {
        var comparer = DocumentComparer(file: "old.json", version: .newest)
        comparer.compare(
            try #require(JSONDocument.of(document(rows, backwards: false))),
            try #require(JSONDocument.of(document(rows, backwards: true))))
        return comparer.result
    }

    /// The processor time of this thread that work takes, in nanoseconds: the least of several times.
    private static func cost(_ work: () throws -> Void) rethrows -> Int {
        func now() -> Int {
            var time = timespec()
            unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return time.tv_sec * 1_000_000_000 + time.tv_nsec
        }
        var least = Int.max
        for _ in 0..<3 {
            let start = now()
            try work()
            least = min(least, now() - start)
        }
        return least
    }

    @Test func `rows in another order are found by their names`() throws {
        let result = try Self.compared(2000)
        #expect(result.differences.map(\.given) == ["another order"])
        #expect(result.compared == 2000 * 2 + 5)
    }

    /// Eight times the rows cost about eight times as much; each looked for among all others would cost 64 times.
    @Test func `the work grows with the rows, and not with their square`() throws {
        let few = try Self.cost { _ = try Self.compared(1500) }
        let many = try Self.cost { _ = try Self.compared(12_000) }
        #expect(many < few * 24, "\(few) ns, then \(many) ns")
    }

    @Test func `an object of many keys is read as fast as many of few, and each repeat is told`() throws {
        let keys = (0..<20_000).map { "\"k\($0)\": 1" } + ["\"k7\": 2", "\"k19999\": 3"]
        let text = "{\(keys.joined(separator: ",\n"))}"
        let bytes = Array(text.utf8)
        var offset = 0
        let stream = unsafe JSONStream(reading: { room in
            let count = min(room.count, bytes.count - offset)
            unsafe room.copyBytes(from: bytes[offset..<offset + count])
            offset += count
            return count
        })
        let read = try #require(try JSONDocument.read(stream))
        #expect(read.repeats.map(\.key) == ["k7", "k19999"])
        #expect(read.repeats.map(\.first.line) == [8, 20_000] && read.repeats.map(\.place.line) == [20_001, 20_002])
    }

    @Test func `a difference is told in the words of the scorecard`() throws {
        func document(_ points: Int, _ row: String, _ value: String) -> String {
            """
            {"format": 2, "criteria": {"sha256": "\(value)"}, "scorecards": [{"centre": "north", "name": "North Centre",
            "criteria": [{"id": "b", "points": \(points), "criteria": [{"id": "c", "indicators": [
            {"id": "n", "points": \(points), "counted-rows": [{"record": "\(row)", "element": 2}]}]}]}]}]}
            """
        }
        var comparer = DocumentComparer(file: "old.json", version: .newest)
        comparer.compare(
            try #require(JSONDocument.of(document(4, "A#1", "x"))),
            try #require(JSONDocument.of(document(6, "A", "y"))))
        let subjects = comparer.result.differences.map(\.subject)
        #expect(subjects.map(\.centre) == [nil, "North Centre", "North Centre", "North Centre", "North Centre"])
        #expect(subjects.map(\.part) == [nil, "(b)", "(b.c) n", "(b.c) n", "(b.c) n"])
        #expect(subjects.map(\.row) == [nil, nil, nil, "A#1#2", "A#2"])
        #expect(
            subjects.map(\.what) == [
                ["criteria", "sha256"], ["points"], ["points"], ["counted-rows"], ["counted-rows"],
            ])
    }
}
