internal import CriteriaLanguage
package import DataFolders
package import Diagnostics
internal import Evaluation
internal import RecordSources
package import SourceReading

/// Reads a data folder, and gives its files anew with the reports in another form.
///
/// Everything that a report holds is kept, and the order of its records; comments, and how something
/// was written, are not. Roster, periods and assessments stay as they are, byte for byte, but for the
/// path of a period's criteria file, which leads to the same file from the new place.
package struct Conversion {
    package private(set) var findings = Findings()
    private let workspace: Workspace
    private let criteria: String?
    private let usual: UsualCriteria
    private let data: String
    private let period: String?
    private let form: DataForm
    private let output: String
    /// Whether a period goes by criteria that neither it nor an option names.
    private var goesByUsual = false
    /// Who is told how far the reports have been read.
    package var reading = FileReading()

    /// - Parameters:
    ///   - workspace: Where the files are.
    ///   - criteria: The criteria file, which names the record form; `nil` where each period goes by
    ///     the file that it names, or by the usual one.
    ///   - usual: The criteria file for periods that name none.
    ///   - data: The data folder.
    ///   - period: The period's id, or `nil` for all.
    ///   - form: What reports are written in.
    ///   - output: The new data folder, where paths in the files are to lead from.
    package init(
        in workspace: Workspace, criteria: String?, usual: UsualCriteria, data: String, period: String?,
        to form: DataForm, output: String
    ) {
        self.workspace = workspace
        self.output = output
        self.criteria = criteria
        self.usual = usual
        self.data = data
        self.period = period
        self.form = form
    }

    /// Reads the data.
    ///
    /// - Returns: The files of the new data folder by their paths in it, or `nil` where a file has a
    ///   fault; ``findings`` says which.
    package mutating func convert() -> [(name: String, bytes: [UInt8])]? {
        guard let folder = DataFolder(data, in: workspace, &findings) else { return nil }
        var rosterReader = RosterReader(file: folder.roster, in: workspace)
        let roster = rosterReader.read()
        findings.report(folder.isBare ? folder.bareFindings : rosterReader.findings)
        guard let roster, !findings.hasFaults else {
            findings.leaveUnchecked("the periods of \(data), until the roster is mended")
            return nil
        }
        let names = folder.periods()
        if let period, !names.contains(period) {
            findings.report(.unknownPeriod(period, names, data, in: workspace))
            return nil
        }
        var files: [(name: String, bytes: [UInt8])] = []
        copy(folder.roster, "centres.yaml", &files)
        copyFolder(FilePath.join(data, CriteriaFolder.name), CriteriaFolder.name, &files)
        let hasOwnCriteria = files.count > 1
        for name in period.map({ wanted in names.filter { $0 == wanted } }) ?? names {
            if let bytes = read(folder.periodFile(name)) {
                files.append(("\(name)/period.yaml", moved(bytes, folder.periodFile(name), name)))
            }
            for path in folder.assessments(name, &findings) {
                copy(path, "\(name)/assessments/\(FilePath.name(of: path))", &files)
            }
            for file in convert(name, folder, roster) {
                files.append(("\(name)/\(file.name)", Array(file.text.utf8)))
            }
        }
        if !hasOwnCriteria, goesByUsual { warnOfOtherCriteria() }
        var survey = FolderSurvey(folder, others: [criteria].compactMap(\.self))
        survey.look(into: period.map { [$0] } ?? names)
        findings.report(survey.findings)
        return findings.hasFaults ? nil : files
    }

    private mutating func copy(
        _ path: String, _ name: String, _ files: inout [(name: String, bytes: [UInt8])]
    ) {
        if let bytes = read(path) { files.append((name, bytes)) }
    }

    /// How deep folders in the folder of criteria may be that are copied.
    private static let deepest = 8

    /// Copies the data folder's own criteria, by which periods go that name none.
    private mutating func copyFolder(
        _ path: String, _ name: String, depth: Int = 0, _ files: inout [(name: String, bytes: [UInt8])]
    ) {
        guard depth < Self.deepest, let names = workspace.names(in: path) else { return }
        for entry in names {
            let (path, name) = (FilePath.join(path, entry.name), FilePath.join(name, entry.name))
            if entry.kind == .folder {
                copyFolder(path, name, depth: depth + 1, &files)
            } else if entry.kind == .file {
                copy(path, name, &files)
            }
        }
    }

    /// Warns where periods that name no criteria would go by others in the new folder.
    private mutating func warnOfOtherCriteria() {
        guard let old = usual.file else { return }
        let new = CriteriaFolder(workspace).usualCriteria(for: output).file
        guard new.flatMap({ workspace.realPath($0) }) != workspace.realPath(old) else { return }
        findings.report(
            Finding(
                .pathNotMoved, at: Location(file: output),
                "The criteria \(old) are not found from the new folder, "
                    + (new.map { "but \($0)" } ?? "nor others in their place"),
                suggestion: "Score it with --criteria \(old), or copy the folder of criteria into it"))
    }

    private mutating func read(_ path: String) -> [UInt8]? {
        do throws(InputFileReader.Refusal) {
            return try InputFileReader(path, in: workspace, digests: false).readAll()
        } catch {
            findings.report(error.finding(path, "a file of the data"))
            return nil
        }
    }

    /// A period's file whose criteria are found from the new folder as they were from the old one.
    private mutating func moved(_ bytes: [UInt8], _ path: String, _ name: String) -> [UInt8] {
        var reader = PeriodReader(file: path, in: workspace)
        // What is wrong with the period is told when its reports are read.
        guard let file = reader.read(folder: name)?.criteria, let named = reader.criteria, !named.text.hasPrefix("/"),
            let real = workspace.realPath(file)
        else { return bytes }
        // The data folder's own criteria are in the new folder, too.
        if let own = workspace.realPath(FilePath.join(data, CriteriaFolder.name)), real.hasPrefix(own + "/") {
            return bytes
        }
        let new = FilePath.relative(real, from: FilePath.join(workspace.whole(output), name))
        if FilePath.plain(named.text) == new { return bytes }
        if let moved = ScalarReplacement.replace(named.text, at: named.place, by: new, in: bytes) { return moved }
        findings.report(
            Finding(
                .pathNotMoved, at: Location(file: path, place: named.place),
                "This path does not lead to the criteria from the new folder, and could not be rewritten",
                suggestion: "Write “criteria: \(new)” into \(FilePath.join(output, name))/period.yaml"))
        return bytes
    }

    private mutating func convert(
        _ name: String, _ folder: DataFolder, _ roster: Roster
    ) -> [(name: String, text: String)] {
        var periodReader = PeriodReader(file: folder.periodFile(name), in: workspace)
        let period = periodReader.read(folder: name)
        findings.report(periodReader.findings)
        guard let period, let criteria = readCriteria(period, folder.periodFile(name)) else {
            findings.leaveUnchecked("the reports of \(name), until the faults above are mended")
            return []
        }
        let gathered = GatheredRecords(criteria.form)
        var reader = PeriodReports(
            in: workspace, plan: MeasurementPlan(criteria, period: period), roster: roster, period: period,
            keepsLedger: false, keepsAllTexts: true)
        reader.observer = { gathered.take($0, $1, $2, $3) }
        reader.reading = reading
        let tables = folder.tables(name, criteria.form, &findings)
        let reports = reader.read(folder.reports(name, &findings), tables)
        findings.report(reader.findings)
        guard !findings.hasFaults else { return [] }
        if form == .csv { TableLimits.check(gathered, reports, &findings) }
        let notice = period.notice ?? roster.notice
        switch form {
        case .yaml: return write(YAMLReportWriter(criteria.form, notice: notice), roster, reports, gathered)
        case .csv: return write(TableWriter(criteria.form), roster, reports, gathered)
        case .json, .jsonl:
            let writer = JSONReportWriter(criteria.form, isLines: form == .jsonl)
            return write(writer, roster, reports, gathered)
        }
    }

    /// The criteria by whose form a period's reports are read.
    private mutating func readCriteria(_ period: EvaluationPeriod, _ periodFile: String) -> CriteriaSet? {
        goesByUsual = goesByUsual || criteria == nil && period.criteria == nil
        guard let file = criteria ?? period.criteria ?? usual.file else {
            findings.report(usual.finding(for: periodFile, in: workspace))
            return nil
        }
        var reader = CriteriaReader(file: file, in: workspace)
        let criteria = reader.read()
        if criteria == nil { findings.report(reader.findings) }
        return criteria
    }

    private func write(
        _ writer: some ReportWriting, _ roster: Roster, _ reports: [String: PeriodReports.Report],
        _ gathered: GatheredRecords
    ) -> [(name: String, text: String)] {
        var writer = writer
        for centre in roster.centres {
            guard let report = reports[centre.id] else { continue }
            writer.begin(centre.id, PlainRecord(report.header, gathered.form))
            for (collection, records) in gathered.records(of: centre.id).enumerated() {
                for (index, record) in records.enumerated() {
                    writer.write(record.record, collection, index + 1)
                }
            }
            writer.end()
        }
        return writer.files()
    }
}
