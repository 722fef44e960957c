package import Diagnostics
package import Evaluation
package import RecordSources
package import SourceReading

/// A folder with a roster, and a folder for each evaluation period.
package struct DataFolder {
    /// Where it is.
    package let path: String
    let workspace: Workspace

    /// Looks at a data folder, or reports that there is none.
    package init?(_ path: String, in workspace: Workspace, _ findings: inout Findings) {
        (self.path, self.workspace) = (path, workspace)
        switch workspace.kind(path) {
        case .folder: return
        case .file:
            findings.report(
                Finding(
                    .notAFolder, at: Location(file: path),
                    "This is a file, where the data folder is expected",
                    suggestion: "Name the folder that holds centres.yaml"))
        case .other, .unnamable:
            let isThere = workspace.exists(path)
            findings.report(
                Finding(
                    isThere ? .notAFolder : .fileMissing, at: Location(file: path),
                    isThere
                        ? "This can't be read as a folder" : "There is no such folder; it should hold the data",
                    suggestion: isThere
                        ? "Name the folder that holds centres.yaml with --data"
                        : CriteriaFolder(workspace).dataFolder(around: ".").map {
                            "You are inside a data folder: write --data \(ShellWord.path($0.folder))"
                        }
                            ?? Self.beginning))
        }
        return nil
    }

    private static let beginning =
        "Name the folder that holds centres.yaml with --data, or begin with “rceval init FOLDER”"

    /// Whether the folder holds nothing of an evaluation: whoever stands in it has not begun one, or stands elsewhere.
    package var isBare: Bool { !workspace.exists(roster) && periods().isEmpty }

    /// What is to be said of a folder that holds nothing of an evaluation.
    package var bareFindings: Findings {
        var findings = Findings()
        findings.report(
            Finding(
                .fileMissing, at: Location(file: roster), "There is no such file; it should be the roster of centres",
                suggestion: Self.beginning))
        return findings
    }

    /// Whether a path inside a data folder is the roster's.
    package static func isRoster(_ path: String) -> Bool { path == "centres.yaml" || path == "centres.yml" }

    /// The roster of centres.
    package var roster: String { workspace.yamlFile("centres", in: path) }

    /// A period's own file, which says its days.
    package func periodFile(_ period: String) -> String {
        workspace.yamlFile("period", in: FilePath.join(path, period))
    }

    /// The names of the folders that hold a period, in order.
    package func periods() -> [String] {
        (workspace.names(in: path) ?? []).filter {
            $0.kind == .folder && workspace.exists(periodFile($0.name))
        }.map(\.name)
    }

    /// The folders in which a new file, or a new folder, may change what a period holds.
    ///
    /// - Parameter period: The period's id, or `nil` where a new one may become the one that is meant.
    package func folders(_ period: String?) -> [String] {
        let names = (workspace.names(in: path) ?? []).filter { $0.kind == .folder }.map(\.name)
        let folders = (period.map { [$0] } ?? names).map { FilePath.join(path, $0) }
        return [path] + folders.flatMap { [$0, FilePath.join($0, "reports"), FilePath.join($0, "assessments")] }
    }

    /// The report files of a period, in the order of their names.
    package func reports(_ period: String, _ findings: inout Findings) -> [String] {
        let folder = FilePath.join(path, period)
        return files(FilePath.join(folder, "reports"), &findings)
    }

    /// The tables of a period.
    package func tables(
        _ period: String, _ form: RecordForm, _ findings: inout Findings
    ) -> PeriodTables {
        PeriodTables(in: FilePath.join(path, period), of: workspace, form, &findings)
    }

    /// The assessments of a period, in the order of their names.
    package func assessments(_ period: String, _ findings: inout Findings) -> [String] {
        files(FilePath.join(FilePath.join(path, period), "assessments"), &findings)
    }

    /// The files in a folder of reports or assessments; what else lies there is the survey's to tell.
    private func files(_ folder: String, _ findings: inout Findings) -> [String] {
        guard let names = workspace.names(in: folder) else {
            if workspace.exists(folder) {
                findings.report(
                    Finding(
                        .notAFolder, at: Location(file: folder), "This can't be read as a folder",
                        suggestion: "Check that it is a folder, and its permissions"))
            }
            return []
        }
        return names.filter { name, kind in
            kind != .folder && kind != .unnamable && ["yaml", "yml", "json"].contains(FilePath.ending(of: name))
        }.map { FilePath.join(folder, $0.name) }
    }
}

extension Workspace {
    /// A YAML file by its name without the ending, which may be either of the two; where neither is there, the usual one.
    package func yamlFile(_ name: String, in folder: String) -> String {
        let file = FilePath.join(folder, name + ".yaml")
        let other = FilePath.join(folder, name + ".yml")
        return !exists(file) && exists(other) ? other : file
    }
}

extension Finding {
    /// A period that a data folder does not hold, with the one that is meant, as far as that can be told.
    ///
    /// - Parameters:
    ///   - wanted: The period's id as it was given, which may be a path.
    ///   - names: The periods that there are.
    ///   - data: The path of the data folder.
    ///   - workspace: Where it is.
    package static func unknownPeriod(
        _ wanted: String, _ names: [String], _ data: String, in workspace: Workspace
    ) -> Finding {
        let (folder, name) = (FilePath.folder(of: FilePath.plain(wanted)), FilePath.name(of: wanted))
        let isPath = wanted.contains("/")
        let isElsewhere =
            isPath && CriteriaFolder(workspace).holdsRoster(folder)
            && workspace.identity(folder) != workspace.identity(data)
        let advice =
            isElsewhere
            ? "Name the data folder with --data \(ShellWord.path(folder)), and the period by its id, “\(name)”"
            : isPath && names.contains(name) ? "A period is named by its id: write “\(name)”" : nil
        return Finding(
            .unknownPeriod, at: Location(file: data), "There is no period “\(wanted)” here",
            suggestion: advice
                ?? (NearestWord.to(name, among: names).map { "Did you mean “\($0)”? " } ?? "")
                + (names.isEmpty
                    ? "The folder holds none: make a folder for each, with a file period.yaml in it"
                    : "There \(Amount.verb("\(names.count)")) \(names.inProse("and"))"))
    }

    /// A file or folder whose name no program can be given as text.
    ///
    /// - Parameter code: Says whether it would have been read under another name, or may be one of those that are not.
    package static func unnamable(_ path: String, _ code: FindingCode) -> Finding {
        Finding(
            code, at: Location(file: path), "This is not read: its name is not in UTF-8",
            suggestion: "Rename it, in plain letters")
    }
}
