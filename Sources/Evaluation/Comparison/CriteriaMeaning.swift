/// What a criteria set means, told apart from how it is written.
///
/// It has what changes a number, a status, a basis, a printed title or a label, after defaults are filled in. The set's
/// own name, title, edition and source, instructions, sources of information and `replaces` are not in it, nor is the
/// order of keys, parts, choices and bands, nor how a number is spelled. Structure is compared, never logic: a condition
/// that comes to the same by other words is another one.
package struct CriteriaMeaning: Hashable, Sendable {
    /// By the path of each criterion and indicator, the keys that say something of it; `""` is the whole, and
    /// requirements stand under `requirements`.
    package private(set) var parts: [String: [String: RuleTerm]] = [:]

    /// Finds out what a criteria set means.
    package init(_ set: CriteriaSet) {
        let rules = RuleTerms(set: set)
        parts[""] = [
            "combine": .text(set.combine.rawValue), "at-most": .optional(set.atMost),
            "grades": rules.grades(set.grades), "ties": .text(set.ranking.ties.rawValue),
            "tie-break": .list(set.ranking.tieBreak.map { .text($0) }),
        ]
        parts["requirements"] = Dictionary(
            set.requirements.map { ($0.id, rules.requirement($0)) }, uniquingKeysWith: { first, _ in first })
        add(set.criteria, rules)
    }

    private mutating func add(_ criteria: [Criterion], _ rules: RuleTerms) {
        for criterion in criteria {
            parts[criterion.path] = [
                "title": .text(criterion.title), "basis": .text(criterion.basis.rawValue),
                "combine": .text(criterion.combine.rawValue), "weight": .number(criterion.weight),
                "at-most": .optional(criterion.atMost), "applies-when": rules.appliesWhen(criterion.appliesWhen),
            ]
            switch criterion.parts {
            case .criteria(let members): add(members, rules)
            case .indicators(let indices): for index in indices { add(rules.set.indicators[index], rules) }
            }
        }
    }

    private mutating func add(_ indicator: Indicator, _ rules: RuleTerms) {
        var keys: [String: RuleTerm] = [
            "title": .text(indicator.title), "basis": .text(indicator.basis.rawValue),
            "measure": rules.measure(indicator.measure), "scale": indicator.scale.rule.term,
            "missing": .text(indicator.missing.rawValue), "weight": .number(indicator.weight),
            "applies-when": rules.appliesWhen(indicator.appliesWhen),
        ]
        // It says something of ratings alone.
        if !indicator.measure.ratings.isEmpty { keys["agree"] = .text(indicator.agree.rawValue) }
        parts[indicator.path] = keys
    }
}

extension RuleTerm {
    static func optional(_ number: ExactDecimal?) -> Self { number.map { .number($0) } ?? .nothing }
}
