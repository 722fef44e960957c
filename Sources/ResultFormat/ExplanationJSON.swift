internal import Diagnostics
package import Evaluation
internal import Wording

/// The explanation of one centre's points as JSON: what `explain --format json` writes.
///
/// Numbers are as in scorecards: exact, with the fraction beside those that had to be rounded.
package enum ExplanationJSON {
    /// An explanation as a JSON document, with a newline at the end.
    package static func document(
        _ explanation: Explanation, engine: (name: String, version: String)
    ) -> String { self.explanation.document((explanation, engine)) }

    private static let explanation = ObjectFormat<(explanation: Explanation, engine: Head.Engine)>(
        "an explanation",
        Head.begin("explanation") { $0.engine } + Head.of { $0.explanation.evaluated }
            + Card.scorecard.map { $0.of { $0.explanation.card } } + members.map { $0.of { $0.explanation } })

    private static let members: [Member<Explanation>] = [
        .must("ranked", .count, "How many centres have a rank") { $0.rankedCount },
        .must("requirements", .list(of: .object(requirement)), "Requirements") { explanation in
            explanation.requirements.map { ($0, explanation) }
        },
        .must("indicators", .list(of: .object(indicator)), "The indicators that were asked for") { explanation in
            explanation.indicators.map { ($0, explanation) }
        },
        .must("records", .list(of: .object(record)), "Each record that a row names, once", nil, records),
        .must("comments", .list(of: .object(comment)), "Comments on criteria") {
            $0.evidence.assessment?.comments ?? []
        },
        .must("bases", .list(of: .object(share)), "How the total divides by basis") { $0.bases },
        .must(
            "adding-up", Format.object(addingUp).orNull, "How the points add up",
            "null where the centre is not evaluated. The caps of requirements that are not met come after it."
        ) { $0.addingUp },
        .may("users", .list(of: .object(Assessed.user)), "What users say", "Shown, never scored.") {
            Assessed.users($0.evidence.assessment)
        },
        .must("agreement", .list(of: .object(Assessed.agreement)), "How far evaluators agree on each rating") {
            RatingAgreement.of($0.evaluated)
        },
    ]

    /// Where a rule or an entry stands: the file's name inside the given folders, and the line.
    static let place: [Member<(location: Location, explanation: Explanation)>] = [
        .must("file", .text, "The file") { $0.explanation.evaluated.name(ofFile: $0.location.file) },
        .must("line", Format.position.orNull, "The line") { $0.location.place?.line },
    ]

    private static let requirement: ObjectFormat<(explained: ExplainedRequirement, explanation: Explanation)> = {
        typealias Source = (explained: ExplainedRequirement, explanation: Explanation)
        let start: [Member<Source>] = [
            .must("id", .text, "Identifier") { $0.explained.requirement.id },
            .must("title", .text, "Title") { $0.explained.requirement.title },
            .must("rule", .text, "The rule in words") { $0.explained.rule },
        ]
        let end: [Member<Source>] = [
            .value("value", "Value") { $0.explained.value },
            .must("met", .yesNo, "Whether it is met") { $0.explained.isMet },
            .may("at-most", .decimal, "The cap on the total where it is not met") {
                if case .atMost(let cap) = $0.explained.requirement.otherwise { cap } else { nil }
            },
        ]
        return ObjectFormat(
            "a requirement",
            start + place.map { $0.of { ($0.explained.requirement.location, $0.explanation) } } + end)
    }()

    // MARK: Records

    private static let record = ObjectFormat<(name: RowName, record: RecordSummary)>(
        "a record",
        [
            Row.name.of { $0.name },
            .must("title", .textOrNull, "Title") { $0.record.title },
            .must("start", Format.day.orNull, "First day") { $0.record.start },
            .must("end", Format.day.orNull, "Last day") { $0.record.end },
            .must("evidence", .list(of: .text), "Where it can be checked") { $0.record.evidence },
        ])

    private static func records(_ explanation: Explanation) -> [(name: RowName, record: RecordSummary)] {
        struct Place: Hashable {
            var collection: Int
            var number: Int
        }
        let used = Set(
            explanation.indicators.flatMap(\.score.ledger.rows).map {
                Place(collection: $0.collection, number: $0.record)
            })
        let collections = explanation.evaluated.criteria.form.collections
        return (explanation.evidence.measurements?.records ?? [])
            .filter { used.contains(Place(collection: $0.collection, number: $0.number)) }
            .map { record in
                let name = record.identifier.map { RowName.Record.identified($0) } ?? .numbered(record.number)
                return (RowName(name, collection: collections[record.collection].name), record)
            }
    }

    private static let comment = ObjectFormat<Comment>(
        "a comment", [.must("criterion", .text, "The criterion's path") { $0.criterion }] + Assessed.said)

    // MARK: Totals

    private static let share = ObjectFormat<BasisShare>(
        "a basis",
        [
            .must("basis", Format.basis.orNull, "Basis", "null for points that can't be told apart.") { $0.basis },
            .exact("points", "Points") { $0.points.points }, .exact("maximum", "Maximum") { $0.points.maximum },
            .must("indicators", .list(of: .text), "The indicators' paths") { $0.indicators },
        ])

    private static let addingUp: ObjectFormat<AddingUp> = {
        let part = ObjectFormat<AddingUp.Part>(
            "a part",
            [
                .must("path", .text, "Path") { $0.path }, .exact("points", "Points") { $0.points },
                .exact("maximum", "Maximum") { $0.ownMaximum }, .must("weight", .decimal, "Weight") { $0.weight },
                .may("adding-up", .reference("adding-up", addingUp), "How a criterion came to its points") {
                    $0.whole
                },
            ])
        return ObjectFormat(
            "the adding up",
            [
                .must("combine", .text, "How the parts combine") { $0.combine.rawValue },
                .must("at-most", .decimalOrNull, "The cap", "null where there is none.") { $0.atMost },
                .must("parts", .list(of: .object(part)), "The parts") { $0.parts },
                .exact("combined", "Points before the cap") { $0.combined },
                .exact("points", "Points") { $0.points },
                .exact("maximum", "Maximum") { $0.points == nil ? nil : $0.maximum },
            ])
    }()
}
