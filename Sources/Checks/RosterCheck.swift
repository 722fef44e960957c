internal import CriteriaLanguage
package import Diagnostics
package import Evaluation

/// Warns where a list of a centre names what no record can hold, although a rule asks which records do.
///
/// A condition such as `parties: { in: centre.parties-served }` passes over a misspelt code in silence, and the centre
/// loses points by it.
package enum RosterCheck {
    /// - Parameter told: What was said of the same roster already, for another period.
    package static func check(_ result: Evaluated, _ told: inout Set<String>, _ findings: inout Findings) {
        let form = result.criteria.form
        var asked: [(list: CentreField, field: String, choices: ChoiceList)] = []
        for measure in result.criteria.recordMeasures {
            for condition in [measure.filter, measure.having].compactMap(\.self) {
                lists(condition) { list, test in
                    guard case .choice(let choices) = test.type,
                        !asked.contains(where: { $0.list == list && $0.field == test.name })
                    else { return }
                    asked.append((list, test.name, choices))
                }
            }
        }
        for (list, field, choices) in asked {
            let names = choices.indices.map { form.choices.name($0) }
            let known = Set(names)
            for evidence in result.evidence {
                guard let entry = evidence.centre.values.entries[list.rawValue] else { continue }
                for case .text(let text) in entry.values
                where !known.contains(text) && told.insert("\(evidence.centre.id) \(list) \(field) \(text)").inserted {
                    findings.report(
                        Finding(
                            .notAmongChoices, at: entry.location,
                            "No record can have “\(text)”, which \(evidence.centre.id) has in “\(list.name)”: it is "
                                + "no choice of “\(field)”",
                            suggestion: ChoiceWords.meant(text, names, choices.names)
                                .map { "Did you mean \(ChoiceWords.shown($0, choices.names))?" }
                                ?? "Write it as the record form's choices have it",
                            kind: "\(list.name) \(field) \(text)"))
                }
            }
        }
    }

    /// The lists of the centre that conditions compare fields with.
    private static func lists(_ condition: Condition, _ found: (CentreField, FieldTest) -> Void) {
        switch condition {
        case .all(let members), .any(let members):
            for member in members { lists(member, found) }
        case .not(let member): lists(member, found)
        case .test(let test):
            switch test.test {
            case .values(let tests):
                for case .inList(.centre(let field)) in tests { found(field, test) }
            case .some(let inner): lists(inner, found)
            default: break
            }
        }
    }
}
