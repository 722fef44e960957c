internal import Evaluation
internal import Wording

/// What the methodology's table has of a centre: a table for each criterion, with its indicators and points, its sources
/// of information and the evaluators' comments.
///
/// The criterion stands in the table's head, which is repeated where the table goes on over a page. Each of so many tables
/// has one row of heads and one column of them, which are known as such without being told.
struct ScoreTable {
    let chapter: PeriodChapter
    let card: Scorecard
    let assessment: Assessment?

    /// The widths of the columns, which programs that know no styles keep to as well.
    private static let widths = ["30%", "56%", "14%"]

    func write(to html: inout HTMLWriter) {
        for score in card.criteria { table(&html, score, chapter.criteria.combine) }
        html.element(.table, [.class("scores total"), .set("width", "100%")]) { html in
            html.columnWidths(["86%", "14%"])
            html.element(.tbody) { html in
                html.element(.tr) { html in
                    html.element(.th) {
                        $0.text("Total" + ScorecardWords.remarks(top: chapter.criteria))
                    }
                    points(
                        &html, .td, card.total.points, card.total.maximum,
                        BasisMark(card.criteria, in: chapter.criteria))
                }
            }
        }
    }

    private func table(_ html: inout HTMLWriter, _ score: CriterionScore, _ parent: Combination) {
        let criterion = score.criterion
        let evaluators = EvaluatorWords(criteria: chapter.criteria, assessment: assessment)
        html.element(.table, [.class("scores"), .set("width", "100%")]) { html in
            html.columnWidths(Self.widths)
            head(&html, score, parent)
            html.element(.tbody) { html in
                for part in score.isExcluded ? [] : score.indicators {
                    MeasuredRow(chapter: chapter, criterion: criterion, score: part).write(to: &html)
                }
                if let exclusion = score.exclusion {
                    row(&html, "Not counted") { $0.given(ExclusionWords.full(exclusion)) }
                }
                if !criterion.sourcesOfInformation.isEmpty {
                    row(&html, "Sources of information") {
                        $0.given(criterion.sourcesOfInformation.joined(separator: "; "))
                    }
                }
                let comments = CommentsCell(
                    criteria: chapter.criteria, score: score, said: evaluators.all(on: score))
                if !comments.isEmpty { row(&html, "Evaluators' comments") { comments.write(to: &$0) } }
            }
        }
        if score.isExcluded { return }
        for part in score.criteria { table(&html, part, criterion.combine) }
    }

    /// The criterion with its points and what they rest on.
    private func head(_ html: inout HTMLWriter, _ score: CriterionScore, _ parent: Combination) {
        let criterion = score.criterion
        let mark = BasisMark([score], in: chapter.criteria)
        html.element(.thead) { html in
            html.element(.tr) { html in
                html.element(.th, [.span(2)]) { html in
                    html.element(.b, text: criterion.path)
                    html.text(" ")
                    html.given(criterion.title + ScorecardWords.remarks(on: score, in: parent))
                    html.text(" ")
                    html.element(.span, [.class("basis")]) { html in
                        html.mark(mark)
                        html.text(" ")
                        html.given(([mark?.words ?? ""] + criterion.source).joined(separator: "; "))
                    }
                }
                points(&html, .th, score.points, score.ownMaximum, mark)
            }
        }
    }

    private func row(_ html: inout HTMLWriter, _ name: String, _ body: (inout HTMLWriter) -> Void) {
        html.element(.tr, [.class("said")]) { html in
            html.element(.th, text: name)
            html.element(.td, [.span(2)], body)
        }
    }

    /// `4 ◐ of 5`, the exact number beside it where it is shown rounded.
    private func points(
        _ html: inout HTMLWriter, _ tag: HTMLTag, _ points: Fraction?, _ maximum: Fraction?, _ mark: BasisMark?
    ) {
        let text = HTMLText.number(points)
        let exact = points.map { HTMLText.json($0) } ?? text
        html.element(tag, [.class("n")] + (exact == text ? [] : [.number(exact)])) { html in
            html.element(.b, text: text)
            html.mark(mark)
            if let maximum { html.text(" of \(HTMLText.number(maximum))") }
        }
    }
}

/// An indicator in the table: what it found, what that earns, and the scale.
private struct MeasuredRow {
    let chapter: PeriodChapter
    let criterion: Criterion
    let score: IndicatorScore

    func write(to html: inout HTMLWriter) {
        let indicator = chapter.criteria.indicators[score.indicator]
        let words = IndicatorWords(indicator: indicator, score: score)
        let weight = criterion.combine.isWeighted && indicator.weight != .one ? " (weight \(indicator.weight))" : ""
        html.element(.tr) { html in
            html.element(.th) { $0.given(indicator.title + weight) }
            html.element(.td) { html in
                html.element(.b) { $0.given(words.value) }
                if score.isExcluded { return }
                let notes = [words.ledger, score.overridden == nil ? words.next : nil].compactMap(\.self)
                if !notes.isEmpty {
                    html.text(" · ")
                    html.given(notes.joined(separator: "; "))
                }
                html.element(.p) { scale(&$0, indicator) }
            }
            html.element(.td, [.class("n")]) { html in
                html.text(HTMLText.number(score.points))
                html.mark(BasisMark([indicator.basis]))
                if let maximum = score.ownMaximum { html.text(" of \(HTMLText.number(maximum))") }
            }
        }
    }

    /// `0 → 0 · 1 to 5 → 1 · 6 or more → 2`, the step that was reached in bold.
    private func scale(_ html: inout HTMLWriter, _ indicator: Indicator) {
        for (index, row) in indicator.scale.table(score.value).enumerated() {
            if index > 0 { html.text(" · ") }
            let text = "\(row.values.inWords) → \(HTMLText.number(row.points))"
            if row.isReached { html.element(.b) { $0.given(text) } } else { html.given(text) }
        }
    }
}
