import Diagnostics
import Testing

@testable import Evaluation

/// Records that are measured many at a time give what they give one by one.
@Suite("Batches of records")
struct BatchTests {
    /// What is measured: every word that conditions have, of records and of elements.
    private static let rules: [(RecordMeasure.Kind, String, Given?, Given?, Window)] = [
        (.count, "activities", nil, nil, .touches), (.count, "activities", nil, nil, .any),
        (.count, "activities", ["status": "completed", "conventions": "basel"], nil, .ends),
        (.count, "activities", ["status": ["planned", "ongoing"]], nil, .starts),
        (.count, "activities", ["not": ["status": "completed"]], nil, .within),
        (.count, "activities", ["any-of": [["status": "ongoing"], ["participants": ["at-least": "50"]]]], nil, .any),
        (.count, "activities", ["participants": ["more-than": "5", "at-most": "40"]], nil, .any),
        (.count, "activities", ["participants": ["less-than": "-1"]], nil, .any),
        (.count, "activities", ["start": ["is": "missing"]], nil, .any),
        (.count, "activities", ["parties": ["is": "present"], "open": "yes"], nil, .any),
        (.count, "activities", ["parties": ["elements": ["at-least": "2"]]], nil, .any),
        (.count, "activities", ["lead": ["in": "centre.parties-served"]], nil, .any),
        (.count, "activities", ["lead": ["equals": "host"]], nil, .any),
        (.count, "activities", ["scores": ["at-least": "3"]], nil, .any),
        (.count, "activities", ["visits": ["from": "2016-01-01", "until": "2016-12-31"]], nil, .any),
        (.count, "activities.parties", ["parties": ["in": "centre.parties-served"]], nil, .any),
        (.count, "activities.parties", ["status": "completed"], nil, .touches),
        (.distinct, "activities.parties", ["status": "completed"], nil, .any),
        (.distinct, "activities.parties", ["lead": ["in": "members"]], nil, .any),
        (.distinct, "activities.status", nil, nil, .any), (.distinct, "activities.open", nil, nil, .any),
        (.distinct, "activities.participants", nil, nil, .any), (.distinct, "activities.scores", nil, nil, .any),
        (.sum, "activities.participants", ["status": "completed"], nil, .touches),
        (.sum, "activities.scores", nil, nil, .any), (.mean, "activities.participants", nil, nil, .any),
        (.mean, "activities.scores", ["open": "no"], nil, .any),
        (.median, "activities.participants", nil, nil, .any), (.median, "activities.scores", nil, nil, .touches),
        (.least, "activities.participants", ["open": "yes"], nil, .any), (.most, "activities.expected", nil, nil, .any),
        (.least, "activities.scores", nil, nil, .any), (.most, "activities.scores", nil, nil, .any),
        (.share, "activities", nil, ["status": "completed"], .touches),
        (.share, "activities", ["open": "yes"], ["lead": ["equals": "host"]], .any),
        (.share, "activities.parties", nil, ["parties": "KEN"], .any),
        (.any, "activities", ["participants": ["at-least": "99"]], nil, .any),
        (.any, "activities.stages", ["stages": "documented", "status": "planned"], nil, .any),
    ]

    /// A random rule for each of some indicators, a few of which are totals.
    private static func criteria(_ chance: inout Chance) -> CriteriaSet {
        var rules = Rules()
        for index in 0..<Int.random(in: 1...12, using: &chance) {
            let parts = (0..<Int.random(in: 1...3, using: &chance)).map { _ in
                let rule = Self.rules[Int.random(in: 0..<Self.rules.count, using: &chance)]
                return rules.measure(rule.0, rule.1, where: rule.2, having: rule.3, window: rule.4)
            }
            rules.indicator("a.i\(index)", parts.count == 1 ? parts[0] : .total(parts))
        }
        rules.set.criteria = [rules.criterion("a", .indicators(Array(rules.set.indicators.indices)))]
        return rules.set
    }

    private static func record(_ chance: inout Chance) -> Given {
        var entries: [(key: String, value: Given)] = []
        func add(_ name: String, _ texts: [String], many: Bool = false) {
            guard Int.random(in: 0..<5, using: &chance) > 0 else { return }
            func one() -> Given { .text(texts[Int.random(in: 0..<texts.count, using: &chance)]) }
            let elements = (0..<Int.random(in: 0...4, using: &chance)).map { _ in one() }
            entries.append((name, many ? .list(elements) : one()))
        }
        let days = ["2014-06-01", "2015-01-01", "2016-02-29", "2018-12-31", "2019-01-01"]
        let parties = ["KEN", "UGA", "TZA", "RWA", "CHN"]
        add("status", ["planned", "ongoing", "completed", "cancelled"])
        add("stages", ["identified", "documented", "implemented"], many: true)
        for name in ["start", "end"] { add(name, days) }
        add("conventions", ["stockholm", "basel", "rotterdam"], many: true)
        add("parties", parties, many: true)
        for name in ["lead", "host"] { add(name, parties) }
        // The last of these is more than 64 bits hold.
        add("participants", ["0", "7", "40", "99.5", "-3", "1024", "12345678901234.25"])
        add("expected", ["1", "2.000000001", "1023"])
        add("open", ["yes", "no"])
        add("scores", ["1", "2", "3.5", "-4"], many: true)
        add("visits", days, many: true)
        return .mapping(entries)
    }

    private static func measurer(_ plan: MeasurementPlan, _ centre: Centre, ledger: Bool) -> ReportMeasurer {
        ReportMeasurer(
            plan, centre: centre, header: World.header(["members": ["KEN", "RWA"]]), keepsLedger: ledger)
    }

    @Test("give every centre the same values, counts and rows", arguments: 1...120)
    func sameAsOneByOne(seed: Int) {
        var chance = Chance(UInt64(seed))
        let set = Self.criteria(&chance)
        let plan = MeasurementPlan(set, period: World.period, keepsLedger: true)
        let centres = [World.centre, World.centre("other", served: ["CHN", "TZA", "RWA"])]
        var single = centres.map { Self.measurer(plan, $0, ledger: true) }
        var many = centres.map { Self.measurer(plan, $0, ledger: true) }
        // Two that each have a part of the records, and are added up.
        var parts = (0..<2).map { _ in centres.map { Self.measurer(plan, $0, ledger: false) } }
        let collection = set.form.collections[0]
        var batch = RecordBatch(collection.layout)
        func measure(_ measurers: inout [ReportMeasurer]) {
            let lists = Dictionary(uniqueKeysWithValues: measurers.indices.map { ($0, measurers[$0].lists) })
            let masks = BatchMasks(plan, 0, batch, lists)
            for centre in measurers.indices {
                let refused = measurers[centre].add(masks, owner: centre)
                #expect(refused.isEmpty)
            }
        }
        let count = Int.random(in: 1...200, using: &chance)
        for number in 1...count {
            let given = Self.record(&chance)
            let owner = Int.random(in: 0...1, using: &chance)
            var alone = RecordBatch(collection.layout)
            World.build(given, in: &alone, collection)
            alone.commit(number: number, at: Place(line: number, column: 1))
            let refused = single[owner].add(alone, collection: 0)
            #expect(refused.isEmpty)
            World.build(given, in: &batch, collection)
            // One that is begun and not committed leaves nothing, whether or not another takes its place.
            if Bool.random(using: &chance) {
                World.build(Self.record(&chance), in: &batch, collection)
                World.build(given, in: &batch, collection)
            }
            batch.commit(number: number, at: Place(line: number, column: 1), owner: owner)
            if !batch.isFull, Bool.random(using: &chance) {
                World.build(Self.record(&chance), in: &batch, collection)
            }
            if batch.isFull || number == count || Int.random(in: 0..<50, using: &chance) == 0 {
                measure(&many)
                measure(&parts[Int.random(in: 0...1, using: &chance)])
                batch.removeAll()
            }
        }
        for centre in centres.indices {
            let (expected, found) = (single[centre].finish(), many[centre].finish())
            #expect(found.values == expected.values)
            #expect(found.ledgers.map { "\($0)" } == expected.ledgers.map { "\($0)" })
            #expect(found.records == expected.records)
            let (first, second) = (parts[0][centre], parts[1][centre])
            let isMerged = parts[0][centre].merge(second)
            #expect(isMerged)
            #expect(parts[0][centre].finish().values == expected.values)
            #expect(parts[0][centre].finish().ledgers.map(\.counted) == expected.ledgers.map(\.counted))
            #expect(parts[0][centre].finish().ledgers.map(\.leftOut) == expected.ledgers.map(\.leftOut))
            #expect(first.finish().values.count == expected.values.count)
        }
    }

    @Test("mean each of their rows by a bit of its own", arguments: [0, 1, 63, 64, 65, 127, 128, 129, 500])
    func masks(count: Int) {
        var chance = Chance(UInt64(count))
        func random() -> Set<Int> { Set((0..<count).filter { _ in Bool.random(using: &chance) }) }
        func mask(_ rows: Set<Int>) -> Mask {
            var mask = Mask(noneOf: count)
            for row in rows { mask.insert(row) }
            return mask
        }
        func rows(_ mask: Mask) -> [Int] {
            var found: [Int] = []
            mask.forEach { found.append($0) }
            return found
        }
        let (a, b) = (random(), random())
        #expect(rows(Mask(all: count)) == Array(0..<count))
        #expect(rows(mask(a)) == a.sorted())
        #expect(mask(a).count == a.count && mask(a).isEmpty == a.isEmpty)
        #expect(rows(mask(a) & mask(b)) == a.intersection(b).sorted())
        #expect(rows(mask(a) | mask(b)) == a.union(b).sorted())
        #expect(rows(mask(a) - mask(b)) == a.subtracting(b).sorted())
        #expect(rows(mask(a).filter { b.contains($0) }) == a.intersection(b).sorted())
        #expect((0..<count).allSatisfy { mask(a)[$0] == a.contains($0) })
    }

    /// Collections whose numbers add up.
    private static let sums: CriteriaSet = {
        var form = World.form
        func field(_ name: String) -> Field {
            Field(
                name: name, title: nil, note: nil, type: .number(atLeast: nil, atMost: nil), isList: name == "lots",
                isRequired: false)
        }
        for name in ["sums", "others"] {
            form.collections.append(
                RecordCollection(name: name, fields: [field("one"), field("lots")], identifiedBy: nil, dated: nil))
        }
        var rules = Rules()
        rules.set.form = form
        let measures = [
            rules.measure(.sum, "sums.one"), rules.measure(.mean, "sums.lots"), rules.measure(.sum, "others.one"),
        ]
        for (index, measure) in measures.enumerated() { rules.indicator("a.\(index)", measure) }
        rules.set.criteria = [rules.criterion("a", .indicators([0, 1, 2]))]
        return rules.set
    }()

    private static let plan = MeasurementPlan(sums, period: World.period)

    /// Measures records, so many at a time.
    ///
    /// - Returns: The numbers of those that can't be measured.
    private static func refused(
        _ records: [Given], by measurer: inout ReportMeasurer, atATime most: Int
    ) -> [Int] {
        let collection = sums.form.collections[3]
        var (batch, refused) = (RecordBatch(collection.layout), [Int]())
        for (index, record) in records.enumerated() {
            World.build(record, in: &batch, collection)
            batch.commit(number: index + 1, at: Place(line: index + 1, column: 1))
            guard batch.count == most || index + 1 == records.count else { continue }
            refused += measurer.add(batch, collection: 3).map(\.place.line)
            batch.removeAll()
        }
        return refused
    }

    @Test("refuse the same records with which a sum outgrows what can be held", arguments: 0...9)
    func sameRefusal(before: Int) {
        let huge = "99999999999999999999999999999"
        var records: [Given] = Array(repeating: ["one": "3", "lots": ["1", "2"]], count: before * 11)
        records += [["one": .text(huge)], ["one": "5", "lots": [.text(huge), "7"]]]
        records += Array(repeating: ["one": .text(huge), "lots": ["1"]], count: 3)
        records += Array(repeating: ["one": "70", "lots": [.text(huge), "5"]], count: 70)
        func refused(_ most: Int) -> [Int] {
            var measurer = Self.measurer(Self.plan, World.centre, ledger: false)
            return Self.refused(records, by: &measurer, atATime: most)
        }
        let expected = refused(1)
        #expect(expected.count > 1)
        #expect(expected.first == before * 11 + 3)
        #expect(refused(64) == expected)
        #expect(refused(7) == expected)
    }

    @Test(
        "are not added up where the order of the records might matter",
        arguments: [
            ["2000000000000000000000000000", "-2000000000000000000000000000"], ["170141183460469231731687303700"],
        ])
    func nearIsNotMerged(numbers: [String]) {
        var near = Self.measurer(Self.plan, World.centre, ledger: false)
        var other = near
        let refused = [
            Self.refused(numbers.map { ["one": .text($0)] }, by: &near, atATime: 64),
            Self.refused([["one": "1"]], by: &other, atATime: 64),
        ]
        #expect(refused == [[], []])
        let (first, second) = (near, other)
        let merged = [other.merge(first), near.merge(second)]
        #expect(merged == [false, false])
    }

    @Test("are full where what they hold is large, however few they are")
    func full() {
        let collection = World.form.collections[0]
        var batch = RecordBatch(collection.layout)
        World.build(["id": .text(String(repeating: "x", count: 300_000))], in: &batch, collection)
        batch.commit(number: 1, at: Place(line: 1, column: 1))
        #expect(batch.isFull)
        batch.removeAll()
        #expect(!batch.isFull)
        World.build(["parties": .list(Array(repeating: "KEN", count: 20_000))], in: &batch, collection)
        batch.commit(number: 1, at: Place(line: 1, column: 1))
        #expect(batch.isFull)
    }
}
