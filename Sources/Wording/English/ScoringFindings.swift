package import Diagnostics
package import Evaluation

extension ScoringProblem {
    /// What to say of what can't be scored, or has no effect.
    package var finding: Finding {
        switch self {
        case .missingValue(let indicator, let location):
            Finding(
                .missingValue, at: location,
                "“\(indicator.title)” (\(indicator.path)) has no value for this centre, "
                    + "and the criteria say that this is an error",
                suggestion: "Give the field it is measured from, or change “missing:”",
                notes: [.init("the indicator", at: indicator.location)])
        case .notListed(let text, let indicator, let location): notListed(text, indicator, location)
        case .overrideWithoutEffect(let path, let location, let rule):
            withoutEffect("The override", path, location, rule)
        case .exemptionWithoutEffect(let path, let location, let rule):
            withoutEffect("The exemption", path, location, rule)
        }
    }

    private func notListed(_ text: String, _ indicator: Indicator, _ location: Location) -> Finding {
        let listed = (indicator.scale.rule as? ListedTexts)?.texts.map(\.text) ?? []
        let nearest = NearestWord.to(text, among: listed).map { "Did you mean “\($0)”? " } ?? ""
        return Finding(
            .valueNotListed, at: location,
            "“\(text)” is not one of the values that “\(indicator.title)” gives points for",
            suggestion: nearest + "Listed are \(listed.inProse("and"))",
            notes: [.init("the scale", at: indicator.location)])
    }

    private func withoutEffect(_ what: String, _ path: String, _ location: Location, _ rule: AppliesWhen) -> Finding {
        Finding(
            .doesNotApply, at: location,
            "\(what) has no effect: “\(path)” does not apply to this centre",
            suggestion: "Take it out, or change “applies-when”",
            notes: [.init("the condition", at: rule.location)])
    }
}

extension Intention {
    /// What to say where nothing was kept back.
    package var nothing: Finding {
        Finding(
            .intendedNothing, at: location,
            "“\(code.rawValue)” is said to be intended, and there is no such warning",
            suggestion: "Take it out of “intended”")
    }
}
