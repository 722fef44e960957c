internal import Evaluation
internal import Wording

/// A centre's status, points and rank.
struct Card {
    var isScored: Bool
    var reason: String?
    var total: Points?
    var grade: String?
    var rank: Fraction?
    var isTied: Bool

    init(_ card: Scorecard) {
        isScored = card.isScored
        if case .notEvaluated(let reason) = card.status { self.reason = reason.inWords }
        (total, grade) = isScored ? (card.total, card.grade) : (nil, nil)
        (rank, isTied) = (isScored ? card.rank : nil, isScored && card.isTied)
    }

    init(_ card: ResultCard) {
        (isScored, reason, total) = (card.total != nil, card.reason?.inWords, card.total)
        (grade, rank, isTied) = (card.grade, card.rank, card.isTied)
    }

    static let status: [Member<Card>] = [
        .must("status", .word([("scored", ""), ("not-evaluated", "")]), as: "the status", "Status") {
            $0.isScored ? "scored" : "not-evaluated"
        },
        .may("reason", .text, "Why the centre is not evaluated") { $0.reason },
        .exact("points", "Points") { $0.total?.points }, .exact("maximum", "Maximum") { $0.total?.maximum },
        .exact("percent", "Points in hundredths of the maximum") { $0.total?.percent },
        .must("grade", .textOrNull, "Grade") { $0.grade },
    ]

    static let rank: [Member<Card>] = [
        .exact("rank", "Rank") { $0.rank }, .must("tied", .yesNo, "Whether the rank is shared") { $0.isTied },
    ]

    /// The centre that a card is of.
    static let centre: [Member<(id: String, name: String, region: String)>] = [
        .must("centre", .text, as: "the centre", "Centre") { $0.id },
        .must("name", .text, as: "the centre's name", "Name") { $0.name },
        .must("region", .text, "Region") { $0.region },
    ]

    /// The card of a scorecard, with what rests on adopted rules.
    static let scorecard: [Member<Scorecard>] =
        centre.map { $0.of { ($0.centre.id, $0.centre.name, $0.centre.region) } }
        + status.map { $0.of { Card($0) } } + [
            .must("adopted", Format.object(adopted).orNull, "What rests on adopted rules") {
                $0.isScored ? $0.adopted : nil
            }
        ] + rank.map { $0.of { Card($0) } }

    private static let adopted = ObjectFormat<Points>(
        "the adopted points",
        [
            .exact("points", "Points", orNull: false) { $0.points },
            .exact("maximum", "Maximum", orNull: false) { $0.maximum },
        ])
}
