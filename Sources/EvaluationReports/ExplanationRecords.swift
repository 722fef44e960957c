internal import Diagnostics
internal import Evaluation
internal import Renderers
internal import Wording

extension ExplanationPage {
    /// The records that were counted, and those left out by the reason.
    func ledger(_ explained: ExplainedIndicator) -> String {
        let ledger = explained.score.ledger
        guard !explained.indicator.measure.recordMeasures.isEmpty else { return "" }
        let rows = LedgerRows(ledger)
        var text = line("Counted", amount(rows.counted, ledger.counted) + different(explained, rows.counted))
        text += records(rows.counted, explained)
        text += line("Left out", amount(rows.leftOut.flatMap(\.rows), ledger.leftOut))
        for (because, rows) in rows.leftOut {
            text += report.paragraph("because \(because)", first: "    ", rest: "    ", ink: .faint)
            text += records(rows, explained)
        }
        return text
    }

    /// `17 records`, or `57 elements of 18 records`.
    func amount(_ rows: [Ledger.Row], _ count: Int) -> String {
        // Rows of one record may be left out for several reasons.
        let records = Set(rows.map { [$0.collection, $0.record] }).count
        if count == 0 { return "none" }
        let isOfElements = rows.contains { $0.element != nil }
        guard isOfElements else { return Amount.words(count, "record") }
        return "\(Amount.words(count, "element")) of \(Amount.words(records, "record"))"
    }

    /// The different values behind a number of them.
    func different(_ explained: ExplainedIndicator, _ rows: [Ledger.Row]) -> String {
        guard case .records(let index) = explained.indicator.measure,
            criteria.recordMeasures[index].kind == .distinct
        else { return "" }
        let values = Set(rows.compactMap(\.value)).sorted().map { LookAlike.visible($0) }
        return values.isEmpty ? "" : "; \(values.count) different: " + values.joined(separator: ", ")
    }

    /// The rows of one record together.
    func grouped(_ rows: [Ledger.Row]) -> [[Ledger.Row]] {
        var groups: [[Ledger.Row]] = []
        for row in rows {
            if let last = groups.last?.last, last.collection == row.collection, last.record == row.record {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        return groups
    }

    /// One record a paragraph: its name, and beside it what it is, when it was and where to check it.
    private func records(_ rows: [Ledger.Row], _ explained: ExplainedIndicator) -> String {
        let groups = grouped(rows)
        let name = RowNaming(explained.indicator.measure, in: criteria)
        let names = groups.map { TerminalText.safe(name.record($0[0]).text) }
        let widest = names.map { TerminalText.width($0) }.max() ?? 0
        let width = min(max(widest, Self.labels - 6), report.columns / 4)
        let blank = String(repeating: " ", count: 6 + width)
        var text = ""
        for (name, group) in zip(names, groups) {
            let lines = report.wrapped(words(group, explained), report.columns - 6 - width)
            var first = "    " + TerminalText.fit(name, width) + "  "
            if TerminalText.width(name) > width {
                text += report.paragraph(name, first: "    ", rest: "    ")
                first = blank
            }
            for (index, line) in lines.enumerated() { text += (index == 0 ? first : blank) + line + "\n" }
        }
        return text
    }

    /// What a record is, when it was, what of it counts here, and where to check it.
    func words(_ rows: [Ledger.Row], _ explained: ExplainedIndicator) -> String {
        guard let record = explanation.record(rows[0]) else { return "" }
        var parts = [record.title ?? "without a title"]
        switch (record.start, record.end) {
        case (let start?, let end?): parts.append(start == end ? "\(start)" : "\(start) to \(end)")
        case (let start?, nil): parts.append("\(start)")
        case (nil, let end?): parts.append("until \(end)")
        case (nil, nil):
            if criteria.form.collections[record.collection].dated != nil { parts.append("without a date") }
        }
        let values = rows.map { row in
            let value = row.value.map { LookAlike.visible($0) } ?? row.element.map { "#\($0)" } ?? ""
            return [value, counting(row, explained)].filter { !$0.isEmpty }.joined(separator: " ")
        }.filter { !$0.isEmpty }
        if !values.isEmpty { parts.append("here: " + values.joined(separator: ", ")) }
        parts.append(
            record.evidence.isEmpty ? "no evidence named" : "evidence: " + record.evidence.joined(separator: "; "))
        return parts.joined(separator: " · ")
    }

    /// Which parts of a rule count the row, where there are several.
    private func counting(_ row: Ledger.Row, _ explained: ExplainedIndicator) -> String {
        let labels = row.measures.compactMap { explained.label(ofMeasure: $0) }
        return labels.isEmpty ? "" : "in " + labels.map { "(\($0))" }.joined(separator: " ")
    }
}
