internal import Diagnostics
internal import Evaluation
internal import Wording

extension JSONWriter {
    /// One indicator of an explanation, as ``ExplanationJSON`` documents it.
    mutating func indicator(_ explained: ExplainedIndicator, _ explanation: Explanation) {
        let (indicator, score) = (explained.indicator, explained.score)
        text("path", indicator.path)
        text("id", indicator.id)
        text("title", indicator.title)
        text("basis", indicator.basis.rawValue)
        texts("source", explained.source)
        place(indicator.location, explanation)
        text("rule", explained.rule)
        let criteria = explanation.evaluated.criteria
        let read = Set(indicator.measure.recordMeasures.map { criteria.recordMeasures[$0].collection })
        texts("collections", read.sorted().map { criteria.form.collections[$0].name })
        if !explained.parts.isEmpty {
            list("parts") { json in
                for (part, value) in explained.parts {
                    json.object { json in
                        json.text("part", part.label)
                        json.text("rule", explained.rule(of: part))
                        json.value("value", value)
                    }
                }
            }
        }
        value("value", score.value)
        text("missing", indicator.missing.rawValue)
        number("points", score.points)
        number("maximum", score.ownMaximum)
        number("weight", indicator.weight.description)
        text("band", score.band?.inWords)
        list("scale") { json in
            for row in explained.scale {
                json.object { json in
                    json.text("values", row.values.inWords)
                    json.number("points", row.points)
                    json.yesNo("reached", row.isReached)
                }
            }
        }
        next(explained.next)
        number("counted", String(score.ledger.counted))
        number("left-out", String(score.ledger.leftOut))
        let name = RowNaming(indicator.measure, in: criteria)
        list("counted-rows") { json in
            for row in score.ledger.rows where row.because == nil { json.row(row, name(row), explained) }
        }
        list("left-out-rows") { json in
            for row in score.ledger.rows where row.because != nil { json.row(row, name(row), explained) }
        }
        ratings(explained, explanation)
        overridden(explained, explanation)
        exclusion(score.exclusion)
    }

    private mutating func next(_ next: NextStep?) {
        guard let next else { return null("next") }
        object("next") { json in
            json.value("value", next.value)
            json.number("points", next.points)
            json.text("needed", next.needed.inWords)
            json.outcome(next.outcome)
        }
    }

    private mutating func outcome(_ outcome: Outcome?) {
        guard let outcome else { return null("outcome") }
        object("outcome") { json in
            json.number("points", outcome.total?.points)
            json.number("maximum", outcome.total?.maximum)
            json.number("rank", outcome.rank)
            json.yesNo("tied", outcome.isTied)
        }
    }

    private mutating func row(_ row: Ledger.Row, _ name: RowName, _ explained: ExplainedIndicator) {
        shortObject { json in
            json.row(name)
            json.text("value", row.value)
            let labels = row.measures.compactMap { explained.label(ofMeasure: $0) }
            if !labels.isEmpty { json.texts("parts", labels) }
            if let because = row.because { json.text("because", because.inWords) }
        }
    }

    private mutating func ratings(_ explained: ExplainedIndicator, _ explanation: Explanation) {
        if explained.indicator.measure.ratings.isEmpty { return }
        text("agree", explained.indicator.agree.rawValue)
        list("ratings") { json in
            for rating in explained.ratings {
                json.object { json in
                    json.text("rating", rating.name)
                    json.number("value", rating.value.description)
                    json.text("evaluator", rating.evaluator)
                    json.text("comment", rating.comment)
                    json.texts("references", rating.references)
                    json.place(rating.location, explanation)
                }
            }
        }
    }

    private mutating func overridden(_ explained: ExplainedIndicator, _ explanation: Explanation) {
        guard let overridden = explained.score.overridden else { return }
        object("overridden") { json in
            json.number("points", overridden.without)
            json.text("author", overridden.override.author)
            json.text("reason", overridden.override.reason)
            json.text("reference", overridden.override.reference)
            json.place(overridden.override.location, explanation)
            json.outcome(explained.withoutOverride)
        }
    }
}
