internal import Glibc

/// Files in memory, by their paths; folders are there because something is in them.
///
/// There are no links in it. Paths that begin with no slash lead from its root.
package struct MemoryTree: FileTree {
    private enum Content {
        case file([UInt8])
        case folder(names: Set<[UInt8]>)
    }

    /// By the bytes of their whole paths: texts that look alike are one to Swift, and two to a disk.
    private var entries: [[UInt8]: (number: UInt64, content: Content)] = [[0x2F]: (0, .folder(names: []))]

    /// Makes a tree of files.
    ///
    /// - Parameter files: The files' bytes by their paths.
    package init(_ files: some Sequence<(key: String, value: [UInt8])>) {
        for (path, bytes) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            var folder = "/"
            let steps = Self.steps(path)
            for (index, step) in steps.enumerated() {
                addName(step, to: folder)
                folder = FilePath.join(folder, step)
                add(index == steps.count - 1 ? .file(bytes) : .folder(names: []), at: folder)
            }
        }
    }

    private mutating func add(_ content: Content, at path: String) {
        let key = Array(path.utf8)
        if entries[key] == nil { entries[key] = (UInt64(entries.count), content) }
    }

    private mutating func addName(_ name: String, to folder: String) {
        let key = Array(folder.utf8)
        guard let entry = entries[key], case .folder(var names) = entry.content else { return }
        names.insert(Array(name.utf8))
        entries[key] = (entry.number, .folder(names: names))
    }

    /// The steps from the root to what a path means.
    private static func steps(_ path: String) -> [String] {
        var steps: [String] = []
        for step in path.split(separator: "/") where step != "." {
            if step != ".." { steps.append(String(step)) } else if !steps.isEmpty { steps.removeLast() }
        }
        return steps
    }

    private func find(_ path: String) -> (status: FileStatus, content: Content)? {
        guard !path.isEmpty, let entry = entries[Array(("/" + Self.steps(path).joined(separator: "/")).utf8)] else {
            return nil
        }
        let identity = FileIdentity(device: 0, number: entry.number)
        switch entry.content {
        case .file(let bytes):
            if path.hasSuffix("/") { return nil }
            return (FileStatus(kind: .file, size: bytes.count, identity: identity), entry.content)
        case .folder: return (FileStatus(kind: .folder, size: 0, identity: identity), entry.content)
        }
    }

    package func open(_ path: String) throws(SystemError) -> any OpenFile {
        guard let found = find(path) else { throw SystemError(ENOENT) }
        guard case .file(let bytes) = found.content else { throw SystemError(EISDIR) }
        return MemoryFile(bytes, found.status)
    }

    package func status(_ path: String, throughLinks: Bool) -> FileStatus? { find(path)?.status }

    package func names(in folder: String) -> [FolderName]? {
        guard case .folder(let names)? = find(folder)?.content else { return nil }
        return names.map { FolderName(String(decoding: $0, as: UTF8.self), isExact: true) }
    }

    package func realPath(_ path: String) -> String? {
        find(path) == nil ? nil : "/" + Self.steps(path).joined(separator: "/")
    }
}

private final class MemoryFile: OpenFile {
    let status: FileStatus
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8], _ status: FileStatus) { (self.bytes, self.status) = (bytes, status) }

    func read(_ room: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(room.count, bytes.count - position)
        unsafe room.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
    }

    func start(_ count: Int) -> [UInt8] { Array(bytes.prefix(count)) }
}
