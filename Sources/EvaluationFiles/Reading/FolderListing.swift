internal import Evaluation
internal import Glibc

/// The names in a folder.
enum FolderListing {
    enum Kind {
        case file, folder, other
        /// Whatever it is, its name is not in UTF-8.
        case unnamable
    }

    /// The names in a folder and what they are, in the order of their bytes.
    ///
    /// - Returns: `nil` where the folder can't be read.
    static func names(in folder: String) -> [(name: String, kind: Kind)]? {
        guard let stream = unsafe opendir(folder) ?? spelled(folder).flatMap({ unsafe opendir($0) }) else { return nil }
        defer { unsafe closedir(stream) }
        var names: [(name: String, kind: Kind)] = []
        while let entry = unsafe readdir(stream) {
            let text = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe (name: String(cString: $0), isExact: String(validatingCString: $0) != nil)
                }
            }
            if text.name.hasPrefix(".") { continue }
            // A name that had to be mended is that of no file, so that none can be opened by it.
            names.append((text.name, text.isExact ? kind(folder + "/" + text.name) : .unnamable))
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
    static func spelled(_ path: String) -> String? {
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
    private static func alike(_ name: String, in folder: String) -> String? {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return nil }
        guard let stream = unsafe opendir(folder.isEmpty ? "." : folder) else { return nil }
        defer { unsafe closedir(stream) }
        var found: [String] = []
        while let entry = unsafe readdir(stream) {
            let text = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(validatingCString: $0) }
            }
            // Texts are equal in Swift where they look equal.
            if let text, text == name { found.append(text) }
        }
        return found.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What is known of the file or folder that a path leads to, spelled as it is.
    private static func exactly(_ path: String, throughLinks: Bool = true) -> stat? {
        var status = stat()
        let code = throughLinks ? unsafe stat(path, &status) : unsafe lstat(path, &status)
        return code == 0 ? status : nil
    }

    /// What is known of the file or folder that a path leads to, spelled in any way that looks the same.
    private static func status(_ path: String, throughLinks: Bool = true) -> stat? {
        exactly(path, throughLinks: throughLinks) ?? spelled(path).flatMap { exactly($0, throughLinks: throughLinks) }
    }

    static func kind(_ path: String) -> Kind {
        guard let status = status(path) else { return .other }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// What tells one folder from another, by whichever path it is reached.
    struct Identity: Hashable {
        private let device, number: UInt64

        init(_ status: stat) {
            device = UInt64(status.st_dev)
            number = UInt64(status.st_ino)
        }
    }

    /// What a path leads to, through links; `nil` where it leads nowhere.
    static func identity(_ path: String) -> Identity? {
        status(path).map { Identity($0) }
    }

    /// A file's size in bytes; 0 where there is none.
    static func size(_ path: String) -> Int {
        status(path).map { Int($0.st_size) } ?? 0
    }

    /// The whole path of what a path leads to, through links; `nil` where it leads nowhere.
    static func realPath(_ path: String) -> String? {
        guard let real = unsafe realpath(path, nil) ?? spelled(path).flatMap({ unsafe realpath($0, nil) }) else {
            return nil
        }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    static func exists(_ path: String) -> Bool {
        status(path, throughLinks: false) != nil
    }
}

/// Paths, joined and taken apart.
package enum FilePath {
    package static func join(_ folder: String, _ name: String) -> String {
        if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The path without steps that lead back: `Criteria/a.yaml` for `Samples/../Criteria/a.yaml`.
    static func plain(_ path: String) -> String {
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == "..", let last = steps.last, last != ".." { steps.removeLast() } else { steps.append(step) }
        }
        return (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
    }

    /// Whether a name leads from a folder to something in it, links aside.
    static func staysInside(_ name: String) -> Bool {
        !name.unicodeScalars.contains("\0")
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !["", ".", ".."].contains($0)
            }
    }

    /// Whether a path in a folder leads out of it, by a link.
    static func leads(_ path: String, outOf folder: String) -> Bool {
        guard let real = FolderListing.realPath(path), let root = FolderListing.realPath(folder) else { return false }
        return !real.hasPrefix(root.hasSuffix("/") ? root : root + "/")
    }

    /// The whole path of something that need not be there yet, through the links on the way to it.
    static func whole(_ path: String) -> String {
        var (there, rest) = (path.isEmpty ? "." : path, "")
        while true {
            if let real = FolderListing.realPath(there) { return rest.isEmpty ? real : join(real, rest) }
            guard there != ".", there != "/" else { return plain(path) }
            rest = rest.isEmpty ? name(of: there) : join(name(of: there), rest)
            there = folder(of: there.hasSuffix("/") ? plain(there) : there)
        }
    }

    /// The steps that lead from a folder to a path, both of them whole.
    static func relative(_ path: String, from folder: String) -> String {
        let (to, from) = (path.split(separator: "/"), folder.split(separator: "/"))
        let common = zip(to, from).prefix { $0 == $1 }.count
        return ([Substring](repeating: "..", count: from.count - common) + to.dropFirst(common))
            .joined(separator: "/")
    }

    /// The folder that a folder is in. Of `.`, `..` and the like it is the one that the system finds above it.
    static func above(_ folder: String) -> String {
        let plain = plain(folder)
        switch lastStep(plain) {
        case "": return plain.isEmpty ? ".." : "/"
        case "..": return plain + "/.."
        default: return self.folder(of: plain)
        }
    }

    /// What a folder is called, by whichever path it is named: `.` has the name of the folder that it is.
    static func realName(of folder: String) -> String {
        guard ["", ".", ".."].contains(lastStep(folder)), let real = FolderListing.realPath(folder) else {
            return name(of: folder)
        }
        return name(of: real)
    }

    private static func lastStep(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? ""
    }

    /// The folder that a path is in, `.` where it names none.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    package static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Whether a file's name ends as those that are read as YAML.
    static func isYAML(_ path: String) -> Bool { ["yaml", "yml"].contains(ending(of: path)) }

    /// The name's ending behind its last point, in lower case.
    static func ending(of path: String) -> String {
        let name = name(of: path)
        guard let point = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: point)...].lowercased()
    }
}
