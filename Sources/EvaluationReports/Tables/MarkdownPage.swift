internal import Evaluation
internal import Renderers
internal import Wording

/// What every result in Markdown begins with.
enum MarkdownPage {
    /// The criteria, the period, and what the data says of itself.
    static func head(_ evaluated: Evaluated) -> String {
        let criteria = evaluated.criteria
        let period = evaluated.period
        var text = Markdown.heading(1, criteria.title) + "\n"
        let source =
            criteria.source.isEmpty ? "" : " · " + criteria.source.map { Markdown.text($0) }.joined(separator: "; ")
        text += "Criteria: \(Markdown.text(CriteriaName(evaluated).inWords))\(source)\n\n"
        text += "Period: \(Markdown.text(period.id)), from \(period.from) to \(period.until)"
        if let title = period.title { text += " · " + Markdown.text(title) }
        text += "\n"
        if let notice = evaluated.notice { text += "\n> **Notice:** \(Markdown.text(notice))\n" }
        return text
    }
}

extension Basis {
    /// The basis that binds least, of all the rules that scores rest on.
    static func least(_ scores: [CriterionScore], in criteria: CriteriaSet) -> Basis? {
        let bases = all(of: scores, in: criteria)
        return allCases.last { bases.contains($0) }
    }

    /// What stands behind a number that rests on rules which no decision adopts.
    var besideNumber: String { self == .adopted ? "" : " " + mark }
}
