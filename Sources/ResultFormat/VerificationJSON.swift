internal import Diagnostics
package import Evaluation

/// Verifications as JSON: what `verify --format json` writes.
package enum VerificationJSON {
    /// A verification as a JSON document, with a newline at the end.
    package static func document(
        _ verification: Verification, engine: (name: String, version: String)
    ) -> String { self.verification.document((verification, engine)) }

    private static let verification = ObjectFormat<(verification: Verification, engine: Head.Engine)>(
        "a verification", Head.begin("verification") { $0.engine } + members.map { $0.of { $0.verification } })

    private static let members: [Member<Verification>] = [
        .must("file", .text, "The published result") { $0.file },
        .must("holds", .yesNo, "Whether it comes out again") { $0.holds },
        .must("scored", .yesNo, "Whether it could be scored again") { $0.isScored },
        .must("inputs", .list(of: .object(input)), "Its files") { $0.inputs },
        .must("compared", .count, "How many values were compared") { $0.compared },
        .must("differences", .list(of: .object(difference)), "What comes out otherwise") { $0.differences },
        .must("written-by", .text, "The program that wrote the result") { $0.engine },
        Head.notice { $0.table.notice },
        .must("centres", .count, "How many centres the result has") { $0.table.cards.count },
        .must("missing-centres", .list(of: .text), "The centres that it lacks") { $0.missingCentres.map(\.id) },
        .may(
            "worded-otherwise", .list(of: .object(difference)),
            "Sentences of a result of the first format, which break nothing"
        ) { $0.worded.isEmpty ? nil : $0.worded },
    ]

    private static let input = ObjectFormat<InputCheck>(
        "an input",
        Head.input.members.map { $0.of { $0.input } } + [
            .must(
                "state",
                .word([("same", ""), ("missing", ""), ("added", ""), ("outside", ""), ("changed", "")]),
                "What became of it"
            ) { check in
                switch check.state {
                case .same: "same"
                case .missing: "missing"
                case .added: "added"
                case .outside: "outside"
                case .changed: "changed"
                }
            },
            .may("now", .digest, "Its digest now") { if case .changed(let now) = $0.state { now } else { nil } },
        ])

    private static let difference = ObjectFormat<ResultDifference>(
        "a difference",
        [
            .must("path", .text, "Where it is in the result") { $0.path },
            .must("line", Format.position.orNull, "The line") { $0.location.place?.line },
            .must("given", .textOrNull, "What the result says") { $0.given },
            .must("found", .textOrNull, "What comes out now") { $0.found },
        ])
}
