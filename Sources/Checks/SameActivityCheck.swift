package import Diagnostics
package import Evaluation

/// Warns where two centres report the same activity, unless both say under `joint-with`, or in the field that means it,
/// that they do.
///
/// An activity is the same where its identifier is, or its title and the day on which it begins. Looked at are collections
/// that have such a field, that say which field is a record's title, or that are called `activities`.
package enum SameActivityCheck {
    private struct Found {
        var centre: String
        var record: RecordSummary
    }

    package static func check(_ result: Evaluated, _ findings: inout Findings) {
        let form = result.criteria.form
        for (index, collection) in form.collections.enumerated()
        where collection.jointField != nil || collection.name == "activities"
            || collection.fields.contains(where: { $0.means == .title })
        {
            let field = collection.jointField.map { collection.fields[$0].name }
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
                    report(group, field, &reported, &findings)
                }
            }
        }
    }

    private static func report(
        _ group: [Found], _ field: String?, _ reported: inout Set<[String]>, _ findings: inout Findings
    ) {
        // The centres in their order, each with its first record; a group may have thousands of records.
        var known: Set<String> = []
        let firsts = group.filter { known.insert($0.centre).inserted }
        guard firsts.count > 1 else { return }
        for found in group where !reported.contains([found.centre, found.record.name]) {
            let named = Set(found.record.jointWith).union([found.centre])
            guard let first = firsts.first(where: { !named.contains($0.centre) }) else { continue }
            reported.insert([found.centre, found.record.name])
            findings.report(.sameActivity, in: found.record.location.file) {
                let unnamed = firsts.map(\.centre).filter { !named.contains($0) }
                return Finding(
                    .sameActivity, at: found.record.location,
                    "“\(found.record.name)” stands in the report of \(unnamed.inProse("and")) too, and does not say so",
                    suggestion:
                        "Where it is one activity, write “\(field ?? "joint-with"): [\(unnamed.joined(separator: ", "))]” "
                        + "here, and the other way round there"
                        + (field == nil ? "; the record form needs a field for it, see “means” there" : ""),
                    notes: [.init("the other record", at: first.record.location)])
            }
        }
    }
}
