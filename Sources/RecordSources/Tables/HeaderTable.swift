internal import Diagnostics
internal import Evaluation
internal import MarkedTables
internal import MarkedText
internal import SourceReading

/// Reads the table of header fields, one row a centre.
struct HeaderTable: ~Copyable {
    private let file: String
    private let reader: InputFileReader
    private var scanner: TableScanner
    var builder: RecordBuilder
    private var first: [Int: Location] = [:]

    init(
        _ file: String, in workspace: Workspace, shape: ReportShape, form: RecordForm
    ) throws(InputFileReader.Refusal) {
        self.file = file
        let reader = try InputFileReader(file, in: workspace)
        reader.cleaner = TextCleaner(.feeds)
        self.reader = reader
        unsafe scanner = TableScanner(reading: { unsafe reader.readText($0) })
        builder = RecordBuilder(file: file, shape: shape, form: form)
        (builder.isTable, builder.cleaner) = (true, reader.cleaner)
    }

    var digest: String { reader.digestText() }
    var cleaner: TextCleaner? { reader.cleaner }

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
        (builder.near, records.near) = (records.near, nil)
        defer {
            records.near = builder.near
            builder.reportUncompared()
        }
        let kind = Self.kind(builder.form)
        guard TableOpening.readHeader(&scanner, kind, file, &builder.findings) else {
            records.hasLostHeaders = true
            return
        }
        let columns = TableColumns.read(&scanner, kind, file, &builder.findings)
        scanner.mostCells = columns.columns.count
        builder.isBySemicolons = scanner.isBySemicolons
        if columns.centre < 0 {
            records.hasLostHeaders = true
            TableOpening.leaveCentresUnchecked(file, &builder.findings)
        }
        var goesOn = true
        while goesOn {
            do throws(TableFault) {
                while try scanner.nextRow() {
                    if scanner.count != columns.columns.count,
                        !TableOpening.checkLength(&scanner, columns.columns.count, file, &builder.findings)
                    {
                        if !scanner.isBlankRow { records.hasLostHeaders = true }
                        continue
                    }
                    readRow(columns, &records)
                }
                goesOn = false
            } catch {
                records.hasLostHeaders = true
                goesOn = TableOpening.report(error, file, &builder.findings)
            }
        }
    }

    private mutating func readRow(_ columns: TableColumns, _ records: inout TableRecords) {
        if scanner.isBlankRow { return }
        let centre = centre(columns.centre, &records)
        if centre < 0, columns.centre >= 0 {
            if TotalRow.begins(scanner) { return }
            records.hasLostHeaders = true
        }
        builder.centre = centre < 0 ? -1 : records.textGroup(of: centre)
        for column in 0..<min(columns.columns.count, scanner.seen) {
            let text = scanner.text(column)
            if RecordBuilder.isEmpty(text) { continue }
            switch columns.columns[column].role {
            case .field, .misnamed:
                let field = columns.columns[column].field
                let faults = builder.findings.faultCount
                var entry = HeaderValues.Entry(
                    values: [], location: Location(file: file, place: scanner.place(ofCell: column)))
                if columns.columns[column].role == .misnamed {
                    entry.isFaulty = true
                } else if ErrorValue.mayBe(text), ErrorValue.isOne(text.string) {
                    builder.reportErrorValue(text.string, builder.shape.header + field, scanner.place(ofCell: column))
                } else {
                    entry.values = builder.form.header[field].isList ? list(column, field) : single(column, field)
                }
                if builder.findings.faultCount != faults { entry.isFaulty = true }
                if centre >= 0 { records.setHeader(centre, field, entry) }
            case .unnamed:
                builder.reportUnnamed(column, scanner.place(ofCell: column), file)
            case .centre, .record, .ignored: break
            }
        }
    }

    /// The number of the centre that the present row names; -1 where that has a fault, or its row was read already.
    private mutating func centre(_ column: Int, _ records: inout TableRecords) -> Int {
        guard column >= 0 else { return -1 }
        let whole = column < scanner.seen ? scanner.text(column) : .empty
        let name = whole.part(whole.trimmed(0..<whole.count))
        guard name.count > 0 else {
            builder.reportNoCentre(scanner.place(ofCell: column), isTotal: TotalRow.begins(scanner))
            return -1
        }
        let location = Location(file: file, place: scanner.place(ofCell: column))
        let centre = records.centre(name, &builder.findings) { location }
        if centre < 0 { return -1 }
        if let there = first[centre] {
            builder.report(
                .duplicateReport, location.place, "“\(name.string)” has two rows in this table",
                suggestion: "Keep one of them", notes: [.init("the first", at: there)])
            return -1
        }
        first[centre] = location
        return centre
    }

    private mutating func single(_ column: Int, _ field: Int) -> [Value] {
        var text = scanner.text(column)
        if builder.shape.fields[builder.shape.header + field].kind != .text {
            text = text.part(text.trimmed(0..<text.count))
        }
        let place = scanner.place(ofCell: column)
        return builder.headerValue(text, false, place, field).map { [$0] } ?? []
    }

    private mutating func list(_ column: Int, _ field: Int) -> [Value] {
        var values: [Value] = []
        var elements = ListCell(scanner.text(column))
        if ListCell.hasBars(elements.text) {
            builder.reportBars(builder.shape.header + field, scanner.place(ofCell: column))
        }
        while let element = elements.next() {
            switch element {
            case .plain(let range):
                let place = scanner.place(ofCell: column, range)
                let value = builder.headerValue(elements.text.part(range), false, place, field)
                if let value { values.append(value) }
            case .quoted(let range, let bytes):
                let place = scanner.place(ofCell: column, range)
                ScalarText.withText(bytes) { text in
                    if let value = builder.headerValue(text, false, place, field) {
                        values.append(value)
                    }
                }
            case .wrong(let range): builder.reportListQuote(scanner.place(ofCell: column, range))
            }
        }
        return values
    }
}
