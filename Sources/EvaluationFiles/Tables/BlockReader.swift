internal import Diagnostics
internal import Evaluation
internal import MarkedTables
internal import MarkedText

/// Reads plain rows of a table many at a time, column by column.
///
/// A row is plain where every value is one as it is written. Any other, one with a fault among them, is left to
/// the reader of single rows, so that there is one place where faults get their words.
struct BlockReader {
    private let collection: Int
    private let columns: [TableColumns.Column]
    private let centreColumn: Int
    private let identifierColumn: Int
    private let shape: ReportShape
    private let period: EvaluationPeriod
    private var block: RecordBlock
    /// By row, the number of its centre.
    private var centres = [Int](repeating: 0, count: RecordBlock.most)
    private var open: [UInt64] = []
    /// How many rows are tried at once: fewer while there are odd ones among them.
    private var wanted = RecordBlock.most
    /// How many rows are left to the reader of single rows before some are tried at once again, and how many it will
    /// be where odd rows stand close together.
    private var left = 0
    private var pause = 0
    /// Fewer plain rows in a row than this are quicker read one by one.
    private static let fewest = 8

    /// Makes ready for a table; gives nothing where its records must be looked at one by one.
    ///
    /// - Parameters:
    ///   - collection: The index of its collection in the form.
    ///   - columns: What its columns hold.
    ///   - identifierColumn: The column of the records' identifiers, or -1.
    init?(
        _ collection: Int, _ columns: TableColumns, identifierColumn: Int, _ shape: ReportShape,
        _ records: borrowing TableRecords
    ) {
        let fields = shape.collections[collection].first..<shape.collections[collection].first + columns.ofField.count
        guard records.isOrderFree, !shape.fields[fields].contains(where: { $0.keepsText || $0.compared >= 0 })
        else { return nil }
        self.collection = collection
        self.columns = columns.columns
        centreColumn = columns.centre
        self.identifierColumn = identifierColumn
        self.shape = shape
        period = records.period
        block = RecordBlock(shape.collections[collection].layout)
    }

    /// Reads rows up to the next that is not plain, or that can't be seen whole.
    ///
    /// - Parameters:
    ///   - scanner: Stands before the first of them, and behind the last of them afterwards.
    ///   - parser: Knows the form; nothing is reported.
    ///   - records: Is given the records.
    /// - Returns: Whether blocks may be read again behind that row.
    /// - Throws: ``ReportMeasurer/Fault``.
    mutating func read(
        _ scanner: inout TableScanner, _ parser: inout RecordParser, into records: inout TableRecords
    ) throws(ReportMeasurer.Fault) -> Bool {
        while records.canTakeBlocks {
            if left > 0 {
                left -= 1
                return true
            }
            let rows = scanner.scanBlock(wanted)
            if rows == 0 { return true }
            let plain = readColumns(scanner, rows, &parser, records)
            if plain < Self.fewest, plain < rows {
                // What follows is probably no better.
                pause = min(RecordBlock.most, 2 * pause + Self.fewest)
                (left, wanted) = (pause, 2 * Self.fewest)
                return true
            }
            if plain > 0 {
                note(scanner, &records)
                records.plan.openGates(for: block, collection, period, into: &open)
                try measure(&records)
                scanner.pass(plain)
            }
            pause = 0
            guard plain == rows else {
                wanted = max(2 * Self.fewest, plain)
                return true
            }
            wanted = min(RecordBlock.most, wanted * 2)
        }
        return false
    }

    /// Reads the columns of the block.
    ///
    /// - Returns: How many rows are plain.
    private mutating func readColumns(
        _ scanner: borrowing TableScanner, _ rows: Int, _ parser: inout RecordParser, _ records: borrowing TableRecords
    ) -> Int {
        var rows = readCentres(scanner, rows, records)
        let first = shape.collections[collection].first
        block.elementCount = 0
        for column in columns.indices where rows > 0 {
            switch columns[column].role {
            case .field: rows = readColumn(column, first + columns[column].field, scanner, rows, &parser)
            case .unnamed: rows = (0..<rows).first { !isEmpty(scanner, $0, column) } ?? rows
            case .centre, .record, .ignored, .misnamed: break
            }
        }
        // An identifier must be read as it is meant.
        if identifierColumn >= 0 { rows = (0..<rows).first { scanner.isDoubled($0, identifierColumn) } ?? rows }
        return finish(rows)
    }

    private func isEmpty(_ scanner: borrowing TableScanner, _ row: Int, _ column: Int) -> Bool {
        !scanner.isDoubled(row, column) && RecordParser.isEmpty(scanner.text(row, column))
    }

    /// Ends the block before the first row that lacks what is required, or ends before it begins.
    private mutating func finish(_ rows: Int) -> Int {
        block.count = rows
        let collection = shape.collections[collection]
        var given = block.all
        for required in collection.required {
            let field = shape.fields[collection.first + required]
            given &=
                field.holding == .single
                ? block.present[Int(field.slot)] : block.rows(withElementsOf: Int(field.list))
        }
        if collection.datedUntil >= 0 {
            let (start, end) = (collection.fromSlot, Int(shape.fields[collection.first + collection.datedUntil].slot))
            (given & block.present[start] & block.present[end]).forEachBit { row in
                let first = block.codes[start * RecordBlock.most + row]
                if block.codes[end * RecordBlock.most + row] < first { given &= ~(1 << UInt64(row)) }
            }
        }
        block.count = min(rows, (~given).trailingZeroBitCount)
        for field in block.present.indices { block.present[field] &= block.all }
        return block.count
    }

    private mutating func readCentres(
        _ scanner: borrowing TableScanner, _ rows: Int, _ records: borrowing TableRecords
    ) -> Int {
        var (name, centre) = (ScalarText.empty, -1)
        for row in 0..<rows {
            let text = scanner.text(row, centreColumn)
            if text.count == 0 { return row }
            if centre < 0 || !text.isSame(as: name) {
                (name, centre) = (text, records.known(text))
                if centre < 0 { return row }
            }
            centres[row] = centre
        }
        return rows
    }

    /// Reads a column.
    ///
    /// - Returns: How many rows are plain.
    private mutating func readColumn(
        _ column: Int, _ field: Int, _ scanner: borrowing TableScanner, _ rows: Int, _ parser: inout RecordParser
    ) -> Int {
        let shape = shape.fields[field]
        if shape.holding != .single { return readLists(column, field, scanner, rows, &parser) }
        let slot = Int(shape.slot)
        switch shape.kind {
        case .text:
            return readValues(column, slot, scanner, rows) { start, count in
                // One quote that is written twice is something.
                if count == 0 { return 0 }
                let text = scanner.text(from: start, count: count)
                return RecordParser.isEmpty(text) || ErrorValue.mayBe(text) ? nil : 0
            }
        case .choice:
            let finder = self.shape.choices[Int(shape.choices)]
            return readValues(column, slot, scanner, rows) { start, count in
                Self.choice(finder, scanner, start, count)
            }
        case .number:
            return readValues(column, slot, scanner, rows) { start, count in
                let text = scanner.text(from: start, count: count)
                if parser.doubts(text, field) { return nil }
                guard let code = text.withSpan({ ExactDecimal.shortBillionths($0) }), Int128(code) >= shape.least,
                    Int128(code) <= shape.most
                else { return nil }
                return code
            }
        case .date:
            return readValues(column, slot, scanner, rows) { start, count in
                parser.months.day(scanner.text(from: start, count: count), scanner.word(from: start, count: count))
            }
        case .yesNo:
            return readValues(column, slot, scanner, rows) { start, count in
                let text = scanner.text(from: start, count: count)
                return count == 0 ? nil : parser.cell(text, field, parser.shape).map { Int64($0.code) }
            }
        case .entries: return 0
        }
    }

    /// Which choice a text of the window is; `nil` where it is none.
    @inline(__always)
    private static func choice(
        _ finder: ChoiceFinder, _ scanner: borrowing TableScanner, _ start: Int, _ count: Int
    ) -> Int64? {
        let index = finder.index(scanner.word(from: start, count: count), count) {
            scanner.text(from: start, count: count)
        }
        return index < 0 ? nil : Int64(index)
    }

    /// Reads a column of single values.
    ///
    /// - Parameter value: What a text is that stands in the window; `nil` where it is no plain value. An empty text
    ///   stands for one in which quotes are written twice.
    /// - Returns: How many rows are plain.
    @inline(__always)
    private mutating func readValues(
        _ column: Int, _ slot: Int, _ scanner: borrowing TableScanner, _ rows: Int,
        _ value: (_ start: Int, _ count: Int) -> Int64?
    ) -> Int {
        var present: UInt64 = 0
        var plain = rows
        do {
            var codes = block.codes.mutableSpan
            let first = slot * RecordBlock.most
            for row in 0..<rows {
                let (start, count) = scanner.range(row, column)
                if count == 0, !scanner.isDoubled(row, column) { continue }
                guard let code = value(start, count) else {
                    plain = row
                    break
                }
                codes[first &+ row] = code
                present |= 1 &<< UInt64(truncatingIfNeeded: row)
            }
        }
        block.present[slot] = present
        return plain
    }

    /// Reads a column of lists.
    ///
    /// - Returns: How many rows are plain.
    private mutating func readLists(
        _ column: Int, _ field: Int, _ scanner: borrowing TableScanner, _ rows: Int, _ parser: inout RecordParser
    ) -> Int {
        // No cell has more elements than bytes and one.
        var bytes = rows
        for row in 0..<rows { bytes &+= scanner.range(row, column).count }
        block.needElements(bytes)
        let first = Int(shape.fields[field].list) * RecordBlock.most
        if shape.fields[field].kind == .choice {
            let finder = shape.choices[Int(shape.fields[field].choices)]
            return Self.readElements(
                column, scanner, rows, first, &block.elements, &block.elementCount, &block.starts, &block.ends
            ) { start, count in
                if !finder.isPlain {
                    guard RecordParser.isPlainElement(scanner.text(from: start, count: count)) else { return nil }
                }
                return Self.choice(finder, scanner, start, count)
            }
        }
        return Self.readElements(
            column, scanner, rows, first, &block.elements, &block.elementCount, &block.starts, &block.ends
        ) { start, count in
            let text = scanner.text(from: start, count: count)
            guard RecordParser.isPlainElement(text), !ErrorValue.mayBe(text),
                text.index(of: 0x7C, from: 0) == text.count
            else { return nil }
            return parser.cell(text, field, parser.shape).flatMap { Int64(exactly: $0.code) }
        }
    }

    /// Reads the elements of a column of lists.
    ///
    /// - Parameters:
    ///   - first: Where in `starts` and `ends` the list's places begin.
    ///   - elements: Those of the block, with room for all that come.
    ///   - used: How many there are.
    ///   - starts: Is told where those of each row begin.
    ///   - ends: Is told where those of each row end.
    ///   - value: What a text is that stands in the window; `nil` where it is no plain value.
    /// - Returns: How many rows are plain.
    @inline(__always)
    private static func readElements(
        _ column: Int, _ scanner: borrowing TableScanner, _ rows: Int, _ first: Int, _ elements: inout [Int64],
        _ used: inout Int, _ starts: inout [Int], _ ends: inout [Int],
        _ value: (_ start: Int, _ count: Int) -> Int64?
    ) -> Int {
        var elements = elements.mutableSpan
        var starts = starts.mutableSpan
        var ends = ends.mutableSpan
        for row in 0..<rows {
            starts[first &+ row] = used
            let (start, count) = scanner.range(row, column)
            let end = start &+ count
            var (from, base) = (start, start)
            if count == 0 {
                if scanner.isDoubled(row, column) { return row }
                // No element, and not one that is empty.
                base = end &+ 1
            }
            while base <= end {
                var mask = scanner.semicolons(from: base)
                // The cell's end ends its last element.
                if end &- base < 64 { mask = (mask | 1 &<< UInt64(end &- base)) & RecordBlock.first(end &- base &+ 1) }
                while mask != 0 {
                    let at = base &+ mask.trailingZeroBitCount
                    mask &= mask &- 1
                    guard let code = value(from, at &- from) else { return row }
                    elements[used] = code
                    used &+= 1
                    from = at &+ 1
                }
                base &+= 64
            }
            ends[first &+ row] = used
        }
        return rows
    }

    /// Takes note of the identifiers.
    private func note(_ scanner: borrowing TableScanner, _ records: inout TableRecords) {
        guard identifierColumn >= 0 else { return }
        var (centre, group) = (-1, -1)
        for row in 0..<block.count {
            let identifier = scanner.text(row, identifierColumn)
            if identifier.count == 0 || RecordParser.isEmpty(identifier) { continue }
            if centres[row] != centre { (centre, group) = (centres[row], records.group(of: centres[row])) }
            records.note(identifier, in: group)
        }
    }

    /// Gives the records to their centres.
    private func measure(_ records: inout TableRecords) throws(ReportMeasurer.Fault) {
        var left = block.all
        while left != 0 {
            let centre = centres[left.trailingZeroBitCount]
            var rows: UInt64 = 0
            left.forEachBit { row in
                if centres[row] == centre { rows |= 1 << UInt64(row) }
            }
            left &= ~rows
            try records.add(block, rows, open, collection, centre)
        }
    }
}
