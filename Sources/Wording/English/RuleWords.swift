internal import Diagnostics
package import Evaluation

/// The rules of a set of criteria, as a person would say them.
package struct RuleWords: Sendable {
    private let criteria: CriteriaSet

    package init(_ criteria: CriteriaSet) { self.criteria = criteria }

    /// What a measure does, with what its parts do: `counts activities where status is completed;
    /// records that touch the period`.
    package func measure(_ measure: Measure, _ agree: Agreement = .median) -> String {
        let parts = measure.parts.map { "(\($0.label)) \(headline($0.measure, agree, $0.label + "."))" }
        return ([headline(measure, agree)] + parts).joined(separator: "; ")
    }

    /// What a measure does, with its parts named by their numbers.
    ///
    /// - Parameter lead: What stands before the numbers of the parts: `1.` for those of the first part.
    package func headline(_ measure: Measure, _ agree: Agreement = .median, _ lead: String = "") -> String {
        func part(_ number: Int) -> String { "(\(lead)\(number))" }
        switch measure {
        case .records(let index): return records(criteria.recordMeasures[index])
        case .header(let index): return "takes “\(criteria.form.header[index].name)” from the report's header"
        case .centre(let field): return "takes the centre's “\(field.name)” from the roster"
        case .headerElements(let index):
            return "counts what is listed under “\(criteria.form.header[index].name)” in the report's header"
        case .centreElements(let field):
            return "counts what the roster lists under the centre's “\(field.name)”"
        case .rating(let name):
            return "takes the evaluators' rating “\(name)”; of several, \(agree.inWords)"
        case .ratio: return "divides \(part(1)) by \(part(2))"
        case .difference: return "takes \(part(2)) from \(part(1))"
        case .total(let parts): return "adds up \(parts.indices.map { part($0 + 1) }.inProse("and", most: .max))"
        case .constant(let number): return "is always \(number)"
        }
    }

    private func records(_ measure: RecordMeasure) -> String {
        let name = measure.name
        let counted = measure.rows == nil ? name : "elements of \(name)"
        let filter = measure.filter.flatMap { Self.condition($0, rows: measure.rows) }
        let meeting = filter.map { " where \($0)" } ?? ""
        let rule: String
        switch measure.kind {
        case .count: rule = "counts \(counted)" + meeting
        case .distinct: rule = "counts the different values of \(name)" + meeting
        case .sum: rule = "adds up \(name)" + meeting
        case .any: rule = "says whether there are any \(counted)" + meeting
        case .share:
            let having = measure.having.flatMap { Self.condition($0, rows: measure.rows) } ?? "nothing is asked"
            rule = "takes, of \(filter == nil ? "all " : "")\(counted)\(meeting), the share where \(having)"
        // Those whose key says what they take: the mean, the median and so on.
        default: rule = "takes the \(measure.kind.rawValue) of \(name)" + meeting
        }
        let isDated = criteria.form.collections[measure.collection].dated != nil
        return rule + "; " + (isDated ? measure.window.inWords : "records of any time, as they carry no dates")
    }

    /// How much more it takes to raise what a measure counts or adds up: `2 more records of activities where status is
    /// completed`.
    static func more(_ amount: Fraction, by measure: RecordMeasure) -> String {
        let meeting = measure.filter.flatMap { condition($0, rows: measure.rows) }.map { " where \($0)" } ?? ""
        func more(_ noun: String) -> String { Amount.words(amount.shortText, "more \(noun)") }
        switch measure.kind {
        case .count: return "\(more(measure.rows == nil ? "record" : "element")) of \(measure.name)\(meeting)"
        case .distinct: return "\(more("different value")) of \(measure.name)\(meeting)"
        default: return "\(amount.exactDecimal ?? amount.fractionText) more in \(measure.name)\(meeting)"
        }
    }

    // MARK: Conditions

    /// A condition as words, or `nil` where it asks nothing.
    ///
    /// - Parameter rows: The list whose elements are looked at one by one; `nil` where records, or a centre, are.
    package static func condition(_ condition: Condition, rows: Int? = nil) -> String? {
        words(condition, rows: rows, isNested: false)
    }

    /// - Parameters:
    ///   - rows: The list whose elements are looked at one by one.
    ///   - isNested: Whether several conditions need brackets to be told from what is around them.
    private static func words(_ condition: Condition, rows: Int?, isNested: Bool) -> String? {
        switch condition {
        case .test(let test): return words(test, rows: rows, isNegated: false)
        case .not(let inner):
            if let test = inner.onlyTest { return words(test, rows: rows, isNegated: true) }
            return words(inner, rows: rows, isNested: false).map { "not (\($0))" } ?? "never"
        case .all(let members):
            if members.count == 1 { return words(members[0], rows: rows, isNested: isNested) }
            let parts = members.compactMap { words($0, rows: rows, isNested: true) }
            if parts.isEmpty { return nil }
            let isAmbiguous = parts.contains { $0.contains(" or ") || $0.contains(" and ") }
            let joined =
                isAmbiguous && parts.count > 1
                ? parts.joined(separator: ", and ") : parts.inProse("and", most: .max)
            return isNested && parts.count > 1 ? "(\(joined))" : joined
        case .any(let members):
            if members.count == 1 { return words(members[0], rows: rows, isNested: isNested) }
            // A member that asks nothing always holds, and so does the whole.
            let parts = members.map { words($0, rows: rows, isNested: true) ?? "nothing is asked" }
            if parts.isEmpty { return "never" }
            let joined = parts.joined(separator: " or ")
            return isNested ? "(\(joined))" : joined
        }
    }

    private static func words(_ test: FieldTest, rows: Int?, isNegated: Bool) -> String {
        let name = test.name
        let isElement = test.field.list == nil || test.field.list == rows
        func has(_ what: String) -> String { isNegated ? "\(name) does not have \(what)" : "\(name) has \(what)" }
        func becomes(_ what: String) -> String { isNegated ? "\(name) is not \(what)" : "\(name) is \(what)" }
        switch test.test {
        case .isPresent: return becomes("given")
        case .isMissing: return becomes("empty")
        case .elements(let tests):
            let amounts = tests.map(words).joined(separator: " and ")
            return has(amounts + (amounts == "1" ? " element" : " elements"))
        case .some(let condition):
            guard case .entries(let list) = test.field,
                let inner = words(condition, rows: list, isNested: false)
            else { return has("an entry") }
            return has("an entry where \(inner)")
        case .values(let tests):
            if isElement { return becomes(test.words) }
            if isNegated { return "\(name) has none that is \(test.words)" }
            if tests.count == 1 {
                switch tests[0] {
                case .oneOf, .oneOfTexts: return has(test.words)
                default: break
                }
            }
            return has("one that is \(test.words)")
        }
    }

    // MARK: Tests of a value

    /// What a requirement needs: `must be given`, `must be 2 or more`.
    package static func need(_ need: Requirement.Need) -> String {
        switch need {
        case .present: "must be given"
        case .missing: "must be empty"
        case .test(let tests): "must be " + tests.map(words).joined(separator: " and ")
        }
    }

    private static func words(_ test: ValueTest) -> String {
        switch test {
        case .oneOf(let values): values.map(\.inWords).inProse("or", most: .max)
        case .atLeast(let bound): "\(bound.shortText) or more"
        case .atMost(let bound): "\(bound.shortText) or less"
        case .moreThan(let bound): "more than \(bound.shortText)"
        case .lessThan(let bound): "less than \(bound.shortText)"
        case .from(let day): "\(day) or later"
        case .until(let day): "\(day) or earlier"
        case .inPeriod: "in the evaluation period"
        case .inList(_, let name): "one of \(name)"
        case .contains(let part): "a text with “\(part)”"
        case .isPresent: "given"
        case .isMissing: "empty"
        }
    }
}

extension Window {
    /// Which records a window lets count.
    package var inWords: String {
        switch self {
        case .touches: "records that touch the period"
        case .ends: "records that ended in the period"
        case .starts: "records that began in the period"
        case .within: "records that lie wholly in the period"
        case .any: "records of any time"
        }
    }
}

extension Agreement {
    /// Which of several ratings counts.
    package var inWords: String {
        switch self {
        case .median: "the median"
        case .mean: "the mean"
        case .least: "the least"
        case .most: "the most"
        }
    }
}

extension FieldTest {
    /// What a field's values are to be: `completed or ongoing`, `5 or more and less than 9`.
    var words: String { asked.map(\.inWords).joined(separator: " and ") }
}

extension AskedValue {
    fileprivate var inWords: String {
        switch self {
        case .oneOf(let texts): texts.inProse()
        case .atLeast(let bound): "\(bound) or more"
        case .atMost(let bound): "\(bound) or less"
        case .moreThan(let bound): "more than \(bound)"
        case .lessThan(let bound): "less than \(bound)"
        case .from(let day): "\(day) or later"
        case .until(let day): "\(day) or earlier"
        case .contains(let part): "a text with “\(part)”"
        case .inPeriod: "in the evaluation period"
        case .inList(let name): "one of \(name)"
        case .equals(let name): "the same as \(name)"
        }
    }
}
