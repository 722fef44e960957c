internal import Evaluation

/// The table as the methodology has it: criterion, indicators and points, sources, comments, score.
///
/// On a narrow page it becomes a list; what the columns are called then stands in the styles.
struct ScoreTable {
    let chapter: PeriodChapter
    let card: Scorecard
    let assessment: Assessment?

    func write(to html: inout HTMLWriter) {
        html.element(.table, [.class("scores"), .set("role", "table")]) { html in
            html.element(.caption, [.class("hidden")]) { html in
                html.text("Scores by criterion: ")
                html.given(card.centre.name)
            }
            html.columns([
                ("Criterion", false), ("Indicators and points", false), ("Sources of information", false),
                ("Evaluators' comments", false), ("Score", true),
            ])
            html.element(.tbody) { html in
                for score in card.criteria { row(&html, score, chapter.criteria.combine) }
            }
            html.element(.tfoot) { total(&$0) }
        }
    }

    private func row(_ html: inout HTMLWriter, _ score: CriterionScore, _ parent: Combination) {
        let criterion = score.criterion
        html.element(.tr) { html in
            html.element(.th, [.set("scope", "row")]) { html in
                html.element(.b, text: criterion.path)
                html.text(" ")
                html.given(criterion.title + ScorecardWords.remarks(on: criterion, in: parent))
                html.element(.p) { html in
                    let mark = BasisMark([score], in: chapter.criteria)
                    html.mark(mark)
                    html.text(" ")
                    html.given(([mark?.words ?? ""] + criterion.source).joined(separator: "; "))
                }
            }
            html.element(.td) { html in
                if let exclusion = score.exclusion { return html.given(ExclusionWords.full(exclusion)) }
                if !score.criteria.isEmpty { return html.text("those of the criteria below") }
                html.element(.ul) { html in
                    for part in score.indicators {
                        IndicatorItem(criteria: chapter.criteria, criterion: criterion, score: part).write(to: &html)
                    }
                }
            }
            html.element(.td) { $0.given(criterion.sourcesOfInformation.joined(separator: ", ")) }
            html.element(.td) { html in
                CommentsCell(criteria: chapter.criteria, score: score, assessment: assessment).write(to: &html)
            }
            points(
                &html, score.points, score.maximum, BasisMark([score], in: chapter.criteria),
                without: score.isExcluded ? " –" : " unscored")
        }
        if score.isExcluded { return }
        for part in score.criteria { row(&html, part, criterion.combine) }
    }

    private func total(_ html: inout HTMLWriter) {
        html.element(.tr) { html in
            html.element(.th, [.set("scope", "row"), .span(4)]) {
                $0.text("Total" + ScorecardWords.remarks(top: chapter.criteria))
            }
            points(&html, card.total.points, card.total.maximum, BasisMark(card.criteria, in: chapter.criteria))
        }
    }

    /// `4 ◐ of 5`, the exact number beside it where it is shown rounded.
    private func points(
        _ html: inout HTMLWriter, _ points: Fraction?, _ maximum: Fraction, _ mark: BasisMark?,
        without: String = " unscored"
    ) {
        let text = HTMLText.number(points)
        let exact = points.map { HTMLText.json($0) } ?? text
        html.element(.td, [.class("n")] + (exact == text ? [] : [.number(exact)])) { html in
            html.element(.b, text: text)
            html.mark(mark)
            html.element(.span, text: points == nil ? without : " of \(HTMLText.number(maximum))")
        }
    }
}

/// An indicator in the table: what it found, what that earns, and the scale.
struct IndicatorItem {
    let criteria: CriteriaSet
    let criterion: Criterion
    let score: IndicatorScore

    func write(to html: inout HTMLWriter) {
        let indicator = criteria.indicators[score.indicator]
        let words = IndicatorWords(indicator: indicator, score: score)
        let weight = criterion.combine.isWeighted && indicator.weight != .one ? " (weight \(indicator.weight))" : ""
        html.element(.li) { html in
            html.element(.span) { html in
                html.element(.b, text: HTMLText.number(score.points))
                html.mark(BasisMark([indicator.basis]))
                if !score.isExcluded { html.text(" of \(HTMLText.number(score.maximum))") }
            }
            html.given(indicator.title + weight)
            html.text(": ")
            html.element(.b) { $0.given(words.value) }
            if score.isExcluded { return }
            html.element(.p) { html in
                let notes = [words.ledger, score.overridden == nil ? words.next : nil].compactMap { $0 }
                if !notes.isEmpty {
                    html.given(notes.joined(separator: "; "))
                    html.empty(.br, [])
                }
                scale(&html, indicator)
            }
        }
    }

    /// `0 → 0 · 1 to 5 → 1 · 6 or more → 2`, the step that was reached in bold.
    private func scale(_ html: inout HTMLWriter, _ indicator: Indicator) {
        for (index, row) in indicator.scale.table(score.value).enumerated() {
            if index > 0 { html.text(" · ") }
            let text = "\(row.values) → \(HTMLText.number(row.points))"
            if row.isReached { html.element(.b) { $0.given(text) } } else { html.given(text) }
        }
    }
}
