internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading

/// `exemptions`: what a named person takes out of a centre's points and maximum.
extension AssessmentReader {
    mutating func exemption(_ node: Node) -> Exemption? {
        guard let keys = mapping(node, AssessmentKeys.exemption) else { return nil }
        let given = AssessmentKeys.exemption.oneOf.filter { keys.entry($0) != nil }
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
        let author = text("author", of: keys)
        let reason = text("reason", of: keys)
        let reference = text("reference", of: keys)
        guard given.count == 1, let kind = given.first, let part = text(kind, of: keys),
            isKnown(part, kind, keys[kind]?.place), let author, let reason, let reference
        else { return nil }
        return Exemption(
            part: part, author: author, reason: reason, reference: reference, location: location(keys[kind]?.place))
    }

    /// Whether the criteria have a part of that kind.
    private mutating func isKnown(_ path: String, _ kind: String, _ place: Place?) -> Bool {
        if isIndicator[path] == (kind == "indicator") { return true }
        let indicators = criteria.indicators.map(\.path)
        let known = Set(indicators)
        let criterions = criteria.paths.filter { !known.contains($0) }
        let (paths, others) = kind == "indicator" ? (indicators, criterions) : (criterions, indicators)
        if passesOverUnknown || elsewhere.paths.contains(path) { return false }
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
        // The first exemption of each part, so that thousands are not held against one another.
        let first = Dictionary(
            exemptions.enumerated().map { ($0.element.part, $0.offset) }, uniquingKeysWith: { first, _ in first })
        for (index, exemption) in exemptions.enumerated() {
            let covering = Self.wholes(of: exemption.part).compactMap { first[$0] }
            // Of two that are the same, the second is told.
            guard let outer = covering.filter({ $0 != index }).min().map({ exemptions[$0] }) else { continue }
            report(
                .exemptTwice, exemption.location.place,
                outer.part == exemption.part
                    ? "“\(exemption.part)” is exempt twice"
                    : "“\(exemption.part)” is in “\(outer.part)”, which is exempt",
                suggestion: "Keep one of them", notes: [.init("the other exemption", at: outer.location)])
        }
        for override in assessment.overrides {
            let covering = Self.wholes(of: override.indicator).compactMap { first[$0] }
            guard let exemption = covering.min().map({ exemptions[$0] }) else { continue }
            report(
                .overrideOfExempt, override.location.place,
                "“\(override.indicator)” is exempt, and can't have points set by hand",
                suggestion: "Take the override out, or the exemption",
                notes: [.init("the exemption", at: exemption.location)])
        }
    }

    /// A path, and those of the criteria that it stands in.
    private static func wholes(of path: String) -> [String] {
        let steps = path.split(separator: ".", omittingEmptySubsequences: false)
        return steps.indices.map { steps[...$0].joined(separator: ".") }
    }
}
