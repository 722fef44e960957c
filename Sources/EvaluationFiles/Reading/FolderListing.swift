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
        guard let stream = unsafe opendir(folder) else { return nil }
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
        return names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    static func kind(_ path: String) -> Kind {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return .other }
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
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Identity(status) : nil
    }

    /// A file's size in bytes; 0 where there is none.
    static func size(_ path: String) -> Int {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// The whole path of what a path leads to, through links; `nil` where it leads nowhere.
    static func realPath(_ path: String) -> String? {
        guard let real = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
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
