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
        var filter: Int32 = -1
        var having: Int32 = -1
        var window: Window
    }

    enum Kept: UInt8, Sendable { case code, choice, text }

    /// The leaves of one indicator that read the same rows.
    struct Group: Sendable {
        /// The indicator's index; requirements follow the indicators.
        var owner: Int
        /// The list whose elements are the rows, or -1.
        var list: Int32
        var leaves: [Leaf]
    }

    package let criteria: CriteriaSet
    var program = ConditionProgram()
    /// By collection.
    private(set) var groups: [[Group]]
    /// Whether texts of a field must be kept: by collection, then by field, then by entry field.
    package private(set) var keepsText: [[FieldPlace: Bool]]
    /// The header's fields that conditions read by `in`, which must be known before any record.
    package private(set) var headerLists: [Int] = []

    /// Lays out the measures of a set of criteria.
    package init(_ criteria: CriteriaSet) {
        self.criteria = criteria
        groups = criteria.form.collections.map { _ in [] }
        keepsText = criteria.form.collections.map { _ in [:] }
        var owner = 0
        for measure in criteria.indicators.map(\.measure) + criteria.requirements.map(\.measure) {
            for index in measure.recordMeasures { add(index, owner) }
            owner += 1
        }
        for (index, collection) in criteria.form.collections.enumerated() {
            if let field = collection.identifiedBy {
                keepsText[index][collection.places[field]] = true
            }
        }
        for (reference, _) in program.lists {
            if case .header(let field) = reference, !headerLists.contains(field) {
                headerLists.append(field)
            }
        }
    }

    private mutating func add(_ index: Int, _ owner: Int) {
        let measure = criteria.recordMeasures[index]
        var leaf = Leaf(kind: measure.kind, measure: index, window: measure.window)
        if let filter = measure.filter { leaf.filter = add(filter, measure.collection) }
        if let having = measure.having { leaf.having = add(having, measure.collection) }
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
                keepsText[measure.collection][field] = true
            case .choice: leaf.keeps = .choice
            default: leaf.keeps = .code
            }
        }
        let list = Int32(measure.rows ?? -1)
        let place = groups[measure.collection].firstIndex { $0.owner == owner && $0.list == list }
        if let place {
            groups[measure.collection][place].leaves.append(leaf)
        } else {
            groups[measure.collection].append(Group(owner: owner, list: list, leaves: [leaf]))
        }
    }

    private mutating func add(_ condition: Condition, _ collection: Int) -> Int32 {
        keepTexts(of: condition, collection)
        return program.add(condition)
    }

    private mutating func keepTexts(of condition: Condition, _ collection: Int) {
        switch condition {
        case .all(let parts), .any(let parts):
            for part in parts { keepTexts(of: part, collection) }
        case .not(let part): keepTexts(of: part, collection)
        case .test(let test):
            if test.type.isText { keepsText[collection][test.field] = true }
            switch test.test {
            case .some(let part): keepTexts(of: part, collection)
            case .values(let tests):
                for case .equals(let other) in tests { keepsText[collection][other] = true }
            default: break
            }
        }
    }
}
