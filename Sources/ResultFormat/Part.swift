internal import Evaluation
internal import Wording

/// What criteria and indicators have in common.
enum Part {
    static let maximum =
        "null where it does not apply or is exempt, or where nothing in a criterion is scored"

    /// Who answers for what was done by hand, and by what.
    struct Decision {
        var author, reason, reference: String

        init(_ override: Override) {
            (author, reason, reference) = (override.author, override.reason, override.reference)
        }

        init(_ exemption: Exemption) {
            (author, reason, reference) = (exemption.author, exemption.reason, exemption.reference)
        }
    }

    static let decision: [Member<Decision>] = [
        .must("author", .text, "Author") { $0.author }, .must("reason", .text, "Reason") { $0.reason },
        .must("reference", .text, "Reference") { $0.reference },
    ]

    /// Why a part does not count for the centre.
    static let exclusion: [Member<Exclusion?>] = [
        .may("applies", .yesNo, "no where it belongs to other centres") {
            if case .doesNotApply? = $0 { false } else { nil }
        },
        .may("because", .text, "Which centres it belongs to") { exclusion in
            if let exclusion, case .doesNotApply = exclusion { ExclusionWords.because(exclusion) } else { nil }
        },
        .may(
            "exempt", .object(ObjectFormat("the exemption", decision)),
            "Who has taken it out of the centre's points and maximum"
        ) { if case .exempt(let exemption)? = $0 { Decision(exemption) } else { nil } },
    ]

    /// By what a part can be compared with that of another edition.
    static let edition: [Member<(replaces: Predecessor?, isComparable: Bool)>] = [
        .may("replaces", .text, "What it was in the edition before") { $0.replaces?.name },
        .may("comparable", .yesNo, "Whether it is compared with the edition before") { $0.isComparable ? nil : false },
    ]
}
