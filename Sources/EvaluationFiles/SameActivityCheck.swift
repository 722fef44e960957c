internal import Diagnostics
internal import Evaluation

/// Warns where two centres report the same activity, unless both say under `joint-with` that they do.
///
/// An activity is the same where its identifier is, or its title and the day on which it begins.
struct SameActivityCheck {
    private static let field = "joint-with"

    private struct Found {
        var centre: String
        var record: RecordSummary
    }

    static func check(_ result: Evaluated, _ findings: inout Findings) {
        let form = result.criteria.form
        for (index, collection) in form.collections.enumerated()
        where collection.index(of: field) != nil || collection.name == "activities" {
            var byName: [String: [Found]] = [:]
            var byTitle: [String: [Found]] = [:]
            for evidence in result.evidence {
                for record in evidence.measurements?.records ?? [] where record.collection == index {
                    let found = Found(centre: evidence.centre.id, record: record)
                    if !record.name.hasPrefix("#") { byName[record.name, default: []].append(found) }
                    if let title = record.title, let start = record.start {
                        byTitle["\(start) \(CanonicalText.folded(title))", default: []].append(found)
                    }
                }
            }
            var reported: Set<[String]> = []
            for groups in [byName, byTitle] {
                for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
                    report(group, &reported, &findings)
                }
            }
        }
    }

    private static func report(
        _ group: [Found], _ reported: inout Set<[String]>, _ findings: inout Findings
    ) {
        guard Set(group.map(\.centre)).count > 1 else { return }
        for found in group where !reported.contains([found.centre, found.record.name]) {
            let others = group.filter { $0.centre != found.centre }
            let unnamed = others.filter { !found.record.jointWith.contains($0.centre) }
            guard let first = unnamed.first else { continue }
            reported.insert([found.centre, found.record.name])
            let centres = unnamed.map(\.centre).inProse("and")
            findings.report(
                Finding(
                    .sameActivity, at: found.record.location,
                    "“\(found.record.name)” stands in the report of \(centres) too, and does not say so",
                    suggestion: "Where it is one activity, write “joint-with: [\(centres)]” here, and "
                        + "the other way round there",
                    notes: [.init("the other record", at: first.record.location)]))
        }
    }
}
