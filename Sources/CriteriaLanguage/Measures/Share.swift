internal import Evaluation
internal import Grammar

extension MeasureWord {
    /// How many of the records meet a further condition, from 0 to 1.
    static let share = MeasureWord(
        .share, of: .rows, "Share of the records", "How many of the records meet “having”, from 0 to 1.",
        own: OwnKey(
            key: .may(
                "having", .reference("conditions"), "What the share is of",
                "For “share”: which of the records that meet “where” are in the share."),
            lacking: "Say under “having” what the records in the share are like",
            elsewhere: "Put its conditions under “where”"
        ) { reader, node, context, measure in
            measure.having = reader.conditions(node, context, "“having”")
        })
}
