internal import Diagnostics
internal import Evaluation
internal import MarkedYAML

/// Tests that no value can meet together.
enum NeverMet {
    /// Whether some value of a measure meets tests that must all hold.
    static func canBeMet(_ tests: [ValueTest], _ limits: MeasureLimits) -> Bool {
        let isMissing = tests.contains(.isMissing)
        if isMissing { return limits.canBeMissing && tests.allSatisfy { $0 == .isMissing } }
        if tests.contains(.oneOf([])) { return false }
        if let list = tests.firstIndex(where: { if case .oneOf = $0 { true } else { false } }),
            case .oneOf(let values) = tests[list]
        {
            let others = tests[..<list] + tests[(list + 1)...]
            return values.contains { value in
                canBe(value, limits) && others.allSatisfy { $0.isOpen || $0.holds(value) }
            }
        }
        switch limits.type {
        case .number:
            return numbers(tests, limits).contains { number in
                tests.allSatisfy { $0.isOpen || $0.holds(.number(number)) }
            }
        case .date:
            let days = tests.flatMap(\.days)
            return days.isEmpty || days.contains { day in tests.allSatisfy { $0.isOpen || $0.holds(.date(day)) } }
        case .text, .choice, .yesNo, .entries: return true
        }
    }

    /// Whether a measure can have a value.
    private static func canBe(_ value: Value, _ limits: MeasureLimits) -> Bool {
        guard case .number(let number) = value else { return true }
        return limits.allow(number) && (!limits.isWhole || number.denominator == 1)
    }

    /// Numbers of which one meets the tests if any number does: those at the bounds, between them and beyond.
    private static func numbers(_ tests: [ValueTest], _ limits: MeasureLimits) -> [Fraction] {
        let bounds = ([limits.least, limits.most].compactMap(\.self) + tests.flatMap(\.numbers)).sorted()
        guard let first = bounds.first, let last = bounds.last else { return [.zero] }
        var found = bounds + [first - .one, last + .one]
        for (low, high) in zip(bounds, bounds.dropFirst()) {
            if let middle = (low + high).divided(by: Fraction(2)) { found.append(middle) }
        }
        if limits.isWhole {
            found = bounds.flatMap { bound -> [Fraction] in
                guard let near = Fraction(parsing: bound.rounded(places: 0)) else { return [] }
                return [near - .one, near, near + .one]
            }
        }
        return found.filter { limits.allow($0) }
    }
}

extension ValueTest {
    /// Whether it depends on what only a report, a roster or a period says.
    fileprivate var isOpen: Bool {
        switch self {
        case .inPeriod, .inList: true
        default: false
        }
    }

    fileprivate var numbers: [Fraction] {
        switch self {
        case .atLeast(let bound), .atMost(let bound), .moreThan(let bound), .lessThan(let bound): [bound]
        default: []
        }
    }

    fileprivate var days: [CalendarDay] {
        switch self {
        case .from(let day), .until(let day): [day]
        default: []
        }
    }
}

// MARK: - Conditions

extension CriteriaReader {
    /// Finds tests of one and the same single field that stand in different conditions and exclude one another.
    ///
    /// - Parameter element: The list whose elements the conditions are about, one by one.
    private func findExclusive(
        _ condition: Condition, element: Int?, _ found: inout [Exclusion]
    ) {
        /// The tests of each field, those of one mapping of words under one number: what these ask together was looked at.
        var groups: [[(test: FieldTest, mapping: Int)]] = []
        var indices: [FieldPlace: Int] = [:]
        var others: [(condition: Condition, element: Int?)] = []
        var mapping = 0
        func sort(_ condition: Condition, isOfMapping: Bool = false) {
            switch condition {
            case .all(let members):
                let fields = Set(members.map { Self.field(of: $0) })
                let isOne = fields.count == 1 && fields.first != .some(nil)
                if isOne { mapping += 1 }
                for member in members { sort(member, isOfMapping: isOne) }
            case .test(let test):
                if !isOfMapping { mapping += 1 }
                if case .some(let inner) = test.test { others.append((inner, test.field.list)) }
                if let index = indices[test.field] {
                    groups[index].append((test, mapping))
                } else {
                    indices[test.field] = groups.count
                    groups.append([(test, mapping)])
                }
            case .any(let members): others += members.map { ($0, element) }
            case .not(let member): others.append((member, element))
            }
        }
        sort(condition)
        for group in groups {
            if let exclusion = Exclusion(group, element) { found.append(exclusion) }
        }
        for other in others { findExclusive(other.condition, element: other.element, &found) }
    }

    /// Warns of tests of one and the same single field that stand in different conditions and exclude one another.
    ///
    /// - Parameter rows: The list whose elements are looked at one by one; records are where `nil`.
    mutating func warnOfExclusive(_ condition: Condition, rows: Int? = nil) {
        var found: [Exclusion] = []
        findExclusive(condition, element: rows, &found)
        for exclusion in found {
            let name = exclusion.test.name
            report(
                .conditionNeverMet, exclusion.test.location.place,
                exclusion.isPair
                    ? "Nothing can meet this test of “\(name)” and another one together"
                    : "Nothing can meet this test of “\(name)” and those before it together",
                suggestion: "Check which of them is meant",
                notes: [.init(exclusion.isPair ? "the other test" : "the first of them", at: exclusion.other.location)])
        }
    }

    /// The field that a condition tests, where it is a test.
    private static func field(of condition: Condition) -> FieldPlace? {
        if case .test(let test) = condition { test.field } else { nil }
    }

    /// Whether no single value passes all of these tests.
    static func exclude(_ tests: [ElementTest], within limits: ClosedRange<Int128>? = nil) -> Bool {
        var passing = PassingValues(tests)
        if let limits { passing.narrow(to: limits) }
        return passing.isEmpty
    }

    // MARK: One test

    /// Warns of bounds that no value can meet together, or that lie beyond what the record form lets the field hold.
    mutating func checkReachable(_ tests: [ElementTest], _ field: TestedField) {
        if Self.exclude(tests) {
            report(
                .conditionNeverMet, field.place,
                "Nothing can meet these bounds of “\(field.name)” together",
                suggestion: "Check which of them is meant")
        } else if Self.exclude(tests, within: field.limits) {
            reportBeyond(field, field.place)
        }
    }

    /// Warns of numbers none of which the record form lets the field hold.
    mutating func checkWithin(_ codes: [Int128], _ field: TestedField, _ place: Place) {
        guard !codes.isEmpty, Self.exclude([.oneOf(codes)], within: field.limits) else { return }
        reportBeyond(field, place)
    }

    private mutating func reportBeyond(_ field: TestedField, _ place: Place) {
        guard case .number(let least, let most) = field.found.type else { return }
        let limits = [least.map { "at least \($0)" }, most.map { "at most \($0)" }].compactMap(\.self)
        report(
            .conditionNeverMet, place,
            "Nothing can meet this: by the record form “\(field.name)” is \(limits.inProse("and"))",
            suggestion: "Check the number, or the record form")
    }

    /// Warns where a field is to be missing that every record has.
    mutating func checkRequired(_ test: FieldTest.Test, _ field: TestedField) {
        guard case .isMissing = test, field.found.isAlwaysGiven else { return }
        report(
            .conditionNeverMet, field.place, "“\(field.name)” is required, so it is never missing",
            suggestion: "Take the test out")
    }
}

/// A test that no value can meet together with those of the same field before it.
private struct Exclusion {
    var test: FieldTest
    /// One that excludes it alone, or the first of all.
    var other: FieldTest
    var isPair: Bool

    /// Finds the first such test.
    ///
    /// - Parameters:
    ///   - tests: Those of one field, in their order. What those of one mapping ask together was looked at.
    ///   - element: The list whose elements are looked at one by one.
    /// - Complexity: O(n log n) for the n values that the tests name.
    init?(_ tests: [(test: FieldTest, mapping: Int)], _ element: Int?) {
        guard tests.count > 1 else { return nil }
        let passing = tests.map { PassingValues($0.test, element) }
        var (before, own) = (PassingValues(), PassingValues())
        for index in tests.indices {
            if index > 0, tests[index].mapping != tests[index - 1].mapping {
                // What excludes itself was told.
                if !own.isEmpty { before.narrow(to: own) }
                own = PassingValues()
            }
            own.narrow(to: passing[index])
            var all = before
            all.narrow(to: own)
            guard all.isEmpty, !own.isEmpty else { continue }
            let found = (0..<index).first { earlier in
                guard tests[earlier].mapping != tests[index].mapping else { return false }
                var both = passing[index]
                both.narrow(to: passing[earlier])
                return both.isEmpty
            }
            (test, other, isPair) = (tests[index].test, tests[found ?? 0].test, found != nil)
            return
        }
        return nil
    }
}

/// The values of a field that pass some tests, as far as these say of themselves which those are.
private struct PassingValues {
    private var low = Int128.min
    private var high = Int128.max
    /// Those that are named, in ascending order.
    private var codes: [Int128]?
    private var texts: Set<[UInt8]>?
    private var isMissing = false
    private var isPresent = false

    init() {}

    init(_ tests: [ElementTest]) {
        for test in tests {
            var other = PassingValues()
            switch test {
            case .atLeast(let bound): other.low = bound
            case .moreThan(let bound): other.low = bound == .max ? bound : bound + 1
            case .atMost(let bound): other.high = bound
            case .lessThan(let bound): other.high = bound == .min ? bound : bound - 1
            case .oneOf(let values): other.codes = values.sorted()
            case .oneOfTexts(let values): other.texts = Set(values)
            default: continue
            }
            narrow(to: other)
        }
    }

    /// - Parameter element: The list whose elements are looked at one by one; of others, each element may meet another test.
    init(_ test: FieldTest, _ element: Int?) {
        var tests: [ElementTest] = []
        if case .values(let found) = test.test, test.field.list == nil || test.field.list == element { tests = found }
        self.init(tests)
        switch test.test {
        case .isMissing: isMissing = true
        case .isPresent, .some, .values: isPresent = true
        case .elements: break
        }
    }

    var isEmpty: Bool {
        if isMissing { return isPresent }
        if let codes {
            let first = codes.firstAscending { $0 >= low }
            return first == codes.count || codes[first] > high
        }
        return low > high || texts?.isEmpty == true
    }

    mutating func narrow(to limits: ClosedRange<Int128>) {
        (low, high) = (max(low, limits.lowerBound), min(high, limits.upperBound))
    }

    /// - Complexity: O(n log m) for the n values that the others are and the m that these are.
    mutating func narrow(to others: PassingValues) {
        (low, high) = (max(low, others.low), min(high, others.high))
        if let more = others.codes {
            codes = codes.map { codes in
                more.filter { code in
                    let place = codes.firstAscending { $0 >= code }
                    return place < codes.count && codes[place] == code
                }
            }
            codes = codes ?? more
        }
        if let more = others.texts { texts = texts.map { texts in more.filter { texts.contains($0) } } ?? more }
        (isMissing, isPresent) = (isMissing || others.isMissing, isPresent || others.isPresent)
    }
}

extension [Int128] {
    /// The index of the first that meets what all behind it meet as well; the count where none does.
    fileprivate func firstAscending(_ meets: (Int128) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = low + (high - low) / 2
            if meets(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
