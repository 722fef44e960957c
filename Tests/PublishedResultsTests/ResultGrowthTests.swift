import Diagnostics
import Evaluation
import MarkedTables
import Testing

@testable import PublishedResults

/// How many names were compared.
private final class Comparisons {
    var count = 0
}

/// A name that counts its comparisons.
private struct CountedName: Hashable {
    var number: Int
    let made: Comparisons

    static func == (a: CountedName, b: CountedName) -> Bool {
        a.made.count += 1
        return a.number == b.number
    }

    func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

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

    private static func compared(_ rows: Int) throws -> DocumentComparer {
        var comparer = DocumentComparer(file: "old.json", version: .newest)
        comparer.compare(
            try #require(JSONDocument.of(document(rows, backwards: false))),
            try #require(JSONDocument.of(document(rows, backwards: true))))
        return comparer
    }

    @Test func `rows in another order are found by their names`() throws {
        let result = try Self.compared(2000).result
        #expect(result.differences.map(\.given) == ["another order"])
        #expect(result.compared == 2000 * 2 + 5)
    }

    /// However a table of names is laid out, it compares each with a few others only; a search through all would take
    /// half of the square.
    @Test(arguments: [1, 1500, 12_000], [1, 3])
    func `the comparisons of names grow with the rows, and not with their square`(_ rows: Int, _ repeats: Int) throws {
        let made = Comparisons()
        let names = (0..<rows).map { CountedName(number: $0 / repeats, made: made) }
        let named = try #require(NamedEntries(names, names.reversed()))
        #expect(named.matches.compactMap(\.self).count == rows && named.added.isEmpty)
        #expect(made.count < 100 * rows)
    }

    @Test func `each repeat in an object of many keys is told`() throws {
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

    /// In the first format a reason of the program may be worded otherwise; what people gave, and a notice, may not.
    @Test func `what people gave is no wording of the program`() throws {
        func document(_ word: String) -> String {
            """
            {"notice": "\(word)", "scorecards": [{"centre": "north", "name": "North", "reason": "\(word)",
            "criteria": [{"id": "a", "indicators": [{"id": "n", "overridden": {"reason": "\(word)"},
            "left-out-rows": [{"row": "D", "because": "\(word)"}]}]}]}]}
            """
        }
        var comparer = DocumentComparer(file: "old.json", version: .first)
        comparer.compare(
            try #require(JSONDocument.of(document("x"))), try #require(JSONDocument.of(document("y"))))
        #expect(
            comparer.result.differences.map(\.path) == [
                "notice", "scorecards[north].criteria[a].indicators[n].overridden.reason",
            ])
        #expect(
            comparer.result.worded.map(\.path) == [
                "scorecards[north].reason", "scorecards[north].criteria[a].indicators[n].left-out-rows[D].because",
            ])
    }

    @Test func `a comparison that can't be made is a difference`() throws {
        let day = try #require(CalendarDay(year: 2015, month: 1, day: 1))
        let published = PublishedResult(
            file: "old.json",
            table: ResultTable(
                rules: .init(set: "", edition: "", title: "", sha256: "", parts: []),
                period: .init(id: "2015", from: day, until: day), notice: nil, inputs: [], cards: []),
            engine: "", version: .newest, hasRows: false, hasCriteria: false, centres: nil,
            root: try #require(JSONDocument.of("{}")))
        #expect(published.differences(from: "{}").differences.isEmpty)
        #expect(published.differences(from: "{").differences.count == 1)
    }
}
