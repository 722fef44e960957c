internal import Diagnostics
internal import Evaluation
internal import MarkedTables
internal import MarkedText
internal import SourceReading

/// Reads the table of a collection, one row a record, with the tables of its entries beside it.
struct CollectionTable: ~Copyable {
    private let file: String
    private let collection: Int
    /// The file; `nil` where the table is a part of one.
    private let reader: InputFileReader?
    private let partLines: PartLines?
    private var scanner: TableScanner
    private var columns: [TableColumns.Column] = []
    private var centreColumn = -1
    private var identifierColumn = -1
    private var endColumn = -1
    private var fieldColumns: [Int] = []
    private let entries: [EntryTableBox]
    /// Whether the table could be read to its end.
    private(set) var isWhole = false
    /// Whether it has rows of which it is not known which records they are.
    private var hasLost = false
    /// The identifiers of records whose centre is not known; `#` for those without one.
    private var strays: Set<String> = []
    var builder: RecordBuilder
    /// The fields of the present row that have a fault.
    private var faulty = SeenFields(count: 0)

    /// Opens the tables.
    init(
        _ file: String, in workspace: Workspace, _ collection: Int, entries: [EntryTableBox], shape: ReportShape,
        form: RecordForm, digests: Bool = true, progress: BytesRead? = nil
    ) throws(InputFileReader.Refusal) {
        self.file = file
        self.collection = collection
        self.entries = entries
        let reader = try InputFileReader(file, in: workspace, digests: digests)
        reader.progress = progress
        reader.cleaner = TextCleaner(.feeds)
        self.reader = reader
        partLines = nil
        unsafe scanner = TableScanner(reading: { unsafe reader.readText($0) })
        builder = RecordBuilder(file: file, shape: shape, form: form)
        builder.begin(collection)
        (builder.isTable, builder.cleaner) = (true, reader.cleaner)
    }

    /// Takes part in reading a table.
    ///
    /// - Parameter header: How the table begins.
    init(
        _ file: String, _ collection: Int, partOf parts: TableParts, _ header: Header, shape: ReportShape,
        form: RecordForm
    ) {
        self.file = file
        self.collection = collection
        entries = []
        reader = nil
        let lines = PartLines()
        partLines = lines
        unsafe scanner = TableScanner(separator: header.separator, isPart: true) {
            unsafe parts.fill($0, lines)
        }
        builder = RecordBuilder(file: file, shape: shape, form: form)
        builder.begin(collection)
        builder.isTable = true
        take(header.columns)
    }

    var digest: String { reader?.digestText() ?? "" }
    var cleaner: TextCleaner? { reader?.cleaner }

    /// How a table begins.
    struct Header: Sendable {
        var columns: TableColumns
        var separator: UInt8
        /// What stands before the first row behind the header line, and that row's line.
        var next: (before: [UInt8], line: Int)
        /// How many rows the table seems to have.
        var rows: Int
    }

    /// Reads the header line, and what its columns hold.
    private mutating func readColumns() -> TableColumns? {
        let kind = Self.kind(builder.form.collections[collection])
        guard TableOpening.readHeader(&scanner, kind, file, &builder.findings) else { return nil }
        return TableColumns.read(&scanner, kind, file, &builder.findings)
    }

    /// Reads the header line; gives nothing where there is anything to find fault with.
    mutating func readHeader() -> Header? {
        guard let columns = readColumns(), builder.findings.isEmpty, columns.centre >= 0, let next = scanner.next
        else { return nil }
        return Header(
            columns: columns, separator: scanner.separator, next: next,
            rows: scanner.rows(ofBytes: reader?.size ?? 0))
    }

    /// Reads the rows of a part.
    mutating func readPart(into records: inout TableRecords) -> TablePart {
        builder.near = records.near
        readRows(into: &records)
        records.lookUp()
        return TablePart(
            centres: records.centres, near: builder.near,
            isSound: isWhole && builder.findings.isEmpty && records.suspects.isEmpty)
    }

    static func kind(_ collection: RecordCollection) -> TableColumns.Kind {
        TableColumns.Kind(
            inWords: "the table of \(collection.name)", fields: collection.fields, record: nil,
            collection: collection.name)
    }

    /// Reads every row, and gives the records to their centres.
    mutating func read(into records: inout TableRecords) {
        (builder.near, records.near) = (records.near, nil)
        defer {
            records.near = builder.near
            builder.reportUncompared()
        }
        guard let columns = readColumns() else { return }
        take(columns)
        if centreColumn < 0 { TableOpening.leaveCentresUnchecked(file, &builder.findings) }
        records.beginTable()
        if identifierColumn >= 0 { records.expect(scanner.rows(ofBytes: reader?.size ?? 0)) }
        readRows(into: &records)
    }

    private mutating func take(_ columns: TableColumns) {
        self.columns = columns.columns
        centreColumn = columns.centre
        fieldColumns = columns.ofField
        let shape = builder.shape.collections[collection]
        identifierColumn = shape.identifiedBy < 0 ? -1 : columns.ofField[shape.identifiedBy]
        endColumn = shape.datedUntil < 0 ? -1 : columns.ofField[shape.datedUntil]
        scanner.mostCells = self.columns.count
        builder.isBySemicolons = scanner.isBySemicolons
    }

    /// Where the present row begins.
    private var rowPlace: Place {
        guard let partLines else { return scanner.place }
        return Place(line: scanner.line + partLines.offset, column: 1)
    }

    private mutating func readRows(into records: inout TableRecords) {
        let shape = builder.shape
        defer { builder.report(records.measure(&builder.batch, collection, file), records.plan) }
        var goesOn = true
        while goesOn {
            do throws(TableFault) {
                while try scanner.nextRow() {
                    if scanner.count != columns.count,
                        !TableOpening.checkLength(&scanner, columns.count, file, &builder.findings)
                    {
                        if !scanner.isBlankRow { hasLost = true }
                        continue
                    }
                    readRow(into: &records, shape)
                }
                isWhole = true
                goesOn = false
            } catch {
                hasLost = true
                goesOn = TableOpening.report(error, file, &builder.findings)
            }
        }
    }

    private mutating func readRow(
        into records: inout TableRecords, _ shape: ReportShape
    ) {
        let faults = builder.findings.faultCount
        let whole = centreColumn >= 0 && centreColumn < scanner.seen ? scanner.text(centreColumn) : .empty
        let name = whole.part(whole.trimmed(0..<whole.count))
        var centre = -1
        if name.count == 0 {
            if scanner.isBlankRow { return }
            if centreColumn >= 0 {
                let isTotal = TotalRow.begins(scanner)
                builder.reportNoCentre(scanner.place(ofCell: centreColumn), isTotal: isTotal)
                if isTotal { return }
            }
        } else {
            let (file, place) = (file, rowPlace)
            centre = records.centre(name, &builder.findings) { Location(file: file, place: place) }
            if centre < 0, TotalRow.isOne(name.string) { return }
        }
        builder.centre = centre < 0 ? -1 : records.textGroup(of: centre)
        builder.batch.begin()
        let first = shape.collections[collection].first
        faulty = SeenFields(count: fieldColumns.count)
        for column in 0..<min(columns.count, scanner.seen) {
            let (role, field) = (columns[column].role, columns[column].field)
            guard role == .field else {
                if role == .unnamed { checkUnnamed(column) }
                continue
            }
            let faults = builder.findings.faultCount
            readCell(column, first + field, shape)
            if builder.findings.faultCount != faults { faulty.insert(field) }
        }
        var identifier = ScalarText.empty
        if identifierColumn >= 0, identifierColumn < scanner.seen {
            identifier = scanner.text(identifierColumn)
            if RecordBuilder.isEmpty(identifier) { identifier = .empty }
        }
        let number = centre < 0 ? 0 : records.nextInTable(centre)
        for entry in entries {
            entry.table.append(to: &builder, shape, centre: name, identifier: identifier, number: number)
        }
        // A column that is not there is reported once, at the header line.
        for index in builder.missing(shape.collections[collection], but: faulty) where fieldColumns[index] >= 0 {
            builder.reportEmpty(first + index, scanner.place(ofCell: fieldColumns[index]), "record")
        }
        if endColumn >= 0 { builder.checkDates(shape.collections[collection], scanner.place(ofCell: endColumn)) }
        if !entries.isEmpty { noteStray(identifier, centre, shape) }
        guard centre >= 0 else { return }
        if identifier.count > 0 {
            check(identifier, centre, &records)
            if !entries.isEmpty, identifier[0] == 0x23 { refuseNumber(identifier) }
        }
        guard builder.findings.faultCount == faults else { return }
        builder.report(records.commit(&builder.batch, collection, centre, file, rowPlace), records.plan)
    }

    /// Takes note of a record to which no entry may lead, or not by its name.
    private mutating func noteStray(_ identifier: ScalarText, _ centre: Int, _ shape: ReportShape) {
        let (first, identifiedBy) = (shape.collections[collection].first, shape.collections[collection].identifiedBy)
        let isNamed = identifier.count > 0 && !(identifiedBy >= 0 && faulty.contains(identifiedBy))
        if !isNamed, identifiedBy >= 0, shape.fields[first + identifiedBy].isRequired {
            hasLost = true
        } else if centre < 0 {
            strays.insert(identifier.count > 0 ? identifier.string : "#")
            if strays.count > Findings.mostPerFile { hasLost = true }
        }
    }

    /// Reports the entries whose record there is not.
    mutating func reportOrphans() {
        for entry in entries {
            entry.table.reportOrphans(but: isWhole && !hasLost ? strays : nil, &builder.findings)
        }
    }

    /// Refuses an identifier by which entries name a record without one.
    private mutating func refuseNumber(_ identifier: ScalarText) {
        guard identifier.count > 1, identifier.string.utf8.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return }
        builder.report(
            .notAnIdentifier, scanner.place(ofCell: identifierColumn),
            "“\(identifier.string)” is how a table of entries names a record without identifier",
            suggestion: "Give the record another identifier")
    }

    private mutating func check(
        _ identifier: ScalarText, _ centre: Int, _ records: inout TableRecords
    ) {
        records.note(centre, identifier)
        guard records.hasReports, let line = records.reportedLine(centre, collection, identifier) else { return }
        let (report, place) = (records.centres[centre].report ?? "", scanner.place(ofCell: identifierColumn))
        builder.reportRepeat(
            identifier.string, collection, place, first: Location(file: report, place: Place(line: line, column: 1)),
            kind: "\(centre) \(identifier.string)")
    }

    @inline(__always)
    private mutating func readCell(_ column: Int, _ field: Int, _ shape: ReportShape) {
        let text = scanner.text(column)
        if text.count == 0 { return }
        guard shape.fields[field].holding == .single else { return readList(column, field, shape) }
        let offset = partLines?.offset ?? 0
        let cell = builder.value(text, field, shape) { scanner.place(ofCell: column).moved(lines: offset) }
        builder.batch.set(Int(shape.fields[field].slot), to: cell)
    }

    private mutating func readList(_ column: Int, _ field: Int, _ shape: ReportShape) {
        let list = Int(shape.fields[field].list)
        let text = scanner.text(column)
        if RecordBuilder.isEmpty(text) { return }
        if ErrorValue.mayBe(text), ErrorValue.isOne(text.string) {
            return builder.reportErrorValue(text.string, field, scanner.place(ofCell: column))
        }
        if ListCell.hasBars(text) { builder.reportBars(field, scanner.place(ofCell: column)) }
        var start = 0
        while start <= text.count {
            let end = text.index(of: 0x3B, from: start)
            let element = text.part(start..<end)
            if RecordBuilder.isPlainElement(element) {
                append(element, column, start..<end, field, list, shape)
                start = end &+ 1
            } else {
                start = readOddElement(from: start, column, field, list, shape)
            }
        }
    }

    /// Reads an element that is empty, or has blanks around it, or stands in quotes.
    ///
    /// - Returns: Where the next one begins.
    @inline(never)
    private mutating func readOddElement(
        from start: Int, _ column: Int, _ field: Int, _ list: Int, _ shape: ReportShape
    ) -> Int {
        var elements = ListCell(scanner.text(column), from: start)
        switch elements.next() {
        case .plain(let range): append(elements.text.part(range), column, range, field, list, shape)
        case .quoted(let range, let bytes):
            ScalarText.withText(bytes) { append($0, column, range, field, list, shape) }
        case .wrong(let range): builder.reportListQuote(scanner.place(ofCell: column, range))
        case nil: break
        }
        return elements.position
    }

    /// Appends an element of a cell's list, if it is something.
    @inline(__always)
    private mutating func append(
        _ text: ScalarText, _ column: Int, _ range: Range<Int>, _ field: Int, _ list: Int, _ shape: ReportShape
    ) {
        let offset = partLines?.offset ?? 0
        let cell = builder.value(text, isWholeCell: false, field, shape) {
            scanner.place(ofCell: column, range).moved(lines: offset)
        }
        if cell.isPresent { builder.batch.append(cell, to: list) }
    }

    @inline(never)
    private mutating func checkUnnamed(_ column: Int) {
        let text = scanner.text(column)
        if RecordBuilder.isEmpty(text) { return }
        builder.reportUnnamed(column, scanner.place(ofCell: column), file)
    }

    /// Finds the identifiers that stand twice among those that may, by reading the file again.
    static func repeats(
        _ file: String, in workspace: Workspace, _ collection: Int, _ records: TableRecords, _ form: RecordForm,
        _ found: inout RepeatedIdentifiers
    ) {
        guard let reader = try? InputFileReader(file, in: workspace, digests: false) else { return }
        reader.cleaner = TextCleaner(.feeds)
        var scanner = unsafe TableScanner(reading: { unsafe reader.readText($0) })
        let kind = kind(form.collections[collection])
        var ignored = Findings()
        guard TableOpening.readHeader(&scanner, kind, file, &ignored) else { return }
        let columns = TableColumns.read(&scanner, kind, file, &ignored)
        guard let field = form.collections[collection].identifiedBy else { return }
        let identifierColumn = columns.ofField[field]
        guard identifierColumn >= 0, columns.centre >= 0 else { return }
        var records = records
        var goesOn = true
        while goesOn {
            do throws(TableFault) {
                while try scanner.nextRow() {
                    guard max(columns.centre, identifierColumn) < scanner.seen else { continue }
                    let (name, identifier) = (scanner.text(columns.centre), scanner.text(identifierColumn))
                    let trimmed = name.part(name.trimmed(0..<name.count))
                    if trimmed.count == 0 || RecordBuilder.isEmpty(identifier) { continue }
                    let centre = records.centre(trimmed, &ignored) { Location(file: file) }
                    guard centre >= 0, records.suspects.contains(TableRecords.fingerprint(centre, identifier))
                    else { continue }
                    let place = scanner.place(ofCell: identifierColumn)
                    found.meet(centre, identifier.string, Location(file: file, place: place))
                }
                goesOn = false
            } catch {
                goesOn = error.canGoOn
            }
        }
    }
}
