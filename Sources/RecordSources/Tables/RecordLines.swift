internal import Diagnostics
internal import Evaluation
internal import MarkedTables
internal import MarkedText
internal import SourceReading

/// Reads JSON Lines: on each line an object that names its centre, and is one of its records or, in
/// `header.jsonl`, its header.
struct RecordLines: ~Copyable {
    private let file: String
    private let workspace: Workspace
    /// The file; `nil` where the lines are a part of one.
    private let reader: InputFileReader?
    private let partLines: PartLines?
    private var stream: JSONStream
    /// Whether the lines could be read to their end.
    private var isWhole = false
    /// Whether there are lines that could not be read, or of which it is not known whose they are.
    private var hasLost = false
    var builder: RecordBuilder

    /// Opens the lines.
    init(
        _ file: String, in workspace: Workspace, shape: ReportShape, form: RecordForm, progress: BytesRead? = nil
    ) throws(InputFileReader.Refusal) {
        (self.file, self.workspace) = (file, workspace)
        let reader = try InputFileReader(file, in: workspace)
        reader.progress = progress
        let cleaner = TextCleaner(.feeds)
        reader.cleaner = cleaner
        self.reader = reader
        partLines = nil
        unsafe stream = JSONStream(
            isLines: true, noting: { cleaner.note(.escape($0), at: $1) }, reading: { unsafe reader.readText($0) })
        builder = RecordBuilder(file: file, shape: shape, form: form)
        builder.named = NamedRecord()
        builder.cleaner = reader.cleaner
    }

    /// Takes part in reading lines.
    init(
        _ file: String, in workspace: Workspace, partOf parts: TableParts, shape: ReportShape, form: RecordForm
    ) {
        (self.file, self.workspace) = (file, workspace)
        reader = nil
        let lines = PartLines()
        partLines = lines
        unsafe stream = JSONStream(isLines: true, isPart: true) { unsafe parts.fill($0, lines) }
        builder = RecordBuilder(file: file, shape: shape, form: form)
        builder.named = NamedRecord()
    }

    var digest: String { reader?.digestText() ?? "" }
    var cleaner: TextCleaner? { reader?.cleaner }

    /// Reads the records of a collection, and gives them to their centres.
    mutating func read(_ collection: Int, into records: inout TableRecords) {
        (builder.near, records.near) = (records.near, nil)
        defer {
            records.near = builder.near
            builder.reportUncompared()
        }
        records.beginTable()
        readRecords(collection, into: &records)
    }

    /// Reads the records of a part.
    mutating func readPart(_ collection: Int, into records: inout TableRecords) -> TablePart {
        builder.near = records.near
        readRecords(collection, into: &records)
        records.lookUp()
        return TablePart(
            centres: records.centres, near: builder.near,
            isSound: isWhole && builder.findings.isEmpty && records.suspects.isEmpty)
    }

    private mutating func readRecords(_ collection: Int, into records: inout TableRecords) {
        builder.begin(collection)
        eachObject { lines throws(JSONFault) in
            try lines.readRecord(collection, &records)
        }
        builder.report(records.measure(&builder.batch, collection, file), records.plan)
    }

    /// Reads the headers of centres.
    mutating func readHeaders(into records: inout TableRecords) {
        (builder.near, records.near) = (records.near, nil)
        defer {
            records.near = builder.near
            builder.reportUncompared()
        }
        var first: [Int: Location] = [:]
        let names = FieldNames(["centre"] + builder.form.header.map(\.name))
        eachObject { lines throws(JSONFault) in
            try lines.readHeader(names, &first, &records)
        }
        if hasLost { records.hasLostHeaders = true }
    }

    private mutating func eachObject(_ body: (inout RecordLines) throws(JSONFault) -> Void) {
        var goesOn = true
        while goesOn {
            do throws(JSONFault) {
                guard try stream.nextLine() else {
                    isWhole = true
                    return
                }
                let start = try stream.next()
                guard start == .mappingStart else {
                    hasLost = true
                    builder.report(
                        .wrongType, stream.place,
                        "A line should hold one object, and holds \(stream.kindInWords(start))",
                        suggestion: "Write { \"centre\": …, … } on each line")
                    try stream.skip(from: start)
                    continue
                }
                try body(&self)
            } catch {
                hasLost = true
                report(error)
                goesOn = error.canGoOn
            }
        }
    }

    /// Reports what is wrong with a line; each may be.
    private mutating func report(_ fault: JSONFault) {
        // Only the fault with which reading ends can stand behind the last line, which takes a reading of the file to
        // find. What is found in a part is found again where the whole is read.
        let last = fault.canGoOn || partLines != nil ? nil : workspace.lastPlace(in: file)
        let file = file
        builder.findings.report(fault.code, in: file) { JSONStream.finding(fault, file, last: last) }
        if fault.canGoOn {
            builder.findings.leaveUnchecked("what stands on the lines of \(file) that are no JSON")
        } else {
            builder.findings.leaveRestUnchecked(file, behind: fault.place)
        }
    }

    /// The centre that the present object names.
    private mutating func centre(_ start: Place, _ records: inout TableRecords) -> Int? {
        guard let named = builder.named, let place = named.centrePlace else {
            if MeantKey.isOne(of: builder.unknownKeys, "centre", among: ["centre"]) { return nil }
            builder.report(
                .missingKey, start, "The object lacks “centre”",
                suggestion: "Add \"centre\": with the centre's id")
            return nil
        }
        guard !named.centre.isEmpty else { return nil }
        let (file, line) = (file, place.line + (partLines?.offset ?? 0))
        var centre = -1
        ScalarText.withText(named.centre) { name in
            centre = records.centre(name, &builder.findings) {
                Location(file: file, place: Place(line: line, column: place.column, length: place.length))
            }
        }
        return centre < 0 ? nil : centre
    }

    private mutating func readRecord(
        _ collection: Int, _ records: inout TableRecords
    ) throws(JSONFault) {
        let place = stream.place
        let faults = builder.findings.faultCount
        builder.named?.removeAll()
        try builder.readFields(collection, place, &stream, builder.shape)
        let centre = centre(place, &records)
        builder.compareWaiting(of: centre.map { records.textGroup(of: $0) }, lines: partLines?.offset ?? 0)
        guard let centre, let named = builder.named else { return }
        _ = records.nextInTable(centre)
        if !named.identifier.isEmpty, let identifierPlace = named.identifierPlace {
            ScalarText.withText(named.identifier) { identifier in
                records.note(centre, identifier)
                guard records.hasReports, let line = records.reportedLine(centre, collection, identifier) else {
                    return
                }
                builder.reportRepeat(
                    identifier.string, collection, identifierPlace,
                    first: Location(
                        file: records.centres[centre].report ?? "", place: Place(line: line, column: 1)),
                    kind: "\(centre) \(identifier.string)")
            }
        }
        guard builder.findings.faultCount == faults else { return }
        builder.report(records.commit(&builder.batch, collection, centre, file, place), records.plan)
    }

    private mutating func readHeader(
        _ names: FieldNames, _ first: inout [Int: Location], _ records: inout TableRecords
    ) throws(JSONFault) {
        let start = stream.place
        builder.named?.removeAll()
        builder.unknownKeys.removeAll()
        var entries: [(field: Int, entry: HeaderValues.Entry)] = []
        while true {
            let key = try stream.next()
            if key.endsMapping { break }
            let (name, place) = (stream.text.string, stream.place)
            let index = names.index(of: stream.text)
            guard index >= 0 else {
                builder.reportUnknown(name, place, names.names, "a report's header")
                try stream.skip()
                continue
            }
            let isTwice = index == 0 ? builder.named?.centrePlace != nil : entries.contains { $0.field == index - 1 }
            if isTwice {
                builder.report(
                    .duplicateKey, place, "“\(name)” is given twice in this object", suggestion: "Keep one of them")
                try stream.skip()
            } else if index > 0 {
                entries.append((index - 1, try builder.headerEntry(index - 1, &stream)))
            } else {
                let kind = try stream.next()
                builder.named?.centrePlace = stream.place
                guard kind.isScalar, !stream.isNull else {
                    builder.report(
                        .wrongType, stream.place, "“centre” should be a centre's id",
                        suggestion: "Write the id that the roster has")
                    try stream.skip(from: kind)
                    continue
                }
                builder.named?.centre = Array(stream.text.string.utf8)
            }
        }
        let centre = centre(start, &records)
        builder.compareWaiting(of: centre.map { records.textGroup(of: $0) }, lines: 0)
        guard let centre else {
            hasLost = true
            return
        }
        let location = Location(file: file, place: builder.named?.centrePlace)
        if let there = first[centre] {
            hasLost = true
            return builder.report(
                .duplicateReport, location.place,
                "“\(records.centres[centre].id)” has two lines in this file",
                suggestion: "Keep one of them", notes: [.init("the first", at: there)])
        }
        first[centre] = location
        for (field, header) in builder.form.header.enumerated()
        where header.isRequired && MeantKey.isOne(of: builder.unknownKeys, header.name, among: names.names) {
            entries.append((field, HeaderValues.Entry(values: [], location: location, isFaulty: true)))
        }
        for (field, entry) in entries where !entry.values.isEmpty || entry.isFaulty {
            if let there = records.centres[centre].header.entries[field] {
                builder.report(
                    .duplicateKey, entry.location.place,
                    "“\(builder.form.header[field].name)” of “\(records.centres[centre].id)” is given twice",
                    suggestion: "Keep one of them", notes: [.init("first given here", at: there.location)])
            } else {
                records.setHeader(centre, field, entry)
            }
        }
    }

    /// Finds the identifiers that stand twice among those that may, by reading the file again.
    static func repeats(
        _ file: String, in workspace: Workspace, _ collection: Int, _ records: TableRecords, _ shape: ReportShape,
        _ found: inout RepeatedIdentifiers
    ) {
        guard let reader = try? InputFileReader(file, in: workspace, digests: false) else { return }
        reader.cleaner = TextCleaner(.feeds)
        var stream = unsafe JSONStream(isLines: true, reading: { unsafe reader.readText($0) })
        var builder = RecordBuilder(file: file, shape: shape, form: records.plan.criteria.form)
        builder.named = NamedRecord()
        builder.begin(collection)
        var (records, ignored) = (records, Findings())
        var goesOn = true
        while goesOn {
            do throws(JSONFault) {
                guard try stream.nextLine() else { return }
                guard try stream.next() == .mappingStart else { continue }
                builder.named?.removeAll()
                try builder.readFields(collection, stream.place, &stream, shape)
                guard let named = builder.named, !named.centre.isEmpty, !named.identifier.isEmpty else { continue }
                var (centre, fingerprint) = (-1, UInt64(0))
                ScalarText.withText(named.centre) { name in
                    centre = records.centre(name, &ignored) { Location(file: file) }
                }
                ScalarText.withText(named.identifier) { fingerprint = TableRecords.fingerprint(centre, $0) }
                guard centre >= 0, records.suspects.contains(fingerprint) else { continue }
                found.meet(
                    centre, String(decoding: named.identifier, as: UTF8.self),
                    Location(file: file, place: named.identifierPlace))
            } catch {
                goesOn = error.canGoOn
            }
        }
    }
}
