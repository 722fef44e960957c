internal import Diagnostics
package import Evaluation
internal import MarkedYAML

extension PublishedResult {
    /// What a result scored again has otherwise.
    package struct Differences: Sendable {
        /// In the order of the published file.
        package var differences: [ResultDifference] = []
        /// Sentences of a result of the first format that are worded otherwise now; no number hangs on them.
        package var worded: [ResultDifference] = []
        /// How many values were held against one another.
        package var compared = 0
    }

    /// The values that a result scored again has otherwise.
    ///
    /// - Parameter text: The result as it comes out now, as a JSON document of the same format.
    /// - Complexity: O(n) for the n values of both.
    package func differences(from text: String) -> Differences {
        guard let found = JSONDocument.of(text) else {
            // Nothing that was not compared may read as nothing that differs.
            let whole = ResultDifference(
                path: "", subject: ResultDifference.Subject(), location: Location(file: file, place: root.place),
                given: "a result", found: "no document that can be read")
            return Differences(differences: [whole])
        }
        var comparer = DocumentComparer(file: file, version: version)
        // Results of earlier versions do not name the basis of any indicator.
        comparer.passesOverBases = !table.rules.parts.flatMap(\.all).contains { $0.isIndicator && $0.basis != nil }
        comparer.compare(root, found)
        return comparer.result
    }
}

/// Holds two documents against one another, value by value.
struct DocumentComparer {
    /// What may differ without a number being wrong: the program's version; and files are checked by themselves.
    private static let passedOver: Set<String> = ["engine", "inputs"]
    /// Sentences, which a later version may word otherwise than the first format did.
    private static let sentences: Set<String> = ["reason", "because", "why-unknown", "band"]
    /// In these, the reason is what a person gave, and not a sentence of the program.
    private static let given: Set<String> = ["overridden", "exempt"]

    private let file: String
    private let version: ResultVersion
    private(set) var result = PublishedResult.Differences()
    /// Whether a basis that only the newer document names is no difference.
    var passesOverBases = false
    /// Where the comparison is.
    private var trail = ResultTrail()

    init(file: String, version: ResultVersion) {
        self.file = file
        self.version = version
    }

    mutating func compare(_ given: Node, _ found: Node) {
        switch (given.content, found.content) {
        case (.mapping(let olds), .mapping(let news)): compare(olds, news, at: given.place)
        case (.sequence(let olds), .sequence(let news)): compare(olds, news, at: given.place)
        default:
            result.compared += 1
            if !Self.areEqual(given, found) { report(given, found, at: given.place) }
        }
    }

    /// Compares objects, key by key.
    private mutating func compare(_ olds: [Node.Entry], _ news: [Node.Entry], at place: Place) {
        let (oldKeys, newKeys) = (Self.places(olds), Self.places(news))
        let isTop = trail.steps.isEmpty
        for old in olds where !(isTop && Self.passedOver.contains(old.key)) {
            trail.steps.append(.key(old.key))
            if let new = Self.value(old.key, in: news, newKeys) {
                compare(old.value, new)
            } else {
                report(old.value, nil, at: old.keyPlace)
            }
            trail.steps.removeLast()
        }
        for new in news where !(isTop && Self.passedOver.contains(new.key)) {
            if Self.value(new.key, in: olds, oldKeys) != nil { continue }
            if passesOverBases, new.key == "basis" { continue }
            trail.steps.append(.key(new.key))
            report(nil, new.value, at: place)
            trail.steps.removeLast()
        }
    }

    /// The indices of many keys; few are looked through.
    private static func places(_ entries: [Node.Entry]) -> [String: Int]? {
        if entries.count <= 32 { return nil }
        return Dictionary(entries.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func value(_ key: String, in entries: [Node.Entry], _ places: [String: Int]?) -> Node? {
        guard let places else { return entries.first { $0.key == key }?.value }
        return places[key].map { entries[$0].value }
    }

    /// Compares lists: entries by their names where they have any, in whatever order; otherwise in turn.
    private mutating func compare(_ olds: [Node], _ news: [Node], at place: Place) {
        let names = { [trail] (node: Node) in trail.entry(node) }
        guard let named = NamedEntries(olds.map(names), news.map(names)) else {
            for index in 0..<max(olds.count, news.count) {
                trail.steps.append(.element("\(index + 1)"))
                switch (index < olds.count, index < news.count) {
                case (true, true): compare(olds[index], news[index])
                case (true, false): report(olds[index], nil, at: olds[index].place)
                default: report(nil, news[index], at: place)
                }
                trail.steps.removeLast()
            }
            return
        }
        for (index, old) in olds.enumerated() {
            trail.steps.append(named.olds[index])
            if let new = named.matches[index] { compare(old, news[new]) } else { report(old, nil, at: old.place) }
            trail.steps.removeLast()
        }
        for index in named.added {
            trail.steps.append(named.news[index])
            report(nil, news[index], at: place)
            trail.steps.removeLast()
        }
        if named.isInAnotherOrder {
            result.differences.append(
                ResultDifference(
                    path: trail.path, subject: trail.subject, location: Location(file: file, place: place),
                    given: "another order", found: named.news.map(\.name).joined(separator: ", ")))
        }
    }

    private mutating func report(_ given: Node?, _ found: Node?, at place: Place) {
        let difference = ResultDifference(
            path: trail.path, subject: trail.subject, location: Location(file: file, place: place),
            given: given.map { Self.words($0) }, found: found.map { Self.words($0) })
        if version == .first, isSentence, given?.text != nil, found?.text != nil {
            result.worded.append(difference)
        } else {
            result.differences.append(difference)
        }
    }

    /// Whether the comparison is at a sentence of the program's own.
    private var isSentence: Bool {
        guard case .key(let key)? = trail.steps.last, Self.sentences.contains(key) else { return false }
        guard case .key(let holder)? = trail.steps.dropLast().last else { return true }
        return !Self.given.contains(holder)
    }

    private static func areEqual(_ a: Node, _ b: Node) -> Bool {
        guard case .scalar(let left, let isPlain) = a.content, case .scalar(let right, let other) = b.content,
            isPlain == other
        else { return false }
        if left == right { return true }
        // 8 and 8.0 are one number, should another program have written the file anew.
        guard isPlain, let one = Fraction(parsing: left), let two = Fraction(parsing: right) else { return false }
        return one == two
    }

    private static func words(_ node: Node) -> String {
        switch node.content {
        case .scalar(let text, let isPlain): isPlain ? (node.isNull ? "nothing" : text) : "“\(text)”"
        case .sequence(let elements): "a list of \(elements.count)"
        case .mapping: "an entry"
        }
    }
}
