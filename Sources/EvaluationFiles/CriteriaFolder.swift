internal import Diagnostics

/// Looks for files where none are named.
package enum CriteriaFolder {
    /// The criteria files of a folder, by their names: those whose keys are a criteria file's.
    package static func criteriaFiles(in folder: String) -> [String] {
        (FolderListing.names(in: folder) ?? []).filter {
            $0.kind == .file && ["yaml", "yml"].contains(FilePath.ending(of: $0.name))
        }.map { FilePath.join(folder, $0.name) }.filter {
            // What else is wrong with a file is told when it is read.
            var ignored = Findings()
            return FileKind.of(keys: TopKeys.read($0, &ignored) ?? []) == .criteria
        }
    }

    /// Whether there is a file, whatever it holds.
    package static func holds(_ file: String) -> Bool { FolderListing.kind(file) == .file }

    package static func holdsRoster(_ folder: String) -> Bool {
        FolderListing.kind(FilePath.join(folder, "centres.yaml")) == .file
    }
}
