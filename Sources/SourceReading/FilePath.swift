/// Paths, joined and taken apart.
package enum FilePath {
    /// The path of what a name leads to from a folder; a whole path is its own.
    package static func join(_ folder: String, _ name: String) -> String {
        if name.hasPrefix("/") || folder.isEmpty || folder == "." { return name }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// The path without steps that lead back: `Criteria/a.yaml` for `Samples/../Criteria/a.yaml`.
    package static func plain(_ path: String) -> String {
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step == "..", let last = steps.last, last != ".." { steps.removeLast() } else { steps.append(step) }
        }
        return (path.hasPrefix("/") ? "/" : "") + steps.joined(separator: "/")
    }

    /// Whether a name leads from a folder to something in it, links aside.
    package static func staysInside(_ name: String) -> Bool {
        !name.unicodeScalars.contains("\0")
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !["", ".", ".."].contains($0)
            }
    }

    /// The steps that lead from a folder to a path, both of them whole.
    package static func relative(_ path: String, from folder: String) -> String {
        let (to, from) = (path.split(separator: "/"), folder.split(separator: "/"))
        let common = zip(to, from).prefix { $0 == $1 }.count
        return ([Substring](repeating: "..", count: from.count - common) + to.dropFirst(common))
            .joined(separator: "/")
    }

    /// The folder that a folder is in. Of `.`, `..` and the like it is the one that the system finds above it.
    package static func above(_ folder: String) -> String {
        let plain = plain(folder)
        switch lastStep(plain) {
        case "": return plain.isEmpty ? ".." : "/"
        case "..": return plain + "/.."
        default: return self.folder(of: plain)
        }
    }

    static func lastStep(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? ""
    }

    /// The folder that a path is in, `.` where it names none.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last name of a path, whatever it leads to; the path itself where it has none.
    package static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// Whether a file's name ends as those that are read as YAML.
    package static func isYAML(_ path: String) -> Bool { ["yaml", "yml"].contains(ending(of: path)) }

    /// The name's ending behind its last point, in lower case.
    package static func ending(of path: String) -> String {
        let name = name(of: path)
        guard let point = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: point)...].lowercased()
    }
}
