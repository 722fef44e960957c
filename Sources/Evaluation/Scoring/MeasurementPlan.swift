/// Everything that a set of criteria asks of a report's records, laid out by collection.
package struct MeasurementPlan: Sendable {
    /// A measure over rows.
    struct Leaf: Sendable {
        var kind: RecordMeasure.Kind
        /// The index of the measure in ``CriteriaSet/recordMeasures``.
        var measure: Int
        /// The single value's index, or the field of the list's entries; -1 where rows are counted.
        var field: Int = -1
        /// Whether the field is in the list whose elements are the rows.
        var isInList = false
        var keeps: Kept = .code
        /// The index of what is asked of the record as a whole, its dates among it.
        var gate = 0
        /// What `where` asks of the row itself: plain tests, and the node of what else.
        var plain: Range<Int> = 0..<0
        var filter: Int32 = -1
        var havingPlain: Range<Int> = 0..<0
        var having: Int32 = -1
        /// The conditions whole, for saying why a row was left out; -1 where there are none.
        var filterNode: Int32 = -1
        var havingNode: Int32 = -1
        var window: Window
    }

    enum Kept: UInt8, Sendable { case code, choice, text }

    /// The leaves of one indicator that read the same rows.
    struct Group: Sendable {
        /// The indicator's index; requirements follow the indicators.
        var owner: Int
        /// The list whose elements are the rows, or -1.
        var list: Int32
        /// Where the leaves stand in ``MeasurementPlan/leaves``.
        var leaves: Range<Int>
        /// The gate that all leaves share, or -1.
        var gate: Int
    }

    /// The single values that place a record in time; -1 where there is none.
    struct DatePlaces: Sendable {
        var from = -1
        var until = -1
    }

    package let criteria: CriteriaSet
    var program: ConditionProgram
    /// Collection by collection.
    private(set) var groups: [Group] = []
    /// Where each collection's groups stand in ``groups``.
    private(set) var groupRanges: [Range<Int>] = []
    private(set) var leaves: [Leaf] = []
    private(set) var gates: [RecordGate] = []
    /// Where each collection's gates stand in ``gates``.
    private(set) var gateRanges: [Range<Int>] = []
    /// The plain tests that gates share.
    private(set) var gateTests: [ConditionProgram.PlainTest] = []
    /// Where each collection's tests stand in ``gateTests``.
    private(set) var testRanges: [Range<Int>] = []
    /// The years of the evaluation period.
    package let years: ClosedRange<Int>
    /// By collection.
    private(set) var datePlaces: [DatePlaces]
    /// Whether texts of a field must be kept: by collection, then by field, then by entry field.
    package private(set) var keepsText: [[FieldPlace]]
    /// What of all this can be asked of blocks of records.
    private(set) var blocks = BlockPlan()
    /// The header's fields that conditions read by `in`, which must be known before any record.
    package private(set) var headerLists: [Int] = []

    /// Lays out the measures of a set of criteria.
    ///
    /// - Parameters:
    ///   - period: The period that `in: period` means.
    ///   - keepsLedger: Whether the texts that a ledger shows of a record are kept as well.
    package init(_ criteria: CriteriaSet, period: EvaluationPeriod, keepsLedger: Bool = false) {
        self.criteria = criteria
        years = period.from.year...max(period.from.year, period.until.year)
        program = ConditionProgram(period)
        datePlaces = criteria.form.collections.map { DatePlaces($0) }
        keepsText = criteria.form.collections.map { _ in [] }
        var gathered: [[(owner: Int, list: Int32, measures: [Int])]] =
            criteria.form.collections.map { _ in [] }
        var owner = 0
        for measure in criteria.indicators.map(\.measure) + criteria.requirements.map(\.measure) {
            for index in measure.recordMeasures {
                let rows = criteria.recordMeasures[index]
                let list = Int32(rows.rows ?? -1)
                let place = gathered[rows.collection].firstIndex {
                    $0.owner == owner && $0.list == list
                }
                if let place {
                    gathered[rows.collection][place].measures.append(index)
                } else {
                    gathered[rows.collection].append((owner, list, [index]))
                }
            }
            owner += 1
        }
        for collection in gathered {
            let (firstGroup, firstGate) = (groups.count, gates.count)
            var rules: [RecordGate.Rule] = []
            for group in collection {
                let first = leaves.count
                for measure in group.measures { addLeaf(measure, firstGate, &rules) }
                let gate = leaves[first].gate
                let isShared = leaves[first...].allSatisfy { $0.gate == gate }
                groups.append(
                    Group(
                        owner: group.owner, list: group.list, leaves: first..<leaves.count,
                        gate: isShared ? gate : -1))
            }
            groupRanges.append(firstGroup..<groups.count)
            gateRanges.append(firstGate..<gates.count)
            var tests: [ConditionProgram.PlainTest] = []
            for index in firstGate..<gates.count { gates[index].share(&tests, program) }
            testRanges.append(gateTests.count..<gateTests.count + tests.count)
            gateTests += tests
        }
        if keepsLedger { keepLedgerTexts() }
        blocks = BlockPlan(self)
        for (reference, _) in program.lists {
            if case .header(let field) = reference, !headerLists.contains(field) {
                headerLists.append(field)
            }
        }
    }

    /// Keeps the texts by which a ledger shows a record, and those of lists whose elements are rows.
    private mutating func keepLedgerTexts() {
        for (index, collection) in criteria.form.collections.enumerated() {
            for place in Self.ledgerFields(collection) { keepsText[index].append(place) }
            if let field = collection.identifiedBy { keepsText[index].append(collection.places[field]) }
        }
        for measure in criteria.recordMeasures {
            guard let list = measure.rows else { continue }
            keepsText[measure.collection].append(.values(list: list))
        }
    }

    /// Adds a measure; `rules` are those of the collection's gates, the first of which is given.
    private mutating func addLeaf(
        _ index: Int, _ firstGate: Int, _ rules: inout [RecordGate.Rule]
    ) {
        let measure = criteria.recordMeasures[index]
        var leaf = Leaf(kind: measure.kind, measure: index, window: measure.window)
        var rule = RecordGate.Rule(window: measure.window, conditions: [])
        if let filter = measure.filter {
            var ofRow: [Condition] = []
            for part in filter.conjuncts {
                if let list = measure.rows, part.dependsOnElement(of: list) {
                    ofRow.append(part)
                } else {
                    rule.conditions.append(part)
                }
            }
            keepTexts(of: filter, measure.collection)
            (leaf.plain, leaf.filter) = program.addConjunction(.all(ofRow))
            leaf.filterNode = program.add(filter)
        }
        if let having = measure.having {
            keepTexts(of: having, measure.collection)
            (leaf.havingPlain, leaf.having) = program.addConjunction(having)
            leaf.havingNode = program.add(having)
        }
        if let place = rules.firstIndex(of: rule) {
            leaf.gate = firstGate + place
        } else {
            leaf.gate = gates.count
            gates.append(RecordGate(rule, &program))
            rules.append(rule)
        }
        if let field = measure.field {
            switch field {
            case .single(let single): leaf.field = single
            case .values: (leaf.field, leaf.isInList) = (0, true)
            case .entry(_, let entryField): (leaf.field, leaf.isInList) = (entryField, true)
            case .entries: break
            }
            switch measure.fieldType {
            case .text:
                leaf.keeps = .text
                keepsText[measure.collection].append(field)
            case .choice: leaf.keeps = .choice
            default: leaf.keeps = .code
            }
        }
        leaves.append(leaf)
    }

    private mutating func keepTexts(of condition: Condition, _ collection: Int) {
        switch condition {
        case .all(let parts), .any(let parts):
            for part in parts { keepTexts(of: part, collection) }
        case .not(let part): keepTexts(of: part, collection)
        case .test(let test):
            if test.type.isText { keepsText[collection].append(test.field) }
            switch test.test {
            case .some(let part): keepTexts(of: part, collection)
            case .values(let tests):
                for case .equals(let other) in tests { keepsText[collection].append(other) }
            default: break
            }
        }
    }
}

extension MeasurementPlan.DatePlaces {
    init(_ collection: RecordCollection) {
        guard let dated = collection.dated else { return }
        if case .single(let index) = collection.places[dated.from] { from = index }
        if let field = dated.until, case .single(let index) = collection.places[field] {
            until = index
        }
    }
}
