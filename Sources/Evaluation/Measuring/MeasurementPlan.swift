/// Everything that a set of criteria asks of a report's records, laid out by collection.
package struct MeasurementPlan: Sendable {
    /// A measure over rows.
    struct Leaf: Sendable {
        /// The index of the measure in ``CriteriaSet/recordMeasures``.
        var measure: Int
        /// Indices into ``MeasurementPlan/Rules/conditions``: what must hold of the record as a whole.
        var ofRecord: [Int] = []
        /// What else must hold of the row, which is an element of a list.
        var ofRow: [Condition] = []
        /// The index of its window in ``MeasurementPlan/Rules/windows``.
        var window = 0
    }

    /// The leaves of one indicator that read the same rows.
    struct Group: Sendable {
        /// The indicator's index; requirements follow the indicators.
        var owner: Int
        /// The list whose elements are the rows; `nil` where records are.
        var list: Int?
        /// Indices into ``MeasurementPlan/Rules/leaves``.
        var leaves: [Int] = []
        /// Its index among the groups of all collections.
        var index = 0
    }

    /// What is asked of the records of one collection; what several measures ask stands there once.
    struct Rules: Sendable {
        var groups: [Group] = []
        var leaves: [Leaf] = []
        var conditions: [Condition] = []
        var windows: [Window] = []
        /// The single values that place a record in time.
        var dates: DatePlaces
    }

    /// The single values that place a record in time; `nil` where there is none.
    struct DatePlaces: Sendable {
        var from: Int?
        var until: Int?

        init(_ collection: RecordCollection) {
            func single(_ field: Int?) -> Int? {
                guard let field, case .single(let index) = collection.places[field] else { return nil }
                return index
            }
            (from, until) = (single(collection.dated?.from), single(collection.dated?.until))
        }
    }

    package let criteria: CriteriaSet
    package let period: EvaluationPeriod
    /// By collection.
    private(set) var rules: [Rules]
    /// How many groups all collections have.
    private(set) var groupCount = 0
    /// The lists that conditions read by `in`.
    private(set) var lists: [OwnLists.Key] = []
    /// The years of the evaluation period.
    package var years: ClosedRange<Int> { period.from.year...max(period.from.year, period.until.year) }
    /// The fields whose texts must be kept, by collection.
    package private(set) var keepsText: [[FieldPlace]]
    /// The header's fields that conditions read by `in`, which must be known before any record.
    package private(set) var headerLists: [Int] = []

    /// Lays out the measures of a set of criteria.
    ///
    /// - Parameters:
    ///   - period: The period that `in: period` means.
    ///   - keepsLedger: Whether the texts that a ledger shows of a record are kept as well.
    package init(_ criteria: CriteriaSet, period: EvaluationPeriod, keepsLedger: Bool = false) {
        self.criteria = criteria
        self.period = period
        rules = criteria.form.collections.map { Rules(dates: DatePlaces($0)) }
        keepsText = criteria.form.collections.map { _ in [] }
        for (owner, measure) in (criteria.indicators.map(\.measure) + criteria.requirements.map(\.measure)).enumerated()
        {
            for index in measure.recordMeasures { add(index, of: owner) }
        }
        for collection in rules.indices {
            for group in rules[collection].groups.indices {
                rules[collection].groups[group].index = groupCount
                groupCount += 1
            }
        }
        if keepsLedger { keepLedgerTexts() }
        for key in criteria.recordMeasures.flatMap({ ($0.filter?.lists ?? []) + ($0.having?.lists ?? []) })
        where !lists.contains(key) {
            lists.append(key)
            if case .header(let field) = key.reference, !headerLists.contains(field) { headerLists.append(field) }
        }
    }

    /// Adds a measure of an indicator or of a requirement.
    private mutating func add(_ index: Int, of owner: Int) {
        let measure = criteria.recordMeasures[index]
        var rules = rules[measure.collection]
        defer { self.rules[measure.collection] = rules }
        var leaf = Leaf(measure: index)
        for part in measure.filter?.conjuncts ?? [] {
            if let list = measure.rows, part.dependsOnElement(of: list) {
                leaf.ofRow.append(part)
            } else {
                leaf.ofRecord.append(Self.place(of: part, in: &rules.conditions))
            }
        }
        leaf.window = Self.place(of: measure.window, in: &rules.windows)
        for condition in [measure.filter, measure.having] {
            if let condition { keepTexts(of: condition, measure.collection) }
        }
        if let field = measure.field, measure.fieldType?.isText == true {
            keepsText[measure.collection].append(field)
        }
        if let group = rules.groups.firstIndex(where: { $0.owner == owner && $0.list == measure.rows }) {
            rules.groups[group].leaves.append(rules.leaves.count)
        } else {
            rules.groups.append(Group(owner: owner, list: measure.rows, leaves: [rules.leaves.count]))
        }
        rules.leaves.append(leaf)
    }

    /// Where something stands in a list, to which it is added if it is not there.
    private static func place<Element: Equatable>(of element: Element, in list: inout [Element]) -> Int {
        if let place = list.firstIndex(of: element) { return place }
        list.append(element)
        return list.count - 1
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

extension Condition {
    /// The conditions that must all hold, each on its own.
    var conjuncts: [Condition] {
        guard case .all(let parts) = self else { return [self] }
        return parts.flatMap(\.conjuncts)
    }

    /// Whether elements of a list may meet the condition where others of the same record do not.
    func dependsOnElement(of list: Int) -> Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains { $0.dependsOnElement(of: list) }
        case .not(let part): part.dependsOnElement(of: list)
        case .test(let test): test.dependsOnElement(of: list)
        }
    }
}

extension FieldTest {
    fileprivate func dependsOnElement(of list: Int) -> Bool {
        if field.list == list { return true }
        switch test {
        case .values(let tests):
            return tests.contains { test in
                if case .equals(let other) = test { return other.list != nil }
                return false
            }
        case .some(let condition): return condition.dependsOnElement(of: list)
        case .isPresent, .isMissing, .elements: return false
        }
    }
}

extension FieldType {
    package var isText: Bool {
        if case .text = self { return true }
        return false
    }
}
