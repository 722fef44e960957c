package import Diagnostics
internal import Evaluation
package import SourceReading

/// Looks for files where none are named.
package struct CriteriaFolder {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// What such a folder is called.
    package static let name = "Criteria"
    /// What the file is called that is meant where a folder has several, with either of its endings.
    private static let usual = ["sc-2-9-annex-ii.yaml", "sc-2-9-annex-ii.yml"]

    /// The criteria files of a folder, by their names: those whose keys are a criteria file's.
    package func criteriaFiles(in folder: String) -> [String] {
        (workspace.names(in: folder) ?? []).filter {
            $0.kind == .file && FilePath.isYAML($0.name)
        }.map { FilePath.join(folder, $0.name) }.filter {
            // What else is wrong with a file is told when it is read.
            var ignored = Findings()
            let keys = TopKeys.read($0, in: workspace, isLookedAt: true, &ignored) ?? []
            guard FileKind.of(keys: keys) == .criteria else { return false }
            // Rules are kept even where this run goes by others.
            workspace.note($0)
            return true
        }
    }

    /// The folders called `Criteria` in which a data folder's criteria may lie, the nearest first: in it, in the folder
    /// that holds it, in the one above that, and here.
    private func folders(_ data: String) -> [String] {
        let above = FilePath.above(data)
        return [data, above, FilePath.above(above), "."].map { FilePath.join($0, Self.name) }.filter {
            workspace.kind($0) == .folder
        }
    }

    /// The criteria file for the periods of a data folder that name none.
    ///
    /// The first folder `Criteria` that there is decides: where it leaves a doubt, no other is looked at, because
    /// criteria from further away would take the place of those that belong to the data.
    ///
    /// - Parameter data: The path of the data folder.
    package func usualCriteria(for data: String) -> UsualCriteria {
        guard let folder = folders(data).first else { return UsualCriteria() }
        // A fault in the usual file must not let another one take its place.
        var files = Self.usual.map { FilePath.join(folder, $0) }.filter { workspace.kind($0) == .file }
        if files.isEmpty { files = criteriaFiles(in: folder) }
        return UsualCriteria(file: files.count == 1 ? files.first : nil, folder: folder, files: files)
    }

    /// Every criteria file among which the one that a published result names by its digest may be.
    ///
    /// - Parameters:
    ///   - data: The path of the data folder.
    ///   - result: The path of the result, beside which is looked first.
    package func candidates(for data: String, beside result: String? = nil) -> [String] {
        let beside = result.map { FilePath.folder(of: $0) }
        let near = beside.map { [$0, FilePath.join($0, Self.name)] } ?? []
        var files: [String] = []
        for file in (near + folders(data)).flatMap({ criteriaFiles(in: $0) }) where !files.contains(file) {
            files.append(file)
        }
        return files
    }

    /// Whether a folder is a data folder: whether it holds a roster.
    package func holdsRoster(_ folder: String) -> Bool {
        workspace.kind(workspace.yamlFile("centres", in: folder)) == .file
    }

    /// The data folder that is meant where its roster, a period's folder or something in that is named in its place.
    ///
    /// - Returns: The folder, and the period that was named by it; `nil` where the path may be a data folder itself.
    package func dataFolder(around path: String) -> (folder: String, period: String?)? {
        guard workspace.exists(path), !holdsRoster(path) else { return nil }
        var inner = FilePath.plain(path)
        // From a report to its data folder there are three steps.
        for _ in 0..<3 {
            let above = FilePath.above(inner)
            if holdsRoster(above) {
                let isPeriod = workspace.exists(workspace.yamlFile("period", in: inner))
                guard isPeriod || DataFolder.isRoster(FilePath.name(of: inner)) else { return nil }
                return (above, isPeriod ? workspace.realName(of: inner.isEmpty ? "." : inner) : nil)
            }
            inner = above
        }
        return nil
    }
}

/// The criteria file for periods that name none.
package struct UsualCriteria: Sendable {
    package var file: String?
    /// The folder `Criteria` that was found first.
    fileprivate var folder: String?
    /// The criteria files in it, of which none is meant more than another.
    fileprivate var files: [String] = []

    package init() {}

    /// Whether there are several criteria files, of which none is meant more than another.
    package var isInDoubt: Bool { file == nil && !files.isEmpty }

    fileprivate init(file: String?, folder: String, files: [String]) {
        self.file = file
        self.folder = folder
        self.files = files
    }

    /// Why there is no criteria file.
    ///
    /// - Parameter period: The file of the period that needs one, where one does: with several to choose from, it is
    ///   that period's to say which it goes by.
    package func finding(for period: String? = nil, in workspace: Workspace) -> Finding {
        guard let folder else {
            return Finding(
                .fileMissing, at: Location(file: "Criteria"),
                "There is no folder Criteria in the data folder, in the two folders above it, or here",
                suggestion: "Name the criteria file with --criteria FILE")
        }
        guard let first = files.first else {
            return Finding(
                .fileMissing, at: Location(file: folder), "There is no criteria file in this folder",
                suggestion: "Put the criteria file into it, or name one with --criteria FILE")
        }
        let names = files.map { FilePath.name(of: $0) }.inProse("and")
        guard let period else {
            return Finding(
                .fileMissing, at: Location(file: folder), "There are several criteria files here: \(names)",
                suggestion: "Write “criteria:” into the period.yaml of each period, with the file that it goes by")
        }
        let path = FilePath.relative(workspace.whole(first), from: workspace.whole(FilePath.folder(of: period)))
        return Finding(
            .fileMissing, at: Location(file: period),
            "This period names no criteria file, and there are several in \(folder): \(names)",
            suggestion: "Write the one that it goes by into this file, such as “criteria: \(path)”")
    }
}
