internal import Diagnostics
internal import Evaluation

/// Reads what the centres reported for a period: report files, and tables beside or in place of them.
///
/// Header tables come first, then the report files in the order of their names, then the tables of
/// collections in the form's order: of each collection the CSV table before the JSON Lines. So a
/// centre's records stand in this order, and in that of their file.
struct PeriodReports {
    let plan: MeasurementPlan
    let shape: ReportShape
    let roster: Roster
    let period: EvaluationPeriod
    let keepsLedger: Bool
    /// Sees each record in place of measures.
    var observer: RecordObserver?
    /// How the report files are read.
    var reading = FileReading()

    private(set) var findings = Findings()
    /// Every file that was looked at.
    private(set) var paths: [String] = []
    /// The files that were read, with their digests, in the order in which results name them.
    private(set) var inputs: [(path: String, digest: String)] = []

    init(
        plan: MeasurementPlan, roster: Roster, period: EvaluationPeriod, keepsLedger: Bool,
        keepsAllTexts: Bool = false
    ) {
        self.plan = plan
        shape = ReportShape(plan, keepsAllTexts: keepsAllTexts)
        self.roster = roster
        self.period = period
        self.keepsLedger = keepsLedger
    }

    /// What a centre reported.
    struct Report {
        var header: HeaderValues
        var measurements: ReportMeasurements
        var location: Location
    }

    /// Reads the reports and tables.
    ///
    /// - Returns: By centre, what is there of each that has a report or stands in a table.
    mutating func read(_ files: [String], _ tables: PeriodTables) -> [String: Report] {
        paths = files + tables.paths
        var records = TableRecords(plan: plan, roster: roster, period: period, keepsLedger: keepsLedger)
        records.observer = observer
        let bytes = paths.reduce(0) { $0 + FolderListing.size($1) }
        var reader = TableReading(shape: shape, form: plan.criteria.form, reading: reading, of: bytes)
        reader.readHeaders(tables.headers, into: &records)
        let read = readFiles(files, of: bytes, records, keepsMeasurer: !tables.isEmpty)
        var reports: [String: Report] = [:]
        if tables.isEmpty {
            for report in read {
                guard let measurements = report.measurements else { continue }
                reports[report.centre] = Report(
                    header: report.header, measurements: measurements, location: report.location)
            }
            return reports
        }
        for report in read { records.take(report) }
        for collection in tables.collections { reader.read(collection, into: &records) }
        if !findings.hasFaults { reader.requireHeaders(&records) }
        findings.report(reader.findings)
        for input in reader.digests.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            inputs.append(input)
        }
        for centre in records.finish() {
            guard let measurer = centre.measurer else { continue }
            reports[centre.id] = Report(
                header: centre.header, measurements: measurer.finish(), location: centre.location)
        }
        return reports
    }

    /// Reads the report files, of which a centre has at most one.
    private mutating func readFiles(
        _ files: [String], of bytes: Int, _ records: TableRecords, keepsMeasurer: Bool
    ) -> [ReadReport] {
        var headers: [String: HeaderValues] = [:]
        for centre in records.centres { headers[centre.id] = centre.header }
        var reports: [ReadReport] = []
        var first: [String: Location] = [:]
        for (file, (report, found)) in zip(files, readFiles(files, of: bytes, headers, keepsMeasurer)) {
            findings.report(found)
            guard let report else { continue }
            if let there = first[report.centre] {
                findings.report(
                    Finding(
                        .duplicateReport, at: report.location,
                        "“\(report.centre)” has two reports for this period",
                        suggestion: "Put all records into one file",
                        notes: [.init("the first report", at: there)]))
            } else {
                first[report.centre] = report.location
                reports.append(report)
                inputs.append((file, report.digest))
            }
        }
        return reports
    }

    /// Reads files in the order in which they are named; where nobody sees the records pass, several at a
    /// time.
    private func readFiles(
        _ files: [String], of bytes: Int, _ headers: [String: HeaderValues], _ keepsMeasurer: Bool
    ) -> [(ReadReport?, Findings)] {
        let (plan, shape, roster, period, keepsLedger) = (plan, shape, roster, period, keepsLedger)
        @Sendable func reader(_ file: String, _ progress: BytesRead?) -> ReportReader {
            var reader = ReportReader(
                file: file, shape: shape, plan: plan, roster: roster, period: period,
                keepsLedger: keepsLedger)
            reader.tableHeaders = headers
            reader.keepsMeasurer = keepsMeasurer
            reader.progress = progress
            return reader
        }
        guard let observer else {
            return reading.read(files, of: bytes) { file, progress in
                var reader = reader(file, progress)
                let report = reader.read()
                return (report, reader.findings)
            }
        }
        return files.map { file in
            var reader = reader(file, nil)
            reader.observer = observer
            let report = reader.read()
            return (report, reader.findings)
        }
    }
}

/// Reads tables one after the other.
struct TableReading {
    let shape: ReportShape
    let form: RecordForm
    private(set) var findings = Findings()
    /// The tables that were read, with their digests.
    private(set) var digests: [(path: String, digest: String)] = []

    private let reading: FileReading
    private let progress: BytesRead?

    /// Begins to read tables.
    ///
    /// - Parameters:
    ///   - reading: How they are read.
    ///   - bytes: How many bytes there are in all to be read, with those of other files.
    init(
        shape: ReportShape, form: RecordForm, reading: FileReading = FileReading(jobs: 1), of bytes: Int = 0
    ) {
        self.shape = shape
        self.form = form
        self.reading = reading
        progress = reading.progress(of: bytes)
    }

    /// Reads the tables of header fields.
    mutating func readHeaders(_ files: [String], into records: inout TableRecords) {
        for file in files {
            do throws(InputFileReader.Refusal) {
                if FilePath.ending(of: file) == "csv" {
                    var table = try HeaderTable(file, shape: shape, form: form)
                    table.read(into: &records)
                    finish(file, table.digest, table.parser.findings)
                } else {
                    var lines = try RecordLines(file, shape: shape, form: form)
                    lines.readHeaders(into: &records)
                    finish(file, lines.digest, lines.parser.findings)
                }
            } catch {
                findings.report(error.finding(file, "a table of header fields"))
            }
        }
    }

    private mutating func finish(_ file: String, _ digest: String, _ found: Findings) {
        findings.report(found)
        digests.append((file, digest))
    }

    /// Reports required header fields of centres that are in tables and have no report file.
    mutating func requireHeaders(_ records: inout TableRecords) {
        for centre in records.centres where centre.report == nil {
            for (index, field) in form.header.enumerated()
            where field.isRequired && (centre.header.entries[index]?.values.isEmpty ?? true) {
                findings.report(
                    Finding(
                        .requiredField, at: centre.location,
                        "The report of “\(centre.id)” lacks “\(field.name)”, which is required",
                        suggestion: "Add it to header.csv, in the centre's row"))
            }
        }
    }

    /// Reads the files of a collection.
    mutating func read(_ files: CollectionFiles, into records: inout TableRecords) {
        if form.collections[files.collection].index(of: "centre") != nil {
            let file = files.table ?? files.lines ?? files.entries.first?.path ?? ""
            findings.report(
                Finding(
                    .unknownColumn, at: Location(file: file),
                    "The form has a field “centre” of its own in “\(form.collections[files.collection].name)”, so that "
                        + "a table of it can't name the centre",
                    suggestion: "Put these records into reports"))
            return
        }
        records.begin(files.collection)
        if let table = files.table {
            readTable(table, files, into: &records)
        } else {
            for (_, path) in files.entries {
                findings.report(
                    Finding(
                        .entryWithoutRecord, at: Location(file: path),
                        "These entries have no table of records beside them",
                        suggestion: "Add \(form.collections[files.collection].name).csv"))
            }
        }
        if let file = files.lines {
            do throws(InputFileReader.Refusal) {
                var lines = try RecordLines(file, shape: shape, form: form)
                lines.read(files.collection, into: &records)
                finish(file, lines.digest, lines.parser.findings)
            } catch {
                findings.report(error.finding(file, "records in JSON Lines"))
            }
        }
        records.lookUp()
        if !records.suspects.isEmpty { reportRepeats(files, records) }
    }

    /// Reads a table side by side with those of its entries; where these come in another order, once
    /// more with all entries kept.
    private mutating func readTable(
        _ file: String, _ files: CollectionFiles, into records: inout TableRecords
    ) {
        if readInParts(file, files, into: &records) { return }
        let before = records
        for keepsAll in [false, true] {
            do throws(InputFileReader.Refusal) {
                var entries: [EntryTableBox] = []
                for (field, path) in files.entries {
                    do throws(InputFileReader.Refusal) {
                        entries.append(
                            EntryTableBox(
                                try EntryTable(path, files.collection, field, keepsAll: keepsAll)))
                    } catch {
                        if !keepsAll { findings.report(error.finding(path, "a table of entries")) }
                    }
                }
                var table = try CollectionTable(
                    file, files.collection, entries: entries, shape: shape, form: form, progress: progress)
                for entry in entries { entry.table.begin(&table.parser) }
                table.read(into: &records)
                if !keepsAll, entries.contains(where: { $0.table.hasMore }) {
                    records = before
                    continue
                }
                // Where a row could not be read, its entries are no orphans.
                if table.isWhole {
                    for entry in entries { entry.table.reportOrphans(&table.parser.findings) }
                }
                finish(file, table.digest, table.parser.findings)
                for entry in entries { digests.append((entry.table.file, entry.table.digest)) }
            } catch {
                findings.report(error.finding(file, "a table of records"))
            }
            return
        }
    }

    /// How large a table is that is worth being read in parts.
    private static let worthParts = 1 << 20

    /// Reads a large table by several threads at a time.
    ///
    /// - Returns: Whether that was done. A table that is no such, or has a fault, is left as if it had not been
    ///   looked at.
    private mutating func readInParts(
        _ file: String, _ files: CollectionFiles, into records: inout TableRecords
    ) -> Bool {
        let size = FolderListing.size(file)
        let jobs = reading.jobs(for: size)
        guard jobs > 1, size >= Self.worthParts, files.entries.isEmpty, files.lines == nil, records.isOrderFree
        else { return false }
        let (shape, form, collection) = (shape, form, files.collection)
        do throws(InputFileReader.Refusal) {
            var table = try CollectionTable(
                file, collection, entries: [], shape: shape, form: form, digests: false)
            guard let header = table.readHeader(),
                let parts = try TableParts(file, from: header.next, progress: progress)
            else { return false }
            let identifiers = SharedIdentifiers(expecting: header.rows)
            let centres = records.centres
            let (plan, roster, period) = (records.plan, records.roster, records.period)
            let read = SharedWork.map(Array(0..<jobs), jobs: jobs, size: { _ in 1 }) { _ in
                var records = TableRecords(
                    plan: plan, roster: roster, period: period, keepsLedger: false, shared: identifiers)
                records.beginPart(of: centres)
                var part = CollectionTable(file, collection, partOf: parts, header, shape: shape, form: form)
                return part.readPart(into: &records)
            }
            guard !parts.hasFailed, read.allSatisfy(\.isSound) else { return false }
            var whole = records
            guard whole.add(read.map(\.centres)) else { return false }
            records = whole
            finish(file, parts.digest, Findings())
            return true
        } catch {
            return false
        }
    }

    /// Reports the identifiers that really stand twice among those that may.
    private mutating func reportRepeats(_ files: CollectionFiles, _ records: TableRecords) {
        var found = RepeatedIdentifiers(files.collection, shape, form)
        if let table = files.table {
            CollectionTable.repeats(table, files.collection, records, form, &found)
        }
        if let lines = files.lines {
            RecordLines.repeats(lines, files.collection, records, shape, &found)
        }
        findings.report(found.parser.findings)
    }
}
