package import Evaluation
package import SourceReading

/// Where a report or an assessment lies in a data folder.
package struct DataPlace {
    private let workspace: Workspace
    /// The period's folder.
    private let folder: String
    /// The data folder.
    package let data: String
    /// The name of the period's folder.
    package var name: String { workspace.realName(of: folder) }

    /// The data folder that a file is in, or `nil` where it is in none.
    package init?(of path: String, in workspace: Workspace) {
        self.init(above: FilePath.folder(of: path), in: workspace) { FilePath.above($0) }
    }

    /// The data folder that a table is in, which lies beside its period's own file.
    package init?(ofTable path: String, in workspace: Workspace) {
        self.init(above: FilePath.folder(of: path), in: workspace) { $0 }
    }

    /// The data folder above a folder, as its path is written, or, where links lead there, as it really lies.
    ///
    /// - Parameter period: Gives the period's folder.
    private init?(above start: String, in workspace: Workspace, period: (String) -> String) {
        self.workspace = workspace
        for start in [start, workspace.realPath(start)].compactMap(\.self) {
            let folder = period(start)
            let data = FilePath.above(folder)
            guard CriteriaFolder(workspace).holdsRoster(data) else { continue }
            (self.folder, self.data) = (folder, data)
            return
        }
        return nil
    }

    /// The data folder that a period's folder is in.
    package init?(ofPeriod path: String, in workspace: Workspace) {
        self.init(ofTable: FilePath.join(path, "period.yaml"), in: workspace)
        guard workspace.kind(periodFile) == .file else { return nil }
    }

    /// The period's own file.
    package var periodFile: String { workspace.yamlFile("period", in: folder) }

    /// The roster, where it can be read.
    package func roster() -> Roster? {
        var reader = RosterReader(file: workspace.yamlFile("centres", in: data), in: workspace)
        return reader.read()
    }

    /// The period, where it has no fault.
    package func period() -> EvaluationPeriod? {
        var reader = PeriodReader(file: periodFile, in: workspace)
        return reader.read(folder: name)
    }
}
