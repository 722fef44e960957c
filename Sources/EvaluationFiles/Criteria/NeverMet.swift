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
        switch limits.type {
        case .number:
            return numbers(tests, limits).contains { number in
                tests.allSatisfy { $0.isOpen || $0.holds(.number(number)) }
            }
        case .date:
            let days = tests.flatMap(\.days)
            if days.isEmpty { return true }
            return days.contains { day in tests.allSatisfy { $0.isOpen || $0.holds(.date(day)) } }
        case .text, .choice, .yesNo:
            let values = tests.compactMap { test -> [Value]? in
                if case .oneOf(let values) = test { values } else { nil }
            }
            guard let first = values.first else { return true }
            return first.contains { value in tests.allSatisfy { $0.isOpen || $0.holds(value) } }
        case .entries: return true
        }
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
        case .oneOf(let values):
            values.compactMap { if case .number(let number) = $0 { number } else { nil } }
        default: []
        }
    }

    fileprivate var days: [CalendarDay] {
        switch self {
        case .from(let day), .until(let day): [day]
        case .oneOf(let values): values.compactMap { if case .date(let day) = $0 { day } else { nil } }
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
        _ condition: Condition, element: Int?, _ found: inout [(FieldTest, FieldTest)]
    ) {
        /// The tests of each field, those of one mapping of words under one number: what these ask together was looked at.
        var groups: [(field: FieldPlace, tests: [(test: FieldTest, mapping: Int)])] = []
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
                    groups[index].tests.append((test, mapping))
                } else {
                    indices[test.field] = groups.count
                    groups.append((test.field, [(test, mapping)]))
                }
            case .any(let members): others += members.map { ($0, element) }
            case .not(let member): others.append((member, element))
            }
        }
        sort(condition)
        for group in groups {
            if let pair = Self.firstExclusive(group.tests, element) { found.append(pair) }
        }
        for other in others { findExclusive(other.condition, element: other.element, &found) }
    }

    /// Warns of tests of one and the same single field that stand in different conditions and exclude one another.
    ///
    /// - Parameter rows: The list whose elements are looked at one by one; records are where `nil`.
    mutating func warnOfExclusive(_ condition: Condition, rows: Int? = nil) {
        var found: [(FieldTest, FieldTest)] = []
        findExclusive(condition, element: rows, &found)
        for (first, second) in found {
            report(
                .conditionNeverMet, second.location.place,
                "Nothing can meet this test of “\(second.name)” and another one together",
                suggestion: "Check which of them is meant", notes: [.init("the other test", at: first.location)])
        }
    }

    /// How many values of pairs of tests of one field are looked at. More would be only where tests exclude one another
    /// three by three and no two of them do, or where those that do stand in one mapping of words.
    private static let mostValues = 4_000_000

    /// The first test that excludes an earlier one of another mapping, with that one.
    ///
    /// - Parameter tests: Those of one field, in their order.
    private static func firstExclusive(
        _ tests: [(test: FieldTest, mapping: Int)], _ element: Int?
    ) -> (FieldTest, FieldTest)? {
        guard tests.count > 1, mayExclude(tests[...], element) else { return nil }
        // Two that exclude one another do so among all that stand before them, too.
        var (low, high) = (1, tests.count)
        while low < high {
            let middle = low + (high - low) / 2
            if mayExclude(tests[..<middle], element) { high = middle } else { low = middle + 1 }
        }
        let sizes = tests.map { size(of: $0.test) }
        var values = 0
        for index in (low - 1)..<tests.count {
            let (test, mapping) = tests[index]
            for (number, earlier) in tests[..<index].enumerated() where earlier.mapping != mapping {
                if values > mostValues { return nil }
                values += sizes[number] + sizes[index]
                if exclude(earlier.test, test, element) { return (earlier.test, test) }
            }
        }
        return nil
    }

    /// How many values a test names, and one for itself.
    private static func size(of test: FieldTest) -> Int {
        guard case .values(let tests) = test.test else { return 1 }
        return tests.reduce(1) { size, test in
            switch test {
            case .oneOf(let values): size + values.count
            case .oneOfTexts(let values): size + values.count
            default: size + 1
            }
        }
    }

    /// Whether tests of the same field can't be met all together, so that two of them may exclude one another.
    private static func mayExclude(_ tests: ArraySlice<(test: FieldTest, mapping: Int)>, _ element: Int?) -> Bool {
        var (asksMissing, asksOther) = (false, false)
        var values: [ElementTest] = []
        for (test, _) in tests {
            switch test.test {
            case .isMissing: asksMissing = true
            case .isPresent, .some: asksOther = true
            case .values(let found):
                asksOther = true
                if test.field.list == nil || test.field.list == element { values += found }
            case .elements: break
            }
        }
        return (asksMissing && asksOther) || exclude(values)
    }

    /// The field that a condition tests, where it is a test.
    private static func field(of condition: Condition) -> FieldPlace? {
        if case .test(let test) = condition { test.field } else { nil }
    }

    /// Whether no record can meet two tests of the same field.
    private static func exclude(_ a: FieldTest, _ b: FieldTest, _ element: Int?) -> Bool {
        switch (a.test, b.test) {
        case (.isMissing, .isPresent), (.isPresent, .isMissing), (.isMissing, .values), (.values, .isMissing),
            (.isMissing, .some), (.some, .isMissing):
            return true
        case (.values(let first), .values(let second)):
            // Of a list, different elements may meet them.
            guard a.field.list == nil || a.field.list == element else { return false }
            return exclude(first + second)
        default: return false
        }
    }

    /// Whether no single value passes all of these tests.
    static func exclude(_ tests: [ElementTest], within limits: ClosedRange<Int128>? = nil) -> Bool {
        var (low, high) = (limits?.lowerBound ?? .min, limits?.upperBound ?? .max)
        var codes: Set<Int128>?
        var texts: Set<[UInt8]>?
        for test in tests {
            switch test {
            case .atLeast(let bound): low = max(low, bound)
            case .moreThan(let bound): low = max(low, bound == .max ? bound : bound + 1)
            case .atMost(let bound): high = min(high, bound)
            case .lessThan(let bound): high = min(high, bound == .min ? bound : bound - 1)
            case .oneOf(let values): codes = codes.map { $0.intersection(values) } ?? Set(values)
            case .oneOfTexts(let values): texts = texts.map { $0.intersection(values) } ?? Set(values)
            case .contains, .inList, .inPeriod, .equals: break
            }
        }
        if let codes { return !codes.contains { low <= $0 && $0 <= high } }
        return low > high || texts?.isEmpty == true
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
