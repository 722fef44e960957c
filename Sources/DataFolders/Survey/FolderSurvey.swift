internal import CriteriaLanguage
package import Diagnostics
internal import Evaluation
internal import SourceReading

/// What lies in a data folder and is read by nothing, so that nobody waits for it to count.
///
/// It is looked for once everything has been read: a file that was read is known by that.
package struct FolderSurvey {
    private let folder: DataFolder
    private var workspace: Workspace { folder.workspace }
    /// The criteria files that are read for something else than the periods that are looked into.
    private let others: [String]
    private let periods: [String]
    /// What is to be said of it.
    package private(set) var findings = Findings()
    /// The paths of what nothing reads.
    package private(set) var unknown: [String] = []
    /// The files that periods which are not looked into go by; found only where something may be one of them.
    private var readElsewhere: Set<FileIdentity>?
    /// Of how many more files the beginning is looked at, to say what they are.
    private var mostLooked = 1000

    /// How many files of a folder are named; of the others it is told how many they are.
    private static let mostNamed = 20

    /// Begins with a data folder, once everything has been read.
    ///
    /// - Parameters:
    ///   - folder: The data folder.
    ///   - others: The criteria files that the command reads besides.
    package init(_ folder: DataFolder, others: [String] = []) {
        self.folder = folder
        self.others = others
        periods = folder.periods()
    }

    /// Looks through the data folder and some of its periods.
    ///
    /// - Parameter looked: The names of the periods' folders.
    /// - Complexity: O(n log n) for the n names in the folders. No more than a thousand files are opened.
    package mutating func look(into looked: [String]) {
        lookThrough(folder.path, .data) { survey, name, kind in
            // A folder of the roster's name is told by the roster's reader.
            if DataFolder.isRoster(name) { return nil }
            guard kind == .folder else { return survey.strayFile(name, .data) }
            return name != "Criteria" && !survey.periods.contains(name) ? survey.strayFolder(name) : nil
        }
        for period in looked where periods.contains(period) { look(intoPeriod: period) }
    }

    private mutating func look(intoPeriod period: String) {
        let path = FilePath.join(folder.path, period)
        let place = Belonging.Place.period(period)
        lookThrough(path, place) { survey, name, kind in
            switch (kind, FilePath.ending(of: name)) {
            // What else they may be is told by their readers.
            case (_, _) where ["reports", "assessments", "period.yaml", "period.yml"].contains(name): nil
            case (.folder, _): name == "Criteria" ? nil : survey.strayFolder(name, in: period)
            // Which of these are read is the record form's to say.
            case (.file, "csv"), (.file, "jsonl"): nil
            default: survey.strayFile(name, place)
            }
        }
        for (name, place) in [("reports", Belonging.Place.reports(period)), ("assessments", .assessments(period))] {
            lookThrough(FilePath.join(path, name), place) { survey, name, kind in
                switch (kind, FilePath.ending(of: name)) {
                case (.folder, _): survey.strayFolder(name, in: place)
                // Devices and broken links among them are read, too, and refused by their readers.
                case (_, "yaml"), (_, "yml"), (_, "json"): nil
                default: survey.strayFile(name, place)
                }
            }
        }
    }

    // MARK: One folder

    /// Goes through the names in a folder, and reports what is found to be stray.
    private mutating func lookThrough(
        _ path: String, _ place: Belonging.Place,
        _ stray: (inout FolderSurvey, String, Workspace.Kind) -> Finding?
    ) {
        let names = workspace.names(in: path) ?? []
        reportTwins(names, in: path, place)
        var count = 0
        for (name, kind) in names where !Self.isPassedOver(name) {
            let inner = FilePath.join(path, name)
            if kind == .unnamable {
                let isRead = place.isOfReports && ["yaml", "yml", "json"].contains(FilePath.ending(of: name))
                findings.report(.unnamable(inner, isRead ? .fileUnreadable : .unknownFile))
                unknown.append(inner)
                continue
            }
            guard let finding = stray(&self, name, kind) else { continue }
            unknown.append(finding.location.file)
            count += 1
            if count <= Self.mostNamed { findings.report(finding) }
        }
        let rest = count - Self.mostNamed
        guard rest > 0 else { return }
        findings.report(
            Finding(
                .unknownFile, at: Location(file: path),
                "\(Amount.words(rest, "more file")) in this folder \(Amount.verb("\(rest)")) not read",
                suggestion: "“rceval status” names all of them"))
    }

    private static func isPassedOver(_ name: String) -> Bool {
        let lower = name.lowercased()
        return name.hasPrefix("~$") || lower.hasPrefix("readme") || lower.hasPrefix("license")
    }

    /// Reports files that mean the same: with either of the endings that YAML has, with one ending in capitals and in
    /// small letters, or with names that look alike.
    private mutating func reportTwins(
        _ names: [(name: String, kind: Workspace.Kind)], in path: String, _ place: Belonging.Place
    ) {
        var first: [String: String] = [:]
        for (name, kind) in names where kind != .unnamable {
            let ending = FilePath.ending(of: name)
            // Texts that look alike are one key.
            let isAnyCase = place.readsInAnyCase.contains(ending)
            let key =
                ending == "yml"
                ? name.dropLast(3) + "yaml" : isAnyCase ? name.dropLast(ending.count) + ending : name
            // Results may be called as they like.
            if isAnyCase, ending == "csv", first[key] != nil, OwnResult.isOne(FilePath.join(path, name), in: workspace)
            {
                continue
            }
            guard let there = first.updateValue(name, forKey: key) else { continue }
            findings.report(
                Finding(
                    .sameName, at: Location(file: FilePath.join(path, name)),
                    there == name
                        ? "Two names in this folder look the same"
                        : "This stands beside \(there), which means the same",
                    suggestion: "Keep one of them",
                    notes: there == name ? [] : [.init("the other", at: Location(file: FilePath.join(path, there)))]))
        }
    }

    // MARK: What is stray

    /// What is to be said of a file that has no place where it lies; nothing where it is read or no part of the data.
    private mutating func strayFile(_ name: String, _ place: Belonging.Place) -> Finding? {
        let path = FilePath.join(FilePath.join(folder.path, place.folder), name)
        if workspace.hasRead(path) { return nil }
        let isFile = workspace.kind(path) == .file
        guard isFile else {
            return Finding(
                .unknownFile, at: Location(file: path), "This is not read: it is no file, or a link that leads nowhere",
                suggestion: "Put the file in its place, or take it away")
        }
        var kind: FileKind?
        if mostLooked > 0 {
            mostLooked -= 1
            if OwnResult.isOne(path, in: workspace) { return nil }
            kind = Belonging.kind(of: path, in: workspace)
        }
        if FilePath.isYAML(name), isReadElsewhere(path) { return nil }
        return Finding(
            .unknownFile, at: Location(file: path), "This file is not read",
            suggestion: Belonging.advice(file: name, kind, at: place, periods: periods))
    }

    /// What is to be said of a folder in the data folder that is no period's.
    private mutating func strayFolder(_ name: String) -> Finding? {
        let path = FilePath.join(folder.path, name)
        let names = workspace.names(in: path) ?? []
        if holdsNoData(names, path) { return nil }
        if let other = names.first(where: { $0.kind == .file && Belonging.isNearly($0.name, ["period.yaml"]) }) {
            return Finding(
                .unknownFile, at: Location(file: FilePath.join(path, other.name)),
                "This file is not read, nor anything beside it: a period's own file is called period.yaml",
                suggestion: "Rename it to period.yaml")
        }
        return Finding(
            .unknownFile, at: Location(file: path), "A folder stands here, which is not read",
            suggestion: Belonging.advice(folder: name, holding: names.map(\.name), periods: periods))
    }

    /// What is to be said of a folder beside a period's reports and assessments.
    private mutating func strayFolder(_ name: String, in period: String) -> Finding? {
        let path = FilePath.join(FilePath.join(folder.path, period), name)
        let names = workspace.names(in: path) ?? []
        if holdsNoData(names, path) { return nil }
        return Finding(
            .unknownFile, at: Location(file: path), "A folder stands here, which is not read",
            suggestion: Belonging.advice(folder: name, holding: names.map(\.name), inPeriod: period))
    }

    /// What is to be said of a folder among reports or assessments.
    private mutating func strayFolder(_ name: String, in place: Belonging.Place) -> Finding? {
        let path = FilePath.join(FilePath.join(folder.path, place.folder), name)
        if let names = workspace.names(in: path), holdsNoData(names, path) { return nil }
        return Finding(
            .unknownFile, at: Location(file: path), "A folder stands here, which is not read",
            suggestion: "Put its files beside it")
    }

    /// Whether a folder is empty, or has nothing in it but results and what is passed over everywhere.
    private mutating func holdsNoData(_ names: [(name: String, kind: Workspace.Kind)], _ path: String) -> Bool {
        for (name, kind) in names where !Self.isPassedOver(name) {
            guard kind == .file, mostLooked > 0 else { return false }
            mostLooked -= 1
            if !OwnResult.isOne(FilePath.join(path, name), in: workspace) { return false }
        }
        return true
    }

    // MARK: What is read by others

    /// Whether a file is read where other periods are evaluated, or by something else of the same command.
    private mutating func isReadElsewhere(_ path: String) -> Bool {
        guard let identity = workspace.identity(path) else { return false }
        let known = readElsewhere ?? filesElsewhere()
        readElsewhere = known
        return known.contains(identity)
    }

    private func filesElsewhere() -> Set<FileIdentity> {
        var criteria = others
        for period in periods {
            var reader = PeriodReader(file: folder.periodFile(period), in: workspace)
            if let file = reader.read(folder: period)?.criteria, !criteria.contains(file) { criteria.append(file) }
        }
        if let file = CriteriaFolder(workspace).usualCriteria(for: folder.path).file { criteria.append(file) }
        var known: Set<FileIdentity> = []
        for file in criteria {
            var ignored = Findings()
            var files = [file]
            if let form = RecordFormFile.named(in: file, of: workspace, &ignored) {
                var reader = RecordFormReader(file: form, in: workspace)
                _ = reader.read()
                files += reader.inputs.map(\.path)
            }
            known.formUnion(files.compactMap { workspace.identity($0) })
        }
        return known
    }
}
