internal import Diagnostics
internal import Evaluation
internal import SourceReading

/// Reads tables one after the other.
struct TableReading {
    let shape: ReportShape
    let form: RecordForm
    private(set) var findings = Findings()
    /// The tables that were read, with their digests.
    private(set) var digests: [(path: String, digest: String)] = []

    private let workspace: Workspace
    private let reading: FileReading
    private let progress: BytesRead?

    /// Begins to read tables.
    ///
    /// - Parameters:
    ///   - workspace: Where they are.
    ///   - reading: How they are read.
    ///   - bytes: How many bytes there are in all to be read, with those of other files.
    init(
        in workspace: Workspace, shape: ReportShape, form: RecordForm, reading: FileReading = FileReading(jobs: 1),
        of bytes: Int = 0
    ) {
        self.workspace = workspace
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
                    var table = try HeaderTable(file, in: workspace, shape: shape, form: form)
                    table.read(into: &records)
                    finish(file, table.digest, table.builder.findings, table.cleaner)
                } else {
                    var lines = try RecordLines(file, in: workspace, shape: shape, form: form)
                    lines.readHeaders(into: &records)
                    finish(file, lines.digest, lines.builder.findings, lines.cleaner)
                }
            } catch {
                findings.report(error.finding(file, "a table of header fields"))
            }
        }
    }

    private mutating func finish(
        _ file: String, _ digest: String, _ found: Findings, _ cleaner: TextCleaner?
    ) {
        findings.report(found)
        OddCharacter.report(cleaner, in: file, &findings)
        digests.append((file, digest))
    }

    /// Reports required header fields of centres that are in tables and have no report file.
    mutating func requireHeaders(_ records: inout TableRecords) {
        for centre in records.centres where centre.report == nil {
            for (index, field) in form.header.enumerated()
            where field.isRequired && centre.header.lacks(index) {
                if records.hasLostHeaders { return findings.leaveUnchecked(ReportReader.uncheckedHeaders) }
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
        if let lines = files.lines { readLines(lines, files, into: &records) }
        records.lookUp()
        if !records.suspects.isEmpty { reportRepeats(files, records) }
    }

    /// Reads a table side by side with those of its entries; where these come in another order, once
    /// more with all entries kept.
    private mutating func readTable(
        _ file: String, _ files: CollectionFiles, into records: inout TableRecords
    ) {
        if readTableInParts(file, files, into: &records) { return }
        let before = records
        // What an observer has been shown can't be taken back, so that it is shown nothing that may be read again.
        let passes = records.observer == nil ? [false, true] : [true]
        for keepsAll in passes {
            do throws(InputFileReader.Refusal) {
                var entries: [EntryTableBox] = []
                for (field, path) in files.entries {
                    do throws(InputFileReader.Refusal) {
                        entries.append(
                            EntryTableBox(
                                try EntryTable(path, in: workspace, files.collection, field, keepsAll: keepsAll)))
                    } catch {
                        if keepsAll == passes.first { findings.report(error.finding(path, "a table of entries")) }
                    }
                }
                var table = try CollectionTable(
                    file, in: workspace, files.collection, entries: entries, shape: shape, form: form,
                    progress: progress)
                for entry in entries { entry.table.begin(&table.builder) }
                table.read(into: &records)
                if !keepsAll, entries.contains(where: { $0.table.hasMore }) {
                    records = before
                    continue
                }
                table.reportOrphans()
                finish(file, table.digest, table.builder.findings, table.cleaner)
                for entry in entries {
                    finish(entry.table.file, entry.table.digest, Findings(), entry.table.cleaner)
                }
            } catch {
                findings.report(error.finding(file, "a table of records"))
            }
            return
        }
    }

    private mutating func readLines(_ file: String, _ files: CollectionFiles, into records: inout TableRecords) {
        if readLinesInParts(file, files, into: &records) { return }
        do throws(InputFileReader.Refusal) {
            var lines = try RecordLines(file, in: workspace, shape: shape, form: form, progress: progress)
            lines.read(files.collection, into: &records)
            finish(file, lines.digest, lines.builder.findings, lines.cleaner)
        } catch {
            findings.report(error.finding(file, "records in JSON Lines"))
        }
    }

    /// How many threads read a collection's only file at a time; 1 where it is read from front to back.
    private func jobs(for file: String, _ files: CollectionFiles, _ records: TableRecords) -> Int {
        let isAlone = files.entries.isEmpty && (files.table == nil || files.lines == nil)
        let size = workspace.size(file)
        return isAlone && records.isOrderFree && size >= reading.partsFrom ? reading.jobs(for: size) : 1
    }

    /// Reads a large table by several threads at a time.
    ///
    /// - Returns: Whether that was done. A table that is no such, or has a fault, is left as if it had not been
    ///   looked at.
    private mutating func readTableInParts(
        _ file: String, _ files: CollectionFiles, into records: inout TableRecords
    ) -> Bool {
        let jobs = jobs(for: file, files, records)
        guard jobs > 1 else { return false }
        let (shape, form, collection) = (shape, form, files.collection)
        do throws(InputFileReader.Refusal) {
            var table = try CollectionTable(
                file, in: workspace, collection, entries: [], shape: shape, form: form, digests: false)
            guard let header = table.readHeader(),
                let parts = try TableParts(file, in: workspace, from: header.next, progress: progress)
            else { return false }
            return read(file, parts, jobs, expecting: header.rows, into: &records) { records in
                var part = CollectionTable(file, collection, partOf: parts, header, shape: shape, form: form)
                return part.readPart(into: &records)
            }
        } catch {
            return false
        }
    }

    /// Reads a large file of JSON Lines by several threads at a time.
    ///
    /// - Returns: As ``readTableInParts(_:_:into:)``.
    private mutating func readLinesInParts(
        _ file: String, _ files: CollectionFiles, into records: inout TableRecords
    ) -> Bool {
        let jobs = jobs(for: file, files, records)
        guard jobs > 1 else { return false }
        let (workspace, shape, form, collection) = (workspace, shape, form, files.collection)
        do throws(InputFileReader.Refusal) {
            guard let parts = try TableParts(file, in: workspace, isLines: true, progress: progress) else {
                return false
            }
            return read(file, parts, jobs, expecting: 0, into: &records) { records in
                var part = RecordLines(file, in: workspace, partOf: parts, shape: shape, form: form)
                return part.readPart(collection, into: &records)
            }
        } catch {
            return false
        }
    }

    /// Reads the parts of a file, and adds up what is in them.
    ///
    /// - Parameters:
    ///   - count: How many records are expected; more may come.
    ///   - part: Reads a part.
    /// - Returns: Whether nothing was found that might be a fault. Where it was, the records are as before.
    private mutating func read(
        _ file: String, _ parts: TableParts, _ jobs: Int, expecting count: Int, into records: inout TableRecords,
        _ part: @escaping @Sendable (inout TableRecords) -> TablePart
    ) -> Bool {
        let identifiers = SharedIdentifiers(expecting: count)
        let centres = records.centres
        let (plan, roster, period) = (records.plan, records.roster, records.period)
        let comparesTexts = records.near != nil
        let read = SharedWork.map(Array(0..<jobs), jobs: jobs, size: { _ in 1 }) { _ in
            var records = TableRecords(
                plan: plan, roster: roster, period: period, keepsLedger: false, shared: identifiers)
            records.beginPart(of: centres)
            if comparesTexts { records.near = NearTexts() }
            return part(&records)
        }
        guard !parts.hasFailed, read.allSatisfy(\.isSound) else { return false }
        var whole = records
        guard whole.add(read.map(\.centres)) else { return false }
        for part in read {
            guard let near = part.near else { continue }
            guard whole.near?.merge(near) == true else { return false }
        }
        records = whole
        finish(file, parts.digest, Findings(), nil)
        return true
    }

    /// Reports the identifiers that really stand twice among those that may.
    private mutating func reportRepeats(_ files: CollectionFiles, _ records: TableRecords) {
        var found = RepeatedIdentifiers(files.collection, shape, form)
        if let table = files.table {
            CollectionTable.repeats(table, in: workspace, files.collection, records, form, &found)
        }
        if let lines = files.lines {
            RecordLines.repeats(lines, in: workspace, files.collection, records, shape, &found)
        }
        findings.report(found.builder.findings)
    }
}
