internal import Evaluation
internal import RecordSources

/// Writes reports as tables: every field of the form has its column, in the form's order.
struct TableWriter: ReportWriting {
    private let form: RecordForm
    private var centre = ""
    private var header = ""
    private var tables: [String: String] = [:]

    init(_ form: RecordForm) { self.form = form }

    /// The tables that a form can have, with the names of their columns.
    static func tables(_ form: RecordForm) -> [(name: String, columns: [Field], keys: [String])] {
        var result: [(name: String, columns: [Field], keys: [String])] = [("header", form.header, ["centre"])]
        for collection in form.collections {
            let single = collection.fields.filter { if case .entries = $0.type { false } else { true } }
            result.append((collection.name, single, ["centre"]))
            for field in collection.fields {
                guard case .entries(let fields) = field.type else { continue }
                let record = collection.recordColumn(beside: fields)
                result.append(("\(collection.name).\(field.name)", fields, ["centre", record]))
            }
        }
        return result
    }

    /// A header line.
    static func line(_ keys: [String], _ columns: [Field], titled: Bool = false) -> String {
        // A title stands for its field only where no other field is called so.
        let names = columns.map { field in
            guard titled, let title = field.title, columns.count(where: { $0.title == title }) == 1,
                !columns.contains(where: { $0.name == title }), !keys.contains(title)
            else { return field.name }
            return title
        }
        return row(keys + names)
    }

    static func row(_ cells: [String]) -> String {
        cells.map { cell($0) }.joined(separator: ",") + "\n"
    }

    /// A cell, in quotes where it needs them.
    private static func cell(_ text: String) -> String {
        let needsQuotes = text.utf8.contains {
            $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09
        }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }

    mutating func begin(_ centre: String, _ header: PlainRecord) {
        self.centre = centre
        self.header += Self.row([centre] + header.fields.map { Self.text($0) })
    }

    private static func text(_ field: PlainField) -> String {
        switch field {
        case .nothing, .entries: ""
        case .single(let value): value.text
        case .list(let values): values.map { ListCell.written($0.text) }.joined(separator: ";")
        }
    }

    mutating func write(_ record: PlainRecord, _ collection: Int, _ number: Int) {
        let shape = form.collections[collection]
        var cells = [centre]
        for (field, value) in zip(shape.fields, record.fields) {
            if case .entries = field.type { continue }
            cells.append(Self.text(value))
        }
        tables[shape.name, default: ""] += Self.row(cells)
        var name = "#\(number)"
        if let index = shape.identifiedBy, case .single(let value) = record.fields[index] { name = value.text }
        for (field, value) in zip(shape.fields, record.fields) {
            guard case .entries(let entries) = value else { continue }
            for entry in entries {
                let row = Self.row([centre, name] + entry.map { $0?.text ?? "" })
                tables["\(shape.name).\(field.name)", default: ""] += row
            }
        }
    }

    mutating func end() {}

    func files() -> [(name: String, text: String)] {
        Self.tables(form).compactMap { table in
            let rows = table.name == "header" ? header : tables[table.name]
            return rows.map { ("\(table.name).csv", Self.line(table.keys, table.columns) + $0) }
        }
    }
}
