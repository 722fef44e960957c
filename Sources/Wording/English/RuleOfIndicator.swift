internal import Diagnostics
package import Evaluation

extension ExplainedRequirement {
    /// The rule in words.
    package var rule: String {
        RuleWords(criteria).measure(requirement.measure, requirement.agree)
            + ", which " + RuleWords.need(requirement.needs)
    }
}

extension ExplainedIndicator {
    /// The rule in words, with those of its parts.
    package var rule: String { RuleWords(criteria).measure(indicator.measure, indicator.agree) }

    /// The rule in words, with its parts named by their numbers.
    package var headline: String { RuleWords(criteria).headline(indicator.measure, indicator.agree) }

    /// What one of the rule's parts does, in words.
    package func rule(of part: Measure.Part) -> String {
        RuleWords(criteria).headline(part.measure, indicator.agree, part.label + ".")
    }

    /// How several ratings agree to one value: `the median of 2 and 3 is 2.5`.
    package func agreement(_ name: String) -> String? {
        let values = ratings(name)
        guard values.count > 1, let agreed = indicator.agree.agreed(values) else { return nil }
        let listed = values.sorted().map(\.shortText).inProse("and", most: .max)
        return "\(indicator.agree.inWords) of \(listed) is \(agreed.shortText)"
    }
}

extension NextStep.Needed {
    /// What is needed for more points, in words: `2 more records of activities where status is completed`.
    package var inWords: String {
        switch self {
        case .value(.date(let day)): "by \(day)"
        case .value(.text(let text)): "“\(text)”"
        case .value(let value): value.inWords
        case .number(let bound, let now): "\(bound.shortText) in place of \(now.shortText)"
        case .moreListed(let more): "\(more.shortText) more"
        case .more(let more, let measure): RuleWords.more(more, by: measure)
        case .share(let bound, let now, let needed, let met, let whole):
            "\(bound.shortText) in place of \(now.shortText), "
                + "which is \(needed) of the same \(whole) rather than \(met)"
        }
    }
}
