internal import MarkedText
internal import MarkedYAML

/// Looks for files where none are named.
package enum CriteriaFolder {
    /// The criteria files of a folder, by their names: files that have a key `criteria-set`.
    package static func criteriaFiles(in folder: String) -> [String] {
        (FolderListing.names(in: folder) ?? []).filter {
            $0.kind == .file && ["yaml", "yml"].contains(FilePath.ending(of: $0.name))
        }.map { FilePath.join(folder, $0.name) }.filter { hasCriteriaSet($0) }
    }

    private static func hasCriteriaSet(_ path: String) -> Bool {
        guard let reader = try? InputFileReader(path, digests: false),
            var stream = unsafe try? EventStream(reading: { unsafe reader.read($0) }),
            case .mappingStart? = try? stream.next(), case .scalar? = try? stream.next()
        else { return false }
        return stream.text.string == "criteria-set"
    }

    package static func holdsRoster(_ folder: String) -> Bool {
        FolderListing.kind(FilePath.join(folder, "centres.yaml")) == .file
    }
}
