internal import Diagnostics
package import Evaluation

// What an explanation says of records, and of how points are added up.

extension ExplanationWords {
    /// `17 records`, or `57 elements of 18 records`.
    package func amount(_ rows: [Ledger.Row], _ count: Int) -> String {
        // Rows of one record may be left out for several reasons.
        let records = Set(rows.map { [$0.collection, $0.record] }).count
        if count == 0 { return "none" }
        let isOfElements = rows.contains { $0.element != nil }
        guard isOfElements else { return Amount.words(count, "record") }
        return "\(Amount.words(count, "element")) of \(Amount.words(records, "record"))"
    }

    /// The different values behind a number of them.
    package func different(_ explained: ExplainedIndicator, _ rows: [Ledger.Row]) -> String {
        guard case .records(let index) = explained.indicator.measure,
            criteria.recordMeasures[index].kind == .distinct
        else { return "" }
        let values = Set(rows.compactMap(\.value)).sorted().map { LookAlike.visible($0) }
        return values.isEmpty ? "" : "; \(values.count) different: " + values.joined(separator: ", ")
    }

    /// The rows of one record together.
    package func grouped(_ rows: [Ledger.Row]) -> [[Ledger.Row]] {
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

    /// What a record is, when it was, what of it counts here, and where to check it.
    package func words(_ rows: [Ledger.Row], _ explained: ExplainedIndicator) -> String {
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
