internal import Diagnostics
internal import Evaluation
package import Renderers
internal import Wording

package typealias TextReport = TextRenderer

extension TextRenderer {
    /// What was evaluated: the criteria, the period, and what the data says of itself.
    func header(_ evaluated: Evaluated) -> String {
        let criteria = evaluated.criteria
        let period = evaluated.period
        var text = paragraph(criteria.title, ink: .bold)
        let name = CriteriaName(evaluated)
        text += paragraph(name.words + " · " + name.fileWords, ink: .faint)
        text += paragraph("Period \(period.id), from \(period.from) to \(period.until)")
        if let title = period.title { text += paragraph(title) }
        if let notice = evaluated.notice {
            text += "\n" + paragraph("Notice: " + notice, first: "▌ ", rest: "▌ ", ink: .boldYellow)
        }
        return text
    }
}
