internal import Diagnostics
package import Evaluation
package import Renderers
internal import Wording

extension TextReport {
    /// Whether a published result holds, and what does not.
    ///
    /// - Parameter engine: The program that scored the result again, with its version.
    package func verification(_ verification: Verification, engine: String) -> String {
        let table = verification.table
        var text = paragraph(verification.file, ink: .bold)
        text += paragraph(
            "Period \(table.period.id), by \(CriteriaName(table).inWords); written by \(verification.engine)",
            ink: .faint)
        if verification.engine != engine {
            text += paragraph(
                "Note: the result was written by \(verification.engine), and scored again by \(engine).", ink: .yellow)
        }
        if let notice = table.notice {
            text += "\n" + paragraph("Notice: " + notice, first: "▌ ", rest: "▌ ", ink: .boldYellow) + "\n"
        }
        text += centres(verification)
        let inputs = verification.inputs.filter { $0.state != .added }.count
        text += paragraph(
            verification.changes.isEmpty
                ? "Files: all \(inputs) are as they were." : "Files: \(inputs) are named; these are not as they were:")
        for check in verification.changes { text += self.check(check) }
        if !verification.isScored {
            text += paragraph("Numbers: the result can't be scored again.", ink: .yellow)
        } else if verification.differences.isEmpty {
            text += paragraph("Values: all \(verification.compared) come out again.")
        } else {
            text += paragraph("Values: of \(verification.compared), these come out otherwise:")
            for difference in verification.differences.prefix(Self.most) { text += self.difference(difference) }
            let rest = verification.differences.count - Self.most
            if rest > 0 { text += paragraph("and \(rest) more", first: "  ", rest: "  ", ink: .faint) }
        }
        text += worded(verification.worded)
        return text
            + (verification.holds
                ? paragraph("The result holds.", ink: .green) : paragraph("The result does not hold.", ink: .red))
    }

    /// How many centres the result has, and which it lacks.
    private func centres(_ verification: Verification) -> String {
        let count = verification.table.cards.count
        if !verification.isScored { return paragraph("Centres: \(count).") }
        let missing = verification.missingCentres
        if !missing.isEmpty {
            return paragraph(
                "Centres: \(count). The result lacks "
                    + missing.map { "\($0.name) (\($0.id))" }.inProse("and", most: .max)
                    + (verification.isForSomeCentres
                        ? ", which it says it is for."
                        : ". A result for some centres alone names them under “centres”, as “score --centre” writes it."),
                ink: .yellow)
        }
        return paragraph(
            verification.isForSomeCentres
                ? "Centres: \(count) of the \(verification.rosterCount) on the roster, as the result says."
                : "Centres: all \(count) on the roster.")
    }

    /// How many differences are shown.
    private static let most = 100

    private func check(_ check: InputCheck) -> String {
        let name = check.input.file
        let (word, more): (String, [String]) =
            switch check.state {
            case .same: ("same", [])
            case .changed(let now): ("changed", ["then \(check.input.sha256)", "now  \(now)"])
            case .missing: ("missing", ["looked for at \(check.path)"])
            case .added: ("added", ["read now, and not when the result was made"])
            case .outside: ("outside", ["a link that leads out of the folder; it was not opened"])
            }
        let lead = "  " + TerminalText.fit(word, 9)
        let blank = String(repeating: " ", count: 11)
        return paragraph(name, first: lead, rest: blank, ink: .yellow)
            + more.map { paragraph($0, first: blank, rest: blank, ink: .faint) }.joined()
    }

    private func difference(_ difference: ResultDifference, ink: Style.Ink = .yellow) -> String {
        let line = difference.location.place.map { " (line \($0.line))" } ?? ""
        return paragraph(difference.inWords + line, first: "  ", rest: "    ", ink: ink)
    }

    /// Sentences that a later version words otherwise.
    private func worded(_ differences: [ResultDifference]) -> String {
        if differences.isEmpty { return "" }
        let (sentences, verb) = (Amount.words(differences.count, "sentence"), Amount.verb("\(differences.count)"))
        var text = paragraph(
            "Wording: \(sentences) \(verb) worded otherwise by this version; no number changes by that:",
            ink: .faint)
        for difference in differences.prefix(Self.most) { text += self.difference(difference, ink: .faint) }
        let rest = differences.count - Self.most
        if rest > 0 { text += paragraph("and \(rest) more", first: "  ", rest: "  ", ink: .faint) }
        return text
    }
}
