internal import Evaluation

/// The part of the criteria files' schema that says how a value becomes points.
enum ScaleSchema {
    static let reference = JSONSchema.reference("scale")

    static let definition = JSONSchema.mapping([
        .may(
            "bands", .table(keys: .numberKey, of: band, atLeast: 1), "Points by lower bounds",
            "{ 0: 0, 1: 1, 6: 2 } reads: from 0 nothing, from 1 one point, from 6 two points."),
        .may(
            "linear", .table(keys: .numberKey, of: .number, atLeast: 1), "Points along straight lines",
            "Pairs of a value and its points; between them the points rise evenly."),
        .may("per-unit", perUnit, "Points for each unit", "The value times the points, up to a limit."),
        .may(
            "values", .table(of: .number, atLeast: 1), "Points by text, choice, or yes and no",
            "Each value with its points. Every choice must be listed."),
        .may(
            "dates", .table(keys: .dateKey, of: .number, atLeast: 1), "Points by last days",
            "The points of the first of these days on or before which the date falls; later, none."),
    ]).with("minProperties", .number("1")).with("maxProperties", .number("1")).titled(
        "Scale", "How the value becomes points: one of bands, linear, per-unit, values and dates.")

    private static let band = JSONSchema.any(of: [
        .number,
        .mapping([
            .must("points", .number, "The points of the band"),
            .may("label", .text, "What scorecards call the band"),
        ]),
    ])

    private static let perUnit = JSONSchema.mapping([
        .must("points", .number, "The points of one unit"),
        .must("at-most", .number(atLeast: .zero, atMost: nil), "No more points than this"),
    ])
}
