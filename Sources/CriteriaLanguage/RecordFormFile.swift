package import Diagnostics
package import Evaluation
internal import MarkedYAML
package import SourceReading

/// Record forms by their paths, for commands that score nothing.
package enum RecordFormFile {
    /// Reads a record form, or reports what is wrong with it.
    package static func read(_ path: String, in workspace: Workspace, _ findings: inout Findings) -> RecordForm? {
        var reader = RecordFormReader(file: path, in: workspace)
        let form = reader.read()
        findings.report(reader.findings)
        return form
    }

    /// The path of the record form that a criteria file names, or a finding where it names none.
    package static func named(
        in criteria: String, of workspace: Workspace, _ findings: inout Findings
    ) -> String? {
        guard let small = SmallFile.read(criteria, in: workspace, "a criteria file", &findings),
            FileKind.expect(.criteria, small.root, criteria, &findings)
        else { return nil }
        var file = NodeFile(file: criteria, in: workspace)
        let entry = file.entries(small.root, "a criteria file")?.first { $0.key == "record-form" }
        if entry == nil {
            file.report(
                .missingKey, small.root.place, "a criteria file lacks “record-form”",
                suggestion: "Name a record form with --form FILE")
        }
        let name = file.text(entry?.value, "the record form")
        findings.report(file.findings)
        return name.map { FilePath.join(FilePath.folder(of: criteria), $0) }
    }
}
