internal import Diagnostics
internal import Evaluation

/// What stands under an indicator's points: its value, its ledger, and who overrode it.
struct IndicatorNotes {
    let report: TextReport
    let indicator: Indicator
    let score: IndicatorScore

    /// The notes, indented, each with a newline at the end.
    func text(indent: Int, keepsLedger: Bool) -> String {
        let isMissing = score.value == nil || score.points == nil
        var text = note(line, indent, isMissing ? .yellow : .faint)
        if let overridden = score.overridden { text += note(words(overridden), indent, .yellow) }
        if keepsLedger { text += rows(indent) }
        return text
    }

    private func note(_ text: String, _ indent: Int, _ ink: Style.Ink) -> String {
        let lead = String(repeating: " ", count: indent)
        return report.paragraph(text, first: lead, rest: lead, ink: ink)
    }

    /// `17 (11 to 15) · 17 counted, 6 left out; next: 2 more → +4 points`.
    private var line: String {
        var ledger: [String] = []
        if !indicator.measure.recordMeasures.isEmpty {
            ledger.append("\(score.ledger.counted) counted, \(score.ledger.leftOut) left out")
        }
        if let next, score.overridden == nil { ledger.append(next) }
        return ([value] + (ledger.isEmpty ? [] : [ledger.joined(separator: "; ")]))
            .joined(separator: " · ")
    }

    private var value: String {
        guard let value = score.value else {
            if score.overridden != nil { return "no value" }
            return "no value: "
                + (score.points.map { NumberText.counted($0) } ?? "unscored")
        }
        let text = value.inWords
        if score.points == nil { return "\(text): not listed, unscored" }
        guard let band = score.band, band != text else { return text }
        return "\(text) (\(band))"
    }

    /// What would earn more points.
    private var next: String? {
        guard let next = score.next else { return nil }
        var needed = next.value.inWords
        switch (next.value, score.value) {
        case (.number(let bound), .number(let value)):
            let missing = bound - value
            if let exact = missing.exactDecimal, exact == missing.shortText {
                needed = "\(exact) more"
            } else {
                needed = "at " + needed
            }
        case (.date(let day), _): needed = "by \(day)"
        default: break
        }
        return "next: \(needed) → \(NumberText.more(next.points))"
    }

    private func words(_ overridden: IndicatorScore.Overridden) -> String {
        let override = overridden.override
        let without = overridden.without.map { NumberText.counted($0) } ?? "unscored"
        return "Overridden by \(override.author): \(NumberText.counted(Fraction(override.points)))"
            + ", without it \(without) · reason: \(override.reason)"
            + " · reference: \(override.reference)"
    }

    /// The rows by name: those that were counted, then the others by the reason.
    private func rows(_ indent: Int) -> String {
        var counted: [String] = []
        var reasons: [(because: String, names: [String])] = []
        var indices: [String: Int] = [:]
        for row in score.ledger.rows {
            guard let because = row.because else {
                counted.append(row.name)
                continue
            }
            if let index = indices[because] {
                reasons[index].names.append(row.name)
            } else {
                indices[because] = reasons.count
                reasons.append((because, [row.name]))
            }
        }
        var text = ""
        if !counted.isEmpty {
            text += note("counted: " + counted.joined(separator: ", "), indent, .faint)
        }
        for (because, names) in reasons {
            text += note(
                "left out, because \(because): " + names.joined(separator: ", "), indent, .faint)
        }
        return text
    }
}
