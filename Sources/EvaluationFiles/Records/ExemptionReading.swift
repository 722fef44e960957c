internal import Diagnostics
internal import Evaluation
internal import MarkedYAML

/// `exemptions`: what a named person takes out of a centre's points and maximum.
extension AssessmentReader {
    mutating func exemption(_ node: Node) -> Exemption? {
        let kinds = ["indicator", "criterion"]
        let others = ["author", "reason", "reference"]
        guard let keys = mapping(node, "an exemption", keys: kinds + others, required: others) else { return nil }
        let given = kinds.filter { keys.entry($0) != nil }
        if given.count != 1 {
            report(
                .missingKey, given.isEmpty ? keys.entry("author")?.keyPlace ?? keys.place : keys.keyPlace("criterion"),
                given.isEmpty
                    ? "an exemption lacks “indicator” or “criterion”"
                    : "An exemption is of one part, and this names two",
                suggestion: given.isEmpty
                    ? "Name what is exempt by its path, such as “indicator: b.parties” or “criterion: b”"
                    : "Write an exemption for each")
        }
        let author = text(keys["author"], "the author")
        let reason = text(keys["reason"], "the reason")
        let reference = text(keys["reference"], "the reference")
        guard given.count == 1, let kind = given.first, let part = text(keys[kind], "the \(kind)"),
            isKnown(part, kind, keys[kind]?.place), let author, let reason, let reference
        else { return nil }
        return Exemption(
            part: part, author: author, reason: reason, reference: reference, location: location(keys[kind]?.place))
    }

    /// Whether the criteria have a part of that kind.
    private mutating func isKnown(_ path: String, _ kind: String, _ place: Place?) -> Bool {
        let indicators = criteria.indicators.map(\.path)
        let known = Set(indicators)
        let criterions = criteria.paths.filter { !known.contains($0) }
        let (paths, others) = kind == "indicator" ? (indicators, criterions) : (criterions, indicators)
        if paths.contains(path) { return true }
        if passesOverUnknown { return false }
        let other = kind == "indicator" ? "criterion" : "indicator"
        if others.contains(path) {
            report(
                .unknownIndicator, place,
                "“\(path)” is no \(kind): it is \(other == "indicator" ? "an" : "a") \(other)",
                suggestion: "Write “\(other): \(path)”")
            return false
        }
        let nearest = NearestWord.to(path, among: paths).map { "Did you mean “\($0)”? " } ?? ""
        report(
            .unknownIndicator, place, "The criteria have no \(kind) “\(path)”",
            suggestion: nearest + "There are \(paths.inProse("and"))")
        return false
    }

    /// Reports what is exempt twice, and overrides of what is exempt.
    mutating func reportExempt(_ assessment: Assessment) {
        let exemptions = assessment.exemptions
        for (index, exemption) in exemptions.enumerated() {
            guard
                let outer = exemptions.enumerated().first(where: { other in
                    other.offset != index && other.element.covers(exemption.part)
                        // Of two that are the same, the second is told.
                        && (other.element.part != exemption.part || other.offset < index)
                })?.element
            else { continue }
            report(
                .exemptTwice, exemption.location.place,
                outer.part == exemption.part
                    ? "“\(exemption.part)” is exempt twice"
                    : "“\(exemption.part)” is in “\(outer.part)”, which is exempt",
                suggestion: "Keep one of them", notes: [.init("the other exemption", at: outer.location)])
        }
        for override in assessment.overrides {
            guard let exemption = exemptions.first(where: { $0.covers(override.indicator) }) else { continue }
            report(
                .overrideOfExempt, override.location.place,
                "“\(override.indicator)” is exempt, and can't have points set by hand",
                suggestion: "Take the override out, or the exemption",
                notes: [.init("the exemption", at: exemption.location)])
        }
    }
}
