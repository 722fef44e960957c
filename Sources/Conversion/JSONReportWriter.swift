internal import Diagnostics
internal import Evaluation

/// Writes reports in JSON, one for each centre, or as JSON Lines, one file for each collection.
struct JSONReportWriter: ReportWriting {
    private let form: RecordForm
    private let isLines: Bool
    private var centre = ""
    private var header: PlainRecord?
    private var records: [[PlainRecord]] = []
    private var written: [(name: String, text: String)] = []
    private var headers = ""
    private var lines: [String]

    init(_ form: RecordForm, isLines: Bool) {
        self.form = form
        self.isLines = isLines
        lines = form.collections.map { _ in "" }
    }

    mutating func begin(_ centre: String, _ header: PlainRecord) {
        self.centre = centre
        self.header = header
        records = form.collections.map { _ in [] }
        guard isLines else { return }
        headers += JSONWriter.line { json in
            json.text("centre", centre)
            Self.fields(header, form.header, &json)
        }
    }

    mutating func write(_ record: PlainRecord, _ collection: Int, _ number: Int) {
        guard isLines else { return records[collection].append(record) }
        let centre = centre
        lines[collection] += JSONWriter.line { json in
            json.text("centre", centre)
            Self.fields(record, form.collections[collection].fields, &json)
        }
    }

    private static func fields(_ record: PlainRecord, _ fields: [Field], _ json: inout JSONWriter) {
        for (field, value) in zip(fields, record.fields) where !value.isNothing {
            switch value {
            case .nothing: break
            case .single(let value): put(field.name, value, &json)
            case .list(let values):
                json.list(field.name) { json in
                    for value in values { put(nil, value, &json) }
                }
            case .entries(let entries):
                guard case .entries(let entryFields) = field.type else { continue }
                json.list(field.name) { json in
                    for entry in entries {
                        json.object { json in
                            for (field, value) in zip(entryFields, entry) {
                                if let value { put(field.name, value, &json) }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func put(_ key: String?, _ value: PlainValue, _ json: inout JSONWriter) {
        switch value {
        case .text, .date: json.text(key, value.text)
        case .number: json.number(key, value.text)
        case .yesNo(let value): json.yesNo(key, value)
        }
    }

    mutating func end() {
        guard !isLines else { return }
        let (centre, header, records, form) = (centre, header, records, form)
        let text = JSONWriter.document { json in
            json.text("centre", centre)
            if let header { Self.fields(header, form.header, &json) }
            for (collection, records) in zip(form.collections, records) where !records.isEmpty {
                json.list(collection.name) { json in
                    for record in records {
                        json.object { json in Self.fields(record, collection.fields, &json) }
                    }
                }
            }
        }
        written.append(("reports/\(centre).json", text))
    }

    func files() -> [(name: String, text: String)] {
        guard isLines else { return written }
        var files: [(name: String, text: String)] = headers.isEmpty ? [] : [("header.jsonl", headers)]
        for (collection, lines) in zip(form.collections, lines) where !lines.isEmpty {
            files.append(("\(collection.name).jsonl", lines))
        }
        return files
    }
}
