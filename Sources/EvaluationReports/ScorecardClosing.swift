internal import Diagnostics
internal import Evaluation
internal import Renderers
internal import Wording

extension ScorecardPage {
    /// What stands under the total: caps, overrides, what is adopted, and what the marks mean.
    func closing() -> String {
        var text = "\n"
        for cap in words.caps { text += report.paragraph(cap, ink: .yellow) }
        if let without = words.withoutOverrides { text += report.paragraph(without) }
        text += report.paragraph(words.adopted)
        return text + report.paragraph(words.legend, ink: .faint)
    }
}
