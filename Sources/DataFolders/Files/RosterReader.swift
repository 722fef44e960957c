internal import CriteriaLanguage
package import Diagnostics
package import Evaluation
internal import Grammar
internal import MarkedYAML
internal import RecordSources
package import SourceReading

/// Reads the roster of centres.
package struct RosterReader: NodeReading {
    /// The path of the file.
    package let file: String
    let workspace: Workspace
    /// What is wrong with the file, as far as it has been read.
    package var findings = Findings()
    /// The digest of its bytes, in hexadecimal.
    package private(set) var digest = ""

    /// A reader of the file at a path.
    package init(file: String, in workspace: Workspace) { (self.file, self.workspace) = (file, workspace) }

    /// Reads the file; gives nothing where it can't be read as what it should be.
    package mutating func read() -> Roster? {
        guard let small = SmallFile.read(file, in: workspace, "the roster of centres", &findings),
            FileKind.expect(.roster, small.root, file, &findings),
            let keys = mapping(small.root, RosterKeys.roster)
        else { return nil }
        digest = small.digest
        let notice = text("notice", of: keys)
        guard let node = keys["centres"], let elements = list(node, "“centres”") else { return nil }
        var centres: [Centre] = []
        var first: [String: Location] = [:]
        for element in elements {
            guard let centre = centre(element) else { continue }
            if let place = first[centre.id] {
                report(
                    .duplicateId, centre.location.place, "The centre “\(centre.id)” is listed twice",
                    suggestion: "Keep one of them",
                    notes: [.init("first listed here", at: place)])
            } else {
                first[centre.id] = centre.location
                centres.append(centre)
            }
        }
        reportAlike(centres)
        return Roster(centres: centres, notice: notice)
    }

    /// Warns of regions that differ in nothing that a person would mean by it: rules and tables count them as two.
    private mutating func reportAlike(_ centres: [Centre]) {
        var first: [[UInt8]: [(text: String, location: Location)]] = [:]
        for centre in centres {
            let location = centre.values.entries[CentreField.region.rawValue]?.location ?? centre.location
            let look = NearTexts.look(Array(centre.region.utf8))
            let others = first[look, default: []]
            if others.contains(where: { $0.text == centre.region }) { continue }
            if let other = others.first {
                findings.report(.nearEqual(centre.region, at: location, other.text, at: other.location))
            }
            first[look, default: []].append((centre.region, location))
        }
    }

    private mutating func centre(_ node: Node) -> Centre? {
        let fields = CentreField.allCases
        guard let keys = mapping(node, RosterKeys.centre) else { return nil }
        var values = HeaderValues(count: fields.count)
        for field in fields {
            guard let value = keys[field.name] else { continue }
            let what = "“\(field.name)”"
            // What may be left out may also be empty.
            if value.isEmpty {
                if field.isRequired {
                    report(
                        .missingKey, value.place, "\(what) is empty, and a centre needs it",
                        suggestion: "Write a value behind the colon")
                }
                continue
            }
            var read: [Value] = []
            if field == .endorsed {
                if let day = date(value, what) { read = [.date(day)] }
            } else if field.isList {
                read = texts(value, what).map { .text(CanonicalText.composed($0)) }
            } else if let text = text(value, what) {
                read = [.text(CanonicalText.composed(text))]
                if field == .country, Countries.name(of: text) == nil {
                    report(
                        .unknownCountry, value.place, "“\(text)” is not a country's code in three letters",
                        suggestion: Countries.advice(text))
                }
            }
            values.entries[field.rawValue] = .init(values: read, location: location(value.place))
        }
        func given(_ field: CentreField) -> String? {
            guard case .text(let text) = values.entries[field.rawValue]?.values.first else {
                return nil
            }
            return text
        }
        guard given(.id) != nil, let id = identifier(keys["id"], "a centre's id"), let name = given(.name),
            let region = given(.region)
        else { return nil }
        return Centre(
            id: id, name: name, region: region, values: values,
            location: location(keys["id"]?.place))
    }
}
