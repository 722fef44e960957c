internal import Diagnostics
package import Evaluation
package import Grammar
internal import Wording

/// Results as JSON, the contract for other programs: what `score --format json` and `rank --format json` write.
///
/// A result of an older format is written for being held against one that was published in it. Keys that a later
/// version adds are accepted, as programs that read results should accept them.
package enum ScorecardJSON {
    /// A result as a JSON document, with a newline at the end.
    ///
    /// The same result gives the same bytes on every run and machine.
    ///
    /// - Parameters:
    ///   - engine: The program's name and version.
    ///   - keepsLedger: Whether the rows behind each value are named.
    ///   - keepsCriteria: Whether scorecards hold their criteria, or totals and ranks alone.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    ///   - version: The format.
    package static func document(
        _ evaluated: Evaluated, engine: (name: String, version: String), keepsLedger: Bool,
        keepsCriteria: Bool = true, centres: Set<String>? = nil, version: ResultVersion = .newest
    ) -> String {
        result.document(
            Written(
                evaluated: evaluated, engine: engine, keepsLedger: keepsLedger, keepsCriteria: keepsCriteria,
                centres: centres, version: version))
    }

    /// The schema of results.
    package static var schema: JSONSchema {
        result.schema.with(
            "definitions",
            .object([
                ("scorecard", scorecard.schema.value), ("criterion", criterion.schema.value),
                ("indicator", indicator.schema.value),
            ]))
    }

    /// A result, and what is written of it.
    struct Written {
        var evaluated: Evaluated
        var engine: Head.Engine
        var keepsLedger: Bool
        var keepsCriteria: Bool
        var centres: Set<String>?
        var version: ResultVersion

        fileprivate var cards: [WrittenCard] {
            evaluated.scorecards.filter { centres?.contains($0.centre.id) ?? true }.map { card in
                WrittenCard(
                    card: card, assessment: keepsCriteria ? evaluated.assessment(of: card.centre.id) : nil, result: self
                )
            }
        }
    }

    /// A scorecard in its result.
    struct WrittenCard {
        var card: Scorecard
        var assessment: Assessment?
        var result: Written
    }

    /// A criterion in its scorecard.
    struct WrittenCriterion {
        var score: CriterionScore
        var card: WrittenCard

        var isOfFirst: Bool { card.result.version == .first }
        var comments: [Comment] {
            card.assessment?.comments.filter { $0.criterion == score.criterion.path } ?? []
        }
    }

    static let result = ObjectFormat<Written>(
        "a result",
        Head.begin(nil, { $0.engine }, version: { $0.version }) + Head.of { $0.evaluated } + [
            .may(
                "centres", .list(of: .text), as: "the centres", "Centres",
                "Those that the result is for, where it is not for all."
            ) { $0.centres?.sorted() },
            .must(
                "scorecards", .list(of: .reference("scorecard", scorecard)), as: "the scorecards", "Scorecards",
                "In order of rank."
            ) { $0.cards },
            .may("agreement", .list(of: .object(Assessed.agreement)), "How far evaluators agree on each rating") {
                $0.keepsCriteria ? RatingAgreement.of($0.evaluated) : nil
            },
        ])

    static let scorecard = ObjectFormat<WrittenCard>(
        "a scorecard",
        Card.scorecard.map { $0.of { $0.card } } + [
            .may(
                "criteria", .list(of: .reference("criterion", criterion)), as: "the criteria", "Criteria",
                "None where not evaluated."
            ) { card in
                guard card.result.keepsCriteria else { return nil }
                return card.card.isScored ? card.card.criteria.map { WrittenCriterion(score: $0, card: card) } : []
            },
            .exact("points-without-overrides", "Points without overrides", "null where not evaluated then") {
                (card: WrittenCard) in card.card.totalWithoutOverrides?.points
            }.only { $0.result.keepsCriteria && $0.card.totalWithoutOverrides != nil },
            .may("users", .list(of: .object(Assessed.user)), "What users say", "Shown, never scored.") {
                Assessed.users($0.assessment)
            },
        ])

    static let criterion: ObjectFormat<WrittenCriterion> = {
        let start: [Member<WrittenCriterion>] = [
            .must("id", .text, as: "the id", "Identifier") { $0.score.criterion.id },
            .must("title", .text, as: "the title", "Title") { $0.score.criterion.title },
            .must("basis", .basis, "Basis", "The criterion's own; an indicator in it may have another.") {
                $0.score.criterion.basis
            },
            .exact("points", "Points", "null where unscored") { $0.score.points },
            .exact("maximum", "Maximum", Part.maximum) {
                $0.isOfFirst && !$0.score.isExcluded ? $0.score.maximum : $0.score.ownMaximum
            },
        ]
        let parts: [Member<WrittenCriterion>] = [
            .may("criteria", .list(of: .reference("criterion", criterion)), as: "the criteria", "Criteria within") {
                written in
                guard case .criteria = written.score.criterion.parts else { return nil }
                return written.score.criteria.map { WrittenCriterion(score: $0, card: written.card) }
            },
            .may("indicators", .list(of: .reference("indicator", indicator)), as: "the indicators", "Indicators") {
                written in
                guard case .indicators = written.score.criterion.parts else { return nil }
                return written.score.indicators.map { WrittenIndicator($0, in: written.card.result) }
            },
            // The first format has both of these keys always.
            .may("sources-of-information", .list(of: .text), "Sources of information") {
                let sources = $0.score.criterion.sourcesOfInformation
                return sources.isEmpty && !$0.isOfFirst ? nil : sources
            },
            .may("comments", .list(of: .object(Assessed.comment)), "Evaluators' comments") {
                let comments = $0.comments
                return comments.isEmpty && !$0.isOfFirst ? nil : comments
            },
        ]
        return ObjectFormat(
            "a criterion",
            start + Part.exclusion.map { $0.of { $0.score.exclusion } } + parts
                + Part.edition.map { $0.of { ($0.score.criterion.replaces, $0.score.criterion.isComparable) } },
            oneOf: ["indicators", "criteria"])
    }()
}
