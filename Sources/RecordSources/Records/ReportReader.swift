internal import Diagnostics
internal import Evaluation
internal import MarkedTables
internal import MarkedText
internal import MarkedYAML
internal import SourceReading

/// One centre's report, read and measured.
struct ReadReport {
    var centre: String
    var location: Location
    var header: HeaderValues
    /// What was measured, where no tables follow.
    var measurements: ReportMeasurements?
    /// What tables go on to measure with.
    var measurer: ReportMeasurer?
    /// How many records each collection has.
    var counts: [Int]
    /// The identifiers of each collection, and the lines on which they stand, where tables follow.
    var identifiers: [(texts: TextSet, lines: [UInt32])]
    /// The texts that rules tell apart, where tables follow.
    var near: NearTexts?
    var digest: String
}

/// Reads a report as a stream of records, each checked against the form and measured as it passes.
struct ReportReader: NodeReading {
    let file: String
    let workspace: Workspace
    var builder: RecordBuilder
    let plan: MeasurementPlan
    /// The centres, or `nil` where a report is checked on its own.
    let roster: Roster?
    let period: EvaluationPeriod
    let keepsLedger: Bool
    /// Is told of each part of the file that has been read.
    var progress: BytesRead?
    /// What tables have of the headers, by centre.
    var tableHeaders: [String: HeaderValues] = [:]
    /// Whether a table of headers has rows of which it is not known whose they are.
    var hasLostHeaders = false
    /// Whether tables follow, which may have more records of the centre.
    var keepsMeasurer = false
    /// Sees each record in place of measures, which then measure nothing.
    var observer: RecordObserver?

    var header: HeaderValues
    private var counts: [Int]
    private var identifiers: [(texts: TextSet, lines: [UInt32])]
    private var centre: (id: String, place: Place)?
    private var measurer: ReportMeasurer?
    private var seen: [Bool]

    init(
        file: String, in workspace: Workspace, shape: ReportShape, plan: MeasurementPlan, roster: Roster?,
        period: EvaluationPeriod, keepsLedger: Bool
    ) {
        (self.file, self.workspace) = (file, workspace)
        builder = RecordBuilder(file: file, shape: shape, form: plan.criteria.form)
        self.plan = plan
        self.roster = roster
        self.period = period
        self.keepsLedger = keepsLedger
        header = HeaderValues(count: plan.criteria.form.header.count)
        let collections = plan.criteria.form.collections.count
        counts = [Int](repeating: 0, count: collections)
        identifiers = [(texts: TextSet, lines: [UInt32])](
            repeating: (TextSet(), []), count: collections)
        seen = [Bool](repeating: false, count: shape.top.count)
    }

    var findings: Findings {
        get { builder.findings }
        _modify { yield &builder.findings }
    }

    private var shape: ReportShape { builder.shape }

    /// Reads and measures the report, or gives nothing where it has faults.
    mutating func read() -> ReadReport? {
        do throws(InputFileReader.Refusal) {
            let reader = try InputFileReader(file, in: workspace)
            reader.progress = progress
            if FileKind.isJSONReport(file, in: workspace) {
                readDocument(reader, JSONStream.self)
            } else {
                readDocument(reader, EventStream.self)
            }
            return finish(reader.digestText())
        } catch {
            findings.report(error.finding(file, "a report"))
            return nil
        }
    }

    private mutating func finish(_ digest: String) -> ReadReport? {
        addTableHeader()
        guard !findings.hasFaults, let centre else { return nil }
        if measurer == nil { begin() }
        // With tables beside it, this is told once they are read.
        if !keepsMeasurer {
            JointWithCheck.check(builder.near, builder.shape, roster, of: centre.id, &builder.findings)
        }
        guard let measurer, !findings.hasFaults else { return nil }
        return ReadReport(
            centre: centre.id, location: location(centre.place), header: header,
            measurements: keepsMeasurer ? nil : measurer.finish(),
            measurer: keepsMeasurer ? measurer : nil, counts: counts,
            identifiers: keepsMeasurer ? identifiers : [], near: keepsMeasurer ? builder.near : nil, digest: digest)
    }

    /// Adds what a table has of the header, and reports what is given twice.
    private mutating func addTableHeader() {
        guard let centre, let others = tableHeaders[centre.id] else { return }
        for (index, other) in others.entries.enumerated() {
            guard let other, !other.values.isEmpty else { continue }
            if let entry = header.entries[index], !entry.values.isEmpty {
                report(
                    .duplicateKey, entry.location.place,
                    "“\(plan.criteria.form.header[index].name)” of “\(centre.id)” is given twice: here and in a table",
                    suggestion: "Keep one of them", notes: [.init("in the table", at: other.location)])
            } else {
                header.entries[index] = other
            }
        }
    }

    /// Reports what a whole report must have and this one lacks.
    ///
    /// - Parameter unknown: Its keys that are none of a report.
    private mutating func requireWhatIsMissing(_ unknown: [String]) {
        if !seen[0], !MeantKey.isOne(of: unknown, "centre", among: shape.top.names) {
            report(
                .missingKey, Place(line: 1, column: 1), "The report lacks “centre”",
                suggestion: "Add a line “centre: …” with the centre's id")
        }
        let inTable = centre.flatMap { tableHeaders[$0.id] }
        // What a table has of a centre that is not known by its name, or of nobody, may be this report's.
        let isLost = inTable == nil && (hasLostHeaders || (!tableHeaders.isEmpty && !isOnRoster))
        for (index, field) in plan.criteria.form.header.enumerated()
        where field.isRequired && header.lacks(index) && inTable?.lacks(index) ?? true
            && !MeantKey.isOne(of: unknown, field.name, among: shape.top.names)
        {
            if isLost { return findings.leaveUnchecked(Self.uncheckedHeaders) }
            report(
                .requiredField, centre?.place, "The report lacks “\(field.name)”, which is required",
                suggestion: "Add a line “\(field.name): …”")
        }
    }

    /// What is said where it can't be known whether a table has what a report lacks.
    static let uncheckedHeaders =
        "whether each centre has every required field of the header, until the faults above are mended"

    private var isOnRoster: Bool {
        guard let roster else { return true }
        return centre.flatMap { roster.place(of: $0.id) } != nil
    }

    private mutating func readDocument<Events: RecordEvents & ~Copyable>(
        _ reader: InputFileReader, _ events: Events.Type
    ) {
        do throws(Events.Fault) {
            var stream = try Events(opening: reader)
            builder.cleaner = reader.cleaner
            try readDocument(&stream)
        } catch {
            findings.reportStop(Events.finding(error, file, in: workspace))
        }
        OddCharacter.report(reader.cleaner, in: file, &findings)
        builder.reportUncompared()
    }

    private mutating func readDocument<Events: RecordEvents & ~Copyable>(
        _ stream: inout Events
    ) throws(Events.Fault) {
        let start = try stream.next()
        if start == .end || (start.isScalar && stream.isNull) {
            report(
                .fileEmpty, nil, "The file holds nothing; it should be a report",
                suggestion: "Check that it was saved")
            return
        }
        if start.isScalar, stream.isPlain,
            let found = OddKey.finding(stream.text.string, location(stream.place), among: shape.top.names)
        {
            return findings.reportStop(found)
        }
        guard start == .mappingStart else {
            report(
                .wrongKindOfFile, stream.place, "This should be a report, and does not begin with a key",
                suggestion: "Check that it is the right file")
            return findings.leaveRestUnchecked(file, behind: nil)
        }
        var unknown: [String] = []
        while true {
            let key = try stream.next()
            if key.endsMapping { break }
            guard key.isScalar else {
                try builder.refuseKey(key, &stream)
                continue
            }
            let index = shape.top.index(of: stream.text)
            guard index >= 0 else {
                let (name, place) = (stream.text.string, stream.place)
                // The first few keys tell what kind of file it is.
                if unknown.count < 12 {
                    unknown.append(name)
                    let keys = unknown + (centre == nil ? [] : ["centre"])
                    if let kind = FileKind.of(keys: keys), kind != .report,
                        unknown.count == 1 || centre == nil
                    {
                        return refuseKind(kind, place)
                    }
                }
                builder.reportUnknown(name, place, shape.top.names, "a report")
                try stream.skip()
                continue
            }
            if seen[index] {
                report(
                    .duplicateKey, stream.place, "“\(shape.top.names[index])” is given twice in the report",
                    suggestion: "Keep one of them")
            }
            // What is given twice has its own faults; nothing is scored, whichever of them is kept.
            seen[index] = true
            try readTop(index, &stream)
        }
        while try stream.next() != .end {}
        requireWhatIsMissing(unknown)
    }

    private mutating func refuseKind(_ kind: FileKind, _ place: Place) {
        report(
            .wrongKindOfFile, place,
            "This is \(kind.inWords), where a report is expected",
            suggestion: "Check the file's name and folder")
        findings.leaveRestUnchecked(file, behind: nil)
    }

    private mutating func readTop<Events: RecordEvents & ~Copyable>(_ index: Int, _ stream: inout Events) throws(Events
        .Fault)
    {
        if index == 0 {
            try readCentre(&stream)
        } else if index <= plan.criteria.form.header.count {
            header.entries[index - 1] = try builder.headerEntry(index - 1, &stream)
        } else {
            try readCollection(index - 1 - plan.criteria.form.header.count, &stream)
        }
    }

    private mutating func readCentre<Events: RecordEvents & ~Copyable>(_ stream: inout Events) throws(Events.Fault) {
        let kind = try stream.next()
        guard kind.isScalar, !stream.isNull else {
            report(
                .wrongType, stream.place, "“centre” should be a centre's id",
                suggestion: "Write the id that the roster has")
            return try stream.skip(from: kind)
        }
        let id = stream.text.string
        centre = (id, stream.place)
        if let roster, roster.place(of: id) == nil {
            findings.report(.unknownCentre(id, at: location(stream.place), roster))
        }
    }

    /// Begins to measure, once everything is known that conditions may ask of the header.
    private mutating func begin() {
        guard measurer == nil, let id = centre?.id,
            let roster, let place = roster.place(of: id)
        else { return }
        var known = header
        for index in plan.headerLists where known.entries[index]?.values.isEmpty ?? true {
            known.entries[index] = tableHeaders[id]?.entries[index] ?? known.entries[index]
        }
        measurer = ReportMeasurer(
            plan, centre: roster.centres[place], header: known, keepsLedger: keepsLedger)
        measurer?.file = file
    }

    /// Where records come before something that conditions ask of the header, the header is read
    /// ahead, from the file once more.
    private mutating func readAhead<Events: RecordEvents & ~Copyable>(_ events: Events.Type) {
        let isKnown =
            centre != nil && plan.headerLists.allSatisfy { seen[$0 + 1] }
        guard !isKnown else { return }
        var ahead = ReportReader(
            file: file, in: workspace, shape: shape, plan: plan, roster: roster, period: period,
            keepsLedger: false)
        ahead.readHeaderOnly(events)
        if centre == nil { centre = ahead.centre }
        for index in plan.headerLists where !seen[index + 1] {
            header.entries[index] = ahead.header.entries[index]
        }
    }

    private mutating func readHeaderOnly<Events: RecordEvents & ~Copyable>(_ events: Events.Type) {
        guard let reader = try? InputFileReader(file, in: workspace, digests: false) else { return }
        guard var stream = try? Events(opening: reader), case .mappingStart? = try? stream.next()
        else { return }
        while case .scalar? = try? stream.next() {
            let index = shape.top.index(of: stream.text)
            let isHeader = index >= 0 && index <= plan.criteria.form.header.count
            do {
                if isHeader, !seen[index] {
                    seen[index] = true
                    try readTop(index, &stream)
                } else {
                    try stream.skip()
                }
            } catch { return }
        }
    }

    private mutating func readCollection<Events: RecordEvents & ~Copyable>(
        _ index: Int, _ stream: inout Events
    ) throws(Events.Fault) {
        // Handed down, so that nothing of it is counted anew for each record.
        let shape = shape
        let name = shape.collections[index].name
        let start = try stream.next()
        if start.isScalar, RecordBuilder.holdsNothing(stream.text, stream.isPlain) { return }
        guard start == .sequenceStart || start == .mappingStart else {
            report(
                .wrongType, stream.place, "“\(name)” should be a list of records",
                suggestion: "Begin each record with “- ” on a line of its own")
            return
        }
        builder.begin(index)
        if measurer == nil {
            readAhead(Events.self)
            begin()
        }
        var number = 0
        defer {
            measure(index)
            counts[index] = number
            if keepsMeasurer { identifiers[index] = (builder.identifiers, builder.identifierLines) }
        }
        if start == .mappingStart {
            number = 1
            return try readRecord(index, 1, &stream, shape)
        }
        while true {
            let kind = try stream.next()
            switch kind {
            case .sequenceEnd, .end: return
            case .mappingStart:
                number += 1
                try readRecord(index, number, &stream, shape)
            case .scalar where RecordBuilder.holdsNothing(stream.text, stream.isPlain): continue
            default:
                number += 1
                report(
                    .wrongType, stream.place, "A record of “\(name)” should have keys",
                    suggestion: "Write “- key: value”, and its other keys below")
                try stream.skip(from: kind)
            }
        }
    }

    private mutating func readRecord<Events: RecordEvents & ~Copyable>(
        _ index: Int, _ number: Int, _ stream: inout Events, _ shape: ReportShape
    ) throws(Events.Fault) {
        let place = stream.place
        let faults = builder.findings.faultCount
        try builder.readFields(index, place, &stream, shape)
        guard builder.findings.faultCount == faults, measurer != nil else { return }
        if let observer { return observer(index, centre?.id ?? "", builder.batch, location(place)) }
        builder.batch.commit(number: number, at: place)
        if builder.batch.isFull { measure(index) }
    }

    /// Measures the records that wait.
    private mutating func measure(_ collection: Int) {
        builder.report(measurer?.add(builder.batch, collection: collection) ?? [], plan)
        builder.batch.removeAll()
    }
}
