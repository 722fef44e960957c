internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading

/// A word that stands beside fields and holds conditions of its own; no field can have its name.
struct GroupWord: Sendable {
    /// Every such word, in the order in which editors list them.
    static let all: [GroupWord] = [.not, .anyOf, .allOf]

    let name: String
    let title: String
    var description: String?
    /// Whether it holds a list of conditions.
    let isList: Bool
    let read: @Sendable (inout CriteriaReader, Node, ConditionContext) -> Condition

    static let not = GroupWord(
        name: "not", title: "None of this may hold", description: "Holds where the conditions below it do not.",
        isList: false
    ) { reader, node, context in
        let condition = reader.conditions(node, context, "“not”")
        if node.isEmptyMapping {
            reader.report(
                .conditionNeverMet, node.place, "Under “not” nothing is asked, so nothing can meet it",
                suggestion: "Write a condition, or take “not” out")
        }
        return .not(condition)
    }

    static let anyOf = GroupWord(name: "any-of", title: "One of these must hold", isList: true) {
        .any($0.each($1, $2, "“any-of”"))
    }

    static let allOf = GroupWord(name: "all-of", title: "All of these must hold", isList: true) {
        .all($0.each($1, $2, "“all-of”"))
    }

    /// The words as keys beside fields, of conditions that stand under `definitions` by a name.
    static func keys(of conditions: String) -> [Key] {
        let inner = Shape.reference(conditions)
        return all.map { .may($0.name, $0.isList ? .list(of: inner, atLeast: 1) : inner, $0.title, $0.description) }
    }
}

extension CriteriaReader {
    fileprivate mutating func each(
        _ node: Node, _ context: ConditionContext, _ what: String
    ) -> [Condition] {
        guard let elements = list(node, what) else { return [] }
        if elements.isEmpty {
            report(
                .conditionMalformed, node.place, "\(what) holds no conditions",
                suggestion: "Write a condition, or take it out")
        }
        return elements.map { conditions($0, context, "an entry of \(what)") }
    }
}
