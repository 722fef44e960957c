internal import Diagnostics
internal import Evaluation
internal import RecordSources
internal import SourceReading

/// What tables can't hold.
enum TableLimits {
    /// Reports texts that a spreadsheet writes for an error, and identifiers that only a record without one has.
    static func check(
        _ gathered: GatheredRecords, _ reports: [String: PeriodReports.Report], _ findings: inout Findings
    ) {
        for (_, report) in reports.sorted(by: { $0.key < $1.key }) {
            for entry in report.header.entries {
                let texts = (entry?.values ?? []).compactMap { if case .text(let text) = $0 { text } else { nil } }
                if texts.count == 1, ErrorValue.isOne(texts[0]) {
                    findings.report(errorValue(texts[0], entry?.location ?? report.location))
                }
            }
        }
        for name in gathered.names {
            for (index, records) in gathered.records(of: name).enumerated() {
                let collection = gathered.form.collections[index]
                if collection.index(of: "centre") != nil, let first = records.first {
                    findings.report(
                        Finding(
                            .cannotConvert, at: first.location,
                            "“\(collection.name)” has a field “centre” of its own, so that a table can't name the centre",
                            suggestion: "Convert to yaml or json"))
                    continue
                }
                let hasEntries = collection.fields.contains { if case .entries = $0.type { true } else { false } }
                for (record, location) in records {
                    if let text = record.cells.first(where: { ErrorValue.isOne($0) }) {
                        findings.report(errorValue(text, location))
                    }
                    guard hasEntries, let field = collection.identifiedBy,
                        case .single(.text(let id)) = record.fields[field], id.hasPrefix("#"),
                        id.utf8.count > 1, id.utf8.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
                    else { continue }
                    findings.report(
                        Finding(
                            .cannotConvert, at: location,
                            "“\(id)” is how a table of entries names a record without identifier",
                            suggestion: "Give the record another identifier"))
                }
            }
        }
    }

    private static func errorValue(_ text: String, _ location: Location) -> Finding {
        Finding(
            .cannotConvert, at: location,
            "“\(text.trimmed)” is what a spreadsheet writes where a formula fails, so that a table can't hold it as a text",
            suggestion: "Write another text, or convert to yaml or json")
    }
}

extension PlainRecord {
    /// The texts that are the whole of a table's cell.
    var cells: [String] {
        fields.flatMap { field -> [String] in
            switch field {
            case .list(let values): values.count == 1 ? [values[0].text] : []
            case .nothing: []
            case .single(let value): [value.text]
            case .entries(let entries): entries.joined().compactMap { $0?.text }
            }
        }
    }
}
