internal import Diagnostics
internal import Evaluation
internal import MarkedYAML
internal import SourceReading

extension CriteriaReader {
    /// The bounds of a mapping, rising, each once, with what stands beside them.
    ///
    /// - Parameter isPart: Whether the value that is compared with them is a part of something.
    mutating func bounds(_ node: Node, _ what: String, isPart: Bool = false) -> [(ExactDecimal, Node)] {
        rising(node, what) { reader, entry in
            let name = "a bound of \(what)"
            if let (message, suggestion) = BoundWords.words(entry.key, isPart: isPart) {
                reader.report(.notANumber, entry.keyPlace, "\(name): \(message)", suggestion: suggestion)
                return nil
            }
            return reader.number(entry.key, entry.keyPlace, name)
        }
    }

    mutating func rising<Bound: Comparable>(
        _ node: Node, _ what: String,
        _ read: (inout CriteriaReader, Node.Entry) -> Bound?
    ) -> [(Bound, Node)] {
        var given: [(bound: Bound, entry: Node.Entry)] = []
        for entry in entries(node, what, duplicate: .boundTwice) ?? [] {
            if let bound = read(&self, entry) { given.append((bound, entry)) }
        }
        // The sort keeps the order of equals, so that the first of them is the one given first.
        given.sort { $0.bound < $1.bound }
        var bounds: [(Bound, Node)] = []
        var first: Place?
        for (bound, entry) in given {
            if let last = bounds.last, last.0 == bound {
                report(
                    .boundTwice, entry.keyPlace, "The bound \(bound) is given twice in \(what)",
                    suggestion: "Keep one of them",
                    notes: [.init("first given here", at: location(first))])
            } else {
                first = entry.keyPlace
                bounds.append((bound, entry.value))
            }
        }
        if node.isEmptyMapping {
            report(
                .scaleMalformed, node.place, "There is nothing in \(what)",
                suggestion: "Write at least one bound with its points: { 0: 0, 1: 2 }")
        }
        return bounds
    }
}
