/// What the measures of a report have gathered from its rows.
///
/// This is what is done for each record, and so it is written for speed: what all rows need stands in flat
/// arrays, gates are open or shut by the bits of the tests that they share, and rows that no measure counts are
/// only counted.
struct GatheredRows: Sendable {
    /// What a measure has counted and added up.
    struct Numbers: Sendable {
        var rows = 0
        var met = 0
        var sum: Int128 = 0
        /// The least or the most, as the measure asks.
        var extreme: Int128 = 0
    }

    /// What a measure has kept of its rows, where it must keep anything.
    struct Kept: Sendable {
        var numbers = CountedNumbers()
        var codes: Set<Int128> = []
        var texts = TextSet()
    }

    /// By measure.
    var numbers: [Numbers]
    var kept: [Kept]
    /// For measures of different choices, flags by choice.
    var choices: [Bool] = []
    /// By measure, where its flags begin in ``choices``; -1 where it has none.
    var choiceStarts: [Int]
    /// How many flags there may be: where measures and choices are so many, the choices that were met are kept.
    private static let mostFlags = 1 << 20
    /// Which gates let the record through that is being measured.
    var isOpen: [Bool]
    /// By group, the rows that were counted by a measure, and those that were looked at.
    var counted: [Int]
    var lookedAt: [Int]

    /// By gate, which records of a block it lets through.
    var openRows: [UInt64]
    /// A record of a block, for what can't be asked of many at once.
    var copied = RecordValues()
    /// By collection, the measures that add up.
    let sums: [[Int]]
    /// Whether a sum has grown so large that one more block could outgrow what can be held.
    var isNearLimit = false

    init(_ plan: MeasurementPlan) {
        let measures = plan.criteria.recordMeasures.count
        sums = plan.blocks.sums
        numbers = [Numbers](repeating: Numbers(), count: measures)
        kept = [Kept](repeating: Kept(), count: measures)
        choiceStarts = [Int](repeating: -1, count: measures)
        var flags = 0
        for (index, measure) in plan.criteria.recordMeasures.enumerated() where measure.kind == .distinct {
            guard case .choice = measure.fieldType, flags + plan.criteria.form.choices.count <= Self.mostFlags
            else { continue }
            choiceStarts[index] = flags
            flags += plan.criteria.form.choices.count
        }
        choices = [Bool](repeating: false, count: flags)
        isOpen = [Bool](repeating: false, count: plan.gates.count)
        openRows = [UInt64](repeating: 0, count: plan.gates.count)
        counted = [Int](repeating: 0, count: plan.groups.count)
        lookedAt = counted
    }

    /// Measures a record without a ledger.
    ///
    /// - Throws: ``ReportMeasurer/Fault/numberTooLarge(measure:)``.
    mutating func add(
        _ record: borrowing RecordValues, _ collection: Int, _ plan: borrowing MeasurementPlan,
        _ period: EvaluationPeriod, _ lists: [ResolvedList]
    ) throws(ReportMeasurer.Fault) {
        _ = begin(record, collection, plan, period, lists)
        try Self.add(
            record, collection, plan, lists, isOpen, choiceStarts, &numbers, &kept, &choices, &counted, &lookedAt)
    }

    /// The arrays come one by one, so that each is looked after once a record and not once a row.
    ///
    /// - Parameter skipsBlockGroups: Whether groups are passed over that can take blocks, because they have taken the
    ///   record already.
    static func add(
        _ record: borrowing RecordValues, _ collection: Int, skipsBlockGroups: Bool = false,
        _ plan: borrowing MeasurementPlan, _ lists: [ResolvedList], _ open: [Bool], _ choiceStarts: [Int],
        _ numbers: inout [Numbers], _ kept: inout [Kept], _ choices: inout [Bool], _ counted: inout [Int],
        _ lookedAt: inout [Int]
    ) throws(ReportMeasurer.Fault) {
        let (groups, leaves, singles) = (plan.groups.span, plan.leaves.span, record.singles.span)
        let isOpen = open.span
        var numbers = numbers.mutableSpan
        var counted = counted.mutableSpan
        var lookedAt = lookedAt.mutableSpan
        for index in plan.groupRanges[collection] where !skipsBlockGroups || !plan.blocks.groups[index] {
            let list = groups[index].list
            let rows = list < 0 ? 1 : record.lists[Int(list)].count
            lookedAt[index] &+= rows
            let gate = groups[index].gate
            if gate >= 0, !isOpen[gate] { continue }
            for element in 0..<rows {
                let row = ConditionProgram.Row(list: list, index: element)
                let isCounted = try add(
                    row, to: groups[index].leaves, leaves, isOpen, singles, record, plan, lists, &numbers, &kept,
                    &choices, choiceStarts)
                if isCounted { counted[index] &+= 1 }
            }
        }
    }

    /// Finds which gates are open for a record.
    ///
    /// - Returns: When the record was.
    @inline(__always)
    mutating func begin(
        _ record: borrowing RecordValues, _ collection: Int, _ plan: borrowing MeasurementPlan,
        _ period: EvaluationPeriod, _ lists: [ResolvedList]
    ) -> RecordDates {
        let dates = RecordDates(record, plan.datePlaces[collection], period)
        let (tests, gates, singles) = (plan.gateTests.span, plan.gates.span, record.singles.span)
        var isOpen = isOpen.mutableSpan
        var passed: UInt64 = 0
        var bit: UInt64 = 1
        for index in plan.testRanges[collection] {
            let list = tests[index].list
            if list < 0 {
                let field = Int(tests[index].field)
                if singles[field].code == tests[index].code, singles[field].isPresent { passed |= bit }
            } else if plan.program.holds(tests[index], record, .record) {
                passed |= bit
            }
            bit &<<= 1
        }
        for index in plan.gateRanges[collection] {
            let needs = gates[index].needs
            var holds = passed & needs == needs && dates.isIn(gates[index].window)
            if holds, !gates[index].plain.isEmpty || gates[index].filter >= 0 {
                holds = plan.program.holds(gates[index].plain, gates[index].filter, record, .record, lists)
            }
            isOpen[index] = holds
        }
        return dates
    }

    /// Adds a row to a group's measures.
    ///
    /// - Returns: Whether one of them counts it.
    mutating func add(
        _ row: ConditionProgram.Row, of group: Int, _ record: borrowing RecordValues,
        _ plan: borrowing MeasurementPlan, _ lists: [ResolvedList]
    ) throws(ReportMeasurer.Fault) -> Bool {
        let isCounted = try Self.add(
            row, group, record, plan, lists, isOpen, choiceStarts, &numbers, &kept, &choices)
        lookedAt[group] += 1
        if isCounted { counted[group] += 1 }
        return isCounted
    }

    private static func add(
        _ row: ConditionProgram.Row, _ group: Int, _ record: borrowing RecordValues,
        _ plan: borrowing MeasurementPlan, _ lists: [ResolvedList], _ isOpen: [Bool], _ choiceStarts: [Int],
        _ numbers: inout [Numbers], _ kept: inout [Kept], _ choices: inout [Bool]
    ) throws(ReportMeasurer.Fault) -> Bool {
        var numbers = numbers.mutableSpan
        return try add(
            row, to: plan.groups[group].leaves, plan.leaves.span, isOpen.span, record.singles.span, record, plan, lists,
            &numbers, &kept, &choices, choiceStarts)
    }

    /// Adds a row to those measures of a group whose gates are open.
    ///
    /// - Returns: Whether one of them counts it.
    @inline(__always)
    private static func add(
        _ row: ConditionProgram.Row, to group: Range<Int>, _ leaves: Span<MeasurementPlan.Leaf>, _ isOpen: Span<Bool>,
        _ singles: Span<Cell>, _ record: borrowing RecordValues, _ plan: borrowing MeasurementPlan,
        _ lists: [ResolvedList], _ numbers: inout MutableSpan<Numbers>, _ kept: inout [Kept],
        _ choices: inout [Bool], _ choiceStarts: [Int]
    ) throws(ReportMeasurer.Fault) -> Bool {
        var isCounted = false
        for leaf in group where isOpen[leaves[leaf].gate] {
            if try add(row, to: leaf, leaves, singles, record, plan, lists, &numbers, &kept, &choices, choiceStarts) {
                isCounted = true
            }
        }
        return isCounted
    }

    /// Adds a row to a measure whose gate is open.
    ///
    /// - Returns: Whether the row counts.
    @inline(__always)
    private static func add(
        _ row: ConditionProgram.Row, to leaf: Int, _ leaves: Span<MeasurementPlan.Leaf>, _ singles: Span<Cell>,
        _ record: borrowing RecordValues, _ plan: borrowing MeasurementPlan, _ lists: [ResolvedList],
        _ numbers: inout MutableSpan<Numbers>, _ kept: inout [Kept], _ choices: inout [Bool], _ choiceStarts: [Int]
    ) throws(ReportMeasurer.Fault) -> Bool {
        let (plain, filter) = (leaves[leaf].plain, leaves[leaf].filter)
        if !plain.isEmpty || filter >= 0 {
            guard plan.program.holds(plain, filter, record, row, lists) else { return false }
        }
        let measure = leaves[leaf].measure
        let field = leaves[leaf].field
        guard field >= 0 else {
            numbers[measure].rows &+= 1
            guard leaves[leaf].kind == .share else { return true }
            let (plain, having) = (leaves[leaf].havingPlain, leaves[leaf].having)
            guard plan.program.holds(plain, having, record, row, lists) else { return false }
            numbers[measure].met &+= 1
            return true
        }
        let cell = leaves[leaf].isInList ? record.element(Int(row.list), row.index, field) : singles[field]
        guard cell.isPresent else { return false }
        let rows = numbers[measure].rows
        numbers[measure].rows = rows &+ 1
        switch leaves[leaf].kind {
        case .count, .any, .share: break
        case .sum, .mean:
            let (sum, over) = numbers[measure].sum.addingReportingOverflow(cell.code)
            if over { throw .numberTooLarge(measure: measure) }
            numbers[measure].sum = sum
        case .least: if rows == 0 || cell.code < numbers[measure].extreme { numbers[measure].extreme = cell.code }
        case .most: if rows == 0 || cell.code > numbers[measure].extreme { numbers[measure].extreme = cell.code }
        case .median: kept[measure].numbers.insert(cell.code)
        case .distinct:
            switch leaves[leaf].keeps {
            case .choice where choiceStarts[measure] >= 0:
                choices[choiceStarts[measure] &+ Int(truncatingIfNeeded: cell.code)] = true
            case .choice, .code: kept[measure].codes.insert(cell.code)
            case .text: kept[measure].texts.insert(record.text.span.extracting(cell.textRange))
            }
        }
        return true
    }
}

// What comes of it.
extension GatheredRows {
    /// Adds what was gathered from other rows.
    ///
    /// - Returns: Whether every sum could be held exactly, in whatever order the rows had come.
    mutating func merge(_ other: GatheredRows, _ plan: MeasurementPlan) -> Bool {
        if isNearLimit || other.isNearLimit { return false }
        for index in numbers.indices {
            let more = other.numbers[index]
            let kind = plan.criteria.recordMeasures[index].kind
            if more.rows > 0 {
                let (mine, extreme) = (numbers[index].extreme, more.extreme)
                numbers[index].extreme =
                    numbers[index].rows == 0 ? extreme : kind == .least ? min(mine, extreme) : max(mine, extreme)
            }
            let (sum, over) = numbers[index].sum.addingReportingOverflow(more.sum)
            if over { return false }
            numbers[index].sum = sum
            numbers[index].rows += more.rows
            numbers[index].met += more.met
            kept[index].numbers.merge(other.kept[index].numbers)
            kept[index].codes.formUnion(other.kept[index].codes)
            for text in 0..<other.kept[index].texts.count {
                kept[index].texts.insert(other.kept[index].texts.text(at: text).span)
            }
        }
        for index in choices.indices where other.choices[index] { choices[index] = true }
        for index in counted.indices {
            counted[index] += other.counted[index]
            lookedAt[index] += other.lookedAt[index]
        }
        for collection in sums.indices { checkLimit(collection) }
        return true
    }

    /// How many rows each indicator, and then each requirement, counts and leaves out.
    func ledgers(_ plan: MeasurementPlan) -> [Ledger] {
        let owners = plan.criteria.indicators.count + plan.criteria.requirements.count
        var ledgers = [Ledger](repeating: Ledger(), count: owners)
        for (index, group) in plan.groups.enumerated() {
            ledgers[group.owner].counted += counted[index]
            ledgers[group.owner].leftOut += lookedAt[index] - counted[index]
        }
        return ledgers
    }

    /// A measure's value; `nil` where it is missing.
    func value(_ measure: Int, _ plan: MeasurementPlan) -> Value? {
        let choiceCount = plan.criteria.form.choices.count
        func exact(_ code: Int128) -> Fraction { Fraction(ExactDecimal(billionths: code)) }
        let (numbers, kept) = (numbers[measure], kept[measure])
        let rows = numbers.rows
        switch plan.criteria.recordMeasures[measure].kind {
        case .count: return .number(Fraction(rows))
        case .any: return .yesNo(rows > 0)
        case .distinct:
            let start = choiceStarts[measure]
            let flagged = start < 0 ? 0 : choices[start..<start + choiceCount].count { $0 }
            return .number(Fraction(flagged + kept.codes.count + kept.texts.count))
        case .sum: return .number(exact(numbers.sum))
        case .mean: return exact(numbers.sum).divided(by: Fraction(rows)).map { .number($0) }
        case .share: return Fraction(numbers.met).divided(by: Fraction(rows)).map { .number($0) }
        case .least, .most: return rows == 0 ? nil : .number(exact(numbers.extreme))
        case .median:
            var ordered = kept.numbers
            guard let upper = ordered.number(at: rows / 2).map(exact) else { return nil }
            guard rows % 2 == 0, let lower = ordered.number(at: rows / 2 - 1).map(exact) else {
                return .number(upper)
            }
            return (lower + upper).divided(by: Fraction(2)).map { .number($0) }
        }
    }
}
