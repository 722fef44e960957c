internal import Diagnostics
internal import Evaluation
internal import Wording

extension ExplanationJSON {
    typealias WrittenIndicator = (explained: ExplainedIndicator, explanation: Explanation)

    static let indicator: ObjectFormat<WrittenIndicator> = {
        let start: [Member<WrittenIndicator>] = [
            .must("path", .text, "Path") { $0.explained.indicator.path },
            .must("id", .text, "Identifier") { $0.explained.indicator.id },
            .must("title", .text, "Title") { $0.explained.indicator.title },
            .must("basis", .basis, "Basis") { $0.explained.indicator.basis },
            .must("source", .list(of: .text), "Where the rule comes from") { $0.explained.source },
        ]
        let rule: [Member<WrittenIndicator>] = [
            .must("rule", .text, "The rule in words") { $0.explained.rule },
            .must("collections", .list(of: .text), "The collections that it reads", nil, collections),
            .may("parts", .list(of: .object(part)), "What the rule is put together from") { written in
                let parts = written.explained.parts
                return parts.isEmpty ? nil : parts.map { ($0.part, $0.value, written.explained) }
            },
            .value("value", "Value", "null where missing") { $0.explained.score.value },
            .must("missing", .text, "What a missing value gets") { $0.explained.indicator.missing.rawValue },
            .exact("points", "Points") { $0.explained.score.points },
            .exact("maximum", "Maximum") { $0.explained.score.ownMaximum },
            .must("weight", .decimal, "Weight") { $0.explained.indicator.weight },
            .must("band", .textOrNull, "Band") { $0.explained.score.band?.inWords },
            .must("scale", .list(of: .object(step)), "The scale") { $0.explained.scale },
            .must("next", Format.object(next).orNull, "What would earn more") { $0.explained.next },
        ]
        let rows: [Member<WrittenIndicator>] = [
            .must("counted", .count, "How many rows were counted") { $0.explained.score.ledger.counted },
            .must("left-out", .count, "How many rows were left out") { $0.explained.score.ledger.leftOut },
            .rows("counted-rows", row, "The rows that were counted") { each($0, areCounted: true, $1) },
            .rows("left-out-rows", row, "The rows that were left out") { each($0, areCounted: false, $1) },
        ]
        let given: [Member<WrittenIndicator>] = [
            .may("agree", .text, "How several ratings become one") {
                $0.explained.indicator.measure.ratings.isEmpty ? nil : $0.explained.indicator.agree.rawValue
            },
            .may("ratings", .list(of: .object(rating)), "The ratings that it rests on") { written in
                if written.explained.indicator.measure.ratings.isEmpty { return nil }
                return written.explained.ratings.map { ($0, written.explanation) }
            },
            .may("overridden", .object(overridden), "The override in force") { written in
                written.explained.score.overridden.map { ($0, written.explained.withoutOverride, written.explanation) }
            },
        ]
        return ObjectFormat(
            "an indicator",
            start + place.map { $0.of { ($0.explained.indicator.location, $0.explanation) } } + rule + rows + given
                + Part.exclusion.map { $0.of { $0.explained.score.exclusion } })
    }()

    private static func collections(_ written: WrittenIndicator) -> [String] {
        let criteria = written.explanation.evaluated.criteria
        let read = Set(
            written.explained.indicator.measure.recordMeasures.map { criteria.recordMeasures[$0].collection })
        return read.sorted().map { criteria.form.collections[$0].name }
    }

    // MARK: The rule

    private static let part = ObjectFormat<(part: Measure.Part, value: Value?, explained: ExplainedIndicator)>(
        "a part",
        [
            .must("part", .text, "Its number") { $0.part.label },
            .must("rule", .text, "The rule in words") { $0.explained.rule(of: $0.part) },
            .value("value", "Value") { $0.value },
        ])

    private static let step = ObjectFormat<ScaleRow>(
        "a step",
        [
            .must("values", .text, "The values that it is for") { $0.values.inWords },
            .exact("points", "Points") { $0.points },
            .must("reached", .yesNo, "Whether the value reaches it") { $0.isReached },
        ])

    private static let next = ObjectFormat<NextStep>(
        "the next step",
        [
            .value("value", "What it must reach") { $0.value }, .exact("points", "Points then") { $0.points },
            .must("needed", .text, "What it takes, in words") { $0.needed.inWords },
            .must("outcome", Format.object(outcome).orNull, "What would come of it", "null under an override.") {
                $0.outcome
            },
        ])

    private static let outcome = ObjectFormat<Outcome>(
        "an outcome",
        [
            .exact("points", "Points", "null where the centre would not be evaluated") { $0.total?.points },
            .exact("maximum", "Maximum") { $0.total?.maximum }, .exact("rank", "Rank") { $0.rank },
            .must("tied", .yesNo, "Whether the rank is shared") { $0.isTied },
        ])

    // MARK: Rows

    private typealias WrittenRow = (row: Ledger.Row, name: RowName, explained: ExplainedIndicator)

    private static let row = ObjectFormat<WrittenRow>(
        "a row",
        [
            Row.name.of { $0.name },
            .must("value", .textOrNull, "What it gives to the measure") { $0.row.value },
            .may("parts", .list(of: .text), "The parts that count it, where there are several") { written in
                let labels = written.row.measures.compactMap { written.explained.label(ofMeasure: $0) }
                return labels.isEmpty ? nil : labels
            },
            .may("because", .text, "Why it was left out") { $0.row.because?.inWords },
        ])

    private static func each(_ written: WrittenIndicator, areCounted: Bool, _ write: (WrittenRow) -> Void) {
        let explained = written.explained
        let name = RowNaming(explained.indicator.measure, in: written.explanation.evaluated.criteria)
        for row in explained.score.ledger.rows where (row.because == nil) == areCounted {
            write((row, name(row), explained))
        }
    }

    // MARK: What was given

    private static let rating = ObjectFormat<(rating: Rating, explanation: Explanation)>(
        "a rating",
        [
            .must("rating", .text, "Rating") { $0.rating.name }, .must("value", .decimal, "Value") { $0.rating.value },
            .must("evaluator", .text, "Evaluator") { $0.rating.evaluator },
            .must("comment", .textOrNull, "Comment") { $0.rating.comment },
            .must("references", .list(of: .text), "References") { $0.rating.references },
        ] + place.map { $0.of { ($0.rating.location, $0.explanation) } })

    private static let overridden = ObjectFormat<
        (overridden: IndicatorScore.Overridden, without: Outcome?, explanation: Explanation)
    >(
        "the override",
        [.exact("points", "Points without it") { $0.overridden.without }]
            + Part.decision.map { $0.of { Part.Decision($0.overridden.override) } }
            + place.map { $0.of { ($0.overridden.override.location, $0.explanation) } } + [
                .must("outcome", Format.object(outcome).orNull, "What would come of it without the override") {
                    $0.without
                }
            ])
}
