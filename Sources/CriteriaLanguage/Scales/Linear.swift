internal import Diagnostics
internal import Evaluation
internal import Grammar
internal import MarkedYAML
internal import SourceReading
internal import Wording

extension ScaleWord {
    /// Points along straight lines.
    static let linear = ScaleWord(
        key: .may(
            "linear", .table(keys: .numberKey, of: .number, atLeast: 1), "Points along straight lines",
            "Pairs of a value and its points; between them the points rise evenly."),
        suits: \.isNumber
    ) { $0.linear($1, $2) }
}

extension CriteriaReader {
    fileprivate mutating func linear(_ node: Node, _ limits: MeasureLimits) -> Scale? {
        var points: [(value: ExactDecimal, points: ExactDecimal)] = []
        for (value, given) in bounds(node, "“linear”", isPart: limits.isPart) {
            guard let amount = number(given, "the points at \(value)") else { continue }
            if let last = points.last, amount < last.points {
                report(
                    .pointsFall, given.place,
                    "At \(value) there \(Amount.verb("\(amount)")) \(Amount.words("\(amount)", "point")), fewer than the \(last.points) at \(last.value)",
                    suggestion: "Check that less is meant to earn more")
            }
            points.append((value, amount))
        }
        return points.isEmpty ? nil : .linear(points)
    }
}
