internal import Diagnostics
internal import Evaluation
internal import MarkedYAML

/// Warns where two centres report the same activity, unless both say under `joint-with` that they do.
///
/// An activity is the same where its identifier is, or its title and the day on which it begins.
struct SameActivityCheck {
    private static let field = "joint-with"

    private struct Found {
        var centre: String
        var file: String
        var record: RecordSummary
    }

    static func check(_ result: Evaluated, _ findings: inout Findings) {
        let form = result.criteria.form
        var reports = ReportNodes()
        for (index, collection) in form.collections.enumerated()
        where collection.index(of: field) != nil || collection.name == "activities" {
            var byName: [String: [Found]] = [:]
            var byTitle: [String: [Found]] = [:]
            for evidence in result.evidence {
                for record in evidence.measurements?.records ?? [] where record.collection == index {
                    let found = Found(
                        centre: evidence.centre.id, file: evidence.location.file, record: record)
                    if !record.name.hasPrefix("#") { byName[record.name, default: []].append(found) }
                    if let title = record.title, let start = record.start {
                        byTitle["\(start) \(CanonicalText.folded(title))", default: []].append(found)
                    }
                }
            }
            var reported: Set<[String]> = []
            for groups in [byName, byTitle] {
                for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
                    report(group, collection.name, &reported, &reports, &findings)
                }
            }
        }
    }

    private static func report(
        _ group: [Found], _ collection: String, _ reported: inout Set<[String]>,
        _ reports: inout ReportNodes, _ findings: inout Findings
    ) {
        guard Set(group.map(\.centre)).count > 1 else { return }
        for found in group where !reported.contains([found.file, found.record.name]) {
            let place = reports.record(found.file, collection, found.record.number)
            let others = group.filter { $0.centre != found.centre }
            let unnamed = others.filter { !place.names(of: field).contains($0.centre) }
            guard let first = unnamed.first else { continue }
            reported.insert([found.file, found.record.name])
            let centres = unnamed.map(\.centre).inProse("and")
            let there = reports.record(first.file, collection, first.record.number)
            findings.report(
                Finding(
                    .sameActivity, at: Location(file: found.file, place: place.place),
                    "“\(found.record.name)” stands in the report of \(centres) too, and does not say so",
                    suggestion: "Where it is one activity, write “joint-with: [\(centres)]” here, and "
                        + "the other way round there",
                    notes: [.init("the other record", at: Location(file: first.file, place: there.place))]))
        }
    }
}

/// The reports that hold the same activities, each read once more for the places of its records.
private struct ReportNodes {
    private var records: [[String]: [Node]] = [:]

    mutating func record(_ file: String, _ collection: String, _ number: Int) -> RecordPlace {
        let key = [file, collection]
        if records[key] == nil { records[key] = Self.read(file, collection) }
        let given = records[key] ?? []
        return RecordPlace(record: number <= given.count ? given[number - 1] : nil)
    }

    private static func read(_ file: String, _ collection: String) -> [Node] {
        var ignored = Findings()
        guard case .mapping(let entries)? = SmallFile.read(file, "a report", &ignored)?.root.content,
            case .sequence(let records)? = entries.first(where: { $0.key == collection })?.value.content
        else { return [] }
        return records.filter { !$0.isNull }
    }
}

/// A record of a report where it stands.
private struct RecordPlace {
    let record: Node?

    var place: Place? { record?.place }

    /// The texts of a field of the record.
    func names(of field: String) -> [String] {
        guard case .mapping(let entries)? = record?.content,
            let value = entries.first(where: { $0.key == field })?.value
        else { return [] }
        if case .sequence(let elements) = value.content { return elements.compactMap(\.text) }
        return [value.text].compactMap { $0 }
    }
}
