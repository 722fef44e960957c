import Diagnostics
import Evaluation
import Foundation
import Schemas
import TestWorld
import Testing

/// What is written as JSON has the keys that are declared, with values of the declared types.
@Suite struct ResultFormatTests {
    /// A world in which as much as possible has a value.
    static let world = World(
        Small.with([
            "criteria.yaml": """
            criteria-set: small
            edition: "1"
            title: Small criteria
            record-form: form.yaml
            notice: Invented
            requirements:
              - { id: r, title: R, measure: { value: mark }, needs: missing, otherwise: { at-most: 9 } }
            criteria:
              - id: a
                title: Activities
                basis: own
                sources-of-information: [reports]
                replaces: z
                criteria:
                  - id: b
                    title: Inner
                    indicators:
                      - id: completed
                        title: Completed activities
                        measure: { count: activities, where: { status: completed } }
                        scale: { bands: { 0: 0, 1: 1, 3: 4 } }
                      - id: both
                        title: Of both
                        basis: adopted
                        source: A decision
                        comparable: no
                        measure: { ratio: [{ count: activities }, { total: [{ count: papers }, { constant: 3 }] }] }
                        scale: { linear: { 0: 0, 9: 7 } }
                      - id: parties
                        title: Parties
                        measure: { distinct: activities.parties }
                        scale: { bands: { 0: 0, 1: 1 } }
                      - id: again
                        title: Parties again
                        measure: { distinct: activities.parties }
                        scale: { bands: { 0: 0, 1: 1 } }
                      - id: seen
                        title: Seen
                        measure: { rating: seen }
                        scale: { linear: { 0: 0, 4: 4 } }
                      - id: elsewhere
                        title: Elsewhere
                        applies-when: { centre.region: Orient }
                        measure: { any: activities }
                        scale: { values: { yes: 1 } }

            """,
            "data/2015/reports/north.yaml": Small.north.replacing(
                "start: 2015-03-01", with: "start: 2015-03-01, parties: [NO, SE]")
                + "  - { id: N-4, status: planned }\npapers:\n  - { day: 2015-05-05 }\n",
            "data/2015/assessments/north.yaml": """
            centre: north
            ratings:
              - { rating: seen, value: 3, evaluator: A, comment: C, references: [r] }
              - { rating: seen, value: 2, evaluator: B, comment: C, references: [r] }
            overrides:
              - { indicator: a.b.completed, points: 2, author: A, reason: R, reference: F }
            exemptions:
              - { indicator: a.b.parties, author: A, reason: R, reference: F }
            comments:
              - { criterion: a, evaluator: A, comment: C, references: [r] }
            users:
              - { party: NOR, services: S, gaps: G }

            """,
            "data/2016/period.yaml": "id: \"2016\"\nfrom: 2016-01-01\nuntil: 2016-12-31\n",
            "data/2016/reports/north.yaml": "centre: north\nactivities:\n  - { id: M, status: completed }\n",
        ]))

    @Test func `a result is what its schema says`() throws {
        let outcome = Work(workspace: Self.world.workspace).score("2015")
        try #require(outcome.text != "", "\(outcome.findings)")
        let keys = try Schema(.result).keys(of: outcome.text)
        for key in ["overridden", "exempt", "because", "element", "number", "collection", "points-exact", "users"] {
            #expect(keys.contains(key), "\(key) is written nowhere")
        }
    }

    @Test func `a comparison is what its schema says`() throws {
        let outcome = Work(workspace: Self.world.workspace).compare("2015", "2016")
        try #require(outcome.text != "", "\(outcome.findings)")
        let keys = try Schema(.comparison).keys(of: outcome.text)
        for key in ["split", "gained", "lost", "indicators", "basis-then"] { #expect(keys.contains(key), "\(key)") }
    }

    @Test func `what came in is what its schema says`() throws {
        let outcome = Work(workspace: Self.world.workspace).status("2015")
        try #require(outcome.text != "", "\(outcome.findings)")
        #expect(try Schema(.status).keys(of: outcome.text).contains("unknown-files"))
    }
}

/// As much of JSON Schema as the schemas of results need.
private struct Schema {
    private let root: [String: Any]

    init(_ document: SchemaDocument) throws {
        root = try #require(JSONSerialization.jsonObject(with: Data(document.text.utf8)) as? [String: Any])
    }

    /// Every key of a document, which must be what the schema says.
    func keys(of text: String) throws -> Set<String> {
        var keys: Set<String> = []
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        for fault in faults(value, root, "", &keys) { Issue.record("\(fault)") }
        return keys
    }

    private func faults(_ value: Any, _ schema: [String: Any], _ path: String, _ keys: inout Set<String>) -> [String] {
        var faults: [String] = []
        if let reference = schema["$ref"] as? String {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            let definition = (root["definitions"] as? [String: Any])?[name] as? [String: Any]
            faults += definition.map { self.faults(value, $0, path, &keys) } ?? ["\(path): no \(reference)"]
        }
        for part in schema["allOf"] as? [[String: Any]] ?? [] { faults += self.faults(value, part, path, &keys) }
        if let parts = schema["anyOf"] as? [[String: Any]] {
            let tried = parts.map { part in
                var own: Set<String> = []
                return (self.faults(value, part, path, &own), own)
            }
            let best = tried.min { $0.0.count < $1.0.count }
            faults += best?.0 ?? []
            keys.formUnion(best?.1 ?? [])
        }
        if let type = schema["type"] {
            let types = type as? [String] ?? [type as? String ?? ""]
            if !types.contains(where: { Self.isOf($0, value) }) { faults.append("\(path) is no \(types)") }
        }
        if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
            faults.append("\(path) is none of \(words)")
        }
        if let elements = value as? [Any], let items = schema["items"] as? [String: Any] {
            for element in elements { faults += self.faults(element, items, path + "[]", &keys) }
        }
        guard let members = value as? [String: Any], let known = schema["properties"] as? [String: Any] else {
            return faults
        }
        for key in schema["required"] as? [String] ?? [] where members[key] == nil {
            faults.append("\(path) lacks \(key)")
        }
        if let choices = schema["oneOf"] as? [[String: [String]]] {
            let given = choices.filter { $0["required"]?.allSatisfy { members[$0] != nil } ?? false }
            if given.count != 1 { faults.append("\(path) is none of its kinds, or several") }
        }
        for (key, member) in members {
            keys.insert(key)
            guard let property = known[key] as? [String: Any] else {
                faults.append("\(path).\(key) is not declared")
                continue
            }
            faults += self.faults(member, property, path + "." + key, &keys)
        }
        return faults
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "string": value is String
        case "boolean": (value as? NSNumber).map { isYesNo($0) } ?? false
        case "number": (value as? NSNumber).map { !isYesNo($0) } ?? false
        case "integer": (value as? NSNumber).map { !isYesNo($0) && $0.doubleValue == $0.doubleValue.rounded() } ?? false
        case "null": value is NSNull
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }

    /// Whether a number is yes or no.
    private static func isYesNo(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
