package import Documents
package import Evaluation
package import Wording

/// Scorecards: how each centre came to its points, rule by rule.
package struct ScorecardDocument {
    let evaluated: Evaluated
    let keepsLedger: Bool
    let centres: Set<String>?

    /// - Parameters:
    ///   - keepsLedger: Whether the rows behind each value are named.
    ///   - centres: The identifiers of the centres that are wanted; all where `nil`, with the ranking before them.
    package init(_ evaluated: Evaluated, keepsLedger: Bool, centres: Set<String>? = nil) {
        self.evaluated = evaluated
        self.keepsLedger = keepsLedger
        self.centres = centres
    }

    /// The whole document.
    package var document: Document {
        let cards = evaluated.scorecards.filter { centres?.contains($0.centre.id) ?? true }
        let ranked = Ranked(evaluated.scorecards)
        var blocks: [Block] = []
        if centres == nil {
            let ranking = RankingDocument(evaluated).blocks
            blocks.append(.section(RankingWords.title, titledIn: [.markdown, .html], ranking))
        }
        blocks += cards.map { card in
            let scorecard = CentreScorecard(evaluated, card, among: ranked, keepsLedger: keepsLedger)
            return .section(card.centre.name, scorecard.blocks + (centres?.count == 1 ? scorecard.users : []))
        }
        blocks += [Block].agreement(RatingAgreement.of(evaluated))
        // Below a ranking that says so it is not said again.
        let isSaid = centres == nil && Roundings.areIn(ranking: evaluated.scorecards, of: ranked)
        if !isSaid, Roundings.areIn(scorecards: cards, of: ranked) {
            blocks.append(.lines([Line(NumberText.roundingWithAdvice, .faint)]))
        }
        return Document(
            of: evaluated, blocks,
            data: Table(IndicatorColumns(evaluated, cards).columns(keepsLedger: keepsLedger)))
    }
}

/// One centre's scorecard.
package struct CentreScorecard {
    let evaluated: Evaluated
    let card: Scorecard
    let words: ScorecardWords
    let keepsLedger: Bool
    /// What evaluators and users said, where they did.
    private let assessment: Assessment?

    package init(_ evaluated: Evaluated, _ card: Scorecard, among ranked: Ranked, keepsLedger: Bool) {
        self.evaluated = evaluated
        self.card = card
        self.keepsLedger = keepsLedger
        words = ScorecardWords(criteria: evaluated.criteria, card: card, ranked: ranked)
        assessment = evaluated.assessment(of: card.centre.id)
    }

    var blocks: [Block] {
        if let reason = card.whyNotEvaluated {
            return [.lines([Line(card.centre.region, .faint), Line(ScorecardWords.notEvaluated(reason), .doubtful)])]
        }
        return [.lines([Line(words.summary)]), Block(.outline(outline))]
    }

    /// Caps, overrides, what is adopted, and what the marks mean.
    var closing: [Line] {
        words.caps.map { Line($0, .doubtful) }
            + [words.withoutOverrides, words.adopted].compactMap(\.self).map { Line($0) } + [Line(words.legend, .faint)]
    }

    /// What users of the centre say: a list, or a table where there is room for one.
    package var users: [Block] {
        let users = assessment?.users ?? []
        if users.isEmpty { return [] }
        let names = users.map { evaluated.criteria.form.name(ofChoice: $0.party) }
        let items = zip(names, users).map { name, user in
            Item(name, .strong, list: List(.plain, user.answers.map { Item(label: $0.heading, $0.text) }))
        }
        var headings: [String] = []
        for answer in users.flatMap(\.answers) where !headings.contains(answer.heading) {
            headings.append(answer.heading)
        }
        let answers = headings.map { heading in
            Column.words(
                heading,
                users.map { user in
                    user.answers.filter { $0.heading == heading }.map(\.text).joined(separator: "; ")
                })
        }
        let table = Block(.table(Table([.rowHeadings(ScorecardWords.party, names)] + answers)), in: .html)
        return [.section(ScorecardWords.users, [Block(.list(List(.plain, items)), in: [.text, .markdown]), table])]
    }

    // MARK: Rule by rule

    /// Criterion by criterion, and indicator by indicator.
    package var outline: Outline {
        let points = PointsCells(card.numbers)
        var mark = mark(card.criteria)
        mark?.isTold = false
        return Outline(
            heading: ScorecardWords.partHeading, numberHeadings: [ScorecardWords.pointsHeading],
            besideHeading: ScorecardWords.valueHeading,
            belowHeading: ScorecardWords.belowHeading(keepsLedger: keepsLedger),
            entries: card.criteria.map { criterion($0, in: evaluated.criteria.combine, points) },
            total: .init(
                path: "", title: ScorecardWords.total(of: evaluated.criteria), mark: mark, isGroup: true,
                cells: [points.cell(card.total.points, card.total.maximum)]),
            closing: closing)
    }

    private func mark(_ scores: [CriterionScore]) -> Mark? { Mark(BasisMark(scores, in: evaluated.criteria)) }

    private func criterion(_ score: CriterionScore, in parent: Combination, _ points: PointsCells) -> Outline.Entry {
        let criterion = score.criterion
        var mark = mark([score])
        mark?.isTold = true
        var entry = Outline.Entry(
            id: criterion.id, path: criterion.path,
            title: criterion.title + ScorecardWords.remarks(on: score, in: parent), mark: mark,
            source: criterion.source.joined(separator: "; "), isGroup: true,
            cells: [points.cell(score.points, score.ownMaximum)], remarks: said(score))
        if let exclusion = score.exclusion {
            entry.notes = [.init(label: ScorecardWords.notCounted, Line(ExclusionWords.full(exclusion), .doubtful))]
            return entry
        }
        let isMixed = Basis.all(of: [score], in: evaluated.criteria).count > 1
        entry.parts =
            score.criteria.map { self.criterion($0, in: criterion.combine, points) }
            + score.indicators.map { indicator($0, of: criterion, isMixed: isMixed, points) }
        return entry
    }

    private func indicator(
        _ score: IndicatorScore, of criterion: Criterion, isMixed: Bool, _ points: PointsCells
    ) -> Outline.Entry {
        let indicator = evaluated.criteria.indicators[score.indicator]
        let words = IndicatorWords(indicator: indicator, score: score)
        var mark = Mark(BasisMark([indicator.basis]))
        // Where the bases differ, the criterion shows the one that binds least, and each indicator its own.
        mark?.isTold = isMixed
        let isMissing = score.value == nil || score.points == nil
        var notes = [Outline.Note(Line(words.spans, isMissing ? .doubtful : .faint))]
        if let overridden = words.overridden { notes.append(.init(Line(overridden, .doubtful))) }
        notes.append(.init(Line(scale(indicator, score), .faint), in: .html))
        let rows = keepsLedger ? words.rows(in: evaluated.criteria) : []
        notes += rows.map { .init(Line($0, .faint), isBelow: true) }
        return .init(
            path: indicator.path, title: words.title(in: criterion), mark: mark, isGroup: false,
            cells: [points.cell(score.points, score.ownMaximum)],
            notes: notes)
    }

    /// `0 → 0 · 1 to 5 → 1 · 6 or more → 2`, the step that was reached set off.
    private func scale(_ indicator: Indicator, _ score: IndicatorScore) -> [Span] {
        indicator.scale.table(score.value).enumerated().flatMap { index, row in
            (index == 0 ? [] : [Span(" · ")])
                + [Span("\(row.values.inWords) → \(NumberText.points(row.points))", row.isReached ? .strong : .plain)]
        }
    }

    /// The last columns of the adopted table: where to look, and what evaluators rated and noted.
    private func said(_ score: CriterionScore) -> [Outline.Note] {
        let sources = score.criterion.sourcesOfInformation
        let entries = EvaluatorWords(criteria: evaluated.criteria, assessment: assessment).all(on: score)
        return
            (sources.isEmpty
            ? []
            : [
                .init(
                    label: ScorecardWords.sources,
                    Line([Span(ScorecardWords.sources + ": ", .label), Span(sources.joined(separator: "; "))], .faint),
                    isBelow: true)
            ])
            + entries.map { .init(label: ScorecardWords.comments, Line($0.spans), isBelow: true) }
    }
}

/// The points and maxima of a scorecard, all with the same number of decimals.
struct PointsCells {
    private let points: DecimalColumn
    private let maxima: DecimalColumn

    init(_ numbers: [(points: Fraction?, maximum: Fraction?)]) {
        points = DecimalColumn(numbers.map(\.points))
        maxima = DecimalColumn(numbers.map(\.maximum))
    }

    func cell(_ points: Fraction?, _ maximum: Fraction?) -> Documents.Cell {
        Documents.Cell(
            .points(
                points.map { Number($0, printed: self.points.text($0)) },
                of: maximum.map { Number($0, printed: maxima.text($0)) }))
    }
}

extension Scorecard {
    /// The points and the maxima of the total and of every part, as a table of the card has them.
    var numbers: [(points: Fraction?, maximum: Fraction?)] {
        func all(_ scores: [CriterionScore]) -> [(points: Fraction?, maximum: Fraction?)] {
            // What does not count for the centre has no numbers.
            scores.filter { !$0.isExcluded }.flatMap { score in
                [(score.points, score.ownMaximum)]
                    + score.indicators.filter { !$0.isExcluded }.map { ($0.points, $0.maximum) } + all(score.criteria)
            }
        }
        return [(total.points, total.maximum)] + all(criteria)
    }
}

extension IndicatorWords {
    /// The value, set off from what is said of it.
    fileprivate var spans: [Span] {
        let rest = line.dropFirst(value.count)
        return [Span(value, .strong)] + (rest.isEmpty ? [] : [Span(String(rest))])
    }
}

extension EvaluatorWords.Entry {
    /// Who says what, and on what evidence.
    fileprivate var spans: [Span] {
        [Span("Evaluator ", .label), Span(evaluator, .strong), Span(separator + words)]
            + (inBrackets.isEmpty ? [] : [Span(" "), Span(String(inBrackets.dropFirst()), .reference)])
    }
}
