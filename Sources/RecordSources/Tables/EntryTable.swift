internal import Diagnostics
internal import Evaluation
internal import MarkedTables
internal import MarkedText
internal import SourceReading

/// The table of a list's entries, which names the centre and the record of each.
///
/// Where the entries come in the order of their records, the two tables are read side by side and
/// nothing is kept. Otherwise the whole table of entries is kept, and each record looks up its own.
struct EntryTable: ~Copyable {
    let file: String
    private let field: Int
    private let collection: Int
    private let reader: InputFileReader
    private var scanner: TableScanner
    private var columns: [TableColumns.Column] = []
    private var centreColumn = -1
    private var recordColumn = -1
    private var fieldColumns: [Int] = []
    /// The fields whose texts are looked at for others that hardly differ, as far as they have columns.
    private var comparedFields: [Int] = []
    /// Whether the scanner stands on a row that no record has taken.
    private var hasRow = false
    private(set) var isWhole = false
    /// The entries, where they are kept.
    private var kept: KeptEntries?
    private let keepsAll: Bool

    /// Opens the table.
    ///
    /// - Parameters:
    ///   - field: The index of the field in its collection.
    ///   - keepsAll: Whether entries are kept, in whatever order they come.
    init(
        _ file: String, in workspace: Workspace, _ collection: Int, _ field: Int, keepsAll: Bool
    ) throws(InputFileReader.Refusal) {
        self.file = file
        self.collection = collection
        self.field = field
        self.keepsAll = keepsAll
        let reader = try InputFileReader(file, in: workspace)
        reader.cleaner = TextCleaner(.feeds)
        self.reader = reader
        unsafe scanner = TableScanner(reading: { unsafe reader.readText($0) })
    }

    var digest: String { reader.digestText() }
    var cleaner: TextCleaner? { reader.cleaner }

    static func kind(_ collection: RecordCollection, _ field: Int) -> TableColumns.Kind {
        var fields: [Field] = []
        if case .entries(let entryFields) = collection.fields[field].type { fields = entryFields }
        return TableColumns.Kind(
            inWords: "the table of \(collection.name).\(collection.fields[field].name)", fields: fields,
            record: collection.recordColumn(beside: fields), collection: nil)
    }

    /// Reads the header line, and goes to the first entry.
    mutating func begin(_ builder: inout RecordBuilder) {
        let kind = Self.kind(builder.form.collections[collection], field)
        guard TableOpening.readHeader(&scanner, kind, file, &builder.findings) else { return }
        let columns = TableColumns.read(&scanner, kind, file, &builder.findings)
        self.columns = columns.columns
        (centreColumn, recordColumn, fieldColumns) = (columns.centre, columns.record, columns.ofField)
        let shape = builder.shape
        let first = Int(shape.fields[shape.collections[collection].first + field].entryFirst)
        comparedFields = fieldColumns.indices.filter { shape.fields[first + $0].compared >= 0 && fieldColumns[$0] >= 0 }
        scanner.mostCells = columns.columns.count
        guard centreColumn >= 0, recordColumn >= 0 else {
            builder.findings.leaveUnchecked("to which records the entries of \(file) belong")
            return checkRows(&builder)
        }
        next(&builder)
        if keepsAll { keepAll(&builder) }
    }

    /// Whether there are entries that no record has taken.
    var hasMore: Bool { hasRow }

    /// Goes to the next row that names a centre and a record.
    private mutating func next(_ builder: inout RecordBuilder) {
        hasRow = false
        while true {
            do throws(TableFault) {
                while try scanner.nextRow() {
                    if scanner.count != columns.count,
                        !TableOpening.checkLength(&scanner, columns.count, file, &builder.findings)
                    {
                        continue
                    }
                    if isNamed(&builder) {
                        hasRow = true
                        return
                    }
                }
                isWhole = true
                return
            } catch {
                if !TableOpening.report(error, file, &builder.findings) { return }
            }
        }
    }

    private mutating func isNamed(_ builder: inout RecordBuilder) -> Bool {
        for (column, what) in [(centreColumn, "centre"), (recordColumn, "record")] {
            if column < scanner.seen, !RecordBuilder.isEmpty(scanner.text(column)) { continue }
            if scanner.isBlankRow { return false }
            let isTotal = TotalRow.begins(scanner)
            reportLacking(what, column, isTotal: isTotal, &builder)
            if !isTotal { checkRow(&builder) }
            return false
        }
        return true
    }

    /// Reports a row that does not say to which record it belongs.
    private mutating func reportLacking(
        _ what: String, _ column: Int, isTotal: Bool, _ builder: inout RecordBuilder
    ) {
        let location = Location(file: file, place: scanner.place(ofCell: column))
        builder.findings.report(.missingKey, in: file, kind: "\(what) \(isTotal)", at: location.place) {
            isTotal
                ? TotalRow.finding(.missingKey, at: location, "The row lacks its \(what)")
                : Finding(
                    .missingKey, at: location, "The row lacks its \(what)",
                    suggestion: "Name the centre and the record that the entry belongs to")
        }
    }

    /// Checks the cells of all rows, where the table does not name the records that they belong to.
    private mutating func checkRows(_ builder: inout RecordBuilder) {
        while true {
            do throws(TableFault) {
                while try scanner.nextRow() {
                    if scanner.isBlankRow { continue }
                    if scanner.count != columns.count,
                        !TableOpening.checkLength(&scanner, columns.count, file, &builder.findings)
                    {
                        continue
                    }
                    if TotalRow.begins(scanner) {
                        reportLacking(centreColumn < 0 ? "centre" : "record", 0, isTotal: true, &builder)
                    } else {
                        checkRow(&builder)
                    }
                }
                return
            } catch {
                if !TableOpening.report(error, file, &builder.findings) { return }
            }
        }
    }

    /// Checks the cells of a row whose record is not known; the record that is being read stays as it is.
    private mutating func checkRow(_ builder: inout RecordBuilder) {
        let (batch, shape, centre) = (builder.batch, builder.shape, builder.centre)
        // Whose texts they are is not known.
        builder.centre = -1
        builder.batch = RecordBatch(shape.collections[collection].layout)
        appendRow(&builder, Int(shape.fields[shape.collections[collection].first + field].list), shape)
        (builder.batch, builder.centre) = (batch, centre)
    }

    /// The centre that the present row names.
    private var centre: ScalarText {
        let whole = scanner.text(centreColumn)
        return whole.part(whole.trimmed(0..<whole.count))
    }

    /// Appends the entries of a record to it.
    ///
    /// - Parameters:
    ///   - number: Which record of its centre it is in its table; it names a record without identifier.
    mutating func append(
        to builder: inout RecordBuilder, _ shape: ReportShape, centre: ScalarText,
        identifier: ScalarText, number: Int
    ) {
        let list = Int(shape.fields[shape.collections[collection].first + field].list)
        if kept != nil { return appendKept(&builder, list, centre, identifier, number, shape) }
        guard hasRow else { return }
        if identifier.count > 0 {
            while hasRow, scanner.text(recordColumn).looksLike(identifier), self.centre.isSame(as: centre) {
                appendRow(&builder, list, shape)
                next(&builder)
            }
        } else {
            let name = Array("#\(number)".utf8)
            while hasRow, scanner.text(recordColumn).matches(name), self.centre.isSame(as: centre) {
                appendRow(&builder, list, shape)
                next(&builder)
            }
        }
    }

    /// Appends the present row as an entry.
    private mutating func appendRow(_ builder: inout RecordBuilder, _ list: Int, _ shape: ReportShape) {
        // The table of records is another file, and may be separated otherwise.
        let (main, isBySemicolons, cleaner) = (builder.file, builder.isBySemicolons, builder.cleaner)
        defer { (builder.file, builder.isBySemicolons, builder.cleaner) = (main, isBySemicolons, cleaner) }
        (builder.file, builder.isBySemicolons, builder.cleaner) = (file, scanner.isBySemicolons, self.cleaner)
        builder.batch.appendEntry(to: list)
        let entries = shape.fields[shape.collections[collection].first + field]
        let first = Int(entries.entryFirst)
        var faulty = SeenFields(count: fieldColumns.count)
        for column in 0..<min(columns.count, scanner.seen) {
            guard columns[column].role == .field else {
                if columns[column].role == .unnamed { checkUnnamed(column, &builder) }
                continue
            }
            let (index, faults) = (columns[column].field, builder.findings.faultCount)
            builder.batch[lastEntryOf: list, index] = builder.value(scanner.text(column), first + index, shape) {
                scanner.place(ofCell: column)
            }
            if builder.findings.faultCount != faults { faulty.insert(index) }
        }
        for index in builder.missingInEntry(of: entries, but: faulty) where fieldColumns[index] >= 0 {
            builder.reportEmpty(first + index, scanner.place(ofCell: fieldColumns[index]), "entry")
        }
    }

    private mutating func checkUnnamed(_ column: Int, _ builder: inout RecordBuilder) {
        if RecordBuilder.isEmpty(scanner.text(column)) { return }
        builder.reportUnnamed(column, scanner.place(ofCell: column), file)
    }
}

/// Holds a table of entries, of which a list can hold several only in this way.
final class EntryTableBox {
    var table: EntryTable

    init(_ table: consuming EntryTable) { self.table = table }
}

// Entries that come in another order than their records.
extension EntryTable {
    /// Keeps every entry of the table.
    private mutating func keepAll(_ builder: inout RecordBuilder) {
        var kept = KeptEntries()
        let shape = builder.shape
        let list = Int(shape.fields[shape.collections[collection].first + field].list)
        // Whose texts they are is known once a record takes them.
        builder.centre = -1
        while hasRow {
            builder.batch.begin()
            appendRow(&builder, list, shape)
            let place = scanner.place(ofCell: recordColumn)
            let texts = comparedFields.map { scanner.place(ofCell: fieldColumns[$0]) }
            kept.add(KeptEntries.key(centre, scanner.text(recordColumn)), builder.batch, list, place, texts)
            next(&builder)
        }
        self.kept = kept
    }

    private mutating func appendKept(
        _ builder: inout RecordBuilder, _ list: Int, _ centre: ScalarText, _ identifier: ScalarText,
        _ number: Int, _ shape: ReportShape
    ) {
        var key: [UInt8] = []
        if identifier.count > 0 {
            key = KeptEntries.key(centre, identifier)
        } else {
            ScalarText.withText(Array("#\(number)".utf8)) { key = KeptEntries.key(centre, $0) }
        }
        let first = Int(shape.fields[shape.collections[collection].first + field].entryFirst)
        let isText = (0..<fieldColumns.count).map {
            shape.fields[first + $0].kind == .text && shape.fields[first + $0].keepsText
        }
        let entries = kept?.take(key, into: &builder.batch, list, isText) ?? []
        compare(&builder, list, entries, first)
    }

    /// Takes note of the texts of entries that a record has taken.
    private func compare(
        _ builder: inout RecordBuilder, _ list: Int, _ entries: [Int], _ first: Int
    ) {
        let main = builder.file
        builder.file = file
        defer { builder.file = main }
        let elements = builder.batch.elements(list, row: builder.batch.count)
        for (position, index) in comparedFields.enumerated() {
            for (element, entry) in zip(elements, entries) {
                let cell = builder.batch.element(list, element, index)
                guard cell.isPresent else { continue }
                let isNew = ScalarText.withText(Array(builder.batch.string(of: cell).utf8)) { text in
                    builder.meets(text, first + index)
                }
                if isNew, let place = kept?.texts[entry][position] { builder.placeMet(place) }
            }
        }
    }

    /// Reports the entries whose record there is not.
    ///
    /// - Parameter strays: The identifiers of records whose centre is not known, `#` for those without one; `nil` where
    ///   there may be more records than are known.
    func reportOrphans(but strays: Set<String>?, _ findings: inout Findings) {
        for (name, place) in kept?.orphans ?? [] {
            guard let strays, !strays.contains(name.record.hasPrefix("#") ? "#" : name.record) else {
                findings.leaveUnchecked(
                    "whether all entries of \(file) have their records, until the faults of these are mended")
                continue
            }
            let location = Location(file: file, place: place)
            findings.report(.entryWithoutRecord, in: file, kind: "\(name.centre)\0\(name.record)", at: place) {
                let message = "There is no record “\(name.record)” of “\(name.centre)” for this entry"
                if TotalRow.isOne(name.centre) { return TotalRow.finding(.entryWithoutRecord, at: location, message) }
                return Finding(
                    .entryWithoutRecord, at: location, message,
                    suggestion: "Correct the centre and the record, or add the record to its table")
            }
        }
    }
}

/// Entries, by the centre and the record that they belong to.
struct KeptEntries {
    private var keys = TextSet()
    /// The first and the last entry of each key.
    private var ends: [(first: Int, last: Int, isTaken: Bool)] = []
    /// The next entry of the same record, or -1.
    private var following: [Int] = []
    private var places: [Place] = []
    /// For each entry, where the texts stand that are looked at for others that hardly differ.
    private(set) var texts: [[Place]] = []
    private var cells: [Cell] = []
    private var stride = 0
    private var text: [UInt8] = []

    static func key(_ centre: ScalarText, _ identifier: ScalarText) -> [UInt8] {
        var key: [UInt8] = []
        centre.append(to: &key)
        key.append(0)
        if identifier.isASCII {
            identifier.append(to: &key)
        } else {
            key += CanonicalText.bytes(identifier.string)
        }
        return key
    }

    /// Keeps the one entry that a record holds.
    ///
    /// - Parameter texts: Where its texts stand that are looked at for others that hardly differ.
    mutating func add(
        _ key: [UInt8], _ batch: borrowing RecordBatch, _ list: Int, _ place: Place, _ texts: [Place]
    ) {
        self.texts.append(texts)
        stride = batch.lists[list].stride
        let offset = text.count
        for index in 0..<stride {
            var cell = batch[lastEntryOf: list, index]
            // Only a text's cell is moved; which those are is known where they are taken out.
            cell.code = cell.isPresent ? cell.code : 0
            cells.append(cell)
        }
        starts.append(offset)
        text += batch.text
        let entry = places.count
        places.append(place)
        following.append(-1)
        let (found, isNew) = keys.insert(key.span)
        if isNew {
            ends.append((entry, entry, false))
        } else {
            following[ends[found].last] = entry
            ends[found].last = entry
        }
    }

    /// Where the texts of each entry begin in ``text``.
    private var starts: [Int] = []

    /// Appends the entries of a record to it.
    ///
    /// - Returns: Which they are.
    mutating func take(
        _ key: [UInt8], into batch: inout RecordBatch, _ list: Int, _ isText: [Bool]
    ) -> [Int] {
        guard let found = keys.index(of: key.span) else { return [] }
        var taken: [Int] = []
        ends[found].isTaken = true
        var entry = ends[found].first
        while entry >= 0 {
            batch.appendEntry(to: list)
            taken.append(entry)
            let end = entry + 1 < starts.count ? starts[entry + 1] : text.count
            let shift = batch.text.count
            batch.text += text[starts[entry]..<end]
            for index in 0..<stride {
                var cell = cells[entry * stride + index]
                if isText[index], cell.isPresent { cell.code += Int128(shift) << 32 }
                batch[lastEntryOf: list, index] = cell
            }
            entry = following[entry]
        }
        return taken
    }

    /// The entries that no record took.
    var orphans: [(name: (centre: String, record: String), place: Place)] {
        var result: [(name: (centre: String, record: String), place: Place)] = []
        for index in ends.indices where !ends[index].isTaken {
            let parts = keys.text(at: index).split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
            let words = parts.map { String(decoding: $0, as: UTF8.self) }
            var entry = ends[index].first
            while entry >= 0 {
                result.append(((words.first ?? "", words.count > 1 ? words[1] : ""), places[entry]))
                entry = following[entry]
            }
        }
        return result.sorted { $0.place < $1.place }
    }
}

extension ScalarText {
    /// Whether two texts are equal: byte for byte, or because they look equal.
    @inline(__always)
    func looksLike(_ other: ScalarText) -> Bool {
        isSame(as: other) || (!isASCII && !other.isASCII && isEqualComposed(other))
    }

    @inline(never)
    private func isEqualComposed(_ other: ScalarText) -> Bool {
        CanonicalText.bytes(string) == CanonicalText.bytes(other.string)
    }
}
