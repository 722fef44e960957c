package import Diagnostics
package import Evaluation
internal import MarkedYAML
internal import SourceReading
internal import Wording

extension CriteriaReader {
    /// Reads which centres a criterion or an indicator belongs to.
    mutating func appliesWhen(_ node: Node?) -> AppliesWhen? {
        guard let node else { return nil }
        let context = ConditionContext(collection: form.subject, entryList: nil, isSubject: true)
        let condition = conditions(node, context, "“applies-when”")
        if node.isEmptyMapping {
            report(
                .conditionMalformed, node.place, "“applies-when” asks nothing",
                suggestion: "Write a condition, such as { centre.region: Africa }, or take it out")
        }
        warnOfExclusive(condition)
        RosterValues.each(condition, form) { _, _ in askedOfCentres += 1 }
        return AppliesWhen(condition: condition, location: location(node.place))
    }
}

/// The tests of an `applies-when` that name values of the centre.
enum RosterValues {
    /// Runs a function for each test that names texts or days which a field of the centre must be one of.
    static func each(_ condition: Condition, _ form: RecordForm, _ body: (CentreField, FieldTest) -> Void) {
        switch condition {
        case .all(let members), .any(let members):
            for member in members { each(member, form, body) }
        case .not(let member): each(member, form, body)
        case .test(let test):
            guard case .values(let tests) = test.test,
                tests.contains(where: { values in
                    switch values {
                    case .oneOf, .oneOfTexts, .contains: true
                    default: false
                    }
                }), let index = form.subject.places.firstIndex(of: test.field),
                let field = form.centreField(ofSubject: index)
            else { return }
            body(field, test)
        }
    }
}

/// Warns of values that no centre on the roster has, and for which an `applies-when` waits in vain.
package enum AppliesWhenCheck {
    /// Looks at all rules that belong to some centres only.
    ///
    /// - Parameter criteria: Their intentions are met by what would have been said.
    package static func check(_ criteria: CriteriaSet, _ roster: Roster, _ findings: inout Findings) {
        var intentions = criteria.intentions
        func check(_ rule: AppliesWhen?, _ path: String) {
            guard let rule else { return }
            RosterValues.each(rule.condition, criteria.form) { field, test in
                guard case .values(let tests) = test.test else { return }
                for missing in zip(tests, test.asked).flatMap({ unknown($0, $1, field, roster) }) {
                    if intentions.meet(.conditionNeverMet, of: path) { continue }
                    findings.report(finding(missing, field, test, roster))
                }
            }
        }
        func check(_ members: [Criterion]) {
            for criterion in members {
                check(criterion.appliesWhen, criterion.path)
                switch criterion.parts {
                case .criteria(let inner): check(inner)
                case .indicators(let indices):
                    for indicator in indices.map({ criteria.indicators[$0] }) {
                        check(indicator.appliesWhen, indicator.path)
                    }
                }
            }
        }
        check(criteria.criteria)
        for intention in intentions where intention.code == .conditionNeverMet && !intention.isMet {
            findings.report(intention.nothing)
        }
    }

    /// What a test asks for and no centre has, as texts.
    private static func unknown(
        _ test: ElementTest, _ asked: AskedValue, _ field: CentreField, _ roster: Roster
    ) -> [String] {
        let values = roster.centres.flatMap { $0.values.entries[field.rawValue]?.values ?? [] }
        switch test {
        case .oneOf(let days):
            return days.compactMap { CalendarDay(number: Int(truncatingIfNeeded: $0)) }
                .filter { !values.contains(.date($0)) }.map(\.description)
        case .oneOfTexts(let texts):
            return texts.map { String(decoding: $0, as: UTF8.self) }.filter { !values.contains(.text($0)) }
        case .contains(let part):
            let isFound = values.contains { value in
                guard case .text(let text) = value else { return false }
                return CanonicalText.holds(Array(CanonicalText.folded(text).utf8), part)
            }
            if isFound { return [] }
            guard case .contains(let text) = asked else { return [String(decoding: part, as: UTF8.self)] }
            return [text]
        default: return []
        }
    }

    private static func finding(
        _ text: String, _ field: CentreField, _ test: FieldTest, _ roster: Roster
    ) -> Finding {
        var names: [String] = []
        for value in roster.centres.flatMap({ $0.values.entries[field.rawValue]?.values ?? [] })
        where !names.contains(value.inWords) { names.append(value.inWords) }
        return Finding(
            .conditionNeverMet, at: test.location,
            "No centre on the roster has “\(text)” under “\(field.name)”",
            suggestion: NearestWord.to(text, among: names).map { "Did you mean “\($0)”?" }
                ?? (names.isEmpty
                    ? "The roster gives no “\(field.name)”" : "The roster has \(names.inProse("and", most: 20))"))
    }
}
