internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading

extension TestWord {
    /// How many elements a list has.
    static let elements = TestWord(
        key: .may(
            "elements", .reference("number-test"), "How many elements the list has",
            "A number, a list of numbers, or bounds."),
        needsValue: false
    ) { reader, node, field, keys in
        guard let tests = reader.elementsTest(node, field, keys.keyPlace("elements")) else { return nil }
        if isMissing(keys), !tests.allSatisfy({ $0.holds(.number(.zero)) }) {
            reader.reportMissing(and: "elements", field)
        }
        return .ofField(.elements(tests))
    }
}

extension CriteriaReader {
    fileprivate mutating func elementsTest(
        _ node: Node, _ field: TestedField, _ place: Place
    ) -> [ValueTest]? {
        guard field.found.place.list != nil, field.context.entryList == nil else {
            report(
                .conditionMalformed, place, "“\(field.name)” is not a list, so it has no elements",
                suggestion: "Test its value")
            return nil
        }
        guard let tests = valueTests(node, MeasureLimits.none.type, "“elements”") else { return nil }
        if !Self.numbersOfElements(tests).contains(where: { number in tests.allSatisfy { $0.holds(number) } }) {
            report(
                .conditionNeverMet, place, "No number of elements of “\(field.name)” can meet this",
                suggestion: "Write whole numbers from 0, such as “at-least: 1”")
        }
        return tests
    }

    /// Numbers of elements, one of which meets the tests if any does: those at the bounds, and beside them.
    private static func numbersOfElements(_ tests: [ValueTest]) -> [Value] {
        var numbers: [Fraction] = [.zero]
        for test in tests {
            switch test {
            case .atLeast(let bound), .atMost(let bound), .moreThan(let bound), .lessThan(let bound):
                guard let near = Fraction(parsing: bound.rounded(places: 0)) else { continue }
                numbers += [near + Fraction(-1), near, near + Fraction(1)]
            case .oneOf(let values):
                for case .number(let number) in values where number.denominator == 1 { numbers.append(number) }
            default: break
            }
        }
        return numbers.filter { $0 >= .zero }.map { .number($0) }
    }
}
