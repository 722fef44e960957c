import Testing

@testable import Evaluation

/// Records that are measured many at a time give what they give one by one.
@Suite("Blocks of records")
struct BlockTests {
    /// What is measured: what can be asked of many records at once, and what must be asked of each.
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

    @Test("give every centre the same values and counts", arguments: 1...120)
    func sameAsOneByOne(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        let set = Self.criteria(&chance)
        let plan = MeasurementPlan(set, period: World.period)
        let header = World.header(["members": ["KEN", "RWA"]])
        let centres = [World.centre, World.centre("other", served: ["CHN", "TZA", "RWA"])]
        func measurer(_ centre: Centre, ledger: Bool) -> ReportMeasurer {
            ReportMeasurer(plan, centre: centre, period: World.period, header: header, keepsLedger: ledger)
        }
        var single = centres.map { measurer($0, ledger: true) }
        var many = centres.map { measurer($0, ledger: false) }
        var merged = centres.map { measurer($0, ledger: false) }
        let collection = set.form.collections[0]
        var block = RecordBlock(collection.layout)
        var (owners, open) = ([Int](), [UInt64]())
        func measure(_ measurers: inout [ReportMeasurer]) throws {
            plan.openGates(for: block, 0, World.period, into: &open)
            for centre in centres.indices {
                var rows: UInt64 = 0
                for (row, owner) in owners.enumerated() where owner == centre { rows |= 1 << UInt64(row) }
                try measurers[centre].add(block, rows, open, collection: 0)
            }
            block.removeAll()
            owners = []
        }
        for number in 1...Int.random(in: 1...200, using: &chance) {
            let record = World.record(Self.record(&chance), collection)
            let owner = Int.random(in: 0...1, using: &chance)
            try single[owner].add(record, collection: 0, number: number)
            if !block.append(record) {
                try measure(&many)
                if !block.append(record) {
                    // Too large a number: by itself, to those that will be merged.
                    try merged[owner].add(record, collection: 0, number: number)
                    continue
                }
            }
            owners.append(owner)
        }
        try measure(&many)
        for centre in centres.indices {
            let isMerged = many[centre].merge(merged[centre])
            #expect(isMerged)
            let (expected, found) = (single[centre].finish(), many[centre].finish())
            #expect(found.values == expected.values)
            #expect(found.ledgers.map(\.counted) == expected.ledgers.map(\.counted))
            #expect(found.ledgers.map(\.leftOut) == expected.ledgers.map(\.leftOut))
        }
    }

    @Test("hold what a record holds", arguments: 1...20)
    func holdRecords(seed: Int) {
        var chance = Chance(UInt64(seed))
        let layout = World.form.collections[0].layout
        var block = RecordBlock(layout)
        var records: [RecordValues] = []
        while true {
            let record = World.record(Self.record(&chance), World.form.collections[0])
            let fits = record.singles.allSatisfy { !$0.isPresent || Int64(exactly: $0.code) != nil }
            if !block.append(record) {
                if !fits { continue }
                break
            }
            #expect(fits)
            records.append(record)
        }
        #expect(block.count == RecordBlock.most)
        var copy = RecordValues()
        for (row, record) in records.enumerated() {
            block.copy(row, layout, to: &copy)
            for (cell, other) in zip(copy.singles, record.singles) {
                #expect(cell.isPresent == other.isPresent && (!cell.isPresent || cell.code == other.code))
            }
            for list in layout.strides.indices where layout.strides[list] == 1 {
                func codes(_ values: RecordValues) -> [Int128] {
                    (0..<values.lists[list].count).map { values.element(list, $0, 0).code }
                }
                #expect(codes(copy) == codes(record))
            }
        }
    }

    /// Two collections that have neither texts nor entries, so that their records are measured by blocks.
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
        // An entry with one field takes as much room as a value, and yet may lack it.
        form.collections.append(
            RecordCollection(
                name: "parts",
                fields: [
                    Field(
                        name: "entries", title: nil, note: nil, type: .entries([field("one")]), isList: true,
                        isRequired: false)
                ], identifiedBy: nil, dated: nil))
        var rules = Rules()
        rules.set.form = form
        let measures = [
            rules.measure(.sum, "sums.one"), rules.measure(.mean, "sums.lots"), rules.measure(.sum, "others.one"),
        ]
        for (index, measure) in measures.enumerated() { rules.indicator("a.\(index)", measure) }
        rules.set.criteria = [rules.criterion("a", .indicators([0, 1, 2]))]
        return rules.set
    }()

    private static func measurer(ledger: Bool) -> ReportMeasurer {
        ReportMeasurer(
            MeasurementPlan(sums, period: World.period), centre: World.centre, period: World.period,
            header: World.header(),
            keepsLedger: ledger)
    }

    @Test("refuse the same record with which a sum outgrows what can be held", arguments: 0...9)
    func sameRefusal(before: Int) {
        #expect(
            MeasurementPlan(Self.sums, period: World.period).blocks.holdsWholeRecords.suffix(3) == [true, true, false])
        let huge = "99999999999999999999999999999"
        var records: [Given] = Array(repeating: ["one": "3", "lots": ["1", "2"]], count: before * 11)
        records += [["one": .text(huge)], ["one": "5", "lots": [.text(huge), "7"]]]
        records += Array(repeating: ["one": .text(huge), "lots": ["1"]], count: 3)
        records += Array(repeating: ["one": "70", "lots": [.text(huge), "5"]], count: 70)
        func faults(_ ledger: Bool) -> [Int] {
            var (measurer, waiting) = (Self.measurer(ledger: ledger), WaitingRecords())
            return records.indices.filter { index in
                let values = World.record(records[index], Self.sums.form.collections[3])
                do {
                    try measurer.add(values, with: &waiting, collection: 3, number: index + 1)
                } catch {
                    return true
                }
                return false
            }
        }
        let expected = faults(true)
        #expect(expected.count > 1)
        #expect(faults(false) == expected)
    }

    @Test("are not added up where the order of the records might matter")
    func nearIsNotMerged() throws {
        var (near, other) = (Self.measurer(ledger: false), Self.measurer(ledger: false))
        let form = Self.sums.form.collections
        try other.add(World.record(["one": "1"], form[3]), collection: 3, number: 1)
        try near.add(World.record(["one": "2000000000000000000000000000"], form[3]), collection: 3, number: 1)
        try near.add(World.record(["one": "-2000000000000000000000000000"], form[3]), collection: 3, number: 2)
        let (first, second) = (near, other)
        let merged = [other.merge(first), near.merge(second)]
        #expect(merged == [false, false])
    }

    /// A sum just under what sends records to be measured one by one, which those that wait raise above it.
    @Test("go on where a sum has come near what can be held", arguments: 1...60)
    func nearTheLimit(seed: Int) throws {
        var chance = Chance(UInt64(seed))
        var (single, many) = (Self.measurer(ledger: true), Self.measurer(ledger: false))
        var (open, waiting) = ([UInt64](), WaitingRecords())
        let plan = MeasurementPlan(Self.sums, period: World.period)
        for step in 0..<40 {
            let collection = Int.random(in: 3...4, using: &chance)
            let place = Self.sums.form.collections[collection]
            let isNear = step == 5 || Int.random(in: 0..<30, using: &chance) == 0
            let value = isNear ? "1329227995784915872903807057.280344576" : "\(Int.random(in: 0...9, using: &chance))"
            let record = World.record(["one": .text(value), "lots": ["1", "9"]], place)
            try single.add(record, collection: collection, number: step)
            var block = RecordBlock(place.layout)
            if many.takesBlocks, Bool.random(using: &chance), block.append(record) {
                plan.openGates(for: block, collection, World.period, into: &open)
                try many.add(block, block.all, open, collection: collection)
            } else {
                try many.add(record, with: &waiting, collection: collection, number: step)
            }
        }
        try many.add(&waiting)
        let (expected, found) = (single.finish(), many.finish())
        #expect(found.values == expected.values)
        #expect(found.ledgers.map(\.counted) == expected.ledgers.map(\.counted))
    }

    @Test("are refused where they do outgrow what can be held", arguments: ["one", "lots"])
    func blockTooLarge(field: String) throws {
        var (measurer, open) = (Self.measurer(ledger: false), [UInt64]())
        let collection = Self.sums.form.collections[3]
        func record(_ number: String) -> RecordValues {
            World.record(field == "one" ? ["one": .text(number)] : ["lots": [.text(number)]], collection)
        }
        // Just under 2 to the 127 billionths, which is more than blocks are added to.
        try measurer.add(record("170141183460469231731687303700"), collection: 3, number: 1)
        #expect(!measurer.takesBlocks)
        var block = RecordBlock(collection.layout)
        let isHeld = [block.append(record("9000000000")), block.append(record("9000000000"))]
        #expect(isHeld == [true, true])
        MeasurementPlan(Self.sums, period: World.period).openGates(for: block, 3, World.period, into: &open)
        #expect(throws: ReportMeasurer.Fault.self) {
            try measurer.add(block, block.all, open, collection: 3)
        }
    }
}
