/// What the measures of a report have gathered from its rows.
///
/// This is what is done for each record, and so it is written for speed: what all rows need stands in flat
/// arrays, gates are open or shut by the bits of the tests that they share, and rows that no measure counts are
/// only counted.
struct GatheredRows: Sendable {
    /// What a measure has counted and added up.
    private struct Numbers: Sendable {
        var rows = 0
        var met = 0
        var sum: Int128 = 0
        /// The least or the most, as the measure asks.
        var extreme: Int128 = 0
    }

    /// What a measure has kept of its rows, where it must keep anything.
    private struct Kept: Sendable {
        var numbers = CountedNumbers()
        var codes: Set<Int128> = []
        var texts = TextSet()
    }

    /// By measure.
    private var numbers: [Numbers]
    private var kept: [Kept]
    /// For each measure of different choices, a row of flags by choice; each begins at a multiple of
    /// ``choiceCount``.
    private var choices: [Bool]
    private let choiceCount: Int
    /// Which gates let the record through that is being measured.
    private var isOpen: [Bool]
    /// By group, the rows that were counted by a measure, and those that were looked at.
    private var counted: [Int]
    private var lookedAt: [Int]

    init(_ plan: MeasurementPlan) {
        let measures = plan.criteria.recordMeasures.count
        numbers = [Numbers](repeating: Numbers(), count: measures)
        kept = [Kept](repeating: Kept(), count: measures)
        choiceCount = plan.criteria.form.choices.count
        choices = [Bool](repeating: false, count: measures * choiceCount)
        isOpen = [Bool](repeating: false, count: plan.gates.count)
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
        for index in plan.groupRanges[collection] {
            let (list, gate) = (plan.groups[index].list, plan.groups[index].gate)
            if gate >= 0, !isOpen[gate] {
                lookedAt[index] += list < 0 ? 1 : record.lists[Int(list)].count
                continue
            }
            let rows = list < 0 ? 1 : record.lists[Int(list)].count
            for element in 0..<rows {
                _ = try add(ConditionProgram.Row(list: list, index: element), of: index, record, plan, lists)
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
        var passed: UInt64 = 0
        var bit: UInt64 = 1
        for index in plan.testRanges[collection] {
            let test = plan.gateTests[index]
            if test.list < 0 {
                let cell = record.singles[Int(test.field)]
                if cell.isPresent, cell.code == test.code { passed |= bit }
            } else if plan.program.holds(test, record, .record) {
                passed |= bit
            }
            bit &<<= 1
        }
        for index in plan.gateRanges[collection] {
            let needs = plan.gates[index].needs
            var holds = passed & needs == needs && dates.isIn(plan.gates[index].window)
            if holds, !plan.gates[index].plain.isEmpty || plan.gates[index].filter >= 0 {
                holds = plan.program.holds(
                    plan.gates[index].plain, plan.gates[index].filter, record, .record, lists)
            }
            isOpen[index] = holds
        }
        return dates
    }

    /// Adds a row to a group's measures.
    ///
    /// - Returns: Whether one of them counts it.
    @inline(__always)
    mutating func add(
        _ row: ConditionProgram.Row, of group: Int, _ record: borrowing RecordValues,
        _ plan: borrowing MeasurementPlan, _ lists: [ResolvedList]
    ) throws(ReportMeasurer.Fault) -> Bool {
        var isCounted = false
        for leaf in plan.groups[group].leaves where try add(row, to: leaf, record, plan, lists) { isCounted = true }
        lookedAt[group] += 1
        if isCounted { counted[group] += 1 }
        return isCounted
    }

    /// Adds a row to a measure.
    ///
    /// - Returns: Whether the row counts.
    @inline(__always)
    private mutating func add(
        _ row: ConditionProgram.Row, to leaf: Int, _ record: borrowing RecordValues,
        _ plan: borrowing MeasurementPlan, _ lists: [ResolvedList]
    ) throws(ReportMeasurer.Fault) -> Bool {
        guard isOpen[plan.leaves[leaf].gate] else { return false }
        let (plain, filter) = (plan.leaves[leaf].plain, plan.leaves[leaf].filter)
        if !plain.isEmpty || filter >= 0 {
            guard plan.program.holds(plain, filter, record, row, lists) else { return false }
        }
        let measure = plan.leaves[leaf].measure
        let field = plan.leaves[leaf].field
        guard field >= 0 else {
            numbers[measure].rows &+= 1
            guard plan.leaves[leaf].kind == .share else { return true }
            let (plain, having) = (plan.leaves[leaf].havingPlain, plan.leaves[leaf].having)
            guard plan.program.holds(plain, having, record, row, lists) else { return false }
            numbers[measure].met &+= 1
            return true
        }
        let cell =
            plan.leaves[leaf].isInList
            ? record.element(Int(row.list), row.index, field) : record.singles[field]
        guard cell.isPresent else { return false }
        let rows = numbers[measure].rows
        numbers[measure].rows = rows &+ 1
        switch plan.leaves[leaf].kind {
        case .count, .any, .share: break
        case .sum, .mean:
            let (sum, over) = numbers[measure].sum.addingReportingOverflow(cell.code)
            if over { throw .numberTooLarge(measure: measure) }
            numbers[measure].sum = sum
        case .least: if rows == 0 || cell.code < numbers[measure].extreme { numbers[measure].extreme = cell.code }
        case .most: if rows == 0 || cell.code > numbers[measure].extreme { numbers[measure].extreme = cell.code }
        case .median: kept[measure].numbers.insert(cell.code)
        case .distinct:
            switch plan.leaves[leaf].keeps {
            case .choice: choices[measure &* choiceCount &+ Int(truncatingIfNeeded: cell.code)] = true
            case .code: kept[measure].codes.insert(cell.code)
            case .text: kept[measure].texts.insert(record.text.span.extracting(cell.textRange))
            }
        }
        return true
    }
}

// What comes of it.
extension GatheredRows {
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
    func value(_ measure: Int, _ kind: RecordMeasure.Kind) -> Value? {
        func exact(_ code: Int128) -> Fraction { Fraction(ExactDecimal(billionths: code)) }
        let (numbers, kept) = (numbers[measure], kept[measure])
        let rows = numbers.rows
        switch kind {
        case .count: return .number(Fraction(rows))
        case .any: return .yesNo(rows > 0)
        case .distinct:
            let choices = choices[measure * choiceCount..<(measure + 1) * choiceCount].count { $0 }
            return .number(Fraction(choices + kept.codes.count + kept.texts.count))
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
