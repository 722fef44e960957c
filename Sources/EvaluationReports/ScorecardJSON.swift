internal import Diagnostics
package import Evaluation

/// Results as JSON, the contract for other programs.
///
/// Beside the keys of the contract stand, at the top, `notice` and, where the result is for some centres alone, `centres`; of an
/// indicator, `basis`; of a criterion, `sources-of-information`, `comments` (`evaluator`, `comment`,
/// `references`), and `replaces` and `comparable` where the criteria say so, as of an indicator; of a scorecard,
/// `points-without-overrides` where there are any, and `users` where any said something; and at the very end `agreement`: how
/// far evaluators agree on each rating.
package enum ScorecardJSON {
    /// The version of the contract.
    package static let format = 1

    /// A result as a JSON document, with a newline at the end.
    ///
    /// The same result gives the same bytes on every run and machine.
    ///
    /// - Parameters:
    ///   - engine: The program's name and version.
    ///   - keepsLedger: Whether the rows behind each value are named.
    ///   - keepsCriteria: Whether scorecards hold their criteria, or totals and ranks alone.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`.
    package static func document(
        _ evaluated: Evaluated, engine: (name: String, version: String), keepsLedger: Bool,
        keepsCriteria: Bool = true, centres: Set<String>? = nil
    ) -> String {
        let criteria = evaluated.criteria
        return JSONWriter.document { json in
            json.head(evaluated, engine: engine)
            if let centres { json.texts("centres", centres.sorted()) }
            json.list("scorecards") { json in
                for card in evaluated.scorecards where centres?.contains(card.centre.id) ?? true {
                    json.object { json in
                        json.head(card)
                        guard keepsCriteria else { return }
                        let assessment = evaluated.assessment(of: card.centre.id)
                        json.criteria(
                            card.isScored ? card.criteria : [], of: criteria,
                            keepsLedger: keepsLedger, comments: assessment?.comments ?? [])
                        if let without = card.totalWithoutOverrides {
                            json.number("points-without-overrides", without)
                        }
                        json.users(assessment)
                    }
                }
            }
            if keepsCriteria { json.agreement(RatingAgreement.of(evaluated)) }
        }
    }
}

extension JSONWriter {
    /// What every result begins with: the contract's version, the program, the rules, the period and
    /// the files.
    mutating func head(_ evaluated: Evaluated, engine: (name: String, version: String)) {
        let criteria = evaluated.criteria
        let period = evaluated.period
        number("format", String(ScorecardJSON.format))
        object("engine") { json in
            json.text("name", engine.name)
            json.text("version", engine.version)
        }
        object("criteria") { json in
            json.text("set", criteria.id)
            json.text("edition", criteria.edition)
            json.text("title", criteria.title)
            json.text("sha256", evaluated.criteriaDigest)
        }
        object("period") { json in
            json.text("id", period.id)
            json.text("from", period.from.description)
            json.text("until", period.until.description)
        }
        if let notice = evaluated.notice { text("notice", notice) }
        list("inputs") { json in
            for input in evaluated.inputs {
                json.object { json in
                    json.text("file", input.file)
                    json.text("sha256", input.sha256)
                }
            }
        }
    }

    /// A centre, its status, points and rank.
    mutating func head(_ card: Scorecard) {
        text("centre", card.centre.id)
        text("name", card.centre.name)
        text("region", card.centre.region)
        switch card.status {
        case .scored: text("status", "scored")
        case .notEvaluated(let reason):
            text("status", "not-evaluated")
            text("reason", reason)
        }
        number("points", card.isScored ? card.total.points : nil)
        number("maximum", card.isScored ? card.total.maximum : nil)
        number("percent", card.isScored ? card.total.percent : nil)
        text("grade", card.isScored ? card.grade : nil)
        if card.isScored {
            object("adopted") { json in
                json.number("points", card.adopted.points)
                json.number("maximum", card.adopted.maximum)
            }
        } else {
            null("adopted")
        }
        number("rank", card.isScored ? card.rank : nil)
        yesNo("tied", card.isScored && card.isTied)
    }

    fileprivate mutating func criteria(
        _ scores: [CriterionScore], of set: CriteriaSet, keepsLedger: Bool, comments: [Comment]
    ) {
        list("criteria") { json in
            for score in scores {
                json.object { json in
                    json.text("id", score.criterion.id)
                    json.text("title", score.criterion.title)
                    json.text("basis", score.criterion.basis.rawValue)
                    json.number("points", score.points)
                    json.number("maximum", score.maximum)
                    switch score.criterion.parts {
                    case .criteria:
                        json.criteria(
                            score.criteria, of: set, keepsLedger: keepsLedger, comments: comments)
                    case .indicators:
                        json.list("indicators") { json in
                            for indicator in score.indicators {
                                json.object { json in
                                    json.indicator(indicator, of: set, keepsLedger: keepsLedger)
                                }
                            }
                        }
                    }
                    json.texts("sources-of-information", score.criterion.sourcesOfInformation)
                    json.comments(comments.filter { $0.criterion == score.criterion.path })
                    json.edition(score.criterion.replaces, score.criterion.isComparable)
                }
            }
        }
    }

    private mutating func indicator(
        _ score: IndicatorScore, of set: CriteriaSet, keepsLedger: Bool
    ) {
        let indicator = set.indicators[score.indicator]
        text("id", indicator.id)
        text("title", indicator.title)
        text("basis", indicator.basis.rawValue)
        value("value", score.value)
        number("points", score.points)
        number("maximum", score.maximum)
        text("band", score.band)
        number("counted", String(score.ledger.counted))
        number("left-out", String(score.ledger.leftOut))
        if keepsLedger { rows(score.ledger) }
        if let next = score.next {
            object("next") { json in
                json.value("value", next.value)
                json.number("points", next.points)
            }
        } else {
            null("next")
        }
        if let overridden = score.overridden {
            object("overridden") { json in
                json.number("points", overridden.without)
                json.text("author", overridden.override.author)
                json.text("reason", overridden.override.reason)
                json.text("reference", overridden.override.reference)
            }
        }
        edition(indicator.replaces, indicator.isComparable)
    }

    /// By what a published result can be compared with that of another edition.
    private mutating func edition(_ replaces: Predecessor?, _ isComparable: Bool) {
        if let replaces { text("replaces", replaces.name) }
        if !isComparable { yesNo("comparable", false) }
    }

    private mutating func rows(_ ledger: Ledger) {
        list("counted-rows") { json in
            for row in ledger.rows where row.because == nil { json.text(nil, row.name) }
        }
        list("left-out-rows") { json in
            for row in ledger.rows {
                guard let because = row.because else { continue }
                json.object { json in
                    json.text("row", row.name)
                    json.text("because", because)
                }
            }
        }
    }

    mutating func value(_ key: String, _ value: Value?) {
        switch value {
        case .number(let number): self.number(key, number)
        case .date(let day): text(key, day.description)
        case .text(let value): text(key, value)
        case .yesNo(let value): yesNo(key, value)
        case nil: null(key)
        }
    }

    /// A number in full; where it has no finite decimal, rounded, with the fraction beside it.
    mutating func number(_ key: String, _ value: Fraction?) {
        guard let value else { return null(key) }
        if let exact = value.exactDecimal { return number(key, exact) }
        number(key, value.rounded(places: 6))
        text(key + "-exact", value.fractionText)
    }
}
