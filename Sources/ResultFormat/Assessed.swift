internal import Evaluation
internal import Wording

/// What evaluators and users said.
enum Assessed {
    static let comment = ObjectFormat<Comment>("a comment", said)

    static let said: [Member<Comment>] = [
        .must("evaluator", .text, "Evaluator") { $0.evaluator }, .must("comment", .text, "Comment") { $0.comment },
        .must("references", .list(of: .text), "References") { $0.references },
    ]

    static let user = ObjectFormat<UserEvidence>(
        "a user",
        [.must("party", .text, "Party") { $0.party }]
            + UserEvidence.headings.map { heading in
                .may(heading, .text, heading) { $0.answers.first { $0.heading == heading }?.text }
            })

    /// The users that said something; `nil` where none did.
    static func users(_ assessment: Assessment?) -> [UserEvidence]? {
        assessment.flatMap { $0.users.isEmpty ? nil : $0.users }
    }

    static let agreement = ObjectFormat<RatingAgreement>(
        "an agreement",
        [
            .must("rating", .text, "Rating") { $0.rating },
            .must("indicators", .list(of: .text), "Indicators that rest on it") { $0.indicators },
            .must("centres", .count, "Centres with at least two ratings") { $0.centres },
            .must("ratings", .count, "Ratings of them") { $0.ratings },
            .must("pairs", .count, "Pairs of ratings of one centre") { $0.pairs },
            .exact("alpha", "Krippendorff's alpha, ordinal") { $0.alpha },
            .may("why-unknown", .text, "Why there is no alpha") { $0.whyUnknown?.inWords },
            .must("low", .yesNo, "Whether it is under 0.667") { $0.isLow },
        ])
}
