package import Diagnostics
package import Evaluation
package import SourceReading

/// Reads what the centres reported for a period: report files, and tables beside or in place of them.
///
/// Header tables come first, then the report files in the order of their names, then the tables of
/// collections in the form's order: of each collection the CSV table before the JSON Lines. So a
/// centre's records stand in this order, and in that of their file.
package struct PeriodReports {
    let workspace: Workspace
    let plan: MeasurementPlan
    let shape: ReportShape
    /// The roster, where it has no fault; without one, records are checked and not measured.
    let roster: Roster?
    let period: EvaluationPeriod
    let keepsLedger: Bool
    /// Sees each record in place of measures.
    package var observer: RecordObserver?
    /// Whether these are all reports and tables of the period, so that what none of them has is missing.
    package var isWholePeriod = true
    /// How the report files are read.
    package var reading = FileReading()

    /// What is wrong with them.
    package private(set) var findings = Findings()
    /// Every file that was looked at.
    package private(set) var paths: [String] = []
    /// The files that were read, with their digests, in the order in which results name them.
    package private(set) var inputs: [(path: String, digest: String)] = []

    /// Says what is to be read.
    ///
    /// - Parameters:
    ///   - workspace: Where the files are.
    ///   - plan: What is measured.
    ///   - roster: The centres; without them, records are checked and not measured.
    ///   - period: The evaluation period.
    ///   - keepsLedger: Whether the names of the rows behind each value are kept.
    ///   - keepsAllTexts: Whether all texts are kept, as they were written.
    package init(
        in workspace: Workspace, plan: MeasurementPlan, roster: Roster?, period: EvaluationPeriod, keepsLedger: Bool,
        keepsAllTexts: Bool = false
    ) {
        self.workspace = workspace
        self.plan = plan
        shape = ReportShape(plan, keepsAllTexts: keepsAllTexts)
        self.roster = roster
        self.period = period
        self.keepsLedger = keepsLedger
    }

    /// What a centre reported.
    package struct Report {
        /// The fields of the header.
        package var header: HeaderValues
        /// What its records give.
        package var measurements: ReportMeasurements
        /// Where its report is, or where it stands in a table first.
        package var location: Location
    }

    /// Reads the reports and tables.
    ///
    /// - Returns: By centre, what is there of each that has a report or stands in a table.
    package mutating func read(_ files: [String], _ tables: PeriodTables = PeriodTables()) -> [String: Report] {
        paths = files + tables.paths
        var records = TableRecords(plan: plan, roster: roster, period: period, keepsLedger: keepsLedger)
        records.observer = observer
        if shape.comparesTexts { records.near = NearTexts() }
        let bytes = FileReading.sum(paths.map { workspace.size($0) })
        var reader = TableReading(
            in: workspace, shape: shape, form: plan.criteria.form, reading: reading, of: bytes)
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
        for report in read { records.take(report, &findings) }
        for collection in tables.collections { reader.read(collection, into: &records) }
        // A report that has a fault is not among the records, and may have what a table lacks.
        let isWhole = read.count == files.count
        if !isWholePeriod {
            // What is missing here may stand elsewhere.
        } else if isWhole {
            reader.requireHeaders(&records)
        } else if plan.criteria.form.header.contains(where: \.isRequired) {
            findings.leaveUnchecked(ReportReader.uncheckedHeaders)
        }
        findings.report(reader.findings)
        JointWithCheck.check(records.near, shape, roster, &findings)
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
        for (file, (report, found)) in zip(
            files, readFiles(files, of: bytes, headers, records.hasLostHeaders, keepsMeasurer))
        {
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
        _ files: [String], of bytes: Int, _ headers: [String: HeaderValues], _ hasLostHeaders: Bool,
        _ keepsMeasurer: Bool
    ) -> [(ReadReport?, Findings)] {
        let (workspace, plan, shape) = (workspace, plan, shape)
        let (roster, period, keepsLedger) = (roster, period, keepsLedger)
        @Sendable func reader(_ file: String, _ progress: BytesRead?) -> ReportReader {
            var reader = ReportReader(
                file: file, in: workspace, shape: shape, plan: plan, roster: roster, period: period,
                keepsLedger: keepsLedger)
            (reader.tableHeaders, reader.hasLostHeaders) = (headers, hasLostHeaders)
            reader.keepsMeasurer = keepsMeasurer
            reader.progress = progress
            return reader
        }
        guard let observer else {
            return reading.read(files, in: workspace, of: bytes) { file, progress in
                var reader = reader(file, progress)
                let report = reader.read()
                return (report, reader.findings)
            }
        }
        let progress = reading.progress(of: bytes)
        return files.map { file in
            var reader = reader(file, progress)
            reader.observer = observer
            let report = reader.read()
            return (report, reader.findings)
        }
    }
}
