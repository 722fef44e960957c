internal import Diagnostics
package import Evaluation
internal import Wording

/// Results as JSON, the contract for other programs.
///
/// The keys and their order are the contract's, as the evaluators' guide has them. A result of an older format is
/// written for being held against one that was published in it.
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
        let contents = CardContents(criteria: evaluated.criteria, keepsLedger: keepsLedger, version: version)
        return JSONWriter.document { json in
            json.begin(nil, engine, version)
            json.head(evaluated)
            if let centres { json.texts("centres", centres.sorted()) }
            json.list("scorecards") { json in
                for card in evaluated.scorecards where centres?.contains(card.centre.id) ?? true {
                    json.object { json in
                        json.head(card)
                        guard keepsCriteria else { return }
                        let assessment = evaluated.assessment(of: card.centre.id)
                        json.criteria(card.isScored ? card.criteria : [], contents, assessment?.comments ?? [])
                        if let without = card.totalWithoutOverrides {
                            json.number("points-without-overrides", without.points)
                        }
                        json.users(assessment)
                    }
                }
            }
            if keepsCriteria { json.agreement(RatingAgreement.of(evaluated)) }
        }
    }
}

/// What is written of each scorecard.
private struct CardContents {
    var criteria: CriteriaSet
    var keepsLedger: Bool
    var version: ResultVersion
}

extension JSONWriter {
    /// What every document of the program begins with: the contract's version, the program, and what the document is.
    ///
    /// - Parameter kind: What it is; `nil` for scorecards.
    mutating func begin(
        _ kind: String?, _ engine: (name: String, version: String), _ version: ResultVersion = .newest
    ) {
        number("format", String(version.rawValue))
        object("engine") { json in
            json.text("name", engine.name)
            json.text("version", engine.version)
        }
        if let kind { text("kind", kind) }
    }

    /// The rules, the period and the files.
    mutating func head(_ evaluated: Evaluated) {
        let criteria = evaluated.criteria
        let period = evaluated.period
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
            text("reason", reason.inWords)
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
        _ scores: [CriterionScore], _ contents: CardContents, _ comments: [Comment]
    ) {
        list("criteria") { json in
            for score in scores {
                json.object { json in
                    json.text("id", score.criterion.id)
                    json.text("title", score.criterion.title)
                    json.text("basis", score.criterion.basis.rawValue)
                    json.number("points", score.points)
                    let isFirst = contents.version == .first && !score.isExcluded
                    json.number("maximum", isFirst ? score.maximum : score.ownMaximum)
                    json.exclusion(score.exclusion)
                    switch score.criterion.parts {
                    case .criteria: json.criteria(score.criteria, contents, comments)
                    case .indicators:
                        json.list("indicators") { json in
                            for indicator in score.indicators {
                                json.object { json in json.indicator(indicator, contents) }
                            }
                        }
                    }
                    let sources = score.criterion.sourcesOfInformation
                    let comments = comments.filter { $0.criterion == score.criterion.path }
                    // The first format has both keys always.
                    if !sources.isEmpty || contents.version == .first { json.texts("sources-of-information", sources) }
                    if !comments.isEmpty || contents.version == .first { json.comments(comments) }
                    json.edition(score.criterion.replaces, score.criterion.isComparable)
                }
            }
        }
    }

    private mutating func indicator(_ score: IndicatorScore, _ contents: CardContents) {
        let indicator = contents.criteria.indicators[score.indicator]
        text("id", indicator.id)
        text("title", indicator.title)
        text("basis", indicator.basis.rawValue)
        value("value", score.value)
        number("points", score.points)
        number("maximum", score.ownMaximum)
        text("band", score.band?.inWords)
        number("counted", String(score.ledger.counted))
        number("left-out", String(score.ledger.leftOut))
        if contents.keepsLedger {
            switch contents.version {
            case .first: names(of: score.ledger)
            case .second: rows(score.ledger, RowNaming(indicator.measure, in: contents.criteria))
            }
        }
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
        exclusion(score.exclusion)
        edition(indicator.replaces, indicator.isComparable)
    }

    /// By what a published result can be compared with that of another edition.
    private mutating func edition(_ replaces: Predecessor?, _ isComparable: Bool) {
        if let replaces { text("replaces", replaces.name) }
        if !isComparable { yesNo("comparable", false) }
    }

    private mutating func rows(_ ledger: Ledger, _ name: RowNaming) {
        list("counted-rows") { json in
            for row in ledger.rows where row.because == nil { json.shortObject { json in json.row(name(row)) } }
        }
        list("left-out-rows") { json in
            for row in ledger.rows {
                guard let because = row.because else { continue }
                json.shortObject { json in
                    json.row(name(row))
                    json.text("because", because.inWords)
                }
            }
        }
    }

    /// What a row is known by: `record`, `number` where it has no identifier, and `collection` and `element` where they
    /// are needed. What a result of the first format calls a row stands under `record` whole.
    mutating func row(_ name: RowName) {
        switch name.record {
        case .identified(let text), .called(let text): self.text("record", text)
        case .numbered(let number):
            null("record")
            self.number("number", String(number))
        }
        if let collection = name.collection { text("collection", collection) }
        if let element = name.element { number("element", String(element)) }
    }

    /// Rows as the first format has them.
    private mutating func names(of ledger: Ledger) {
        list("counted-rows") { json in
            for row in ledger.rows where row.because == nil { json.text(nil, row.name) }
        }
        list("left-out-rows") { json in
            for row in ledger.rows {
                guard let because = row.because else { continue }
                json.object { json in
                    json.text("row", row.name)
                    json.text("because", because.inWords)
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

extension JSONWriter {
    /// `applies` (false) with `because`, or `exempt`, of a part that does not count for the centre.
    mutating func exclusion(_ exclusion: Exclusion?) {
        switch exclusion {
        case .doesNotApply?:
            yesNo("applies", false)
            text("because", exclusion.map { ExclusionWords.because($0) })
        case .exempt(let exemption)?:
            object("exempt") { json in
                json.text("author", exemption.author)
                json.text("reason", exemption.reason)
                json.text("reference", exemption.reference)
            }
        case nil: break
        }
    }
}
