internal import Evaluation
internal import MarkedYAML

/// The way from the top of a result to one of its values.
struct ResultTrail {
    enum Step: Hashable {
        case key(String)
        /// An entry of a list, by its name or its number.
        case element(String)
        /// A scorecard: the centre's identifier, and what people call the centre.
        case centre(String, name: String)
        /// A row, by all that it is known by.
        case row(RowName)

        /// Whether two are the same entry, whatever a centre is called.
        static func == (a: Step, b: Step) -> Bool {
            switch (a, b) {
            case (.key(let one), .key(let two)), (.element(let one), .element(let two)),
                (.centre(let one, name: _), .centre(let two, name: _)):
                one == two
            case (.row(let one), .row(let two)): one == two
            default: false
            }
        }

        func hash(into hasher: inout Hasher) {
            if case .row(let row) = self { hasher.combine(row) } else { hasher.combine(name) }
        }

        /// By what a person knows the entry.
        var name: String {
            switch self {
            case .key(let text), .element(let text), .centre(let text, name: _): text
            case .row(let row): row.text
            }
        }
    }

    var steps: [Step] = []

    /// `scorecards[kenya].criteria[b].points`.
    var path: String {
        var path = ""
        for step in steps {
            switch step {
            case .key(let key): path += path.isEmpty ? key : "." + key
            default: path += "[\(step.name)]"
            }
        }
        return path
    }

    /// The same in the words of a scorecard.
    var subject: ResultDifference.Subject {
        var subject = ResultDifference.Subject()
        var (criteria, list): ([String], String) = ([], "")
        for step in steps {
            switch step {
            case .centre(_, let name): (subject.centre, subject.what) = (name, [])
            case .row(let row): subject.row = row.text
            case .element(let id) where list == "criteria" && subject.centre != nil:
                criteria.append(id)
                (subject.part, subject.what) = ("(\(criteria.joined(separator: ".")))", [])
            case .element(let id) where list == "indicators" && !criteria.isEmpty:
                (subject.part, subject.what) = ("(\(criteria.joined(separator: "."))) \(id)", [])
            case .key(let key):
                list = key
                subject.what.append(key)
            case .element(let name): subject.what.append(name)
            }
        }
        return subject
    }

    /// What names an entry of the list that the way has come to; `nil` where nothing does.
    func entry(_ node: Node) -> Step? {
        let list = steps.last?.name ?? ""
        if list == "counted-rows" || list == "left-out-rows" { return row(node).map { .row($0) } }
        guard case .mapping(let entries) = node.content else { return nil }
        func text(_ key: String) -> String? { entries.first { $0.key == key }?.value.text }
        if list == "scorecards" { return text("centre").map { .centre($0, name: text("name") ?? $0) } }
        return (text("id") ?? text("rating")).map { .element($0) }
    }

    private func row(_ node: Node) -> RowName? {
        guard case .mapping(let entries) = node.content else { return node.text.map { RowName(.called($0)) } }
        func value(_ key: String) -> Node? { entries.first { $0.key == key }?.value }
        if let row = value("row")?.text { return RowName(.called(row)) }
        let element = value("element")?.text.flatMap { Int($0) }
        let collection = value("collection")?.text
        if let record = value("record")?.text {
            return RowName(.identified(record), collection: collection, element: element)
        }
        return value("number")?.text.flatMap { Int($0) }.map {
            RowName(.numbered($0), collection: collection, element: element)
        }
    }
}
