internal import Diagnostics
internal import Evaluation
internal import MarkedTables
internal import MarkedText

/// Reads the table of header fields, one row a centre.
struct HeaderTable: ~Copyable {
    private let file: String
    private let reader: InputFileReader
    private var scanner: TableScanner
    var parser: RecordParser
    private var first: [Int: Location] = [:]

    init(_ file: String, shape: ReportShape, form: RecordForm) throws(InputFileReader.Refusal) {
        self.file = file
        let reader = try InputFileReader(file)
        self.reader = reader
        unsafe scanner = TableScanner(reading: { unsafe reader.read($0) })
        parser = RecordParser(file: file, shape: shape, form: form)
    }

    var digest: String { reader.digestText() }

    static func kind(_ form: RecordForm) -> TableColumns.Kind {
        // A row may lack a field that is required: the centre's report may have it.
        let fields = form.header.map { field in
            var field = field
            field.isRequired = false
            return field
        }
        return TableColumns.Kind(
            inWords: "the table of header fields", fields: fields, record: nil, collection: nil)
    }

    mutating func read(into records: inout TableRecords) {
        let kind = Self.kind(parser.form)
        guard TableOpening.readHeader(&scanner, kind, file, &parser.findings) else { return }
        let columns = TableColumns.read(&scanner, kind, file, &parser.findings)
        scanner.mostCells = columns.columns.count
        parser.isBySemicolons = scanner.isBySemicolons
        guard columns.centre >= 0 else { return }
        var goesOn = true
        while goesOn {
            do throws(TableFault) {
                while try scanner.nextRow() {
                    if scanner.count != columns.columns.count,
                        !TableOpening.checkLength(&scanner, columns.columns.count, file, &parser.findings)
                    {
                        continue
                    }
                    readRow(columns, &records)
                }
                goesOn = false
            } catch {
                parser.findings.report(error.finding(file))
                goesOn = error.canGoOn
            }
        }
    }

    private mutating func readRow(_ columns: TableColumns, _ records: inout TableRecords) {
        let whole = columns.centre < scanner.seen ? scanner.text(columns.centre) : .empty
        let name = whole.part(whole.trimmed(0..<whole.count))
        guard name.count > 0 else {
            if scanner.isBlankRow { return }
            let place = scanner.place(ofCell: columns.centre)
            return parser.report(
                .missingKey, place, "The row lacks its centre",
                suggestion: "Write the centre's id into the column “centre”")
        }
        let location = Location(file: file, place: scanner.place(ofCell: columns.centre))
        let centre = records.centre(name, &parser.findings) { location }
        if centre < 0 { return }
        if let there = first[centre] {
            return parser.report(
                .duplicateReport, location.place, "“\(name.string)” has two rows in this table",
                suggestion: "Keep one of them", notes: [.init("the first", at: there)])
        }
        first[centre] = location
        for column in 0..<min(columns.columns.count, scanner.seen) {
            let text = scanner.text(column)
            if RecordParser.isEmpty(text) { continue }
            switch columns.columns[column].role {
            case .field:
                let field = columns.columns[column].field
                let location = Location(file: file, place: scanner.place(ofCell: column))
                let values = parser.form.header[field].isList ? list(column, field) : single(column, field)
                records.setHeader(centre, field, .init(values: values, location: location))
            case .unnamed:
                parser.report(
                    .unknownColumn, scanner.place(ofCell: column), "Something stands in a column without a name",
                    suggestion: "Name the column in the first line, or empty the cell")
            case .centre, .record, .ignored: break
            }
        }
    }

    private mutating func single(_ column: Int, _ field: Int) -> [Value] {
        var text = scanner.text(column)
        if parser.shape.fields[parser.shape.header + field].kind != .text {
            text = text.part(text.trimmed(0..<text.count))
        }
        let place = scanner.place(ofCell: column)
        return parser.headerValue(text, false, place, field, isInTable: true).map { [$0] } ?? []
    }

    private mutating func list(_ column: Int, _ field: Int) -> [Value] {
        var values: [Value] = []
        var elements = ListCell(scanner.text(column))
        while let element = elements.next() {
            switch element {
            case .plain(let range):
                let place = scanner.place(ofCell: column, range)
                let value = parser.headerValue(elements.text.part(range), false, place, field, isInTable: true)
                if let value { values.append(value) }
            case .quoted(let range, let bytes):
                let place = scanner.place(ofCell: column, range)
                ScalarText.withText(bytes) { text in
                    if let value = parser.headerValue(text, false, place, field, isInTable: true) {
                        values.append(value)
                    }
                }
            case .wrong(let range): parser.reportListQuote(scanner.place(ofCell: column, range))
            }
        }
        return values
    }
}
