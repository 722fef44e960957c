package import Diagnostics
internal import Evaluation
internal import Wording

/// Results as text for a terminal.
///
/// No line is wider than the width that is given, from 24 columns on. Whatever comes from a file is
/// made safe to print.
package struct TextReport {
    /// Colour, or none.
    package var style: Style
    /// The columns there are.
    package var width: Int

    package init(style: Style = .plain, width: Int = 80) {
        self.style = style
        self.width = width
    }

    /// The columns that lines are made for.
    var columns: Int { max(24, width) }

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

    /// A text wrapped into lines, each with a newline at the end.
    ///
    /// - Parameters:
    ///   - text: Made safe here.
    ///   - first: What stands before the first line.
    ///   - rest: What stands before the others.
    func paragraph(
        _ text: String, first: String = "", rest: String = "", ink: Style.Ink? = nil
    ) -> String {
        let lines = wrapped(text, columns - max(TerminalText.width(first), TerminalText.width(rest)))
        var result = ""
        for (index, line) in lines.enumerated() {
            result += painted(index == 0 ? first + line : rest + line, ink) + "\n"
        }
        return result
    }

    /// The lines of a text, made safe, each of at most so many columns.
    func wrapped(_ text: String, _ width: Int) -> [String] {
        TerminalText.wrap(TerminalText.safe(text), max(4, width))
    }

    /// The text in an ink, or as it is.
    func painted(_ text: String, _ ink: Style.Ink?) -> String {
        guard let ink else { return text }
        return style(text, ink)
    }

    /// The ink of a grade: green for the highest, red for the lowest, yellow for what is near it.
    func ink(ofGrade grade: String?, in criteria: CriteriaSet) -> Style.Ink? {
        guard let bands = criteria.grades?.bands, bands.count > 1,
            let index = bands.firstIndex(where: { $0.grade == grade })
        else { return nil }
        if index == bands.count - 1 { return .green }
        if index == 0 { return .red }
        return index * 2 < bands.count ? .yellow : nil
    }
}
