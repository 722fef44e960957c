internal import Diagnostics
package import Evaluation
internal import Wording

/// The explanation of one centre's points as JSON.
///
/// The document has, in this order:
///
/// - `format`, `engine`, `kind` (`explanation`), `criteria`, `period`, `notice`, `inputs`: as in ``ScorecardJSON``
/// - `centre` to `tied`: as in a scorecard; then `ranked` (how many centres have a rank)
/// - `requirements`: `id`, `title`, `rule` (in words), `file`, `line`, `value`, `met`, and `at-most` where
///   the requirement caps the total
/// - `indicators`: those that were asked for; see below
/// - `records`: each record that a row names, once: `record`, `number` where that is null, `collection`, `title`,
///   `start`, `end`, `evidence`
/// - `comments`: on criteria: `criterion`, `evaluator`, `comment`, `references`
/// - `bases`: `basis` (null for points that can't be told apart), `points`, `maximum`, `indicators`; they
///   add up to the total
/// - `adding-up`: `combine`, `at-most` (null where there is no cap), `parts`, `combined` (points before the
///   cap), `points`, `maximum`; a part has `path`, `points`, `maximum`, `weight`, and, for a criterion, how
///   it came to its points under `adding-up`. Null where the centre is not evaluated. The caps of
///   requirements that are not met come after it.
/// - `users` where any said something, and `agreement`: as in ``ScorecardJSON``
///
/// An indicator has `path`, `id`, `title`, `basis`, `source`, `file` (of the criteria), `line`, `rule`, `collections`
/// (that it reads), `parts` (`part`, `rule`, `value`) where the rule is put together, `value`, `missing` (what a missing value gets),
/// `points`, `maximum`, `weight`, `band`, `scale` (rows of `values`, `points`, `reached`), `next` (`value`,
/// `points`, `needed`, and the `outcome`: `points`, `maximum`, `rank`, `tied`, null under an override),
/// `counted`, `left-out`, `counted-rows` (rows as in ``ScorecardJSON``, then `value`, and `parts` where several
/// count rows), `left-out-rows` (the same, then `because`), `agree` and `ratings` where it rests on any
/// (`rating`, `value`, `evaluator`, `comment`, `references`, `file`, `line`), `overridden` where it is (`points` without it,
/// `author`, `reason`, `reference`, `file`, `line`, `outcome` without it); and, where so, `applies` (false) with `because`, or
/// `exempt` (`author`, `reason`, `reference`). What an outcome would not evaluate has no points, maximum and rank.
///
/// Numbers are as in scorecards: exact, with the fraction beside those that had to be rounded.
package enum ExplanationJSON {
    /// An explanation as a JSON document, with a newline at the end.
    package static func document(
        _ explanation: Explanation, engine: (name: String, version: String)
    ) -> String {
        JSONWriter.document { json in
            json.begin("explanation", engine)
            json.head(explanation.evaluated)
            json.head(explanation.card)
            json.number("ranked", String(explanation.rankedCount))
            json.requirements(explanation)
            json.list("indicators") { json in
                for indicator in explanation.indicators {
                    json.object { json in json.indicator(indicator, explanation) }
                }
            }
            json.records(explanation)
            json.comments(explanation)
            json.list("bases") { json in
                for share in explanation.bases {
                    json.object { json in
                        json.text("basis", share.basis?.rawValue)
                        json.number("points", share.points.points)
                        json.number("maximum", share.points.maximum)
                        json.texts("indicators", share.indicators)
                    }
                }
            }
            if let whole = explanation.addingUp { json.addingUp(whole) } else { json.null("adding-up") }
            json.users(explanation.evidence.assessment)
            json.agreement(RatingAgreement.of(explanation.evaluated))
        }
    }
}

extension JSONWriter {
    mutating func texts(_ key: String, _ texts: [String]) {
        list(key) { json in
            for text in texts { json.text(nil, text) }
        }
    }

    /// The file's name inside the given folders, and the line.
    mutating func place(_ location: Location, _ explanation: Explanation) {
        text("file", explanation.evaluated.name(ofFile: location.file))
        number("line", location.place.map { String($0.line) })
    }

    fileprivate mutating func requirements(_ explanation: Explanation) {
        list("requirements") { json in
            for explained in explanation.requirements {
                json.object { json in
                    json.text("id", explained.requirement.id)
                    json.text("title", explained.requirement.title)
                    json.text("rule", explained.rule)
                    json.place(explained.requirement.location, explanation)
                    json.value("value", explained.value)
                    json.yesNo("met", explained.isMet)
                    if case .atMost(let cap) = explained.requirement.otherwise {
                        json.number("at-most", cap.description)
                    }
                }
            }
        }
    }

    fileprivate mutating func records(_ explanation: Explanation) {
        struct Key: Hashable {
            var collection: Int
            var number: Int
        }
        let used = Set(
            explanation.indicators.flatMap(\.score.ledger.rows).map {
                Key(collection: $0.collection, number: $0.record)
            })
        let collections = explanation.evaluated.criteria.form.collections
        list("records") { json in
            for record in explanation.evidence.measurements?.records ?? []
            where used.contains(Key(collection: record.collection, number: record.number)) {
                json.object { json in
                    json.row(
                        RowName(
                            record.identifier.map { .identified($0) } ?? .numbered(record.number),
                            collection: collections[record.collection].name))
                    json.text("title", record.title)
                    json.text("start", record.start?.description)
                    json.text("end", record.end?.description)
                    json.texts("evidence", record.evidence)
                }
            }
        }
    }

    fileprivate mutating func comments(_ explanation: Explanation) {
        list("comments") { json in
            for comment in explanation.evidence.assessment?.comments ?? [] {
                json.object { json in
                    json.text("criterion", comment.criterion)
                    json.text("evaluator", comment.evaluator)
                    json.text("comment", comment.comment)
                    json.texts("references", comment.references)
                }
            }
        }
    }

    fileprivate mutating func addingUp(_ whole: AddingUp) {
        object("adding-up") { json in
            json.text("combine", whole.combine.rawValue)
            json.number("at-most", whole.atMost?.description)
            json.list("parts") { json in
                for part in whole.parts {
                    json.object { json in
                        json.text("path", part.path)
                        json.number("points", part.points)
                        json.number("maximum", part.ownMaximum)
                        json.number("weight", part.weight.description)
                        if let whole = part.whole { json.addingUp(whole) }
                    }
                }
            }
            json.number("combined", whole.combined)
            json.number("points", whole.points)
            json.number("maximum", whole.points == nil ? nil : whole.maximum)
        }
    }
}
