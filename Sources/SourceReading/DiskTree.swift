internal import Glibc

/// The files of the machine. This is the one file of the target that asks the operating system for any.
package struct DiskTree: FileTree {
    package init() {}

    package func open(_ path: String) throws(SystemError) -> any OpenFile {
        // A pipe that nobody writes to must not be waited for.
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError(errno) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            let code = errno
            close(descriptor)
            throw SystemError(code)
        }
        return DiskFile(descriptor, FileStatus(status))
    }

    package func status(_ path: String, throughLinks: Bool) -> FileStatus? {
        var status = stat()
        let code = throughLinks ? unsafe stat(path, &status) : unsafe lstat(path, &status)
        return code == 0 ? FileStatus(status) : nil
    }

    package func names(in folder: String) -> [FolderName]? { try? entries(of: folder) }

    /// The names in a folder, in no order, with the two that every folder has for itself and for the one that it is in.
    ///
    /// - Throws: ``SystemError`` where it can't be read, or not to its end.
    package func entries(of folder: String) throws(SystemError) -> [FolderName] {
        guard let stream = unsafe opendir(folder) else { throw SystemError(errno) }
        defer { unsafe closedir(stream) }
        var names: [FolderName] = []
        errno = 0
        while let entry = unsafe readdir(stream) {
            names.append(
                unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                        unsafe FolderName(String(cString: $0), isExact: String(validatingCString: $0) != nil)
                    }
                })
            errno = 0
        }
        if errno != 0 { throw SystemError(errno) }
        return names
    }

    package func realPath(_ path: String) -> String? {
        guard let real = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }
}

extension FileStatus {
    fileprivate init(_ status: stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        self.init(
            kind: kind, size: Int(status.st_size),
            identity: FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
    }
}

private final class DiskFile: OpenFile {
    let status: FileStatus
    private let descriptor: Int32

    init(_ descriptor: Int32, _ status: FileStatus) { (self.descriptor, self.status) = (descriptor, status) }

    deinit { close(descriptor) }

    func read(_ room: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            let count = unsafe Glibc.read(descriptor, room.baseAddress, room.count)
            if count >= 0 { return count }
            if errno != EINTR { return -Int(errno) }
        }
    }

    func start(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let read = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, 0) }
        return Array(bytes.prefix(max(0, read)))
    }
}
