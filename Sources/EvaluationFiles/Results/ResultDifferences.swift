internal import Diagnostics
package import Evaluation
internal import MarkedYAML

extension PublishedResult {
    /// The values that a result scored again has otherwise.
    ///
    /// - Parameter text: The result as it comes out now, as a JSON document.
    /// - Returns: The differences in the order of the published file, and how many values were compared.
    package func differences(from text: String) -> (differences: [ResultDifference], compared: Int) {
        guard let found = Node.document(of: text) else { return ([], 0) }
        var comparer = DocumentComparer(file: file)
        // Results of earlier versions do not name the basis of any indicator.
        comparer.passesOverBases = !table.rules.parts.flatMap(\.all).contains { $0.isIndicator && $0.basis != nil }
        comparer.compare(root, found, "")
        return (comparer.differences, comparer.compared)
    }
}

/// Holds two documents against one another, value by value.
private struct DocumentComparer {
    /// What may differ without a number being wrong: the program's version; and files are checked by themselves.
    private static let passedOver: Set<String> = ["engine", "inputs"]
    /// The keys by which the entries of a list are told apart.
    private static let names = ["centre", "id", "row"]

    let file: String
    var differences: [ResultDifference] = []
    var compared = 0
    /// Whether a basis that only the newer document names is no difference.
    var passesOverBases = false

    init(file: String) { self.file = file }

    mutating func compare(_ given: Node, _ found: Node, _ path: String) {
        switch (given.content, found.content) {
        case (.mapping(let olds), .mapping(let news)):
            for old in olds where !(path.isEmpty && Self.passedOver.contains(old.key)) {
                let inner = path.isEmpty ? old.key : "\(path).\(old.key)"
                if let new = news.first(where: { $0.key == old.key }) {
                    compare(old.value, new.value, inner)
                } else {
                    report(inner, old.value, nil, at: old.keyPlace)
                }
            }
            for new in news where !(path.isEmpty && Self.passedOver.contains(new.key)) {
                guard !olds.contains(where: { $0.key == new.key }) else { continue }
                if passesOverBases, new.key == "basis" { continue }
                report(path.isEmpty ? new.key : "\(path).\(new.key)", nil, new.value, at: given.place)
            }
        case (.sequence(let olds), .sequence(let news)): compare(olds, news, path, at: given.place)
        default:
            compared += 1
            if !Self.areEqual(given, found) { report(path, given, found, at: given.place) }
        }
    }

    /// Compares lists: entries by their names where they have any, in whatever order; otherwise in turn.
    private mutating func compare(_ olds: [Node], _ news: [Node], _ path: String, at place: Place) {
        let (oldNames, newNames) = (olds.map { Self.name($0) }, news.map { Self.name($0) })
        guard let first = oldNames.first ?? newNames.first, first != nil else {
            for index in 0..<max(olds.count, news.count) {
                let inner = "\(path)[\(index + 1)]"
                switch (index < olds.count, index < news.count) {
                case (true, true): compare(olds[index], news[index], inner)
                case (true, false): report(inner, olds[index], nil, at: olds[index].place)
                default: report(inner, nil, news[index], at: place)
                }
            }
            return
        }
        for (name, old) in zip(oldNames, olds) {
            let inner = "\(path)[\(name ?? "?")]"
            if let index = newNames.firstIndex(of: name) {
                compare(old, news[index], inner)
            } else {
                report(inner, old, nil, at: old.place)
            }
        }
        for (name, new) in zip(newNames, news) where !oldNames.contains(name) {
            report("\(path)[\(name ?? "?")]", nil, new, at: place)
        }
        let shared = oldNames.filter { newNames.contains($0) }
        if shared != newNames.filter({ oldNames.contains($0) }) {
            differences.append(
                ResultDifference(
                    path: path, location: Location(file: file, place: place), given: "another order",
                    found: newNames.compactMap(\.self).joined(separator: ", ")))
        }
    }

    private mutating func report(_ path: String, _ given: Node?, _ found: Node?, at place: Place) {
        differences.append(
            ResultDifference(
                path: path, location: Location(file: file, place: place), given: given.map { Self.words($0) },
                found: found.map { Self.words($0) }))
    }

    private static func name(_ node: Node) -> String? {
        guard case .mapping(let entries) = node.content else { return nil }
        for key in names {
            if let text = entries.first(where: { $0.key == key })?.value.text { return text }
        }
        return nil
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
        case .scalar(let text, let isPlain): isPlain ? (text.isEmpty ? "nothing" : text) : "“\(text)”"
        case .sequence(let elements): "a list of \(elements.count)"
        case .mapping: "an entry"
        }
    }
}

extension Node {
    /// A document in memory; `nil` where it is none.
    fileprivate static func document(of text: String) -> Node? {
        let bytes = Array(text.utf8)
        var offset = 0
        guard
            var stream = unsafe try? EventStream(reading: { room in
                let count = min(room.count, bytes.count - offset)
                unsafe room.copyBytes(from: bytes[offset..<offset + count])
                offset += count
                return count
            })
        else { return nil }
        return try? Node.document(&stream) { _ in }
    }
}
