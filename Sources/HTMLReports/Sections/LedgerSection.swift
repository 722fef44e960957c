internal import Diagnostics
internal import Evaluation
internal import Wording

/// The records behind a centre's values, folded away: which of them each indicator counts, why others are left
/// out, and each record once with its title, its days and where it can be checked.
struct LedgerSection {
    let criteria: CriteriaSet
    let card: Scorecard
    let evidence: CentreEvidence

    func write(to html: inout HTMLWriter) {
        let records = evidence.measurements?.records ?? []
        if records.isEmpty { return }
        let names = RecordNames(records, in: criteria.form)
        html.element(.details, [.class("ledger")]) { html in
            html.element(.summary) { html in
                html.text("Ledger: \(Amount.words(records.count, "record")), and what each counts for")
                html.element(.span, [.class("hidden")]) { html in
                    html.text(" of ")
                    html.given(card.centre.name)
                }
            }
            counted(&html, names)
            leftOut(&html, names)
            html.element(.p, text: "The records:")
            html.element(.ul) { html in
                for record in records { item(&html, record, named: names.name(record)) }
            }
        }
    }

    private func counted(_ html: inout HTMLWriter, _ names: RecordNames) {
        html.element(.dl) { html in
            for score in card.indicators {
                let indicator = criteria.indicators[score.indicator]
                if indicator.measure.recordMeasures.isEmpty { continue }
                html.element(.dt) { html in
                    html.text(indicator.path + " ")
                    html.given(indicator.title)
                }
                html.element(.dd) { html in
                    let rows = LedgerRows(score.ledger).counted
                    html.text("\(score.ledger.counted) counted" + (rows.isEmpty ? "" : ": "))
                    html.given(names.words(rows, withValues: true))
                }
            }
        }
    }

    /// What was left out, by reason; indicators that leave out the same for the same reason stand together.
    private func leftOut(_ html: inout HTMLWriter, _ names: RecordNames) {
        struct Group: Hashable {
            var because: String
            var records: String
        }
        var groups: [(group: Group, indicators: [String])] = []
        var places: [Group: Int] = [:]
        for score in card.indicators {
            let path = criteria.indicators[score.indicator].path
            for reason in LedgerRows(score.ledger).leftOut {
                let group = Group(because: reason.because, records: names.words(reason.rows, withValues: false))
                if let place = places[group] {
                    groups[place].indicators.append(path)
                } else {
                    places[group] = groups.count
                    groups.append((group, [path]))
                }
            }
        }
        if groups.isEmpty { return }
        html.element(.p, text: "Left out, and why:")
        html.element(.ul) { html in
            for (group, indicators) in groups {
                html.element(.li) { html in
                    html.given(group.because)
                    html.text(" (" + indicators.joined(separator: ", ") + "): ")
                    html.given(group.records)
                }
            }
        }
    }

    private func item(_ html: inout HTMLWriter, _ record: RecordSummary, named name: String) {
        html.element(.li) { html in
            html.element(.b) { $0.given(name) }
            html.text(" ")
            html.given(record.title ?? "without a title")
            if let when = Self.when(record) { html.text(", " + when) }
            if record.evidence.isEmpty { return }
            html.text(" · ")
            html.given(record.evidence.joined(separator: "; "))
        }
    }

    private static func when(_ record: RecordSummary) -> String? {
        switch (record.start, record.end) {
        case (let start?, let end?): start == end ? "\(start)" : "\(start) to \(end)"
        case (let start?, nil): "\(start)"
        case (nil, let end?): "until \(end)"
        case (nil, nil): nil
        }
    }
}

/// The names of records, by which a ledger's rows are told: with the collection where a record of another is called the same.
private struct RecordNames {
    private struct Place: Hashable {
        var collection: Int
        var record: Int
    }

    private var names: [Place: String] = [:]

    init(_ records: [RecordSummary], in form: RecordForm) {
        let known = Dictionary(grouping: records, by: \.name)
        for record in records {
            let isOther = known[record.name]?.contains { $0.collection != record.collection } == true
            let collection = isOther ? form.collections[record.collection].name + "/" : ""
            names[Place(collection: record.collection, record: record.number)] = collection + record.name
        }
    }

    func name(_ record: RecordSummary) -> String {
        names[Place(collection: record.collection, record: record.number)] ?? record.name
    }

    /// `KEN-2016-03, KEN-2016-05 (KEN, UGA); KEN-2016-04`: the rows of one record together, and records that give the same.
    func words(_ rows: [Ledger.Row], withValues: Bool) -> String {
        var groups: [(values: String, names: [String])] = []
        var places: [String: Int] = [:]
        var index = 0
        while index < rows.count {
            let first = index
            let place = Place(collection: rows[index].collection, record: rows[index].record)
            while index < rows.count, rows[index].record == place.record, rows[index].collection == place.collection {
                index += 1
            }
            let values = withValues ? Self.values(rows[first..<index]) : ""
            if places[values] == nil {
                places[values] = groups.count
                groups.append((values, []))
            }
            if let group = places[values] { groups[group].names.append(names[place] ?? rows[first].name) }
        }
        return groups.map { $0.names.joined(separator: ", ") + $0.values }.joined(separator: "; ")
    }

    /// What the rows of a record give, in brackets; elements without a value of their own are told by their numbers.
    private static func values(_ rows: ArraySlice<Ledger.Row>) -> String {
        var values = rows.compactMap(\.value)
        if values.isEmpty { values = rows.compactMap { row in row.element.map { "#\($0)" } } }
        return values.isEmpty ? "" : " (" + values.joined(separator: ", ") + ")"
    }
}
