internal import Evaluation
internal import Glibc
internal import Synchronization

/// The files of one run: the tree in which they are, and those of them that were read for what it does.
///
/// Criteria, record forms, rosters, periods and assessments are read once, whoever asks for them. Opened more than once
/// are files of which it must be found out first what they are, reports and tables where records are measured by several
/// rules, and a published result's files, whose digests say by which rules it is to be scored again.
///
/// Who evaluates has one of its own, so that evaluations in one process know nothing of each other.
package final class Workspace: Sendable {
    private let tree: any FileTree
    private let identities = Mutex<Set<FileIdentity>>([])
    let keptFiles = Mutex(KeptFiles())

    package init(_ tree: any FileTree = DiskTree()) { self.tree = tree }

    // MARK: What was read

    /// Notes a file that was read, and not only to find out what it is.
    package func note(_ identity: FileIdentity) { identities.withLock { _ = $0.insert(identity) } }

    /// Notes a file that was only looked at, and turned out to be one that no result may take the place of.
    package func note(_ path: String) {
        if let identity = identity(path) { note(identity) }
    }

    /// Whether a path leads to a file that was read, by this path or by another.
    package func hasRead(_ path: String) -> Bool {
        guard let identity = identity(path) else { return false }
        return identities.withLock { $0.contains(identity) }
    }

    // MARK: What is there

    /// What a name in a folder stands for.
    package enum Kind {
        case file, folder, other
        /// Whatever it is, its name is not in UTF-8.
        case unnamable
    }

    /// Opens a file.
    package func open(_ path: String) throws(SystemError) -> any OpenFile {
        do throws(SystemError) {
            return try tree.open(path)
        } catch {
            guard error.code == ENOENT, let path = spelled(path) else { throw error }
            return try tree.open(path)
        }
    }

    /// The names in a folder and what they are, in the order of their bytes.
    ///
    /// - Returns: `nil` where the folder can't be read.
    package func names(in folder: String) -> [(name: String, kind: Kind)]? {
        guard let found = tree.names(in: folder) ?? spelled(folder).flatMap({ tree.names(in: $0) }) else { return nil }
        let names = found.filter { !$0.name.hasPrefix(".") }.map { entry -> (name: String, kind: Kind) in
            (entry.name, entry.isExact ? kind(folder + "/" + entry.name) : .unnamable)
        }
        // In the order of what they look like, so that it is the same on every machine.
        return names.map { ($0, CanonicalText.composed($0.name)) }.sorted {
            $0.1 == $1.1
                ? $0.0.name.utf8.lexicographicallyPrecedes($1.0.name.utf8)
                : $0.1.utf8.lexicographicallyPrecedes($1.1.utf8)
        }.map(\.0)
    }

    /// The path as the folders on the way to it spell it, where it is written otherwise and looks the same: a Mac
    /// writes the é of a name as an e and an accent. Nothing where no name on the way has letters that could be
    /// written otherwise, or where there is none that looks the same.
    ///
    /// - Complexity: O(n) for the n names in the folders on the way.
    private func spelled(_ path: String) -> String? {
        if path.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        var found = path.hasPrefix("/") ? "/" : ""
        for step in path.split(separator: "/") {
            let next = FilePath.join(found, String(step))
            found =
                exactly(next) == nil ? alike(String(step), in: found).map { FilePath.join(found, $0) } ?? next : next
        }
        return found.utf8.elementsEqual(path.utf8) || exactly(found) == nil ? nil : found
    }

    /// The name in a folder that looks like another.
    private func alike(_ name: String, in folder: String) -> String? {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        // Texts are equal in Swift where they look equal.
        return tree.names(in: folder.isEmpty ? "." : folder)?.filter { $0.isExact && $0.name == name }.map(\.name)
            .min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What is known of the file or folder that a path leads to, spelled as it is.
    private func exactly(_ path: String, throughLinks: Bool = true) -> FileStatus? {
        tree.status(path, throughLinks: throughLinks)
    }

    /// What is known of the file or folder that a path leads to, spelled in any way that looks the same.
    private func status(_ path: String, throughLinks: Bool = true) -> FileStatus? {
        exactly(path, throughLinks: throughLinks) ?? spelled(path).flatMap { exactly($0, throughLinks: throughLinks) }
    }

    /// What a path leads to, through links.
    package func kind(_ path: String) -> Kind {
        switch status(path)?.kind {
        case .file: .file
        case .folder: .folder
        case .other, nil: .other
        }
    }

    /// What a path leads to, through links; `nil` where it leads nowhere.
    package func identity(_ path: String) -> FileIdentity? { status(path)?.identity }

    /// A file's size in bytes; 0 where there is none.
    package func size(_ path: String) -> Int { status(path)?.size ?? 0 }

    /// Whether anything has a path, and be it a link that leads nowhere.
    package func exists(_ path: String) -> Bool { status(path, throughLinks: false) != nil }

    // MARK: Where paths lead

    /// The whole path of what a path leads to, through links; `nil` where it leads nowhere.
    package func realPath(_ path: String) -> String? {
        tree.realPath(path) ?? spelled(path).flatMap { tree.realPath($0) }
    }

    /// Whether a path in a folder leads out of it, by a link.
    package func leads(_ path: String, outOf folder: String) -> Bool {
        guard let real = realPath(path), let root = realPath(folder) else { return false }
        return !real.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    }

    /// The whole path of something that need not be there yet, through the links on the way to it.
    package func whole(_ path: String) -> String {
        var (there, rest) = (path.isEmpty ? "." : path, "")
        while true {
            if let real = realPath(there) { return rest.isEmpty ? real : FilePath.join(real, rest) }
            guard there != ".", there != "/" else { return FilePath.plain(path) }
            rest = rest.isEmpty ? FilePath.name(of: there) : FilePath.join(FilePath.name(of: there), rest)
            there = FilePath.folder(of: there.hasSuffix("/") ? FilePath.plain(there) : there)
        }
    }

    /// What a folder is called, by whichever path it is named: `.` has the name of the folder that it is.
    package func realName(of folder: String) -> String {
        guard ["", ".", ".."].contains(FilePath.lastStep(folder)), let real = realPath(folder) else {
            return FilePath.name(of: folder)
        }
        return FilePath.name(of: real)
    }
}
