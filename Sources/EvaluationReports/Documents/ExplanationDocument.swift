package import Documents
package import Evaluation
internal import Wording

/// How a centre came to its points: the ledger in full, rule by rule, and the adding-up.
package struct ExplanationDocument {
    let explanation: Explanation
    let words: ExplanationWords
    /// How far evaluators agree on each rating, over all centres: computed once, since every indicator asks.
    private let agreements: [RatingAgreement]

    package init(_ explanation: Explanation) {
        self.explanation = explanation
        words = ExplanationWords(explanation)
        agreements = RatingAgreement.of(explanation.evaluated)
    }

    private var criteria: CriteriaSet { explanation.evaluated.criteria }
    private var card: Scorecard { explanation.card }

    /// The whole document.
    package var document: Document {
        let evaluated = explanation.evaluated
        let scorecard = CentreScorecard(
            evaluated, card, among: Ranked(evaluated.scorecards), keepsLedger: false)
        if !card.isScored {
            return Document(of: evaluated, [.section(card.centre.name, scorecard.blocks + requirements)])
        }
        let summary = [scorecard.words.summary] + RankingWords.tieBreaks([card], of: evaluated)
        var blocks: [Block] = [.lines(summary.map { Line($0) })] + requirements
        blocks += card.criteria.compactMap(criterion) + addingUp + bases + [.lines(scorecard.closing)] + scorecard.users
        blocks += [Block].agreement(agreements)
        if Roundings.areIn(explanation: explanation) {
            blocks.append(.lines([Line(NumberText.roundingWithAdviceOfJSON, .faint)]))
        }
        return Document(of: evaluated, [.section(card.centre.name, blocks)])
    }

    // MARK: Requirements

    private var requirements: [Block] {
        if explanation.requirements.isEmpty || explanation.evidence.header == nil { return [] }
        let items = explanation.requirements.map { explained in
            Item(
                label: words.state(explained), explained.requirement.title, explained.isMet ? nil : .doubtful,
                list: List(
                    .facts,
                    [Item(words.rule(explained), .faint), Item(words.value(explained))]
                        + [words.consequence(explained)].compactMap(\.self).map { Item($0, .doubtful) }))
        }
        return [.section(ExplanationWords.requirements, isPage: true, [.list(.facts, items)])]
    }

    // MARK: Criteria

    /// A criterion with those of its indicators that were asked for; nothing where none was.
    private func criterion(_ score: CriterionScore) -> Block? {
        let criterion = score.criterion
        let lead = criterion.path + "."
        guard explanation.indicators.contains(where: { $0.indicator.path.hasPrefix(lead) }) else { return nil }
        func section(_ facts: [Item], _ parts: [Block] = []) -> Block {
            .section(label: criterion.path, criterion.title, isPage: true, [.list(.facts, facts)] + parts)
        }
        let basis = Item(label: "Basis", words.basis(score))
        if let exclusion = score.exclusion { return section([self.exclusion(exclusion), basis]) }
        var facts = [
            Item(label: "Points", words.points(score.points, score.maximum, weight: criterion.weight), .strong), basis,
        ]
        if !criterion.sourcesOfInformation.isEmpty {
            facts.append(Item(label: "Sources", criterion.sourcesOfInformation.joined(separator: "; ")))
        }
        facts += explanation.comments(on: criterion.path).map { Item(label: "Comment", words.comment($0)) }
        return section(
            facts,
            score.criteria.compactMap(self.criterion)
                + explanation.indicators.filter { $0.criterion.path == criterion.path }.map(indicator))
    }

    private func exclusion(_ exclusion: Exclusion) -> Item {
        let (label, lines) = words.exclusion(exclusion)
        return Self.fact(label, lines, .doubtful)
    }

    /// A label, and lines beside it, of which the first is the most important.
    private static func fact(_ label: String, _ lines: [String], _ tone: Tone? = nil) -> Item {
        let rest = lines.dropFirst().map { Item($0) }
        return Item(label: label, lines.first ?? "", tone, list: rest.isEmpty ? nil : List(.facts, rest))
    }

    // MARK: Indicators

    /// One indicator: the rule, the value, the scale, what would earn more, and the records.
    private func indicator(_ explained: ExplainedIndicator) -> Block {
        let (indicator, score) = (explained.indicator, explained.score)
        let parts = explained.parts.map { words.part($0, $1, of: explained) }
        var facts = [
            Item(label: "Basis", words.basis(indicator.basis, explained.source, indicator.location)),
            Self.fact("Rule", [parts.isEmpty ? explained.rule : explained.headline] + parts),
        ]
        if let exclusion = score.exclusion {
            facts.append(self.exclusion(exclusion))
        } else {
            facts += [
                Item(label: "Value", words.value(explained), score.value == nil ? .doubtful : .strong),
                Item(label: "Scale", "", list: List(.steps, scale(explained.scale))),
                Item(
                    label: "Points", words.points(score.points, score.maximum, weight: indicator.weight),
                    score.points == nil ? .doubtful : .strong),
            ]
            let override = words.overrideWords(explained)
            if !override.isEmpty { facts.append(Self.fact("Override", override, .doubtful)) }
            if let next = words.nextWords(explained) {
                facts.append(Item(label: "Next", next, explained.next == nil ? .faint : nil))
            }
            facts += ratings(explained) + ledger(explained)
        }
        return .section(label: indicator.path, indicator.title, [.list(.facts, facts)])
    }

    private func scale(_ rows: [ScaleRow]) -> [Item] {
        let column = words.column(rows)
        return rows.map { Item(label: $0.values.inWords, column.text($0.points), $0.isReached ? .good : nil) }
    }

    /// Who gave what, what came of it, and how far evaluators agree on such ratings.
    private func ratings(_ explained: ExplainedIndicator) -> [Item] {
        var facts: [Item] = []
        if !explained.ratings.isEmpty {
            facts.append(Self.fact("Ratings", explained.ratings.map { words.ratingWords($0, explained) }))
        }
        for name in explained.indicator.measure.ratings {
            if let agreed = explained.agreement(name) { facts.append(Item(agreed, .faint)) }
            guard let agreement = agreements.first(where: { $0.rating == name }) else { continue }
            facts.append(Item(label: "Agreement", AgreementWords.words(agreement), agreement.isLow ? .doubtful : nil))
        }
        return facts
    }

    /// The records that were counted, and those left out by the reason.
    private func ledger(_ explained: ExplainedIndicator) -> [Item] {
        if explained.indicator.measure.recordMeasures.isEmpty { return [] }
        let ledger = explained.score.ledger
        let rows = LedgerRows(ledger)
        let leftOut = rows.leftOut.map { because, rows in
            Item("because \(because)", .faint, list: records(rows, explained))
        }
        return [
            Item(
                label: "Counted", words.amount(rows.counted, ledger.counted) + words.different(explained, rows.counted),
                list: records(rows.counted, explained)),
            Item(
                label: "Left out", words.amount(rows.leftOut.flatMap(\.rows), ledger.leftOut),
                list: List(.aligned, leftOut)),
        ]
    }

    /// Each record once: its name, and beside it what it is, when it was and where to check it.
    private func records(_ rows: [Ledger.Row], _ explained: ExplainedIndicator) -> List {
        let name = RowNaming(explained.indicator.measure, in: criteria)
        return List(
            .aligned, words.grouped(rows).map { Item(label: name.record($0[0]).text, words.words($0, explained)) })
    }

    // MARK: The total

    /// Criterion by criterion to the total, so that a person can check every step.
    private var addingUp: [Block] {
        guard let whole = explanation.addingUp else { return [] }
        var facts: [Item] = []
        func add(_ parts: [AddingUp.Part]) {
            for part in parts {
                guard let whole = part.whole else { continue }
                add(whole.parts.filter { $0.whole != nil })
                facts.append(Item(label: part.path, words.words(whole)))
            }
        }
        add(whole.parts)
        let caps = explanation.requirements.compactMap(words.cap).map { Item($0, .doubtful) }
        facts.append(
            Item(label: "Total", words.words(whole), list: List(.facts, caps + [Item(words.total, .strong)])))
        return [.section(ExplanationWords.addingUp, isPage: true, [.list(.facts, facts)])]
    }

    /// Which points rest on which basis.
    private var bases: [Block] {
        let items = explanation.bases.map { share in
            Item(
                label: words.name(share), NumberText.of(share.points.points, share.points.maximum, "point"),
                list: List(
                    .aligned,
                    share.indicators.isEmpty ? [] : [Item(share.indicators.joined(separator: ", "), .faint)]))
        }
        return items.isEmpty ? [] : [.section(ExplanationWords.bases, isPage: true, [.list(.plain, items)])]
    }
}
