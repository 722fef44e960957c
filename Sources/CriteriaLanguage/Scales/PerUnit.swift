internal import Evaluation
internal import Grammar
internal import SourceReading

extension ScaleWord {
    /// So many points for each unit.
    static let perUnit = ScaleWord(
        key: .may(
            "per-unit", .mapping(unit), "Points for each unit", "The value times the points, up to a limit."),
        suits: \.isNumber
    ) { reader, node, _ in
        guard let keys = reader.mapping(node, unit) else { return nil }
        let points = reader.number("points", of: keys)
        guard let points, let most = reader.cap(of: keys) else { return nil }
        return .perUnit(points: points, atMost: most)
    }

    /// What stands behind it.
    static let unit = KeyTable(
        "“per-unit”",
        [
            .must("points", .number, as: "the points of a unit", "The points of one unit"),
            .must("at-most", .cap, "No more points than this"),
        ])
}
